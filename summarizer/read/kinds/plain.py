"""A plain text: the file's own letters, none of them changed."""

from __future__ import annotations

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Document
from summarizer.read.limits import LARGEST_TEXT
from summarizer.read.text.letters import decode_text

__all__ = ["read_plain"]


def read_plain(blob: Blob) -> Document:
    """The text of `blob` as it stands.

    Raises:
        SourceError: too large, no text, or empty.
    """
    name = blob.name
    if len(blob.data) > LARGEST_TEXT:
        raise SourceError(
            name, f"{name}: {len(blob.data):,} bytes is more than an article; give one article a file."
        )
    text, note = decode_text(blob.data, name)
    if not text.strip():
        raise SourceError(name, f"{name}: the file is empty; put the article's text in it or leave it out.")
    return Document(name, text, url=blob.url, lacking=note)
