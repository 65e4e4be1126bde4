"""A denial with who denies it and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.check.reports import DenialReport
from summarizer.merge.denials.denied import Denied

__all__ = ["Party", "Placed"]


@dataclass(frozen=True, slots=True)
class Party:
    """Who a speaker is: the notions of all names, of the organisation spoken for, of what he is called."""

    names: frozenset[str] = frozenset()
    side: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    outlet: bool = False

    def speaks_with(self, other: Party) -> bool:
        """Whether both speak for one organisation."""
        return bool(self.side and other.side) and (self.side <= other.side or other.side <= self.side)


@dataclass(frozen=True, slots=True)
class Placed:
    """A denial with its article, who denies, what is denied, and the names of the denier's side."""

    report: DenialReport
    article: int
    speaker: str | None
    denied: Denied
    party: Party
    published: str | None = None

    @property
    def start(self) -> int:
        """Where the words of the denial start."""
        return self.report.evidence[0].start if self.report.evidence else 0
