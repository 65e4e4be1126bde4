"""What a model states later on, of words that it has read: checked as its first claims were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.check.build import claim_report, in_own_voice
from summarizer.check.index import ArticleIndex
from summarizer.check.items import check_each
from summarizer.check.reports import ClaimReport, Trust
from summarizer.check.statement import contradicts, may_be_told
from summarizer.check.taken_apart import taken_apart
from summarizer.check.trust import trusted
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.testimony import Testimony

__all__ = ["Further", "further_claims"]


@dataclass(frozen=True, slots=True)
class Further:
    """The report of a later statement; where it isn't `certain`, its words leave room."""

    report: ClaimReport
    certain: bool


def further_claims(
    testimony: Testimony, items: Sequence[ProposedClaim], trust: Trust
) -> tuple[Further | None, ...]:
    """For each item its report, with the item's wording where the words of the article may tell that.

    Else it has the article's own words. None where these aren't the speaker's, or contradict the wording.
    """
    index = ArticleIndex(testimony, trusted=trusted(trust))
    results = check_each(index, Extraction(index.article.id, "llm", claims=tuple(items)))
    held: dict[int, Further] = {}
    for n, (item, result) in enumerate(zip(items, results, strict=True)):
        if result.verdict == "rejected":
            continue
        report, wording = claim_report(index, result, "llm"), item.statement or ""
        if report.statement == wording:
            held[n] = Further(report, certain=True)
        elif may_be_told(index, wording, report.evidence, report.speaker):
            held[n] = Further(replace(report, statement=wording, statement_by="llm"), certain=False)
        elif not contradicts(index, wording, report.evidence, report.speaker):
            held[n] = Further(report, certain=False)
    reports = in_own_voice(index.article, [further.report for further in held.values()])
    whole = dict(zip(held, taken_apart(index.reading, reports), strict=True))
    return tuple(replace(held[n], report=whole[n]) if n in held else None for n in range(len(items)))
