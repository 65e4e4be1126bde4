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
_QUOTED_OPENING = re.compile(r"['\"‘“«]([^'\"‘’“”«»]+)['\"’”»](?!\w)")
_HANGING = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)
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
    """`name` cut where a reader stops too: after words in quotation marks that open it, else between words.

    The cut leaves no mark open, no small word hanging, and no name of two words halved.
    """
    if len(name) <= _LONGEST:
        return name
    if (quoted := _QUOTED_OPENING.match(name)) and len(quoted.group(1)) <= _LONGEST:
        return quoted.group(1)
    words = name.lstrip(_OPENING).split(" ")
    kept = _fitting(words)
    if opened := _LEFT_OPEN.search(" ".join(words[:kept])):
        kept = len(" ".join(words[:kept])[: opened.start()].split()) or kept
    titled = sum(word[:1].isupper() for word in words) * 2 > len(words)
    while kept > 1 and (
        words[kept - 1].lower() in _HANGING
        or (not titled and kept > 2 and words[kept - 1][:1].isupper() and words[kept][:1].isupper())
    ):
        kept -= 1
    return " ".join(words[:kept])[:_LONGEST].rstrip(" ,;:-–—.'\"‘’“”") + "…"


def _fitting(words: Sequence[str]) -> int:
    """How many words fit, at least one."""
    length = 0
    for n, word in enumerate(words):
        length += len(word) + (n > 0)
        if length > _LONGEST:
            return max(n, 1)
    return len(words)
