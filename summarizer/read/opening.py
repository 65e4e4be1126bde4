"""From bytes to documents: the kind is told, and the reader for it called."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Document, Failure, Found
from summarizer.read.kinds.detect import Kind, kind_of, unreadable_kind
from summarizer.read.kinds.plain import read_plain
from summarizer.read.limits import MOST_NESTED
from summarizer.read.settings import SourceSettings

__all__ = ["documents_of"]

# The modules are named, not imported: each loads a library that a run over text files needs none of.
_READERS: Final[dict[Kind, str]] = {
    "pdf": "kinds.pdf",
    "docx": "kinds.docx",
    "epub": "kinds.epub",
    "mail": "kinds.mail",
    "mbox": "kinds.mail",
    "json": "kinds.records",
    "jsonl": "kinds.records",
    "table": "kinds.records",
    "feed": "kinds.feed",
    "sitemap": "kinds.sitemap",
    "newsml": "kinds.newsml",
    "warc": "kinds.warc",
    "zip": "kinds.archive",
    "gzip": "kinds.archive",
}
_EMPTY: Final = "no text in it that could be an article"


def documents_of(
    blob: Blob, settings: SourceSettings, *, status: int | None = None, depth: int = 0
) -> Iterator[Found]:
    """What `blob` holds: documents, parts that can't be read, and links to articles.

    Args:
        blob: the bytes.
        settings: how sources are read.
        status: the HTTP status it came with.
        depth: in how many archives it stands.

    Raises:
        SourceError: nothing of it can be read.
    """
    if depth > MOST_NESTED:
        raise SourceError(blob.name, f"{blob.name}: archives nested too deep; unpack it by hand.")
    kind = kind_of(blob)
    if kind == "text":
        yield _checked(blob, read_plain(blob))
        return
    if kind == "page":
        from summarizer.read.pages.page import read_page  # noqa: PLC0415 - loads lxml

        for page in _guarded(blob, (read_page(blob, status) for _ in range(1))):
            yield _checked(blob, page) if isinstance(page, Document) else page
        return
    if kind == "unreadable":
        what = unreadable_kind(blob.data) or "XML of a kind that isn't known"
        raise SourceError(
            blob.name, f"{blob.name}: {what}; save the article's text, its page or a PDF of it."
        )
    module = import_module(f"summarizer.read.{_READERS[kind]}")
    found = False
    for item in _guarded(blob, module.read(blob, settings, kind, depth)):
        if isinstance(item, Document) and not item.text.strip():
            yield Failure(item.name, f"{item.name}: {_EMPTY}; leave it out.", item.url)
        else:
            yield item
        found = True
    if not found:
        raise SourceError(blob.name, f"{blob.name}: {_EMPTY}; leave it out.")


def _guarded(blob: Blob, items: Iterator[Found]) -> Iterator[Found]:
    """The items; where the library that reads them breaks on a malformed file, one sentence instead."""
    try:
        yield from items
    except SourceError:
        raise
    except (MemoryError, RecursionError) as error:
        raise SourceError(
            blob.name, f"{blob.name}: too deep or too large to be taken apart; leave it out."
        ) from error
    except ImportError as error:
        raise SourceError(
            blob.name, f"{blob.name}: reading this kind needs {error.name}; pip install {error.name}."
        ) from error
    except Exception as error:  # malformed files raise whatever the parser trips over
        what = type(error).__name__
        raise SourceError(
            blob.name, f"{blob.name}: damaged, it can't be taken apart ({what}); save it anew."
        ) from error


def _checked(blob: Blob, document: Document) -> Document:
    if not document.text.strip():
        raise SourceError(blob.name, f"{blob.name}: {_EMPTY}; leave it out.")
    return document
