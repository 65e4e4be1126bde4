"""What a claim is to the news, and how much a line with it is worth to a reader."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.check.reports import ClaimReport
from summarizer.extract.extraction import Importance
from summarizer.merge.briefing import Claim, NewsLine
from summarizer.merge.news.lines import LENGTH_POWER, Desk, words_in
from summarizer.merge.news.topics import topic_words

__all__ = ["importance_of", "worth"]

_ORDER: tuple[Importance, ...] = ("news", "detail", "background", "opinion")
_FACTOR: dict[Importance, float] = {"news": 1.3, "detail": 1.0, "background": 0.5, "opinion": 0.7}
_ORIGIN = 0.3


def importance_of(reports: Sequence[ClaimReport], *, in_headline: bool, origins: int) -> Importance:
    """What a claim is to the news: as its reports are marked, else by its place and who carries it."""
    marked = [r.importance for r in reports if r.importance is not None]
    if marked:
        return min(marked, key=lambda m: (-marked.count(m), _ORDER.index(m)))
    return "news" if in_headline or origins > 1 else "detail"


def worth(desk: Desk, line: NewsLine) -> float:
    """How telling a line is: what its words are worth for their number, and what its main claim is."""
    told: float = desk.topics.sum(topic_words(line.text)) / max(1, words_in(line.text)) ** LENGTH_POWER
    claim: Claim | None = desk.claims.get(line.claims[0]) if line.claims else None
    if claim is None:
        return told
    return told * _FACTOR[claim.importance] * (1 + _ORIGIN * (claim.origins - 1))
