"""Statements over languages: every wrong one is refused but those known, and right ones stand but those known."""

from __future__ import annotations

from functools import cache

from summarizer.check.abroad.statement import Told, check_statement_abroad
from summarizer.check.index import ArticleIndex
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.check.abroad.pairs import SETS

# A single name within a German sentence looks like any noun.
PASSES = {"In Hamburg fielen 120 Flüge aus, in Köln keiner."}
REFUSED = {
    "Moins de 20 des 300 passagers ont pu quitter le navire avant qu'il ne coule au large de la Grèce.",
    "The two Koreas reopened their line of communication on Tuesday.",
}


@cache
def index(text: str, language: str) -> ArticleIndex:
    return ArticleIndex(testify(Article("a1", "x", text + "\n", language=language)))


def holds(source: str, language: str, speaker: str | None, statement: str, told_in: str) -> bool:
    spans = (Span.of(source, 0, len(source)),)
    told = Told(statement, told_in)
    return check_statement_abroad(index(source, language), told, spans, speaker).outcome != "corrects"


def test_wrong_statements_are_refused() -> None:
    passed = {
        wrong
        for pairs in SETS
        for language, source, speaker, told_in, _, wrongs in pairs
        for wrong in wrongs
        if holds(source, language, speaker, wrong, told_in)
    }
    assert passed <= PASSES


def test_right_statements_stand() -> None:
    refused = {
        right
        for pairs in SETS
        for language, source, speaker, told_in, right, _ in pairs
        if not holds(source, language, speaker, right, told_in)
    }
    assert refused <= REFUSED
