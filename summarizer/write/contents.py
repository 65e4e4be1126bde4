"""The list of the briefings that were made of articles on several events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.check.reports import ArticleRecord
from summarizer.merge.briefing import Briefing
from summarizer.read.naming import called
from summarizer.write.escape import escape, guard_line

__all__ = ["Entry", "to_contents"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event's briefing and the name of its Markdown file, which stands beside the list."""

    file: str
    briefing: Briefing


def to_contents(
    entries: Sequence[Entry], alone: Sequence[ArticleRecord], failed: Sequence[ArticleRecord]
) -> str:
    """Markdown: every event with its briefing and articles; then those like no other, and those unread."""
    blocks = ["# Events", f"With two articles or more: {len(entries)}. Articles like no other: {len(alone)}."]
    for entry in entries:
        title = guard_line(escape(entry.briefing.title)) or "Briefing"
        lines = "\n".join(f"- {_article(article)}" for article in entry.briefing.articles)
        blocks.append(f"## [{title}]({entry.file})\n\n{lines}")
    for heading, articles in (("Like no other", alone), ("Not read", failed)):
        if articles:
            blocks.append(f"## {heading}\n\n" + "\n".join(f"- {_article(article)}" for article in articles))
    return "\n\n".join(blocks) + "\n"


def _article(article: ArticleRecord) -> str:
    name = escape(called(article.outlet, article.title, article.text) or article.source)
    title = f": {escape(' '.join(article.title.split()))}" if article.title and article.outlet else ""
    reason = f" ({escape(article.error)})" if article.error else ""
    return f"{name}{title}{reason}, {escape(article.source)}"
