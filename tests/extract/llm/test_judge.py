"""The question about pairs: its prompt, what it holds as data, and how many pairs one request has room for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.extract.judgement_wire import read_judgements
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.judge import MOST_PAIRS, LlmJudge
from summarizer.extract.llm.prompts import JUDGE_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.statements import Statement, StatementPair
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import answers, misbehaving_server

PROMPT = load_prompt(JUDGE_PROMPT)
T = TypeVar("T")


def pair(left: str, right: str = "The bridge is shut", speaker: str | None = "Ada Holm") -> StatementPair:
    return StatementPair(Statement(left, speaker, "2026-01-06"), Statement(right, None, None))


def with_judge(use: Callable[[LlmJudge], T], **changes: Any) -> T:
    async def run() -> T:
        chosen = settings("http://127.0.0.1:9/v1", **changes)
        async with opened_client(chosen) as client:
            return use(LlmReader(client, chosen).judge())

    return asyncio.run(run())


def asked(pairs: Sequence[StatementPair]) -> list[dict[str, str]]:
    """The messages that are sent about `pairs`."""

    async def run(base_url: str) -> None:
        chosen = settings(base_url)
        async with opened_client(chosen) as client:
            await LlmReader(client, chosen).judge().judge(pairs)

    with misbehaving_server([answers('{"answers": []}')]) as server:
        asyncio.run(run(server.base_url))
        messages: list[dict[str, str]] = server.requests[0]["messages"]
    return messages


def test_the_example_shows_every_relation_and_answers_each_pair() -> None:
    (example,) = PROMPT.examples
    count = example.article.count("Pair ")
    read = read_judgements(example.answer, count)
    assert read is not None
    assert (list(read.relations), read.dropped) == (list(range(1, count + 1)), 0)
    assert set(read.relations.values()) == {"same", "different", "opposed"}


def test_the_example_is_laid_out_as_the_pairs_are() -> None:
    messages = asked([pair("it is closed"), pair("it is open", speaker=None)])
    assert [message["role"] for message in messages] == ["system", "user", "assistant", "user"]
    shapes = [
        [line.split(" ")[0].rstrip(":") for line in message["content"].splitlines()[1:-1]]
        for message in (messages[1], messages[3])
    ]
    assert shapes[0] == ["Pair", "A", "B"] * 6
    assert shapes[1] == ["Pair", "A", "B"] * 2
    assert "A [Ada Holm, 2026-01-06]: it is closed\nB: The bridge is shut" in messages[3]["content"]
    assert "A [2026-01-06]: it is open" in messages[3]["content"]


@cache
def any_judge() -> LlmJudge:
    return with_judge(lambda judge: judge)


@given(st.text(), st.text())
def test_no_statement_can_close_the_fence_or_begin_another_line(words: str, speaker: str) -> None:
    shown = any_judge().messages([pair(words, speaker=speaker)], in_prompt=False)[-1]["content"]
    lines = shown.splitlines()
    assert len(lines) == 5
    fence = lines[0].strip("<>")
    assert lines[-1] == f"</{fence}>"
    assert shown.count(fence) == 2


def test_one_request_holds_at_most_so_many_pairs_the_first_ones() -> None:
    pairs = [pair(f"statement {n}") for n in range(MOST_PAIRS + 5)]
    assert with_judge(lambda judge: judge.fitting(pairs)) == tuple(pairs[:MOST_PAIRS])


@pytest.mark.parametrize(
    ("changes", "fewest", "most"),
    [
        ({"context_window": 2048}, 10, 45),
        ({"max_output_tokens": 300}, 20, 20),
        ({"max_output_tokens": 20}, 0, 0),
    ],
)
def test_the_window_and_the_cap_bound_the_pairs(changes: dict[str, int], fewest: int, most: int) -> None:
    pairs = [pair(f"statement {n} " + "of some length " * 4) for n in range(MOST_PAIRS)]
    assert fewest <= len(with_judge(lambda judge: judge.fitting(pairs), **changes)) <= most


def test_a_pair_too_long_for_the_window_leaves_room_for_the_others() -> None:
    long, short = pair("very " * 9000), pair("short")
    assert with_judge(lambda judge: judge.fitting([long, short]), context_window=8192) == (short,)


def test_the_estimate_is_an_upper_one_of_a_single_request() -> None:
    estimate = with_judge(lambda judge: judge.estimate())
    assert (estimate.requests, estimate.completion_tokens) == (1, 16 + 14 * MOST_PAIRS)
    assert 4000 < estimate.prompt_tokens < 8000
