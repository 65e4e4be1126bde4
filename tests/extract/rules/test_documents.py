"""Whose statement "the statement" is."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article

OFFICE = "Holm’s roads office"
NOTE = (f"the statement is that of {OFFICE}",)
SAID = f"The walls were weak, {OFFICE} said in a statement."


def speakers(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(a.speaker, a.notes) for a in testify(Article(id="a1", source="test", text=text)).attributions]


@pytest.mark.parametrize(
    "second",
    [
        "The bridge will close in May, according to the statement.",
        "“The bridge will close in May,” the statement said.",
        "Nobody was hurt. The bridge will close in May, according to the statement.",
    ],
)
def test_the_statement_is_that_of_whoever_alone_issued_one_before(second: str) -> None:
    assert speakers(f"{SAID}\n\n{second}") == [(OFFICE, ()), (OFFICE, NOTE)]


@pytest.mark.parametrize(
    "before",
    [
        f"{OFFICE} said the walls were weak.",
        f"The walls were weak, {OFFICE} said in a letter.",
        f"{SAID} The walls were sound, mayor Lena Brandt said in a statement.",
    ],
)
def test_where_nobody_or_several_issued_one_the_words_as_printed_stay(before: str) -> None:
    found = speakers(f"{before} The bridge will close in May, according to the statement.")
    assert found[-1] == ("statement", ())


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("“We are not surprised,” said a statement from Lena Brandt, the mayor.", "Lena Brandt"),
        ("The letter from Lena Brandt states that the bridge is safe.", "Lena Brandt"),
        ("The bridge is safe, according to Brandt’s letter to the council.", "Brandt"),
    ],
)
def test_a_document_whose_issuer_stands_beside_it_speaks_for_him(text: str, issuer: str) -> None:
    assert [name for name, _ in speakers(text)] == [issuer]
