"""What the command `read` does: show what was understood of each source, and extract nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from os import environ

from summarizer.cli.exit_codes import ExitCode
from summarizer.cli.output import print_text
from summarizer.exceptions import SettingsError
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import find_sources
from summarizer.read.text.language import language_name

__all__ = ["read"]

_DIM, _PLAIN = "\033[2m", "\033[0m"


def read(sources: Sequence[str], settings: SourceSettings, *, as_json: bool) -> ExitCode:
    """Print each article: what is known of it, then its text with furniture in ⟦ ⟧; FAILED where none was
    read.
    """
    if not sources:
        raise SettingsError(
            "No articles were given; name files, folders or addresses, or - for standard input."
        )
    articles = read_articles(find_sources(sources), settings=settings, told=_tell)
    for article in articles:
        print_text(_as_json(article) if as_json else _shown(article, coloured=_has_colours()))
    for article in articles:
        if article.error:
            print(_named(article), file=sys.stderr)
    if all(article.status == "failed" for article in articles):
        return ExitCode.FAILED
    return ExitCode.OK if all(a.status == "read" for a in articles) else ExitCode.INCOMPLETE


def _named(article: Article) -> str:
    error = " ".join((article.error or "").split())
    return error if article.status == "failed" else f"{article.source}: {error}"


def _tell(message: str) -> None:
    print(" ".join(message.split()), file=sys.stderr)


def _has_colours() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in environ


def _shown(article: Article, *, coloured: bool) -> str:
    lines = [f"{article.id}  {article.source}"]
    words = len(article.text.split())
    marked = sum(len(span.text.split()) for span in article.furniture)
    facts = (
        ("status", article.status if not article.error else f"{article.status}: {article.error}"),
        ("title", article.title),
        ("outlet", article.outlet),
        ("author", article.author),
        ("published", article.published),
        ("updated", article.updated),
        ("address", article.url),
        ("language", language_name(article.language) if article.text else None),
        ("words", f"{words:,}, of which {marked:,} are furniture" if article.text else None),
        *(("note", note) for note in article.notes),
    )
    lines += [f"    {name:<11}{value or 'not told'}" for name, value in facts if article.text or value]
    if not article.text:
        return "\n".join(lines) + "\n\n"
    return "\n".join(lines) + "\n\n" + _text(article, coloured=coloured) + "\n\n"


def _text(article: Article, *, coloured: bool) -> str:
    opening, closing = (f"{_DIM}⟦", f"⟧{_PLAIN}") if coloured else ("⟦", "⟧")
    parts: list[str] = []
    at = 0
    for span in article.furniture:
        if span.start >= at:
            parts += [article.text[at : span.start], opening, span.text, closing]
            at = span.end
    return "".join([*parts, article.text[at:]]).strip("\n")


def _as_json(article: Article) -> str:
    record = {
        "id": article.id,
        "source": article.source,
        "status": article.status,
        "error": article.error,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "language": article.language,
        "notes": list(article.notes),
        "text": article.text,
        "furniture": [{"start": s.start, "end": s.end, "text": s.text} for s in article.furniture],
    }
    return json.dumps(record, ensure_ascii=False) + "\n"
