"""What a reader calls each article: its outlet, else the start of its title, else its file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.check.reports import ArticleRecord
from summarizer.write.visible import flat

__all__ = ["labels"]

_LONGEST = 24
_OPENING = "'\"‘“«"
_LEFT_OPEN = re.compile(r"(?<!\w)[‘“«][^’”»]*\Z")
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
    if outlet := flat(article.outlet or ""):
        return _shortened(outlet)
    if title := flat(article.title or ""):
        return _shortened(title)
    name = _FILE_NAME.search(flat(article.source))
    return _shortened(name.group(1) if name else article.id)


def _shortened(name: str) -> str:
    """`name` cut after a whole word where it is long, with no quotation mark left open."""
    if len(name) <= _LONGEST:
        return name
    start = name.lstrip(_OPENING)[:_LONGEST]
    cut = start.rsplit(" ", 1)[0]
    if opened := _LEFT_OPEN.search(cut):
        cut = cut[: opened.start()] or cut
    return cut.rstrip(" ,;:-–—.'\"‘’“”") + "…"
