"""Numbers as a reader sees them: a sign for a figure's qualifier, digits in groups of three."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.extract.extraction import Qualifier

__all__ = ["as_number", "counted", "listed", "value"]

_SIGN = {"exact": "", "about": "≈ ", "at_least": "≥ ", "at_most": "≤ ", "range": ""}
_UNKNOWN = "–"


def value(low: float | None, high: float | None, qualifier: Qualifier) -> str:
    """The value behind a figure's words, "≥ 10,000"; a dash where the words give no number."""
    if low is not None and high is not None:
        return _closed(low, high, qualifier)
    if low is not None:
        return f"{_SIGN['at_least']}{as_number(low)}"
    if high is not None:
        return f"{_SIGN['at_most']}{as_number(high)}"
    return _UNKNOWN


def _closed(low: float, high: float, qualifier: Qualifier) -> str:
    if low == high:
        return f"{_SIGN[qualifier]}{as_number(low)}"
    return f"{_SIGN['about'] if qualifier == 'about' else ''}{as_number(low)} to {as_number(high)}"


def as_number(number: float) -> str:
    """`number` with a comma between groups of three digits and no needless decimals."""
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,}"


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(parts: Sequence[str]) -> str:
    """The parts as in a sentence: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
