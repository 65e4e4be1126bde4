"""The day on which each article was written: its date, or the day of its dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from summarizer.check.reports import ArticleRecord
from summarizer.read.text.dates import iso_date

__all__ = ["written_on"]

# "LIMA, Sept 15 (Reuters) - ": the town, the day without a year, the agency.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"^[A-Z][A-Z'’.\- /]+(?:, [A-Z][\w. ]+?)?, (?P<day>{_MONTH} \d{{1,2}})(?:,? (?P<year>20\d\d))? "
    r"(?:\([^()\n]{2,40}\) )?[-–—]",
    re.MULTILINE,
)
# Days that articles on one event may lie apart before another year is likelier.
_HALF_A_YEAR = 183
# Characters in which a dateline stands.
_HEAD = 1200


def written_on(articles: Sequence[ArticleRecord]) -> dict[str, str | None]:
    """For each article's id its date; of an undated one its dateline's day, in the year of a dated one."""
    known = next((a.published for a in articles if a.published), None)
    return {a.id: a.published or _dateline(a.text, known) for a in articles}


def _dateline(text: str, known: str | None) -> str | None:
    found = _DATELINE.search(text[:_HEAD])
    if found is None or not (found["year"] or known):
        return None
    day = iso_date(f"{found['day']} {found['year'] or (known or '')[:4]}")
    if day is None or found["year"] or known is None:
        return day
    apart = (date.fromisoformat(day) - date.fromisoformat(known[:10])).days
    if abs(apart) <= _HALF_A_YEAR:
        return day
    return iso_date(f"{found['day']} {int(known[:4]) + (1 if apart < 0 else -1)}")
