"""Numbers that somebody gives in the place of one just told: "organisers claimed there were 1,000"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.check.reports import FigureReport
from summarizer.merge.figures.count import Count
from summarizer.merge.figures.fates import MEASURES
from summarizer.parse.number_phrase import standing

__all__ = ["with_counter_numbers"]

# Between a number and the one given in its place stands a sentence at most.
_NEAR = 200
# Words right before a number by which it is given for what was counted before, which it doesn't name.
_GIVEN = re.compile(
    r"\b(?:there (?:were|are|was|had been|have been)"
    r"|(?:number|figure|total|count|tally|turnout|crowd|attendance) (?:was|is|were|at|had been)"
    r"|(?:put|puts|estimated|estimates) (?:it|them|that) at)"
    r"(?:[\s“\"‘']+(?:about|around|only|just|actually|really|in fact|closer to|nearer to|close to))*"
    r"[\s“\"‘']*\Z",
    re.IGNORECASE,
)


def with_counter_numbers(
    reports: Sequence[FigureReport], counts: Sequence[Count]
) -> tuple[list[Count], list[tuple[int, int]]]:
    """The counts, each bare number that another speaker gives for what was counted just before read as that.

    With them the pairs of what was counted and the number given for it, by their places. Where the sentences
    before count several things, nobody knows which is meant.
    """
    found, pairs = list(counts), []
    by_article: dict[str, list[int]] = {}
    for n, report in enumerate(reports):
        if report.evidence:
            by_article.setdefault(report.article, []).append(n)
    for places in by_article.values():
        for n in places:
            if _is_given_anew(reports[n], counts[n]):
                told = [m for m in places if m != n and _stands_before(reports[m], reports[n])]
                told = [m for m in told if _is_counted(counts[m])]
                if len(told) == 1 and _may_stand_against(counts[n], counts[told[0]]):
                    found[n] = _read_as(counts[n], counts[told[0]])
                    found[told[0]] = replace(found[told[0]], countered=True)
                    pairs.append((told[0], n))
    return found, pairs


def _is_given_anew(report: FigureReport, count: Count) -> bool:
    """Whether the number counts nothing that its own sentence names."""
    if count.speaker is None or count.whole or not count.number or (count.counted and count.counted.noun):
        return False
    text = report.evidence[0].text
    at = standing(report.text).search(text)
    if at is None:
        return False
    return _GIVEN.search(text[: at.start()]) is not None and report.text[-1].isdigit()


def _stands_before(report: FigureReport, other: FigureReport) -> bool:
    """Whether a figure's sentence ends shortly before another's begins."""
    return 0 <= other.evidence[0].start - report.evidence[-1].end <= _NEAR


def _is_counted(count: Count) -> bool:
    """Whether it counts things, and isn't a share, a sum or a measure."""
    noun = count.counted.noun if count.counted else None
    return noun is not None and bool(count.number) and not count.units & (MEASURES | {"share", "$", "€", "£"})


def _may_stand_against(count: Count, told: Count) -> bool:
    return count.speaker != told.speaker and not told.whole


def _read_as(count: Count, told: Count) -> Count:
    """The number as one of what was told of before."""
    return replace(
        count, units=told.units, person=told.person, about=told.about, around=told.around, fate=told.fate,
        fates=told.fates, told=told.told, bare=told.bare, counted=told.counted, countered=True,
    )  # fmt: skip
