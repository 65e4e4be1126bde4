"""What follows from the findings about one item: the only place that decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.check.finding import CheckName, Finding

__all__ = ["Decision", "ItemVerdict", "decide"]

ItemVerdict = Literal["exact", "corrected", "rejected"]


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict on one item; `check` and `reason` name the first finding that failed it, else None."""

    verdict: ItemVerdict
    check: CheckName | None
    reason: str | None
    notes: tuple[str, ...]


def decide(findings: Sequence[Finding]) -> Decision:
    """One failed check rejects an item; one correction makes it `corrected`; what is open is only noted."""
    notes = tuple(dict.fromkeys(f.message for f in findings if f.message))
    failed = next((f for f in findings if f.outcome == "fails"), None)
    if failed is not None:
        return Decision("rejected", failed.check, failed.message, notes)
    if any(f.outcome == "corrects" for f in findings):
        return Decision("corrected", None, None, notes)
    return Decision("exact", None, None, notes)
