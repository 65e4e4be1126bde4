"""The speakers of single articles, before any two are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.check.reports import CheckedExtraction, ClaimReport, DenialReport, FigureReport
from summarizer.extract.extraction import SpeakerKind
from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.places import place_of
from summarizer.merge.grouping import Groups
from summarizer.parse.roles import head_of
from summarizer.text.plain import plain, words_of

__all__ = ["Mention", "is_description", "join_copied", "joint_mentions", "mentions_of"]

# A sentence of fewer words than this may stand in two texts by chance ("the police said on Friday").
COPIED_WORDS = 8
# A copy may leave out the dateline before the first sentence.
_DATELINE = re.compile(r"^[^\n()]{0,70}\([^\n()]{2,40}\)\s*[-–—:_]\s*", re.MULTILINE)
_JOINT = re.compile(r",?\s+and\s+|,\s+(?=[A-Z])")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’]?\s+|\n+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker of one article, `article` by its number in the order given."""

    article: int
    name: str
    kind: SpeakerKind
    role: str | None
    aliases: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)

    @property
    def is_described(self) -> bool:
        """Whether somebody is called what he is alone: "Harbour Board official"."""
        return is_description(self.name)


def is_description(name: str) -> bool:
    """Whether a name is words for what a person is, whatever names stand in it."""
    return name.rsplit(maxsplit=1)[-1].islower() and names_a_person(head_of(name))


def mentions_of(checked: Sequence[CheckedExtraction]) -> list[Mention]:
    """Every speaker record, and a mention for each name that items use without a record."""
    found: list[Mention] = []
    for number, extraction in enumerate(checked):
        found.extend(Mention(number, s.name, s.kind, s.role, s.aliases) for s in extraction.speakers)
        known = {n for s in extraction.speakers for n in (s.name, *s.aliases)}
        reports: tuple[ClaimReport | FigureReport | DenialReport, ...] = (
            *extraction.claims,
            *extraction.figures,
            *extraction.denials,
        )
        loose: dict[str, SpeakerKind] = {
            r.speaker: r.speaker_kind or "person" for r in reports if r.speaker and r.speaker not in known
        }
        found.extend(Mention(number, name, loose[name], None, ()) for name in sorted(loose))
    return found


def joint_mentions(mentions: Sequence[Mention]) -> dict[int, int]:
    """The mentions of several who speak together ("Canada and Mexico"), each with the first one alike.

    Every part is the name of somebody else, or of a place: "Trade and Industry" is one body's.
    """
    known = {plain(form) for m in mentions for form in m.forms if not _JOINT.search(form)}
    known |= {name.rpartition(" ")[2] for name in known}
    found: dict[int, int] = {}
    first: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        parts = [plain(part).removeprefix("the ") for part in _JOINT.split(mention.name)]
        if len(parts) > 1 and all(part in known or place_of(part) for part in parts):
            found[n] = first.setdefault(plain(mention.name), n)
    return found


def join_copied(
    checked: Sequence[CheckedExtraction],
    origins: Sequence[str],
    mentions: Sequence[Mention],
    groups: Groups,
) -> None:
    """Join one name in two articles of one origin that carry a sentence with it word for word.

    Only so are sources without a name one over two articles: nothing else tells who they are.
    """
    shared = {key for key, articles in Counter(origins).items() if articles > 1}
    sentences: dict[int, list[tuple[str, tuple[str, ...]]]] = {}
    filed: dict[tuple[str, str, tuple[str, ...]], int] = {}
    for n, mention in enumerate(mentions):
        if mention.kind == "outlet" or origins[mention.article] not in shared:
            continue
        if mention.article not in sentences:
            sentences[mention.article] = _sentences(checked[mention.article].article.text)
        name = plain(mention.name)
        for low, words in sentences[mention.article]:
            if name in low:
                groups.join(filed.setdefault((origins[mention.article], name, words), n), n)


def _sentences(text: str) -> list[tuple[str, tuple[str, ...]]]:
    parts = _SENTENCE.split(_DATELINE.sub("", text))
    found = [(plain(part), tuple(words_of(part))) for part in parts]
    return [(low, words) for low, words in found if len(words) >= COPIED_WORDS]
