"""The words by which an article shows which event it is about, and how much each of them counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from summarizer.check.reports import ArticleRecord
from summarizer.lexicon.load import word_set
from summarizer.text.plain import plain

__all__ = ["vectors"]

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d,.]*\d|\d")
_OWNED = re.compile(r"[’']s?$")
# A report tells its event in its first words.
_OPENING = 120
_SHORTEST = 3
# A word with a capital this often is a name.
_NAME_SHARE = 0.8
_NAME, _OPENS = 1.6, 1.4
# The words that count most; the others are what any long article brings along.
_KEPT = 60
# As if so many articles about other events stood beside those given: without them the names of the one event
# in a small folder would count as words that all articles have. Chosen on mixtures of 19 events.
_BESIDE = 100


def vectors(articles: Sequence[ArticleRecord]) -> list[dict[str, float]]:
    """For each article its telling words with their weights, of length 1; empty for one without words."""
    counted = [_terms(article) for article in articles]
    spread = Counter(term for terms in counted for term in terms)
    total = len(articles) + _BESIDE
    return [_of_length_one({t: w * (1 + log(total / spread[t])) for t, w in c.items()}) for c in counted]


def _terms(article: ArticleRecord) -> dict[str, float]:
    """The words that stand in the opening or more than once, names and those of the opening more heavily."""
    common = word_set("events", "common")
    every, capitals, opening = Counter[str](), Counter[str](), set[str]()
    for place, word in enumerate(_prose(article)):
        bare = _OWNED.sub("", word)
        term = plain(bare)
        if len(term) < _SHORTEST or term in common:
            continue
        every[term] += 1
        capitals[term] += bare[:1].isupper()
        if place < _OPENING:
            opening.add(term)
    return {
        term: (1 + log(n))
        * (_NAME if capitals[term] >= _NAME_SHARE * n else 1)
        * (_OPENS if term in opening else 1)
        for term, n in every.items()
        if n > 1 or term in opening
    }


def _prose(article: ArticleRecord) -> list[str]:
    """The words of title and text outside the furniture."""
    pieces, at = [article.title or ""], 0
    for span in article.furniture:
        pieces.append(article.text[at : span.start])
        at = max(at, span.end)
    pieces.append(article.text[at:])
    return [word for piece in pieces for word in _WORD.findall(piece)]


def _of_length_one(terms: Mapping[str, float]) -> dict[str, float]:
    kept = sorted(terms.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
    length = sqrt(sum(weight * weight for _, weight in kept))
    return {term: weight / length for term, weight in kept} if length else {}
