from __future__ import annotations

import pytest

from summarizer.merge.meaning.notions import notions


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
