"""Who a place of an article names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.lexicon.name_lists import ANY_OF_THEM, NO_OFFICES
from summarizer.names.kind import SpeakerKind
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.entities import body_kind
from summarizer.parse.roles import head_of

__all__ = ["NOBODY_FITS", "SEVERAL_FIT", "ResolvedSpeaker", "as_printed", "kind_of_words"]

_PART_OF = re.compile(r"^(?:one|two|three|four|five|some|many|most|several|both) of (?:the )?", re.IGNORECASE)
NOBODY_FITS = "nobody before it fits the pronoun"
SEVERAL_FIT = "several before it fit the pronoun alike"


@dataclass(frozen=True, slots=True)
class ResolvedSpeaker:
    """Who a place of the article names: `name` is the article's fullest form, else its words as printed.

    `resolved` says whether the words lead to a name (or are one); `notes` say why not, where it is open.
    `speaks` is False where the words name nobody and nothing that can say something.
    """

    name: str
    kind: SpeakerKind
    role: str | None = None
    aliases: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    resolved: bool = True
    speaks: bool = True


def as_printed(words: str, note: str) -> ResolvedSpeaker:
    """Words that lead to nobody, with the reason."""
    return ResolvedSpeaker(words, "anonymous", notes=(note,), resolved=False)


def kind_of_words(words: str, definite: bool) -> SpeakerKind:
    """What a source without a name is: a person in an office, people unnamed, a body."""
    words = _PART_OF.sub("", words)
    head = head_of(words)
    single = head.removesuffix("s")
    if head in ANY_OF_THEM:
        return "anonymous"
    if is_person_noun(head) and definite and head not in NO_OFFICES:
        return "person"
    if any(is_person_noun(w) for w in (head, single)):
        return "anonymous"
    return body_kind(words)
