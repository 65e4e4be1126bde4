from __future__ import annotations

import pytest

from summarizer.extract.rules.sources import is_person_or_body, is_text, source_of
from tests.parse.trees import at, tree


@pytest.mark.parametrize(
    ("sentence", "word", "speaks"),
    [
        ("The plumber shut the valve.", "plumber", True),
        ("The committee shut the road.", "committee", True),
        ("Others left early.", "Others", True),
        ("The valve shut at noon.", "valve", False),
        ("There was a leak.", "There", False),
    ],
)
def test_persons_and_bodies_speak_and_things_do_not(sentence: str, word: str, speaks: bool) -> None:
    s = tree(sentence)
    assert is_person_or_body(s, at(s, word)) is speaks


def test_a_letter_can_be_read_out() -> None:
    s = tree("The letter to the pilot was long.")
    assert is_text(s.words[at(s, "letter")])
    assert not is_text(s.words[at(s, "pilot")])


def test_a_source_is_named_without_its_relative_clause() -> None:
    text = "The engineer who built the bridge said it was safe."
    s = tree(text)
    start, end = source_of(s, at(s, "engineer"))
    assert text[start:end] == "The engineer"
