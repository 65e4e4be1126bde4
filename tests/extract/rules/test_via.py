"""Who passed words on."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Two sources told the Holm Post that the dam was weak.", "Holm Post"),
        ("Lea Orr told Reuters that the dam was weak.", "Reuters"),
        ("Lea Orr told state television that the dam was weak.", None),
        ("Lea Orr told Max Dahl that the dam was weak.", None),
        ("Lea Orr told reporters that the dam was weak.", None),
        ("“The dam was weak,” Lea Orr told the BBC.", "BBC"),
    ],
)
def test_an_outlet_that_was_told_passes_the_words_on(text: str, via: str | None) -> None:
    assert [a.via for a in testify(Article(id="a1", source="test", text=text)).attributions] == [via]
