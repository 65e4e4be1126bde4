"""A model's items of an article in another language: words, speakers, figures and denials without grammar."""

from __future__ import annotations

import pytest

from summarizer.check.extraction import check_extraction
from summarizer.check.items import ItemResult, check_items
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.testimony import testify
from tests.check.abroad.articles import article


def one(
    language: str, item: ProposedClaim | ProposedFigure | ProposedDenial, asked: str | None = None
) -> ItemResult:
    given = {"claims": (), "figures": (), "denials": ()}
    name = {"ProposedClaim": "claims", "ProposedFigure": "figures", "ProposedDenial": "denials"}[
        type(item).__name__
    ]
    extraction = Extraction("a1", "llm", **(given | {name: (item,)}), language=asked)
    return check_items(testify(article(language)), extraction)[0]


@pytest.mark.parametrize(
    ("language", "words", "speaker"),
    [
        ("de", "„Wir werden nicht zurückkehren, bis der Lohn stimmt“", "Maja Lind"),
        ("de", "die Stadt werde keine Polizei einsetzen", "Tom Berge"),
        ("es", "«No volveremos hasta que el salario sea justo»", "Maja Lind"),
        ("fr", "la ville n'enverrait pas la police", "Tom Berge"),
        ("zh", "“工资不合理，我们就不会回去。”", "玛雅·林德"),
        ("zh", "市政府不会动用警察", "汤姆·贝格"),
        ("ar", "«لن نعود حتى يصبح الأجر عادلاً»", "مايا ليند"),
    ],
)
def test_words_with_a_speaker_named_near_them_stand_with_a_note(
    language: str, words: str, speaker: str
) -> None:
    result = one(language, ProposedClaim(words, speaker))
    assert result.verdict == "exact", result.reason
    assert result.speaker == speaker
    assert any("wasn't checked" in note for note in result.notes)


@pytest.mark.parametrize(
    ("language", "words", "speaker", "check"),
    [
        ("de", "Der Schaden beläuft sich", "Karl Brandt", "speaker_named"),
        ("de", "Der Hafen von Norrvik ist am Montag geschlossen worden", "Tom Berge", "speaker_tied"),
        ("zh", "诺尔维克港周一关闭", "李明", "speaker_named"),
        ("de", "Der Hafen von Norrvik ist am Freitag geschlossen worden", "Maja Lind", "names"),
    ],
)
def test_a_speaker_who_is_named_nowhere_near_or_words_that_stand_nowhere_are_refused(
    language: str, words: str, speaker: str, check: str
) -> None:
    result = one(language, ProposedClaim(words, speaker))
    assert result.verdict == "rejected"
    assert result.check in {check, "anchor"}


@pytest.mark.parametrize(
    ("language", "words", "low", "high", "qualifier"),
    [
        ("de", "rund 1.200 Arbeiter", 1200, 1200, "about"),
        ("de", "1,5 Millionen Euro", 1_500_000, 1_500_000, "exact"),
        ("de", "mindestens 500.000 Tonnen", 500_000, None, "at_least"),
        ("de", "500.000 Tonnen", 500_000, None, "at_least"),
        ("es", "unos 1.200 trabajadores", 1200, 1200, "about"),
        ("fr", "quelque 1 200 ouvriers", 1200, 1200, "about"),
        ("zh", "约1200名工人", 1200, 1200, "about"),
        ("ar", "نحو ١٢٠٠ عامل", 1200, 1200, "about"),
        ("sv", "omkring 1 200 arbetare", None, None, "about"),
    ],
)
def test_a_figure_is_worth_what_its_language_writes_or_has_no_value(
    language: str, words: str, low: float | None, high: float | None, qualifier: str
) -> None:
    result = one(language, ProposedFigure(words, words, None, None))
    assert result.verdict == "exact", result.reason
    assert result.figure is not None
    assert result.figure.quantity is not None
    quantity = result.figure.quantity
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, high, qualifier)
    assert result.figure.text == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Der Betreiber Sjöfrakt bestreitet, dass Löhne zurückgehalten wurden"),
        ("es", "La empresa Sjöfrakt niega haber retenido salarios"),
        ("zh", "运营商斯约夫拉克特否认扣留工资"),
        ("ar", "ونفت شركة سيوفراكت أنها احتجزت الأجور"),
    ],
)
def test_a_denial_has_a_word_of_denying(language: str, words: str) -> None:
    assert one(language, ProposedDenial(words, None, "denial", None)).verdict == "exact"


def test_a_denial_without_a_word_of_denying_is_refused() -> None:
    words = "Der Hafen von Norrvik ist am Montag geschlossen worden"
    result = one("de", ProposedDenial(words, None, "denial", None))
    assert (result.verdict, result.check) == ("rejected", "denial")


def test_a_not_outside_of_the_words_comes_with_them() -> None:
    result = one("es", ProposedClaim("enviará a la policía", "Tom Berge"))
    assert result.verdict == "corrected"
    assert "no enviará" in result.evidence[0].text


def test_the_sentence_stands_for_words_whose_statement_was_refused() -> None:
    claim = ProposedClaim("la ciudad no enviará a la policía", "Tom Berge", "The city will send the police.")
    extraction = Extraction("a1", "llm", claims=(claim,), language="en")
    checked = check_extraction(testify(article("es")), (extraction,))
    (report,) = checked.claims
    assert report.statement == "El alcalde Tom Berge afirmó que la ciudad no enviará a la policía."
    assert (report.statement_by, report.statement_language) == ("source", None)
    assert report.asserts is None
    assert checked.article.coverage.missed == ()


def test_a_statement_in_the_language_asked_for_says_so_and_keeps_the_articles_words() -> None:
    told = "Die Stadt wird die Polizei nicht schicken."
    words = "the city would not send in the police"
    extraction = Extraction("a1", "llm", claims=(ProposedClaim(words, "Tom Berge", told),), language="de")
    report = next(
        c
        for c in check_extraction(testify(article("en")), (extraction,)).claims
        if c.evidence[0].text.endswith(words)
    )
    assert (report.statement, report.statement_by, report.statement_language) == (told, "llm", "de")
    assert report.source_words is not None
    assert words in report.source_words
    assert report.asserts is not None
