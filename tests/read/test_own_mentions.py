"""The outlet as which an article speaks of itself."""

from __future__ import annotations

import pytest

from summarizer.read.own_mentions import outlet_by_title, outlet_named_by_itself
from summarizer.read.reader import article_from_text


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The mayor was asleep, BBC News has learned.", "BBC News"),
        ("The new quay, CNN is told, will be shorter.", "CNN"),
        ("The port did not immediately return HuffPost's request for comment.", "HuffPost"),
        ("The port did not answer requests for comment from Reuters.", "Reuters"),
        ("The mayor did not respond to The Guardian.", "The Guardian"),
        ("The mayor told CNN that the quay was safe. He told CNN so twice.", None),
        ("The mayor was asleep, BBC News has learned. CNN is told that he was not.", None),
        ("The Aldholm Gazette has learned that the mayor was asleep.", None),
    ],
)
def test_only_what_no_article_says_of_another_outlet_names_its_own(text: str, outlet: str | None) -> None:
    assert outlet_named_by_itself(text) == outlet


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Ferry hits quay | BBC News", "BBC News"),
        ("Ferry hits quay - CNN", "CNN"),
        ("Ferry hits quay | Aldholm", None),
        ("Ferry hits quay on CNN", None),
    ],
)
def test_a_known_outlet_signs_its_headline(title: str, outlet: str | None) -> None:
    assert outlet_by_title(title) == outlet


def test_the_folder_is_believed_before_the_text() -> None:
    text = "Ferry hits quay\n\nThe mayor was asleep, BBC News has learned.\n\nHe woke up."
    assert article_from_text(text, source="ferry/a.txt").outlet == "BBC News"
    assert article_from_text(text, source="The Jakarta Post/a.txt").outlet == "The Jakarta Post"
