"""A price comes from the user's own file, else from the maintained list, and a free server has none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.prices import Price, price_of


def own(tmp_path: Path, content: object) -> dict[str, str]:
    path = tmp_path / "prices.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return {"SUMMARIZER_PRICES": str(path)}


def test_cost_is_prompt_and_answer_at_their_own_prices() -> None:
    assert Price(0.25, 2.0, "x").cost(1_000_000, 500_000) == pytest.approx(1.25)


def test_the_users_own_price_comes_first(tmp_path: Path) -> None:
    environ = own(tmp_path, {"gpt-5-mini": {"input": 1, "output": 2.5}})
    assert price_of("gpt-5-mini", None, environ) == Price(1.0, 2.5, environ["SUMMARIZER_PRICES"])


def test_the_users_own_price_holds_for_a_server_on_this_machine(tmp_path: Path) -> None:
    environ = own(tmp_path, {"m": {"input": 1, "output": 2}})
    assert price_of("m", "http://127.0.0.1:8080/v1", environ) is not None


def test_a_server_on_this_machine_has_no_listed_price() -> None:
    assert price_of("gpt-4o", "http://127.0.0.1:8080/v1", {}) is None


@pytest.mark.parametrize(
    ("model", "base_url", "provider"),
    [
        ("gpt-4o", None, "OpenAI"),
        ("gpt-4o", "https://gateway.example/v1", "OpenAI"),
        ("llama-3.3-70b-versatile", "https://api.groq.com/openai/v1", "Groq"),
    ],
)
def test_known_models_are_listed(model: str, base_url: str | None, provider: str) -> None:
    pytest.importorskip("genai_prices")
    price = price_of(model, base_url, {})
    assert price is not None
    assert price.source.startswith(f"genai-prices, {provider} ")
    assert 0 < price.prompt <= price.completion < 100


def test_an_unknown_model_has_no_price() -> None:
    assert price_of("no-such-model-at-all", "https://gateway.example/v1", {}) is None
    assert price_of("no-such-model-at-all", None, {}) is None


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[1]",
        {"m": 3},
        {"m": {"input": 1}},
        {"m": {"input": "1", "output": 2}},
        {"m": {"input": -1, "output": 2}},
        {"m": None},
    ],
)
def test_a_file_that_is_no_price_list_is_named_with_its_form(tmp_path: Path, content: object) -> None:
    with pytest.raises(SettingsError, match=r'prices\.json isn\'t a price list; write it as \{"MODEL"'):
        price_of("m", None, own(tmp_path, content))


def test_a_missing_price_file_is_named() -> None:
    with pytest.raises(SettingsError, match="correct SUMMARIZER_PRICES"):
        price_of("m", None, {"SUMMARIZER_PRICES": "/nowhere/prices.json"})
