"""A trusted model's statements as what a briefing prints: each is a sentence that can be read alone.

A sentence of an article was written to stand in it; a statement was asked for as one that stands alone, and
the check held it against the article. So where the model has earned its trust, its statements are the lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from summarizer.merge.briefing import Briefing, MergedClaimReport
from summarizer.merge.news.sentences import Items, NewsSentence, Placed, Places
from summarizer.text.span import Span, overlap

__all__ = ["as_stated", "told_by_model"]

Told = tuple[str, MergedClaimReport]


def told_by_model(briefing: Briefing) -> dict[str, list[Told]]:
    """For each article what a model found there, not in passing, with the ids of the claims, in order."""
    found: dict[str, list[Told]] = {}
    for claim in briefing.claims:
        for report in claim.reports:
            if report.found_by != "rules" and report.evidence:
                found.setdefault(report.article, []).append((claim.id, report))
    for told in found.values():
        told.sort(key=lambda t: (t[1].evidence[0].start, t[1].evidence[-1].end, t[0]))
    return {article: [t for t in told if not _is_in_passing(t[1], told)] for article, told in found.items()}


def _is_in_passing(report: MergedClaimReport, told: Sequence[Told]) -> bool:
    """Whether a report rests on a part of the words of another: what is told there is told aside."""
    own = sum(map(len, report.evidence))
    return any(
        sum(map(len, other.evidence)) > own and overlap(other.evidence, report.evidence) == own
        for _, other in told
    )


def as_stated(
    sentences: Sequence[NewsSentence],
    told: Mapping[str, Sequence[Told]],
    placed: Mapping[str, Sequence[Placed]],
    texts: Mapping[str, str],
    shown: Callable[[MergedClaimReport], str | None],
) -> Iterator[NewsSentence]:
    """The sentences, each in the statements of what it tells; `shown` is that of a report, if one stands.

    A sentence of which nothing is stated is left as it is, and so is one with somebody's words that stand.
    """
    places = {article: Places(found) for article, found in placed.items()}
    for sentence in sentences:
        own = [
            (claim, report)
            for claim, report in told.get(sentence.article, ())
            if sentence.span.start <= report.evidence[0].start < sentence.span.end
        ]
        lines = [(claim, report, line) for claim, report in own if (line := shown(report)) is not None]
        if not lines or any(_is_quoted(report, line) for _, report, line in lines):
            yield sentence
        for claim, report, line in lines:
            if not _is_quoted(report, line):
                hull = Span.of(texts[sentence.article], report.evidence[0].start, report.evidence[-1].end)
                there = places[sentence.article].items(hull)
                items = Items((claim,), there.figures, there.denials)
                yield NewsSentence(sentence.article, hull, sentence.place, items, ended=True, told=line)


def _is_quoted(report: MergedClaimReport, line: str) -> bool:
    """Whether a line is somebody's words in quotation marks: their sentence tells who says them."""
    return report.wording == "direct" and (report.statement_by == "source" or line != report.statement)
