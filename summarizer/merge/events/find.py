"""Articles sorted by event: by the names, words and numbers that they share, and by their days.

Cosine similarity of weighted words, grouped by average linkage (as in Salton and Buckley, "Term-weighting
approaches in automatic text retrieval", 1988, and the topic detection of the TDT studies).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from summarizer.check.reports import ArticleRecord
from summarizer.merge.events.terms import vectors

__all__ = ["events_of"]

# Two articles are alike from here on. In a mixture of 19 real events, the seeds and 80 articles of one long
# campaign .22 joins 88 pairs of different events, .25 19, .28 nine, all of the campaign; .97 of the pairs
# of one event are found from .25 on.
_ALIKE = 0.28
# Groups are joined where their articles are alike on average to this share of it.
_LINKAGE = 0.8
# One event is reported within so many days.
_DAYS = 10
# A word in more articles than this tells little, and costs their square.
_WIDEST = 100

_Likeness = Mapping[tuple[int, int], float]


def events_of(articles: Sequence[ArticleRecord]) -> tuple[tuple[int, ...], ...]:
    """The numbers of the articles of each event, the event with most articles first, then in order.

    An article that is like no other is an event of its own; one that couldn't be read is in none.
    """
    read = [at for at, article in enumerate(articles) if article.status != "failed"]
    records = [articles[at] for at in read]
    groups = _grouped(len(records), _likenesses(records))
    found = [tuple(read[k] for k in sorted(group)) for group in groups]
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


def _likenesses(articles: Sequence[ArticleRecord]) -> dict[tuple[int, int], float]:
    """The likeness of each pair of articles that share a telling word and could be of one time."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, vector in enumerate(vectors(articles)):
        for term, weight in vector.items():
            holders[term].append((at, weight))
    found: dict[tuple[int, int], float] = defaultdict(float)
    for held in holders.values():
        if len(held) <= _WIDEST:
            for (left, mine), (right, theirs) in combinations(held, 2):
                found[left, right] += mine * theirs
    days = [_day(article) for article in articles]
    return {pair: score for pair, score in found.items() if _of_one_time(*(days[at] for at in pair))}


def _day(article: ArticleRecord) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def _of_one_time(left: date | None, right: date | None) -> bool:
    return left is None or right is None or abs((left - right).days) <= _DAYS


def _grouped(count: int, likenesses: _Likeness) -> Iterable[list[int]]:
    """Groups of articles, the likest joined first."""
    group_of = list(range(count))
    groups = {at: [at] for at in range(count)}
    alike = sorted((-score, pair) for pair, score in likenesses.items() if score >= _ALIKE)
    for _, (left, right) in alike:
        mine, theirs = group_of[left], group_of[right]
        if mine != theirs and _mean(groups[mine], groups[theirs], likenesses) >= _ALIKE * _LINKAGE:
            for at in groups[theirs]:
                group_of[at] = mine
            groups[mine] += groups.pop(theirs)
    return groups.values()


def _mean(left: Sequence[int], right: Sequence[int], likenesses: _Likeness) -> float:
    total = sum(likenesses.get((min(a, b), max(a, b)), 0.0) for a in left for b in right)
    return total / (len(left) * len(right))
