"""Where in its article a line stands: the sentences of its words, with their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["LEADING_UP", "passage", "sentence_before", "sentence_behind", "sentences_before", "sentences_of"]

# So many sentences before a line tell what "the conference" or "the question" in it is.
LEADING_UP = 3


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


def sentences_before(article: Article, place: Span, most: int = LEADING_UP) -> Span | None:
    """The last sentences before a place, of those that are no furniture."""
    held = [s for s in _reported(article) if s.end <= place.start][-most:]
    return Span.of(article.text, held[0].start, held[-1].end) if held else None


def sentence_behind(article: Article, place: Span) -> Span | None:
    """The sentence behind a place that is no furniture."""
    return next((s for s in _reported(article) if s.start >= place.end), None)


def passage(article: Article, evidence: Sequence[Span], before: int = 1) -> str:
    """The sentences of the words between > and <, so many before and the one behind them."""
    place = sentences_of(article, evidence)
    first, behind = sentences_before(article, place, before), sentence_behind(article, place)
    parts = (first.text if first else "", f"> {place.text} <", behind.text if behind else "")
    return " ".join(part for part in parts if part)


def _reported(article: Article) -> list[Span]:
    return [s for s in article.sentences if not article.is_furniture(s)]
