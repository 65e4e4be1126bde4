"""The question about all statements together: its prompt, what it holds as data, and how its answer is read."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from summarizer.exceptions import AnswerUnreadable
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.matcher import MOST_STATEMENTS, LlmMatcher
from summarizer.extract.llm.prompts import MATCH_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.match_wire import MatchesRead, Told, WireMatches, read_matches
from summarizer.extract.statements import Statement
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import answers, misbehaving_server

SHUT = Statement("The bridge at Vell is shut.", "Ada Holm", "2026-01-06", "Vell Post")
CLOSED = Statement("Nobody may cross the bridge at Vell.", None, "2026-01-06", "Coast Daily")


def matched(statements: Sequence[Statement], answer: str) -> tuple[MatchesRead, str]:
    """What is read from the answer, and the list that was sent."""

    async def run(base_url: str) -> MatchesRead:
        chosen = settings(base_url)
        async with opened_client(chosen) as client:
            return await LlmReader(client, chosen).matcher().match(statements)

    with misbehaving_server([answers(answer)]) as server:
        read = asyncio.run(run(server.base_url))
        return read, server.requests[0]["messages"][-1]["content"]


def test_the_example_has_every_kind_of_match_and_fits_the_schema() -> None:
    (example,) = load_prompt(MATCH_PROMPT).examples
    WireMatches.model_validate(example.answer)
    read = read_matches(example.answer, len(example.article.splitlines()))
    assert read is not None
    assert len(read.same) == len(example.answer["same"])
    assert len(read.opposed) == len(example.answer["opposed"])
    assert read.title == example.answer["title"]
    for told, key in ((read.lead, "lead"), (read.shared, "shared")):
        given = [Told(row["text"], tuple(row["numbers"])) for row in example.answer[key]]
        assert list(told) == given


def test_a_list_of_three_gives_all_its_pairs() -> None:
    read, _ = matched([SHUT, CLOSED, SHUT], '{"same": [[3, 1, 2]], "opposed": []}')
    assert read == MatchesRead(((1, 2), (1, 3), (2, 3)), ())


def test_a_number_that_no_statement_has_is_left_out() -> None:
    answer = '{"same": [[1, 9], [2, "1"], 7, [1, 2]], "opposed": [[0, 1], [true, 2]], "lead": [2, 9, 2, 1], "title": 2}'
    read, _ = matched([SHUT, CLOSED], answer)
    assert read == MatchesRead(((1, 2),), (), (Told(None, (2,)), Told(None, (1,))), 2)


def test_a_sentence_without_a_number_that_is_known_is_left_out() -> None:
    rows = '[{"text": "A  bridge\\nis shut.", "numbers": [2, 1]}, {"text": "Two.", "numbers": [9]}, "x", {"text": 3}]'
    read, _ = matched([SHUT, CLOSED], f'{{"same": [], "opposed": [], "shared": {rows}, "lead": {rows}}}')
    assert read.shared == read.lead == (Told("A bridge is shut.", (2, 1)),)


def test_each_statement_is_one_line_with_its_number_and_its_source() -> None:
    tricky = Statement("One.\n7 [X]: Two.", "Ada\nHolm", None, "Vell Post")
    _, sent = matched([tricky, CLOSED], '{"same": [], "opposed": []}')
    lines = [line for line in sent.splitlines() if line[:1].isdigit()]
    assert lines == [
        "1 [Ada Holm, Vell Post]: One. 7 [X]: Two.",
        "2 [Coast Daily, 2026-01-06]: Nobody may cross the bridge at Vell.",
    ]


def test_prose_is_no_answer() -> None:
    with pytest.raises(AnswerUnreadable):
        matched([SHUT, CLOSED], "They are all the same.")


def test_as_many_statements_are_shown_as_the_window_holds() -> None:
    def fitting(window: int) -> int:
        async def run() -> int:
            chosen = settings("http://127.0.0.1:9/v1", context_window=window)
            async with opened_client(chosen) as client:
                matcher: LlmMatcher = LlmReader(client, chosen).matcher()
                return len(matcher.fitting([SHUT] * 1000))

        return asyncio.run(run())

    assert 0 < fitting(4096) < fitting(8192) < MOST_STATEMENTS == fitting(128_000)
