"""Whose an office is that stands as "the group's", "its" or "her"."""

from __future__ import annotations

import pytest

from summarizer.merge.speakers.beside import Known, introduce

KNOWN = Known(("Ida Holm", "Anna Berg", "Peter Lind"), ("Northwind",))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "It was called wrong by the Harbour Friends, a small sailors' group.\n\nIda Holm, the group's director, left.",
            "director of the Harbour Friends",
        ),
        (
            "Northwind, which pays for it, was glad.\n\nIda Holm, the group's president and founder, left.",
            "president and founder of Northwind",
        ),
        ("Northwind was glad. The company's spokeswoman, Ida Holm, left.", "spokeswoman for Northwind"),
        (
            "She came before the Committee on Fish and Trade. Ida Holm, the committee's Liberal chairwoman, left.",
            "Liberal chairwoman of the Committee on Fish and Trade",
        ),
        (
            "The United Dock Workers union called it a betrayal. Its president, Ida Holm, left.",
            "president of the United Dock Workers union",
        ),
        (
            "The Harbour Friends, a sailors' group, met. The group said no. Its president, Ida Holm, left.",
            "president of The Harbour Friends",
        ),
        ("Berg sent a letter by her lawyer, Ida Holm.", "lawyer for Anna Berg"),
        ("Berg sent Lind a letter by his lawyer, Ida Holm.", None),
        ("Nobody came. Its president, Ida Holm, left.", None),
        ("A plan was made. The group's director, Ida Holm, left.", None),
        ("Maine voted. The committee's director, Ida Holm, left.", None),
    ],
)
def test_an_office_is_told_with_whose_it_is(text: str, role: str | None) -> None:
    assert introduce(["Ida Holm"], [], [text], KNOWN).role == role
