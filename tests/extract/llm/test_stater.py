"""The question for statements alone: its prompt, what it holds as data, its batches, and how an answer is read."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.exceptions import AnswerRefused, AnswerUnreadable
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.prompts import STATEMENT_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.run import Run
from summarizer.extract.llm.stater import MOST_ITEMS, StatementsGiven, Unstated
from summarizer.extract.llm.store import opened_store
from summarizer.extract.statement_wire import read_statements, statement_schema
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import Sent, answers, misbehaving_server

ITEM = Unstated("Ada Holm", "The bridge at Vell is old.", "“It will close,”", "she said.")


def says(*sentences: tuple[Any, Any]) -> Sent:
    given = [{"item": item, "statement": sentence} for item, sentence in sentences]
    return answers(json.dumps({"statements": given}))


def state(script: list[Sent], count: int = 1, folder: Path | None = None) -> tuple[dict[int, str], list[Any]]:
    """What comes back for so many items, and the requests; with a folder, asked twice with one store."""
    given, requests = stated(script, count, folder)
    assert given.error is None
    return given.sentences, requests


def stated(
    script: list[Sent], count: int = 1, folder: Path | None = None, **changes: Any
) -> tuple[StatementsGiven, list[Any]]:
    async def run(base_url: str, reader_run: Run | None) -> StatementsGiven:
        chosen = settings(base_url, **changes)
        async with opened_client(chosen) as client:
            stater = LlmReader(client, chosen, run=reader_run).stater()
            return await stater.state("a1", [ITEM] * count)

    with misbehaving_server(script) as server:
        if folder is None:
            return asyncio.run(run(server.base_url, None)), server.requests
        with opened_store(folder) as store:
            asyncio.run(run(server.base_url, Run(store=store)))
            return asyncio.run(run(server.base_url, Run(store=store))), server.requests


def test_the_schema_is_strict() -> None:
    item = {"item": {"type": "integer"}, "statement": {"type": "string"}}
    inner = {"type": "object", "properties": item, "required": list(item), "additionalProperties": False}
    assert statement_schema() == {
        "type": "object",
        "properties": {"statements": {"type": "array", "items": inner}},
        "required": ["statements"],
        "additionalProperties": False,
    }


def test_the_example_is_answered_in_full_with_words_of_its_passages() -> None:
    (example,) = load_prompt(STATEMENT_PROMPT).examples
    count = example.article.count("Item ")
    read = read_statements(example.answer, count)
    assert read is not None
    assert list(read) == list(range(1, count + 1))
    passages = example.article.split("Item ")[1:]
    for passage, sentence in zip(passages, read.values(), strict=True):
        strange = [w for w in sentence.rstrip(".").split() if w.casefold() not in passage.casefold()]
        assert strange in ([], ["Norrvik"]), sentence


def test_an_item_is_shown_with_its_speaker_and_its_words_between_marks() -> None:
    _, (request,) = state([says((1, "The bridge at Vell will close."))])
    shown = request["messages"][-1]["content"]
    assert (
        "Item 1\nSpeaker: Ada Holm\nPassage: The bridge at Vell is old. > “It will close,” < she said."
    ) in shown
    assert request["response_format"]["json_schema"]["schema"] == statement_schema()


def test_items_are_asked_about_in_batches_and_answers_find_their_items() -> None:
    first = says(*((n, f"Sentence {n}.") for n in range(1, MOST_ITEMS + 1)))
    given, requests = stated([first, says((1, "The last one."))], MOST_ITEMS + 1, concurrency=1)
    assert len(requests) == 2
    assert given.sentences == {n: f"Sentence {n + 1}." for n in range(MOST_ITEMS)} | {
        MOST_ITEMS: "The last one."
    }


def test_answers_are_kept(tmp_path: Path) -> None:
    found, requests = state([says((1, "The bridge  will close."))], folder=tmp_path / "s")
    assert found == {0: "The bridge will close."}
    assert len(requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        says((2, "a")),
        says((1, "a"), (1, "b")),
        says(("1", "a")),
        says((1, " ")),
        says((1, None)),
        answers('{"statements": [{"item": 1, "statement": "a"}]}', "length"),
    ],
    ids=["another item", "twice", "no number", "blank", "null", "cut off"],
)
def test_what_is_no_single_sentence_for_an_item_is_none(answer: Sent) -> None:
    assert state([answer])[0] == {}


def test_one_sentence_for_several_items_is_none_for_all() -> None:
    assert state([says((1, "The same."), (2, "The same."), (3, "Another."))], 3)[0] == {2: "Another."}


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (answers("No."), AnswerUnreadable),
        (answers('{"statements": 1}'), AnswerUnreadable),
        (answers(None, refusal="I can't"), AnswerRefused),
    ],
)
def test_an_answer_of_another_shape_or_none_is_an_error(answer: Sent, error: type[Exception]) -> None:
    given, _ = stated([answer])
    assert given.sentences == {}
    assert isinstance(given.error, error)


def test_a_batch_that_fails_costs_no_other() -> None:
    right = says((1, "The last one."))
    given, _ = stated([answers("No."), right], MOST_ITEMS + 1, concurrency=1)
    assert given.sentences == {MOST_ITEMS: "The last one."}
    assert isinstance(given.error, AnswerUnreadable)
