"""What a reader has read when he comes to a line, and whether the line tells him anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.lexicon.name_lists import TITLES
from summarizer.merge.briefing import Briefing, NewsLine, Quarrel, Said
from summarizer.merge.news.topics import shared_words, single_words, told_of
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.span import overlap

__all__ = ["Heard", "in_turn", "tells_same", "with_denials", "with_rows"]

# A line of which all that was read tells so much is no news, nor one of which one line before it does.
_HEARD, _SAME = 0.65, 0.5
# Nor is one of which so much stands in a line before it: the first words of a quotation are little of it.
_PRINTED = 0.3
# So many telling words in quotation marks that nobody has read are worth a line.
_QUOTED_ANEW = 2
# A number or a name.
_TOLD = re.compile(r"\d[\d.,]*|(?<!\A)\b[A-Z][\w’'-]+")
# Neither is one that has so much of the telling words of a shorter one, and little besides.
_HOLDS, _LITTLE_ELSE = 0.7, 0.4


@dataclass(frozen=True)
class Heard:
    """The title, the lines, the rows of figures and the renderings of quotations that stand above."""

    title: str
    lines: tuple[NewsLine, ...] = ()
    figures: tuple[str, ...] = ()
    renderings: tuple[str, ...] = ()

    def and_lines(self, lines: Iterable[NewsLine]) -> Heard:
        """This and further lines."""
        return replace(self, lines=(*self.lines, *lines))

    @cached_property
    def text(self) -> str:
        """All of it in a row but for the figures."""
        return " ".join((self.title, *(line.text for line in self.lines), *self.renderings))

    def tells(self, line: NewsLine) -> bool:
        """Whether title, lines and rows tell together what a line does, or one of them alone.

        Somebody's own words are no row of figures.
        """
        much = _PRINTED * sum(map(len, line.evidence))
        if any(line.article == t.article and overlap(line.evidence, t.evidence) > much for t in self.lines):
            return True
        figures = () if line.text.startswith(("“", '"')) else self.figures
        if told_of(line.text, " ".join((self.text, *figures))) >= _HEARD:
            return True
        return any(told_of(line.text, told) > _SAME for told in (self.title, *self.renderings)) or any(
            tells_same(line.text, told.text) for told in self.lines
        )

    def adds_nothing(self, words: str) -> bool:
        """Whether a reader has read what somebody says in words, with their numbers, names and quotations."""
        if told_of(words, self.text) < _HEARD:
            return False
        read = single_words(self.text)
        quoted = " ".join(q.inner.text for q in quoted_stretches(words))
        named = " ".join(w for w in _TOLD.findall(words) if w.casefold() not in TITLES)
        return single_words(named) <= read and len(single_words(quoted) - read) < _QUOTED_ANEW


def tells_same(line: str, told: str) -> bool:
    """Whether a line tells what another did: it has half of its words from it, or all that matters of it."""
    share = told_of(line, told)
    return share > _SAME or (share > _LITTLE_ELSE and shared_words(line, told) >= _HOLDS)


def in_turn(heads: Iterable[Said]) -> Iterator[Said]:
    """The heads without lines that tell what one before them says; none without a line."""
    told: list[NewsLine] = []
    for head in heads:
        fresh = tuple(x for x in head.lines if not any(tells_same(x.text, t.text) for t in told))
        told += fresh
        if fresh:
            yield replace(head, lines=fresh)


def with_denials(heard: Heard, briefing: Briefing, quarrels: Iterable[Quarrel]) -> Heard:
    """What was heard with the denials that stand in quarrels without a line of their own."""
    told = {d for q in quarrels for x in q.told for d in x.denials}
    wanted = {d for q in quarrels for d in q.denials} - told
    words = (r.evidence for d in briefing.denials if d.id in wanted for r in d.reports)
    renderings = tuple(" ".join(span.text for span in evidence) for evidence in words)
    return replace(heard, renderings=(*heard.renderings, *renderings))


def with_rows(heard: Heard, briefing: Briefing, shown: Iterable[str]) -> Heard:
    """What was heard with the rows of figures and the renderings of quotations that have these ids."""
    wanted = {*shown}
    figures = (f for f in briefing.figures if f.id in wanted)
    quotations = (q for q in briefing.quotations if q.id in wanted)
    return replace(
        heard,
        figures=tuple(" ".join((f.title or "", *(side.text for side in f.sides))) for f in figures),
        renderings=(*heard.renderings, *(v.text for q in quotations for v in q.variants)),
    )
