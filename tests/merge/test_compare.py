from __future__ import annotations

import pytest

from summarizer.merge.compare import compare, same_utterance
from summarizer.merge.profiles import profile


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Russia is being sent 10,000 soldiers", "Moscow is being sent 10,000 troops", "same"),
        ("3,000 soldiers are training in Russia", "10,000 soldiers are being sent to Russia", "different"),
        ("The transfer of the troops has begun", "The transfer of the troops will begin", "different"),
        ("The company opened the gates", "The company did not open the gates", "opposed"),
        ("The court found the strike legal", "The court found the strike illegal", "opposed"),
        ("Missiles are being sent to Ukraine", "Soldiers are being sent to Ukraine", "different"),
        ("The bridge was closed on 3 May", "The bridge was closed on 5 May", "different"),
        ("Profits fell by 38 percent last year", "Profits dropped 38% last year", "same"),
    ],
)
def test_relation_of_two_claims(left: str, right: str, relation: str) -> None:
    assert compare(profile(left, None), profile(right, None)).relation == relation
    assert compare(profile(right, None), profile(left, None)).relation == relation


def test_first_person_of_two_speakers_is_two_claims() -> None:
    left, right = (
        profile("We saw the gates open at the dam", None),
        profile("I saw the gates of the dam open", None),
    )
    assert compare(left, right).relation == "different"
    assert compare(left, right, same_speaker=True).relation == "same"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("we will not give up this town", "we won't give up this town", True),
        ("we will not give up this town", "they are throwing us out like rubbish", False),
        ("fake news", "not fake news at all", False),
    ],
)
def test_renderings_of_one_utterance(left: str, right: str, same: bool) -> None:
    assert same_utterance(tuple(left.split()), tuple(right.split())) is same
