"""Articles are sorted by the event that they are about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.check.extraction import unread
from summarizer.check.reports import ArticleRecord
from summarizer.merge.events.find import events_of
from summarizer.read.reader import article_from_text
from tests.merge.events.two_events import FERRY, VOTE


def record(text: str, published: str | None = None) -> ArticleRecord:
    return replace(unread(article_from_text(text, source="test")).article, published=published)


def test_articles_on_one_event_are_together_and_the_most_reported_event_is_first() -> None:
    articles = [record(VOTE.format(n)) for n in (40, 41)] + [record(FERRY.format(n)) for n in (3, 4, 5)]
    assert events_of(articles) == ((2, 3, 4), (0, 1))


def test_an_article_like_no_other_is_an_event_of_its_own() -> None:
    assert events_of([record(FERRY.format(3)), record(VOTE.format(40))]) == ((0,), (1,))


def test_the_articles_of_one_event_alone_are_one_event() -> None:
    seeds = sorted(Path("seeds").glob("*.txt"))
    assert events_of([record(path.read_text("utf-8")) for path in seeds]) == (tuple(range(len(seeds))),)


@pytest.mark.parametrize(
    ("other", "together"), [("2026-03-05", True), ("2026-04-20", False), (None, True), ("soon", True)]
)
def test_reports_of_days_far_apart_are_of_different_events(other: str | None, together: bool) -> None:
    articles = [record(FERRY.format(3), "2026-03-02"), record(FERRY.format(4), other)]
    assert (len(events_of(articles)) == 1) is together


def test_what_could_not_be_read_is_in_no_event() -> None:
    failed = replace(record(FERRY.format(3)), status="failed")
    assert events_of([failed, record(FERRY.format(4))]) == ((1,),)


@pytest.mark.parametrize("text", ["", "of the and", "Word " * 3])
def test_articles_with_few_words_are_sorted_too(text: str) -> None:
    assert len(events_of([record(text), record(VOTE.format(1))])) == 2
