"""JSON cut out of what models write, cut answers, loops."""

from __future__ import annotations

import json

import pytest

from summarizer.extract.llm.answers import MAX_ITEMS, complete_items, found_answer, is_loop, without_repeats
from summarizer.extract.wire import WireAnswer, WireClaim
from tests.extract.llm.asking import ANSWER, CLAIM, FIGURE, RIGHT


@pytest.mark.parametrize(
    "text",
    [
        ANSWER,
        json.dumps(RIGHT, indent=2),
        f"```json\n{ANSWER}\n```",
        f"Sure! Here are the items {{as asked}}:\n\n{ANSWER}\n\nAnything else?",
        f'<think>Maybe {{"claims": []}}? No.</think>{ANSWER}',
        json.dumps({"extraction": RIGHT}),
    ],
    ids=["bare", "indented", "fenced", "between sentences", "after thinking", "wrapped"],
)
def test_the_answer_is_found_wherever_it_stands(text: str) -> None:
    found = found_answer(text)
    assert found is not None
    assert found.of(WireClaim) == (WireClaim(**CLAIM),)
    assert found.dropped == ()


@pytest.mark.parametrize("text", ["", "No.", "{", '{"claims": [', "{}", "[]", '"claims"', '{"a": {"b": 1}}'])
def test_no_answer_is_found_where_there_is_none(text: str) -> None:
    assert found_answer(text) is None


def test_a_cut_answer_gives_exactly_its_whole_items_wherever_it_is_cut() -> None:
    ends = {
        name: [ANSWER.index(json.dumps(item)) + len(json.dumps(item)) for item in RIGHT[name]]
        for name in RIGHT
    }
    for cut in range(len(ANSWER)):
        whole = {
            name: [item for item, end in zip(RIGHT[name], ends[name], strict=True) if end <= cut]
            for name in RIGHT
        }
        assert complete_items(ANSWER[:cut]) == whole


def test_a_list_named_inside_quoted_words_is_not_taken_for_one() -> None:
    claim = {"evidence": 'he wrote "figures": [1, 2]', "speaker": None, "statement": None}
    assert complete_items(json.dumps({"claims": [claim]})[:-1])["figures"] == []


@pytest.mark.parametrize(
    ("claims", "loops"),
    [
        ([CLAIM, FIGURE], False),
        ([CLAIM, CLAIM], False),
        ([FIGURE, CLAIM, CLAIM, CLAIM], True),
        ([CLAIM, FIGURE] * 3, True),
        ([CLAIM, FIGURE] * 2, False),
        ([], False),
    ],
)
def test_the_same_item_three_times_at_the_end_is_a_loop(claims: list[object], loops: bool) -> None:
    assert is_loop({"claims": claims, "figures": [], "denials": [], "speakers": []}) is loops


def _claims(count: int, differ: bool) -> WireAnswer:
    return WireAnswer(
        tuple(
            (n, WireClaim(evidence=f"words {n if differ else 0}", speaker=None, statement=None))
            for n in range(count)
        )
    )


def test_repeats_are_kept_once_and_counted() -> None:
    answer = without_repeats(_claims(4, differ=False))
    assert answer.items == _claims(1, differ=False).items
    assert answer.problems == ("The model gave 3 of its items more than once; each is kept once.",)


def test_a_flood_of_items_ends_at_the_cap() -> None:
    answer = without_repeats(_claims(MAX_ITEMS + 2, differ=True))
    assert answer.items == _claims(MAX_ITEMS, differ=True).items
    assert answer.problems == (f"The model gave more than {MAX_ITEMS} items of one kind; 2 were left out.",)
