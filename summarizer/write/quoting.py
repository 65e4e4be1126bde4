"""Which words may stand in quotation marks: those that stand in them in the article."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from summarizer.text.normalise import fold
from summarizer.text.quotation_marks import Quoted, quoted_stretches
from summarizer.text.span import Span

__all__ = ["GAP", "QuotedText", "marks_hold", "pieces_of"]

# Between the parts of a quotation that something was said or cut between.
GAP = " … "
_ENDS = " .,;:!?"


class QuotedText:
    """The stretches in quotation marks of one text, looked up by place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stretches: tuple[Quoted, ...] = tuple(q for q in quoted_stretches(text) if q.depth == 0)
        self._starts = [q.outer.start for q in self._stretches]

    def inside(self, spans: Sequence[Span]) -> tuple[str, ...] | None:
        """The words of `spans` less their outer marks; None where some of them stand outside of marks."""
        found: list[str] = []
        for span in spans:
            words = self._inside(span)
            if words is None:
                return None
            found.extend(words)
        return tuple(found) or None

    def holds(self, words: str, spans: Sequence[Span]) -> bool:
        """Whether `words` stand inside quotation marks within one of `spans`; white space is one space."""
        wanted = " ".join(words.split())
        return any(wanted in " ".join(part.split()) for span in spans for part in self._parts(span))

    def parts(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """The stretches in quotation marks within `spans`, without the marks."""
        return tuple(part for span in spans for part in self._parts(span) if _has_words(part))

    def _parts(self, span: Span) -> list[str]:
        first = max(0, bisect.bisect_right(self._starts, span.start) - 1)
        found: list[str] = []
        for stretch in self._stretches[first:]:
            if stretch.outer.start >= span.end:
                break
            found.append(self._text[max(span.start, stretch.inner.start) : min(span.end, stretch.inner.end)])
        return found

    def _inside(self, span: Span) -> list[str] | None:
        words: list[str] = []
        at = span.start
        first = max(0, bisect.bisect_right(self._starts, span.start) - 1)
        for stretch in self._stretches[first:]:
            if stretch.outer.start >= span.end:
                break
            start, end = max(span.start, stretch.inner.start), min(span.end, stretch.inner.end)
            if start >= end:
                continue
            if _has_words(self._text[at : max(at, stretch.outer.start)]):
                return None
            words.append(self._text[start:end])
            at = max(at, stretch.outer.end)
        return None if not words or _has_words(self._text[at : span.end]) else words


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def marks_hold(text: str, evidence: str) -> bool:
    """Whether all that `text` puts in quotation marks stands letter by letter in `evidence`.

    What ends a sentence or a clause may stand within the marks or behind them, and a quotation that begins
    the text may have a capital.
    """
    source = fold(evidence).text
    for stretch in quoted_stretches(text):
        words = fold(stretch.inner.text).text.strip(_ENDS)
        opens = not _has_words(text[: stretch.outer.start])
        if words not in source and not (opens and words[:1].lower() + words[1:] in source):
            return False
    return True


def pieces_of(text: str, evidence: Sequence[Span]) -> tuple[str, ...] | None:
    """The parts of a quotation's text that stand letter by letter in its evidence; None where one doesn't.

    A quotation's text may hold several parts with `GAP` between them, and `GAP` may be the source's own. Line
    breaks and other runs of white space count as one space.
    """
    sources = [" ".join(span.text.split()) for span in evidence]
    whole = " ".join(text.split())
    if whole and any(whole in source for source in sources):
        return (text,)
    parts = tuple(text.split(GAP))
    folded = [" ".join(part.split()) for part in parts]
    if all(part and any(part in source for source in sources) for part in folded):
        return parts
    return None
