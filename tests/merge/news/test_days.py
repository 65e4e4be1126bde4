"""Whether a line tells of another year than that of the news."""

from __future__ import annotations

import pytest

from summarizer.merge.news.days import is_background, tells_of_the_past
from summarizer.merge.news.standing import standing


@pytest.mark.parametrize(
    ("line", "background"),
    [
        ("The 2004 storm killed nine people in Port Ellen", True),
        ("Anna Berg ran for mayor of Port Ellen in 2031", True),
        ("The storm struck Port Ellen on March 4, 2031", False),
        ("The 2004 ban on cranes was lifted in Port Ellen on Monday", False),
        ("The harbour wall at Port Ellen gave way at night", False),
    ],
)
def test_what_was_in_another_year_is_background_to_the_news_of_2031(line: str, background: bool) -> None:
    assert is_background(line, standing([line])[0], "2031") is background


def test_years_ago_and_an_earlier_year_are_the_past_and_the_year_of_the_news_is_not() -> None:
    assert tells_of_the_past("The wall was mended five years ago", "2031")
    assert tells_of_the_past("The wall has stood since 1954", "2031")
    assert not tells_of_the_past("The wall was mended in 2031", "2031")
