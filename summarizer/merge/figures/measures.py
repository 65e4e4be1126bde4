"""The values of a figure in the one unit by which figures of its kind are compared."""

from __future__ import annotations

import re

from summarizer.check.reports import FigureReport
from summarizer.lexicon.stems import stem
from summarizer.merge.figures import fates
from summarizer.text.plain import words_of

__all__ = ["bound", "grain", "number"]

# Measures that are rounded as they are written.
ROUNDED = frozenset({"kilometre", "degree", "degree f", "degree c"})
_NUMERAL = re.compile(r"\d[\d,]*(?:\.(?P<part>\d+))?")


def bound(report: FigureReport, value: float | None, tolerance: float) -> float | None:
    """A bound of the figure, wider by the tolerance where it is "about" so much; None where it is open."""
    if value is None:
        return None
    return value * _scale(report) * (1 + tolerance if report.qualifier == "about" else 1)


def _scale(report: FigureReport) -> float:
    scale = 1.0
    for word in words_of(report.unit or ""):
        scale *= fates.SCALES.get(word, fates.HOURS.get(stem(word), fates.LENGTHS.get(stem(word), 1.0)))
    return scale


def grain(report: FigureReport, units: frozenset[str]) -> float:
    """Half of the last digit that a measure is written with: "six miles" may be 5.5 of them."""
    value = report.high if report.low is None else report.low
    if value is None or not units & ROUNDED:
        return 0.0
    written = _NUMERAL.search(report.text)
    if written and (given := float(written[0].replace(",", ""))):
        step = abs(value) / given * 10.0 ** -len(written["part"] or "")
    else:
        step = next((s for s in (1e9, 1e6, 1e3) if value and value % s == 0), 1.0)
    return step * _scale(report) / 2


def number(report: FigureReport) -> tuple[float, ...]:
    """The bounds as given, one number where they are one or one side is open."""
    given = {n * _scale(report) for n in (report.low, report.high) if n is not None}
    return tuple(sorted(given))
