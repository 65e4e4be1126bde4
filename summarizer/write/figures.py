"""The table of figures: those that count the same thing side by side, one row per article."""

from __future__ import annotations

from summarizer.merge.briefing import Figure, MergedFigureReport
from summarizer.write.page import Line, Section, Table, Text, Words
from summarizer.write.values import value
from summarizer.write.wording import Desk, joined

__all__ = ["figures"]

_HEAD = ("What is counted", "Value", "In the article's words", "Who gives it", "As of", "Evidence")


def figures(desk: Desk) -> Section | None:
    """Every figure; what most articles count stands first."""
    ordered = sorted(desk.briefing.figures, key=lambda f: -len({r.article for r in f.reports}))
    rows = tuple(row for figure in ordered for row in _rows(desk, figure))
    return Section("Figures", (Table(_HEAD, rows),)) if rows else None


def _rows(desk: Desk, figure: Figure) -> list[tuple[Line, ...]]:
    rows = []
    for n, report in enumerate(figure.reports):
        differ: Line = (Text(" (they differ)"),) if figure.agreement == "differ" else ()
        counted: Line = (Words(figure.counts), *differ) if n == 0 else ()
        rows.append((counted, *_cells(desk, report)))
    return rows


def _cells(desk: Desk, report: MergedFigureReport) -> tuple[Line, ...]:
    notes: Line = ()
    if report.notes:
        notes = (Text(" ("), *joined([(Words(n),) for n in report.notes], "; "), Text(")"))
    cite = desk.citations.cite(report.article, report.evidence)
    return (
        (Text(value(report.low, report.high, report.qualifier)),),
        (Words(report.text), *notes),
        _giver(desk, report),
        (Words(report.as_of),) if report.as_of else (),
        (Words(desk.citations.label(report.article)), *((Text(" "), cite) if cite else ())),
    )


def _giver(desk: Desk, report: MergedFigureReport) -> Line:
    if report.speaker is None:
        return (Text("nobody named"),)
    if desk.is_outlet(report.speaker):
        return (Text("its own voice"),)
    return (Words(desk.speaker_name(report.speaker)),)
