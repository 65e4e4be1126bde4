"""Reading and checking take time in proportion to the text, also where it is no prose."""

from __future__ import annotations

import pytest

from benchmarks.ugly import made, seconds

STEEP_ONCE = [
    "whole numbers on one line",
    "percentages on one line",
    "CSS",
    "marks with words",
    "one giant sentence of names",
    "short quotations with speakers",
    "denials in sentences",
    "white space",
    "JSON",
]


@pytest.mark.parametrize("kind", STEEP_ONCE)
def test_six_times_the_text_takes_no_more_than_in_proportion(kind: str) -> None:
    seconds(made(kind, 2))
    # Work with the square of the length costs 36 times; a busy machine may double what is in proportion.
    assert seconds(made(kind, 60)) < 15 * max(seconds(made(kind, 10)), 0.1)
