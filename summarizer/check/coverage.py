"""The audit of one article: which quotations, figures and denials of its text the items cover."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from summarizer.check.index import ArticleIndex
from summarizer.check.join import phrase_place
from summarizer.check.reports import (
    ClaimReport,
    Coverage,
    Covered,
    DenialReport,
    FigureReport,
    Missed,
    MissedKind,
)
from summarizer.text.span import Span, overlap

__all__ = ["audit_coverage"]

# A stretch is covered where items hold this share of its characters.
_COVERED = 0.8
# Shorter stretches in marks are names, titles or single words, no speech.
_MIN_QUOTED_WORDS = 3


def audit_coverage(
    index: ArticleIndex,
    claims: Sequence[ClaimReport],
    figures: Sequence[FigureReport],
    denials: Sequence[DenialReport],
) -> Coverage:
    """What the rules see in the text, against the evidence of the items."""
    said = [span for claim in claims for span in claim.evidence]
    said += [span for denial in denials for span in denial.evidence]
    counted = [span for report in figures for span in phrase_place(report.text, report.evidence)]
    denied = [span for report in denials for span in report.evidence]
    quotations, missed_quotations = _compare("quotation", _quotations(index), said)
    numbers, missed_numbers = _compare(
        "figure", [s for f in index.figures for s in phrase_place(f.text, f.spans)], counted
    )
    cues, missed_cues = _compare("denial", [d.spans[0] for d in index.denials], denied)
    missed = sorted((*missed_quotations, *missed_numbers, *missed_cues), key=lambda m: (m.start, m.kind))
    return Coverage(quotations, numbers, cues, tuple(missed))


def _quotations(index: ArticleIndex) -> list[Span]:
    return [
        span
        for span in index.quotations
        if len(span.text.split()) >= _MIN_QUOTED_WORDS and not index.article.is_furniture(span)
    ]


def _compare(kind: MissedKind, found: Iterable[Span], held: list[Span]) -> tuple[Covered, list[Missed]]:
    spans = list(found)
    ordered = sorted(held, key=lambda span: span.start)
    starts = [span.start for span in ordered]
    longest = max(map(len, ordered), default=0)

    def near(span: Span) -> list[Span]:
        return ordered[bisect_left(starts, span.start - longest) : bisect_left(starts, span.end)]

    missed = [
        Missed(kind, span.start, span.end, span.text)
        for span in spans
        if overlap(near(span), (span,)) < _COVERED * len(span)
    ]
    return Covered(len(spans), len(spans) - len(missed)), missed
