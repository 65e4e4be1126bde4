"""Checked extractions in, one briefing out: what several articles tell together."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.merge.assemble import merge
    from summarizer.merge.briefing import Briefing, Generator
    from summarizer.merge.undecided import statements_of, undecided_pairs

__all__ = ["Briefing", "Generator", "merge", "statements_of", "undecided_pairs"]

# Loaded on first use: who only reads a briefing needs no words and no patterns of the comparison.
_HOMES = {
    "Briefing": "summarizer.merge.briefing",
    "Generator": "summarizer.merge.briefing",
    "merge": "summarizer.merge.assemble",
    "statements_of": "summarizer.merge.undecided",
    "undecided_pairs": "summarizer.merge.undecided",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
