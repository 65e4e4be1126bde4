"""Days that words give, resolved against the day on which an article was published."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from summarizer.lexicon.calendar import MONTHS, WEEKDAYS

__all__ = ["event_days", "resolve"]

_WEEKDAY = re.compile(rf"\b(?:(last|next|this) )?({'|'.join(WEEKDAYS)})\b")
_SHORT = "|".join(f"{m[:3]}|{m}" for m in MONTHS)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_SHORT})\.?(?: (\d{{4}}))?\b")
_MONTH_DAY = re.compile(rf"\b({_SHORT})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\b(?!:)")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_YEAR_END = re.compile(r"\b(?:by |at )?the end of (?:(\d{4})|(this|next) year)\b")
_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
HALF_YEAR = 183


@lru_cache(maxsize=1 << 12)
def resolve(words: str | None, published: str | None, future: bool = False) -> date | None:
    """The one day that `words` give, None where they give none or several.

    A weekday is the last one up to the day of publication, the next one where `future`.
    """
    if not words:
        return None
    found = _days(words.casefold(), _published(published), future)
    days = {d for d in found if isinstance(d, date)}
    return days.pop() if len(days) == 1 else None


def event_days(low: str, published: str | None, future: bool | None) -> frozenset[date | str]:
    """The days a lower-case statement names; a weekday stays a word where `published` is None.

    Where `future` is None, a bare weekday is the one before the day of publication or the one after it: both
    are given.
    """
    day = _published(published)
    if future is None:
        return frozenset(_days(low, day, False) | _days(low, day, True))
    return frozenset(_days(low, day, future))


@lru_cache(maxsize=4096)
def _published(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _days(low: str, published: date | None, future: bool) -> set[date | str]:
    found: set[date | str] = set()
    for match in _ISO.finditer(low):
        found |= _dated(int(match[1]), int(match[2]), int(match[3]))
    for match in _DAY_MONTH.finditer(low):
        found |= _in_year(match[3], match[2], int(match[1]), published)
    for match in _MONTH_DAY.finditer(low):
        found |= _in_year(match[3], match[1], int(match[2]), published)
    if ends := _YEAR_END.search(low):
        year = int(ends[1]) if ends[1] else published.year + (ends[2] == "next") if published else None
        found |= {date(year, 12, 31)} if year else {ends[0]}
    for match in _WEEKDAY.finditer(low):
        found.add(_weekday(match[2], match[1], published, future))
    for word, shift in _RELATIVE.items():
        if published and re.search(rf"\b{word}\b", low):
            found.add(published + timedelta(days=shift))
    return found


def _weekday(name: str, which: str | None, published: date | None, future: bool) -> date | str:
    if published is None:
        return name
    back = (published.weekday() - WEEKDAYS.index(name)) % 7
    if which == "next" or (future and which != "last"):
        return published + timedelta(days=(7 - back) % 7 or (7 if which == "next" else 0))
    return published - timedelta(days=back or (7 if which == "last" else 0))


def _in_year(year: str | None, month: str, day: int, published: date | None) -> set[date | str]:
    number = next(i for i, m in enumerate(MONTHS, 1) if m.startswith(month[:3]))
    if year:
        return _dated(int(year), number, day)
    if published is None:
        return {f"{number}-{day}"}
    near = [d for y in (-1, 0, 1) for d in _dated(published.year + y, number, day)]
    return {min(near, key=lambda d: abs((d - published).days))} if near else set()  # type: ignore[operator]


def _dated(year: int, month: int, day: int) -> set[date | str]:
    try:
        return {date(year, month, day)}
    except ValueError:
        return set()
