"""What outlets share of longer reports and call people alike, as claims beside the reports as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.asking import Judge, UndecidedPair
from summarizer.merge.claims.group import ClaimGroup
from summarizer.merge.claims.identities import shared_identities
from summarizer.merge.claims.parts import Reports, shared_parts
from summarizer.merge.desk import Desk

__all__ = ["told_in_parts"]


def told_in_parts(
    desk: Desk, groups: Sequence[ClaimGroup], judge: Judge | None = None
) -> tuple[Desk, list[ClaimGroup], dict[UndecidedPair, Relation]]:
    """The desk with the clauses that several articles share as reports behind the others, and their groups.

    A clause that tells what a whole claim does is one more report of it; others are claims of their own,
    behind those of whole reports, and so is what several articles call somebody. With them what `judge`
    answered.
    """
    carried = {m: n for n, group in enumerate(groups) for m in group.members}
    speakers, days = desk.speaker_ids(desk.claims), desk.dates(desk.claims)
    given = Reports(desk.claims, speakers, desk.profiles, days, desk.headlines)
    shared, answers = shared_parts(given, [carried[m] for m in range(len(desk.claims))], judge)
    excerpts: list[tuple[int | None, ClaimReport]] = []

    def placed(parts: Sequence[tuple[int | None, ClaimReport]]) -> tuple[int, ...]:
        first = len(desk.claims) + len(excerpts)
        excerpts.extend(parts)
        return tuple(range(first, first + len(parts)))

    found = list(groups)
    for part in shared:
        members = placed([(p.report, p.told) for p in part.parts])
        if part.claim is not None:
            known = found[part.claim]
            found[part.claim] = replace(known, members=(*known.members, *members))
        else:
            found.append(ClaimGroup(members, ()))
    found += [
        ClaimGroup(placed([(None, report) for report in calls]), ())
        for calls in shared_identities(desk.checked)
    ]
    return desk.with_excerpts(excerpts), found, answers
