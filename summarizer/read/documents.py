"""What a reader of one kind gives: texts with what the source tells of their publication."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from summarizer.text.span import Span

__all__ = ["Blob", "Block", "Document", "Failure", "Found", "Link", "assembled"]


@dataclass(frozen=True, slots=True)
class Blob:
    """The bytes of one source, or of one part of it; `name` is how it is shown.

    `content_type` and `charset` are what a server or a mail declared, `url` where it was fetched from.
    """

    name: str
    data: bytes = field(repr=False)
    content_type: str | None = None
    charset: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as read off a source: whether it is no part of the reporting, and had misread letters."""

    text: str
    is_furniture: bool = False
    was_garbled: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One text; `furniture` are spans of it, `published` and `updated` ISO dates.

    `notes` are what a reader should know of a text that is whole, such as mended letters; `lacking` says
    what of it isn't there.
    """

    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    furniture: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    lacking: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A part of a source that can't be read as an article, and why in one sentence."""

    name: str
    reason: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An address at which an article stands; `listed_in` names the feed or list that leads to it."""

    url: str
    listed_in: str


Found = Document | Failure | Link


def assembled(blocks: Iterable[Block]) -> tuple[str, tuple[Span, ...]]:
    """The blocks as one text with a blank line between them, and the spans of those that are furniture."""
    parts: list[str] = []
    marked: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        words = block.text.strip()
        if not words:
            continue
        if block.is_furniture:
            marked.append((at, at + len(words)))
        parts.append(words)
        at += len(words) + 2
    text = "\n\n".join(parts)
    return text, tuple(Span.of(text, start, end) for start, end in marked)
