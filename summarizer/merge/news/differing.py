"""Where accounts differ: figures of one thing and renderings of one utterance that can't all hold."""

from __future__ import annotations

from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import Briefing, Figure, Quotation
from summarizer.text.plain import words_of

__all__ = ["differing"]

_STOP = word_set("notions", "stop_words")
# Renderings that share less than this are two utterances, or one cut short.
_SHARED = 0.5


def differing(briefing: Briefing) -> tuple[str, ...]:
    """The ids of figures and of quotations, those of most articles first."""
    figures = [f for f in briefing.figures if f.agreement == "differ"]
    quotations = [q for q in briefing.quotations if _differs(q)]
    ranked: list[Figure | Quotation] = [*figures, *quotations]
    ranked.sort(key=lambda item: -_articles(item))
    return tuple(item.id for item in ranked)


def _articles(item: Figure | Quotation) -> int:
    if isinstance(item, Figure):
        return len({r.article for r in item.reports})
    return len({v.article for v in item.variants})


def _differs(quotation: Quotation) -> bool:
    """Whether two outlets give other words that matter, and not only fewer of them."""
    if quotation.same_wording:
        return False
    told = [(v.article, _words(v.text)) for v in quotation.variants]
    return any(
        a != b and left - right and right - left and len(left & right) >= _SHARED * min(len(left), len(right))
        for n, (a, left) in enumerate(told)
        for b, right in told[n + 1 :]
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in words_of(text) if w not in _STOP)
