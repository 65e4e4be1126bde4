"""What a row of figures is called, so that it reads alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.check.reports import FigureReport
from summarizer.parse.count_titles import GAP

__all__ = ["TOLL_TITLES", "row_label", "row_title"]

# What the toll of a whole event is called.
TOLL_TITLES = {"die": "dead", "injure": "injured", "missing": "missing"}

# A wording of so many words says what happened to the things counted, or how much of what it is.
FEWEST_WORDS = 2
_TOLD_BY_A_CLAUSE = re.compile(r"\b(?:who|that|which|whose)\b")


def row_title(reports: Sequence[FigureReport], toll: str | None = None) -> str | None:
    """The words by which a row can stand alone, that of most reports; None where none of them have any.

    `toll` is what became of those counted in a whole event.

    A reader's own clause goes first, then what becomes of the things, then a clause with "…" for the number.
    """
    if toll in TOLL_TITLES:
        return TOLL_TITLES[toll]
    given = [" ".join(r.counts.split()) for r in reports if r.found_by != "rules"]
    if any(_TOLD_BY_A_CLAUSE.search(words) for words in given):
        return row_label(reports)
    titles = [r.counted.title for r in reports if r.counted and r.counted.title and r.low != 0]
    counted = Counter(titles)
    return min(titles, key=lambda t: (GAP in t, -counted[t], len(t), t), default=None)


def row_label(reports: Sequence[FigureReport]) -> str:
    """The wording that most reports share; of several the shorter one, as long as it holds no number.

    A reader's own clause for what is counted ("people who left their homes") goes first, then the thing and
    what becomes of it by the grammar ("houses damaged in Norvane"), the clause around a number, bare words.
    """
    given = [" ".join(r.counts.split()) for r in reports]
    labels = [r.counted.label for r in reports if r.counted and r.counted.label and r.low != 0]
    told = [words for words in given if _TOLD_BY_A_CLAUSE.search(words)]
    told = told or [label for label in labels if len(label.split()) >= FEWEST_WORDS]
    if not told:
        return min(given, key=lambda c: (" " not in c, -given.count(c), -len(c), c))
    counted = Counter(told)
    return min(told, key=lambda c: (any(x.isdigit() for x in c), -counted[c], len(c), c))
