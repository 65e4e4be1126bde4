"""Runs of the whole flow over several small articles, without waiting, for tests of what goes wrong."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from summarizer import pipeline, readers
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.llm.gate import Gate
from summarizer.extract.llm.limiter import Limiter
from summarizer.extract.llm.run import Run
from summarizer.extract.llm.store import Store
from summarizer.observer import SilentObserver
from summarizer.readers import ReaderSettings
from tests.extract.llm.asking import TEXT

__all__ = ["Waits", "WholeRun", "read_all", "without_waiting", "write_three"]


@dataclass
class Waits:
    """A clock that only its sleeps move."""

    slept: list[float] = field(default_factory=list)
    now: float = 0.0

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def clock(self) -> float:
        return self.now


def without_waiting(monkeypatch: pytest.MonkeyPatch) -> Waits:
    """Let runs wait by a clock of their own."""
    waits = Waits()

    def run(gate: Gate, store: Store | None, refresh: bool) -> Run:
        return Run(gate, store, refresh, sleep=waits.sleep, jitter=lambda: 0.0)

    def limiter(**told: float) -> Limiter:
        return Limiter(**told, clock=waits.clock, sleep=waits.sleep)  # type: ignore[arg-type]  # the limits

    monkeypatch.setattr(readers, "Run", run)
    monkeypatch.setattr(readers, "Limiter", limiter)
    return waits


class _Notes(SilentObserver):
    def __init__(self) -> None:
        self.notes: list[str] = []
        self.stored = 0
        self.requests = 0

    def note(self, message: str) -> None:
        self.notes.append(message)

    def spent(self, spent: object, stored: int) -> None:
        self.stored = stored
        self.requests = spent.requests  # type: ignore[attr-defined]  # Spent


@dataclass
class WholeRun:
    """What came of each article, what was noted, and what was sent."""

    articles: tuple[CheckedExtraction, ...]
    notes: list[str]
    stored: int
    requests: int

    @property
    def statuses(self) -> list[str]:
        return [checked.article.status for checked in self.articles]


def write_three(folder: Path) -> list[Path]:
    """The article of the bridge three times, with three closing days, so that no two texts are alike."""
    files = [folder / f"{name}.txt" for name in ("first", "second", "third")]
    for file, day in zip(files, ("Friday", "Saturday", "Sunday"), strict=True):
        file.write_text(TEXT.replace("Friday", day), encoding="utf-8")
    return files


def read_all(base_url: str, files: list[Path], **chosen: object) -> WholeRun:
    """One run over `files`, an article at a time unless chosen otherwise."""
    usual: dict[str, object] = {"model": "m", "base_url": base_url, "concurrency": 1, "passes": 0}
    settings = ReaderSettings(**(usual | chosen))  # type: ignore[arg-type]  # each test its own
    observer = _Notes()
    extracted = pipeline.extract(files, settings=settings, observer=observer)
    return WholeRun(extracted.extractions, observer.notes, observer.stored, observer.requests)
