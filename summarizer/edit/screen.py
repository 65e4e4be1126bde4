"""The first screen of a briefing as numbered lines, and what else could stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summarizer.edit.more import more_lines
from summarizer.extract.edit_wire import Part
from summarizer.merge.briefing import Briefing, NewsLine
from summarizer.merge.news.lines import Desk

__all__ = ["Entry", "Screen", "screen_of"]

# What of each part may stand above the fold.
_MOST: Mapping[Part, int] = {"otherwise": 6, "differ": 8, "said": 4, "next": 4, "only": 4}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line by its number: the part it stands in, None where it could stand in one.

    `item` is the denial, figure or quotation that is printed where no line of words is. `group` is the place
    of its quarrel among the quarrels, or of its speaker among the heads. `alone` is whether it can be read
    alone as it is.
    """

    number: int
    part: Part | None
    line: NewsLine | None
    item: str | None = None
    group: int = 0
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Screen:
    """The entries in the order of their numbers, and the speakers that head some of them."""

    entries: tuple[Entry, ...]
    heads: tuple[str, ...]

    def of(self, part: Part) -> tuple[Entry, ...]:
        """The entries that stand in a part."""
        return tuple(e for e in self.entries if e.part == part)

    def until(self, number: int) -> Screen:
        """The screen as far as the entry with this number."""
        return Screen(self.entries[:number], self.heads)


def screen_of(desk: Desk) -> Screen:
    """The lines of a briefing's first screen, then those that could stand there."""
    briefing = desk.briefing
    found = [*_printed(briefing)]
    lines = [line for _, line, *_ in found if line is not None]
    more = [(None, line, None, 0, alone) for line, alone in more_lines(desk, lines)]
    entries = (Entry(n, *parts) for n, parts in enumerate((*found, *more), 1))
    return Screen(tuple(entries), tuple(said.speaker for said in briefing.said))


_Parts = tuple[Part | None, NewsLine | None, str | None, int, bool]


def _printed(briefing: Briefing) -> Iterator[_Parts]:
    for line in briefing.lead:
        yield "happened", line, None, 0, True
    told_first = {line.text for line in briefing.lead}
    for n, quarrel in enumerate(briefing.quarrels[: _MOST["otherwise"]]):
        if quarrel.line is not None and not (quarrel.told and quarrel.line.text in told_first):
            yield "otherwise", quarrel.line, None, n, True
        told = {d for line in quarrel.told for d in line.denials}
        for line in (*quarrel.told, *quarrel.against):
            yield "otherwise", line, None, n, True
        for denial in quarrel.denials:
            if denial not in told and quarrel.line is not None:
                yield "otherwise", None, denial, n, True
    for item in briefing.differing[: _MOST["differ"]]:
        yield "differ", None, item, 0, True
    for n, said in enumerate(briefing.said):
        for line in said.lines[: _MOST["said"]]:
            yield "said", line, None, n, True
    for line in briefing.next[: _MOST["next"]]:
        yield "next", line, None, 0, True
    for line in briefing.only[: _MOST["only"]]:
        yield "only", line, None, 0, True
