"""Tolls of the whole event side by side, and what is only a part of one or another event's."""

from __future__ import annotations

from summarizer.check.reports import FigureReport
from summarizer.extract.extraction import Qualifier
from summarizer.merge.figures.group import FigureGroup, group_figures
from summarizer.text.span import Span

MONDAY, TUESDAY, WEDNESDAY = "2031-03-03", "2031-03-04", "2031-03-05"


def toll(text: str, number: str, value: float, article: str, speaker: str | None = None) -> FigureReport:
    """A figure in an article of these sentences, in the sentence that holds it."""
    sentence = next(s for s in text.split("\n") if number in s)
    start = text.index(sentence)
    least: Qualifier = "at_least" if number.lower().startswith(("at least", "more than")) else "exact"
    evidence = (Span(start, start + len(sentence), sentence),)
    return FigureReport(
        article, speaker, None, number, "people", value, None if least == "at_least" else value, least,
        "people", None, evidence, "rules", "exact", (),
    )  # fmt: skip


def rows(days: dict[str, str | None], texts: dict[str, str], *reports: FigureReport) -> list[FigureGroup]:
    return group_figures(reports, [days[r.article] for r in reports], texts)


def values(row: FigureGroup) -> list[tuple[str, bool]]:
    """The words of each side, and whether it is a rival's."""
    return [(side.text, side.rival) for side in row.sides]


STORM = {
    "a1": "A storm hit Norvane on Monday, killing at least 14 people.\nAround 60 were unaccounted for.",
    "a2": "The number of people known to have died in the storm in Norvane has risen to 31.\n"
    "Nine people are still missing.\nThe mayor insisted the true toll was over 50.\n"
    "In 2019 a storm killed 70 people in Norvane.",
}  # fmt: skip
EARLY = toll(STORM["a1"], "at least 14 people", 14, "a1")
LATE = toll(STORM["a2"], "31", 31, "a2")


def test_a_toll_in_any_words_is_one_row_that_grows_with_the_days() -> None:
    (row,) = rows({"a1": MONDAY, "a2": TUESDAY}, STORM, EARLY, LATE)
    assert (row.toll, row.develops, row.conflicts) == ("die", True, ())
    assert values(row) == [("at least 14 people", False), ("31", False)]


def test_two_tolls_of_one_day_differ() -> None:
    (row,) = rows({"a1": MONDAY, "a2": MONDAY}, STORM, EARLY, LATE)
    assert (row.develops, row.conflicts) == (False, ((0, 1),))


def test_a_larger_toll_that_somebody_else_gives_is_a_rivals_and_stands_last() -> None:
    mayor = toll(STORM["a2"], "over 50", 50, "a2", speaker="mayor")
    (row,) = rows({"a1": MONDAY, "a2": TUESDAY}, STORM, EARLY, LATE, mayor)
    assert values(row) == [("at least 14 people", False), ("31", False), ("over 50", True)]


def test_who_is_missing_is_found_so_that_the_last_number_is_the_newest() -> None:
    early = toll(STORM["a1"], "Around 60", 60, "a1")
    late = toll(STORM["a2"], "Nine people", 9, "a2")
    (row,) = rows({"a1": MONDAY, "a2": TUESDAY}, STORM, early, late)
    assert (row.develops, values(row)) == (True, [("Around 60", False), ("Nine people", False)])


def test_another_years_storm_is_in_no_row_with_this_one() -> None:
    old = toll(STORM["a2"], "70 people", 70, "a2")
    assert [row.members for row in rows({"a1": MONDAY, "a2": TUESDAY}, STORM, EARLY, LATE, old)] == [
        (0, 1),
        (2,),
    ]


def test_what_follows_a_sentence_about_another_year_is_of_that_year() -> None:
    texts = {
        "a1": STORM["a1"],
        "a2": "The toll has risen to 31.",
        "a3": "Norvane had a storm in 2019.\nIt killed 70 people.",
    }
    old = toll(texts["a3"], "70 people", 70, "a3")
    found = rows({"a1": MONDAY, "a2": TUESDAY, "a3": WEDNESDAY}, texts, EARLY, LATE, old)
    assert [row.members for row in found] == [(0, 1), (2,)]


def test_a_place_that_most_articles_begin_with_is_the_events_own_and_another_a_part() -> None:
    texts = {
        "a1": "Storm kills 14 people in Norway.",
        "a2": "A storm in Norway killed 31 people.\nIn Bergen, six people were killed.",
    }
    found = rows(
        {"a1": MONDAY, "a2": TUESDAY},
        texts,
        toll(texts["a1"], "14 people", 14, "a1"),
        toll(texts["a2"], "31 people", 31, "a2"),
        toll(texts["a2"], "six people", 6, "a2", speaker="police"),
    )
    assert [row.members for row in found] == [(0, 1), (2,)]


def test_an_articles_own_toll_is_the_first_that_it_gives() -> None:
    texts = {"a1": "Blast kills 12 people.\nPolice spoke of the raid.\nNine people were killed."}
    found = rows(
        {"a1": MONDAY},
        texts,
        toll(texts["a1"], "12 people", 12, "a1"),
        toll(texts["a1"], "Nine people", 9, "a1"),
    )
    assert [row.members for row in found] == [(0,), (1,)]


def test_a_number_that_a_least_toll_implies_is_no_rival() -> None:
    texts = {"a1": "More than 200 people were injured.\nThe agency said 249 people were injured."}
    (row,) = rows(
        {"a1": MONDAY},
        texts,
        toll(texts["a1"], "More than 200 people", 200, "a1"),
        toll(texts["a1"], "249 people", 249, "a1", speaker="agency"),
    )
    assert (row.conflicts, row.sides) == ((), ())
