"""What is told of one place is a part, but where it is more than what is told of all."""

from __future__ import annotations

from summarizer.check.reports import FigureReport
from summarizer.extract.extraction import Qualifier
from summarizer.merge.figures.group import FigureGroup, group_figures
from summarizer.text.span import Span


def homes(
    sentence: str, text: str, value: float, article: str, qualifier: Qualifier = "exact"
) -> FigureReport:
    """How many homes were damaged, by one official."""
    high = None if qualifier == "at_least" else value
    evidence = (Span(0, len(sentence), sentence),)
    return FigureReport(
        article, "official", None, text, "homes damaged", value, high, qualifier, "homes", None, evidence,
        "rules", "exact", (),
    )  # fmt: skip


def differing(*reports: FigureReport) -> list[FigureGroup]:
    rows = group_figures(reports, ["2031-03-03"] * len(reports))
    return [row for row in rows if row.conflicts]


ALL = "The flood damaged more than 300 homes, an official said."
FIRST, SECOND = (homes(ALL, "more than 300 homes", 300, article, "at_least") for article in ("a1", "a2"))
MORE = homes("In neighbouring Texas, 1,500 homes were damaged, an official said.", "1,500 homes", 1500, "a2")
LESS = homes("In neighbouring Texas, 90 homes were damaged, an official said.", "90 homes", 90, "a2")


def test_a_part_that_is_larger_than_the_whole_stands_against_it_with_its_place() -> None:
    (row,) = differing(FIRST, SECOND, MORE)
    assert [side.text for side in row.sides] == [
        "more than 300 homes",
        "in neighbouring Texas … 1,500 homes",
    ]


def test_a_part_that_is_smaller_than_the_whole_agrees_with_it() -> None:
    assert differing(FIRST, SECOND, LESS) == []


def test_a_number_that_one_article_alone_gives_may_be_of_a_place_it_named_before() -> None:
    assert differing(SECOND, MORE) == []
