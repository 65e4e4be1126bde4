"""What one outlet alone has."""

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


def only(line: str) -> list[str]:
    return [x.text for x in with_line(line).only]


def test_only_one_outlet_has_a_name_or_a_number_of_its_own() -> None:
    assert only("The pilot of the ferry Mora, Nora Lind Hansen, sold 12 boats to a museum on Tuesday.") != []
    assert only("The harbour of the town seems sad and empty and strangely quiet nowadays.") == []


def test_what_lies_years_back_is_no_news_of_one_outlet() -> None:
    assert only("In 2009 the old steamer Nora Lind sank off Marby with 30 people.") == []
