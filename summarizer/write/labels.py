"""What a reader calls each article: its outlet, else its number among the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.check.reports import ArticleRecord
from summarizer.read.naming import called, short_title
from summarizer.write.visible import flat

__all__ = ["heading", "labels"]

_FILE_NAME = re.compile(r"([^/\\]+?)(?:\.\w{1,5})?[/\\]?\Z")


def labels(articles: Sequence[ArticleRecord]) -> tuple[str, ...]:
    """One label for each article, all different.

    A headline behind every line is longer than what it vouches for: where the outlet isn't known, the number
    stands there and the headline among the sources.
    """
    plain = [_label(article, number) for number, article in enumerate(articles, 1)]
    shared = {label for label, count in Counter(plain).items() if count > 1}
    used: Counter[str] = Counter()
    found = []
    for label in plain:
        used[label] += 1
        found.append(f"{label} ({used[label]})" if label in shared else label)
    return tuple(found)


def heading(article: ArticleRecord) -> str | None:
    """What tells an article apart whose outlet isn't known: its headline, else its first words."""
    outlet, title, text = _facts(article)
    return None if outlet else title or called(None, None, text) or None


def _facts(article: ArticleRecord) -> tuple[str, str, str]:
    outlet, title, text = (flat(words or "") for words in (article.outlet, article.title, article.text))
    return outlet, title, text


def _label(article: ArticleRecord, number: int) -> str:
    outlet, title, text = _facts(article)
    if outlet:
        return short_title(outlet)
    if title or text:
        return f"Article {number}"
    # Of what couldn't be read nothing but the file's own name is known.
    name = _FILE_NAME.search(flat(article.source))
    return name.group(1) if name else article.id
