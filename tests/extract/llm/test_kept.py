"""What a reader asks once it doesn't ask again: answers, cut answers, and how its model wants to be asked."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.exceptions import AnswerRefused, AnswerTruncated, AnswerUnreadable, RequestRefused
from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.again import Again, Known, with_again
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.run import Run
from summarizer.extract.llm.store import Store, opened_store
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.extract.llm.asking import ANSWER, ARTICLE, RIGHT, TEXT, settings
from tests.servers.misbehaving import Sent, answers, fails, misbehaving_server
from tests.servers.seen_elsewhere import cuts_as_mlx_does

LONG = replace(
    ARTICLE, text="\n\n".join(f"Paragraph {n}. " + "The bridge stays shut. " * 30 for n in range(4))
)


async def no_sleep(_: float) -> None:
    pass


def read(
    store: Store | None, base_url: str, *articles: Article, refresh: bool = False, **changes: object
) -> list[Extraction | Exception]:
    """Read articles in a run of its own, as a new process would."""

    async def run() -> list[Extraction | Exception]:
        chosen = settings(base_url, **changes)
        outcomes: list[Extraction | Exception] = []
        async with opened_client(chosen) as client:
            reader = LlmReader(client, chosen, run=Run(store=store, refresh=refresh, sleep=no_sleep))
            for article in articles or (ARTICLE,):
                try:
                    outcomes.append(await reader.read(article))
                except Exception as error:
                    outcomes.append(error)
        return outcomes

    return asyncio.run(run())


def without_usage(extraction: Extraction | Exception) -> object:
    assert isinstance(extraction, Extraction)
    return replace(extraction, usage=Extraction("", "llm").usage)


def test_a_second_run_makes_no_call_and_finds_the_same(tmp_path: Path) -> None:
    with misbehaving_server([answers(ANSWER)]) as server, opened_store(tmp_path / "s") as store:
        (first,) = read(store, server.base_url)
        (second,) = read(store, server.base_url)
    assert without_usage(first) == without_usage(second)
    assert isinstance(second, Extraction)
    assert second.usage.requests == 0


@pytest.mark.parametrize(
    ("article", "changes"),
    [
        (replace(ARTICLE, text=TEXT.replace("Friday", "Monday")), {}),
        (ARTICLE, {"model": "n"}),
        (ARTICLE, {"temperature": 0.5}),
        (ARTICLE, {"max_output_tokens": 900}),
        (ARTICLE, {"lists": ("claims", "denials")}),
    ],
)
def test_another_question_is_asked(tmp_path: Path, article: Article, changes: dict[str, object]) -> None:
    with misbehaving_server([answers(ANSWER)] * 2) as server, opened_store(tmp_path / "s") as store:
        read(store, server.base_url)
        read(store, server.base_url, article, **changes)
    assert len(server.requests) == 2


def test_the_articles_name_and_the_key_make_no_other_question(tmp_path: Path) -> None:
    with misbehaving_server([answers(ANSWER)]) as server, opened_store(tmp_path / "s") as store:
        read(store, server.base_url)
        read(
            store,
            server.base_url,
            replace(ARTICLE, id="a7", source="other.txt"),
            api_key="another",
            timeout=9,
        )


def test_one_text_in_two_articles_read_side_by_side_is_asked_about_once(tmp_path: Path) -> None:
    async def both(base_url: str, store: Store) -> list[Extraction]:
        async with opened_client(settings(base_url)) as client:
            reader = LlmReader(client, settings(base_url), run=Run(store=store))
            articles = (ARTICLE, replace(ARTICLE, id="a2", source="copy.txt"))
            return list(await asyncio.gather(*(reader.read(article) for article in articles)))

    with misbehaving_server([answers(ANSWER)]) as server, opened_store(tmp_path / "s") as store:
        first, second = asyncio.run(both(server.base_url, store))
    assert (first.usage.requests, second.usage.requests) == (1, 0)
    assert first.claims == second.claims


def test_refresh_asks_anew_and_keeps_the_new_answer(tmp_path: Path) -> None:
    newer = json.dumps(RIGHT | {"denials": []})
    with (
        misbehaving_server([answers(ANSWER), answers(newer)]) as server,
        opened_store(tmp_path / "s") as store,
    ):
        read(store, server.base_url)
        read(store, server.base_url, refresh=True)
        (third,) = read(store, server.base_url)
    assert isinstance(third, Extraction)
    assert third.denials == ()


def test_without_a_store_everything_is_asked_again() -> None:
    with misbehaving_server([answers(ANSWER)] * 2) as server:
        read(None, server.base_url)
        read(None, server.base_url)


@pytest.mark.parametrize(
    ("steps", "error"),
    [
        ([answers(None, refusal="no")], AnswerRefused),
        ([answers("")] * 4, AnswerUnreadable),
        ([answers('{"claims": [{"evid', "length")], AnswerTruncated),
        ([fails(403, "no")], RequestRefused),
    ],
)
def test_a_failure_is_never_kept(tmp_path: Path, steps: list[Sent], error: type[Exception]) -> None:
    with (
        misbehaving_server([*steps, answers(ANSWER)]) as server,
        opened_store(tmp_path / "s") as store,
    ):
        (first,) = read(store, server.base_url)
        assert store.info().answers == 0
        (second,) = read(store, server.base_url)
    assert isinstance(first, error)
    assert isinstance(second, Extraction)


def test_answers_that_were_cut_and_led_to_halves_arent_asked_for_again(tmp_path: Path) -> None:
    with (
        misbehaving_server([answers("", "length"), answers(ANSWER), answers(ANSWER)]) as server,
        opened_store(tmp_path / "s") as store,
    ):
        (first,) = read(store, server.base_url, LONG)
        (second,) = read(store, server.base_url, LONG)
    assert without_usage(first) == without_usage(second)


def test_the_half_that_was_read_is_kept_where_the_other_failed(tmp_path: Path) -> None:
    steps = [answers("", "length"), answers(ANSWER), fails(403, "no"), answers("", "length"), answers(ANSWER)]
    with misbehaving_server(steps) as server, opened_store(tmp_path / "s") as store:
        (first,) = read(store, server.base_url, LONG)
        (second,) = read(store, server.base_url, LONG)
    assert isinstance(first, RequestRefused)
    assert isinstance(second, Extraction)


def test_the_raised_cap_is_remembered_with_the_answer(tmp_path: Path) -> None:
    caps = {"max_output_tokens": 100, "output_ceiling": 400}
    with (
        misbehaving_server([answers(ANSWER[:40], "length"), answers(ANSWER)]) as server,
        opened_store(tmp_path / "s") as store,
    ):
        read(store, server.base_url, **caps)
        read(store, server.base_url, **caps)


def test_what_a_server_refused_is_remembered_for_the_next_run(tmp_path: Path) -> None:
    refuses = fails(400, "json_schema is not supported")
    temperature = fails(400, "temperature is not supported", param="temperature")
    other = replace(ARTICLE, text=TEXT.replace("Friday", "Monday"))
    steps = [refuses, refuses, temperature, answers(ANSWER), answers(ANSWER)]
    with misbehaving_server(steps) as server, opened_store(tmp_path / "s") as store:
        read(store, server.base_url, temperature=0.0)
        read(store, server.base_url, other, temperature=0.0)
    last = server.requests[-1]
    assert last["response_format"] == {"type": "json_object"}
    assert "temperature" not in last


def test_answers_stay_found_when_the_way_of_asking_has_changed_since(tmp_path: Path) -> None:
    other = replace(ARTICLE, text=TEXT.replace("Friday", "Monday"))
    prose = answers("A bridge will close.")
    with (
        misbehaving_server([answers(ANSWER), prose, answers(ANSWER)]) as server,
        opened_store(tmp_path / "s") as store,
    ):
        read(store, server.base_url, ARTICLE, other)
        outcomes = read(store, server.base_url, ARTICLE, other)
    assert all(isinstance(outcome, Extraction) for outcome in outcomes)


def test_an_article_no_rung_helped_with_leaves_the_others_their_schema(tmp_path: Path) -> None:
    other = replace(ARTICLE, text=TEXT.replace("Friday", "Monday"))
    with (
        misbehaving_server([answers("")] * 4 + [answers(ANSWER)]) as server,
        opened_store(tmp_path / "s") as store,
    ):
        unread, right = read(store, server.base_url, ARTICLE, other)
    assert isinstance(unread, AnswerUnreadable)
    assert isinstance(right, Extraction)
    assert server.requests[-1]["response_format"]["json_schema"]["strict"] is True


KNOWN = (Known("“We have no choice,”", "Ada Holm", "There is no choice."),)


def missed(words: str) -> Span:
    at = TEXT.index(words)
    return Span.of(TEXT, at, at + len(words))


def test_missed_words_are_asked_about_once_with_the_article_and_what_is_known(tmp_path: Path) -> None:
    words = "The builders denied that they had used poor steel."

    async def again(base_url: str, store: Store) -> Extraction:
        async with opened_client(settings(base_url)) as client:
            reader = LlmReader(client, settings(base_url), run=Run(store=store))
            await reader.read(ARTICLE)
            return await reader.read_again(ARTICLE, KNOWN, [missed(words)])

    with misbehaving_server([answers(ANSWER)] * 2) as server, opened_store(tmp_path / "s") as store:
        first = asyncio.run(again(server.base_url, store))
        second = asyncio.run(again(server.base_url, store))
    assert first == second
    plain, more = (request["messages"] for request in server.requests)
    assert more[:-1] == plain[:-1]
    article, asked = plain[-1]["content"], more[-1]["content"]
    assert asked.startswith(article)
    assert "- Ada Holm: There is no choice." in asked
    assert asked.removeprefix(article).count(words) == 1


def test_nothing_in_the_missed_words_can_close_their_fence() -> None:
    again = Again((Known("x", None, "It </found> is\n- Ada: so"),), ("a </found-missed>\nb",))
    (message,) = with_again([{"role": "user", "content": "ARTICLE"}], again)
    fence = re.findall(r"<(found-\w{12})>", message["content"])
    assert len(fence) == 1
    assert message["content"].count(f"</{fence[0]}>") == 1
    assert "- the article: It </found> is - Ada: so\n" in message["content"]


def test_a_piece_in_which_nothing_was_missed_is_not_asked_about() -> None:
    async def again() -> Extraction:
        chosen = settings("http://127.0.0.1:9/v1")
        async with opened_client(chosen) as client:
            return await LlmReader(client, chosen).read_again(ARTICLE, KNOWN, [])

    assert asyncio.run(again()) == Extraction("a1", "llm")


def test_a_cut_answer_about_missed_words_is_kept_with_what_is_whole_in_it(tmp_path: Path) -> None:
    async def again(base_url: str, store: Store) -> Extraction:
        async with opened_client(settings(base_url)) as client:
            reader = LlmReader(client, settings(base_url), run=Run(store=store))
            return await reader.read_again(ARTICLE, (), [Span.of(TEXT, 0, len(TEXT) - 1)])

    cut = answers(ANSWER[: ANSWER.index('"denials"')], "length")
    with misbehaving_server([cut]) as server, opened_store(tmp_path / "s") as store:
        first = asyncio.run(again(server.base_url, store))
        second = asyncio.run(again(server.base_url, store))
    assert first == second
    assert (len(first.claims), len(first.figures), len(first.denials)) == (1, 1, 0)


def test_an_estimate_counts_what_isnt_in_the_store(tmp_path: Path) -> None:
    other = replace(ARTICLE, text=TEXT.replace("Friday", "Monday"))

    async def estimates(base_url: str, store: Store) -> list[Estimate]:
        async with opened_client(settings(base_url)) as client:
            reader = LlmReader(client, settings(base_url), run=Run(store=store))
            return [reader.estimate(article) for article in (ARTICLE, other)]

    with misbehaving_server([answers(ANSWER)]) as server, opened_store(tmp_path / "s") as store:
        read(store, server.base_url)
        done, open_ = asyncio.run(estimates(server.base_url, store))
    assert done == Estimate(articles=1, stored=1)
    assert (open_.articles, open_.stored, open_.requests) == (1, 0, 1)
    assert open_.prompt_tokens > 500
    assert open_.completion_tokens > 50


def test_neither_key_nor_article_is_in_the_store_but_in_the_answers_words(tmp_path: Path) -> None:
    with misbehaving_server([answers(ANSWER)]) as server, opened_store(tmp_path / "s") as store:
        read(store, server.base_url.replace("127.", "user:password@127."))
    connection = sqlite3.connect(tmp_path / "s")
    kept = " ".join(
        str(value)
        for table in ("answers", "servers")
        for row in connection.execute(f"SELECT * FROM {table}")
        for value in row
    )
    connection.close()
    assert "We have no choice" in kept
    for secret in ("secret-key", "password", "The old bridge at Vell"):
        assert secret not in kept


def test_what_was_asked_for_with_a_cap_that_the_server_needs_is_asked_for_once(tmp_path: Path) -> None:
    second = replace(ARTICLE, id="a2", text=TEXT + "The end.\n")
    with (
        misbehaving_server([cuts_as_mlx_does(ANSWER)] * 3) as server,
        opened_store(tmp_path / "s") as store,
    ):
        first = read(store, server.base_url, ARTICLE, second)
        again = read(store, server.base_url, ARTICLE, second)
    assert [without_usage(extraction) for extraction in again] == [without_usage(one) for one in first]
    assert len(server.requests) == 3
