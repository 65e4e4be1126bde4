"""Furniture told by repetition: what an outlet prints under every article is no part of any of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["with_repeated_furniture"]

_FEWEST: Final = 3
_LONGEST: Final = 200
# Two versions of one story share most of their paragraphs; what they share is reporting.
_SAME_STORY: Final = 0.25
_REPORTS: Final = re.compile(r"[“”\"«»\d]|\b(?:said|says|told|denied|according to)\b")


def with_repeated_furniture(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with those short paragraphs marked that at least three different ones of an outlet
    share.
    """
    by_outlet: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.outlet and article.text:
            by_outlet[article.outlet].append(article)
    marked: dict[str, tuple[Span, ...]] = {}
    for group in by_outlet.values():
        if len(group) >= _FEWEST:
            repeated = _repeated(group)
            for article in group:
                marked[article.id] = tuple(b for b in article.paragraphs if _key(b.text) in repeated)
    return tuple(
        replace(article, furniture=tuple(sorted({*article.furniture, *marked[article.id]})))
        if marked.get(article.id)
        else article
        for article in articles
    )


def _repeated(group: Sequence[Article]) -> frozenset[str]:
    different: list[set[str]] = []
    for article in group:
        blocks = {_key(b.text) for b in article.paragraphs}
        if not any(len(blocks & other) > _SAME_STORY * min(len(blocks), len(other)) for other in different):
            different.append(blocks)
    counts = Counter(key for blocks in different for key in blocks)
    return frozenset(
        key
        for key, count in counts.items()
        if count >= _FEWEST
        and 2 * count >= len(different)
        and len(key) <= _LONGEST
        and not _REPORTS.search(key)
    )


def _key(text: str) -> str:
    return " ".join(text.split())
