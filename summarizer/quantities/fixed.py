"""Stretches whose numbers count nothing: dates, times, phone numbers, links, names with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, cast

from summarizer.lexicon.calendar import MONTHS, SHORT_MONTHS

__all__ = ["MONTH", "FixedKind", "fixed_stretches"]

FixedKind = Literal["date", "year", "time", "phone", "name", "score"]

_SHORT = (month.title() for month in SHORT_MONTHS if month != "may")
MONTH = rf"(?:{'|'.join(map(str.title, MONTHS))}|(?:{'|'.join(_SHORT)})\b\.?)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%])(?![,.]\d{3}(?!\d)(?<!\d{4}))"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d)"
_TO = r"(?:\s?[-–—/]\s?|\s+(?:to|and|or|until|through)\s+)"

# Alternatives are tried in this order at each place; each begins with a fixed class of characters.
_FIXED = re.compile(
    r"(?=[\d@#=+(hwA-Z])(?:"
    rf"(?P<link>https?://\S{{1,300}}|www\.\S{{1,300}}|(?<!\w)[@#]\w+|=\"[^\"\n]{{0,200}}\""
    r")"
    rf"|(?<!\w)(?P<date>{MONTH}(?:,?\s+|(?<=\.)){_DAY}(?:{_TO}(?:{MONTH}\s+)?{_DAY})?(?:,?\s+{_YEAR})?"
    rf"|{MONTH}(?:,|\s+of)?\s+{_YEAR}(?:{_TO}{MONTH}\s+{_YEAR})?"
    rf"|{_DAY}(?:{_TO}{_DAY})?(?:\s+of)?\s+{MONTH}(?:{_TO}{_DAY}\s+{MONTH})?(?:,?\s+{_YEAR})?(?!\w)"
    r"|\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d)"
    r"|9/11(?!\d)|7/7(?!\d))"
    r"|(?<!\w)(?P<time>\d{1,2}[:.]\d\d\s?(?:[ap]\.m\.|[ap]m\b|GMT|BST|UTC|E[SD]T|CET|P[SD]T|local time)"
    r"|\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?(?:[ap]\.m\.|[ap]m\b|[ap]m(?=\W))"
    r"|\d{3,4}\s?(?:GMT|BST|UTC|local time)\b|\d{1,2}\s?o[’']clock)"
    r"|(?<![\w.,-])(?P<score>\d{1,3}[-–]\d{1,3}[-–]\d{1,3}(?![\w-])|\d{1,3}-(?:of|for)-\d{1,3}(?![\w-]))"
    r"|(?P<phone>\+\d{1,3}[\d\s().-]{6,14}\d|(?<![\w.,])\(?\d{3}\)?[\s.-]\d{3}[.-]\d{4}(?!\d)"
    r"|(?<![\w.,])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)|(?<![\w.,])1-[89]\d\d-[\dA-Z]{3}-?[\dA-Z]{4}\b)"
    rf"|(?<![\w.,$£€])(?P<year>{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d{{1,2}}(?![\d,.%]\d|%)))"
    r"|(?<![\w])(?P<name>24/7|(?<!mid)(?<!pre)(?<!post)[A-Z][A-Za-z]{0,9}-\d[\d-]*[A-Za-z]{0,2}(?!\w"
    r"|[,.]\d|\s?(?:per\s?cent|%))))"
)
_NOT_NAMES = ("Mid-", "Pre-", "Post-", "Under-", "Over-", "Sub-", "Late-", "Early-", "Non-", "Top-", "Near-")


def fixed_stretches(text: str) -> Iterator[tuple[int, int, FixedKind]]:
    """Each stretch `[start, end)` with its kind, in order."""
    for match in _FIXED.finditer(text):
        kind = match.lastgroup
        if kind == "name" and match.group().startswith(_NOT_NAMES):
            continue
        yield match.start(), match.end(), cast("FixedKind", "name" if kind == "link" else kind)
