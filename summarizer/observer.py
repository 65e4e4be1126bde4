"""Who is told how the work goes on."""

from __future__ import annotations

from typing import Protocol

from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.extract.llm.budget import Spent
from summarizer.read.article import Article

__all__ = ["Observer", "SilentObserver"]


class Observer(Protocol):
    """Follows a run; every method returns at once and never raises."""

    def note(self, message: str) -> None:
        """Something the user should know, one sentence."""

    def chosen(self, reader: str, reason: str) -> None:
        """Which reader reads the articles, and why."""

    def progress(self, task: str, done: int, total: int) -> None:
        """A long task before the reading: `done` of `total` bytes."""

    def started(self, article: Article, total: int) -> None:
        """The reading of one of `total` articles begins."""

    def finished(self, checked: CheckedExtraction, seconds: float) -> None:
        """An article is read and checked, or has failed."""

    def stage(self, name: str, seconds: float) -> None:
        """A stage of the run is over."""

    def trusted(self, trust: Trust, earned: bool) -> None:
        """How often the model named the speaker that the text makes plain, and whether that is enough."""

    def spent(self, spent: Spent, stored: int) -> None:
        """What the requests of the run took together; `stored` answers came from the store."""


class SilentObserver:
    """Tells nobody."""

    def note(self, message: str) -> None:
        """Keep quiet."""

    def chosen(self, reader: str, reason: str) -> None:
        """Keep quiet."""

    def progress(self, task: str, done: int, total: int) -> None:
        """Keep quiet."""

    def started(self, article: Article, total: int) -> None:
        """Keep quiet."""

    def finished(self, checked: CheckedExtraction, seconds: float) -> None:
        """Keep quiet."""

    def stage(self, name: str, seconds: float) -> None:
        """Keep quiet."""

    def trusted(self, trust: Trust, earned: bool) -> None:
        """Keep quiet."""

    def spent(self, spent: Spent, stored: int) -> None:
        """Keep quiet."""
