"""The options of every command that reads articles, declared once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.source_options import source_settings

if TYPE_CHECKING:
    from summarizer.read.settings import SourceSettings
    from summarizer.readers import ReaderSettings

__all__ = ["BaseUrl", "Gguf", "Model", "Reading", "reads_articles", "reads_sources"]


Model = Annotated[
    str | None,
    typer.Option(
        envvar="SUMMARIZER_MODEL",
        help="A model's name on the server, 'local' (the embedded model) or 'rules' (no model at all).",
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        envvar="SUMMARIZER_BASE_URL",
        help="Address of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1.",
    ),
]
Gguf = Annotated[
    Path | None,
    typer.Option(
        envvar="SUMMARIZER_GGUF", help="Another model file for the embedded server, in llama.cpp's format."
    ),
]


@dataclass(frozen=True, slots=True)
class Reading:
    """What these options say: the reader's settings, and what is told on standard error."""

    settings: ReaderSettings
    dry_run: bool
    quiet: bool
    verbose: bool
    log_json: bool


def _reading(  # noqa: PLR0913, PLR0917 - a command's parameters are its options
    model: Model = None,
    base_url: BaseUrl = None,
    gguf: Gguf = None,
    context_window: Annotated[
        int | None,
        typer.Option(envvar="SUMMARIZER_CONTEXT_WINDOW", min=1024, help="The model's window in tokens."),
    ] = None,
    max_output_tokens: Annotated[
        int | None,
        typer.Option(envvar="SUMMARIZER_MAX_OUTPUT_TOKENS", min=64, help="Cap on each answer in tokens."),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(envvar="SUMMARIZER_TIMEOUT", min=1, help="Seconds to wait for one answer."),
    ] = None,
    passes: Annotated[
        int | None,
        typer.Option(
            envvar="SUMMARIZER_PASSES",
            min=0,
            max=3,
            help="Further requests for each article, about passages with quotations, figures or denials that "
            "the model missed. Default: 1 for an API, 0 for a model on this machine.",
        ),
    ] = None,
    judge: Annotated[
        bool | None,
        typer.Option(
            "--judge/--no-judge",
            envvar="SUMMARIZER_JUDGE",
            help="Ask the model which statements of different outlets say the same or the opposite. "
            "'extract' never does. "
            "Default: yes for an API, no for a model on this machine.",
            show_default=False,
        ),
    ] = None,
    edit: Annotated[
        bool,
        typer.Option(
            "--edit/--no-edit",
            envvar="SUMMARIZER_EDIT",
            help="Ask a model that judges statements, and has named speakers rightly, to edit the first "
            "screen: what it drops stays below, and no wording stands that the articles don't bear out.",
        ),
    ] = True,
    statements: Annotated[
        bool | None,
        typer.Option(
            "--statements/--no-statements",
            envvar="SUMMARIZER_STATEMENTS",
            help="Ask the model for one whole sentence where what it found can't be understood alone. "
            "Default: no, but yes for an API where a --language is asked for; the embedded model takes "
            "minutes for it and often leaves a sentence out.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            envvar="SUMMARIZER_LANGUAGE",
            metavar="CODE",
            help="Ask the model for statements in this language ('de', 'es', 'zh'), whatever the articles "
            "are in; quotations stay in theirs, and headings in English. Without it, each article's own.",
            show_default=False,
        ),
    ] = None,
    concurrency: Annotated[
        int | None,
        typer.Option(envvar="SUMMARIZER_CONCURRENCY", min=1, help="Requests under way at the same time."),
    ] = None,
    requests_per_minute: Annotated[
        int | None,
        typer.Option(
            envvar="SUMMARIZER_REQUESTS_PER_MINUTE",
            min=1,
            help="Limit on requests; without it, the server's own limit is found out.",
        ),
    ] = None,
    tokens_per_minute: Annotated[
        int | None,
        typer.Option(envvar="SUMMARIZER_TOKENS_PER_MINUTE", min=1, help="Limit on tokens, likewise."),
    ] = None,
    max_requests: Annotated[
        int | None,
        typer.Option(
            envvar="SUMMARIZER_MAX_REQUESTS", min=0, help="Stop before this run sends more requests."
        ),
    ] = None,
    max_tokens: Annotated[
        int | None,
        typer.Option(envvar="SUMMARIZER_MAX_TOKENS", min=0, help="Stop before this run takes more tokens."),
    ] = None,
    max_cost: Annotated[
        float | None,
        typer.Option(envvar="SUMMARIZER_MAX_COST", min=0, help="Stop before this run costs more US dollars."),
    ] = None,
    refresh: Annotated[
        bool,
        typer.Option("--refresh", envvar="SUMMARIZER_REFRESH", help="Ask anew for what is in the store."),
    ] = False,
    no_store: Annotated[
        bool,
        typer.Option(
            "--no-store",
            envvar="SUMMARIZER_NO_STORE",
            help="Neither look up answers in the store nor keep them.",
        ),
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Send nothing; print what reading would take in requests, tokens and dollars."
        ),
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", envvar="SUMMARIZER_QUIET", help="Print only what goes wrong."),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            "-v",
            envvar="SUMMARIZER_VERBOSE",
            help="Print for each article what it took and what became of its items.",
        ),
    ] = False,
    log_json: Annotated[
        bool,
        typer.Option(
            "--log-json", envvar="SUMMARIZER_LOG_JSON", help="Print the same as JSON, one object a line."
        ),
    ] = False,
) -> Reading:
    from summarizer.readers import ReaderSettings  # noqa: PLC0415 - loads the whole flow

    settings = ReaderSettings(
        model=model or None,
        base_url=base_url or None,
        gguf=gguf,
        concurrency=concurrency,
        context_window=context_window,
        max_output_tokens=max_output_tokens,
        timeout=timeout,
        passes=passes,
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        max_requests=max_requests,
        max_tokens=max_tokens,
        max_cost=max_cost,
        refresh=refresh,
        store=not no_store,
        judge=judge,
        edit=edit,
        statements=statements,
        language=language or None,
    )
    return Reading(settings, dry_run, quiet, verbose, log_json)


def reads_articles(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options and those about sources; it gets both as its last argument, `reading`."""

    def build(**given: object) -> Reading:
        sources = source_settings(**_taken(given, source_settings))  # type: ignore[arg-type]  # typer checked each
        reading = _reading(**given)  # type: ignore[arg-type]  # as above
        return replace(reading, settings=replace(reading.settings, sources=sources))

    return _with_options(command, "reading", build, [_reading, source_settings])


def reads_sources(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options about sources; it gets them as its last argument, `sources`."""

    def build(**given: object) -> SourceSettings:
        return source_settings(**given)  # type: ignore[arg-type]  # typer checked each against its type

    return _with_options(command, "sources", build, [source_settings])


def _taken(given: dict[str, object], options: Callable[..., object]) -> dict[str, object]:
    """Those of the values that belong to `options`, taken out of `given`."""
    return {name: given.pop(name) for name in inspect.signature(options).parameters}


def _with_options(
    command: Callable[..., None],
    last: str,
    build: Callable[..., object],
    declared: Sequence[Callable[..., object]],
) -> Callable[..., None]:
    """`command` with the parameters of `declared` in place of its last one, which `build` makes of them."""
    own = [p for p in inspect.signature(command, eval_str=True).parameters.values() if p.name != last]
    shared = [
        p for options in declared for p in inspect.signature(options, eval_str=True).parameters.values()
    ]

    def with_options(**given: object) -> None:
        chosen = {parameter.name: given.pop(parameter.name) for parameter in shared}
        command(**given, **{last: build(**chosen)})

    with_options.__name__ = command.__name__
    with_options.__doc__ = command.__doc__
    with_options.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]  # inspect's own
    with_options.__annotations__ = {p.name: p.annotation for p in (*own, *shared)}
    return with_options
