"""Who stands where in a row of figures: the values that are given, or a count that grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from summarizer.check.reports import FigureReport
from summarizer.merge.figures.count import Count
from summarizer.merge.figures.fates import FALLING, GROWING
from summarizer.merge.figures.places import shown, told_of_a_place
from summarizer.merge.figures.thing import bearing

__all__ = ["Side", "develops", "sides"]

# A toll of so many values is told from the least to the most.
MANY_VALUES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """A value in an article's words, and the places in its row of the figures that give it.

    `rival` is whether each article that gives it has another number for the toll, as its own; `told_on` the
    last day on which an article gives it.
    """

    low: float | None
    high: float | None
    members: tuple[int, ...]
    text: str
    rival: bool = False
    told_on: date | None = None


def sides(
    row: Sequence[int],
    counts: Sequence[Count],
    reports: Sequence[FigureReport],
    converted: Mapping[int, int],
) -> tuple[Side, ...]:
    """The values of a row that differs or grows, the smallest first; those of rivals stand last.

    What is missing is found: such values stand by the days of the articles, the earliest first. A figure of
    no value ("dozens") is on no side. `converted` are the figures that repeat another in a second unit, with
    that other; both are one value.
    """
    valued = [n for n in _telling(row, counts) if n not in converted]
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
        if (where := counts[first].exceeding) is not None:
            text = told_of_a_place(text, reports[first], where)
        value = next((counts[n].number for n in members if main in counts[n].units), counts[first].number)
        rival, told_on = all(counts[n].rival for n in side), _told_on(side, counts)
        falls = all(counts[n].fate in FALLING for n in side)
        places = tuple(place[n] for n in members)
        side_of = Side(reports[first].low, reports[first].high, places, text, rival, told_on)
        given.append(((rival, (falls and told_on) or date.min, value), side_of))
    return tuple(side for _, side in sorted(given, key=lambda g: g[0]))


def _telling(row: Sequence[int], counts: Sequence[Count]) -> list[int]:
    """The figures of a row that give a value of it: of a toll those alone that tell all of it."""
    valued = [n for n in row if counts[n].number and not counts[n].derived]
    whole = [n for n in valued if counts[n].whole]
    if not whole:
        return valued
    return [n for n in valued if counts[n].none or any(counts[n].same_value(counts[m]) for m in whole)]


def _told_on(side: Sequence[int], counts: Sequence[Count]) -> date | None:
    """The last day on which an article gives a value as one that holds."""
    return max((day for n in side if not counts[n].earlier and (day := counts[n].published)), default=None)


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

    By the days each later number is the larger, but for what falls; several values of one day are told as a
    range, too. A number that its own sentence leaves behind tells of it without a day.
    """
    valued = [counts[n] for n in _telling(row, counts) if not counts[n].rival]
    if any(c.fate not in GROWING for c in valued):
        return False
    if any(c.earlier for c in valued):
        return True
    falls = all(c.fate in FALLING for c in valued)
    if len({c.number for c in valued}) >= MANY_VALUES and not falls:
        return True
    told = [(day, c) for c in valued if (day := (c.published if c.whole else None) or c.day or c.published)]
    apart = [(a, b) for a, b in combinations(told, 2) if _apart(a, b)]
    if not apart or any(a[0] == b[0] for a, b in apart):
        return False
    return falls or all((a[0] < b[0]) == (a[1].number < b[1].number) for a, b in apart)


def _apart(left: tuple[date, Count], right: tuple[date, Count]) -> bool:
    """Whether the second can't be meant by the first: of a toll any other number is another day's."""
    of_tolls = left[1].whole and right[1].whole and left[0] != right[0]
    return not left[1].same_value(right[1]) if of_tolls else left[1].disjoint(right[1])
