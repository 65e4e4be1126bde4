"""From what the caller chose to the reader that reads: an API, the embedded model, or the rules alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.budget import Budget, Most
from summarizer.extract.llm.embedded import embedded_installed, model_file, planned_settings, serving
from summarizer.extract.llm.gate import Gate
from summarizer.extract.llm.limiter import Limiter
from summarizer.extract.llm.prices import Price, price_of
from summarizer.extract.llm.run import Run
from summarizer.extract.llm.settings import LlmSettings, ModelChoice, choose_model
from summarizer.extract.llm.store import STORE_VARIABLE, Store, opened_store, store_path
from summarizer.observer import Observer
from summarizer.read.settings import SourceSettings
from summarizer.read.text.language import LANGUAGES, primary

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.extract.llm.confirmer import LlmConfirmer
    from summarizer.extract.llm.editor import LlmEditor
    from summarizer.extract.llm.judge import LlmJudge
    from summarizer.extract.llm.matcher import LlmMatcher
    from summarizer.extract.llm.reader import LlmReader
    from summarizer.extract.llm.stater import LlmStater

__all__ = ["OpenedReader", "ReaderSettings", "asked_language", "opened_reader"]

# Asking again about what was missed pays where answers are quick, which on this machine they rarely are.
_API_PASSES: Final = 1


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """What the caller chooses about reading; None means the default order of models, and its defaults.

    Times are seconds, sizes tokens, costs US dollars. `model` is a model's name on the server, `local` or
    `rules`. Where `base_url` and `api_key` are None, `OPENAI_BASE_URL` and `OPENAI_API_KEY` are looked up.
    `concurrency` is requests under way at once, `passes` the further requests about what the model missed.
    The `max_` limits end the asking, not the run. `store` is whether answers are looked up and kept in the
    user's store, `refresh` whether they are asked for all the same. `judge` is whether the model is asked
    about statements of which the rules can't tell whether they say the same, in one request. `edit` is
    whether it is asked, where it judges and has earned its trust, to edit the first screen. `statements` is
    whether it is asked for the statements that its extraction doesn't bring. `language` is the code of the
    language that statements are asked for in ("de"); None leaves it to each article. `sources` is how files
    and addresses are read, whoever reads the articles in them.
    """

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = None
    gguf: Path | None = None
    concurrency: int | None = None
    context_window: int | None = None
    max_output_tokens: int | None = None
    timeout: float | None = None
    passes: int | None = None
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    max_requests: int | None = None
    max_tokens: int | None = None
    max_cost: float | None = None
    refresh: bool = False
    store: bool = True
    judge: bool | None = None
    edit: bool = True
    statements: bool | None = None
    language: str | None = None
    sources: SourceSettings = field(default_factory=SourceSettings)


@dataclass(frozen=True, slots=True)
class OpenedReader:
    """A model that is ready to read: its name, how many articles at a time, and the reader itself.

    `budget` counts what it takes, `price` is what its tokens cost where that is known. `judge` is the same
    model as a judge of statements, `matcher` as one that reads them together, `confirmer` as one that says
    which of them tell a fact, `stater` as a writer of them, `editor` as one of pages; None where it isn't to
    be asked.
    """

    model: str
    prompt: str
    concurrency: int
    passes: int
    llm: LlmReader
    budget: Budget
    price: Price | None
    keeps: bool
    judge: LlmJudge | None = None
    matcher: LlmMatcher | None = None
    confirmer: LlmConfirmer | None = None
    stater: LlmStater | None = None
    editor: LlmEditor | None = None


@asynccontextmanager
async def opened_reader(
    settings: ReaderSettings, observer: Observer, *, planning: bool = False
) -> AsyncIterator[OpenedReader | None]:
    """The reader that the settings choose, closed when the block ends; None for the rules alone.

    Args:
        settings: the caller's choice.
        observer: who is told which reader it is.
        planning: only estimates are wanted, so that the embedded model isn't loaded.

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
    from summarizer.extract.llm.client import is_loopback, opened_client, served_model  # noqa: PLC0415 - loads pydantic

    async with AsyncExitStack() as stack:
        if choice.kind == "api":
            asked = _api_settings(choice, settings)
        elif planning:
            asked = planned_settings(settings.gguf)
        else:
            file = model_file(settings.gguf, lambda done, total: observer.progress("Model", done, total))
            asked = stack.enter_context(serving(file))
        asked = _with_overrides(asked, settings)
        client = await stack.enter_async_context(opened_client(asked))
        if not asked.model:
            asked = replace(asked, model=await served_model(client, asked))
        observer.chosen(
            asked.model if choice.kind == "api" else f"the embedded model {asked.model}", choice.reason
        )
        price = price_of(asked.model, asked.base_url, environ) if choice.kind == "api" else None
        run = Run(_gate(settings, asked, price), _store(settings, stack, observer), settings.refresh)
        elsewhere = choice.kind == "api" and not is_loopback(asked.base_url)
        chosen = _with_defaults(settings, elsewhere=elsewhere)
        yield _opened(client, asked, run, price, chosen)


def _with_defaults(settings: ReaderSettings, *, elsewhere: bool) -> ReaderSettings:
    """The settings with what is left to the place of the model: on another machine, or on this one."""
    return replace(
        settings,
        statements=elsewhere and bool(settings.language)
        if settings.statements is None
        else settings.statements,
        passes=(_API_PASSES if elsewhere else 0) if settings.passes is None else settings.passes,
        judge=elsewhere if settings.judge is None else settings.judge,
    )


def _gate(settings: ReaderSettings, asked: LlmSettings, price: Price | None) -> Gate:
    """The server's limits and the caller's."""
    limiter = Limiter(
        requests_per_minute=settings.requests_per_minute,
        tokens_per_minute=settings.tokens_per_minute,
        longest_wait=asked.wait_budget,
    )
    most = Most(settings.max_requests, settings.max_tokens, settings.max_cost)
    return Gate(limiter, Budget(most, price))


def _store(settings: ReaderSettings, stack: AsyncExitStack, observer: Observer) -> Store | None:
    """The user's store, open until the stack is closed; one in the usual place is done without if need be."""
    if not settings.store:
        return None
    try:
        return stack.enter_context(opened_store(store_path(environ)))
    except SettingsError as error:
        if environ.get(STORE_VARIABLE):
            raise
        observer.note(f"{error} Going on without one.")
        return None


def _opened(
    client: AsyncOpenAI, asked: LlmSettings, run: Run, price: Price | None, settings: ReaderSettings
) -> OpenedReader:
    from summarizer.extract.llm.reader import LlmReader  # noqa: PLC0415 - loads pydantic

    llm = LlmReader(client, asked, run=run)
    return OpenedReader(
        model=asked.model,
        prompt=llm.label,
        concurrency=asked.concurrency,
        passes=settings.passes or 0,
        llm=llm,
        budget=run.gate.budget,
        price=price,
        keeps=run.store is not None,
        judge=llm.judge() if settings.judge else None,
        matcher=llm.matcher() if settings.judge else None,
        confirmer=llm.confirmer() if settings.judge else None,
        stater=llm.stater() if settings.statements else None,
        editor=llm.editor() if settings.judge and settings.edit else None,
    )


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
        language=asked_language(settings),
    )


def asked_language(settings: ReaderSettings) -> str | None:
    """The code of the language that statements are asked for in; SettingsError where it names none."""
    if not settings.language:
        return None
    code = primary(settings.language)
    if code not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise SettingsError(
            f"{settings.language!r} is no code of a language for statements; give one of {known}."
        )
    return code
