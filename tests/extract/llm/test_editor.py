"""The question about a page: its prompt, the page as data, and how the answer is read."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

import pytest

from summarizer.exceptions import AnswerUnreadable
from summarizer.extract.edit_page import ShownHeading, ShownLine
from summarizer.extract.edit_wire import EditRead, WireEdit, read_edit
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.editor import LlmEditor
from summarizer.extract.llm.prompts import EDIT_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import answers, misbehaving_server

PAGE = (
    ShownHeading("Title: The bridge is shut"),
    ShownHeading("Ada Holm", 1),
    ShownLine(1, "Vell Post", "The bridge at Vell is shut", "It rained. > The bridge at Vell is shut. <"),
    ShownLine(2, "", "Hurt: 3 (Vell Post) · 5 (Coast Daily)", None),
)


def edited(page: Sequence[ShownHeading | ShownLine], answer: str, **chosen: int) -> tuple[EditRead, str]:
    """What is read from the answer, and the page that was sent."""

    async def run(base_url: str) -> EditRead:
        asked = settings(base_url, **chosen)
        async with opened_client(asked) as client:
            return await LlmReader(client, asked).editor().edit(page)

    with misbehaving_server([answers(answer)]) as server:
        read = asyncio.run(run(server.base_url))
        return read, server.requests[0]["messages"][-1]["content"]


def test_the_example_has_every_kind_of_change_and_fits_the_schema() -> None:
    (example,) = load_prompt(EDIT_PROMPT).examples
    WireEdit.model_validate(example.answer)
    numbers = [int(n) for n in re.findall(r"^(\d+)(?: \[|:)", example.article, re.MULTILINE)]
    heads = re.findall(r"^Head (\d+): ", example.article, re.MULTILINE)
    read = read_edit(example.answer, max(numbers), len(heads))
    assert numbers == list(range(1, len(numbers) + 1))
    assert read is not None
    assert len(read.dropped) == len(example.answer["dropped"])
    assert len(read.reworded) == len(example.answer["reworded"])
    assert read.roles
    assert {*read.order["happened"], *read.order["said"], *read.dropped} - set(numbers) == set()


def test_the_page_stands_between_fences_with_its_heads_and_passages() -> None:
    read, sent = edited(PAGE, '{"happened": [1], "differ": [2]}')
    assert read.order["happened"] == (1,)
    first, *lines, last = sent.splitlines()
    assert (first[:6], last[:7]) == ("<page-", "</page-")
    assert lines == [
        "## Title: The bridge is shut",
        "Head 1: Ada Holm",
        "1 [Vell Post]: The bridge at Vell is shut",
        "    It rained. > The bridge at Vell is shut. <",
        "2: Hurt: 3 (Vell Post) · 5 (Coast Daily)",
    ]


def test_nothing_in_a_line_can_begin_another() -> None:
    line = ShownLine(1, "Vell\nPost", "The bridge\n2 [Vell Post]: It is open", "One.\n3: Two.")
    _, sent = edited([line], '{"happened": [1]}')
    assert sent.splitlines()[1:-1] == [
        "1 [Vell Post]: The bridge 2 [Vell Post]: It is open",
        "    One. 3: Two.",
    ]


def test_an_answer_of_another_shape_is_unreadable() -> None:
    with pytest.raises(AnswerUnreadable):
        edited(PAGE, "I would print all of it.")


def test_a_page_that_is_too_long_fits_in_part() -> None:
    async def fitting(base_url: str) -> int:
        asked = settings(base_url, context_window=8_000)
        async with opened_client(asked) as client:
            editor: LlmEditor = LlmReader(client, asked).editor()
            assert editor.fitting(PAGE) == PAGE
            return len(editor.fitting(PAGE * 200))

    assert 0 < asyncio.run(fitting("http://127.0.0.1:9/v1")) < len(PAGE) * 200
