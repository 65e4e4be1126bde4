from __future__ import annotations

import pytest

from summarizer.check.index import ArticleIndex
from summarizer.check.suggest import Difference, suggest
from summarizer.extract.rules.testimony import testify
from tests.check.articles import article, span


def test_the_nearest_place_is_suggested_with_every_difference() -> None:
    found = suggest(ArticleIndex(testify(article())), "The river rose by three metres in six days.")
    assert found is not None
    assert found.span == span("The river rose by two metres in six hours.")
    assert found.differences == (Difference("three", "two"), Difference("days", "hours"))
    assert not found.harmless


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Bridge “isn’t safe for any traffic” and would stay closed",
        "We didn't see this coming",
        "the foundations were the sound",
        "argued, that the foundations were sound",
    ],
)
def test_determiners_punctuation_and_contractions_are_harmless(words: str) -> None:
    found = suggest(ArticleIndex(testify(article())), words)
    assert found is not None
    assert found.harmless


@pytest.mark.parametrize(
    "words",
    [
        "We did see this coming",
        "argued that the foundations were solid",
        "argued that foundations the sound were",
        "the Foundations were Sound then",
        "would stay closed for most 14 days",
        "We did not see this coming?",
    ],
)
def test_any_other_word_is_not(words: str) -> None:
    found = suggest(ArticleIndex(testify(article())), words)
    assert found is None or not found.harmless


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("He said that few people came to see it", "He said that a few people came to see it."),
        ("It cost the owners of it £5 million", "It cost the owners of it $5 million."),
    ],
)
def test_a_few_and_a_currency_sign_are_no_mere_determiner_or_punctuation(words: str, text: str) -> None:
    found = suggest(ArticleIndex(testify(article(text))), words)
    assert found is not None
    assert not found.harmless


@pytest.mark.parametrize("words", ["", "bridge", "quite other words about a distant planet", "word " * 500])
def test_words_that_share_too_little_or_are_too_many_get_no_place(words: str) -> None:
    assert suggest(ArticleIndex(testify(article())), words) is None
