"""The words around a figure in its sentence: what stands before it, behind it, and in its clause."""

from __future__ import annotations

import re

from summarizer.check.reports import FigureReport
from summarizer.parse.number_phrase import standing

__all__ = ["clause_of", "context_of", "words_before", "words_behind"]

# Characters read on each side of a number.
_AROUND = 90
_SENTENCE_ENDS = re.compile(r"[.!?;][\"'”’]?\s")


def context_of(report: FigureReport) -> str:
    """The words around the figure in its sentence."""
    text = " ".join(" ".join(e.text for e in report.evidence).split())
    before, found, after = _parted(report, text)
    if not found:
        return text
    left, right = before[-_AROUND:], (found + after)[: len(report.text) + _AROUND]
    return _SENTENCE_ENDS.split(left)[-1] + _SENTENCE_ENDS.split(right)[0]


def words_before(report: FigureReport, context: str) -> str:
    """The words before the figure; none where it isn't printed in one piece."""
    before, found, _ = _parted(report, context)
    return before if found else ""


def words_behind(report: FigureReport, context: str) -> str:
    """The words behind the figure; all of them where it isn't printed in one piece."""
    _, found, after = _parted(report, context)
    return after if found else context


def clause_of(report: FigureReport, context: str) -> str:
    """The words around the figure less who reports it: "may join" in "has warned that some may join"."""
    before, found, after = _parted(report, context)
    return (before.rpartition(" that ")[2] if found else before) + found + after


def _parted(report: FigureReport, context: str) -> tuple[str, str, str]:
    """What stands before the figure, the figure, and what stands behind it; as `str.partition`."""
    match = standing(" ".join(report.text.split())).search(context)
    if match is None:
        return context, "", ""
    return context[: match.start()], match[0], context[match.end() :]
