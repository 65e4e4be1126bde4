"""What one check found: data, never a bare yes or no; `decide` says what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.text.span import Span

__all__ = ["CheckName", "Finding", "Outcome"]

CheckName = Literal[
    "form",
    "anchor",
    "quotation",
    "numbers",
    "negation",
    "scope",
    "names",
    "cue",
    "furniture",
    "speaker_named",
    "speaker_tied",
    "figure",
    "statement",
    "denial",
    "denial_kind",
]
Outcome = Literal["holds", "corrects", "fails", "open"]


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check of one item.

    `of_item` and `of_article` are the two sides that were compared, as text. `corrects` means that the
    article's truth can stand in for the item's: `correction` is then the text to put there, or `spans` the
    places. `open` means that the article doesn't settle it; the item is kept and the message noted.
    """

    check: CheckName
    outcome: Outcome
    of_item: str = ""
    of_article: str = ""
    message: str = ""
    correction: str | None = None
    spans: tuple[Span, ...] = ()
