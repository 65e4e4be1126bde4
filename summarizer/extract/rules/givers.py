"""Which attribution holds a place of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.extract.rules.attribution import Attribution

__all__ = ["Givers"]


class Givers:
    """The attributions of one article, for asking who says the words at one place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        pieces = [(span, a) for a in attributions for span in a.content]
        self._pieces = sorted(pieces, key=lambda piece: (piece[0].start, -piece[0].end))
        self._starts = [span.start for span, _ in self._pieces]
        self._longest = max((len(span) for span, _ in self._pieces), default=0)

    def of(self, start: int, end: int) -> Attribution | None:
        """The attribution with the shortest content that holds `[start, end)`."""
        best: tuple[int, Attribution] | None = None
        at = bisect_right(self._starts, start) - 1
        while at >= 0 and self._starts[at] + self._longest >= end:
            span, attribution = self._pieces[at]
            if end <= span.end and (best is None or len(span) < best[0]):
                best = len(span), attribution
            at -= 1
        return best[1] if best else None
