"""The words of a sentence that date what stands beside them ("on Wednesday", "since 2022")."""

from __future__ import annotations

import re

from summarizer.lexicon.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from summarizer.text.span import Span

__all__ = ["time_beside"]

_WEEKDAY = f"(?:{'|'.join(map(str.title, WEEKDAYS))})"
_SHORT = (month.title() for month in SHORT_MONTHS if month not in {"may", "jun", "jul"})
_MONTH = rf"(?:{'|'.join(map(str.title, MONTHS))}|(?:{'|'.join(_SHORT)})\.)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d,.]\d)"
_YEAR = r"(?:1[89]|20)\d\d(?![\d,.]\d)"
_DATE = (
    rf"(?:{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?|{_DAY}\s+(?:of\s+)?{_MONTH}(?:\s+{_YEAR})?"
    rf"|{_MONTH}(?:\s+{_YEAR})?)"
)
_TIME = re.compile(
    r"(?i:\b(?:(?:as of|by|on|since|until|before|after|from|through)\s+)?"
    r"(?:(?:late|early|last|this|next)\s+)*)"
    rf"\b{_WEEKDAY}(?:\s+(?:morning|afternoon|evening|night)\b)?"
    r"|(?i:\b(?:as of|by|on|since|until|before|after|in|from|through|during)\s+"
    r"(?:(?:late|early|mid|the end of|the start of)[\s-]+)?)"
    rf"(?:{_DATE}|{_YEAR})"
    r"|(?i:\b(?:so far |earlier |later )?(?:last|this|next)\s+"
    r"(?:week|month|year|night|weekend|spring|summer|autumn|winter|quarter)\b"
    r"|\b(?:in|over|during)\s+(?:recent|the (?:past|last|first|final))\s+"
    r"(?:\w+\s+)?(?:hours|days|weeks|months|years|decade|year|week|month)\b"
    r"|\b(?:since|throughout|during)\s+the\s+(?:[a-z]+ of the )?"
    r"(?:war|invasion|conflict|outbreak|pandemic|crisis|election|attack|ceasefire)\b"
    r"|\b(?:so far|to date|overnight|yesterday|today|tonight|tomorrow|at present|currently)\b)"
)
_BARRIER = re.compile(
    r"[,—–]\s*(?:and\s+)?(?:which|who|whose|where|when|while|after|before|although|though|but)\b|;|\bwhich\b"
)


def time_beside(text: str, sentence: Span, place: Span) -> str | None:
    """The time words of `sentence` nearest to `place` and in the same clause as it; None without any."""
    best: tuple[int, str] | None = None
    for match in _TIME.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if start < place.end and place.start < end:
            continue
        between = text[end : place.start] if end <= place.start else text[place.end : start]
        if _BARRIER.search(between):
            continue
        if best is None or len(between) < best[0]:
            best = len(between), " ".join(match.group().split())
    return best[1] if best else None
