"""Claims that can't both hold are found; what came later or is wanted only opposes nothing."""

from __future__ import annotations

import pytest

from summarizer.merge.denied import Assertion
from summarizer.merge.opposition import opposed_groups
from summarizer.merge.profiles import profile


def _opposed(left: str, right: str, *, days: tuple[str, str] = ("2033-07-18", "2033-07-18")) -> bool:
    claims = [
        Assertion(n, n, 0, len(s), f"s{n}", s, day, profile(s, day))
        for n, (s, day) in enumerate(zip((left, right), days, strict=True))
    ]
    return opposed_groups(claims) == [(0, 1)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("no warning was ever sent to mobile phones", "a warning was sent to all mobile phones"),
        ("There was no lightning anywhere in Velmora", "lightning had struck the hillside"),
        ("construction of the bridge was continuing", "Work on the bridge has come to a standstill"),
        ("the line was carrying current when the fire began", "the line had been switched off at noon"),
        ("The boats came far too late", "the boats came within an hour"),
        (
            "boats had taken some 700 people off the beach by Sunday evening",
            "ferries had carried 450 people from the town's beach by Sunday evening",
        ),
        ("4,100 hectares had burnt by Sunday evening", "it had consumed 3,200 hectares as of Sunday evening"),
    ],
)
def test_claims_that_exclude_each_other_are_opposed(left: str, right: str) -> None:
    assert _opposed(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("called for an early election", "refused to call an early election"),
        (
            "she would ask for a motion of no confidence",
            "the opposition has lodged a motion of no confidence",
        ),
        ("Nobody is building the bridge any more", "building of the bridge had been at a halt since Friday"),
        ("Profits at Norvane dropped 38% last year", "Norvane's shares rose 4 percent on Thursday"),
        ("3,200 hectares had burnt by Sunday evening", "5,600 hectares had burnt by Tuesday morning"),
    ],
)
def test_claims_that_can_both_hold_are_not_opposed(left: str, right: str) -> None:
    assert not _opposed(left, right)


def test_what_is_reported_later_does_not_oppose_what_was_not_known_yet() -> None:
    early, late = "the fire was not under control", "the fire is under control"
    assert not _opposed(early, late, days=("2033-07-17", "2033-07-20"))


def test_one_speakers_later_figure_opposes_nothing() -> None:
    said = ("450 people were taken off the beach on Sunday", "700 people were taken off the beach on Sunday")
    claims = [Assertion(n, n, 0, 9, "s1", s, None, profile(s, None)) for n, s in enumerate(said)]
    assert opposed_groups(claims) == []
