"""Several articles on one event become one briefing whose every line leads to its evidence.

    from summarizer import ReaderSettings, summarize

    briefing = summarize(["monday.txt", "tuesday.txt"], settings=ReaderSettings(model="rules"))
    for claim in briefing.claims:
        print(claim.status, claim.statement)

`asummarize` is the same inside a running event loop. Everything raised on purpose is a `SummarizerError`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summarizer.exceptions import SummarizerError
from summarizer.version import __version__

if TYPE_CHECKING:
    from summarizer.merge.briefing import Briefing
    from summarizer.pipeline import asummarize, summarize
    from summarizer.readers import ReaderSettings

__all__ = ["Briefing", "ReaderSettings", "SummarizerError", "__version__", "asummarize", "summarize"]

# Loaded on first use, so that `summarizer --help` stays quick.
_HOMES = {
    "Briefing": "summarizer.merge.briefing",
    "ReaderSettings": "summarizer.readers",
    "asummarize": "summarizer.pipeline",
    "summarize": "summarizer.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
