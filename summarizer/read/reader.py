"""A source becomes an article."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from summarizer.exceptions import SourceError
from summarizer.read.article import Article
from summarizer.read.furniture import find_furniture
from summarizer.read.metadata import find_metadata
from summarizer.read.sources import Source, load_text
from summarizer.text.sentences import paragraphs

__all__ = ["article_from_text", "read_articles"]


def article_from_text(text: str, *, source: str, article_id: str = "a1", note: str | None = None) -> Article:
    """An article from a text at hand: furniture marked, metadata read off, the text itself untouched.

    With a `note` (something about the source that a reader should know) the status is `partial`.
    """
    blocks = paragraphs(text)
    furniture = find_furniture(text, blocks)
    data = find_metadata(text, blocks, furniture)
    return Article(
        id=article_id,
        source=source,
        text=text,
        title=data.title,
        outlet=data.outlet,
        author=data.author,
        published=data.published,
        url=data.url,
        furniture=tuple(sorted((*furniture, *data.byline))),
        status="partial" if note else "read",
        error=note,
    )


def read_articles(
    sources: Iterable[Source], *, stdin: Callable[[], bytes] | None = None
) -> tuple[Article, ...]:
    """Read every source; one that can't be read becomes an article of status `failed` that says why.

    Args:
        sources: what to read, in the order in which the articles get their ids.
        stdin: gives the bytes of standard input; the process's own where None.
    """
    load = stdin or sys.stdin.buffer.read
    return tuple(_read(source, f"a{number}", load) for number, source in enumerate(sources, 1))


def _read(source: Source, article_id: str, stdin: Callable[[], bytes]) -> Article:
    try:
        text, note = load_text(source, stdin)
    except SourceError as error:
        return Article(id=article_id, source=source.name, text="", status="failed", error=str(error))
    return article_from_text(text, source=source.name, article_id=article_id, note=note)
