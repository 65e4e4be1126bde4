"""From what the caller chose to the reader that reads: an API, the embedded model, or the rules alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.exceptions import RequestRefused, ServerUnreachable
from summarizer.extract.llm.embedded import embedded_installed, model_file, serving
from summarizer.extract.llm.settings import LlmSettings, ModelChoice, choose_model
from summarizer.observer import Observer

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.extract.llm.reader import LlmReader

__all__ = ["OpenedReader", "ReaderSettings", "opened_reader"]


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """What the caller chooses about reading; None means the default order of models, and its defaults.

    Times are seconds, sizes tokens. `model` is a model's name on the server, `local` or `rules`. Where
    `base_url` and `api_key` are None, `OPENAI_BASE_URL` and `OPENAI_API_KEY` are looked up.
    """

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = None
    gguf: Path | None = None
    concurrency: int | None = None
    context_window: int | None = None
    max_output_tokens: int | None = None
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class OpenedReader:
    """A model that is ready to read: its name, how many articles at a time, and the reader itself."""

    model: str
    prompt: str
    concurrency: int
    llm: LlmReader


@asynccontextmanager
async def opened_reader(settings: ReaderSettings, observer: Observer) -> AsyncIterator[OpenedReader | None]:
    """The reader that the settings choose, closed when the block ends; None for the rules alone.

    Raises:
        SettingsError: the settings don't fit together, or the embedded model isn't installed.
        ProviderError: the server can't be asked which model it serves.
    """
    choice = choose_model(
        settings.model,
        settings.base_url,
        environ,
        gguf=settings.gguf,
        embedded_installed=embedded_installed,
    )
    if choice.kind == "rules":
        observer.chosen("the rules alone, no model", choice.reason)
        yield None
        return
    async with AsyncExitStack() as stack:
        if choice.kind == "local":
            file = model_file(settings.gguf, lambda done, total: observer.progress("Model", done, total))
            asked = stack.enter_context(serving(file))
        else:
            asked = _api_settings(choice, settings)
        asked = _with_overrides(asked, settings)
        client = await stack.enter_async_context(_client(asked))
        if not asked.model:
            asked = replace(asked, model=await _served_model(client))
        observer.chosen(
            asked.model if choice.kind == "api" else f"the embedded model {asked.model}", choice.reason
        )
        yield _opened(client, asked)


def _opened(client: AsyncOpenAI, asked: LlmSettings) -> OpenedReader:
    from summarizer.extract.llm.reader import LlmReader  # noqa: PLC0415 - loads pydantic

    llm = LlmReader(client, asked)
    return OpenedReader(asked.model, f"{llm.prompt.name}@{llm.prompt.hash}", asked.concurrency, llm)


def _api_settings(choice: ModelChoice, settings: ReaderSettings) -> LlmSettings:
    key = settings.api_key or environ.get("OPENAI_API_KEY")
    return LlmSettings(model=choice.model or "", base_url=choice.base_url, api_key=key)


def _with_overrides(asked: LlmSettings, settings: ReaderSettings) -> LlmSettings:
    return replace(
        asked,
        concurrency=settings.concurrency or asked.concurrency,
        context_window=settings.context_window or asked.context_window,
        max_output_tokens=settings.max_output_tokens or asked.max_output_tokens,
        timeout=settings.timeout or asked.timeout,
    )


def _client(asked: LlmSettings) -> AsyncOpenAI:
    """The SDK's client; servers on the own machine want no key, but the SDK wants one."""
    from openai import AsyncOpenAI  # noqa: PLC0415 - 0.5 s to load

    return AsyncOpenAI(
        api_key=asked.api_key or "none", base_url=asked.base_url, timeout=asked.timeout, max_retries=0
    )


async def _served_model(client: AsyncOpenAI) -> str:
    """The one model that the server says it serves, or the first of several."""
    import openai  # noqa: PLC0415

    try:
        served = [model.id async for model in client.models.list()]
    except openai.APIStatusError as error:
        raise RequestRefused(
            f"The server at {client.base_url} doesn't say which models it serves ({error.status_code}); "
            "name one with --model.",
            error.status_code,
        ) from error
    except openai.APIConnectionError as error:
        raise ServerUnreachable(
            f"No server answers at {client.base_url}; start it, or check --base-url."
        ) from error
    if not served:
        raise RequestRefused(f"The server at {client.base_url} names no model; name one with --model.", 200)
    return served[0]
