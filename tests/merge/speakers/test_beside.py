"""The role that stands beside a full name anywhere in an article."""

from __future__ import annotations

import pytest

from summarizer.merge.speakers.beside import role_beside, tells_of_what


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was promoted by the Aldholm press secretary, Ida Holm.", "Aldholm press secretary"),
        ("Ida Holm, director of the Aldholm harbour, was away.", "director of the Aldholm harbour"),
        ("It was promoted by the director, Ida Holm.", None),
        ("The group's executive director, Ida Holm, was away.", None),
        ("On the quay in Aldholm, Ida Holm, who was cold, waited.", None),
        ("The harbour master, Ida Holm Reyes, was away.", None),
    ],
)
def test_a_role_beside_the_name_says_of_what(text: str, role: str | None) -> None:
    assert role_beside("Ida Holm", [text]) == role


def test_of_two_roles_the_fuller_one_is_told_in_whatever_order_the_articles_come() -> None:
    texts = ["Ida Holm, mayor of Aldholm, left.", "Ida Holm, mayor of the town of Aldholm, left."]
    assert (
        role_beside("Ida Holm", texts)
        == role_beside("Ida Holm", texts[::-1])
        == "mayor of the town of Aldholm"
    )


def test_offices_and_ranks_alone_say_of_nothing() -> None:
    assert not tells_of_what("senior vice president")
    assert not tells_of_what("the group's executive director")
    assert tells_of_what("president of the harbour board")
