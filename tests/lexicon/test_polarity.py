from __future__ import annotations

from collections import Counter

import pytest

from summarizer.lexicon.polarity import negations, reverses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He did not approve it.", {"not": 1}),
        ("He didn’t approve it.", {"not": 1}),
        ("They cannot, and won't, leave.", {"not": 2}),
        ("No one was hurt; nobody fled.", {"no": 1, "nobody": 1}),
        ("He noted a notable knot.", {}),
        ("She wrote it without help.", {"without": 1}),
    ],
)
def test_negators_are_counted_in_every_form(text: str, found: dict[str, int]) -> None:
    assert negations(text) == Counter(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("unless they deny it", ("unless", "deny")),
        ("it hasn't failed", ("not", "failed")),
        ("in the middle of the night", ()),
    ],
)
def test_words_that_turn_a_sentence_round_are_named_in_order(text: str, found: tuple[str, ...]) -> None:
    assert reverses(text) == found
