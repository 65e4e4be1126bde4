"""One utterance in several renderings is one quotation; what else a speaker says is another."""

from __future__ import annotations

import pytest

from summarizer.merge.quotations.utterance import Rendering, same_renderings, same_utterance, utterance
from summarizer.text.plain import words_of


def _forms(*said: tuple[str, str], whole: bool = True) -> list[Rendering]:
    """Each wording with the article that carries it."""
    return [
        Rendering(
            utterance(tuple(words_of(words))), tuple(words_of(words)), frozenset([a]), frozenset([n]), whole
        )
        for n, (a, words) in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They won't steal our children's future", "They will not steal the future of our children"),
        ("It is a labour dispute … and nothing more", "It is a labor dispute and nothing more"),
        (
            "We bolted the door too late, and I am sorry for that",
            "We slid the bolt when it was already too late; for this I ask forgiveness",
        ),
        ("We threaten nobody", "We are not threatening anyone"),
        ("The fire was quicker than our trucks", "The flames were travelling faster than our vehicles could"),
        ("We will rebuild every house [in the valley]", "We are going to build up each home again"),
        ("a shameful day for justice", "a day of shame for justice"),
    ],
)
def test_two_renderings_are_one_utterance(left: str, right: str) -> None:
    assert same_renderings(_forms(("a1", left), ("a2", right))) == [(0, 1)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We are ready to talk", "We are not ready to talk"),
        ("We will not pay, not now and not later", "We bolted the door too late, and I am sorry for that"),
        ("The number is 4,500 and it will stay", "The number is 6,200 and it will stay there"),
        (
            "Nobody can tell me that I left my passengers alone",
            "I stood on the bridge from the moment we left port until the last passenger had got off",
        ),
        ("I feel very good about our chances in November", "We don't have the same kind of headache"),
    ],
)
def test_two_utterances_stay_two(left: str, right: str) -> None:
    assert same_renderings(_forms(("a1", left), ("a2", right))) == []


def test_translations_within_one_article_are_two_utterances() -> None:
    left, right = "We threaten nobody", "We are not threatening anyone"
    assert same_renderings(_forms(("a1", left), ("a1", right))) == []


def test_of_two_quotations_in_one_article_the_likest_is_the_same() -> None:
    forms = _forms(
        ("a1", "The fire was faster than our trucks and our planes"),
        ("a2", "The flames were quicker than our vehicles and aircraft"),
        ("a2", "The fire jumped faster than our men could run"),
    )
    assert same_renderings(forms) == [(0, 1)]


def test_many_wordings_of_one_speaker_are_compared_by_what_they_share() -> None:
    many = [(f"a{n}", f"Chapter number {n} says nothing of river{n} or hill{n}") for n in range(80)]
    forms = _forms(
        *many, ("b1", "We will build every school anew"), ("b2", "Each school will be built again")
    )
    assert (80, 81) in same_renderings(forms)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("we will not give up this town", "we won't give up this town", True),
        ("we will not give up this town", "they are throwing us out like rubbish", False),
        ("fake news", "not fake news at all", False),
    ],
)
def test_words_in_common_make_one_utterance(left: str, right: str, same: bool) -> None:
    assert same_utterance(tuple(left.split()), tuple(right.split())) is same
