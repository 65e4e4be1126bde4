"""The list beside the briefings of several events names every article."""

from __future__ import annotations

from dataclasses import replace

from summarizer.check.extraction import unread
from summarizer.check.reports import ArticleRecord
from summarizer.read.reader import article_from_text
from summarizer.write.contents import to_contents


def record(title: str, source: str, error: str | None = None) -> ArticleRecord:
    article = unread(article_from_text(f"{title}\n\nA ferry sank.", source=source)).article
    return replace(article, title=title, error=error)


def test_articles_alone_and_unread_ones_are_named() -> None:
    contents = to_contents([], [record("Ferry Sinks", "a.txt")], [record("Fog", "b.txt", "It is empty.")])
    assert "## Like no other\n\n- Ferry Sinks, a.txt\n" in contents
    assert "## Not read\n\n- Fog (It is empty.), b.txt\n" in contents


def test_titles_are_no_markup() -> None:
    hostile = record("<script>x</script> [a](http://b)", "c.txt")
    assert "<script>" not in to_contents([], [hostile], [])
    assert r"\[a\]" in to_contents([], [hostile], [])
