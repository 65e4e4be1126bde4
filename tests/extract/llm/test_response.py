"""A response is read within bounds, and each broken form is told apart, on a real server."""

from __future__ import annotations

import asyncio
import socket
import time
from contextlib import ExitStack

import openai
import pytest

from summarizer.exceptions import RequestRefused
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.request import Request
from summarizer.extract.llm.response import Response, body_of, received
from tests.extract.llm.asking import settings
from tests.servers.broken_lines import (
    BrokenLine,
    breaks_off,
    drips,
    hangs,
    line_server,
    pours,
    resets,
    well,
)
from tests.servers.misbehaving import answers, fails, sends

BASE_URL = "http://user:secret@127.0.0.1/v1"


def receive(line: BrokenLine, seconds: float = 20.0) -> Response:
    async def run(base_url: str) -> Response:
        async with opened_client(settings(base_url)) as client:
            return await received(client, Request("m", [{"role": "user", "content": "x"}]), seconds)

    with line_server([line]) as server:
        return asyncio.run(run(server.base_url))


def test_a_whole_response_comes_with_its_headers() -> None:
    response = receive(well(answers("“Nein”, sagte sie.")))
    assert body_of(response, BASE_URL)["choices"][0]["message"]["content"] == "“Nein”, sagte sie."
    assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize("line", [breaks_off(answers("x" * 5000)), resets(answers("x" * 5000))])
def test_a_connection_that_ends_in_the_body_is_a_lost_connection(line: BrokenLine) -> None:
    with pytest.raises(openai.APIConnectionError):
        receive(line)


@pytest.mark.parametrize("line", [hangs(), drips(answers("x" * 500), 0.05)])
def test_a_response_that_isnt_over_in_time_is_a_timeout(line: BrokenLine) -> None:
    began = time.monotonic()
    with pytest.raises(openai.APITimeoutError):
        receive(line, 0.3)
    assert time.monotonic() - began < 5


def test_a_connection_that_isnt_taken_in_time_is_no_slow_answer() -> None:
    async def run(base_url: str) -> Response:
        async with opened_client(settings(base_url, timeout=0.5)) as client:
            return await received(client, Request("m", []), 20)

    with socket.socket() as full, ExitStack() as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        # Once its queue is full, the kernel takes no further connection and refuses none.
        for _ in range(3):
            one = waiting.enter_context(socket.socket())
            one.setblocking(False)
            one.connect_ex(address)
        with pytest.raises(openai.APIConnectionError) as caught:
            asyncio.run(run(f"http://127.0.0.1:{address[1]}/v1"))
    assert not isinstance(caught.value, openai.APITimeoutError)


def test_fifty_megabytes_are_refused_after_eight() -> None:
    with pytest.raises(RequestRefused, match="more than 8 MB"):
        receive(pours(50))


def test_an_error_status_is_the_sdks_own_error() -> None:
    with pytest.raises(openai.InternalServerError, match="out of order"):
        receive(well(fails(500, "out of order")))


def test_letters_cut_in_two_are_replaced() -> None:
    body = answers("“We").body.replace(b"\\u201c", b"\xe2\x80")
    assert b"\xe2\x80We" in body
    response = receive(well(sends(body)))
    assert body_of(response, BASE_URL)["choices"][0]["message"]["content"] == "\ufffdWe"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<html><h1>Please log in</h1></html>", "<html><h1>Please log in</h1></html>"),
        ("", "an empty page"),
        ("[1, 2]", "[1, 2]"),
        ('{"models": []}', '{"models": []}'),
        ('{"choices": []}', '{"choices": []}'),
        ('{"choices": [null]}', '{"choices": [null]}'),
    ],
)
def test_what_is_no_completion_is_shown_without_the_addresss_secrets(text: str, shown: str) -> None:
    with pytest.raises(RequestRefused) as caught:
        body_of(Response(text, {}), BASE_URL)
    assert str(caught.value) == (
        f"The server at http://127.0.0.1/v1 answered, but not as an OpenAI-compatible API ({shown}); "
        "check --base-url, which usually ends in /v1."
    )


def test_json_that_ends_too_early_is_a_lost_connection() -> None:
    with pytest.raises(openai.APIConnectionError):
        body_of(Response('{"choices": [{"message": {"content": "x', {}), BASE_URL)


@pytest.mark.parametrize(
    ("code", "status"), [(429, 429), (503, 503), ("overloaded", 502), (None, 502), (7, 502)]
)
def test_an_error_sent_with_status_200_counts_as_the_error_it_is(code: object, status: int) -> None:
    text = sends({"error": {"message": "upstream is busy", "code": code}}).body.decode()
    with pytest.raises(openai.APIStatusError, match="upstream is busy") as caught:
        body_of(Response(text, {"retry-after": "3", "content-encoding": "gzip"}), BASE_URL)
    assert caught.value.status_code == status
    assert dict(caught.value.response.headers) == {"retry-after": "3"}
