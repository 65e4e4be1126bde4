"""The check of one item: every finding about it, the verdict, and the report that may be printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from summarizer.check.decide import ItemVerdict, decide
from summarizer.check.denial import check_denial
from summarizer.check.evidence import Candidate, candidates, clipped_negation, furniture, marks
from summarizer.check.figure import check_figure
from summarizer.check.finding import CheckName, Finding
from summarizer.check.index import ArticleIndex, article_index
from summarizer.check.reports import ItemKind
from summarizer.check.speaker import Tie, check_speaker
from summarizer.check.statement import check_statement
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.language.span import Span
from summarizer.read.article import Article

__all__ = ["ItemResult", "Proposed", "check_item", "check_items"]

Proposed: TypeAlias = ProposedClaim | ProposedFigure | ProposedDenial

# So many places of an item's words are weighed against its speaker; words found oftener name no place.
_MAX_WEIGHED = 16
_RANK = {"holds": 0, "open": 1, "corrects": 2, "fails": 3}


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item with its verdict.

    `speaker` is the one that the article ties the evidence to, `check` the check that rejected the item,
    `findings` everything that was compared. `evidence` is empty where the words stand nowhere.
    """

    kind: ItemKind
    index: int
    verdict: ItemVerdict
    speaker: str | None
    evidence: tuple[Span, ...]
    check: CheckName | None
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]
    item: Proposed
    tie: Tie | None

    def correction(self, check: CheckName) -> str | None:
        """The article's text that stands in for the item's, where `check` put one in."""
        return next(
            (f.correction for f in self.findings if f.check == check and f.outcome == "corrects"), None
        )

    @property
    def reason(self) -> str:
        """Why it was rejected, in one sentence; empty where it wasn't."""
        return next((f.message for f in self.findings if f.outcome == "fails"), "")


def check_items(article: Article, extraction: Extraction) -> list[ItemResult]:
    """Check every claim, figure and denial of `extraction` against `article`, in the order given."""
    index = article_index(article)
    return [
        check_item(index, kind, i, item)
        for kind, items in _by_kind(extraction)
        for i, item in enumerate(items)
    ]


def _by_kind(extraction: Extraction) -> tuple[tuple[ItemKind, tuple[Proposed, ...]], ...]:
    return ("claim", extraction.claims), ("figure", extraction.figures), ("denial", extraction.denials)


def check_item(index: ArticleIndex, kind: ItemKind, number: int, item: Proposed) -> ItemResult:
    """Check one item at each place where its words stand, and keep the place that fits it best."""
    places = candidates(index, item.evidence, item.spans)[:_MAX_WEIGHED]
    judged = [_judge(index, item, place) for place in places]
    findings, tie, spans = min(judged, key=lambda found: _grief(found[0]))
    decision = decide(findings)
    speaker = tie.speaker if tie is not None and decision.verdict != "rejected" else item.speaker
    notes = tuple(dict.fromkeys((*item.notes, *decision.notes)))
    return ItemResult(
        kind, number, decision.verdict, speaker, spans, decision.check, notes, findings, item, tie
    )


def _grief(findings: tuple[Finding, ...]) -> tuple[int, int]:
    """How badly an item fits a place: its worst outcome, then all of them together."""
    ranks = [_RANK[f.outcome] for f in findings]
    return max(ranks), sum(ranks)


def _judge(
    index: ArticleIndex, item: Proposed, place: Candidate
) -> tuple[tuple[Finding, ...], Tie | None, tuple[Span, ...]]:
    if not place.spans:
        return place.findings, None, ()
    tie = check_speaker(index, place.spans, item)
    findings = [*place.findings, furniture(index, place.spans)]
    if not item.spans:
        findings += [clipped_negation(index, place.spans), marks(index, item.evidence, place.spans)]
    findings += [tie.finding, *_of_kind(index, item, place.spans, tie)]
    return tuple(findings), tie, place.spans


def _of_kind(index: ArticleIndex, item: Proposed, spans: tuple[Span, ...], tie: Tie) -> list[Finding]:
    evidence = " … ".join(span.text for span in spans)
    sentence = index.around(Span.of(index.article.text, spans[0].start, spans[-1].end)).text
    if isinstance(item, ProposedClaim):
        return [check_statement(item.statement, evidence, sentence, tie.speaker)] if item.statement else []
    if isinstance(item, ProposedFigure):
        return [check_figure(item.text, evidence, sentence)]
    findings = [check_denial(item.kind, evidence, sentence)]
    if item.denies:
        wording = check_statement(item.denies, evidence, sentence, tie.speaker)
        findings.append(replace(wording, check="statement"))
    return findings
