"""Quotations that head a part of the page or repeat what is said elsewhere: nobody says them there."""

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
# Of more quotations that share three words, the first few tell whether they are repeated.
_MOST_HOLDERS = 8


def headings(text: str, blocks: Sequence[Span], quoted: Sequence[Quoted]) -> frozenset[int]:
    """Where the quotations begin that are a paragraph of their own and a heading or a pull quote.

    Such a paragraph is marked as a heading, stands in capitals, is short without the sign that ends a
    sentence, or repeats words of a longer quotation.
    """
    alone = [q for q in quoted if q.closed and not q.continues]
    holders = {block.start: block for block in blocks}
    starts = sorted(holders)
    said = _by_opening(quoted)
    found = set()
    for q in alone:
        block = _block_of(q, starts, holders)
        if block is None or not _fills(text, block, q):
            continue
        if _is_display(text, block, q) or _repeats(q, quoted, said):
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


def _by_opening(quoted: Sequence[Quoted]) -> dict[tuple[str, ...], list[int]]:
    """For each three words in a row the quotations that hold them, the first few."""
    found: dict[tuple[str, ...], list[int]] = {}
    for at, q in enumerate(quoted):
        words = _words(q.inner.text)
        for k in range(len(words) - _FEWEST_REPEATED + 1):
            holders = found.setdefault(tuple(words[k : k + _FEWEST_REPEATED]), [])
            if len(holders) < _MOST_HOLDERS and at not in holders:
                holders.append(at)
    return found


def _repeats(q: Quoted, quoted: Sequence[Quoted], said: dict[tuple[str, ...], list[int]]) -> bool:
    words = _words(q.inner.text)
    own = " ".join(words)
    for at in said.get(tuple(words[:_FEWEST_REPEATED]), ()):
        line = " ".join(_words(quoted[at].inner.text))
        if quoted[at] is not q and len(line) > len(own) and f" {own} " in f" {line} ":
            return True
    return False
