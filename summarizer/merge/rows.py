"""Figures of several articles as rows of the briefing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.check.reports import FigureReport
from summarizer.merge.briefing import Figure, FigureSide, MergedFigureReport, RelatedFigure
from summarizer.merge.datelines import written_on
from summarizer.merge.desk import Desk
from summarizer.merge.figures.group import FigureGroup, group_figures
from summarizer.merge.figures.label import row_label, row_title
from summarizer.merge.figures.sides import Side

__all__ = ["figures_of", "rows_of"]


def rows_of(desk: Desk) -> list[FigureGroup]:
    """Figures that count the same thing; one of an article in another language has a row of its own."""
    places = [n for n, r in enumerate(desk.figures) if desk.is_taken_apart(r)]
    compared = [desk.figures[n] for n in places]
    articles = [c.article for c in desk.checked]
    days = written_on(articles)
    found = group_figures(
        [replace(r, speaker=desk.speaker_id(r)) for r in compared],
        [days[r.article] for r in compared],
        {a.id: a.text for a in articles},
    )
    rows = [
        replace(
            row,
            members=tuple(places[m] for m in row.members),
            conflicts=tuple((places[i], places[j]) for i, j in row.conflicts),
        )
        for row in found
    ]
    apart = sorted({*range(len(desk.figures))} - {*places})
    return [*rows, *(FigureGroup((n,), (), ()) for n in apart)]


def figures_of(desk: Desk, rows: Sequence[FigureGroup]) -> tuple[Figure, ...]:
    """The rows as the briefing has them."""
    return tuple(
        Figure(
            id=f"f{n}",
            counts=row_label([desk.figures[m] for m in row.members]),
            agreement="differ" if row.conflicts else "agree",
            reports=tuple(_figure_report(desk, desk.figures[m]) for m in row.members),
            related=tuple(RelatedFigure(f"f{other + 1}", why) for other, why in row.related),
            sides=tuple(map(_figure_side, row.sides)),
            develops=row.develops,
            title=row_title([desk.figures[m] for m in row.members], row.toll),
        )
        for n, row in enumerate(rows, 1)
    )


def _figure_side(side: Side) -> FigureSide:
    told_on = side.told_on.isoformat() if side.told_on else None
    return FigureSide(side.low, side.high, side.members, side.text, side.rival, told_on)


def _figure_report(desk: Desk, r: FigureReport) -> MergedFigureReport:
    return MergedFigureReport(
        article=r.article,
        speaker=desk.speaker_id(r),
        text=r.text,
        low=r.low,
        high=r.high,
        qualifier=r.qualifier,
        unit=r.unit,
        as_of=r.as_of,
        evidence=r.evidence,
        found_by=r.found_by,
        verdict=r.verdict,
        notes=r.notes,
        counts=" ".join(r.counts.split()),
    )
