"""Whose statement "the statement" is."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article

NOTE = ("the statement is that of the sentence before",)
SAID = "The walls were weak, Holm’s roads office said in a statement."


def speakers(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(a.speaker, a.notes) for a in testify(Article(id="a1", source="test", text=text)).attributions]


@pytest.mark.parametrize(
    "second",
    [
        "The bridge will close in May, according to the statement.",
        "“The bridge will close in May,” the statement said.",
    ],
)
def test_the_statement_is_that_of_whoever_issued_one_in_the_sentence_before(second: str) -> None:
    office = "Holm’s roads office"
    assert speakers(f"{SAID}\n\n{second}") == [(office, ()), (office, NOTE)]


@pytest.mark.parametrize(
    "before",
    [
        "Holm’s roads office said the walls were weak.",
        f"{SAID} Nobody was hurt.",
        "The walls were weak, Holm’s roads office said in a letter.",
    ],
)
def test_without_a_statement_just_before_the_words_as_printed_stay(before: str) -> None:
    found = speakers(f"{before} The bridge will close in May, according to the statement.")
    assert found[-1] == ("statement", ())
