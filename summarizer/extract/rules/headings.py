"""Quotations that head a part of the page or repeat what is said elsewhere: nobody says them where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["headings"]

_WORD = re.compile(r"[^\W_]+")
_FRAME = re.compile(r"[\s#*_>|•–—-]*")
_MARKED = re.compile(r"\s*(?:#{1,6}\s|\*\*|__)")
_ENDS = frozenset(".!?…,;:—–-")
# Longer ones are speech whose full stop got lost.
_LONGEST = 14
_FEWEST_REPEATED = 3


def headings(text: str, blocks: Sequence[Span], quoted: Sequence[Quoted]) -> frozenset[int]:
    """Where the quotations begin that are a paragraph of their own and a heading or a pull quote.

    Such a paragraph is marked as a heading, stands in capitals, is short without the sign that ends a sentence,
    or repeats words of a longer quotation.
    """
    alone = [q for q in quoted if q.closed and not q.continues]
    holders = {block.start: block for block in blocks}
    starts = sorted(holders)
    said = [(" ".join(_words(q.inner.text)), q) for q in quoted]
    found = set()
    for q in alone:
        block = _block_of(q, starts, holders)
        if block is None or not _fills(text, block, q):
            continue
        if _is_display(text, block, q) or _repeats(q, said):
            found.add(q.outer.start)
    return frozenset(found)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _block_of(q: Quoted, starts: list[int], holders: dict[int, Span]) -> Span | None:
    at = bisect_right(starts, q.outer.start) - 1
    return holders[starts[at]] if at >= 0 else None


def _fills(text: str, block: Span, q: Quoted) -> bool:
    """Whether nothing but the quotation stands in its paragraph."""
    before = _FRAME.fullmatch(text, block.start, q.outer.start)
    return before is not None and _FRAME.fullmatch(text, q.outer.end, block.end) is not None


def _is_display(text: str, block: Span, q: Quoted) -> bool:
    words = _words(q.inner.text)
    if _MARKED.match(text, block.start, q.outer.start) or (len(words) > 1 and q.inner.text.isupper()):
        return True
    ends = q.inner.text.rstrip("'’\"” ")[-1:] in _ENDS
    return not ends and len(words) <= _LONGEST


def _repeats(q: Quoted, said: Sequence[tuple[str, Quoted]]) -> bool:
    words = _words(q.inner.text)
    if len(words) < _FEWEST_REPEATED:
        return False
    own = " ".join(words)
    return any(other is not q and len(line) > len(own) and f" {own} " in f" {line} " for line, other in said)
