"""What real servers were seen to send is told in their own words, and has the step that it calls for."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from summarizer.cli.app import run
from summarizer.exceptions import ProviderError, RequestRefused, ServerUnreachable
from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.probe import enforces_schema
from tests.extract.llm.asking import ANSWER, ARTICLE, TEXT, ask, settings
from tests.servers import seen_elsewhere as seen
from tests.servers.misbehaving import Sent, answers, fails, misbehaving_server


@pytest.mark.parametrize(
    ("step", "error", "words"),
    [
        (
            seen.AS_VLLM_REFUSES_A_KEY,
            RequestRefused,
            "refused: Unauthorized; check the key in OPENAI_API_KEY",
        ),
        (seen.AS_LLAMA_CPP_PYTHON_REFUSES_A_KEY, RequestRefused, "refused: Invalid API key; check the key"),
        (seen.AS_MLX_KNOWS_NO_SUCH_MODEL, RequestRefused, "refused: Cannot find an appropriate cached"),
        (seen.AS_PORTKEY_MISSES_A_HEADER, RequestRefused, "header is required; set what it asks for"),
        (
            seen.AS_PORTKEY_FINDS_NO_SERVER,
            ServerUnreachable,
            "fetch failed Cause: Error: connect ECONNREFUSED",
        ),
        (seen.AS_NGINX_FINDS_NO_SERVER, ServerUnreachable, "keeps failing (502: 502 Bad Gateway)"),
        (seen.AS_MLFLOW_KNOWS_NO_SUCH_MODEL, ServerUnreachable, "keeps failing (500: Internal Server Error)"),
    ],
    ids=["vLLM", "llama-cpp-python", "MLX", "Portkey", "Portkey, no server", "nginx", "MLflow"],
)
def test_a_final_refusal_has_the_servers_own_words(
    step: Sent, error: type[ProviderError], words: str
) -> None:
    with misbehaving_server([], then=step) as server:
        outcome = ask(server.base_url).outcomes[0]
    assert isinstance(outcome, error)
    assert words in str(outcome)


@pytest.mark.parametrize(
    "step", [seen.AS_MLX_REFUSES_A_PARAMETER, seen.AS_MLFLOW_REFUSES_A_PARAMETER], ids=["MLX", "MLflow"]
)
def test_a_parameter_refused_outside_openais_form_is_renamed(step: Sent) -> None:
    with misbehaving_server([step, answers(ANSWER)]) as server:
        assert isinstance(ask(server.base_url, max_output_tokens=500).extraction, Extraction)
    assert server.requests[1]["max_completion_tokens"] == 500


def test_a_schema_refused_as_llama_cpp_python_does_leads_to_json_mode() -> None:
    refusal = seen.AS_LLAMA_CPP_PYTHON_REFUSES_A_SCHEMA
    with misbehaving_server([refusal, refusal, answers(ANSWER)]) as server:
        assert isinstance(ask(server.base_url).extraction, Extraction)
    assert server.requests[2]["response_format"] == {"type": "json_object"}


def test_a_gateway_that_waits_no_longer_is_tried_once_more_and_says_what_to_set() -> None:
    with misbehaving_server([seen.AS_NGINX_WAITS_NO_LONGER] * 2) as server:
        outcome = ask(server.base_url).outcomes[0]
    assert isinstance(outcome, ServerUnreachable)
    assert "(504: 504 Gateway Time-out); raise its time limit" in str(outcome)
    assert len(server.requests) == 2


def test_a_body_too_long_for_a_proxy_is_told_in_the_proxys_words() -> None:
    with misbehaving_server([], then=seen.AS_NGINX_REFUSES_A_LONG_BODY) as server:
        outcome = ask(server.base_url, ARTICLE).outcomes[0]
    assert "413 Request Entity Too Large" in str(outcome)


def test_the_probe_doesnt_blame_the_schema_for_a_wrong_key_or_model() -> None:
    async def probe(base_url: str) -> str:
        async with opened_client(settings(base_url)) as client:
            return await enforces_schema(client, "m")

    for step in (seen.AS_VLLM_REFUSES_A_KEY, seen.AS_MLX_KNOWS_NO_SUCH_MODEL):
        with misbehaving_server([step]) as server, pytest.raises(RequestRefused):
            asyncio.run(probe(server.base_url))


def test_the_doctor_bears_a_list_of_models_that_is_empty_and_names_an_unknown_model(
    capsys: pytest.CaptureFixture[str],
) -> None:
    script = [seen.AS_MLX_LISTS_ITS_MODELS_WITHOUT_A_CACHE, seen.AS_MLX_KNOWS_NO_SUCH_MODEL]
    with misbehaving_server(script) as server:
        assert run(["doctor", "--model", "m", "--base-url", server.base_url, "--probe"]) == 1
    assert "check the model's name (m)" in capsys.readouterr().out


def test_an_answer_cut_at_the_servers_own_cap_is_asked_for_with_one_and_the_next_at_once() -> None:
    mlx = seen.cuts_as_mlx_does(ANSWER)
    with misbehaving_server([mlx] * 3) as server:
        asked = ask(server.base_url, ARTICLE, replace(ARTICLE, id="a2", text=TEXT + "The end.\n"))
    assert [isinstance(outcome, Extraction) and outcome.problems for outcome in asked.outcomes] == [(), ()]
    assert ["max_tokens" in request for request in server.requests] == [False, True, True]


@pytest.mark.parametrize(
    "refusal",
    [
        seen.AS_VLLM_HAS_NO_ROOM_FOR_THE_CAP,
        fails(400, "max_tokens is too large: 620. This model's maximum context length is 512 tokens"),
    ],
    ids=["vLLM", "named with the window"],
)
def test_a_cap_that_doesnt_fit_the_window_is_left_out_again(refusal: Sent) -> None:
    cut = answers(ANSWER[: ANSWER.index('"denials"')], "length", completion_tokens=300)
    with misbehaving_server([cut, refusal, cut]) as server:
        extraction = ask(server.base_url).extraction
    assert ["max_tokens" in request for request in server.requests] == [False, True, False]
    assert "its last items are lost" in extraction.problems[0]
