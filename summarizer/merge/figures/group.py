"""Figures that count the same thing as one row, and what tells related rows apart."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product
from math import fsum, log, log2

from summarizer.check.reports import FigureReport
from summarizer.merge.briefing import FigureDifference
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.figures.conflicts import conflicts, one_time, said_of_two
from summarizer.merge.figures.count import Count, all_taken_apart
from summarizer.merge.figures.counter import with_counter_numbers
from summarizer.merge.figures.fates import NEAR_FATES, OCCASIONS
from summarizer.merge.figures.parts import places_told, with_parts
from summarizer.merge.figures.places import conversions
from summarizer.merge.figures.sides import Side, develops, sides
from summarizer.merge.figures.thing import measure_one
from summarizer.merge.figures.whole import with_tolls, words_of_the_event
from summarizer.merge.grouping import Groups
from summarizer.merge.meaning.notions import weight
from summarizer.parse.tolls import TOLLS
from summarizer.text.span import Span

__all__ = ["FigureGroup", "group_figures"]

# A pair with this much evidence counts the same thing. Set on the labelled sets: with these values every pair
# of the five under benchmarks/merging is right, and moving any one by a fifth loses at most 4 pairs of 95 and
# joins no wrong one, so that the words, not the weights, decide.
SAME = 0.45
# A value given for both rows, with this much evidence, brings the other values of both along.
SURE = 0.6
# Words shared, as a part of the shorter wording and of both together.
CONTAINED, BOTH = 0.45, 0.35
ONE_VALUE, ONE_SMALL_VALUE, ONE_SPEAKER, ONE_FATE = 0.45, 0.2, 0.15, 0.2
# Units in which an event gives many measures that have nothing to do with each other.
MEASURED = frozenset({"kilometre", "time", "degree", "degree f", "degree c"})
# Numbers whose ratio is less than two to this power (1.1) may be one measure to an end of two names.
NEAR = 0.14
# What is measured alike ("within … of the Sun", "55 kilometres … of Norvane") is one thing by that alone.
ONE_MEASURE = 0.6
AROUND, ONE_DAY, IN_RANGE, MEETING = 0.2, 0.1, 0.35, 0.05
# Part taken for shared where what is counted is a bare noun and the words around give one fate.
BARE = 0.75
OTHER_VALUE, DOUBLED_VALUE, OTHER_NAMES, OTHER_PERSONS = -0.1, -0.15, -0.3, -0.3
RELATED_CONTAINED = 0.34
# Members of each row that are compared before two rows are joined, and the part of them that must fit. A half
# kept "between 2,000 and 12,000 troops" of the example from its row; any two members apart forbid the join.
_COMPARED, _FITTING = 8, 0.35
_STATES = ({"done", "planned"}, {"done", "possible"})


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A row: figures by their numbers, the pairs of them that can't both hold, and the rows near it.

    `sides` and `develops` say who stands where, with the places of figures in `members`. `toll` is what
    became of those counted where the row is the toll of the whole event.
    """

    members: tuple[int, ...]
    conflicts: tuple[tuple[int, int], ...]
    related: tuple[tuple[int, FigureDifference], ...]
    sides: tuple[Side, ...] = ()
    develops: bool = False
    toll: str | None = None


class _Weights:
    """How much sharing a notion tells: little where it stands with figures of many kinds."""

    def __init__(self, counts: Sequence[Count]) -> None:
        kinds: dict[str, set[str]] = {}
        for count in counts:
            for notion in count.around:
                kinds.setdefault(notion, set()).add(count.kind)
        self._known = {n: (1.0 if n[0] == "=" else weight(n)) / (1 + log(len(k))) for n, k in kinds.items()}

    def shares(self, left: frozenset[str], right: frozenset[str]) -> tuple[float, float]:
        """The weight shared, as a part of the smaller side and of both together."""
        common = self._total(left & right)
        a, b = self._total(left), self._total(right)
        return (common / min(a, b) if a and b else 0.0), (common / (a + b - common) if a or b else 0.0)

    def _total(self, notions: frozenset[str]) -> float:
        return fsum(self._known[n] for n in notions)


def group_figures(
    reports: Sequence[FigureReport], published: Sequence[str | None], texts: Mapping[str, str] | None = None
) -> list[FigureGroup]:
    """Group figures by what they count, in the order of their first members.

    A report's speaker is compared as it is, so that one real speaker should have one name or id. `texts` are
    the articles by their ids: what most of them begin with is their event's own.
    """
    parts = _parts(reports)
    counts = with_tolls(reports, all_taken_apart(reports, published), texts or {})
    counts, countered = with_counter_numbers(reports, counts)
    counts = with_parts(counts, words_of_the_event(texts or {}))
    converted = conversions(reports, [c.units for c in counts])
    weights = _Weights(counts)
    pairs = _pairs(counts)
    scored = {
        (i, j): score
        for i, j in pairs
        if i not in parts
        and j not in parts
        and not _apart(counts[i], counts[j])
        and (score := _evidence(counts[i], counts[j], weights)) >= SAME
    }
    groups = Groups(len(counts))
    members = {n: [n] for n in range(len(counts))}
    for same in (*_tolls(counts), *map(list, countered)):
        for n in same[1:]:
            groups.join(same[0], n)
        members[same[0]] = same
    for i, j in sorted(scored, key=lambda pair: (-scored[pair], pair)):
        a, b = groups.find(i), groups.find(j)
        if a != b and _fit(members[a], members[b], counts, weights):
            members[groups.join(a, b)] = sorted(members[a] + members[b])
    for n, first in converted.items():
        groups.join(n, first)
    rows = _rows(groups, counts, pairs, weights, frozenset(converted))
    return [_with_sides(row, counts, reports, converted) for row in rows]


def _tolls(counts: Sequence[Count]) -> list[list[int]]:
    """The figures that tell one toll of the whole event, by what became of the people."""
    found: dict[str | None, list[int]] = {}
    for n, count in enumerate(counts):
        if count.whole or (count.none and count.told and count.fate in TOLLS and not places_told(count)):
            found.setdefault(count.fate, []).append(n)
    return list(found.values())


def _with_sides(
    row: FigureGroup, counts: Sequence[Count], reports: Sequence[FigureReport], converted: Mapping[int, int]
) -> FigureGroup:
    """The row with who stands where, if it differs or grows."""
    grows = develops(row.members, counts)
    if row.toll is None and any(counts[n].beside_toll for n in row.members):
        return row
    if not row.conflicts and not grows:
        return row
    return replace(row, sides=sides(row.members, counts, reports, converted), develops=grows)


def _pairs(counts: Sequence[Count]) -> list[tuple[int, int]]:
    """Pairs worth comparing: of one unit and value, or that share rare words."""
    units = [frozenset(f"unit:{u}" for u in c.units) for c in counts]
    narrow = candidate_pairs([c.about | u for c, u in zip(counts, units, strict=True)])
    wide = candidate_pairs([c.around | u for c, u in zip(counts, units, strict=True)])
    valued = candidate_pairs([frozenset({f"{min(c.units, default='')}:{c.number}"}) for c in counts])
    # Each comes in order: so none of the three is held beside the list of all.
    return [pair for pair, _ in groupby(heapq.merge(narrow, wide, valued))]


def _fit(left: Sequence[int], right: Sequence[int], counts: Sequence[Count], weights: _Weights) -> bool:
    """Whether two rows are one: no two members are apart, and most pairs of them fit."""
    pairs = list(product(left[:_COMPARED], right[:_COMPARED]))
    if any(_apart(counts[i], counts[j]) for i, j in pairs):
        return False
    scores = {(i, j): _evidence(counts[i], counts[j], weights) for i, j in pairs}
    if sum(score >= SAME for score in scores.values()) >= _FITTING * len(pairs):
        return True
    of_one_value = [score for (i, j), score in scores.items() if counts[i].same_value(counts[j])]
    return sum(score >= SURE for score in of_one_value) > _FITTING * len(of_one_value)


def _rows(
    groups: Groups,
    counts: Sequence[Count],
    pairs: Sequence[tuple[int, int]],
    weights: _Weights,
    converted: frozenset[int],
) -> list[FigureGroup]:
    rows = groups.lists()
    place = {row[0]: n for n, row in enumerate(rows)}
    ties: dict[int, dict[int, FigureDifference]] = {}
    for i, j in pairs:
        a, b = place[groups.find(i)], place[groups.find(j)]
        if a != b and _related(counts[i], counts[j], weights):
            why = _difference(counts[i], counts[j])
            ties.setdefault(a, {}).setdefault(b, why)
            ties.setdefault(b, {}).setdefault(a, why)
    return [
        FigureGroup(
            tuple(row),
            conflicts([n for n in row if n not in converted], counts),
            tuple(sorted(ties.get(number, {}).items())),
            toll=next((counts[n].fate for n in row if counts[n].whole), None),
        )
        for number, row in enumerate(rows)
    ]


def _parts(reports: Sequence[FigureReport]) -> set[int]:
    """Figures that are parts of a composite one of the same words ("two brigades of 6,000 troops")."""
    by_place: dict[tuple[str, tuple[Span, ...]], list[int]] = {}
    for n, report in enumerate(reports):
        by_place.setdefault((report.article, report.evidence), []).append(n)
    return {
        n
        for same in by_place.values()
        for n in same
        for m in same
        if len(reports[m].text) > len(reports[n].text) + 3 and _inside(reports[n].text, reports[m].text)
    }


def _inside(part: str, whole: str) -> bool:
    return part in whole and (whole.startswith(part) or whole.endswith(part)) and " of " in whole


def _evidence(left: Count, right: Count, weights: _Weights) -> float:
    """How much speaks for one thing counted: words, fate and value, less what speaks against it."""
    one_value, disjoint = left.same_value(right), left.disjoint(right)
    contained, both = weights.shares(left.about, right.about)
    if left.bare or right.bare:
        contained, both = weights.shares(left.around, right.around)
        if left.fate and left.fate == right.fate:
            contained = max(contained, BARE)
    score = CONTAINED * contained + BOTH * both
    if left.fate and left.fate == right.fate:
        score += ONE_FATE
    if one_value:
        score += ONE_VALUE if left.telling and right.telling else ONE_SMALL_VALUE
        score += AROUND * weights.shares(left.around, right.around)[0]
        if left.day and left.day == right.day:
            score += ONE_DAY
        if left.speaker and left.speaker == right.speaker:
            score += ONE_SPEAKER
    elif not disjoint and any(left.number) and any(right.number):
        score += IN_RANGE if len(left.number) != len(right.number) else MEETING
        score += AROUND * weights.shares(left.around, right.around)[0]
    elif disjoint:
        score += OTHER_VALUE + DOUBLED_VALUE * max(0.0, _doublings(left, right) - 1)
    if measure_one(left.counted, right.counted):
        score += ONE_MEASURE
    if left.names and right.names and not left.names & right.names:
        score += OTHER_NAMES
    if left.person != right.person and disjoint:
        score += OTHER_PERSONS
    return score


def _doublings(left: Count, right: Count) -> float:
    """How often the smaller of two values has to be doubled to come to the larger."""
    if left.none or right.none:
        return 0.0
    a, b = (max(1.0, c.low if c.low is not None else c.high or 0) for c in (left, right))
    return abs(log2(a / b))


def _apart(left: Count, right: Count) -> bool:
    """Whether unit, fate, occasion, or with two values anything else, make these two counts."""
    if left.units and right.units and not left.units & right.units:
        return True
    if left.whole and right.whole:
        return left.fate != right.fate
    if _a_toll_and_another(left, right) or _two_fates(left, right) or _two_occasions(left, right):
        return True
    if not _measures_one(left, right) or _to_two_ends(left, right):
        return True
    if not (left.same_value(right) and left.telling) and said_of_two(left, right):
        return True
    return not left.same_value(right) and (
        _one_breath(left, right)
        or bool(left.person and right.person and left.person != right.person)
        or bool(left.stage and right.stage and left.stage != right.stage)
        or left.further != right.further
        or left.rate != right.rate
        or _still_in_training(left, right)
        or {left.phase, right.phase} in _STATES
    )


def _a_toll_and_another(left: Count, right: Count) -> bool:
    """Whether one is the toll of the event, and the other by its words a part of that."""
    if left.none or right.none or left.same_value(right) or left.whole == right.whole:
        return False
    other = right if left.whole else left
    return other.part or bool(places_told(other))


def _measures_one(left: Count, right: Count) -> bool:
    """Whether not one is a depth or a distance to a place and the other another, or none."""
    if left.counted is None or right.counted is None or left.same_value(right):
        return True
    one, other = left.counted.relation, right.counted.relation
    if one is None or other is None:
        return one == other or not left.units & right.units & MEASURED
    return one == other or measure_one(left.counted, right.counted)


def _to_two_ends(left: Count, right: Count) -> bool:
    """Whether both measure up to something that they name otherwise, and their numbers aren't even near."""
    if left.counted is None or right.counted is None or not left.counted.target or not right.counted.target:
        return False
    return not set(left.counted.target) & set(right.counted.target) and _doublings(left, right) > NEAR


def _two_fates(left: Count, right: Count) -> bool:
    """Whether two things become of those counted, and neither wording names both."""
    if not left.fate or not right.fate or left.fate in right.fates or right.fate in left.fates:
        return False
    if frozenset((left.fate, right.fate)) in NEAR_FATES:
        return False
    # A fate guessed from the words around is no ground against one telling value, unless it is an occasion.
    sure = (left.told and right.told) or bool({left.fate, right.fate} & OCCASIONS)
    return sure or not (left.same_value(right) and left.telling)


def _still_in_training(left: Count, right: Count) -> bool:
    """Whether one counts those in training now and the other something still to come."""
    return (left.fate == "train") != (right.fate == "train") and {left.phase, right.phase} == {
        "ongoing",
        "planned",
    }


def _two_occasions(left: Count, right: Count) -> bool:
    """Whether an occasion was counted on two days; what has been done adds up and stays one count."""
    if left.fate not in OCCASIONS or left.fate != right.fate:
        return False
    if left.day and right.day:
        return left.day != right.day
    one_state = left.phase == right.phase == "ongoing" and not left.same_value(right)
    return one_state and left.disjoint(right) and not one_time(left, right)


def _one_breath(left: Count, right: Count) -> bool:
    """Whether one voice gives two values in one article for one time: nobody contradicts himself there.

    What is more in one place than in all is no part, and a contradiction in whatever voice.
    """
    if left.exceeding or right.exceeding:
        return False
    one_voice = left.article == right.article and left.speaker == right.speaker
    return one_voice and left.disjoint(right) and (left.day, left.remote) == (right.day, right.remote)


def _difference(left: Count, right: Count) -> FigureDifference:
    """What keeps two related rows apart."""
    if left.fate != right.fate:
        return "matter"
    if {left.phase, right.phase} in _STATES or (left.stage and right.stage and left.stage != right.stage):
        return "state"
    if left.phase == right.phase == "ongoing" and left.fate in OCCASIONS:
        return "time"
    return "time" if left.day and right.day and left.day != right.day else "matter"


def _related(left: Count, right: Count, weights: _Weights) -> bool:
    """Near enough that an editor wants both in view: same unit and a shared name or notion."""
    if not left.units & right.units:
        return False
    return any(
        weights.shares(a, b)[0] >= RELATED_CONTAINED
        for a, b in ((left.around, right.around), (left.about, right.about))
    )
