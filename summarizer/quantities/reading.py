"""Every quantity of a text, read from its numerals and the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.quantities import lexicon
from summarizer.quantities.currencies import currency_after
from summarizer.quantities.expressions import Expression, expressions
from summarizer.quantities.fixed import fixed_stretches
from summarizer.quantities.hedges import Hedge, hedge_after, hedge_before
from summarizer.quantities.kinds import not_counting
from summarizer.quantities.nouns import Counted, counted_after, counted_before
from summarizer.quantities.numerals import numerals
from summarizer.quantities.quantity import Quantity, QuantityKind, QuantityQualifier
from summarizer.text.span import Span

__all__ = ["quantities"]

_PERCENT = re.compile(
    r"\s?(?P<points>(?:%|per\s?cent|percentage|basis)[\s-]points?\b)|\s?%(?!\w)"
    r"|[\s-](?:per\s?cent|percent|pct)\b(?!-)|[\s-]?pc\b(?!-)",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?:\s+(?:a|an|per|each|every)\s+|-an?-|/)(?P<what>day|week|month|year|hour|minute|second|night|head"
    r"|person|ton|tonne|barrel|gallon|litre|liter|share|vote|pound|kilo|kilogram|game|capita|annum|kwh|mwh)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\s?(?P<unit>°\s?[CF]?|km/h|km|kg|mph|kph|kWh|MWh|GWh|MW|GW|kW|cm|mm|ft|lbs?|sq|kt|bpd|mg|ml|m|g|t|C"
    r"|F)(?![\w’'])"
)
_DETERMINER = re.compile(
    r"(?<!\w)(?:the|these|those|its|his|her|their|our|my|your|other|both|all|last|next)\s+\Z", re.IGNORECASE
)
_DEICTIC = re.compile(
    r"(?<!\w)(?:last|past|next|coming|previous|recent|first|final|every|within|in|for the|of the)\s+\Z",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s+(?:ago|later|earlier|before|after|from now|hence|beforehand|on|in a row|straight)\b")
_TO_OR_OF = re.compile(
    r"\s+(?P<joint>to|of (?:the|its|their) (?:last|first|next|past|top|other|remaining)?|of(?: the)?)\s*"
)
# Between two numbers of one unit stands at most "of their remaining".
_LONGEST_JOINT = 20
_THOUSANDTHS = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}\Z")
_TIMES = frozenset({"times", "fold", "time"})
# Up to here a bare number in words behind "the" points at things named before.
_SMALL = 12


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number phrase of `text`, in order of its numerals, with its kind; nothing is left out.

    Words that hold no number ("several", "many") are none. Time grows with the text's length alone.
    """
    fixed = list(fixed_stretches(text))
    spans = [(Span.of(text, start, end), kind) for start, end, kind in fixed]
    found = [Quantity(span, span, kind) for span, kind in spans if any(c.isdigit() for c in span.text)]
    free = []
    at = 0
    for numeral in numerals(text):
        while at < len(fixed) and fixed[at][1] <= numeral.start:
            at += 1
        if at == len(fixed) or numeral.end <= fixed[at][0]:
            free.append(numeral)
    found.extend(_Reading(text, expression).read() for expression in expressions(text, free))
    found.sort(key=lambda q: q.number.start)
    return _with_shared_units(text, found)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One expression of a text, to be read with the words around it."""

    text: str
    expression: Expression

    @property
    def number(self) -> Span:
        return Span.of(self.text, self.expression.start, self.expression.end)

    def read(self) -> Quantity:
        expression = self.expression
        if expression.kind:
            return Quantity(self.number, self.number, expression.kind)
        if expression.form == "fraction" or expression.share:
            return self.share()
        if percent := _PERCENT.match(self.text, expression.end):
            return self.percent(percent)
        if money := self.currency():
            return self.money(*money)
        return self.counted()

    # --- parts and per cent ------------------------------------------------------------------------------

    def share(self) -> Quantity:
        end, after = hedge_after(self.text, self.expression.end)
        counted = counted_after(self.text, end, singular=True)
        if counted is None:
            return self.finish(self._share_kind(), end, "share", None, after)
        head = counted.head.lower()
        if not counted.partitive and head in lexicon.DURATIONS:
            return self.finish("duration", counted.end, head, counted.phrase, after)
        if not counted.partitive and head in lexicon.MEASURES:
            return self.finish("measure", counted.end, head, counted.phrase, after)
        if counted.phrase == "percentage point":
            return self.finish("points", counted.end, "percentage points", None, after)
        return self.finish(self._share_kind(), counted.end, "share", counted.phrase, after)

    def _share_kind(self) -> QuantityKind:
        return "share" if self.expression.form == "fraction" else "ratio"

    def percent(self, percent: re.Match[str]) -> Quantity:
        end, after = hedge_after(self.text, percent.end())
        if points := percent["points"]:
            unit = "basis points" if points.lower().startswith("basis") else "percentage points"
            return self.finish("points", end, unit, None, after)
        counted = counted_after(self.text, end, singular=True)
        if counted is None or counted.joined or not (counted.partitive or counted.start - end < 2):
            return self.finish("percent", end, "%", None, after)
        stop = counted.end if counted.partitive else end
        return self.finish("percent", stop, "%", counted.phrase, after)

    # --- money -------------------------------------------------------------------------------------------

    def currency(self) -> tuple[str, int] | None:
        """The currency by its sign or the word behind the number, and where that ends; None for no money."""
        expression = self.expression
        if expression.currency:
            return expression.currency, expression.end
        vague = expression.form == "vague" and self.text.startswith(" of ", expression.end)
        end = expression.end + (3 if vague else 0)
        return currency_after(self.text, end, expression.low or 0, digits=expression.digits)

    def money(self, unit: str, end: int) -> Quantity:
        end, after = hedge_after(self.text, end)
        if rate := _RATE.match(self.text, end):
            return self.finish("money", rate.end(), f"{unit} per {rate['what'].lower()}", None, after)
        counted = counted_after(self.text, end, singular=True, of=False)
        beside = counted is not None and (counted.joined or counted.start - end < 2)
        return self.finish("money", end, unit, counted.phrase if counted and beside else None, after)

    # --- things counted ----------------------------------------------------------------------------------

    def counted(self) -> Quantity:
        expression = self.expression
        end, after = hedge_after(self.text, expression.end)
        if after is None and expression.digits and (unit := _MEASURE.match(self.text, expression.end)):
            spaced = self.text[expression.end] == " "
            if not (spaced and unit["unit"] in {"C", "F", "g", "t"}):
                return self.finish("measure", unit.end(), unit["unit"], unit["unit"], None)
        counted = counted_after(self.text, end, singular=expression.low == expression.high == 1)
        hedged = bool(after or hedge_before(self.text, expression.start)[1])
        if kind := not_counting(self.text, expression, counted.head if counted else None, hedged=hedged):
            return Quantity(self.number, self.number, kind)
        if counted is None:
            return self.bare(end, after)
        if counted.head.lower() in lexicon.DURATIONS:
            return self.duration(counted, after)
        return self.things(counted, after)

    def bare(self, end: int, after: Hedge | None) -> Quantity:
        """A number without a noun behind it."""
        phrase = None
        if self.expression.form != "vague":
            phrase = counted_before(self.text, self.expression.start)
        unit = phrase.split()[-1].lower() if phrase else None
        result = self.finish("count", end, unit, phrase, after)
        return replace(result, small=self.is_small(result))

    def things(self, counted: Counted, after: Hedge | None) -> Quantity:
        unit = counted.head.lower()
        kind: QuantityKind = "count"
        if _THOUSANDTHS.search(self.number.text) and unit not in lexicon.MEASURES:
            # "16.181 users" is written the continental way or wrong: no head can be split.
            return Quantity(self.number, self.number, "unread")
        if unit in lexicon.MEASURES or unit.split("-")[0] in {"square", "cubic"}:
            kind = "measure"
        elif unit in _TIMES:
            kind = "multiple"
        elif unit == "strong" and counted.joined:
            unit = ""
        stop = counted.end
        if after is None and self.text.startswith(" or ", stop):  # "ten points or more"
            stop, after = hedge_after(self.text, stop)
        result = self.finish(kind, stop, unit or None, counted.phrase, after)
        small = not counted.partitive and self.is_small(result)
        return replace(result, small=small, joined=counted.joined)

    def is_small(self, result: Quantity) -> bool:
        expression = self.expression
        if expression.digits or result.qualifier != "exact" or (expression.low or 0) > _SMALL:
            return False
        return _DETERMINER.search(self.text[max(0, expression.start - 12) : expression.start]) is not None

    def duration(self, counted: Counted, after: Hedge | None) -> Quantity:
        before = self.text[max(0, self.expression.start - 14) : self.expression.start]
        dated = _AGO.match(self.text, counted.end) is not None
        kind: QuantityKind = "period" if dated or _DEICTIC.search(before) else "duration"
        result = self.finish(kind, counted.end, counted.head.lower(), counted.phrase, after)
        if not dated and result.span.text.lower().startswith(("over ", "around ")):
            # "over 10 years" is within them, not more than them.
            span = Span.of(self.text, self.expression.start, result.span.end)
            low, high = self.expression.low, self.expression.high
            result = replace(result, span=span, low=low, high=high, qualifier="exact", kind="period")
        return replace(result, joined=counted.joined)

    # --- the value ---------------------------------------------------------------------------------------

    def finish(
        self, kind: QuantityKind, end: int, unit: str | None, counts: str | None, after: Hedge | None
    ) -> Quantity:
        """The quantity with its hedge; its span runs from there to `end`."""
        expression = self.expression
        begin, before = hedge_before(self.text, expression.lead)
        if before == "exact":
            begin = expression.lead
        hedge = before if before in {"at_least", "at_most"} or after is None else after
        low, high = expression.low, expression.high
        qualifier: QuantityQualifier = hedge or "exact"
        if expression.form == "vague":
            qualifier = "about"
        elif expression.is_range:
            qualifier = "range"
        elif hedge == "at_least":
            high = None
        elif hedge == "at_most":
            low = None
        if expression.negative and low is not None and high is not None:
            low, high = -high, -low
        return Quantity(Span.of(self.text, begin, end), self.number, kind, low, high, qualifier, unit, counts)


def _with_shared_units(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Give "from 10 to 12 per cent" and "eight of the last nine contests" one unit for both numbers."""
    for i, (left, right) in enumerate(pairwise(found)):
        if left.unit is not None or left.kind != "count" or right.unit is None:
            continue
        gap = text[left.span.end : right.span.start]
        if gap == " and " and right.kind in {"percent", "points"}:
            found[i] = replace(left, unit=right.unit, kind=right.kind)
        elif len(gap) <= _LONGEST_JOINT and (joint := _TO_OR_OF.fullmatch(gap)):
            kind = right.kind if joint["joint"] == "to" else "count"
            found[i] = replace(left, unit=right.unit, counts=right.counts, kind=kind)
    return tuple(found)
