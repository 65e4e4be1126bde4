"""Whose "the company" and "the mayor" is: whoever an article calls so, by the name that a reader may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cached_property

from summarizer.lexicon.stems import word_stem
from summarizer.lexicon.thesaurus import FAMILIES
from summarizer.merge.briefing import Speaker
from summarizer.merge.news.lookups import Lookups
from summarizer.names.name import name_parts
from summarizer.text.plain import words_of

__all__ = ["Bearers"]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word_stem(word) for word in words)


_FIRM = _stems(FAMILIES["company"])


class Bearers:
    """The stems of names that explain a bare noun, by the article in which it stands."""

    def __init__(self, desk: Lookups) -> None:
        self._desk = desk

    def explained(self, unexplained: Iterable[frozenset[str]], article: str) -> Iterator[frozenset[str]]:
        """The stems of each bare noun with those of the names of whoever bears it."""
        for stems in unexplained:
            yield stems | self._names(stems, article) if stems else stems

    def _names(self, stems: Set[str], article: str) -> frozenset[str]:
        found = [names for role, names in self._offices.items() if role in stems]
        if stems & _FIRM:
            found.append(self._firms.get(article, frozenset()))
        return frozenset().union(*found)

    @cached_property
    def _offices(self) -> dict[str, frozenset[str]]:
        """For each stem of a role that one person alone has, the stem of that person's family name."""
        found: dict[str, set[str]] = {}
        for speaker in self._desk.briefing.speakers:
            if speaker.kind == "person" and speaker.role:
                family = _stems(name_parts(speaker.name).words[-1:])
                for word in _stems(words_of(speaker.role)):
                    found.setdefault(word, set()).update(family)
        return {role: frozenset(names) for role, names in found.items() if len(names) == 1}

    @cached_property
    def _firms(self) -> dict[str, frozenset[str]]:
        """For each article the stems of the name of the body that it names most."""
        bodies = [s for s in self._desk.briefing.speakers if s.kind == "organisation" and _is_name(s)]
        counted: dict[str, list[tuple[int, str]]] = {}
        for body in bodies:
            for article in body.articles:
                times = self._desk.texts[article].count(body.name.split()[0])
                counted.setdefault(article, []).append((times, body.name))
        return {article: _stems(words_of(max(named)[1])[:1]) for article, named in counted.items()}


def _is_name(speaker: Speaker) -> bool:
    return speaker.name[:1].isupper()
