from __future__ import annotations

from itertools import product

from summarizer.merge.news.alike import Alike
from summarizer.merge.news.topics import shared_words

LINES = (
    "The harbour was closed on Friday",
    "Officials closed the harbour after 12 ships collided",
    "The mayor will speak on Monday",
    "of the and",
    "",
)


def test_what_a_line_shares_with_each_of_many_is_what_both_share() -> None:
    alike = Alike(LINES)
    for line, (number, other) in product(LINES, enumerate(LINES)):
        assert dict(alike.near(line)).get(number, 0.0) == shared_words(line, other)


def test_a_line_that_shares_no_word_is_not_near() -> None:
    assert [number for number, _ in Alike(LINES).near("A harbour")] == [0, 1]
