"""One number phrase of a text, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.text.span import Span

__all__ = ["Quantity", "QuantityKind", "QuantityQualifier", "same_quantity"]

QuantityKind = Literal[
    "count", "money", "percent", "points", "share", "ratio", "measure", "multiple", "duration", "period",
    "score", "ordinal", "date", "year", "time", "age", "name", "phone", "list", "unread",
]  # fmt: skip
QuantityQualifier = Literal["exact", "about", "at_least", "at_most", "range"]

_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its hedge and what it counts.

    `span` runs from the hedge to the noun counted, `number` holds the numerals alone with sign and currency.
    `low` and `high` are in units of `unit`; an open side is None, and both are None where the text gives no
    value ("hundreds", a date, a name). A share ("a third of the voters") is worth its fraction and has the
    unit "share"; a ratio ("six in ten") likewise where it is a part of a whole. `unit` is the noun in lower
    case, `%`, or a currency with its rate ("dollars per day"); `counts` is the phrase as printed. `small` is
    an unhedged word up to twelve behind "the", "these" or "its" ("the two nations"): it points, it doesn't
    count. `joined` is a number inside a compound ("a 12-country deal"). A number whose value the words leave
    open ("a 30m deal") is `unread` and has none.
    """

    span: Span
    number: Span
    kind: QuantityKind
    low: float | None = None
    high: float | None = None
    qualifier: QuantityQualifier = "exact"
    unit: str | None = None
    counts: str | None = None
    small: bool = False
    joined: bool = False


def same_quantity(left: Quantity, right: Quantity) -> bool:
    """Whether both say the same: value, qualifier, and the unit where both name one (singular or plural)."""
    if (left.low, left.high, left.qualifier) != (right.low, right.high, right.qualifier):
        return False
    if left.low is None and left.high is None and left.number.text.casefold() != right.number.text.casefold():
        return False
    if left.unit is None or right.unit is None:
        return left.kind == right.kind or "count" in {left.kind, right.kind}
    return _singular(left.unit) == _singular(right.unit)


def _singular(unit: str) -> str:
    unit = unit.casefold()
    if unit in _IRREGULAR:
        return _IRREGULAR[unit]
    if unit.endswith("ies"):
        return unit[:-3] + "y"
    return unit[:-1] if unit.endswith("s") and not unit.endswith("ss") else unit
