"""The check of one item: every finding about it, the verdict, and the report that may be printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from summarizer.check.abroad.items import (
    denial_abroad,
    denied_abroad,
    figure_abroad,
    scope_abroad,
    speaker_abroad,
    statement_abroad,
)
from summarizer.check.abroad.text import language_told_in
from summarizer.check.cue import check_cue
from summarizer.check.decide import ItemVerdict, decide
from summarizer.check.denial import check_denial
from summarizer.check.evidence import Candidate, candidates, clipped_negation, furniture, marks
from summarizer.check.figure import FigureCheck, check_figure
from summarizer.check.finding import CheckName, Finding
from summarizer.check.index import GRAMMAR_OF, ArticleIndex
from summarizer.check.reports import ItemKind
from summarizer.check.scope import check_scope, keeps_scope
from summarizer.check.speaker import Tie, check_speaker
from summarizer.check.statement import check_denied, check_statement
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.testimony import Testimony
from summarizer.text.span import Span

__all__ = ["ItemResult", "Proposed", "check_each", "check_item", "check_items", "printed"]

Proposed: TypeAlias = ProposedClaim | ProposedFigure | ProposedDenial

# So many places of an item's words are weighed against its speaker; words found oftener name no place.
_MAX_WEIGHED = 16
_RANK = {"holds": 0, "open": 1, "corrects": 2, "fails": 3}


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item with its verdict.

    `speaker` is the one that the article ties the evidence to, `check` the check that rejected the item,
    `findings` everything that was compared. `evidence` is empty where the words stand nowhere. `asked` is the
    language that its statement was asked for in.
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
    figure: FigureCheck | None = None
    asked: str | None = None

    def correction(self, check: CheckName) -> str | None:
        """The article's text that stands in for the item's, where `check` put one in."""
        return next((f.correction for f in self.findings if f.check == check and f.correction), None)

    @property
    def reason(self) -> str:
        """Why it was rejected, in one sentence; empty where it wasn't."""
        return next((f.message for f in self.findings if f.outcome == "fails"), "")


def check_items(testimony: Testimony, extraction: Extraction) -> list[ItemResult]:
    """Check every claim, figure and denial of `extraction` against its article, in the order given."""
    return check_each(ArticleIndex(testimony), extraction)


def check_each(index: ArticleIndex, extraction: Extraction) -> list[ItemResult]:
    """Check every claim, figure and denial of `extraction` against an indexed article, in the order given."""
    return [
        check_item(index, kind, i, item, asked=extraction.language)
        for kind, items in _by_kind(extraction)
        for i, item in enumerate(items)
    ]


def _by_kind(extraction: Extraction) -> tuple[tuple[ItemKind, tuple[Proposed, ...]], ...]:
    return ("claim", extraction.claims), ("figure", extraction.figures), ("denial", extraction.denials)


def check_item(
    index: ArticleIndex, kind: ItemKind, number: int, item: Proposed, *, asked: str | None = None
) -> ItemResult:
    """Check one item at each place where its words stand, and keep the place that fits it best.

    `asked` is the language that statements were asked for in.
    """
    places = candidates(index, item.evidence, item.spans)[:_MAX_WEIGHED]
    judge = _judge_abroad if index.abroad else _judge
    best = min((judge(index, item, place, asked) for place in places), key=lambda judged: judged.grief)
    decision = decide(best.findings)
    return ItemResult(
        kind=kind,
        index=number,
        verdict=decision.verdict,
        speaker=best.tie.speaker if best.tie is not None and decision.check is None else item.speaker,
        evidence=best.spans,
        check=decision.check,
        notes=tuple(dict.fromkeys((*item.notes, *decision.notes))),
        findings=best.findings,
        item=item,
        tie=best.tie,
        figure=best.figure,
        asked=asked,
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """An item at one place of its words."""

    findings: tuple[Finding, ...]
    spans: tuple[Span, ...] = ()
    tie: Tie | None = None
    figure: FigureCheck | None = None

    @property
    def grief(self) -> tuple[int, int, int]:
        """How badly the item fits here: the worst outcome, all together, how loosely the speaker is named."""
        ranks = [_RANK[f.outcome] for f in self.findings]
        return max(ranks), sum(ranks), -(self.tie.fit if self.tie else 0)


def _judge_abroad(index: ArticleIndex, item: Proposed, place: Candidate, asked: str | None) -> _Judged:
    """An item of an article in a language that isn't taken apart: what can be told without grammar."""
    spans = place.spans
    if not spans:
        return _Judged(place.findings)
    tie = speaker_abroad(index, spans, item.speaker)
    findings = [*place.findings, furniture(index, spans), marks(index, item.evidence, spans), tie.finding]
    if isinstance(item, ProposedFigure):
        figure = figure_abroad(index, item, spans)
        # Of a figure's speaker no note is made: the list of sources says how it was told.
        findings[-1] = replace(tie.finding, message="") if tie.finding.outcome == "holds" else tie.finding
        return _Judged((*findings, *figure.findings), spans, tie, figure)
    scope = scope_abroad(index, spans)
    spans = scope.spans or spans
    findings.append(scope)
    told = item.statement if isinstance(item, ProposedClaim) else item.denies
    speaker = tie.speaker or item.speaker
    if isinstance(item, ProposedDenial):
        findings.append(denial_abroad(index, item, spans))
    if told:
        check_told = denied_abroad if isinstance(item, ProposedDenial) else statement_abroad
        findings.append(check_told(index, told, asked, spans, speaker))
    return _Judged(tuple(findings), spans, tie)


def _judge(index: ArticleIndex, item: Proposed, place: Candidate, asked: str | None) -> _Judged:
    spans = place.spans
    if not spans:
        return _Judged(place.findings)
    figure = check_figure(index, item, spans) if isinstance(item, ProposedFigure) else FigureCheck(())
    counted = (figure.quantity.span,) if figure.quantity is not None else spans
    tie = check_speaker(index, counted, item)
    scope = check_scope(index, spans) if isinstance(item, ProposedClaim) and not item.spans else None
    findings = [*place.findings, furniture(index, spans)]
    if not item.spans:
        findings += [clipped_negation(index, spans), marks(index, item.evidence, spans)]
    findings.append(tie.finding)
    if scope is not None:
        findings.append(scope)
        spans = scope.spans or spans
        if (
            isinstance(item, ProposedClaim)
            and item.statement
            and not _in_another(index, item.statement, asked)
        ):
            findings.append(keeps_scope(item.statement, scope))
    if isinstance(item, ProposedFigure):
        return _Judged((*findings, *figure.findings), spans, tie, figure)
    if isinstance(item, ProposedDenial):
        findings += _about_denial(index, item, spans, tie, asked)
    else:
        findings += _about_claim(index, item, spans, tie, asked)
    return _Judged(tuple(findings), spans, tie)


def _in_another(index: ArticleIndex, statement: str, asked: str | None) -> bool:
    """Whether a statement is in another language than the one whose sentences are taken apart."""
    return language_told_in(statement, asked, index.article) != GRAMMAR_OF


def _about_claim(
    index: ArticleIndex, item: ProposedClaim, spans: tuple[Span, ...], tie: Tie, asked: str | None
) -> list[Finding]:
    findings = [check_cue(index, item, spans, tie.attribution)]
    speaker = tie.speaker or item.speaker
    if item.statement and _in_another(index, item.statement, asked):
        findings.append(statement_abroad(index, item.statement, asked, spans, speaker))
    elif item.statement:
        findings.append(check_statement(index, item.statement, spans, speaker))
    return findings


def _about_denial(
    index: ArticleIndex, item: ProposedDenial, spans: tuple[Span, ...], tie: Tie, asked: str | None
) -> list[Finding]:
    findings = [] if item.spans else [check_denial(index, item, spans)]
    speaker = tie.speaker or item.speaker
    if item.denies and not item.spans and _in_another(index, item.denies, asked):
        findings.append(denied_abroad(index, item.denies, asked, spans, speaker))
    elif item.denies and not item.spans:
        findings.append(check_denied(index, item.denies, spans, speaker, of_claim=bool(item.denies_claim)))
    return findings


def printed(spans: tuple[Span, ...]) -> str:
    """The words of several spans, in the article's own characters."""
    return " … ".join(span.text for span in spans)
