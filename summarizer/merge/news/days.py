"""The words by which a line tells on what day something is, and of what time it tells."""

from __future__ import annotations

import re

from summarizer.lexicon.calendar import SHORT_MONTHS, WEEKDAY, WEEKDAYS
from summarizer.lexicon.load import word_list
from summarizer.merge.news.standing import Standing

__all__ = ["DAY", "DAY_AHEAD", "days_in", "is_background", "tells_of_the_past"]

_MONTHS = "|".join(word_list("standing", "months"))
_SEASONS = "|".join(word_list("standing", "seasons"))
_SHORT = "|".join(month for month in SHORT_MONTHS if month != "may")
DAY = re.compile(
    rf"\b(?:\w+day|tomorrow|tonight|next (?:{_SEASONS})|(?:(?:{_MONTHS})|(?:{_SHORT})\.?) \d+"
    rf"|\d{{1,2}} (?:{_MONTHS})|20\d\d)\b",
    re.IGNORECASE,
)
DAY_AHEAD = re.compile(
    rf"\b(?:(?:next )?(?:{'|'.join(WEEKDAYS)})|(?:(?:{_MONTHS})|(?:{_SHORT})\.?) \d{{1,2}}"
    rf"|\d{{1,2}} (?:{_MONTHS}))\b(?!['’]s)",
    re.IGNORECASE,
)
"""A day of the week or of a month, as plans name it."""
_LONG_AGO = re.compile(
    rf"\b(?:(?:in|since|{_MONTHS}),? ((?:19|20)\d\d)|last (?:year|century)|(?:years?|decades?) ago)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\b", re.IGNORECASE)


def days_in(line: str) -> frozenset[str]:
    """The days that a line names, in small letters."""
    return frozenset(day.casefold() for day in DAY.findall(line))


def tells_of_the_past(line: str, year: str) -> bool:
    """Whether a line mentions an earlier year than `year`, the last one, or "years ago"."""
    return any(found[1] is None or found[1] < year for found in _LONG_AGO.finditer(line))


def is_background(line: str, stands: Standing, year: str) -> bool:
    """Whether the main clause of a line is about an earlier year ("The 2004 tsunami killed thousands").

    With a day of the week it tells what became of it now. Its own year news prints behind a month only: where
    no article has a date, `year` may itself be an earlier one.
    """
    if not stands.years or WEEKDAY.search(line):
        return False
    return max(stands.years) < year or not _MONTH.search(line)
