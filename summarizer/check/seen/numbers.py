"""Every number of a text, in digits and words, but for dates, ages, clock times, scores and names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.check.seen.sighting import Looks, Sighting

__all__ = ["numbers"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNITS = "two|three|four|five|six|seven|eight|nine"
_SMALL = f"{_UNITS}|ten|eleven|twelve"
_TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_LARGES = "hundreds|thousands|millions|billions|trillions|dozens|lakhs|crores|scores(?= of)|tens(?= of)"
_PARTS = "halves|thirds|quarters|fifths|sixths|eighths|tenths"
_WORD = rf"(?:{_SMALL}|{_TEENS}|{_TENS}|one|{_LARGES}|{_LARGE}|half|{_PARTS})"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?!\d|[,.]\d)"
_TIME_UNIT = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centurie"
    r"|generation|season)s?"
)
# Stretches whose numbers count nothing. Each alternative begins with a fixed class of characters.
_NO_COUNT = re.compile(
    r"(?=[\d@#=+(hwA-Z'’‘])(?:"
    r"=\"[^\"\n]{0,300}\"|https?://\S{1,300}|www\.\S{1,300}|(?<!\w)[@#]\w+"
    rf"|(?<!\w){_MONTH}\s+\d{{1,2}}(?!\d|[,.]\d)(?:st|nd|rd"
    rf"|th)?(?:\s?[-–]\s?\d{{1,2}}(?!\d))?(?:,?\s+{_YEAR})?"
    rf"|(?<!\w){_MONTH}(?:,|\s+of)?\s+{_YEAR}"
    rf"|(?<![\w.,])\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-–/]|to|and)\s?\d{{1,2}}(?:st|nd|rd"
    rf"|th)?)?(?:\s+of)?\s+{_MONTH}(?!\w)(?:,?\s+{_YEAR})?"
    r"|(?<!\w)\d{4}-\d\d-\d\d(?!\d)|(?<![\w/])\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?![\w/])|(?<!\w)9/11(?!\d)"
    r"|(?<!\w)24/7(?!\d)"
    r"|(?<!\w)\d{1,2}:\d\d(?::\d\d)?(?!\d)(?:\s?[ap]\.?m\b\.?)?"
    r"|(?<![\w$£€.,])\d{1,2}(?:\.\d\d)?\s?[ap](?:\.m\.|m\b)"
    r"|(?<!\w)\d{3,4}\s?(?:GMT|BST|UTC)\b"
    r"|\+\d{1,3}[\d\s().-]{6,14}\d|(?<![\w.,])\(?\d{3}\)?[\s.-]\d{3}[.-]\d{4}(?!\d)"
    r"|(?<![\w.,])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)"
    rf"|(?<![\w.,$£€])(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:{_YEAR}|\d\d(?!\d|[,.]\d|\s?%))"
    r"|(?<![\w.,$£€-])\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?(?=[\s.,;:)!?’”\"]|\Z)(?!\s(?:per|pc|%"
    r"|[a-z]+s\b|million|billion))"
    r"|(?<!\w)\d{1,3}-to-\d{1,3}(?!\w)|(?<!\w)\d+(?:st|nd|rd|th)(?!\w)|(?<!\w)(?:\d{4}|\d0)[’']?s(?!\w)"
    r"|[’'‘]\d\d(?!\d)"
    r"|(?<!\w)[A-Z][A-Za-z]{0,9}-\d[\w-]*"
    r")"
)
_GLUED = re.compile(r"[^\W\d_]")
_JOINED_BEFORE = re.compile(r"[^\W\d_][-.]\Z")
# Letters that may stand at a number without making it a name: currencies, magnitudes, units.
_PREFIX = re.compile(
    r"(?:(?<![^\W\d_])(?:[A-Z]{1,4}[a-z]{0,2}|[A-Z][a-z]{1,3}s?))?[$£€¥₹₨₩₽₺₴₦₪₱₫₵₡₾₸฿৳¢]\s?\Z"
    r"|(?<![^\W\d_])(?:RM|Rs\.?|Rp|RMB|Tk|K?Shs?|T[Ss]h|U[Ss]h|F?CFA|Fr\.?|SFr|kr|Dhs?|GHS|USD|EUR|GBP|CHF)\s?\Z"
    r"|(?<![^\W\d_])(?:[RNPK]|LE|[A-Z]{3})\Z"
)
_SUFFIX = re.compile(
    r"(?:k|m|mn|mln|bn|b|tn|trn|t|pc|p|kg|g|km|cm|mm|ft|mph|kph|MW|GW|kW|kWh|lb|lbs|M|B|K|C|F|kr"
    r"|million|billion)(?!\w)"
)
_NUMBER = re.compile(
    rf"(?P<digits>\d+(?:[,.\u00a0\u202f]\d+)*)|(?<![\w-])(?P<words>(?:an?\s)?{_WORD}(?:(?:-"
    rf"|\s(?:and\s)?|\sof\s){_WORD})*)(?![\w])",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"\s?%|[\s-](?:per\s?cent|percent|percentage points?|pct)\b|\s?-?(?:{_LARGE}|mln|mn|bn|tn)\b"
    rf"|\s?[$£€¥₹](?!\d)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:-|\s)[^\W\d_][\w’'-]*")
_DURATION = re.compile(
    r"(?:\s(?:or|to|and)\s\w+)?[\s-](?:(?:more|full|long|consecutive|straight|business)\s)?"
    rf"{_TIME_UNIT}(?!\w)",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[-\s](?:years?|months?|weeks?|days?)[-\s](?:olds?\b|of age\b)", re.IGNORECASE)
_NAME_COMMA = re.compile(r"[^\W\d_][”\"]?,\s\Z|[A-Z][\w’'.-]*[”\"]?\s\(\Z")
_OF_AGE = re.compile(
    r"(?:\baged?|\bage of|\bturn(?:s|ed|ing)?|\b(?:he|she|who)(?:\s(?:is|was)|[’']s))\s\Z|\b(?:under"
    r"|over)-\Z"
    r"|\bages\s(?:of\s|from\s|between\s)?(?:\d+\s?(?:and|to|[-–])\s?)?\Z",
    re.IGNORECASE,
)
# The oldest person on record lived 122 years.
_OLDEST = 122
_CLOSES = re.compile(r"[,.;)](?!\d)|\s*\Z")
_OCLOCK = re.compile(r"\s?o[’']clock", re.IGNORECASE)
_DESIGNATED = re.compile(
    r"(?<!\w)(?:[Aa]rticles?|[Ss]ections?|[Cc]hapters?|[Pp]ages?|[Nn]o\.|[Nn]umber|[Rr]oute|[Rr]oom"
    r"|[Gg]ate|[Pp]latform|[Ff]light"
    r"|[Hh]ighway|[Rr]ule|[Cc]lause|[Pp]hase|[Ll]evel|[Ss]tage|[Tt]ier|[Cc]ategory|[Gg]rade|[Dd]istrict"
    r"|[Cc]hannel|[Tt]itle|[Vv]erse"
    r"|[Gg]roup of|[Dd]ay|[Ww]eek|[Ff]ormula|[Cc]ourt|[Pp]salm|[Ii]nterstate|[Cc]ell|[Ss]ize|[Tt]ype"
    r"|[Vv]ersion|[Ss]eason|[Ee]pisode)\s\Z"
)
_NAME_BEFORE = re.compile(r"(?P<lead>\w[,\s]*|[“\"‘(]|\A)\s?(?<!\w)(?P<word>[A-Z][\w&-]*|i[A-Z]\w+)\s\Z")
_NO_NAME = _set(
    """
    The A An And But Or Of In On At By To For From With About Some Nearly Almost Over Around Only
    Just All Another More Than Least Most Up At Between Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Its His Her Their These Those This That Last Next First Other Both Every Each
    After Before Since Until Killed Kills Roughly Under
    """
)
_LONE = frozenset({"one", "a one", "half", "a half", "hundred"})
_PART_AFTER = re.compile(
    r"\s(?:in|out of)\s(?:\d|every|\w)|(?<=half)\s(?:of\s)?(?:the|its|his|her|their|a|an|all)\s"
    r"|(?<=half)\sof\s"
)
_OF_A_GAME = re.compile(r"\b(?:first|second|other|better|latter) \Z", re.IGNORECASE)
_MULTI = re.compile(r"\bmulti[- ]?\Z", re.IGNORECASE)
_SMALL_WORD = re.compile(rf"(?:an?\s)?(?:{_SMALL})")
_CAPITAL_NEXT = re.compile(r"[\s-][A-Z]")
_LIST_BEFORE = re.compile(r"(?:\A|\n)[ \t]*[(#]?\Z")
_LIST_AFTER = re.compile(r"[.)](?=\s)")
_HEDGED = re.compile(
    r"(?<!\w)(?:about|some|nearly|almost|over|than|least|most|around|roughly|under|up to|approximately"
    r"|as|estimated)\s\Z",
    re.IGNORECASE,
)
_YEARS = range(1500, 2100)
_PLURAL_AFTER = re.compile(r"\s(?:[a-z-]+\s)?[a-z]+s\b|\s(?:people|troops|men|women|children)\b")
_REACH = 40


def numbers(text: str) -> tuple[Sighting, ...]:
    """The numbers of `text` that may count something, in order; time grows with the text's length alone."""
    blocked = [match.span() for match in _NO_COUNT.finditer(text)]
    starts = [start for start, _ in blocked]
    found: list[Sighting] = []
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < blocked[at][1]:
            continue
        looks = _digits(text, start, end) if match["digits"] else _words(text, match)
        if looks is not None:
            found.append(_shown(text, start, end, looks))
    return tuple(_joined(found))


def _digits(text: str, start: int, end: int) -> Looks | None:
    before, printed = text[max(0, start - _REACH) : start], text[start:end]
    money = _PREFIX.search(before) is not None
    glued = _glued_before(before) and not money
    if glued or (_GLUED.match(text, end) and not _SUFFIX.match(text, end)):
        return None
    if money or _TAIL.match(text, end):
        return "count"
    if _counts_nothing(text, before, printed, end):
        return None
    return "duration" if _DURATION.match(text, end) else "count"


def _counts_nothing(text: str, before: str, printed: str, end: int) -> bool:
    listed = _LIST_BEFORE.search(before) is not None and _LIST_AFTER.match(text, end) is not None
    return (
        listed
        or _is_year(text, before, printed, end)
        or _is_age(text, before, printed, end)
        or _OCLOCK.match(text, end) is not None
        or _is_named(text, before, end)
    )


def _glued_before(before: str) -> bool:
    return before[-1:].isalnum() or before[-1:] == "_" or _JOINED_BEFORE.search(before) is not None


def _is_year(text: str, before: str, printed: str, end: int) -> bool:
    if not (len(printed) == 4 and printed.isdigit() and int(printed) in _YEARS):
        return False
    if _HEDGED.search(before) and _PLURAL_AFTER.match(text, end):
        return False
    return bool(int(printed) % 100) or _PLURAL_AFTER.match(text, end) is None


def _is_age(text: str, before: str, printed: str, end: int) -> bool:
    if _AGE_AFTER.match(text, end):
        return True
    young = printed.isdigit() and len(printed) <= len(str(_OLDEST)) and int(printed) <= _OLDEST
    if young and _NAME_COMMA.search(before):
        return _CLOSES.match(text, end) is not None
    return _OF_AGE.search(before) is not None and not _PLURAL_AFTER.match(text, end)


def _is_named(text: str, before: str, end: int) -> bool:
    """Whether the word before makes the number part of a name: "Flight 901", "Leopard 2"."""
    if _DESIGNATED.search(before):
        return True
    name = _NAME_BEFORE.search(before)
    if name is None or name["word"] in _NO_NAME or name["word"].endswith(("’s", "'s")):
        return False
    return _PLURAL_AFTER.match(text, end) is None


def _words(text: str, match: re.Match[str]) -> Looks | None:
    start, end = match.span()
    before, words = text[max(0, start - _REACH) : start], match.group().lower()
    inside = text[start].isupper() and before[-1:] == " " and before[-2:-1].isalnum()
    if (
        _is_no_number(text, before, words, end)
        or _DESIGNATED.search(before)
        or (inside and _CAPITAL_NEXT.match(text, end))
    ):
        return None
    if _DURATION.match(text, end):
        return "duration"
    small = _SMALL_WORD.fullmatch(words) is not None and not _TAIL.match(text, end)
    return "small count" if small else "count"


def _is_no_number(text: str, before: str, words: str, end: int) -> bool:
    return (
        (words in _LONE and not _PART_AFTER.match(text, end))
        or ("half" in words and _OF_A_GAME.search(before) is not None)
        or _MULTI.search(before) is not None
        or _OCLOCK.match(text, end) is not None
        or _is_age(text, before, words, end)
    )


def _shown(text: str, start: int, end: int, looks: Looks) -> Sighting:
    """The number with its currency, magnitude or unit, and the word behind it."""
    first, last = start, end
    if prefix := _PREFIX.search(text[max(0, start - 8) : start]):
        first = start - len(prefix.group())
    if suffix := _SUFFIX.match(text, last):
        last = suffix.end()
    while tail := _TAIL.match(text, last):
        last = tail.end()
    shown = following.end() if (following := _NEXT.match(text, last)) else last
    return Sighting(first, shown, first, last, looks)


def _joined(found: list[Sighting]) -> Iterator[Sighting]:
    """The sightings, less those inside the one before."""
    reached = -1
    for sighting in found:
        if sighting.core >= reached:
            yield sighting
            reached = sighting.core_end
