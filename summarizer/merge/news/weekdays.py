"""Which articles without a date are older: by the days on which they say that their news happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.merge.news.sentences import NewsSentence
from summarizer.text.quotation_marks import quoted_stretches

__all__ = ["behind"]

_DAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?!['’]s)", re.IGNORECASE)
# News of a weekday is so many sentences down; days further apart are of two weeks.
_FRONT, _WIDEST = 2, 3


def behind(sentences: Iterable[NewsSentence]) -> frozenset[str]:
    """The articles whose opening tells of an earlier day than another's; none where days are of two weeks.

    `sentences` are those of the openings that announce nothing: a day to come says nothing of when they were
    written.
    """
    days = _days(sentences)
    order = _in_a_row(set(days.values()))
    if len(order) < 2 or (order[-1] - order[0]) % len(WEEKDAYS) > _WIDEST:
        return frozenset()
    return frozenset(article for article, day in days.items() if day != order[-1])


def _days(sentences: Iterable[NewsSentence]) -> Mapping[str, int]:
    """For each article the day of its first sentence that tells of one day alone."""
    found: dict[str, int] = {}
    for sentence in sorted(sentences, key=lambda s: s.place):
        told = {WEEKDAYS.index(day) for day in _unquoted_days(sentence.shown)}
        if 0 < sentence.place <= _FRONT and len(told) == 1 and sentence.article not in found:
            found[sentence.article] = told.pop()
    return found


def _unquoted_days(line: str) -> list[str]:
    quoted = [q.outer for q in quoted_stretches(line) if q.depth == 0]
    return [
        day.group(1).casefold()
        for day in _DAY.finditer(line)
        if not any(q.start <= day.start() < q.end for q in quoted)
    ]


def _in_a_row(days: set[int]) -> list[int]:
    """The days in the order in which they lie closest together: Friday, Saturday, Monday."""
    starts = sorted(days)
    rows = [[*starts[n:], *starts[:n]] for n in range(len(starts))]
    return min(rows, key=lambda row: (row[-1] - row[0]) % len(WEEKDAYS), default=[])
