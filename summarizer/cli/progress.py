"""How a run looks on standard error: moving bars on a terminal, a line per article elsewhere."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING

from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.cli.json_log import article_counts
from summarizer.extract.llm.budget import Spent
from summarizer.read.article import Article

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["Reporter"]


class Reporter(AbstractContextManager["Reporter"]):
    """An observer that writes to standard error.

    Quiet, it prints only what went wrong. On a terminal it shows a bar for a long set-up and one for the
    articles; otherwise one plain line as each is done, so that a log stays readable.
    """

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._percent: dict[str, int] = {}

    def __enter__(self) -> Reporter:
        if not self._quiet and sys.stderr.isatty():
            self._bars = _bars()
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars:
            self._bars.stop()

    def note(self, message: str) -> None:
        """One sentence, also when quiet: it says that something isn't as it should be."""
        self._print(message)

    def chosen(self, reader: str, reason: str) -> None:
        """Which reader reads the articles, and why."""
        if not self._quiet:
            self._print(f"Reading with {reader}: {reason}.")

    def progress(self, task: str, done: int, total: int) -> None:
        """A bar on a terminal, a line at every tenth elsewhere."""
        if self._quiet:
            return
        if self._bars:
            self._bars.update(self._task(task, total), completed=done)
            return
        tenth = 10 * done // total if total else 10
        if self._percent.get(task) != tenth:
            self._percent[task] = tenth
            self._print(f"{task}: {10 * tenth} %")

    def started(self, article: Article, total: int) -> None:
        """Show the article that is being read."""
        if self._bars:
            task = self._task("Articles", total)
            self._bars.update(task, description=f"Articles · {_shortened(article.source)}")

    def finished(self, checked: CheckedExtraction, seconds: float) -> None:
        """One line per article: what was kept and refused, or why it failed."""
        if self._bars:
            self._bars.advance(self._task("Articles", 1))
        article = checked.article
        if article.error:
            self._print(
                _one_line(
                    f"{article.source}: {article.error}" if article.status != "failed" else article.error
                )
            )
        if article.status == "failed" or self._quiet:
            return
        counts = (
            _count(len(checked.claims), "claim"),
            _count(len(checked.figures), "figure"),
            _count(len(checked.denials), "denial"),
            f"{len(checked.rejected)} rejected",
        )
        self._print(f"{article.source}: {', '.join(counts)} ({seconds:.1f} s)")
        if self._verbose:
            self._print(f"  {_details(checked, seconds)}")

    def stage(self, name: str, seconds: float) -> None:
        """How long a stage took."""
        if not self._quiet:
            self._print(f"{name}: {seconds:.1f} s")

    def trusted(self, trust: Trust, earned: bool) -> None:
        """How often the model named the speaker that the text makes plain."""
        if self._verbose:
            outcome = (
                "it is believed where the text leaves room" if earned else "the rules' reading goes first"
            )
            self._print(f"The model named {trust.agreed} of {trust.of} plain speakers: {outcome}.")

    def spent(self, spent: Spent, stored: int) -> None:
        """What the requests of the run took together."""
        if self._quiet:
            return
        cost = "" if spent.cost is None else f", ${spent.cost:.4f}"
        kept = f"; {_count(stored, 'answer')} from the store" if stored else ""
        self._print(
            f"{_count(spent.requests, 'request')}, {spent.prompt_tokens:,} tokens of prompt and "
            f"{spent.completion_tokens:,} of answer{cost}{kept}"
        )

    def _task(self, name: str, total: int) -> TaskID:
        assert self._bars is not None
        if name not in self._tasks:
            self._tasks[name] = self._bars.add_task(name, total=total)
        return self._tasks[name]

    def _print(self, line: str) -> None:
        if self._bars:
            self._bars.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            print(line, file=sys.stderr, flush=True)


def _bars() -> Progress:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _details(checked: CheckedExtraction, seconds: float) -> str:
    counts = article_counts(checked, seconds)
    usage = checked.article.usage
    items = ", ".join(
        f"{counts[name]} {name}" for name in ("kept", "corrected", "rejected", "added", "missed")
    )
    return (
        f"{counts['outcome']}: {_count(usage.requests, 'request')}, "
        f"{usage.prompt_tokens} + {usage.completion_tokens} tokens; {items}"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _shortened(name: str, size: int = 48) -> str:
    return name if len(name) <= size else f"…{name[1 - size :]}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
