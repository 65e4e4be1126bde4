"""Lines with what a reader needs to see whom they mean: a name in full, whom "the group" stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from summarizer.lexicon.name_lists import HONORIFICS
from summarizer.lexicon.stems import word_stem
from summarizer.merge.briefing import NewsLine, Quarrel, Said
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import topic_words
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import Span

__all__ = ["Completing"]

_CIVIL = "|".join(sorted(map(re.escape, HONORIFICS), key=len, reverse=True))
# "To the Post": the last word of a longer name; "the University of Aldholm" is one in full.
_SHORT = re.compile(r"\b[Tt]he (?P<name>[A-Z][a-z]+)\b(?! (?:(?:of|at|for) (?:the )?)?[A-Z])")
_BARE = re.compile(r"\b[Tt]he (?P<noun>[a-z]+)\b")
_LETTERS = re.compile(r"\b(?P<name>[A-Z]{3,6})\b")


@dataclass(frozen=True, slots=True)
class _Insertion:
    """What takes the place of a stretch of a line, and the words of the article that it is."""

    start: int
    end: int
    words: str
    source: Span


class Completing:
    """Completes lines for a reader of the title, the lead, and what stands before them under one head."""

    def __init__(self, desk: Desk, title: str) -> None:
        self._desk = desk
        self._told = topic_words(title)
        self._lead: dict[tuple[str, str], NewsLine] = {}

    def lead(self, lines: Sequence[NewsLine]) -> tuple[NewsLine, ...]:
        """The lines of the lead, each for a reader of those before it."""
        for line in lines:
            self._lead[line.article, line.text] = done = self._completed(line, self._told)
            self._told |= topic_words(done.text)
        return tuple(self._lead.values())

    def lines(self, lines: Sequence[NewsLine], speaker: str | None = None) -> tuple[NewsLine, ...]:
        """Lines below the lead, in the order in which they stand under a speaker's name."""
        known = self._told | self._desk.called.stems(speaker)
        found: list[NewsLine] = []
        for line in lines:
            told = known | self._desk.called.stems(line.speaker)
            found.append(self._as_in_lead(line) or self._completed(line, told))
            known |= topic_words(found[-1].text) if speaker else frozenset()
        return tuple(found)

    def _as_in_lead(self, line: NewsLine) -> NewsLine | None:
        """A line that the lead has, in the lead's words; it stays about the items that it is here for."""
        if (shown := self._lead.get((line.article, line.text))) is None:
            return None
        return replace(line, text=shown.text, evidence=shown.evidence)

    def quarrels(self, quarrels: Sequence[Quarrel]) -> tuple[Quarrel, ...]:
        """The quarrels with their lines completed."""
        return tuple(
            replace(
                q,
                line=self.lines([q.line])[0] if q.line else None,
                told=self.lines(q.told),
                against=self.lines(q.against),
            )
            for q in quarrels
        )

    def said(self, heads: Sequence[Said]) -> tuple[Said, ...]:
        """What speakers say, completed."""
        return tuple(replace(head, lines=self.lines(head.lines, head.speaker)) for head in heads)

    def _completed(self, line: NewsLine, known: Set[str]) -> NewsLine:
        if self._desk.languages[line.article] != "en" or self._desk.is_trusted:
            return line
        found: list[_Insertion] = []
        for insertion in self._insertions(line, known):
            apart = all(insertion.end <= f.start or f.end <= insertion.start for f in found)
            found += [insertion] if apart else []
        text = line.text
        for insertion in sorted(found, key=lambda f: -f.start):
            text = text[: insertion.start] + insertion.words + text[insertion.end :]
        text = text[:1].upper() + text[1:]
        return replace(line, text=text, evidence=(*line.evidence, *(f.source for f in found)))

    def _insertions(self, line: NewsLine, known: Set[str]) -> Iterator[_Insertion]:
        (stands,) = self._desk.judged([line.text], len(line.text))
        yield from self._names(line, known, stands.families)
        yield from self._bodies(line, known)
        yield from self._letters(line, known)
        yield from self._bearers(line, known, frozenset().union(*stands.unexplained))

    def _names(self, line: NewsLine, known: Set[str], families: Set[str]) -> Iterator[_Insertion]:
        """Family names without anything before them, in full as the article first gives them."""
        for family in sorted(families):
            pattern = rf"(?<![\w’'-])(?:(?:{_CIVIL})\.? )?{re.escape(family)}\b(?![’']?-)"
            place = self._outside(line.text, re.compile(pattern, re.IGNORECASE))
            source = self._desk.introductions(line.article).person(family)
            if _stem(family) in known or place is None or source is None:
                continue
            if not any(span.overlaps(source) for span in line.evidence):
                yield _Insertion(*place, " ".join(source.text.split()), source)

    def _bodies(self, line: NewsLine, known: Set[str]) -> Iterator[_Insertion]:
        for match in _SHORT.finditer(line.text):
            source = self._desk.introductions(line.article).body(match["name"])
            if source is None or topic_words(source.text) <= known:
                continue
            if self._is_outside(line.text, match.start()):
                yield _Insertion(match.start("name"), match.end("name"), source.text, source)

    def _letters(self, line: NewsLine, known: Set[str]) -> Iterator[_Insertion]:
        for match in _LETTERS.finditer(line.text):
            source = self._desk.introductions(line.article).spelt_out(match["name"])
            if source is None or source.text in line.text or _stem(match["name"].casefold()) in known:
                continue
            if self._is_outside(line.text, match.start()):
                yield _Insertion(match.end(), match.end(), f" [{source.text}]", source)

    def _bearers(self, line: NewsLine, known: Set[str], unexplained: Set[str]) -> Iterator[_Insertion]:
        """Bare nouns of which the line doesn't tell whom or what they mean, with the name."""
        for match in _BARE.finditer(line.text):
            noun = match["noun"]
            if _stem(noun) not in unexplained or not self._is_outside(line.text, match.start()):
                continue
            source = self._desk.introductions(line.article).bearer(noun, line.evidence[0].start)
            if source is None or source.text in line.text or topic_words(source.text) <= known:
                continue
            yield _Insertion(match.end("noun"), match.end("noun"), f" [{source.text}]", source)

    def _outside(self, text: str, pattern: re.Pattern[str]) -> tuple[int, int] | None:
        """The first place of a pattern outside of quotation marks."""
        places = (m.span() for m in pattern.finditer(text))
        return next((place for place in places if self._is_outside(text, place[0])), None)

    def _is_outside(self, text: str, at: int) -> bool:
        return not any(q.outer.start <= at < q.outer.end for q in quoted_stretches(text))


def _stem(word: str) -> str:
    return word_stem(word.casefold())
