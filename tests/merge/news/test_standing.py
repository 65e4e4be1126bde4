from __future__ import annotations

import pytest

from summarizer.merge.news.standing import standing


@pytest.mark.parametrize(
    "line",
    [
        "The harbour wall at Port Ellen gave way on Monday night, the mayor said.",
        "Officials say at least 24 people were killed by the quake on Tuesday.",
        "“Nobody is missing,” the mayor, Anna Berg, told reporters on Tuesday.",
        "Anna Berg said she would inspect the wall herself.",
        "It is unclear whether the wall had been inspected.",
        "This week the council of Port Ellen voted on a new wall.",
        "There were no injuries at the harbour, the fire chief said.",
    ],
)
def test_a_whole_sentence_with_its_subject_can_be_read_alone(line: str) -> None:
    assert standing([line])[0].whole


@pytest.mark.parametrize(
    "line",
    [
        "He presses for support for the plan to end the war.",
        "They said the wall had not been inspected since 2019.",
        "to train and engage both infantry and specialists.",
        "The first step to a world war.",
        "This will change the whole of the harbour.",
        "That decision angered the people of Port Ellen.",
        "The latter denied that the crane had damaged the wall.",
        "Why did the wall at Port Ellen give way?",
        "We will bring you more on the harbour wall as it comes.",
        "“We have moved at least 400 people,” she told reporters on Tuesday.",
        "The mayor said “we have moved at least 400 people.",
        "Its crane had damaged the wall in Port Ellen.",
        "This latter wall is weaker still, said the engineer Tom Reyes.",
        "As a result, the harbour of Port Ellen is closed.",
        "Anna Berg asked him to inspect the wall on Tuesday.",
        "Read more at www.example.org about the wall.",
    ],
)
def test_a_torso_or_a_sentence_without_its_name_cannot(line: str) -> None:
    assert not standing([line])[0].whole


def test_i_and_we_can_be_read_as_somebody_s_own_words() -> None:
    (found,) = standing(["We have moved at least 400 people out of their homes"])
    assert not found.whole
    assert found.whole_in_speech


def test_a_bare_the_decision_leans_on_what_was_told_before() -> None:
    bare, told = standing(
        [
            "The decision angered many people in Port Ellen.",
            "The decision of the council angered many people.",
        ]
    )
    assert bare.leans
    assert not told.leans


@pytest.mark.parametrize(
    ("line", "coming"),
    [
        ("The council will vote on a new wall on Friday.", True),
        ("The mayor said the council will vote on a new wall on Friday.", True),
        ("A new wall is expected to be built next year.", True),
        ("The council was expected to vote on a new wall.", False),
        ("The council will not pay for a new wall.", False),
        ("The council ensured that a new wall will be built.", False),
        ("The firm Norhaven is preparing the ground for a new wall.", False),
    ],
)
def test_what_is_to_come_is_told_in_the_main_clause(line: str, coming: bool) -> None:
    assert standing([line])[0].coming is coming
