"""Which figures of a row can't both hold: two numbers of one thing at one time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from summarizer.merge.figures.count import IMPLIED, Count
from summarizer.merge.figures.fates import GROWING
from summarizer.merge.figures.thing import bearings_exclude, kept_apart, one_thing

__all__ = ["conflicts", "one_time", "said_of_two"]

# Words that two clauses for what is counted share, of the shorter one.
ALIKE = 0.6
# Each figure is held against so many larger ones of its row: thousands of copies of one value cost no more.
CONFLICT_WINDOW = 40


def conflicts(row: Sequence[int], counts: Sequence[Count]) -> tuple[tuple[int, int], ...]:
    """The pairs of a row's figures, for one time, whose ranges don't overlap."""
    bounded = sorted(
        (n for n in row if not counts[n].derived and not (counts[n].low is None and counts[n].high is None)),
        key=lambda n: (_floor(counts[n]), counts[n].high or 0, counts[n].article),
    )
    return tuple(
        (m, n)
        for at, m in enumerate(bounded)
        for n in islice(bounded, at + 1, at + 1 + CONFLICT_WINDOW)
        if _exclude(counts[m], counts[n])
    )


def _floor(count: Count) -> float:
    return count.low if count.low is not None else float("-inf")


def _exclude(smaller: Count, larger: Count) -> bool:
    """Whether both say how much of one thing at one time, and only one can be right."""
    if not smaller.units & larger.units or smaller.earlier or larger.earlier:
        return False
    if bearings_exclude(smaller.counted, larger.counted):
        return smaller.same_value(larger)
    if not (_apart_values(smaller, larger) or _other_bound(smaller, larger)):
        return False
    if smaller.countered and larger.countered and smaller.article == larger.article:
        return True
    if smaller.whole and larger.whole:
        return _of_one_day(smaller, larger)
    unit = min(smaller.units & larger.units)
    fates = (smaller.fate if smaller.told else None, larger.fate if larger.told else None)
    one = one_thing(smaller.counted, larger.counted, unit, fates) or _worded_alike(smaller, larger)
    one = one or (smaller.none and smaller.fate == larger.fate and not said_of_two(smaller, larger))
    return one and one_time(smaller, larger)


def _of_one_day(left: Count, right: Count) -> bool:
    """Whether two tolls were told on one day, as far as the days are known."""
    if left.day and right.day and left.day != right.day:
        return False
    if left.article == right.article or (left.published and right.published):
        return left.published == right.published
    return not (left.updated or right.updated)


def _worded_alike(left: Count, right: Count) -> bool:
    """Whether two whole clauses for what is counted have most of their words in common."""
    if not (left.worded and right.worded) or kept_apart(left.counted, right.counted):
        return False
    if left.worded == right.worded:
        return True
    shared = left.about & right.about
    return len(shared) > 1 and len(shared) >= ALIKE * min(len(left.about), len(right.about))


def _apart_values(smaller: Count, larger: Count) -> bool:
    if larger.low is None:
        return False
    # Who says "more than 300" doesn't know of 1,500.
    most = smaller.high if smaller.high is not None else IMPLIED * (smaller.low or 0)
    apart = most < larger.low or (smaller.article == larger.article and (smaller.rival or larger.rival))
    return apart and not smaller.same_value(larger)


def _other_bound(left: Count, right: Count) -> bool:
    """Whether two greatest values of one measure differ: "up to 2,500 degrees", "up to 2,550 degrees"."""
    greatest = left.low is None and right.low is None and bool(left.grain and right.grain)
    return greatest and not left.same_value(right)


def one_time(left: Count, right: Count) -> bool:
    """Whether both stand for one time: one day, or no day in reports of about one day, none an update."""
    if left.remote or right.remote or (left.day and right.day):
        return (left.remote, left.day) == (right.remote, right.day)
    one_voice = left.speaker is not None and left.speaker == right.speaker
    if left.updated != right.updated or (one_voice and left.published != right.published):
        return False
    first, last = left.day or left.published, right.day or right.published
    if first is None or last is None:
        return not left.day and not right.day and left.said_of == right.said_of
    if left.fate in GROWING and first != last:
        return False
    # The day told of is that of the report or the one before.
    later = (first - last).days * (1 if right.day else -1)
    return 0 <= later <= 1 if left.day or right.day else abs(later) <= 1


def said_of_two(left: Count, right: Count) -> bool:
    """Whether place or time keep the two apart; where there are none at all, there are none anywhere."""
    if left.none != right.none:
        none = left if left.none else right
        if none.counted is None or not none.counted.places:
            return False
    return kept_apart(left.counted, right.counted)
