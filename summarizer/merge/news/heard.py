"""What a reader has read when he comes to a line, and whether the line tells him anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.merge.briefing import Briefing, NewsLine, Said
from summarizer.merge.news.topics import shared_words, told_of
from summarizer.text.span import overlap

__all__ = ["Heard", "in_turn", "tells_same", "with_rows"]

# A line of which all that was read tells so much is no news, nor one of which one line before it does.
_HEARD, _SAME = 0.65, 0.5
# Nor is one of which so much stands in a line before it: the first words of a quotation are little of it.
_PRINTED = 0.3
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


def with_rows(heard: Heard, briefing: Briefing, shown: Iterable[str]) -> Heard:
    """What was heard with the rows of figures and the renderings of quotations that have these ids."""
    wanted = {*shown}
    figures = (f for f in briefing.figures if f.id in wanted)
    quotations = (q for q in briefing.quotations if q.id in wanted)
    return replace(
        heard,
        figures=tuple(" ".join((f.title or "", *(side.text for side in f.sides))) for f in figures),
        renderings=tuple(v.text for q in quotations for v in q.variants),
    )
