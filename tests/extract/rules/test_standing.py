"""Which attributions are claims under their speaker's name."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.standing import stands_for_itself
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article


def stands(text: str) -> list[bool]:
    testimony = testify(Article(id="a1", source="test", text=text))
    return [stands_for_itself(testimony.reading, a) for a in testimony.attributions]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt on Friday reversed the government’s decision to start the ferry again.",
        "Visitors shared one photo that showed Lena Brandt on the ferry.",
        "The town opened the bridge, releasing new guidelines that allow lorries to cross.",
    ],
)
def test_what_a_noun_or_a_thing_implies_is_part_of_its_sentence(text: str) -> None:
    assert not any(stands(text))


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt said the ferry would start again in May.",
        "The mayor’s claim that the bridge is safe surprised the council.",
        "The letter says that the bridge is safe.",
        "Lena Brandt, who said the bridge is safe, left the hall.",
    ],
)
def test_what_somebody_or_a_document_asserts_stands_for_itself(text: str) -> None:
    assert any(stands(text))
