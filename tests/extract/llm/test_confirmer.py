"""The question about what a model noted: its prompt, what it holds as data, and how its answer is read."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from summarizer.exceptions import AnswerUnreadable
from summarizer.extract.confirm_controls import CONTROLS, failed
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.prompts import CONFIRM_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.statements import Fact, Noted, Statement, StatementPair
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import answers, misbehaving_server

SHUT = Statement("The bridge at Vell is shut.", "Ada Holm", None, "Vell Post")
OPEN = Statement("The bridge at Vell is open.", None, "2026-01-06", "Coast Daily")
TOLD = Fact("Vell has a bridge.", SHUT)
AGAINST = StatementPair(SHUT, OPEN)


def confirmed(noted: Sequence[Noted], answer: str) -> tuple[frozenset[Noted], str]:
    """What is confirmed by the answer, and the list that was sent."""

    async def run(base_url: str) -> frozenset[Noted]:
        chosen = settings(base_url)
        async with opened_client(chosen) as client:
            return await LlmReader(client, chosen).confirmer().confirmed(noted)

    with misbehaving_server([answers(answer)]) as server:
        read = asyncio.run(run(server.base_url))
        return read, server.requests[0]["messages"][-1]["content"]


def test_the_example_has_facts_and_pairs_of_both_kinds() -> None:
    (example,) = load_prompt(CONFIRM_PROMPT).examples
    entries = [line for line in example.article.splitlines() if line[:1].isdigit()]
    facts = {n for n, line in enumerate(entries, 1) if " Fact: " in line}
    assert facts - set(example.answer["told"])
    assert facts & set(example.answer["told"])
    pairs = set(range(1, len(entries) + 1)) - facts
    assert pairs - set(example.answer["opposed"])
    assert pairs & set(example.answer["opposed"])


def test_a_fact_is_told_and_a_pair_is_opposed_each_in_its_own_list() -> None:
    read, sent = confirmed([TOLD, AGAINST], '{"told": [1, 2, 7], "opposed": [1, "2"]}')
    assert read == {TOLD}
    assert [line for line in sent.splitlines() if "Vell" in line] == [
        "1 Fact: Vell has a bridge.",
        "Statement [Ada Holm, Vell Post]: The bridge at Vell is shut.",
        "2 Statement [Ada Holm, Vell Post]: The bridge at Vell is shut.",
        "Statement [Coast Daily, 2026-01-06]: The bridge at Vell is open.",
    ]
    assert confirmed([TOLD, AGAINST], '{"told": [], "opposed": [2]}')[0] == {AGAINST}


def test_prose_confirms_nothing() -> None:
    with pytest.raises(AnswerUnreadable):
        confirmed([TOLD], "All of them are told.")


def test_one_control_left_out_is_a_slip_and_one_confirmed_falsely_is_none() -> None:
    right = [control for control, so in CONTROLS.items() if so]
    wrong = next(control for control, so in CONTROLS.items() if not so)
    assert failed(right, list(CONTROLS)) == 0
    assert failed(right[1:], list(CONTROLS)) == 0
    assert failed(right[2:], list(CONTROLS)) == 2
    assert failed([*right, wrong], list(CONTROLS)) == 1
