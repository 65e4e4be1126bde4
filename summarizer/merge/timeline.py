"""The days of an event, each with the claims that lie on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from summarizer.merge.briefing import TimelineEntry
from summarizer.merge.claims.group import ClaimGroup
from summarizer.merge.claims.profile import days_of
from summarizer.merge.desk import Desk

__all__ = ["timeline"]


def timeline(desk: Desk, groups: Sequence[ClaimGroup]) -> tuple[TimelineEntry, ...]:
    """Claims by the one day that all their reports with a day give, in the very words they rest on.

    A claim of clauses alone stands there with the reports that they are cut from.
    """
    by_day: dict[str, list[str]] = {}
    for n, group in enumerate(groups, 1):
        if all(desk.is_excerpt(m) for m in group.members):
            continue
        dated = [m for m in group.members if desk.profiles[m].days]
        days = {d for m in dated for d in desk.profiles[m].days & _evidence_days(desk, m)}
        if len(days) == 1 and isinstance(day := days.pop(), date):
            by_day.setdefault(day.isoformat(), []).append(f"c{n}")
    return tuple(TimelineEntry(day, tuple(by_day[day])) for day in sorted(by_day))


def _evidence_days(desk: Desk, number: int) -> frozenset[date | str]:
    """The days that the evidence of a claim's report gives; a reader's sentence may hold more around it."""
    report = desk.claims[number]
    published = desk.checked[desk.numbers[report.article]].article.published
    return days_of(" ".join(e.text for e in report.evidence), published)
