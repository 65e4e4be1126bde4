"""The words of a sentence that date what stands beside them ("on Wednesday", "since 2022")."""

from __future__ import annotations

import re
from bisect import bisect_left

from summarizer.text.span import Span

__all__ = ["Times"]

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d|[,.]\d)"
_YEAR = r"(?:1[89]|20)\d\d(?!\d|[,.]\d)"
_DATE = (
    rf"(?:{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?|{_DAY}\s+(?:of\s+)?{_MONTH}(?:\s+{_YEAR})?"
    rf"|{_MONTH}(?:\s+{_YEAR})?)"
)
_TIME = re.compile(
    r"(?i:\b(?:(?:as of|by|on|since|until|before|after|from|through)\s+)?"
    r"(?:(?:late|early|last|this|next)\s+)*)"
    rf"\b{_WEEKDAY}(?!['’]s)(?:\s+(?:morning|afternoon|evening|night)\b)?"
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
    r"|\b(?:and|but|or)\s+(?:has|have|had|is|was|were|are|will|would|now|it|he|she|they|then|by|in|on)\b"
    r"|\b(?:up|down) from\b|\bcompared\b|\bthan\b|\bversus\b|,\s+(?:set|built|made|[a-z]+ed)\b"
)
_CALENDAR = re.compile(rf"{_MONTH}|{_YEAR}\Z")
# A year that something else is measured by ("than in 2019", "on 2005 levels", "unlike in 2016").
_MEASURED_BY = re.compile(
    r"(?<!\w)(?:than|compared (?:with|to)|unlike|as|like|against|versus|from)\s+\Z", re.IGNORECASE
)
_LEVELS_AFTER = re.compile(
    r"\s+(?:levels?|figures?|prices?|terms|rates?|standards|values?|baseline|totals?|highs?|lows?|peaks?)\b"
)
_SPAN_AFTER = re.compile(r"\s+(?:on|onwards|to|until|till|through)\b")
_BEGINS = re.compile(
    r"(?:\A|[.!?:;\n—–]|[,;]\s+(?:and|but|while|that)|\b(?:and|but|that))[\s“\"‘'(]*"
    r"(?:(?:But|And|So|Also|However|Yet|Still),?\s+)?\Z"
)
_SAID_AFTER = re.compile(r"\s+(?:that|said|says|told|announced|reported|added|put|gave)\b")
_MADE_BEFORE = re.compile(
    r"(?<!\w)(?:born|built|founded|established|launched|introduced|signed|elected|set up|created|opened)\s+\Z"
)
# Time words further away than this date something else.
_REACH = 400
_NEIGHBOURS = 3


class Times:
    """The time words of one text, for asking which date the words at one place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found = [match.span() for match in _TIME.finditer(text) if not self._is_measure(*match.span())]
        self._starts = [start for start, _ in self._found]

    def beside(self, sentence: Span, place: Span) -> str | None:
        """The time words of `sentence` nearest to `place` and in the same clause as it; None without any."""
        at = bisect_left(self._starts, place.start)
        near = self._found[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
        low, high = max(sentence.start, place.start - _REACH), min(sentence.end, place.end + _REACH)
        best: tuple[int, str] | None = None
        for start, end in near:
            if start < low or end > high or (start < place.end and place.start < end):
                continue
            distance = place.start - end if end <= place.start else start - place.end
            if (best is None or distance < best[0]) and self._dates(sentence, place, start, end):
                best = distance, " ".join(self._text[start:end].split())
        return best[1] if best else None

    def _is_measure(self, start: int, end: int) -> bool:
        """Whether the time is one that something else is compared with."""
        words = self._text[start:end]
        if _MEASURED_BY.search(self._text, max(0, start - 20), start) or _LEVELS_AFTER.match(self._text, end):
            return True
        if re.match(rf"(?i:on)\s+{_YEAR}\Z", words):
            return True
        return words.lower().startswith("from ") and _SPAN_AFTER.match(self._text, end) is None

    def _dates(self, sentence: Span, place: Span, start: int, end: int) -> bool:
        """Whether the time at `[start, end)` dates what stands at `place`."""
        before = self._text[max(sentence.start, start - 24) : start]
        if start >= place.end:
            between = self._text[place.end : start]
            return not _BARRIER.search(between) and not _MADE_BEFORE.search(before)
        if _BARRIER.search(self._text, end, place.start):
            return False
        if not _CALENDAR.search(self._text[start:end]):
            return True
        # A date in the middle of a sentence belongs to the words before it.
        return _BEGINS.search(before) is not None or _SAID_AFTER.match(self._text, end) is not None
