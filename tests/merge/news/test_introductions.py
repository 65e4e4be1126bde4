"""An article's first full mention of a person, a body or a short name."""

from __future__ import annotations

import pytest

from summarizer.merge.news.introductions import Introductions

TEXT = (
    "Holm warns of storm\n\n"
    "On Monday Harbour Secretary Ida Holm closed the quay of Aldholm. Tom J. Reyes, who runs a ferry, told the "
    "Aldholm Gazette that the Safe Harbours Act (SHA) was dead.\n\n"
    "Ms. Holm left. Reps. Ann Lee and Bo Berg stayed. The Committee on Ferries met, and Committee members slept. "
    "Mark Lind spoke; his brother John Lind did not. So did Sutopo Purwo Nugroho, "
    "the town and former Harbour Secretary Mia Dahl."
)


def _introductions() -> Introductions:
    return Introductions(TEXT, TEXT.index("\n"), {"nugroho": frozenset(("sutopo",))})


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("Holm", "Harbour Secretary Ida Holm"),
        ("Reyes", "Tom J. Reyes"),
        ("Lee", "Ann Lee"),
        ("Dahl", "former Harbour Secretary Mia Dahl"),
        ("Nugroho", "Sutopo Purwo Nugroho"),
        ("Lind", None),
        ("Gazette", None),
        ("Nobody", None),
    ],
)
def test_a_person_is_introduced_with_first_name_and_title(family: str, expected: str | None) -> None:
    span = _introductions().person(family)
    assert (span.text if span else None) == expected
    assert span is None or TEXT[span.start : span.end] == span.text


def test_a_paper_s_short_name_has_a_longer_one() -> None:
    span = _introductions().body("Gazette")
    assert span is not None
    assert span.text == "Aldholm Gazette"


def test_what_everybody_knows_by_its_short_name_has_none() -> None:
    assert Introductions("The White House said. The House met.", 0, {}).body("House") is None


def test_letters_are_spelt_out_where_the_article_does() -> None:
    span = _introductions().spelt_out("SHA")
    assert span is not None
    assert span.text == "Safe Harbours Act"
    assert _introductions().spelt_out("FBI") is None


def test_a_bare_noun_bears_the_name_that_stands_before_it() -> None:
    text = (
        "\nFriends of the Quay, a group of sailors, met. It wants the Aldholm Compact, a broad harbour deal that nobody "
        "signed. The mayor derided the deal. The group was told."
    )
    introductions = Introductions(text, 0, {})
    for noun, name in (("deal", "Aldholm Compact"), ("group", "Friends of the Quay")):
        span = introductions.bearer(noun, text.index(f"he {noun}") - 1)
        assert span is not None
        assert span.text == name
    assert introductions.bearer("bill", len(text)) is None


def test_a_day_behind_a_name_introduces_nobody() -> None:
    text = "\nPolice of Aldholm arrested Tom Reyes Tuesday at the quay."
    assert Introductions(text, 0, {}).person("Tuesday") is None
