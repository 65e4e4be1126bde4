"""A figure against its evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from summarizer.check.finding import Finding
from summarizer.check.words import missing_numbers, numbers
from summarizer.extract.extraction import ProposedFigure, Qualifier
from summarizer.language.normalise import fold_words

__all__ = ["FigureValues", "check_figure", "figure_values"]

_VALUE = re.compile(r"\d+(?:/\d+)?")
_HEDGES: dict[Qualifier, re.Pattern[str]] = {
    "at_least": re.compile(
        r"\b(?:at least|more than|over|no fewer than|no less than|upwards of|minimum)\b", re.IGNORECASE
    ),
    "at_most": re.compile(
        r"\b(?:at most|up to|as many as|as much as|fewer than|less than|no more than|under)\b", re.I
    ),
    "about": re.compile(
        r"\b(?:about|around|some|roughly|approximately|nearly|almost|an estimated|estimated)\b", re.I
    ),
}


def check_figure(text: str, evidence: str, sentence: str) -> Finding:
    """Whether the number phrase `text` stands in its `evidence`."""
    if not numbers(text):
        return Finding("figure", "fails", text, evidence, f"“{text}” is no number.")
    folded = fold_words(evidence)
    if re.search(rf"(?<![\w]){re.escape(fold_words(text))}(?!\w)", folded, re.IGNORECASE):
        return Finding("figure", "holds", text, evidence)
    if extra := missing_numbers(text, evidence):
        return Finding("figure", "fails", text, evidence, f"The evidence doesn't have the number {extra[0]}.")
    message = f"The article's own words stand for “{text}”."
    return Finding(
        "figure", "corrects", text, evidence, message, correction=evidence if len(evidence) < 80 else text
    )


@dataclass(frozen=True, slots=True)
class FigureValues:
    """What a number phrase says: ends in units of `unit`, None on an open side."""

    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str | None
    counts: str


def figure_values(item: ProposedFigure, text: str) -> FigureValues:
    """The values of `item`, as its reader gave them or as its `text` says."""
    if item.qualifier is not None:
        return FigureValues(item.low, item.high, item.qualifier, item.unit, item.counts or text)
    found = [float(Fraction(value)) for value in numbers(text) if _VALUE.fullmatch(value)]
    qualifier = next((name for name, words in _HEDGES.items() if words.search(fold_words(text))), "exact")
    low, high = (min(found), max(found)) if found else (None, None)
    if qualifier == "at_least":
        high = None
    elif qualifier == "at_most":
        low = None
    elif found and low != high:
        qualifier = "range"
    return FigureValues(low, high, qualifier if found else "about", None, item.counts or text)
