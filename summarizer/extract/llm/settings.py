"""Which model reads the articles, where it is served, and how it is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from summarizer.exceptions import SettingsError
from summarizer.extract.wire import WIRE_LISTS, WireList

__all__ = ["DEFAULT_API_MODEL", "LlmSettings", "ModelChoice", "ModelKind", "choose_model"]

ModelKind = Literal["api", "local", "rules"]

# Cheap, with strict structured output and a window of more than any article.
DEFAULT_API_MODEL: Final = "gpt-5-mini"


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """How a model is asked.

    Times are seconds, sizes tokens. `max_output_tokens` None leaves the cap to the server, and the
    parameter out of the request: models name it differently. `output_ceiling` is how far the cap may be
    raised, once, for an answer that was cut off. `wait_budget` bounds the sleep between the tries of one
    request. `concurrency` is how many requests may be under way at once. `lists` are what is asked for: a
    small model spends its time better on less. `language` is the code of the language that statements are
    written in, None for the article's own. `endpoint` names the server where its address isn't the same
    in the next run.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = None
    context_window: int = 32_000
    max_output_tokens: int | None = None
    output_ceiling: int | None = None
    temperature: float | None = None
    timeout: float = 600.0
    wait_budget: float = 120.0
    attempts: int = 5
    concurrency: int = 4
    prompt: str = "extract-2"
    lists: tuple[WireList, ...] = WIRE_LISTS
    language: str | None = None
    endpoint: str | None = None


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """The outcome of the default order: the kind of reader, the model's name where one is known, and why.

    `model` is None for an API that is to be asked which model it serves.
    """

    kind: ModelKind
    model: str | None
    base_url: str | None
    reason: str


def choose_model(
    model: str | None,
    base_url: str | None,
    environ: Mapping[str, str],
    *,
    gguf: Path | None = None,
    embedded_installed: Callable[[], bool],
) -> ModelChoice:
    """Choose the reader: what was asked for; else an API whose key or URL is set; else embedded; else rules.

    Args:
        model: `--model`: a name, `local`, `rules`, or None.
        base_url: `--base-url`, or None.
        environ: where `OPENAI_API_KEY` and `OPENAI_BASE_URL` are looked up.
        gguf: `--gguf`, the file to serve instead of the packaged model.
        embedded_installed: whether the embedded model can be used; asked only where it matters.
    """
    if model in {"local", "rules"} and base_url:
        raise SettingsError(
            f"--model {model} sends nothing to a server; leave out --base-url or name its model."
        )
    if gguf and (model not in {None, "local"} or base_url):
        raise SettingsError(
            "--gguf serves its own model; leave out --base-url, and --model or say --model local."
        )
    url = base_url or environ.get("OPENAI_BASE_URL") or None
    if model == "rules":
        return ModelChoice("rules", None, None, "it was asked for")
    if model == "local" or gguf:
        return ModelChoice("local", None, None, "it was asked for")
    if model or base_url:
        return ModelChoice("api", model, url, "it was asked for")
    return _default(url, environ, embedded_installed)


def _default(
    url: str | None, environ: Mapping[str, str], embedded_installed: Callable[[], bool]
) -> ModelChoice:
    """The choice where the caller made none."""
    if url:
        return ModelChoice("api", None, url, "OPENAI_BASE_URL is set")
    if environ.get("OPENAI_API_KEY"):
        return ModelChoice("api", DEFAULT_API_MODEL, None, "OPENAI_API_KEY is set")
    if embedded_installed():
        return ModelChoice("local", None, None, "the embedded model is installed")
    return ModelChoice(
        "rules",
        None,
        None,
        "no API key is set and the embedded model isn't installed (pip install 'summarizer[local]')",
    )
