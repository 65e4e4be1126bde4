"""Paragraphs and sentences of a text, as spans."""

from __future__ import annotations

import re

from summarizer.language.span import Span

__all__ = ["paragraphs", "sentences"]

_BLANK_LINES = re.compile(r"(?:[^\S\n]*\r?\n){2,}|\Z")
_LINE = re.compile(r"[^\n]+")

# A line this long may have been broken by a column width; shorter ones stand alone (titles, credits, menus).
_WRAPPED_LINE = 60


def paragraphs(text: str) -> tuple[Span, ...]:
    """The stretches between blank lines, white space at their ends left out.

    Single line breaks inside a stretch are kept where the line before is long enough to have been wrapped
    by a column width; otherwise each line is a paragraph of its own, as scraped pages have them.
    """
    found: list[Span] = []
    start = 0
    for gap in _BLANK_LINES.finditer(text):
        found.extend(_split_short_lines(text, start, gap.start()))
        start = gap.end()
    return tuple(found)


def _split_short_lines(text: str, start: int, end: int) -> list[Span]:
    lines = [(m.start() + start, m.end() + start) for m in _LINE.finditer(text[start:end])]
    blocks: list[tuple[int, int]] = []
    for first, last in lines:
        if blocks and _is_wrapped(text[blocks[-1][0] : blocks[-1][1]], text[first:last]):
            blocks[-1] = (blocks[-1][0], last)
        else:
            blocks.append((first, last))
    return [span for a, b in blocks if (span := Span.trimmed(text, a, b))]


def _is_wrapped(before: str, line: str) -> bool:
    """Whether `line` goes on with the sentence that `before` left open."""
    last = before.rsplit("\n", 1)[-1].strip()
    return len(last) >= _WRAPPED_LINE and last[-1] not in ".!?:”\"’)" or (
        len(last) >= _WRAPPED_LINE and line.strip()[:1].islower()
    )


def sentences(text: str, blocks: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences inside each of `blocks` (paragraphs of `text`), in order, white space at their ends left out."""
    from nupunkt import sent_spans  # noqa: PLC0415 - loads its model on first use

    found: list[Span] = []
    for block in blocks:
        for start, end in sent_spans(block.text):
            if span := Span.trimmed(text, block.start + start, block.start + end):
                found.append(span)
    return tuple(found)
