"""The choice of lines doesn't hang on the order in which a set gives its words."""

from __future__ import annotations

from summarizer.merge.news.topics import Topics


def test_the_worth_of_words_is_the_same_in_every_order() -> None:
    worth = {f"w{n}": 0.1 * n + 1e-9 for n in range(40)}
    sums = {Topics(worth).sum(frozenset(sorted(worth, key=lambda w: hash((w, k))))) for k in range(50)}
    reordered = {Topics(dict(reversed(worth.items()))).sum(frozenset(worth))}
    assert len(sums | reordered) == 1
