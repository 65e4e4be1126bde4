"""How much of an item's words stands in quotation marks."""

from __future__ import annotations

import re

from summarizer.check.index import ArticleIndex
from summarizer.extract.extraction import Wording
from summarizer.text.span import Span, overlap

__all__ = ["quoted_share", "wording_of"]

# Marks, a full stop and a conjunction outside the marks leave a quotation direct; more makes it mixed.
_DIRECT = 0.9
_CONJUNCTION = 1
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def quoted_share(index: ArticleIndex, spans: tuple[Span, ...]) -> float:
    """The share of the characters of `spans` that stand in quotation marks, the marks themselves included."""
    size = sum(len(span) for span in spans)
    return sum(overlap(index.quoted_near(span), (span,)) for span in spans) / size if size else 0.0


def wording_of(index: ArticleIndex, spans: tuple[Span, ...]) -> Wording:
    """`direct` where all words stand in marks, `mixed` where some do, else `indirect`."""
    share = quoted_share(index, spans)
    if share >= _DIRECT and _words_outside(index, spans) <= _CONJUNCTION:
        return "direct"
    return "mixed" if share > 0 else "indirect"


def _words_outside(index: ArticleIndex, spans: tuple[Span, ...]) -> int:
    """How many words of `spans` stand in no quotation marks."""
    quoted = [place for span in spans for place in index.quoted_near(span)]
    return sum(
        not any(place.start <= span.start + word.start() < place.end for place in quoted)
        for span in spans
        for word in _WORD.finditer(span.text)
    )
