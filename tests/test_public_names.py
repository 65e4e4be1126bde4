from __future__ import annotations

import asyncio

import pytest

import summarizer
from tests.conftest import SEEDS
from tests.spans import assert_spans_hold

SEED = sorted(SEEDS.glob("*.txt"))[0]


def test_the_public_names_are_these() -> None:
    assert sorted(summarizer.__all__) == [
        "Briefing",
        "ReaderSettings",
        "SummarizerError",
        "__version__",
        "asummarize",
        "summarize",
    ]
    assert all(getattr(summarizer, name) for name in summarizer.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        _ = summarizer.summarise


def test_summarize_gives_a_briefing_from_python() -> None:
    briefing = summarizer.summarize([SEED], settings=summarizer.ReaderSettings(model="rules"))
    assert isinstance(briefing, summarizer.Briefing)
    assert [a.source for a in briefing.articles] == [str(SEED)]
    assert_spans_hold(briefing.articles[0].text, briefing)


def test_the_async_twin_gives_the_same() -> None:
    settings = summarizer.ReaderSettings(model="rules")
    blocking = summarizer.summarize([SEED], settings=settings)
    within_a_loop = asyncio.run(summarizer.asummarize([SEED], settings=settings))
    assert within_a_loop.claims == blocking.claims
    assert within_a_loop.figures == blocking.figures
