from __future__ import annotations

from itertools import permutations

import pytest

from summarizer.merge.claims.compare import Rarity, Setting, excluded
from summarizer.merge.claims.profile import profile
from summarizer.parse.assertion import assertions


def test_what_everybody_says_tells_less_than_what_two_say() -> None:
    left, right = profile("The bank shut its app", None), profile("The bank closed the app", None)
    others = [profile(s, None).notions for s in ("The bank was robbed", "The bank is old", "The bank pays")]
    rarity = Rarity([left.notions, right.notions, *others * 20])
    assert rarity.of("bank") < rarity.of("online")
    assert rarity.of("never met") == 1.0


def test_what_notions_tell_together_does_not_depend_on_their_order() -> None:
    rarity = Rarity(frozenset(said) for said in ({"a", "b", "c", "die"}, {"a", "b", "die"}, {"a", "people"}))
    assert len({rarity.total(order) for order in permutations(["a", "b", "c", "die", "peopl"])}) == 1


def test_a_negation_in_other_words_turns_nothing() -> None:
    left = profile("Proof that cheese was the cause is lacking", None)
    right = profile("There is no proof that cheese was the cause", None)
    assert excluded(left, right, Setting()) is None


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("The bridge was closed on 3 May", "The bridge was closed on 5 May", "days"),
        ("The transfer of the troops has begun", "The transfer of the troops will begin", "phases"),
        ("We saw the gates open at the dam", "I saw the gates of the dam open", "voices"),
        ("The truce is to last 72 hours", "The truce is to last five days", "numbers"),
        ("The company opened the gates", "The company did not open the gates", "polarity"),
        ("The truce is to last 72 hours", "The truce is to last three days", None),
        ("Lind ran for mayor in 2008", "Lind has announced a run for mayor", "days"),
        ("Holm attacked the mayor", "The mayor attacked Holm", "actors"),
        ("The lone opponent of the law was Holm", "Holm was the lone opponent of the law", None),
        (
            "Lind leads with 21 percent, followed by Holt at 17 percent",
            "Holt leads with 20 percent, followed by Lind at 17 percent and Berg at 12 percent",
            "numbers",
        ),
        (
            "Lind leads with 21 percent, followed by Holt at 17 percent",
            "Lind has 21 percent and Holt 17 percent of the votes, and Berg got 12 percent",
            None,
        ),
    ],
)
def test_what_cannot_be_one_assertion_is_told_by_rules(left: str, right: str, why: str | None) -> None:
    said = (
        profile(words, None, asserts)
        for words, asserts in zip((left, right), assertions((left, right)), strict=True)
    )
    assert excluded(*said, Setting()) == why
