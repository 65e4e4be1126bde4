"""RSS and Atom: the linked articles, or the text of an entry that has no link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.read.documents import Blob, Block, Document, Failure, Found, Link, assembled
from summarizer.read.kinds.detect import Kind
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import is_address
from summarizer.read.text.dates import iso_date
from summarizer.read.text.mend import one_line

__all__ = ["read"]


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """A link for each entry, in the feed's order; an entry without one is read as it stands."""
    del settings, kind, depth
    import feedparser  # noqa: PLC0415 - only for feeds

    headers = {"content-type": "application/xml", "content-location": blob.url or ""}
    feed = feedparser.parse(_without_doctype(blob.data), response_headers=headers, sanitize_html=False)
    outlet = one_line(str(feed.feed.get("title") or "")) or None
    for number, entry in enumerate(feed.entries, 1):
        name = f"{blob.name}#{number}"
        address = str(entry.get("link") or "")
        if is_address(address):
            yield Link(address, blob.name)
        elif document := _document(name, entry, outlet):
            yield document
        else:
            yield Failure(name, f"{name}: the entry has neither an address nor a text; leave it out.")


def _without_doctype(data: bytes) -> bytes:
    """The feed less a document type: entities of its own have no use in a feed but to blow it up."""
    start = data[:4096].find(b"<!DOCTYPE")
    if start < 0:
        return data
    end = data.find(b"]>", start)
    plain = data.find(b">", start)
    if b"[" in data[start : plain + 1] and end > 0:
        return data[:start] + data[end + 2 :]
    return data[:start] + data[plain + 1 :]


def _document(name: str, entry: Mapping[str, Any], outlet: str | None) -> Document | None:
    from summarizer.read.pages.page import blocks_of_markup  # noqa: PLC0415 - loads lxml

    bodies = [str(c.get("value") or "") for c in entry.get("content") or []]
    markup = max([*bodies, str(entry.get("summary") or "")], key=len)
    if not markup.strip():
        return None
    title = one_line(str(entry.get("title") or "")) or None
    blocks = blocks_of_markup(f"<html><body><article>{markup}</article></body></html>") or [
        Block(one_line(markup))
    ]
    text, furniture = assembled([*([Block(title)] if title else []), *blocks])
    return Document(
        name=name,
        text=text,
        title=title,
        outlet=outlet,
        author=one_line(str(entry.get("author") or "")) or None,
        published=iso_date(str(entry.get("published") or entry.get("updated") or "")),
        updated=iso_date(str(entry.get("updated") or "")),
        furniture=furniture,
    )
