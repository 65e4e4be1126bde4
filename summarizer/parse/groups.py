"""Sources without a name that come as several: "Western officials", "the sources", "they"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import cached_property

from summarizer.lexicon.load import word_set
from summarizer.parse.roles import without_article
from summarizer.text.span import Span

__all__ = ["Groups"]

# How many characters back "they" and "the officials" can reach.
GROUP_REACH = 2500
_ANY_GROUP = frozenset({"sources", "officials", "insiders"})
_GROUPS = _ANY_GROUP | word_set("attribution", "groups")
_PLURAL_SOURCE = re.compile(
    r"(?<![\w’'-])(?<!\d[,.])(?:\d[\d,.]*[^\S\n]+)?(?:(?!the\b|and\b|or\b|of\b|by\b|to\b|from\b)[\w’'-]+[^\S\n]+){0,3}"
    r"(?:officials|sources|aides|experts|observers|analysts|critics|supporters|residents|witnesses|researchers|"
    r"scientists|lawmakers|diplomats|prosecutors|lawyers|republicans|democrats|advisers|advisors|allies|police|"
    r"doctors|economists|activists|authorities|investigators|insiders|ministers|leaders|families|protesters|soldiers|"
    r"operatives|strategists|donors|members|voters|employees|workers|teachers|parents)\b",
    re.IGNORECASE,
)


class Groups:
    """The groups of unnamed sources in a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _all(self) -> list[Span]:
        return [Span.of(self._text, *m.span()) for m in _PLURAL_SOURCE.finditer(self._text)]

    def _before(self, place: Span) -> Iterator[Span]:
        last = bisect.bisect_left(self._all, place.start, key=_start)
        return (self._all[k] for k in range(last - 1, -1, -1))

    def previous(self, place: Span) -> Span | None:
        """The group that "they" at `place` takes up: the nearest not merely counted, else the nearest."""
        near = [g for g in self._before(place) if place.start - g.start < GROUP_REACH]
        return next((g for g in near if not g.text[0].isdigit()), near[0] if near else None)

    def name_of(self, group: Span) -> str:
        """What a group is called, by its fullest words."""
        words = without_article(group.text)
        return (self.fuller(group, words) if " " not in words else None) or words

    def fuller(self, place: Span, words: str) -> str | None:
        """The fuller words by which "the officials" were brought in: "Western officials"."""
        low = words.casefold()
        if low not in _GROUPS:
            return None
        for group in self._before(place):
            if place.start - group.start > GROUP_REACH:
                return None
            same = group.text.casefold().endswith(low) or low in _ANY_GROUP
            if same and " " in group.text.strip() and not group.text.casefold().startswith("the "):
                return " ".join(group.text.split())
        return None


def _start(span: Span) -> int:
    return span.start
