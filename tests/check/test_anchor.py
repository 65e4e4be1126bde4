from __future__ import annotations

import pytest

from summarizer.check.anchor import Place, places
from summarizer.check.index import ArticleIndex
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.check.articles import TEXT, article, span


def _places(words: str, text: str = TEXT) -> tuple[Place, ...]:
    return places(ArticleIndex(testify(article(text))), words)


def _found(words: str, text: str = TEXT) -> list[str]:
    return [" … ".join(s.text for s in place.spans) for place in _places(words, text)]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("We did not see this coming", "We did not see this coming"),
        ('"We did not see this coming,"', "“We did not see this coming,”"),
        ("isn't safe for\nany   traffic", "isn’t safe for any traffic"),
        ("  “The river rose by two metres in six hours.”  ", "“The river rose by two metres in six hours.”"),
    ],
)
def test_words_are_found_after_the_one_normalisation_and_given_as_printed(words: str, printed: str) -> None:
    assert _places(words) == (Place((span(printed),), "exact"),)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("would stay closed for at least 14 days!", "would stay closed for at least 14 days"),
        ("isn’t safe for any traffic.”", "isn’t safe for any traffic”"),
        ("“The river rose by two metres in six hours”.", "“The river rose by two metres in six hours.”"),
        ("[argued that the foundations were sound]", "argued that the foundations were sound"),
    ],
)
def test_punctuation_at_the_ends_may_differ(words: str, printed: str) -> None:
    assert _found(words) == [printed]


def test_the_case_of_the_first_letter_may_differ() -> None:
    words = "Isn't safe for any traffic"
    assert _places(words) == (Place((span("isn’t safe for any traffic"),), "case"),)


@pytest.mark.parametrize(
    "words",
    [
        "We did see this coming",
        "we DID not see this coming",
        "at least 41 days",
        "The river rose by two meters",
        "isn’t safe for traffic",
        "did not see this coming?!?",
    ],
)
def test_nothing_else_may_differ(words: str) -> None:
    assert _places(words) == ()


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("He can", "He can’t do it."),
        ("He can", "He cannot do it."),
        ("265 votes", "It got 1,265 votes."),
        ("5 million", "It cost 1.5 million."),
        ("It rose 3", "It rose 3.5 percent."),
        ("aligned states", "The non-aligned states agreed."),
        ("approved", "It was disapproved."),
        ("It was disease", "It was disease-free."),
        ("5 degrees", "It was -5 degrees."),
        ("-5 degrees", "It was 5 degrees."),
        ("It rose 5", "It rose 5%."),
    ],
)
def test_a_match_never_cuts_a_word_or_a_number(words: str, text: str) -> None:
    assert _found(words, text) == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the mayor", "the mayor’s office"),
        ("the flood", "the flood—and the storm"),
        ("it ended", "it ended–late"),
    ],
)
def test_a_possessive_or_a_dash_may_follow(words: str, text: str) -> None:
    assert _found(words, text) == [words]


def test_every_place_is_given_in_order() -> None:
    text = "Ann said no. Bob said no. Cy said no."
    assert [place.spans[0].start for place in _places("said no", text)] == [4, 17, 29]


def test_words_left_out_behind_an_ellipsis_stand_again_inside_one_sentence() -> None:
    printed = "The river rose by two metres in six hours"
    for dots in ("…", "...", "[...]", "[…]", "(...)", ". . ."):
        assert _places(f"The river rose {dots} in six hours") == (
            Place((span(printed),), "omission", ("by two metres",)),
        )


def test_an_ellipsis_between_sentences_gives_one_span_for_each_part() -> None:
    text = "He said: “We came early. It rained. We left late.”"
    (place,) = _places("“We came early ... We left late.”", text)
    assert [s.text for s in place.spans] == ["“We came early", "We left late.”"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("We … see this coming", TEXT),
        ("We did not see this coming … The river rose", TEXT),
        ("argued that the foundations … over it tomorrow", TEXT),
        ("he would … if asked", "He said he would never go if asked."),
        (
            "It is safe … cars",
            "It is safe. " + "The deck was tested again by all of them. " * 9 + "It holds cars.",
        ),
    ],
)
def test_an_ellipsis_never_jumps_a_negation_another_speaker_or_a_long_way(words: str, text: str) -> None:
    assert _places(words, text) == ()


@pytest.mark.parametrize("words", ["", "   ", "…", "“”", "?!", "\u200b", "\x00"])
def test_words_without_a_letter_or_digit_stand_nowhere(words: str) -> None:
    assert _places(words) == ()


def test_spans_survive_line_ends_accents_and_emoji() -> None:
    text = "🌊🌊 A cafe\u0301\r\nwas 👩\u200d🚒 “flooded”\r\n\r\nyesterday"
    (place,) = places(
        ArticleIndex(testify(Article("a1", "x", text))), 'café was 👩\u200d🚒 "flooded" yesterday'
    )
    at = text.index("cafe")
    assert place.spans == (Span.of(text, at, len(text)),)
