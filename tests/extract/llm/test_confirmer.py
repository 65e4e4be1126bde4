"""The question about what a model noted: its prompt, what it holds as data, and how its answer is read."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence

import pytest

from summarizer.exceptions import AnswerUnreadable
from summarizer.extract.confirm_controls import CONTROLS, failed
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.prompts import CONFIRM_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.statements import Confirmed, Fact, Noted, Statement, StatementPair
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import answers, misbehaving_server

SHUT = Statement("The bridge at Vell is shut.", "Ada Holm", None, "Vell Post")
OPEN = Statement("The bridge at Vell is open.", None, "2026-01-06", "Coast Daily")
FULL = Statement("The ferry at Vell is full.", None, None)
TOLD = Fact("Vell has a bridge.", (SHUT, FULL))
AGAINST = StatementPair(SHUT, OPEN)


def confirmed(noted: Sequence[Noted], answer: str) -> tuple[Confirmed, str]:
    """What is confirmed by the answer, and the list that was sent."""

    async def run(base_url: str) -> Confirmed:
        chosen = settings(base_url)
        async with opened_client(chosen) as client:
            return await LlmReader(client, chosen).confirmer().confirmed(noted)

    with misbehaving_server([answers(answer)]) as server:
        read = asyncio.run(run(server.base_url))
        return read, server.requests[0]["messages"][-1]["content"]


def test_the_example_has_facts_and_pairs_of_both_kinds() -> None:
    (example,) = load_prompt(CONFIRM_PROMPT).examples
    below = {int(n) for n in re.findall(r"^(\d+) ", example.article, re.MULTILINE)}
    told = {row["number"]: row["words"] for row in example.answer["told"]}
    assert told.keys() < below
    pairs = {int(n) for n in re.findall(r"^Pair (\d+)$", example.article, re.MULTILINE)}
    assert set(example.answer["opposed"]) < pairs
    assert sorted(below | pairs) == list(range(1, len(below | pairs) + 1))


def test_the_words_of_the_example_stand_in_their_statements() -> None:
    (example,) = load_prompt(CONFIRM_PROMPT).examples
    lines = dict(re.findall(r"^(\d+) \[.*?\]: (.*)$", example.article, re.MULTILINE))
    assert all(row["words"] in lines[str(row["number"])] for row in example.answer["told"])


def test_a_fact_is_told_in_words_of_its_statements_and_a_pair_is_opposed() -> None:
    answer = '{"told": [{"number": 1, "words": "The  bridge at Vell"}, 3, 7], "opposed": [1, "3"]}'
    read, sent = confirmed([TOLD, AGAINST], answer)
    assert read == Confirmed({TOLD: {SHUT: "The bridge at Vell"}})
    assert [line for line in sent.splitlines() if "Vell" in line or line.startswith("Pair")] == [
        "Fact: Vell has a bridge.",
        "1 [Ada Holm, Vell Post]: The bridge at Vell is shut.",
        "2: The ferry at Vell is full.",
        "Pair 3",
        "A [Ada Holm, Vell Post]: The bridge at Vell is shut.",
        "B [Coast Daily, 2026-01-06]: The bridge at Vell is open.",
    ]
    assert confirmed([TOLD, AGAINST], '{"told": [], "opposed": [3]}')[0] == Confirmed(
        {}, frozenset({AGAINST})
    )


def test_a_bare_number_confirms_without_words() -> None:
    assert confirmed([TOLD], '{"told": [2, {"words": "full"}], "opposed": []}')[0].told == {TOLD: {FULL: ""}}


def test_prose_confirms_nothing() -> None:
    with pytest.raises(AnswerUnreadable):
        confirmed([TOLD], "All of them are told.")


def _answered(controls: Mapping[Noted, int]) -> Confirmed:
    """An answer that takes so many statements of each fact, and these pairs."""
    return Confirmed(
        {c: dict.fromkeys(c.statements[:n], "") for c, n in controls.items() if isinstance(c, Fact) and n},
        frozenset(c for c, n in controls.items() if isinstance(c, StatementPair) and n),
    )


def test_one_control_left_out_is_a_slip_and_one_confirmed_falsely_is_none() -> None:
    right = [control for control, so in CONTROLS.items() if so]
    wrong = next(control for control, so in CONTROLS.items() if not so)
    assert failed(_answered(CONTROLS), list(CONTROLS)) == 0
    assert failed(_answered({**CONTROLS, right[0]: 0}), list(CONTROLS)) == 0
    assert failed(_answered({**CONTROLS, right[0]: 0, right[1]: 0}), list(CONTROLS)) == 2
    assert failed(_answered({**CONTROLS, wrong: 1}), list(CONTROLS)) == 1


def test_a_statement_too_much_for_a_fact_is_no_slip() -> None:
    fact = next(c for c in CONTROLS if isinstance(c, Fact) and len(c.statements) > CONTROLS[c] > 0)
    assert failed(_answered({**CONTROLS, fact: len(fact.statements)}), list(CONTROLS)) == 1
