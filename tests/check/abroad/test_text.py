"""Sentences, their parts and their language, told without grammar."""

from __future__ import annotations

import pytest

from summarizer.check.abroad.text import language_told_in, part_around, script_of, sentence_around
from summarizer.text.span import Span
from tests.check.abroad.articles import article


def of(language: str, words: str) -> tuple[Span, ...]:
    text = article(language).text
    return (Span.of(text, text.index(words), text.index(words) + len(words)),)


def test_the_number_of_a_day_ends_no_sentence() -> None:
    whole = "Nach Angaben von Bürgermeister Tom Berge will die Stadt am 3. März verhandeln."
    for words in ("will die Stadt", "März verhandeln"):
        assert sentence_around(article("de"), of("de", words)).text == whole


def test_a_chinese_sentence_ends_at_its_own_full_stop() -> None:
    found = sentence_around(article("zh"), of("zh", "市政府不会动用警察"))
    assert found.text == "市长汤姆·贝格说，市政府不会动用警察。"


def test_a_part_of_a_sentence_ends_at_a_comma_and_not_inside_a_number() -> None:
    assert (
        part_around(article("de"), of("de", "keine Polizei")).text
        == "die Stadt werde keine Polizei einsetzen"
    )
    part = part_around(article("de"), of("de", "Millionen Euro")).text
    assert part == "Der Schaden beläuft sich nach Angaben der Hafenbehörde auf 1,5 Millionen Euro"


@pytest.mark.parametrize(
    ("statement", "asked", "source", "told_in"),
    [
        ("Der Hafen wurde geschlossen.", "de", "en", "de"),
        ("The port was closed.", "de", "en", "en"),
        ("The port was closed.", None, "de", "de"),
        ("Le port est fermé.", "fr", "de", "fr"),
        ("港口关闭。", "zh", "en", "zh"),
        ("The port was closed.", "zh", "en", "en"),
        ("The port was closed.", "en", "zh", "en"),
        ("Hamnen är stängd.", "sv", "en", "sv"),
    ],
)
def test_a_statement_is_in_the_language_asked_for_unless_its_words_are_the_articles(
    statement: str, asked: str | None, source: str, told_in: str
) -> None:
    assert language_told_in(statement, asked, article(source)) == told_in


def test_scripts_are_told_by_their_letters() -> None:
    assert [script_of(article(code).text) for code in ("de", "zh", "ar")] == ["LATIN", "CJK", "ARABIC"]
