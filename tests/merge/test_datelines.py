"""On which day an article was written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.merge.datelines import written_on
from tests.merge.gold_extractions import gold_extractions

_ARTICLE = gold_extractions()[0].article


def day(text: str, known: str | None) -> str | None:
    """The day of an undated article beside one of a known date."""
    undated = replace(_ARTICLE, id="a1", text=text, published=None)
    return written_on([undated, replace(_ARTICLE, id="a2", text="", published=known)])["a1"]


@pytest.mark.parametrize(
    ("dateline", "known", "written"),
    [
        ("LIMA, Sept 15 (Reuters) - A quake", "2031-09-17", "2031-09-15"),
        ("NEW YORK, Dec. 30 (Reuters) - A fire", "2032-01-02", "2031-12-30"),
        ("PORT ELLEN, March 3, 2031 (AP) — A storm", None, "2031-03-03"),
    ],
)
def test_an_undated_article_is_of_its_datelines_day_in_the_year_of_a_dated_one(
    dateline: str, known: str | None, written: str
) -> None:
    assert day(f"Storm hits coast\n\n{dateline} hit the coast.", known) == written


@pytest.mark.parametrize("text", ["LIMA (AP) — A quake hit.", "On Sept 15 a quake hit."])
def test_without_a_day_in_its_dateline_an_article_has_none(text: str) -> None:
    assert day(text, "2031-09-17") is None


def test_a_dateline_of_no_known_year_is_none() -> None:
    assert day("LIMA, Sept 15 (Reuters) - A quake", None) is None
