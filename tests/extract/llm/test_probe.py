"""The probe tells a server that enforces schemas from one that only takes them, and from one that refuses."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.probe import enforces_schema
from tests.extract.llm.asking import settings
from tests.servers.misbehaving import Behaviour, answers, fails, misbehaving_server


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (answers('{"colour": "red"}'), "enforces it"),
        (answers("hello"), "takes it, but its model doesn't keep to it"),
        (answers('{"colour": "blue"}'), "takes it, but its model doesn't keep to it"),
        (answers('{"colour": "red", "more": 1}'), "takes it, but its model doesn't keep to it"),
        (answers(None), "takes it, but its model doesn't keep to it"),
        (
            fails(400, "unknown response_format"),
            "refuses it (unknown response_format invalid_request_error)",
        ),
    ],
)
def test_what_a_server_does_with_a_schema_is_told_after_one_request(behaviour: Behaviour, words: str) -> None:
    async def run(base_url: str) -> str:
        async with opened_client(settings(base_url)) as client:
            return await enforces_schema(client, "m")

    with misbehaving_server([behaviour]) as server:
        assert asyncio.run(run(server.base_url)) == words
    assert server.requests[0]["response_format"]["json_schema"]["strict"] is True
