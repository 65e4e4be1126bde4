from __future__ import annotations

import pytest

from summarizer.merge.meaning.notions import in_one_word, notions


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("four people lost their lives", "four people died"),
        ("Norvane is to axe jobs", "Norvane will cut jobs"),
        ("troops from North Korea", "N. Korean soldiers"),
        ("workers walked out", "workers are on strike"),
        ("the Marovian army", "the army of Marovia"),
        ("Søren Lindén spoke", "Soren Linden spoke"),
    ],
)
def test_words_for_one_thing_are_one_notion(left: str, right: str) -> None:
    assert notions(left).all & notions(right).all >= notions(right).all - {"spoke"}


def test_numbers_and_days_are_no_notions() -> None:
    assert notions("seven of 12 on Monday in May").all == frozenset()


def test_the_cells_of_a_table_are_read_as_words_are() -> None:
    assert in_one_word("1007.5% 12 % $ 5-6") == "1007.5 percent 12  percent $ 5-6"
