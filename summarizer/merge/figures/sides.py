"""Who stands where in a row of figures: the values that can't all hold, or a count that grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.merge.figures.count import Count
from summarizer.merge.figures.fates import GROWING

__all__ = ["Side", "develops", "sides"]


@dataclass(frozen=True, slots=True)
class Side:
    """A value and the places in its row of the figures that give it."""

    low: float | None
    high: float | None
    members: tuple[int, ...]


def sides(
    row: Sequence[int],
    conflicts: Sequence[tuple[int, int]],
    counts: Sequence[Count],
    bounds: Sequence[tuple[float | None, float | None]],
) -> tuple[Side, ...]:
    """The values that take part in a conflict, the smallest first, each with all of the row that give it.

    `bounds` are the values of all figures as they are given.
    """
    against = sorted({n for pair in conflicts for n in pair}, key=lambda n: (counts[n].number, n))
    found: list[list[int]] = []
    for n in against:
        same = next((side for side in found if _one_value(counts[side[0]], counts[n])), None)
        if same is None:
            found.append([n])
        else:
            same.append(n)
    taken = {n for side in found for n in side}
    for n in row:
        side = next(
            (side for side in found if n not in taken and _one_value(counts[side[0]], counts[n])), None
        )
        if side is not None:
            side.append(n)
    place = {n: at for at, n in enumerate(row)}
    return tuple(Side(*bounds[min(side)], tuple(sorted(place[n] for n in side))) for side in found)


def _one_value(left: Count, right: Count) -> bool:
    return left.same_value(right) and (left.relation == right.relation)


def develops(row: Sequence[int], conflicts: Sequence[tuple[int, int]], counts: Sequence[Count]) -> bool:
    """Whether the row counts what adds up, each later day's number larger and none against one of its day."""
    if conflicts or any(counts[n].fate not in GROWING for n in row):
        return False
    told = [(day, counts[n]) for n in row if (day := counts[n].day or counts[n].published)]
    apart = [(a, b) for a, b in combinations(told, 2) if a[1].disjoint(b[1])]
    if not apart or any(a[0] == b[0] for a, b in apart):
        return False
    return all((a[0] < b[0]) == (a[1].number < b[1].number) for a, b in apart)
