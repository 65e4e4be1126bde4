"""What an audit finds: data that names the place and what was compared."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AuditFinding"]

_SHOWN = 160


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """One thing that doesn't hold.

    `place` is the path in the briefing's JSON, `rule` the rule's name, `said` what stands there and `found`
    what it was compared with, "" where there is nothing.
    """

    place: str
    rule: str
    message: str
    said: str = ""
    found: str = ""

    def __str__(self) -> str:
        compared = f": “{_short(self.said)}”" if self.said else ""
        against = f" against “{_short(self.found)}”" if self.found else ""
        return f"{self.place}: {self.rule}: {self.message}{compared}{against}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
