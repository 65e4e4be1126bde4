"""The names of months and days of the week, in lower case."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["DAYS_AND_MONTHS", "MONTHS", "SHORT_MONTHS", "WEEKDAY", "WEEKDAYS"]

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
# As agencies shorten them; September has two.
SHORT_MONTHS: Final = ("sept", *(month[:3] for month in MONTHS))
DAYS_AND_MONTHS: Final = frozenset((*WEEKDAYS, *MONTHS))
