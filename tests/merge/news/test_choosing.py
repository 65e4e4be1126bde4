"""What stands under what is to come, and what one outlet alone has."""

from __future__ import annotations

from summarizer.merge.briefing import Briefing
from tests.merge.news.events import briefing_of

FIRST = """Ferry Mora Hits Quay in Aldholm

The ferry Mora hit the quay of Aldholm on Monday, police in Aldholm said.

{}
"""
SECOND = """Ferry Hits Quay in Aldholm

The ferry Mora hit the quay in Aldholm on Monday, and two people were hurt, police in Aldholm said.

The police of Aldholm closed the quay.
"""


def with_line(line: str) -> Briefing:
    return briefing_of(FIRST.format(line), SECOND)


def coming(line: str) -> list[str]:
    return [x.text for x in with_line(line).next]


def only(line: str) -> list[str]:
    return [x.text for x in with_line(line).only]


def test_what_is_due_on_a_day_is_to_come_without_a_word_of_the_future() -> None:
    assert coming("The hearing on the ferry Mora is on Thursday.") == [
        "The hearing on the ferry Mora is on Thursday"
    ]


def test_what_is_to_come_is_told_without_what_only_adds_to_it() -> None:
    (line,) = coming(
        "The ferry Mora will leave Aldholm on Friday, in a sign of trust in the repair of its hull."
    )
    assert line == "The ferry Mora will leave Aldholm on Friday"


def test_what_would_be_in_some_case_is_not_to_come() -> None:
    assert (
        coming("When the ferry Mora leaves Aldholm, its crew will have to wear vests against the cold.") == []
    )


def test_what_another_article_tells_as_done_is_not_to_come() -> None:
    assert coming("The police of Aldholm will close the quay on Monday evening.") == []


def test_only_one_outlet_has_a_name_or_a_number_of_its_own() -> None:
    assert only("The pilot of the ferry Mora, Nora Lind Hansen, sold 12 boats to a museum on Tuesday.") != []
    assert only("The harbour of the town seems sad and empty and strangely quiet nowadays.") == []


def test_what_lies_years_back_is_no_news_of_one_outlet() -> None:
    assert only("In 2009 the old steamer Nora Lind sank off Marby with 30 people.") == []


def test_what_stands_for_something_before_it_is_not_to_come() -> None:
    line = "The ferry Mora will leave Aldholm on Friday."
    assert coming(line) != []
    assert coming(f"Instead, the ferry Mora {line.removeprefix('The ferry Mora ')}") == []
