"""Two sentences of an article as one line: the second says "he" or "the measure" of what the first names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.sentences import Items, NewsSentence
from summarizer.merge.news.standing import Standing
from summarizer.names.name import PRONOUNS, Gender, gender_of
from summarizer.text.plain import words_of
from summarizer.text.span import Span

__all__ = ["Followed", "followed"]

# So far down an article opens what it tells; a line of two sentences has so many words at most.
_UNTIL, _LONGEST = 8, 60
# Between them stand the full stop and a word like "but", which a line of one sentence goes without.
_BETWEEN = re.compile(r"\.?\s*(?:[A-Z][a-z]+(?: addition)?,?\s+)?")


@dataclass(frozen=True, slots=True)
class Followed:
    """A sentence that can be read alone, the one right behind it that can't, and both as one line."""

    first: NewsSentence
    second: NewsSentence
    both: NewsSentence
    unexplained: tuple[frozenset[str], ...]
    bare: frozenset[str]


def followed(desk: Desk) -> Iterator[Followed]:
    """The sentences behind which the next may be printed, with it."""
    behind = {(s.article, s.place): s for s in desk.all_sentences if s.ended}
    found = [
        (first, second)
        for first in desk.sentences
        if first.told is None
        and first.place <= _UNTIL
        and (second := behind.get((first.article, first.place + 1))) is not None
        and desk.stands(first).whole
    ]
    judged = desk.judged([second.span.text for _, second in found])
    for (first, second), stands in zip(found, judged, strict=True):
        if not stands.follows or desk.overtaken.tells(second, stands):
            continue
        both = _as_one(desk.texts[first.article], first, second)
        if both is not None and _names_whom(desk, desk.stands(first), stands):
            yield Followed(first, second, both, tuple(filter(None, stands.unexplained)), stands.bare)


def _names_whom(desk: Desk, first: Standing, second: Standing) -> bool:
    """Whether the first sentence tells of somebody for each "he" and "she" of the second."""
    wanted = {PRONOUNS[word].gender for word in second.pronouns if PRONOUNS[word].person}
    return wanted <= set(_genders(desk, first))


def _genders(desk: Desk, stands: Standing) -> Iterator[Gender]:
    known = desk.called.genders
    for phrase in (stands.subject or "", *(words for words, _ in stands.sayers)):
        shown = next((known[word] for word in reversed(words_of(phrase)) if word in known), None)
        if shown is None and not phrase.casefold().startswith("the "):
            shown = gender_of(phrase)
        if shown is not None:
            yield shown


def _as_one(text: str, first: NewsSentence, second: NewsSentence) -> NewsSentence | None:
    """Both as one line; None where something stands between them, or it would be too long."""
    between = text[first.span.end : second.span.start]
    both = Span.of(text, first.span.start, second.span.end)
    if not _BETWEEN.fullmatch(between) or words_in(both.text) > _LONGEST:
        return None
    a, b = first.items, second.items
    items = Items(
        tuple(dict.fromkeys((*a.claims, *b.claims))),
        tuple(dict.fromkeys((*a.figures, *b.figures))),
        tuple(dict.fromkeys((*a.denials, *b.denials))),
    )
    return replace(first, span=both, items=items)
