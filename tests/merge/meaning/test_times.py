from __future__ import annotations

from datetime import date

import pytest

from summarizer.merge.meaning.times import event_days, resolve


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("on Thursday", "2024-10-17", date(2024, 10, 17)),
        ("Wednesday", "2024-10-17", date(2024, 10, 16)),
        ("last Thursday", "2024-10-17", date(2024, 10, 10)),
        ("yesterday", "2024-10-01", date(2024, 9, 30)),
        ("23 October", "2024-10-25T08:00:00Z", date(2024, 10, 23)),
        ("December 30", "2025-01-02", date(2024, 12, 30)),
        ("by the end of next year", "2032-09-14", date(2033, 12, 31)),
        ("Thursday", None, None),
        ("from Monday to Wednesday", "2024-10-17", None),
        ("31 February 2024", "2024-10-17", None),
        ("last week", "2024-10-17", None),
    ],
)
def test_words_give_one_day_or_none(words: str, published: str | None, day: date | None) -> None:
    assert resolve(words, published) == day


def test_weekday_to_come_lies_ahead() -> None:
    assert resolve("Friday", "2032-09-14", future=True) == date(2032, 9, 17)


def test_weekday_stays_a_word_without_a_day_of_publication() -> None:
    assert event_days("it began on monday", None, False) == frozenset({"monday"})
