"""Where accounts differ: figures of one thing and renderings of one utterance that can't all hold."""

from __future__ import annotations

from summarizer.merge.briefing import Briefing, Figure, Quotation
from summarizer.merge.figures.label import TOLL_TITLES
from summarizer.merge.quotations.differing import differing_renderings

__all__ = ["differing"]

_TOLLS = tuple(TOLL_TITLES.values())


def differing(briefing: Briefing) -> tuple[str, ...]:
    """The ids of figures and of quotations: the tolls of the event, then those of most articles.

    A row without a title that reads alone stands below the fold only.
    """
    figures = [f for f in briefing.figures if len(f.sides) > 1 and f.title is not None]
    quotations = [q for q in briefing.quotations if differing_renderings(q)]
    ranked: list[Figure | Quotation] = [*figures, *quotations]
    ranked.sort(key=lambda item: (_toll(item), -_articles(item)))
    return tuple(item.id for item in ranked)


def _toll(item: Figure | Quotation) -> int:
    """The place of a toll among tolls: the dead first; behind them what is no toll."""
    title = item.title if isinstance(item, Figure) else None
    return _TOLLS.index(title) if title in _TOLLS else len(_TOLLS)


def _articles(item: Figure | Quotation) -> int:
    if isinstance(item, Figure):
        return len({r.article for r in item.reports})
    return len({v.article for v in item.variants})
