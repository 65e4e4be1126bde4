"""Which numbers a later toll overtook."""

from __future__ import annotations

from summarizer.merge.briefing import Figure, FigureSide, MergedFigureReport
from summarizer.merge.news.old_tolls import OldTolls
from summarizer.text.span import Span

OLD, NEW, MAYOR = (Span(0, 10, "x" * 10), Span(20, 30, "x" * 10), Span(40, 50, "x" * 10))


def report(article: str, span: Span) -> MergedFigureReport:
    return MergedFigureReport(
        article, None, "14", 14, 14, "exact", "people", None, (span,), "rules", "exact", ()
    )


def row(*, develops: bool, old: FigureSide) -> Figure:
    """A row whose number went from 14 to 31, with a rival's beside it."""
    last = FigureSide(31, 31, (1,), "31", told_on="2031-03-04")
    rival = FigureSide(50, None, (2,), "over 50", rival=True, told_on="2031-03-04")
    reports = (report("a1", OLD), report("a2", NEW), report("a2", MAYOR))
    return Figure("f1", "people", "agree", reports, sides=(old, last, rival), develops=develops)


def told(figure: Figure) -> list[bool]:
    """Whether the old, the last and the rival's number count as overtaken."""
    tolls = OldTolls.of([figure])
    return [tolls.tells("a1", OLD), tolls.tells("a2", NEW), tolls.tells("a2", MAYOR)]


def test_all_but_the_last_number_of_a_toll_that_grows_are_overtaken() -> None:
    early = FigureSide(14, 14, (0,), "14", told_on="2031-03-03")
    assert told(row(develops=True, old=early)) == [True, False, False]


def test_numbers_that_differ_overtake_none() -> None:
    early = FigureSide(14, 14, (0,), "14", told_on="2031-03-03")
    assert told(row(develops=False, old=early)) == [False, False, False]


def test_a_least_number_of_the_last_day_is_borne_out() -> None:
    least = FigureSide(14, None, (0,), "more than 14", told_on="2031-03-04")
    assert told(row(develops=True, old=least)) == [False, False, False]
