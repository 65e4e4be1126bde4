"""A line names whoever says it, before it or in it."""

from __future__ import annotations

import pytest

from summarizer.edit.voices import tells_who
from summarizer.merge.news.lines import Desk
from tests.merge.news.events import harbour


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom Reyes said the crane had damaged the wall", True),
        ("The crane had damaged the wall, Reyes said", True),
        ("Tom Reyes inspected the wall in Port Ellen", True),
        ("The crane had damaged the wall", False),
        ("Tom Reyes is the best engineer in Port Ellen", False),
        ("Tom Reyes has not seen the wall of Port Ellen", False),
        ("Tom Reyes’s crew inspected the wall in Port Ellen", False),
        ("The wall was inspected by Ida Holm, officials said", False),
    ],
)
def test_it_tells_who_says_it_where_it_names_them_for_that(text: str, told: bool) -> None:
    reyes = next(s.id for s in harbour().speakers if s.name == "Tom Reyes")
    assert tells_who(Desk.after_lead(harbour()), text, reyes) == told
