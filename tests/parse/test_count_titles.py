"""A row's title reads alone: the text's words, "…" for the number, and none where it would point elsewhere."""

from __future__ import annotations

import pytest

from summarizer.parse.counted import counted_in

TITLES = [
    ("The storm damaged 40 houses in Norvane.", "40 houses", "houses damaged in Norvane"),
    (
        "The probe will eventually orbit within 3.7 million miles of the star's surface.",
        "3.7 million miles",
        "The probe will orbit within … of the star's surface",
    ),
    (
        "The shields will have to withstand temperatures close to 2,500 degrees Fahrenheit.",
        "close to 2,500 degrees",
        "The shields will have to withstand temperatures …",
    ),
    (
        "That is about eight times closer than any other craft.",
        "about eight times",
        "closer than any other craft",
    ),
    ("Its epicenter was located 55 kilometers west of Sund.", "55 kilometers", "epicenter"),
    ("Norhaven announced a 25 percent tariff on steel.", "25 percent", "Norhaven announced a … tariff"),
    # it points to somebody or something outside
    ("It will orbit within 3.7 million miles of the star.", "3.7 million miles", None),
    ("The probe will come within 3.7 million miles of its surface.", "3.7 million miles", None),
    # another number would stand in it
    ("The 10-foot probe of 2018 will carry 24 instruments.", "24 instruments", None),
    # the number is who does it
    ("Around 300 voters slept outdoors.", "Around 300 voters", None),
]


@pytest.mark.parametrize(("sentence", "number", "title"), TITLES)
def test_a_title_reads_alone_or_there_is_none(sentence: str, number: str, title: str | None) -> None:
    (counted,) = counted_in([(sentence, number)])
    assert counted is not None
    assert counted.title == title
