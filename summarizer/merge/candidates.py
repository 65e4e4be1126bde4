"""Which items are worth comparing: those that share a rare notion, found by an index."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

__all__ = ["candidate_pairs"]

# The rarest notions of an item under which it is filed: on the labelled sets no pair is lost against
# comparing all with all.
FILED_UNDER = 12
# A notion of more items than this tells too little to be filed under, unless an item has no rarer ones.
COMMON, AT_LEAST = 60, 2
# In a long list each item is compared with this many that follow: the cost stays linear where thousands
# of articles carry one word.
WINDOW = 40


def candidate_pairs(keys: Sequence[frozenset[str]], nearest: int | None = None) -> Iterator[tuple[int, int]]:
    """Pairs `(i, j)`, `i < j`, of items that share one of the rarest keys of either; each pair once.

    Of the items behind one no more than the `nearest` come, with which it shares most of the keys.
    """
    frequency = Counter(key for item in keys for key in item)
    under = [_filed_under(item, frequency) for item in keys]
    filed: dict[str, list[int]] = {}
    for number, its_keys in enumerate(under):
        for key in its_keys:
            filed.setdefault(key, []).append(number)
    passed: Counter[str] = Counter()
    for left, its_keys in enumerate(under):
        shared: dict[int, float] = {}
        for key in its_keys:
            passed[key] += 1
            tells = math.log(len(keys) / frequency[key])
            for right in filed[key][passed[key] : passed[key] + WINDOW]:
                shared[right] = shared.get(right, 0.0) + tells
        for right in sorted(sorted(shared, key=lambda n: (-shared[n], n))[:nearest]):
            yield left, right


def _filed_under(item: frozenset[str], frequency: Counter[str]) -> list[str]:
    shared = [k for k in item if frequency[k] > 1]
    rarest = sorted(shared, key=lambda k: (frequency[k], k))[:FILED_UNDER]
    return [k for n, k in enumerate(rarest) if n < AT_LEAST or frequency[k] <= COMMON]
