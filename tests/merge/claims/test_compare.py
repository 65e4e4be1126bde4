from __future__ import annotations

from itertools import permutations

import pytest

from summarizer.merge.claims.compare import WEIGHTS, Comparison, Rarity, Setting, agreements, compare
from summarizer.merge.claims.profile import profile

# Claims beside which those compared stand, so that what all of an event's claims have tells little.
EVENT = Rarity(
    profile(said, None).notions
    for said in (
        "Russia is sending soldiers to Ukraine",
        "Ukraine says soldiers are being sent",
        "North Korea sends missiles to Russia",
        "Troops are on their way to the front in Ukraine",
        "The company opened a plant",
        "The company closed a bridge",
    )
    for _ in range(6)
)


def _compared(left: str, right: str, *, same_speaker: bool = False) -> Comparison:
    setting = Setting(same_speaker=same_speaker)
    return compare(profile(left, None), profile(right, None), EVENT, setting)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Russia is being sent 10,000 soldiers", "Moscow is being sent 10,000 troops", "same"),
        ("3,000 soldiers are training in Russia", "10,000 soldiers are being sent to Russia", "different"),
        ("The transfer of the troops has begun", "The transfer of the troops will begin", "different"),
        ("The company opened the gates", "The company did not open the gates", "opposed"),
        ("The court found the strike legal", "The court found the strike illegal", "opposed"),
        ("Missiles are being sent to Ukraine", "Soldiers are being sent to Ukraine", "undecided"),
        ("The bridge was closed on 3 May", "The bridge was closed on 5 May", "different"),
        ("Profits fell by 38 percent last year", "Profits dropped 38% last year", "same"),
    ],
)
def test_relation_of_two_claims(left: str, right: str, relation: str) -> None:
    assert _compared(left, right).relation == relation
    assert _compared(right, left).relation == relation


def test_first_person_of_two_speakers_is_two_claims() -> None:
    left, right = "We saw the gates open at the dam", "I saw the gates of the dam open"
    assert _compared(left, right).relation == "different"
    assert _compared(left, right, same_speaker=True).relation == "same"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("The embassy is staying open", "The embassy will not close", "undecided"),
        ("Proof that cheese was the cause is lacking", "There is no proof that cheese was the cause", "same"),
        (
            "The company first heard of the problem on Sunday",
            "Nobody at the company heard of the problem before Sunday",
            "same",
        ),
        (
            "The plant in Torvik has been shut since Monday",
            "The plant in Torvik has made nothing since Monday",
            "same",
        ),
    ],
)
def test_a_negation_in_other_words_is_no_opposite(left: str, right: str, relation: str) -> None:
    assert _compared(left, right).relation == relation
    assert _compared(right, left).relation == relation


def test_weeks_and_days_are_one_length() -> None:
    hours = "The truce is to last 72 hours"
    assert _compared(hours, "The truce is to last three days").relation == "undecided"
    assert _compared(hours, "The truce is to last five days").relation == "different"


def test_the_number_of_a_school_counts_nothing() -> None:
    left = "Nineteen pupils lost their lives at School No. 2"
    assert _compared(left, "Thirty-one children died at School No. 2").relation == "different"
    assert _compared(left, "19 children were killed at School No. 2").relation == "same"


def test_what_everybody_says_tells_less_than_what_two_say() -> None:
    left, right = profile("The bank shut its app", None), profile("The bank closed the app", None)
    others = [profile(s, None).notions for s in ("The bank was robbed", "The bank is old", "The bank pays")]
    rarity = Rarity([left.notions, right.notions, *others * 20])
    assert rarity.of("bank") < rarity.of("online")
    assert rarity.of("never met") == 1.0


def test_what_notions_tell_together_does_not_depend_on_their_order() -> None:
    rarity = Rarity(frozenset(said) for said in ({"a", "b", "c", "die"}, {"a", "b", "die"}, {"a", "people"}))
    assert len({rarity.total(order) for order in permutations(["a", "b", "c", "die", "peopl"])}) == 1


def test_every_agreement_has_a_weight() -> None:
    said = profile("Seven people died", None)
    assert agreements(said, said, Rarity(), Setting()).keys() == WEIGHTS.keys()
