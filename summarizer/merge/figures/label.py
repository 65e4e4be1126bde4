"""What a row of figures is called, so that it reads alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarizer.check.reports import FigureReport

__all__ = ["row_label"]

# A wording of so many words says what happened to the things counted, or how much of what it is.
FEWEST_WORDS = 2


def row_label(reports: Sequence[FigureReport]) -> str:
    """The wording that most reports share; of several the shorter one, as long as it holds no number.

    The thing and what becomes of it ("houses damaged in Norvane") go before the clause around a number, and
    that before the bare words for what is counted.
    """
    labels = [r.counted.label for r in reports if r.counted and r.counted.label]
    told = [label for label in labels if len(label.split()) >= FEWEST_WORDS]
    if not told:
        given = [" ".join(r.counts.split()) for r in reports]
        return min(given, key=lambda c: (" " not in c, -given.count(c), -len(c), c))
    counted = Counter(told)
    return min(told, key=lambda c: (any(x.isdigit() for x in c), -counted[c], len(c), c))
