"""The commands and what they share: options, errors, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from os.path import exists
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from summarizer.cli.environment import read_env_file
from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.options import BaseUrl, Gguf, Model, Reading, reads_articles, reads_sources
from summarizer.exceptions import SettingsError, SummarizerError

__all__ = ["app", "run"]

_EPILOG = """With no --model: an API where OPENAI_API_KEY or OPENAI_BASE_URL is set; else the embedded model
where it is installed; else the rules. Every option can be set as SUMMARIZER_<OPTION>. Exit codes: 0 all
articles read, 1 a check failed or nothing could be read, 2 wrong use, 3 some article is missing or was read
only in part, 130 interrupted."""

app = typer.Typer(
    name="summarizer",
    help="Several articles on one event become one briefing whose every line leads to its evidence.",
    epilog=_EPILOG,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

store_commands = typer.Typer(
    name="store",
    help="Look into, or empty, the store of answers that were paid for.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(store_commands)

Articles = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, folders, web addresses, @FILE with a list of these, or - for standard input. Texts, "
        "pages, "
        "PDF, Word, EPUB, mails, exports, feeds, sitemaps and archives are told by what they hold.",
        show_default=False,
    ),
]


class LengthName(StrEnum):
    """How long a briefing is above the fold."""

    SHORT = "short"
    STANDARD = "standard"
    FULL = "full"


Length = Annotated[
    LengthName,
    typer.Option(
        envvar="SUMMARIZER_LENGTH",
        help="How much stands above the fold: short (300 words at most), standard (700), or full, which "
        "folds nothing.",
    ),
]
Full = Annotated[bool, typer.Option("--full", help="The same as --length full.")]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", envvar="SUMMARIZER_QUIET", help="Print only what goes wrong.")
]


Events = Annotated[
    Path | None,
    typer.Option(
        "--events",
        metavar="FOLDER",
        help="For articles on several events: write a briefing of each into this folder, with an index.md.",
    ),
]


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        from summarizer.version import __version__  # noqa: PLC0415 - rarely asked for

        typer.echo(f"summarizer {__version__}")
        raise typer.Exit


@app.command(no_args_is_help=True)
@reads_articles
def summarize(
    articles: Articles = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            help="Write to this file; may be given several times. The ending chooses the format: .md, .json, "
            ".html. Without it, Markdown goes to standard output.",
        ),
    ] = None,
    title: Annotated[
        str | None, typer.Option(envvar="SUMMARIZER_TITLE", help="The briefing's title.")
    ] = None,
    events: Events = None,
    length: Length = LengthName.STANDARD,
    full: Full = False,
    *,
    reading: Reading,
) -> None:
    """Read articles, check what a model finds in them, and write one briefing.

    Examples:

      summarizer summarize seeds -o briefing.md -o briefing.json

      summarizer summarize a.txt b.txt --model rules | less

      summarizer summarize monday/ --events briefings/
    """
    from summarizer.cli import run_events, run_summary  # noqa: PLC0415 - loads the whole flow

    chosen = _length(length, full)
    if events is not None:
        folder = run_events.EventFolder(events, chosen, output or [], title)
        _leave(run_summary.summarize_events(articles or [], folder, reading=reading))
    _leave(run_summary.summarize(articles or [], output or [], title=title, reading=reading, length=chosen))


@app.command(no_args_is_help=True)
@reads_articles
def extract(
    articles: Articles = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A .jsonl file; without it, the lines go to standard output."),
    ] = None,
    *,
    reading: Reading,
) -> None:
    """Read and check articles, and stop before merging: one checked extraction a line.

    Example:

      summarizer extract monday/ -o monday.jsonl && summarizer merge monday.jsonl tuesday.jsonl
    """
    from summarizer.cli import run_summary  # noqa: PLC0415 - loads the whole flow

    _leave(run_summary.extract(articles or [], output, reading=reading))


@app.command(no_args_is_help=True)
@reads_sources
def read(
    articles: Articles = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line, with the furniture's offsets.")
    ] = False,
    *,
    sources: Any,
) -> None:
    """Show what is understood of each source: title, outlet, dates, and its text with furniture in ⟦ ⟧.

    Example:

      summarizer read page.html https://example.org/article
    """
    from summarizer.cli import run_read  # noqa: PLC0415 - loads the readers

    _leave(run_read.read(articles or [], sources, as_json=as_json))


@app.command(no_args_is_help=True)
def merge(
    files: Annotated[
        list[str] | None,
        typer.Argument(help="Files that 'extract' wrote, or - for standard input.", show_default=False),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", help="As for 'summarize': .md, .json or .html, several allowed."),
    ] = None,
    title: Annotated[
        str | None, typer.Option(envvar="SUMMARIZER_TITLE", help="The briefing's title.")
    ] = None,
    events: Events = None,
    quiet: Quiet = False,
    length: Length = LengthName.STANDARD,
    full: Full = False,
) -> None:
    """Merge what 'extract' wrote into one briefing; no model is asked."""
    from summarizer.cli import run_events, run_summary  # noqa: PLC0415 - loads the whole flow

    chosen = _length(length, full)
    if events is not None:
        folder = run_events.EventFolder(events, chosen, output or [], title)
        _leave(run_summary.merge_events(files or [], folder, quiet=quiet))
    _leave(run_summary.merge(files or [], output or [], title=title, quiet=quiet, length=chosen))


@app.command(no_args_is_help=True)
def show(
    file: Annotated[
        str, typer.Argument(metavar="BRIEFING", help="A briefing as JSON; - for standard input.")
    ],
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this speaker says and denies.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this outlet has.")] = None,
    contested: Annotated[bool, typer.Option("--contested", help="Only what accounts differ on.")] = False,
    figure: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Only figures that count this, or have these words.")
    ] = None,
    length: Length = LengthName.STANDARD,
    full: Full = False,
) -> None:
    """Show a finished briefing, or a part of it: rendered on a terminal, as Markdown elsewhere.

    Examples:

      summarizer show briefing.json

      summarizer show briefing.json --speaker Zelensky --full
    """
    from summarizer.cli import run_show  # noqa: PLC0415 - loads the layout
    from summarizer.write.selecting import Selection  # noqa: PLC0415

    selection = Selection(speaker, outlet, contested, figure)
    _leave(run_show.show(file, selection, _length(length, full)))


@app.command(no_args_is_help=True)
def check(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A briefing, or with --against any items; - for standard input."),
    ],
    against: Annotated[
        Path | None,
        typer.Option(metavar="ARTICLE", help="Check items of the wire schema against this article."),
    ] = None,
) -> None:
    """Verify a briefing against its articles, or anybody's items against one article.

    Leaves with 1 where something fails.

    Examples:

      summarizer check briefing.json

      summarizer check items.json --against article.txt
    """
    from summarizer.cli import run_check  # noqa: PLC0415 - loads the checks

    _leave(run_check.items(file, against) if against else run_check.briefing(file))


@app.command()
def schema(
    name: Annotated[
        str, typer.Argument(metavar="[briefing|extraction|wire]", help="Which schema.")
    ] = "briefing",
) -> None:
    """Print a JSON Schema: of the briefing, of a line that 'extract' writes, or of a model's answer."""
    from summarizer.cli import run_check  # noqa: PLC0415 - loads pydantic

    _leave(run_check.schema(name))


@store_commands.command()
def info() -> None:
    """Print where the store is and what is in it."""
    from summarizer.cli import run_store  # noqa: PLC0415 - loads SQLite

    _leave(run_store.info())


@store_commands.command()
def prune(
    older_than: Annotated[
        float | None,
        typer.Option(metavar="DAYS", min=0, help="Only answers kept more than so many days ago."),
    ] = None,
    model: Annotated[str | None, typer.Option(help="Only answers of this model.")] = None,
) -> None:
    """Delete answers from the store: all, or some."""
    from summarizer.cli import run_store  # noqa: PLC0415 - loads SQLite

    _leave(run_store.prune(older_than, model))


@app.command()
def doctor(
    model: Model = None,
    base_url: BaseUrl = None,
    gguf: Gguf = None,
    probe: Annotated[
        bool,
        typer.Option("--probe", help="Send one tiny request to see whether the server enforces schemas."),
    ] = False,
) -> None:
    """Tell which model would be used and why, whether it can be, and where store and cache are."""
    from summarizer.cli import run_doctor  # noqa: PLC0415 - loads the SDK where there is a server

    settings = run_doctor.ReaderSettings(model=model or None, base_url=base_url or None, gguf=gguf)
    _leave(run_doctor.doctor(settings, probe=probe))


def _length(length: LengthName, full: bool) -> Literal["short", "standard", "full"]:
    return "full" if full else length.value


def _leave(code: ExitCode) -> None:
    raise typer.Exit(int(code))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; what can be expected to go wrong is one sentence on stderr."""
    try:
        read_env_file()
        return int(app(list(arguments), standalone_mode=False) or ExitCode.OK)
    except typer.TyperException as error:
        message = error.format_message()
        if "\n" in message:  # a command without arguments shows its help
            print(message, file=sys.stderr)
        else:
            _complain(_without_command(message, arguments) or f"{message.rstrip('.')}. Try --help.")
        return ExitCode.USAGE
    except SettingsError as error:
        _complain(str(error))
        return ExitCode.USAGE
    except SummarizerError as error:
        _complain(str(error))
        return ExitCode.FAILED
    except OSError as error:  # a name that no file can have, a folder that was taken away meanwhile
        _complain(f"{error.filename}: {error.strerror}." if error.filename else f"{error}.")
        return ExitCode.FAILED
    except (KeyboardInterrupt, typer.Abort):
        _complain("Interrupted.")
        return ExitCode.INTERRUPTED


def _without_command(message: str, arguments: Sequence[str]) -> str | None:
    """What to do about articles that are given where a command should stand; None where none are."""
    first = arguments[0] if arguments else ""
    # `Path.exists` raises on a name that is too long for a file.
    is_article = "://" in first or exists(first)  # noqa: PTH110
    if not is_article or not message.startswith(f"No such command {first!r}"):
        return None
    read = "it as an article" if len(arguments) == 1 else "them as articles"
    return f"{first} is no command; 'summarizer summarize {' '.join(arguments)}' reads {read}."


def _complain(sentence: str) -> None:
    print("summarizer:", " ".join(sentence.split()), file=sys.stderr)
