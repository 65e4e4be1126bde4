"""Sitemaps and their indexes: the addresses in them, the latest first."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Found, Link
from summarizer.read.kinds.detect import Kind
from summarizer.read.kinds.xml import local, parsed, words_of
from summarizer.read.settings import SourceSettings
from summarizer.read.text.dates import iso_date

__all__ = ["read"]


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """A link for each address; those with the latest dates first, undated ones in the sitemap's order."""
    del settings, kind, depth
    root = parsed(blob.data, blob.name)
    found: list[tuple[str, str]] = []
    for entry in root:
        parts = {
            local(part): words_of(part)
            for part in entry.iter()
            if local(part) in {"loc", "lastmod", "publication_date"}
        }
        if parts.get("loc"):
            found.append(
                (iso_date(parts.get("publication_date") or parts.get("lastmod") or "") or "", parts["loc"])
            )
    if not found:
        raise SourceError(blob.name, f"{blob.name}: a sitemap without addresses; name the articles' own.")
    for _, address in sorted(found, key=lambda pair: pair[0], reverse=True):
        yield Link(address, blob.name)
