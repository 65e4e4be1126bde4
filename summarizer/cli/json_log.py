"""A run as JSON lines on standard error, for programs that watch it; and the counts behind each line."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from types import TracebackType

from summarizer.check.reports import CheckedExtraction, ClaimReport, DenialReport, FigureReport, Trust
from summarizer.extract.llm.budget import Spent
from summarizer.read.article import Article

__all__ = ["ForwardedLog", "JsonLog", "article_counts"]


def article_counts(checked: CheckedExtraction, seconds: float) -> dict[str, object]:
    """What became of one article.

    `kept` and `corrected` are the model's items that hold, `rejected` those that don't, `added` what only the
    rules found, `missed` what neither found.
    """
    items: tuple[ClaimReport | FigureReport | DenialReport, ...] = (
        *checked.claims,
        *checked.figures,
        *checked.denials,
    )
    by_model = [item for item in items if item.found_by != "rules"]
    article = checked.article
    return {
        "article": article.source,
        "outcome": article.status,
        "error": article.error,
        "requests": article.usage.requests,
        "prompt_tokens": article.usage.prompt_tokens,
        "completion_tokens": article.usage.completion_tokens,
        "seconds": round(seconds, 3),
        "kept": sum(item.verdict == "exact" for item in by_model),
        "corrected": sum(item.verdict == "corrected" for item in by_model),
        "rejected": len(checked.rejected),
        "added": len(items) - len(by_model),
        "missed": len(article.coverage.missed),
    }


class ForwardedLog(logging.Handler, AbstractContextManager["ForwardedLog"]):
    """Hands what this package logs, from `level` on, to `note` for the length of a block."""

    def __init__(self, note: Callable[[str], None], level: int) -> None:
        super().__init__(level)
        self._note = note
        self._logger = logging.getLogger("summarizer")
        self._before = (self._logger.level, self._logger.propagate)

    def __enter__(self) -> ForwardedLog:
        self._logger.addHandler(self)
        self._logger.setLevel(self.level)
        self._logger.propagate = False
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._logger.removeHandler(self)
        level, self._logger.propagate = self._before
        self._logger.setLevel(level)

    def emit(self, record: logging.LogRecord) -> None:
        """Hand one record on."""
        self._note(record.getMessage())


class JsonLog(AbstractContextManager["JsonLog"]):
    """An observer that writes one JSON object a line to standard error; `event` says what it tells."""

    def __init__(self) -> None:
        self._percent: dict[str, int] = {}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def note(self, message: str) -> None:
        """Something isn't as it should be."""
        self._write("note", {"message": message})

    def chosen(self, reader: str, reason: str) -> None:
        """Which reader reads the articles, and why."""
        self._write("reader", {"reader": reader, "reason": reason})

    def progress(self, task: str, done: int, total: int) -> None:
        """Every tenth of a long set-up."""
        tenth = 10 * done // total if total else 10
        if self._percent.get(task) != tenth:
            self._percent[task] = tenth
            self._write("progress", {"task": task, "percent": 10 * tenth})

    def started(self, article: Article, total: int) -> None:
        """The reading of an article begins."""
        self._write("started", {"article": article.source, "of": total})

    def finished(self, checked: CheckedExtraction, seconds: float) -> None:
        """What became of an article."""
        self._write("article", article_counts(checked, seconds))

    def stage(self, name: str, seconds: float) -> None:
        """A stage of the run is over."""
        self._write("stage", {"stage": name, "seconds": round(seconds, 3)})

    def trusted(self, trust: Trust, earned: bool) -> None:
        """How often the model named the speaker that the text makes plain."""
        self._write("trust", {**asdict(trust), "earned": earned})

    def spent(self, spent: Spent, stored: int) -> None:
        """What the requests of the run took together."""
        self._write("spent", {**asdict(spent), "stored": stored})

    def _write(self, event: str, values: Mapping[str, object]) -> None:
        line = json.dumps({"event": event, **values}, ensure_ascii=False)
        print(line, file=sys.stderr, flush=True)
