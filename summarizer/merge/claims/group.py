"""Reports of one assertion as one claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.asking import Asked, Judge, UndecidedPair, judged_by
from summarizer.merge.claims.forms import (
    Comparisons,
    Form,
    forms_of,
    join_forms,
    one_speaker,
    rareness_of,
)
from summarizer.merge.claims.profile import Profile

__all__ = ["ClaimGroup", "group_claims"]


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The reports of one assertion by their numbers, and the groups that assert its opposite.

    `told` is the sentence that a model made of what they have in common.
    """

    members: tuple[int, ...]
    opposed: tuple[int, ...]
    told: str | None = None


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
        asked = Asked(forms, reports, speakers, comparisons)
        groups, answers, judged = judged_by(judge, asked, groups)
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
