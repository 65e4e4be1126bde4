"""Where a text says that nobody came to harm, and where it only looks so."""

from __future__ import annotations

import pytest

from summarizer.quantities import zeros

NONE = [
    ("There were no casualties, the agency said.", "no casualties", 0, "casualties"),
    ("No casualties were reported.", "No casualties were reported", None, "casualties"),
    ("There were no immediate reports of deaths.", "no immediate reports of deaths", None, "deaths"),
    ("She said nobody was hurt.", "nobody was hurt", 0, "people hurt"),
    ("No one has died.", "No one has died", 0, "people died"),
    ("None could be confirmed dead.", "None could be confirmed dead", None, "people dead"),
    ("There were reports of casualties, but none could be confirmed.", "none could be confirmed", None,
     "casualties"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "high", "counts"), NONE)
def test_nobody_harmed_is_a_zero_and_what_is_not_known_at_least_zero(
    text: str, words: str, high: float | None, counts: str
) -> None:
    (zero,) = zeros(text)
    assert (zero.span.text, zero.low, zero.high, zero.counts) == (words, 0, high, counts)
    assert zero.qualifier == ("exact" if high == 0 else "at_least")


@pytest.mark.parametrize(
    "text",
    [
        "There were no other casualties.",
        "If nobody was hurt, the game goes on.",
        "We hope that no one was killed.",
        "There will be no casualties.",
        "No one was there.",
        "He made no comment on the deaths.",
        "They said of the report that none could be confirmed.",
    ],
)
def test_what_is_hoped_for_or_of_something_else_is_no_zero(text: str) -> None:
    assert zeros(text) == ()
