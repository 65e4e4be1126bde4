"""The article: one published text exactly as it stands in its source."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.language import segments
from summarizer.language.span import Span

__all__ = ["Article", "ArticleStatus"]

ArticleStatus = Literal["read", "partial", "failed"]


@dataclass(frozen=True)
class Article:
    """One published text; all offsets index `text`.

    `furniture` are the spans that are no part of the reporting (captions, sign-ups, menus); they are marked
    and never cut out. `language` is an ISO 639-1 code. `notes` say what was mended in a text that is whole.
    `status` is `failed` with empty `text` where the source couldn't be read; `error`
    then says why.
    """

    id: str
    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    furniture: tuple[Span, ...] = ()
    status: ArticleStatus = "read"
    error: str | None = None
    updated: str | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of `text` in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The text's paragraphs in order, furniture included."""
        return segments.paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The text's sentences in order, furniture included; none crosses a paragraph's end."""
        return segments.sentences(self.text, self.paragraphs)

    def is_furniture(self, span: Span) -> bool:
        """Whether any character of `span` that isn't white space is marked as furniture."""
        return any(
            self.text[max(span.start, f.start) : min(span.end, f.end)].strip()
            for f in self.furniture
            if f.overlaps(span)
        )
