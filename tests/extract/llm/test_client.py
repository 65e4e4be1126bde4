"""The client: loopback without proxies, a key where one is needed, the one model a server lists."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.exceptions import RequestRefused, SettingsError
from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.client import opened_client, served_model
from summarizer.extract.llm.settings import LlmSettings
from tests.extract.llm.asking import ANSWER, ask, settings
from tests.servers.misbehaving import Sent, answers, fails, misbehaving_server, sends


def served(base_url: str) -> str:
    async def run() -> str:
        chosen = settings(base_url)
        async with opened_client(chosen) as client:
            return await served_model(client, chosen)

    return asyncio.run(run())


def models(*names: str) -> Sent:
    return sends({"object": "list", "data": [{"id": name, "object": "model"} for name in names]})


def test_the_only_model_a_server_lists_is_taken() -> None:
    with misbehaving_server([models("llama")]) as server:
        assert served(server.base_url) == "llama"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (models("a", "b"), r"2 models \(a, b\); choose one with --model"),
        (models(), "no list of models; choose one with --model"),
        (fails(404, "not found"), "no list of models"),
        (sends(b"<html>", content_type="text/html"), "no list of models"),
    ],
    ids=["several", "none", "no list", "web page"],
)
def test_any_other_list_asks_for_a_name(step: Sent, words: str) -> None:
    with misbehaving_server([step]) as server, pytest.raises(SettingsError, match=words):
        served(server.base_url)


def test_without_key_and_address_the_variable_to_set_is_named() -> None:
    async def run() -> None:
        async with opened_client(LlmSettings(model="m")):
            pass

    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        asyncio.run(run())


def test_a_server_on_loopback_is_reached_whatever_proxy_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with misbehaving_server([answers(ANSWER)]) as server:
        assert isinstance(ask(server.base_url).extraction, Extraction)


def test_a_wrong_key_is_told_as_such_when_asking_for_the_models() -> None:
    with (
        misbehaving_server([fails(401, "Incorrect API key provided")]) as server,
        pytest.raises(RequestRefused, match="OPENAI_API_KEY"),
    ):
        served(server.base_url)
