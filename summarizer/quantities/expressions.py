"""Numerals that belong together: ranges, ratios, scores, sums of money, each as one expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.quantities.currencies import currency_after, currency_before
from summarizer.quantities.hedges import hedge_before
from summarizer.quantities.letters import meaning_of_letter
from summarizer.quantities.nouns import counted_after
from summarizer.quantities.numerals import Form, Numeral
from summarizer.quantities.quantity import QuantityKind

__all__ = ["Expression", "expressions"]


@dataclass(frozen=True, slots=True)
class Expression:
    """One or two numerals read as one value.

    `[start, end)` holds sign, currency and numerals, `lead` is where "between" or "from" begins (else
    `start`). `kind` is set where the numerals' own form decides it (a score, an ordinal). `share` marks a
    part of a whole written as a ratio ("six in ten").
    """

    start: int
    end: int
    lead: int
    low: float | None
    high: float | None
    form: Form
    digits: bool
    is_range: bool = False
    share: bool = False
    currency: str | None = None
    negative: bool = False
    kind: QuantityKind | None = None


_GAP = re.compile(
    r"(?:\s?%|\s(?:per\s?cent|percent|pounds|dollars|euros)|(?:k|m|bn|km|kg|C|°C?|ft|p|pc))?"
    r"(?:(?P<dash>\s?[-‐‑–]\s?|—)|(?P<odds>-to-)|\s+(?P<word>to|and|or|in|out of|in every|and as many as"
    r"|to as many as|or even|"
    r"or perhaps|or possibly|or maybe)\s+|(?P<in>-in-)|(?P<sign>[:/]))(?P<hedge>(?:about|around|an "
    r"estimated|perhaps|maybe)\s+)?"
    r"(?P<currency>[A-Z][A-Za-z]{0,3}[$£¥¢]?[ \u00a0]?|[$£€¥₹₩₽₺₴₦₪₱₫])?",
)
_LONGEST_GAP = 34
_BETWEEN = re.compile(
    r"(?<!\w)between\s+(?:(?:about|around|roughly|an estimated|some|approximately|the ages of)\s+)?\Z",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?<!\w)from\s+(?:(?:about|around|roughly|an estimated|some|just|as few as|as many as)\s+)?\Z",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"(?<!\w)(?:ros|ris|fall|fell|grew|grow|gr|up|down|increas|decreas|rais|cut|reduc|drop|slump|jump"
    r"|soar|surg|climb|went|"
    r"go|goes|going|gone|moved?|chang|shrank|shrink|shrunk|slash|declin|dipp|sank|plung|tumbl|edg|revis"
    r"|lower|doubl|"
    r"widen|narrow|trimm|expand|slid|swell|swelled|swollen|upgrad|downgrad|improv|slow|accelerat|eas|advanc)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<!\w)(?:rose|fell|up|down|dropped|climbed|gained|lost|slipped|jumped|advanced|added|shed|to)\s+\Z"
)
_CONTEST = re.compile(
    r"(?<!\w)(?:won|win|wins|lost|lose|loses|beat|beaten|beats|defeat\w*|vot\w+|lead|leads|led|score\w*"
    r"|draw|drew|drawn|tied|"
    r"tie|thrash\w*|passed|rejected|approved|ruled|ruling|decision|trail\w*|victory|win|set|by|split"
    r"|half-time|aggregate|game)(?!\w)",
    re.IGNORECASE,
)
_CONTEST_AFTER = re.compile(
    r"\s+(?:victory|win|defeat|loss|draw|vote|ruling|decision|lead|majority|split|score|aggregate|record"
    r"|win|thrashing|against|over)\b",
    re.IGNORECASE,
)
_ODDS = re.compile(r"\s+(?:odds|chance|shot|outsider|favou?rite|on\b|against\b)|-on\b", re.IGNORECASE)
_ODDS_BEFORE = re.compile(
    r"\b(?:odds|priced|chances?|bet|ratio)(?:\s+(?:of|at|were|was|is|are|as))*\s+\Z", re.IGNORECASE
)
_UNIT_AFTER = re.compile(
    r"\s?(?:%|per\s?cent|percent|pct|pc\b|°|km|kg|mph|kph|cm|mm|ft|m\b|g\b|p\b|miles?|metres?|meters?|inch|years?\b"
    r"|year-old|months?|weeks?|days?|hours?|minutes?)|[-‐‑](?:[a-z]{3,})"
)
_RECORD = re.compile(
    r"(?<!\w)(?:records?|went|go|goes|improved|fell|fall|dropped|finish\w*|start\w*|opened|are|is|now|moved|season"
    r"|streak|were|was|team|side|sit|sits|stand|stands)(?:\s+(?:to|at|of|a|an|now))*\s+\Z|[A-Z][\w’'.]*,\s\Z",
)
_NOT_A_WHOLE = re.compile(
    r"\s+(?:second|minute|hour|day|night|week|month|year|decade|mile|game|match)s?\b|,\d"
)
_YEARS = range(1500, 2100)
# "two or three" and "ten or a dozen" are ranges; "5 or 5,000" are two numbers.
_WIDEST_OR = 12


def expressions(text: str, numerals: Sequence[Numeral]) -> Iterator[Expression]:
    """The expressions that `numerals` form, in order; each numeral belongs to exactly one."""
    i = 0
    while i < len(numerals):
        if i + 1 < len(numerals) and (pair := _pair(text, numerals[i], numerals[i + 1])):
            yield pair
            i += 2
        else:
            yield _single(text, numerals[i])
            i += 1


def _single(text: str, numeral: Numeral) -> Expression:
    start, currency, negative = _sign(text, numeral.start)
    kind: QuantityKind | None = None
    value, end = numeral.value, numeral.end
    if numeral.form == "ordinal":
        kind = "ordinal"
    elif numeral.form == "decade":
        kind = (
            "age"
            if (value or 0) < 100
            and re.search(
                r"(?i)\b(?:his|her|their|my|your|our|early|mid|late)[\s-]\Z", text[max(0, start - 7) : start]
            )
            else "year"
        )
    elif numeral.form == "year":
        kind = "year"
    elif numeral.form == "unread":
        kind = "unread"
    elif numeral.letter and currency is None:
        own = (value or 0) / numeral.scale
        meaning = meaning_of_letter(text, start, end, own)
        if meaning == "unit":
            value, end = own, end - 1
        elif meaning == "unread":
            value, kind = None, "unread"
    return Expression(
        start,
        end,
        start,
        value,
        value,
        numeral.form,
        numeral.digits,
        currency=currency,
        negative=negative,
        kind=kind,
    )


def _sign(text: str, start: int) -> tuple[int, str | None, bool]:
    """Where the number begins with its currency sign or minus, the currency, and whether it is below zero."""
    before = text[max(0, start - 5) : start]
    if currency := currency_before(text, start):
        return *currency, False
    if (
        before.endswith(("-", "−"))
        and (len(before) == 1 or before[-2] in " (\n")
        and text[start : start + 1].isdigit()
    ):
        return start - 1, None, True
    if re.search(r"(?i)(?<!plus or )(?<!\w)minus \Z", text[max(0, start - 16) : start]):
        return start - 6, None, True
    return start, None, False


def _pair(text: str, left: Numeral, right: Numeral) -> Expression | None:
    gap = text[left.end : right.start]
    if len(gap) > _LONGEST_GAP or {left.form, right.form} - {"cardinal", "fraction"}:
        return None
    match = _GAP.fullmatch(gap)
    start, currency, _ = _sign(text, left.start)
    if match is None or left.value is None or right.value is None or (match["currency"] and currency is None):
        return None
    if match["currency"] and not currency_before(text, right.start):
        return None
    before = text[max(0, start - 40) : start]
    low, high = _scaled(left, right)
    whole = Expression(start, right.end, start, low, high, "cardinal", left.digits, currency=currency)
    word = match["word"] or ""
    if match["in"] or word.startswith(("in", "out")):
        return _part(text, whole, right, hyphen=match["in"] is not None)
    if match["sign"]:
        return _slashed(text, whole, before)
    if word:
        pair = _worded(text, whole, before, word)
    else:
        pair = _dashed(text, whole, before, odds=match["odds"] is not None)
    return _with_letter(text, left, right, pair)


def _with_letter(text: str, left: Numeral, right: Numeral, pair: Expression | None) -> Expression | None:
    """The range with what a lone letter behind its last number stands for ("10-15m waves")."""
    if pair is None or not right.letter or pair.currency or pair.kind:
        return pair
    meaning = meaning_of_letter(text, right.start, right.end, (right.value or 0) / right.scale)
    if meaning == "unread":
        return replace(pair, kind="unread", low=None, high=None)
    if meaning == "magnitude":
        return pair
    low = (left.value or 0) / (left.scale if left.letter else 1)
    return replace(pair, end=right.end - 1, low=low, high=(right.value or 0) / right.scale)


def _scaled(left: Numeral, right: Numeral) -> tuple[float, float]:
    """Both values, with the magnitude behind the second given to the first where it has none ("5-10 "
    "million")."""
    low, high = left.value or 0.0, right.value or 0.0
    if right.scale > 1 and left.scale == 1 and low < high / right.scale:
        low = float(format(low * right.scale, ".15g"))
    return low, high


def _dashed(text: str, whole: Expression, before: str, *, odds: bool) -> Expression | None:
    low, high = whole.low or 0.0, whole.high or 0.0
    if odds or _ODDS.match(text, whole.end) or _ODDS_BEFORE.search(before):
        return replace(whole, kind="ratio", low=None, high=None)
    contest = _CONTEST.search(before[-24:]) is not None or _CONTEST_AFTER.match(text, whole.end) is not None
    if not whole.digits and not contest:
        return replace(whole, is_range=True) if low < high else None
    if low >= high or (
        contest
        and whole.currency is None
        and high < 1000
        and not re.match(r"\s?(?:%|per|percent|[a-z]+s\b)", text[whole.end : whole.end + 14])
    ):
        return replace(whole, kind="score", low=None, high=None)
    if low in _YEARS and high in _YEARS:
        return replace(whole, kind="year", low=None, high=None)
    if whole.digits and whole.currency is None and not _measured(text, whole):
        kind: QuantityKind = "score" if _is_record(text, whole, before) else "unread"
        return replace(whole, kind=kind, low=None, high=None)
    return replace(whole, is_range=True)


def _measured(text: str, whole: Expression) -> bool:
    """Whether a unit or noun behind two numbers, or a hedge before them, says that they span a range."""
    if _UNIT_AFTER.match(text, whole.end) or hedge_before(text, whole.start)[1]:
        return True
    value = whole.high or 0.0
    if currency_after(text, whole.end, value, digits=True) or _BETWEEN.search(
        text[max(0, whole.start - 40) : whole.start]
    ):
        return True
    return text[whole.end - 1].isalpha() or counted_after(text, whole.end, singular=False) is not None


def _is_record(text: str, whole: Expression, before: str) -> bool:
    """Whether games won and lost are meant ("fell to 5-11", "the Hawks (3-9)")."""
    if "." in text[whole.start : whole.end]:
        return False
    after = text[whole.end : whole.end + 1]
    return (before[-1:] == "(" and after == ")") or _RECORD.search(before) is not None


def _slashed(text: str, whole: Expression, before: str) -> Expression | None:
    low, high = whole.low or 0.0, whole.high or 0.0
    slash = "/" in text[whole.start : whole.end]
    if slash and low < high <= 16 and not _ODDS_BEFORE.search(before) and not _ODDS.match(text, whole.end):
        return replace(whole, form="fraction", low=low / high, high=low / high)
    return replace(whole, kind="ratio", low=None, high=None)


def _part(text: str, whole: Expression, right: Numeral, *, hyphen: bool) -> Expression | None:
    """ "six in ten", "one in five": a part of a whole; None for "5 in 2016"."""
    part, of = whole.low or 0.0, whole.high or 0.0
    if not 0 < part < of or of in _YEARS or (_NOT_A_WHOLE.match(text, right.end) and part > 1):
        return None
    if not (of < 20 or of % 10 == 0 or part == 1 or hyphen):
        return None
    return replace(whole, share=True, low=part / of, high=part / of)


def _worded(text: str, whole: Expression, before: str, word: str) -> Expression | None:
    """Two numbers with "to", "or" or "and" between them; None where each stands for itself."""
    low, high = whole.low or 0.0, whole.high or 0.0
    if between := _BETWEEN.search(before):
        return _between(whole, between.group()) if not word.startswith("or") and low < high else None
    if word.startswith("or"):
        return replace(whole, is_range=True) if low < high <= _WIDEST_OR * max(low, 1) else None
    if word.startswith("and"):
        return None
    if origin := _FROM.search(before):
        changed = _CHANGE.search(before[: -len(origin.group())][-32:]) is not None
        return None if changed or low >= high else _spread(whole, whole.start - len(origin.group()))
    if low >= high:
        return _against(text, whole, before)
    return None if _MOVED.search(before) else replace(whole, is_range=True)


def _between(whole: Expression, words: str) -> Expression:
    if "ages" in words:
        return replace(whole, kind="age", low=None, high=None)
    return _spread(whole, whole.start - len(words))


def _against(text: str, whole: Expression, before: str) -> Expression | None:
    """ "Ten to one", "52 votes to 48": odds or a score."""
    if whole.high == 1 or _ODDS.match(text, whole.end) or _ODDS_BEFORE.search(before):
        return replace(whole, kind="ratio", low=None, high=None)
    if whole.low != whole.high and _CONTEST.search(before[-30:]):
        return replace(whole, kind="score", low=None, high=None)
    return None


def _spread(whole: Expression, lead: int) -> Expression:
    low, high = whole.low or 0.0, whole.high or 0.0
    if low in _YEARS and high in _YEARS and whole.digits and whole.currency is None and low >= 1800:
        return replace(whole, kind="year", low=None, high=None)
    return replace(whole, lead=lead, is_range=True)
