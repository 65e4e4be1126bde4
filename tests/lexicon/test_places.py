from __future__ import annotations

import pytest

from summarizer.lexicon.load import rows
from summarizer.lexicon.places import COUNTRY_OF, place_of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("the Kremlin", "@russia"),
        ("Pyongyang", "@north-korea"),
        ("N. Koreans", "@north-korea"),
        ("Britons", "@united-kingdom"),
        ("Belgian", "@belgium"),
        ("U.S.", "@united-states"),
        ("Larkford", None),
    ],
)
def test_place_is_the_country_a_name_stands_for(name: str, place: str | None) -> None:
    assert place_of(name) == place


def test_no_word_stands_for_two_countries() -> None:
    forms = [form for row in rows("countries") for column in row for form in column.split(", ") if form]
    assert len(forms) == len(set(forms))


def test_a_people_is_no_government() -> None:
    assert "washington" in COUNTRY_OF
    assert "americans" not in COUNTRY_OF
