"""What one outlet alone has."""

from __future__ import annotations

from tests.merge.news.events import ferry_with


def only(line: str) -> list[str]:
    return [x.text for x in ferry_with(line).only]


def test_only_one_outlet_has_a_name_or_a_number_of_its_own() -> None:
    assert only("The pilot of the ferry Mora, Nora Lind Hansen, sold 12 boats to a museum on Tuesday.") != []
    assert only("The harbour of the town seems sad and empty and strangely quiet nowadays.") == []


def test_what_lies_years_back_is_no_news_of_one_outlet() -> None:
    assert only("In 2009 the old steamer Nora Lind sank off Marby with 30 people.") == []
