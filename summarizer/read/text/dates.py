"""Dates as sources write them, as ISO dates."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

__all__ = ["iso_date"]

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS: Final = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}(?P<number>\d\d)(?P<day>\d\d)(?!\d{{3}})(?:T|\Z)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", re.I),
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:\d\d:\d\d:\d\d \w+ )?{_YEAR}\b", re.I
    ),
)
# Seconds and milliseconds since 1970, as exports hold them: from 1990 to 2100.
_STAMP: Final = re.compile(r"\A(?P<seconds>[6-9]\d{8}|[1-3]\d{9})(?:\d{3})?(?:\.\d+)?\Z")


def iso_date(words: str) -> str | None:
    """The day that `words` name, in the writer's own time zone; None where they name none, or not one."""
    words = words.strip()[:100]
    if stamp := _STAMP.match(words):
        return datetime.fromtimestamp(int(stamp["seconds"]), UTC).date().isoformat()
    for pattern in _PATTERNS:
        if found := pattern.search(words):
            parts = found.groupdict()
            number = parts.get("number")
            month = int(number) if number else _MONTHS.index(parts["month"].lower()[:3]) + 1
            try:
                return datetime(int(parts["year"]), month, int(parts["day"]), tzinfo=UTC).date().isoformat()
            except ValueError:
                return None
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
