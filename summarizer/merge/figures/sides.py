"""Who stands where in a row of figures: the values that are given, or a count that grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.check.reports import FigureReport
from summarizer.merge.figures.count import Count
from summarizer.merge.figures.fates import GROWING
from summarizer.merge.figures.places import shown
from summarizer.merge.figures.thing import bearing

__all__ = ["Side", "develops", "sides"]

# A toll of so many values is told from the least to the most.
MANY_VALUES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """A value in an article's words, and the places in its row of the figures that give it."""

    low: float | None
    high: float | None
    members: tuple[int, ...]
    text: str


def sides(
    row: Sequence[int],
    counts: Sequence[Count],
    reports: Sequence[FigureReport],
    converted: Mapping[int, int],
) -> tuple[Side, ...]:
    """The values of a row that differs or grows, the smallest first.

    A figure of no value ("dozens") is on no side. `converted` are the figures that repeat another in a second
    unit, with that other; both are one value.
    """
    valued = [n for n in row if n not in converted and not counts[n].derived and counts[n].number]
    found: list[list[int]] = []
    for n in sorted(valued, key=lambda n: (counts[n].number, n)):
        same = next((side for side in found if _one_value(counts[side[0]], counts[n])), None)
        if same is None:
            found.append([n])
        else:
            same.append(n)
    place = {n: at for at, n in enumerate(row)}
    second = {first: n for n, first in converted.items()}
    main = Counter(unit for n in row for unit in counts[n].units).most_common(1)[0][0]
    given = []
    for side in found:
        hedges = Counter(reports[n].qualifier for n in side)
        first = min(side, key=lambda n: (n not in second, -hedges[reports[n].qualifier], *_least(reports[n])))
        members = sorted({*side, *(second[n] for n in side if second.get(n) in place)})
        text = shown(reports, first, second.get(first))
        value = next((counts[n].number for n in members if main in counts[n].units), counts[first].number)
        side_of = Side(reports[first].low, reports[first].high, tuple(place[n] for n in members), text)
        given.append((value, side_of))
    return tuple(side for _, side in sorted(given, key=lambda g: g[0]))


def _least(report: FigureReport) -> tuple[bool, int]:
    """By somebody named, in more words than "24": such a wording stands for the value."""
    return report.speaker is None, -len(report.text.split())


def _one_value(left: Count, right: Count) -> bool:
    """Whether a reader takes both for one value: the finer of both wordings decides."""
    if bearing(left.counted) != bearing(right.counted):
        return False
    if left.number == right.number:
        return True
    near = left.same_value(right) and len(left.number) == len(right.number) == 1
    return near and abs(left.number[0] - right.number[0]) < min(left.grain, right.grain)


def develops(row: Sequence[int], counts: Sequence[Count]) -> bool:
    """Whether the row counts what adds up as an event goes on, and the days or the many values tell of it.

    By the days each later number is the larger; several values of one day are told as a range, too.
    """
    valued = [counts[n] for n in row if counts[n].number and not counts[n].derived]
    if any(c.fate not in GROWING for c in valued):
        return False
    if len({c.number for c in valued}) >= MANY_VALUES:
        return True
    told = [(day, c) for c in valued if (day := c.day or c.published)]
    apart = [(a, b) for a, b in combinations(told, 2) if a[1].disjoint(b[1])]
    if not apart or any(a[0] == b[0] for a, b in apart):
        return False
    return all((a[0] < b[0]) == (a[1].number < b[1].number) for a, b in apart)
