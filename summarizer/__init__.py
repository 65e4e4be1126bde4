"""Several articles on one event become one briefing whose every line leads to its evidence.

    from summarizer import ReaderSettings, summarize

    briefing = summarize("monday/", settings=ReaderSettings(model="rules"))
    for claim in briefing.claims:
        print(claim.status, claim.statement)

`asummarize` and `aextract` are `summarize` and `extract` inside a running event loop. Everything raised on
purpose is a `SummarizerError`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from summarizer.exceptions import (
    AnswerError,
    AnswerRefused,
    AnswerTruncated,
    AnswerUnreadable,
    BudgetReached,
    ContractError,
    LoopRunning,
    PackageMissing,
    PromptError,
    ProviderError,
    RateLimited,
    RequestRefused,
    ServerUnreachable,
    SettingsError,
    SourceError,
    SummarizerError,
)
from summarizer.version import __version__

if TYPE_CHECKING:
    from summarizer.checking import CheckedItem, check
    from summarizer.merge.briefing import Briefing
    from summarizer.pipeline import Extracted, aextract, asummarize, extract, merge_extracted, summarize
    from summarizer.read.article import Article
    from summarizer.readers import ReaderSettings
    from summarizer.text.span import Span
    from summarizer.write.html import to_html
    from summarizer.write.json import from_json, to_json
    from summarizer.write.markdown import to_markdown

__all__ = [
    "AnswerError",
    "AnswerRefused",
    "AnswerTruncated",
    "AnswerUnreadable",
    "Article",
    "Briefing",
    "BudgetReached",
    "CheckedItem",
    "ContractError",
    "Extracted",
    "LoopRunning",
    "PackageMissing",
    "PromptError",
    "ProviderError",
    "RateLimited",
    "ReaderSettings",
    "RequestRefused",
    "ServerUnreachable",
    "SettingsError",
    "SourceError",
    "Span",
    "SummarizerError",
    "__version__",
    "aextract",
    "asummarize",
    "check",
    "extract",
    "from_json",
    "merge_extracted",
    "summarize",
    "to_html",
    "to_json",
    "to_markdown",
]

# Loaded on first use, so that `summarizer --help` stays quick.
_HOMES = {
    "Article": "summarizer.read.article",
    "Briefing": "summarizer.merge.briefing",
    "CheckedItem": "summarizer.checking",
    "Extracted": "summarizer.pipeline",
    "ReaderSettings": "summarizer.readers",
    "Span": "summarizer.text.span",
    "aextract": "summarizer.pipeline",
    "asummarize": "summarizer.pipeline",
    "check": "summarizer.checking",
    "extract": "summarizer.pipeline",
    "from_json": "summarizer.write.json",
    "merge_extracted": "summarizer.pipeline",
    "summarize": "summarizer.pipeline",
    "to_html": "summarizer.write.html",
    "to_json": "summarizer.write.json",
    "to_markdown": "summarizer.write.markdown",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """`check` and `extract` are functions here and rooms too; importing such a room hides no function."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
