"""Long articles cut at paragraphs, so that each piece and the answer to it fit the model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["CHARACTERS_PER_TOKEN", "halves", "pieces", "tokens_in"]

# English news with names and figures, over the seeds: 4.0 to 4.5 with the tokenisers of Qwen and OpenAI.
CHARACTERS_PER_TOKEN: Final = 4.0
# A shorter piece has lost too much of what stands around it for its speakers to be known.
_SMALLEST_PIECE: Final = 600


def tokens_in(text: str) -> int:
    """About how many tokens a text of English prose takes."""
    return round(len(text) / CHARACTERS_PER_TOKEN) + 1


def pieces(article: Article, most_tokens: int) -> tuple[Span, ...]:
    """The article in as few pieces of about the same size as take at most `most_tokens` each.

    They are cut between paragraphs, or between sentences where one paragraph alone is too long.
    """
    text = article.text
    whole = Span.trimmed(text, 0, len(text))
    if whole is None:
        return ()
    most = int(most_tokens * CHARACTERS_PER_TOKEN)
    if len(whole) <= most:
        return (whole,)
    blocks = _blocks(article, most)
    for count in range(-(-len(whole) // most), len(blocks)):
        grouped = _grouped(text, blocks, count)
        if all(len(piece) <= most for piece in grouped):
            return grouped
    return tuple(blocks)


def halves(article: Article, piece: Span) -> tuple[Span, ...]:
    """The piece cut near its middle, between paragraphs or else sentences; empty where it is too short."""
    if len(piece) < 2 * _SMALLEST_PIECE:
        return ()
    for blocks in (article.paragraphs, article.sentences):
        starts = [b.start for b in blocks if piece.start < b.start < piece.end]
        middle = (piece.start + piece.end) // 2
        if starts:
            cut = min(starts, key=lambda start: abs(start - middle))
            parts = (
                Span.trimmed(article.text, piece.start, cut),
                Span.trimmed(article.text, cut, piece.end),
            )
            found = tuple(part for part in parts if part)
            if len(found) == 2 and min(len(part) for part in found) >= len(piece) // 4:
                return found
    return ()


def _blocks(article: Article, most: int) -> list[Span]:
    """The paragraphs in order, those longer than `most` characters as their sentences."""
    blocks: list[Span] = []
    for paragraph in article.paragraphs:
        if len(paragraph) <= most:
            blocks.append(paragraph)
        else:
            blocks.extend(s for s in article.sentences if paragraph.contains(s))
    return blocks


def _grouped(text: str, blocks: Sequence[Span], count: int) -> tuple[Span, ...]:
    """The blocks joined into at most `count` pieces, each block going where its middle falls."""
    first, size = blocks[0].start, blocks[-1].end - blocks[0].start
    groups: dict[int, tuple[int, int]] = {}
    for block in blocks:
        number = (block.start + block.end - 2 * first) * count // (2 * size)
        start, _ = groups.get(number, (block.start, block.end))
        groups[number] = (start, block.end)
    return tuple(Span.of(text, start, end) for start, end in groups.values())
