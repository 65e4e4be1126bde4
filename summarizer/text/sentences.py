"""Paragraphs and sentences of a text, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.text.span import Span

__all__ = ["LONGEST_SENTENCE", "as_elsewhere", "paragraphs", "sentences"]

# A run of spaces is tried once, from its beginning.
_BLANK_LINES = re.compile(r"(?<![^\S\n])(?:[^\S\n]*\n){2,}|\Z")
_LINE = re.compile(r"[^\r\n]+")

# Column widths at which plain text is broken by hand or by a mail program; a shorter line stands alone
# (title, credit, menu), a longer one was never broken.
_NARROWEST, _WIDEST = 60, 120
_OPEN_QUOTATION = re.compile(r"[“«„][^”»“]*$")
# Work on one sentence may grow with the square of its length; no sentence of 80 news articles is as long.
LONGEST_SENTENCE = 2000
_BETWEEN_WORDS = re.compile(r"\s")
# What the splitter ends a sentence behind although it goes on: a title before a name, initials that a comma
# or a colon parts from what stands before them, as in "adviser Ann Lee, U.S. Ambassador Bo Berg".
_UNENDED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Prof|Rev)|(?:\A|[,:(]\s?)(?:[A-Z]\.)+[A-Z])\.\Z"
)
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.\Z")
# And what can open none: a mark that closes, what a comma opens.
_NO_OPENING = re.compile(r"[),;\]]")
# "am 3. März": in other languages than English the number of a day or a century ends no sentence.
_ORDINAL_END = re.compile(r"(?<!\d)\d{1,2}\.\Z")
# The stops of Chinese and Japanese, of Hindi, and of Urdu, with the marks that close behind them.
_WIDE_END = re.compile(r"[。！？।۔][”’」』）)]*")
_SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*$")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The stretches between blank lines, white space at their ends left out.

    A stretch of several lines is one paragraph where a column width has broken it; otherwise each line is a
    paragraph of its own, as scraped pages have them.
    """
    found: list[Span] = []
    start = 0
    for gap in _BLANK_LINES.finditer(text):
        found.extend(_lines_or_block(text, start, gap.start()))
        start = gap.end()
    return tuple(found)


def _lines_or_block(text: str, start: int, end: int) -> list[Span]:
    lines = [
        span for m in _LINE.finditer(text, start, end) if (span := Span.trimmed(text, m.start(), m.end()))
    ]
    blocks: list[tuple[Span, Span]] = []
    for line in lines:
        if blocks and _is_wrapped(blocks[-1][1], line):
            blocks[-1] = (blocks[-1][0], line)
        else:
            blocks.append((line, line))
    return [Span.of(text, first.start, last.end) for first, last in _joined(blocks)]


def _joined(blocks: list[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Blocks of one wrapped paragraph as one, also where a line happened to end with a sentence."""
    if not any(first is not last for first, last in blocks):
        return blocks
    result = blocks[:1]
    for first, last in blocks[1:]:
        before = result[-1][1]
        if _NARROWEST <= len(before) <= _WIDEST and len(first) <= _WIDEST:
            result[-1] = (result[-1][0], last)
        else:
            result.append((first, last))
    return result


def _is_wrapped(before: Span, line: Span) -> bool:
    """Whether `line` goes on with the sentence that `before` left open at a column width."""
    if _SENTENCE_END.search(before.text) or not any(map(str.isalpha, line.text)):
        return False
    if _OPEN_QUOTATION.search(before.text) and line.text[0].islower():
        return True
    return _NARROWEST <= len(before) <= _WIDEST and len(line) <= _WIDEST


def sentences(text: str, blocks: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences of each of `blocks` (paragraphs of `text`) in order, trimmed of white space."""
    from nupunkt import sent_spans  # noqa: PLC0415 - loads its model on first use

    found: list[Span] = []
    for block in blocks:
        split = [
            span
            for start, end in sent_spans(block.text)
            if (span := Span.trimmed(text, block.start + start, block.start + end))
        ]
        for span in _rejoined(text, split):
            found.extend(_pieces(text, span))
    return tuple(found)


def _rejoined(text: str, split: list[Span]) -> list[Span]:
    """The sentences of a paragraph, one again where an abbreviation was taken for the end of one."""
    found: list[Span] = []
    for span in split:
        if found and _goes_on(found[-1].text, span.text):
            found[-1] = Span.of(text, found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _goes_on(before: str, after: str) -> bool:
    if _NO_OPENING.match(after) or _UNENDED.search(before):
        return True
    return after[0].islower() and _INITIALS.search(before) is not None


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence; what is too long to be one (a table, a script) in pieces, if it can be between words."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        cut = _BETWEEN_WORDS.search(
            text, start + LONGEST_SENTENCE, min(sentence.end, start + 2 * LONGEST_SENTENCE)
        )
        end = cut.start() if cut else min(sentence.end, start + 2 * LONGEST_SENTENCE)
        if piece := Span.trimmed(text, start, end):
            yield piece
        start = end
    if piece := Span.trimmed(text, start, sentence.end):
        yield piece


def as_elsewhere(text: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Sentences that were cut as in English, as other languages cut them."""
    joined: list[Span] = []
    for sentence in found:
        before = joined[-1] if joined else None
        if before and _ORDINAL_END.search(before.text) and not text[before.end : sentence.start].strip(" "):
            joined[-1] = Span.of(text, before.start, sentence.end)
        else:
            joined.append(sentence)
    return tuple(part for sentence in joined for part in _at_wide_ends(text, sentence))


def _at_wide_ends(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for end in _WIDE_END.finditer(text, sentence.start, sentence.end):
        if part := Span.trimmed(text, start, end.end()):
            yield part
        start = end.end()
    if part := Span.trimmed(text, start, sentence.end):
        yield part
