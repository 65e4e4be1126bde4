"""Statements in another language than their article's, or in one without grammar: what is seen, and what is said."""

from __future__ import annotations

import pytest

from summarizer.check.abroad.statement import Told, check_statement_abroad
from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.extract.rules.testimony import testify
from summarizer.text.span import Span
from tests.check.abroad.articles import article


def checked(source: str, words: str, statement: str, language: str, speaker: str | None = None) -> Finding:
    index = ArticleIndex(testify(article(source)))
    start = index.article.text.index(words)
    span = Span.of(index.article.text, start, start + len(words))
    return check_statement_abroad(index, Told(statement, language), (span,), speaker)


CLOSED = {
    "de": "Der Hafen von Norrvik ist am Montag geschlossen worden",
    "es": "El puerto de Norrvik fue cerrado el lunes",
    "fr": "Le port de Norrvik a été fermé lundi",
    "zh": "诺尔维克港周一关闭",
    "ar": "أُغلق ميناء نورفيك يوم الاثنين",
    "en": "The harbour of Norrvik was closed on Monday",
}
TOLD = {
    "en": "The port of Norrvik was closed on Monday.",
    "de": "Der Hafen von Norrvik wurde am Montag geschlossen.",
    "es": "El puerto de Norrvik fue cerrado el lunes.",
    "fr": "Le port de Norrvik a été fermé lundi.",
}


@pytest.mark.parametrize("source", CLOSED)
@pytest.mark.parametrize("language", TOLD)
def test_a_right_statement_holds_and_says_what_was_compared(source: str, language: str) -> None:
    finding = checked(source, CLOSED[source], TOLD[language], language)
    assert finding.outcome in {"open", "holds"}, finding.message
    if source != language:
        assert "numbers" in finding.message
        assert ("names" in finding.message) == (source not in {"zh", "ar"})


@pytest.mark.parametrize(
    ("source", "words", "statement", "language", "problem"),
    [
        ("de", "will die Stadt am 3. März verhandeln", "The city wants to negotiate on 4 March.", "en", "the number 4"),
        ("de", "will die Stadt am 3. März verhandeln", "The city wants to negotiate on 3 May.", "en", "“May”"),
        ("de", "rund 1.200 Arbeiter die Arbeit niedergelegt", "1,200 workers walked out.", "en", "another hedge"),
        ("de", "rund 1.200 Arbeiter die Arbeit niedergelegt", "About 1.200 workers walked out.", "en", "the number 1.200"),
        ("de", "die Stadt werde keine Polizei einsetzen", "The city will send the police.", "en", "leaves out a negation"),
        ("de", CLOSED["de"], "The port of Norrvik was not closed on Monday.", "en", "has a negation"),
        ("de", CLOSED["de"], "The port of Norrvik may have been closed on Monday.", "en", "has a doubt"),
        ("de", "Wir werden nicht zurückkehren, bis der Lohn stimmt", "Karl Brandt will not return until the pay is right.", "en", "“Karl”"),
        ("de", CLOSED["de"], "The port of Norrvik was “shut down” on Monday.", "en", "in quotation marks"),
        ("es", "la ciudad no enviará a la policía", "Die Stadt schickt die Polizei.", "de", "leaves out a negation"),
        ("es", "la ciudad no enviará a la policía", "La ciudad enviará a la policía.", "es", "leaves out a negation"),
        ("fr", "L'Union européenne pourrait aider", "The European Union will help.", "en", "leaves out a doubt"),
        ("fr", CLOSED["fr"], "The port of Norrvik was closed on Tuesday.", "en", "“Tuesday”"),
        ("fr", CLOSED["fr"], "Der Hafen von Malmö wurde am Montag geschlossen.", "de", None),
        ("zh", "此前约1200名工人停止工作", "About 12,000 workers walked out before.", "en", "the number 12,000"),
        ("zh", "市政府不会动用警察", "The city government will use the police.", "en", "leaves out a negation"),
        ("ar", "المدينة لن ترسل الشرطة", "The city will send the police.", "en", "leaves out a negation"),
        ("ar", "بعد أن توقف نحو ١٢٠٠ عامل عن العمل", "About 1,300 workers walked out.", "en", "the number 1,300"),
        ("en", "the city would not send in the police", "Die Stadt schickt die Polizei.", "de", "leaves out a negation"),
        ("en", "Maja Lind told reporters", "Die Gewerkschaftschefin sprach mit Reportern.", "de", "leaves out “Lind”"),
        ("en", "about 1,200 workers walked out", "Rund 1.300 Arbeiter legten die Arbeit nieder.", "de", "the number 1.300"),
        ("en", "about 1,200 workers walked out", "Plus de 1 200 ouvriers ont cessé le travail.", "fr", "another hedge"),
    ],
)  # fmt: skip
def test_what_differs_refuses_a_statement(
    source: str, words: str, statement: str, language: str, problem: str | None
) -> None:
    finding = checked(source, words, statement, language)
    if problem is None:
        # German writes every noun with a capital: a single name within the sentence can't be told.
        assert "most names" in finding.message
        return
    assert finding.outcome == "corrects"
    assert problem in finding.message


@pytest.mark.parametrize(
    ("source", "words", "statement", "language"),
    [
        ("fr", "L'Union européenne pourrait aider, selon la Russie", "The European Union could help, according to Russia.", "en"),
        ("fr", "L'Union européenne pourrait aider, selon la Russie", "Die Europäische Union könnte laut Russland helfen.", "de"),
        ("fr", "L'Union européenne pourrait aider, selon la Russie", "According to Russian officials the European Union could help.", "en"),
        ("en", "about 1,200 workers walked out", "Arbeiter legten am Montag die Arbeit nieder, rund 1.200.", "de"),
    ],
)  # fmt: skip
def test_names_of_places_and_unions_are_known_in_other_languages(
    source: str, words: str, statement: str, language: str
) -> None:
    finding = checked(source, words, statement, language)
    assert finding.outcome == "open", finding.message


def test_of_a_language_without_words_of_its_own_the_note_names_less() -> None:
    words = "Hamnen i Norrvik stängdes på måndagen"
    finding = checked("sv", words, "The port of Norrvik was closed on Monday.", "en")
    assert finding.outcome == "open"
    assert "numbers, quoted words and names" in finding.message
    assert "negation" not in finding.message
