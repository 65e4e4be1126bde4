"""Every quantity of a text, read from its numerals and the words around them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from summarizer.language.quantities import lexicon
from summarizer.language.quantities.expressions import Expression, expressions
from summarizer.language.quantities.fixed import fixed_stretches
from summarizer.language.quantities.hedges import Hedge, hedge_after, hedge_before
from summarizer.language.quantities.kinds import not_counting
from summarizer.language.quantities.nouns import Counted, counted_after, counted_before
from summarizer.language.quantities.numerals import numerals
from summarizer.language.quantities.quantity import Quantity, QuantityKind, QuantityQualifier
from summarizer.language.span import Span

__all__ = ["quantities"]

_PERCENT = re.compile(
    r"\s?(?P<points>(?:%|per\s?cent|percentage|basis)[\s-]points?\b)|\s?%(?!\w)|[\s-](?:per\s?cent"
    r"|percent|pct|pc)\b(?!-)",
    re.IGNORECASE,
)
_CURRENCY = re.compile(
    r"(?P<pence>p\b)|[\s-](?P<land>(?:(?:US|U\.S\.|American|Canadian|Australian|Hong Kong|New Zealand"
    r"|United States|Singapore|"
    r"Swiss|Russian|Ukrainian|Iranian|Indian|Mexican|British)\s+)?)(?P<word>[a-z]+)\b"
)
_RATE = re.compile(
    r"(?:\s+(?:a|an|per|each|every)\s+|-an?-|/)(?P<what>day|week|month|year|hour|minute|second|night|head"
    r"|person|ton|"
    r"tonne|barrel|gallon|litre|liter|share|vote|pound|kilo|kilogram|game|capita|annum|kwh|mwh)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\s?(?P<unit>°\s?[CF]?|km/h|km|kg|mph|kph|kWh|MWh|GWh|MW|GW|kW|cm|mm|ft|lbs?|sq|kt|bpd|mg|ml|m|g|C"
    r"|F)(?![\w’'])"
)
_DETERMINER = re.compile(
    r"(?<!\w)(?:the|these|those|its|his|her|their|our|my|your|other|both|all|last|next)\s+\Z", re.IGNORECASE
)
_SMALL = 12
_DEICTIC = re.compile(
    r"(?<!\w)(?:last|past|next|coming|previous|recent|first|final|every|within|in|for the|of the)\s+\Z", re.I
)
_AGO = re.compile(r"\s+(?:ago|later|earlier|before|after|from now|hence|beforehand|on|in a row|straight)\b")
_TIMES = frozenset({"times", "fold", "time"})


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number phrase of `text`, in order of its numerals, with its kind; nothing is left out.

    Words that hold no number ("several", "many") are none. Time grows with the text's length alone.
    """
    fixed = list(fixed_stretches(text))
    found = [
        _fixed(text, start, end, kind)
        for start, end, kind in fixed
        if any(c.isdigit() for c in text[start:end])
    ]
    free = []
    at = 0
    for numeral in numerals(text):
        while at < len(fixed) and fixed[at][1] <= numeral.start:
            at += 1
        if at == len(fixed) or numeral.end <= fixed[at][0]:
            free.append(numeral)
    found.extend(_read(text, expression) for expression in expressions(text, free))
    found.sort(key=lambda q: q.number.start)
    return _with_shared_units(text, found)


def _fixed(text: str, start: int, end: int, kind: QuantityKind) -> Quantity:
    span = Span.of(text, start, end)
    return Quantity(span, span, kind)


def _read(text: str, expression: Expression) -> Quantity:
    number = Span.of(text, expression.start, expression.end)
    if expression.kind:
        return Quantity(number, number, expression.kind)
    if expression.form == "fraction" or expression.share:
        return _share(text, expression, number)
    if percent := _PERCENT.match(text, expression.end):
        return _percent(text, expression, number, percent)
    if expression.currency or (money := _money_word(text, expression)):
        return _money(text, expression, number, None if expression.currency else money)
    end, after = hedge_after(text, expression.end)
    measure = None if after else _measure(text, expression)
    if measure:
        unit, end = measure
        return _finish(text, expression, number, "measure", end, unit, unit, after)
    singular = expression.low == expression.high == 1
    counted = counted_after(text, end, singular=singular)
    begin, before = hedge_before(text, expression.start)
    head = counted.head if counted else None
    if kind := not_counting(text, expression, head, hedged=bool(before or after)):
        return Quantity(number, number, kind)
    return _count(text, expression, number, end, after, counted)


def _count(
    text: str, expression: Expression, number: Span, end: int, after: Hedge | None, counted: Counted | None
) -> Quantity:
    if counted is None:
        phrase = counted_before(text, expression.start) if expression.form != "vague" else None
        unit = phrase.split()[-1].lower() if phrase else None
        result = _finish(text, expression, number, "count", end, unit, phrase, after)
        return replace(result, small=_is_small(text, expression, result))
    unit = counted.head.lower()
    kind: QuantityKind = "count"
    if unit in lexicon.DURATIONS:
        return _duration(text, expression, number, counted, after)
    if unit in lexicon.MEASURES or unit.split("-")[0] in {"square", "cubic"}:
        kind = "measure"
    elif unit in _TIMES:
        kind = "multiple"
    if unit == "strong" and counted.joined:
        unit = ""
    stop = counted.end
    if after is None:
        stop, after = _hedge_behind(text, stop)
    result = _finish(text, expression, number, kind, stop, unit or None, counted.phrase, after)
    small = not counted.partitive and _is_small(text, expression, result)
    return replace(result, small=small, joined=counted.joined)


def _is_small(text: str, expression: Expression, result: Quantity) -> bool:
    if expression.digits or result.qualifier != "exact" or (expression.low or 0) > _SMALL:
        return False
    return _DETERMINER.search(text[max(0, expression.start - 12) : expression.start]) is not None


def _hedge_behind(text: str, end: int) -> tuple[int, Hedge | None]:
    """ "ten points or more"; only a hedge of its own words may stand behind the noun."""
    return hedge_after(text, end) if text.startswith(" or ", end) else (end, None)


def _duration(
    text: str, expression: Expression, number: Span, counted: Counted, after: Hedge | None
) -> Quantity:
    before = text[max(0, expression.start - 14) : expression.start]
    unit = counted.head.lower()
    kind: QuantityKind = "period" if _DEICTIC.search(before) or _AGO.match(text, counted.end) else "duration"
    result = _finish(text, expression, number, kind, counted.end, unit, counted.phrase, after)
    if result.span.text.lower().startswith(("over ", "around ")) and not _AGO.match(text, counted.end):
        span = Span.of(text, number.start, result.span.end)
        result = replace(
            result, span=span, low=expression.low, high=expression.high, qualifier="exact", kind="period"
        )
    return replace(result, joined=counted.joined)


def _share(text: str, expression: Expression, number: Span) -> Quantity:
    end, after = hedge_after(text, expression.end)
    counted = counted_after(text, end, singular=True)
    kind: QuantityKind = "share" if expression.form == "fraction" else "ratio"
    if counted and counted.head.lower() in lexicon.DURATIONS | lexicon.MEASURES and not counted.partitive:
        kind = "duration" if counted.head.lower() in lexicon.DURATIONS else "measure"
        return _finish(
            text, expression, number, kind, counted.end, counted.head.lower(), counted.phrase, after
        )
    stop = counted.end if counted else end
    return _finish(text, expression, number, kind, stop, "share", counted.phrase if counted else None, after)


def _percent(text: str, expression: Expression, number: Span, percent: re.Match[str]) -> Quantity:
    points = percent["points"]
    kind: QuantityKind = "points" if points else "percent"
    end, after = hedge_after(text, percent.end())
    counted = None if points else counted_after(text, end, singular=True)
    if counted and (counted.joined or not (counted.partitive or counted.start - end < 2)):
        counted = None
    unit = ("basis points" if points.lower().startswith("basis") else "percentage points") if points else "%"
    stop = counted.end if counted and counted.partitive else end
    return _finish(text, expression, number, kind, stop, unit, counted.phrase if counted else None, after)


def _money_word(text: str, expression: Expression) -> tuple[str, int] | None:
    """The currency named behind the number, and where it ends."""
    if expression.form == "vague" and text.startswith(" of ", expression.end):
        match = _CURRENCY.match(text, expression.end + 3)
    else:
        match = _CURRENCY.match(text, expression.end)
    if match is None:
        return None
    if match["pence"]:
        return ("pence", match.end()) if expression.digits else None
    word, land = match["word"], " ".join(match["land"].split())
    if word not in lexicon.CURRENCY_WORDS or word == "p":
        return None
    large = (expression.low or 0) >= 1000
    if word in {"won", "rand", "pound", "pounds", "cent"} and not large and not land:
        return None
    if (
        word not in {"cents", "pence"}
        and not word.endswith("s")
        and word in {"dollar", "pound", "euro", "rouble", "ruble", "cent"}
    ):
        word += "s"
    return (f"{land} {word}".strip().replace("U.S.", "US").replace("United States", "US"), match.end())


def _money(text: str, expression: Expression, number: Span, word: tuple[str, int] | None) -> Quantity:
    unit, end = word or (expression.currency or "", expression.end)
    end, after = hedge_after(text, end)
    if rate := _RATE.match(text, end):
        unit, end = f"{unit} per {rate['what'].lower()}", rate.end()
    counted = counted_after(text, end, singular=True, of=False)
    counts = counted.phrase if counted and not rate and (counted.joined or counted.start - end < 2) else None
    return _finish(text, expression, number, "money", end, unit, counts, after)


def _measure(text: str, expression: Expression) -> tuple[str, int] | None:
    """An abbreviated measure ("40km", "5C", the "100m sprint"), and where it ends."""
    if not expression.digits:
        return None
    match = _MEASURE.match(text, expression.end)
    if match is None or (
        match["unit"] in {"C", "F", "g", "m"} and text[expression.end] == " " and match["unit"] != "m"
    ):
        return None
    return match["unit"], match.end()


def _finish(
    text: str, expression: Expression, number: Span, kind: QuantityKind, end: int, unit: str | None,
    counts: str | None, after: Hedge | None,
) -> Quantity:  # fmt: skip
    """The quantity with its hedge, its span from the hedge to `end`, and the rate of what it counts."""
    begin, before = hedge_before(text, expression.lead)
    hedge = after or before
    if before in {"at_least", "at_most"}:
        hedge = before
    if before == "exact":
        begin = expression.lead
    low, high = expression.low, expression.high
    qualifier: QuantityQualifier = "exact"
    if expression.form == "vague":
        qualifier = "about"
    elif expression.is_range:
        qualifier = "range"
    elif hedge == "at_least":
        qualifier, high = "at_least", None
    elif hedge == "at_most":
        qualifier, low = "at_most", None
    elif hedge == "about":
        qualifier = "about"
    if expression.negative and low is not None and high is not None:
        low, high = -high, -low
    return Quantity(Span.of(text, begin, end), number, kind, low, high, qualifier, unit, counts)


def _with_shared_units(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Give "from 10 to 12 per cent" and "eight of the last nine contests" one unit for both numbers."""
    for i, (left, right) in enumerate(pairwise(found)):
        if left.unit is not None or left.kind != "count" or right.unit is None:
            continue
        gap = text[left.span.end : right.span.start]
        if gap == " and " and right.kind in {"percent", "points"}:
            found[i] = replace(left, unit=right.unit, kind=right.kind)
        elif len(gap) < 16 and re.fullmatch(
            r"\s+(?:to|of (?:the|its|their) (?:last|first|next|past|top|other|remaining)?|of(?: the)?)\s*",
            gap,
        ):
            kind = right.kind if gap.strip() == "to" else "count"
            found[i] = replace(left, unit=right.unit, counts=right.counts, kind=kind)
    return tuple(found)
