from __future__ import annotations

from summarizer.merge.candidates import COMMON, WINDOW, candidate_pairs


def _items(*words: str) -> list[frozenset[str]]:
    return [frozenset(item.split()) for item in words]


def test_items_that_share_a_word_are_a_pair_once() -> None:
    items = _items("bridge council shut", "ferry sank", "bridge council open", "gale")
    assert list(candidate_pairs(items)) == [(0, 2)]


def test_of_many_those_come_that_share_most_and_the_rarest() -> None:
    items = _items("bridge council shut", "council", "bridge council", "council", "bridge")
    assert list(candidate_pairs(items, nearest=2)) == [(0, 2), (0, 4), (1, 2), (1, 3), (2, 3), (2, 4)]


def test_a_word_of_thousands_makes_no_more_pairs_than_its_window() -> None:
    many = _items("council") * (10 * COMMON)
    pairs = list(candidate_pairs(many))
    assert len(pairs) <= WINDOW * len(many)
    assert len(list(candidate_pairs(many, nearest=3))) <= 3 * len(many)
