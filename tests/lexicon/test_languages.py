"""The words of other languages: whole for each language that is called known."""

from __future__ import annotations

import pytest

from summarizer.lexicon.languages import (
    KNOWN,
    bare,
    calendar_names,
    has_word,
    hedges,
    number_words,
    place_rows,
    scales,
)
from summarizer.lexicon.load import rows


@pytest.mark.parametrize("language", KNOWN)
def test_a_known_language_has_words_of_every_kind(language: str) -> None:
    kinds = {row[1].split()[0] for row in rows("languages") if row[0] == language}
    assert {"negation", "denial", "doubt", "condition", "at_least", "at_most", "about"} <= kinds
    assert len([row for row in rows("calendar_words") if row[1] == language]) == 19
    assert scales(language)
    assert any(pattern.pattern != "(?!)" for _, pattern in hedges(language, "before"))
    assert number_words(language) or language == "zh"


def test_every_row_is_of_a_known_language() -> None:
    assert {row[0] for row in rows("languages")} == set(KNOWN)
    assert all(len(row) <= len(KNOWN) for row in rows("place_names"))


@pytest.mark.parametrize(
    ("language", "turned", "plain"),
    [
        ("de", "Die Stadt wird keine Polizei einsetzen.", "Die Stadt wird Polizei einsetzen."),
        ("es", "La ciudad no enviará a la policía.", "La ciudad enviará a la policía."),
        ("fr", "La ville n’enverra pas la police.", "La ville enverra la police."),
        ("it", "La città non manderà la polizia.", "La città manderà la polizia."),
        ("nl", "De stad stuurt geen politie.", "De stad stuurt politie."),
        ("pt", "A cidade não enviará a polícia.", "A cidade enviará a polícia."),
        ("ru", "Город не отправит полицию.", "Город отправит полицию."),
        ("zh", "市政府不会动用警察。", "市政府将动用警察。"),
        ("ar", "المدينة لن ترسل الشرطة.", "المدينة سترسل الشرطة."),
        ("en", "The city won't send the police.", "The city will send the police."),
    ],
)
def test_a_negation_is_told_from_a_plain_sentence(language: str, turned: str, plain: str) -> None:
    assert has_word(turned, language, "negation")
    assert not has_word(plain, language, "negation")


def test_days_and_months_are_the_same_in_every_language() -> None:
    assert list(calendar_names("am Montag, dem 3. März", "de")) == ["month3", "day1"]
    assert list(calendar_names("le lundi 3 mars", "fr")) == ["month3", "day1"]
    assert list(calendar_names("3月3日，周一", "zh")) == ["month3", "day1"]
    assert list(calendar_names("it may rain", "en")) == []


def test_a_place_has_its_name_in_each_language() -> None:
    (russia,) = (row for row in place_rows() if row.get("en") == "Russia")
    assert (russia["de"], russia["fr"], russia["zh"]) == ("Russland", "Russie", "俄罗斯")


def test_a_bare_word_has_no_accents_and_no_capitals() -> None:
    assert bare("Européenne") == "europeenne"
