"""The article: one published text exactly as it stands in its source."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.text import sentences
from summarizer.text.shown import short
from summarizer.text.span import Span

__all__ = ["Article", "ArticleStatus"]

ArticleStatus = Literal["read", "partial", "failed"]


@dataclass(frozen=True, repr=False)
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

    def __repr__(self) -> str:
        said = short(self.title or self.text)
        return f"<Article {self.id} {self.source}: {said}, {len(self.text):,} characters, {self.status}>"

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of `text` in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The text's paragraphs in order, furniture included."""
        return sentences.paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The text's sentences in order, furniture included; none crosses a paragraph's end."""
        found = sentences.sentences(self.text, self.paragraphs)
        return found if self.language == "en" else sentences.as_elsewhere(self.text, found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def sentences_on(self, start: int, end: int) -> tuple[Span, ...]:
        """The sentences that share a character with `[start, end)`, in order."""
        first = max(0, bisect_right(self._sentence_starts, start) - 1)
        last = bisect_left(self._sentence_starts, end)
        return tuple(s for s in self.sentences[first:last] if s.start < end and start < s.end)

    def is_furniture(self, span: Span) -> bool:
        """Whether any character of `span` that isn't white space is marked as furniture."""
        places, longest = self._furniture_places
        near = places[bisect_left(places, (span.start - longest, 0)) : bisect_left(places, (span.end, 0))]
        return any(self.text[max(span.start, start) : min(span.end, end)].strip() for start, end in near)

    @cached_property
    def _furniture_places(self) -> tuple[list[tuple[int, int]], int]:
        """The furniture by its start, and the length of its longest piece."""
        places = sorted((span.start, span.end) for span in self.furniture)
        return places, max((end - start for start, end in places), default=0)
