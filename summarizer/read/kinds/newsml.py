"""NewsML-G2: the text items of agencies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.read.documents import Blob, Block, Document, Failure, Found, assembled
from summarizer.read.kinds.detect import Kind
from summarizer.read.kinds.xml import local, parsed, words_of
from summarizer.read.settings import SourceSettings
from summarizer.read.text.dates import iso_date
from summarizer.read.text.mend import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read"]

_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "blockquote"})


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """A document for each news item with a text; items that are pictures are named."""
    del settings, kind, depth
    root = parsed(blob.data, blob.name)
    items = [root] if local(root) == "newsItem" else [e for e in root.iter() if local(e) == "newsItem"]
    for number, item in enumerate(items, 1):
        name = f"{blob.name}#{number}" if len(items) > 1 else blob.name
        yield _document(name, item)


def _document(name: str, item: _Element) -> Found:
    body = next((e for e in item.iter() if local(e) in {"inlineXML", "inlineData"}), None)
    meta = next((e for e in item.iter() if local(e) == "contentMeta"), item)
    title = one_line(_told(meta, "headline") or _told(item, "title") or "") or None
    paragraphs = [e for e in body.iter() if local(e) in _PARAGRAPHS] if body is not None else []
    texts = [words_of(p) for p in paragraphs] or (words_of(body).split("\n") if body is not None else [])
    texts = [t for t in texts if t and one_line(t) != title]
    if not texts:
        return Failure(name, f"{name}: a news item without a text; leave it out.")
    text, furniture = assembled([*([Block(title)] if title else []), *(Block(one_line(t)) for t in texts)])
    language = next((e.get("tag") for e in item.iter() if local(e) == "language"), None)
    return Document(
        name=name,
        text=text,
        title=title,
        outlet=_provider(item),
        author=one_line(_told(meta, "by") or "") or None,
        published=iso_date(
            _told(item, "contentCreated")
            or _told(item, "firstCreated")
            or _told(item, "versionCreated")
            or ""
        ),
        updated=iso_date(_told(item, "contentModified") or ""),
        language=language,
        furniture=furniture,
    )


def _told(item: _Element, name: str) -> str | None:
    return next((words for e in item.iter() if local(e) == name and (words := words_of(e))), None)


def _provider(item: _Element) -> str | None:
    provider = next((e for e in item.iter() if local(e) == "provider"), None)
    if provider is None:
        return None
    name = next((words_of(e) for e in provider.iter() if local(e) == "name"), "")
    return name or (provider.get("qcode") or provider.get("literal") or "").rpartition(":")[2] or None
