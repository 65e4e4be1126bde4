"""What a reader calls each article: its outlet, else a short form of its title, else its first words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.check.reports import ArticleRecord
from summarizer.read.naming import called, short_title
from summarizer.write.visible import flat

__all__ = ["labels"]

_FILE_NAME = re.compile(r"([^/\\]+?)(?:\.\w{1,5})?[/\\]?\Z")


def labels(articles: Sequence[ArticleRecord]) -> tuple[str, ...]:
    """One label for each article, all different."""
    plain = [_label(article) for article in articles]
    shared = {label for label, count in Counter(plain).items() if count > 1}
    used: Counter[str] = Counter()
    found = []
    for label in plain:
        used[label] += 1
        found.append(f"{label} ({used[label]})" if label in shared else label)
    return tuple(found)


def _label(article: ArticleRecord) -> str:
    outlet, title, text = (flat(words or "") for words in (article.outlet, article.title, article.text))
    if outlet or title or text:
        return short_title(outlet) if outlet else called(None, title, text)
    # Of what couldn't be read nothing but the file's own name is known.
    name = _FILE_NAME.search(flat(article.source))
    return name.group(1) if name else article.id
