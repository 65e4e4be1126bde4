"""A number that another speaker gives for what was counted just before."""

from __future__ import annotations

import pytest

from summarizer.check.reports import FigureReport
from summarizer.merge.figures.group import FigureGroup, group_figures
from summarizer.text.span import Span

MARCH = "About 400 people joined a march outside the town hall, police said."


def figure(sentence: str, number: str, value: float, speaker: str | None, start: int) -> FigureReport:
    """A figure of one sentence at a place of its article."""
    unit = "people" if "people" in number else None
    evidence = (Span(start, start + len(sentence), sentence),)
    return FigureReport(
        "a1", speaker, None, number, unit or number, value, value, "exact", unit, None, evidence, "rules",
        "exact", (),
    )  # fmt: skip


def rows(answer: str, number: str, value: float, speaker: str | None, gap: int = 1) -> list[FigureGroup]:
    """The rows of the march and of a number behind it."""
    told = figure(MARCH, "About 400 people", 400, "police", 0)
    given = figure(answer, number, value, speaker, len(MARCH) + gap)
    return group_figures([told, given], [None, None])


@pytest.mark.parametrize(
    ("answer", "number", "value"),
    [
        ("Organisers claimed there were 1,000.", "1,000", 1000),
        ("Organisers said the true figure was 1,000.", "1,000", 1000),
        ("Organisers said the real number was “closer to 900”.", "900", 900),
        ("Organisers put the crowd at 1,000.", "1,000", 1000),
    ],
)
def test_a_number_given_in_the_place_of_one_just_told_stands_against_it(
    answer: str, number: str, value: float
) -> None:
    (row,) = rows(answer, number, value, "Organisers")
    assert row.conflicts == ((0, 1),)
    assert [side.text for side in row.sides] == ["About 400 people", number]


@pytest.mark.parametrize(
    ("answer", "number", "speaker", "gap"),
    [
        ("Organisers waited until 1,000.", "1,000", "Organisers", 1),
        ("There were 1,000.", "1,000", "police", 1),
        ("There were 1,000.", "1,000", None, 1),
        ("Organisers claimed there were 1,000.", "1,000", "Organisers", 900),
    ],
)
def test_without_words_for_counting_anew_another_speaker_and_nearness_it_does_not(
    answer: str, number: str, speaker: str | None, gap: int
) -> None:
    assert not any(row.conflicts for row in rows(answer, number, 1000, speaker, gap))
