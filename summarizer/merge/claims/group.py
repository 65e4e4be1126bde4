"""Reports of one assertion as one claim."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.compare import CERTAIN, EXCLUDED, Comparison
from summarizer.merge.claims.forms import (
    Comparisons,
    Form,
    forms_of,
    join_forms,
    one_speaker,
    rareness_of,
)
from summarizer.merge.claims.profile import Profile
from summarizer.merge.grouping import Groups

__all__ = ["Answers", "ClaimGroup", "Judge", "UndecidedPair", "group_claims"]


@dataclass(frozen=True, slots=True)
class UndecidedPair:
    """Two statements to be judged: the comparison can't tell what they are, or it is to be confirmed."""

    left: str
    right: str


Answers = Callable[[Sequence[UndecidedPair]], Mapping[UndecidedPair, Relation]]
"""Answers a batch of pairs, those to be confirmed first; one that it leaves out stays as it is."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who is asked about pairs of statements.

    `proposed` are the pairs that a model which read all statements together takes for one or for opposed:
    with them no other undecided pair is asked about. None where nobody read them all. `lead` are the
    statements that it takes for the news, the most important first.
    """

    answer: Answers
    proposed: Collection[UndecidedPair] | None = None
    lead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The reports of one assertion by their numbers, and the groups that assert its opposite."""

    members: tuple[int, ...]
    opposed: tuple[int, ...]


def group_claims(
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    profiles: Sequence[Profile],
    headlines: Collection[int] = (),
    judge: Judge | None = None,
) -> tuple[list[ClaimGroup], dict[UndecidedPair, Relation]]:
    """Group reports by what they assert; `speakers` and `profiles` run beside `reports`.

    `headlines` are the reports, by their numbers, that stand in a headline: the text below says them again.
    The groups come in the order of their first members; with them what `judge` answered.
    """
    forms = forms_of(reports, speakers, profiles, headlines)
    comparisons = Comparisons(forms, rareness_of(forms))
    comparisons.compare_candidates()
    groups = join_forms(len(forms), comparisons)
    answers: dict[UndecidedPair, Relation] = {}
    judged: list[tuple[int, int]] = []
    if judge:
        doubtful = _to_confirm(forms, reports, speakers, comparisons, groups)
        proposed = judge.proposed
        _reopen(proposed or (), forms, reports, comparisons)
        pairs = _open(forms, reports, speakers, comparisons, groups)
        pairs = {p: pair for p, pair in pairs.items() if proposed is None or pair in proposed}
        answers = _ask(doubtful | pairs, judge)
        if _taken_over(doubtful, answers, comparisons):
            groups = join_forms(len(forms), comparisons)
        _taken_over(pairs, answers, comparisons)
        groups = join_forms(len(forms), comparisons, groups)
        judged = [places for places, pair in pairs.items() if answers.get(pair) == "opposed"]
    found = sorted(
        tuple(sorted(m for form in group for m in forms[form].members)) for group in groups.lists()
    )
    carried = {m: n for n, members in enumerate(found) for m in members}
    contrary = [*judged, *_contrary(forms, speakers, comparisons)]
    opposed = _opposed([(forms[i].members[0], forms[j].members[0]) for i, j in contrary], carried, len(found))
    return [ClaimGroup(members, opposed[n]) for n, members in enumerate(found)], answers


def _opposed(
    pairs: Iterable[tuple[int, int]], carried: Mapping[int, int], count: int
) -> list[tuple[int, ...]]:
    """For each group the groups that assert its opposite, by pairs of reports that exclude each other."""
    found: list[set[int]] = [set() for _ in range(count)]
    for i, j in pairs:
        a, b = carried[i], carried[j]
        if a != b:
            found[a].add(b)
            found[b].add(a)
    return [tuple(sorted(others)) for others in found]


def _contrary(
    forms: Sequence[Form], speakers: Sequence[str | None], comparisons: Comparisons
) -> list[tuple[int, int]]:
    """The pairs of forms that exclude each other, said by two speakers: nobody opposes himself."""
    return [
        (i, j)
        for (i, j), comparison in comparisons.found.items()
        if comparison.relation == "opposed" and not one_speaker(forms[i], forms[j], speakers)
    ]


def _two_voices(
    left: Form, right: Form, reports: Sequence[ClaimReport], speakers: Sequence[str | None]
) -> bool:
    """Whether the two are said by different speakers or in different articles."""
    voices = [{(reports[m].article, speakers[m]) for m in form.members} for form in (left, right)]
    return len(voices[0] | voices[1]) > 1


def _to_confirm(
    forms: Sequence[Form],
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    comparisons: Comparisons,
    groups: Groups,
) -> dict[tuple[int, int], UndecidedPair]:
    """The pairs that are joined, the least sure first, then those that are opposed.

    Not those of which the comparison is certain, nor one voice's words in one article.
    """
    pairs = {
        (i, j): UndecidedPair(*sorted((_words(forms[i], reports), _words(forms[j], reports))))
        for (i, j), comparison in comparisons.found.items()
        if (comparison.relation == "same" and comparison.score < CERTAIN and groups.together(i, j))
        or (comparison.relation == "opposed" and not one_speaker(forms[i], forms[j], speakers))
        if _two_voices(forms[i], forms[j], reports, speakers)
    }

    def rank(places: tuple[int, int]) -> tuple[bool, float, str, str]:
        comparison, pair = comparisons.of(*places), pairs[places]
        return comparison.relation == "opposed", comparison.score, pair.left, pair.right

    return {
        places: pairs[places] for places in sorted(pairs, key=rank) if len(set(_sides(pairs[places]))) > 1
    }


def _words(form: Form, reports: Sequence[ClaimReport]) -> str:
    return reports[form.members[0]].statement


def _sides(pair: UndecidedPair) -> tuple[str, str]:
    return pair.left, pair.right


def _reopen(
    proposed: Collection[UndecidedPair],
    forms: Sequence[Form],
    reports: Sequence[ClaimReport],
    comparisons: Comparisons,
) -> None:
    """Make undecided what a model proposes and the comparison holds for different, if no rule excludes it."""
    places: dict[str, list[int]] = {}
    for n, form in enumerate(forms):
        places.setdefault(_words(form, reports), []).append(n)
    for pair in proposed:
        for i, j in product(places.get(pair.left, ()), places.get(pair.right, ())):
            comparison = comparisons.of(i, j)
            if i != j and comparison.relation == "different" and comparison.score > EXCLUDED:
                comparisons.found[min(i, j), max(i, j)] = Comparison("undecided", comparison.score)


def _open(
    forms: Sequence[Form],
    reports: Sequence[ClaimReport],
    speakers: Sequence[str | None],
    comparisons: Comparisons,
    groups: Groups,
) -> dict[tuple[int, int], UndecidedPair]:
    """The undecided pairs whose answer can change anything, the nearest first.

    It can't where both are one claim already, or one voice's words in one article.
    """
    pairs: dict[tuple[int, int], UndecidedPair] = {}
    for (i, j), comparison in comparisons.found.items():
        if comparison.relation != "undecided" or groups.together(i, j):
            continue
        left, right = sorted((reports[forms[i].members[0]].statement, reports[forms[j].members[0]].statement))
        if left != right and _two_voices(forms[i], forms[j], reports, speakers):
            pairs[i, j] = UndecidedPair(left, right)
    nearest = sorted(
        pairs, key=lambda places: (-comparisons.of(*places).score, pairs[places].left, pairs[places].right)
    )
    return {places: pairs[places] for places in nearest}


def _ask(pairs: Mapping[tuple[int, int], UndecidedPair], judge: Judge) -> dict[UndecidedPair, Relation]:
    """What `judge` answers about the pairs, all in one batch; nothing but the three words counts."""
    if not pairs:
        return {}
    asked = list(dict.fromkeys(pairs.values()))
    given = judge.answer(asked)
    return {pair: given[pair] for pair in asked if given.get(pair) in {"same", "different", "opposed"}}


def _taken_over(
    pairs: Mapping[tuple[int, int], UndecidedPair],
    answers: Mapping[UndecidedPair, Relation],
    comparisons: Comparisons,
) -> bool:
    """Put the answers in place of the comparisons; whether one that was joined no longer is.

    What the comparison joined or opposed and the model doesn't is neither: it is different.
    """
    parted = False
    for places, pair in pairs.items():
        known, said = comparisons.of(*places).relation, answers.get(pair)
        if said is None or said == known:
            continue
        parted = parted or known == "same"
        relation = said if known == "undecided" else "different"
        comparisons.found[places] = Comparison(relation, CERTAIN if relation == "same" else EXCLUDED)
    return parted
