"""Where in its article a line stands: the sentences of its words, with their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["passage", "sentence_before", "sentence_behind", "sentences_of"]


def sentences_of(article: Article, evidence: Sequence[Span]) -> Span:
    """The sentences that hold the words, from the first to the last."""
    start, end = min(s.start for s in evidence), max(s.end for s in evidence)
    touched = article.sentences_on(start, end)
    first = min((s.start for s in touched), default=start)
    last = max((s.end for s in touched), default=end)
    return Span.of(article.text, min(first, start), max(last, end))


def sentence_before(article: Article, place: Span) -> Span | None:
    """The sentence before a place that is no furniture."""
    return next((s for s in reversed(_reported(article)) if s.end <= place.start), None)


def sentence_behind(article: Article, place: Span) -> Span | None:
    """The sentence behind a place that is no furniture."""
    return next((s for s in _reported(article) if s.start >= place.end), None)


def passage(article: Article, evidence: Sequence[Span]) -> str:
    """The sentences of the words between > and <, and the one before and the one behind them."""
    place = sentences_of(article, evidence)
    before, behind = sentence_before(article, place), sentence_behind(article, place)
    parts = (before.text if before else "", f"> {place.text} <", behind.text if behind else "")
    return " ".join(part for part in parts if part)


def _reported(article: Article) -> list[Span]:
    return [s for s in article.sentences if not article.is_furniture(s)]
