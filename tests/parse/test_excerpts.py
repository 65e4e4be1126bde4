"""The clauses of a sentence that can be told without the others."""

from __future__ import annotations

import pytest

from summarizer.parse.excerpts import excerpts_on
from summarizer.parse.reading import parse
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold


def _told(text: str, words: str | None = None, speaker: str | None = None) -> list[str]:
    words = words or text
    at = text.index(words)
    excerpts = excerpts_on(parse(Article("a1", "small", text)), (Span(at, at + len(words), words),), speaker)
    for excerpt in excerpts:
        assert_spans_hold(text, excerpt.evidence)
    return [excerpt.statement for excerpt in excerpts]


def test_clauses_that_are_joined_are_told_apart_with_their_subject() -> None:
    told = _told("The mayor of Holm closed the bridge on Monday and opened the old ferry for lorries.")
    assert told == [
        "The mayor of Holm closed the bridge on Monday",
        "The mayor of Holm opened the old ferry for lorries",
    ]


def test_a_clause_behind_a_comma_is_told_of_what_it_is_about() -> None:
    told = _told("Mara Lind, who led the harbour board for ten years, resigned on Friday.")
    assert told == ["Mara Lind led the harbour board for ten years", "Mara Lind resigned on Friday"]


def test_a_clause_that_says_which_stays_with_its_noun() -> None:
    told = _told("The harbour board bought boats that carry oil, and the mayor opened a school.")
    assert told == ["The harbour board bought boats that carry oil", "the mayor opened a school"]


@pytest.mark.parametrize(
    "text",
    [
        "The council will sell the ferry or close the line.",
        "If the dam breaks, the town floods.",
        "The board did not sell the ferry or close the line.",
    ],
)
def test_nothing_is_told_without_what_governs_it(text: str) -> None:
    for told in _told(text):
        assert ("will" in told) == ("will" in text)
        assert ("not" in told) == ("not" in text)
        assert ("If" in told) == ("If" in text)


def test_the_sentences_of_one_quotation_are_told_in_the_speakers_own_words() -> None:
    text = 'Tom Berg said: "We have lost the harbour. I will not sell the ferry to anybody."'
    told = _told(text, '"We have lost the harbour. I will not sell the ferry to anybody."', "Tom Berg")
    assert told == ["We have lost the harbour", "I will not sell the ferry to anybody"]


def test_a_report_that_is_one_clause_has_no_excerpt() -> None:
    assert _told("The mayor of Holm closed the bridge on Monday.") == []


def test_whom_a_pronoun_in_somebodys_words_means_is_not_guessed() -> None:
    text = 'Mara Lind spoke of the pilot. "She was there and saw the ferry sink in the harbour," Lind said.'
    words = '"She was there and saw the ferry sink in the harbour,"'
    assert _told(text, words, "Mara Lind") == ["She was there"]


def test_what_a_negated_noun_would_say_is_not_told_alone() -> None:
    assert _told("It is not the first time that the board of Holm has sold a ferry to the Danes.") == []
