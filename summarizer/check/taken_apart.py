"""What each claim asserts and the clauses it rests on, taken apart once: nothing that follows parses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.check.index import GRAMMAR_OF
from summarizer.check.reports import ClaimReport
from summarizer.parse.assertion import assertions
from summarizer.parse.excerpts import Excerpt, excerpts_on
from summarizer.parse.propositions import clauses_on
from summarizer.parse.reading import Reading
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["taken_apart"]


def taken_apart(reading: Reading, claims: Sequence[ClaimReport]) -> tuple[ClaimReport, ...]:
    """The claims with what their statements assert and with the clauses of their evidence.

    Of a statement in another language it is what the article's words for it assert, if these can be parsed.
    """
    article = reading.article
    read = assertions([_to_take_apart(article, claim) for claim in claims])
    return tuple(
        replace(
            claim,
            asserts=asserts,
            clauses=clauses_on(reading, _told(article, claim), claim.speaker),
            excerpts=_excerpts(reading, claim),
            modality=claim.modality or (asserts.modality if asserts else None),
        )
        for claim, asserts in zip(claims, read, strict=True)
    )


def _excerpts(reading: Reading, claim: ClaimReport) -> tuple[Excerpt, ...]:
    """The clauses of a claim's evidence that can be told alone, in the language that is taken apart."""
    if reading.article.language != GRAMMAR_OF:
        return ()
    return excerpts_on(reading, claim.evidence, claim.speaker)


def _to_take_apart(article: Article, claim: ClaimReport) -> str:
    """The claim's words in the language that is taken apart; nothing where it has none."""
    if (claim.statement_language or article.language) == GRAMMAR_OF:
        return claim.statement if claim.statement_language else claim.source_words or claim.statement
    return (claim.source_words or "") if article.language == GRAMMAR_OF else ""


def _told(article: Article, claim: ClaimReport) -> tuple[Span, ...]:
    """The evidence of a claim, and its statement where that stands beside it in the source's own words."""
    if not claim.evidence or article.language != GRAMMAR_OF:
        return ()
    words = claim.source_words or claim.statement
    first, size = claim.evidence[0], len(words)
    at = article.text.find(words, max(0, first.start - size), first.end + size)
    whole = (Span(at, at + size, words),) if at >= 0 else ()
    return (*claim.evidence, *whole)
