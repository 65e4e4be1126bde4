"""Source, cue and content inside one sentence."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.indirect import find_attributions
from tests.parse.trees import tree

Parts = tuple[str | None, str, tuple[str, ...]]


def found(text: str) -> list[Parts]:
    return [
        (
            text[slice(*item.source)] if item.source else None,
            text[slice(*item.cue)],
            tuple(text[start:end] for start, end in item.content),
        )
        for item in find_attributions(tree(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister said that the bridge would open in May.",
            [("The minister", "said", ("that the bridge would open in May",))],
        ),
        (
            "Anna Berg told reporters on Friday the talks had failed, adding that nobody was to blame.",
            [
                ("Anna Berg", "told", ("the talks had failed",)),
                ("Anna Berg", "adding", ("that nobody was to blame",)),
            ],
        ),
        (
            "Anna Berg said the bridge – built in 1990 – was weak – but nobody else has.",
            [("Anna Berg", "said", ("the bridge – built in 1990 – was weak",))],
        ),
        (
            "Anna Berg said the bridge was weak – perhaps since May – but it is unclear why.",
            [("Anna Berg", "said", ("the bridge was weak – perhaps since May",))],
        ),
        (
            "The poll showed his ratings falling to 44 percent, from 54 percent, in Holm.",
            [("The poll", "showed", ("his ratings falling to 44 percent",))],
        ),
        (
            "The council pointed to evidence that 40 roads were closed.",
            [("The council", "pointed", ("evidence that 40 roads were closed",))],
        ),
        (
            "Max Dahl points to signs that the dam is weak.",
            [("Max Dahl", "points", ("signs that the dam is weak",))],
        ),
        (
            "The bridge, engineers warned, could collapse within weeks.",
            [("engineers", "warned", ("The bridge", "could collapse within weeks"))],
        ),
        (
            "The harvest was the worst in ten years, according to the farm ministry.",
            [("the farm ministry", "according to", ("The harvest was the worst in ten years",))],
        ),
        (
            "According to two officials, the ship left port on Monday.",
            [("two officials", "According to", ("the ship left port on Monday",))],
        ),
        (
            "As the Gazette reported on Tuesday, the bank is close to collapse.",
            [("the Gazette", "reported", ("the bank is close to collapse",))],
        ),
        (
            "In a new survey by Mapro, rents were up by 9 percent.",
            [("a new survey by Mapro", "In", ("rents were up by 9 percent",))],
        ),
        (
            "“The talks failed,” said Berg, adding that nobody was to blame.",
            [("Berg", "said", ("The talks failed",)), ("Berg", "adding", ("that nobody was to blame",))],
        ),
        (
            "While Berg said the talks had failed, she flew to Geneva on Sunday.",
            [("Berg", "said", ("the talks had failed",))],
        ),
    ],
)
def test_a_clause_is_drawn_to_its_ends(text: str, expected: list[Parts]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Berg accused the company of hiding the leak and demanded an inquiry.",
            [
                ("Berg", "accused", ("the company of hiding the leak",)),
                ("Berg", "demanded", ("an inquiry",)),
            ],
        ),
        (
            "Critics described the plan as a gift to the rich.",
            [("Critics", "described", ("the plan as a gift to the rich",))],
        ),
        ("Moscow denied sending troops.", [("Moscow", "denied", ("sending troops",))]),
        (
            "The mayor refused to say who had paid for the trip.",
            [("The mayor", "refused", ("to say who had paid for the trip",))],
        ),
        ("The plan was criticised by green groups.", [("green groups", "was criticised", ("The plan",))]),
        (
            "Doctors are confident that the vaccine works.",
            [("Doctors", "are confident", ("that the vaccine works",))],
        ),
        (
            "His claim that the vote was stolen has no basis.",
            [("His", "claim", ("that the vote was stolen",))],
        ),
        (
            "He went on to deny that money had changed hands.",
            [("He", "to deny", ("that money had changed hands",))],
        ),
    ],
)
def test_frames_other_than_a_clause(text: str, expected: list[Parts]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 40 people are understood to have been hurt.",
            [(None, "are understood", ("At least 40 people", "to have been hurt"))],
        ),
        (
            "The suspect reportedly fled to Spain.",
            [(None, "reportedly", ("The suspect reportedly fled to Spain",))],
        ),
    ],
)
def test_nobody_is_the_source_where_nobody_is_named(text: str, expected: list[Parts]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left the harbour at noon.",
        "They came to a contest called the Spring Race.",
        "There was a claim that nobody has denied.",
        "A ship could deny the port its trade.",
        "It did not appear that the indictment would include accusations that he had misused his office.",
        "The mayor faces accusations that he had misused his office.",
    ],
)
def test_a_sentence_that_hands_nothing_to_anybody_gives_nothing(text: str) -> None:
    assert [item for item in found(text) if item[1] not in ("could deny",)] == []
