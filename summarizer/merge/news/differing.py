"""Where accounts differ: figures of one thing and renderings of one utterance that can't all hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import combinations

from summarizer.lexicon.load import word_set
from summarizer.merge.briefing import Briefing, Figure, Quotation
from summarizer.merge.figures.label import TOLL_TITLES
from summarizer.text.plain import words_of

__all__ = ["differing"]

_TOLLS = tuple(TOLL_TITLES.values())
_STOP = word_set("notions", "stop_words")
# Renderings that share less than this are two utterances, or one cut short.
_SHARED = 0.6
# What an outlet put into somebody's words, and the article of an Arabic name ("al-Qaddafi", "Gadhafi").
_ADDED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ARTICLE = re.compile(r"^(?:al|el)-")
# Longer ones can't be compared at a glance; every difference of theirs stands below the fold.
_LONGEST = 40
# Words as like as this are one word in two spellings ("honoured", "honored") or forms.
_LIKE = 0.7


def differing(briefing: Briefing) -> tuple[str, ...]:
    """The ids of figures and of quotations: the tolls of the event, then those of most articles.

    A row without a title that reads alone stands below the fold only.
    """
    figures = [f for f in briefing.figures if len(f.sides) > 1 and f.title is not None]
    quotations = [q for q in briefing.quotations if _differs(q)]
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


def _differs(quotation: Quotation) -> bool:
    """Whether two outlets give another word in the place of one that matters, and not only fewer of them."""
    told: dict[str, list[list[str]]] = {}
    for variant in quotation.variants:
        told.setdefault(variant.article, []).append(words_of(_ADDED.sub(" ", variant.text)))
    if quotation.same_wording or any(len(words) > _LONGEST for all_ in told.values() for words in all_):
        return False
    return any(_other_words(left, right) for left, right in combinations(told.values(), 2))


def _other_words(left: Sequence[list[str]], right: Sequence[list[str]]) -> bool:
    """Whether of two outlets' renderings two differ, and neither outlet has the other's word elsewhere."""
    known = [{w for words in renderings for w in words} for renderings in (left, right)]
    return any(_another_word(a, b, known) for a in left for b in right)


def _another_word(left: list[str], right: list[str], known: Sequence[set[str]]) -> bool:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < _SHARED:
        return False
    replaced = ((left[a:b], right[c:d]) for op, a, b, c, d in matcher.get_opcodes() if op == "replace")
    return any(
        _differ([w for w in ours if w not in known[1]], [w for w in theirs if w not in known[0]])
        for ours, theirs in replaced
        if "".join(ours) != "".join(theirs)
    )


def _differ(left: list[str], right: list[str]) -> bool:
    """Whether both hold a telling word that the other has in no spelling."""
    ours, theirs = ([_ARTICLE.sub("", w) for w in words if w not in _STOP] for words in (left, right))
    return _missing(ours, theirs) and _missing(theirs, ours)


def _missing(words: list[str], others: list[str]) -> bool:
    return any(all(SequenceMatcher(None, w, o).ratio() < _LIKE for o in others) for w in words)
