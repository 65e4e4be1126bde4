"""How much of an item's words stands in quotation marks."""

from __future__ import annotations

import re

from summarizer.check.index import ArticleIndex
from summarizer.extract.extraction import Wording
from summarizer.text.span import Span, overlap

__all__ = ["quoted_share", "wording_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def quoted_share(index: ArticleIndex, spans: tuple[Span, ...]) -> float:
    """The share of the characters of `spans` that stand in quotation marks, the marks themselves included."""
    size = sum(len(span) for span in spans)
    return sum(overlap(index.quoted_near(span), (span,)) for span in spans) / size if size else 0.0


def wording_of(index: ArticleIndex, spans: tuple[Span, ...]) -> Wording:
    """`direct` where all words stand in marks, `mixed` where some do, else `indirect`.

    One word outside is enough to be mixed: "it “will last”" is not what somebody said letter by letter.
    """
    if not quoted_share(index, spans):
        return "indirect"
    return "mixed" if _has_words_outside(index, spans) else "direct"


def _has_words_outside(index: ArticleIndex, spans: tuple[Span, ...]) -> bool:
    """Whether some of the words of `spans` stand in no quotation marks."""
    quoted = [place for span in spans for place in index.quoted_near(span)]
    return any(
        not any(place.start <= span.start + word.start() < place.end for place in quoted)
        for span in spans
        for word in _WORD.finditer(span.text)
    )
