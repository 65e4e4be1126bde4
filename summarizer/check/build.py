"""The reports that may be printed, made from items that passed, and the rejections of those that didn't."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from summarizer.check.abroad.items import source_words
from summarizer.check.abroad.text import language_told_in
from summarizer.check.figure import FigureCheck
from summarizer.check.index import ArticleIndex
from summarizer.check.items import ItemResult, printed
from summarizer.check.reports import (
    ClaimReport,
    DenialReport,
    FigureReport,
    FoundBy,
    Rejection,
    StatementBy,
    Verdict,
)
from summarizer.check.whole import clause_of_saying, stands_alone, whole_words
from summarizer.check.wording import wording_of
from summarizer.extract.extraction import (
    DenialKind,
    ProposedClaim,
    ProposedDenial,
    ProposedFigure,
    SpeakerKind,
)
from summarizer.read.article import Article
from summarizer.read.naming import called
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = [
    "claim_report",
    "denial_report",
    "figure_report",
    "in_own_voice",
    "keeps_statement",
    "rejected_item",
    "rejection",
]

_LEADING_THAT = re.compile(r"\A\s*that\s+(?=\S)")
_KINDS: tuple[DenialKind, ...] = ("denial", "rejection", "unconfirmed")


def claim_report(index: ArticleIndex, result: ItemResult, found_by: FoundBy) -> ClaimReport:
    """The report of a claim that passed."""
    item = result.item
    assert isinstance(item, ProposedClaim)
    attribution = result.tie.attribution if result.tie else None
    statement, statement_by = _statement(index, result, item, found_by)
    language = _language(index, result, statement) if statement_by == "llm" else None
    own = _one_line(_LEADING_THAT.sub("", printed(result.evidence)))
    told = found_by == "rules" and statement == _leaning(index, result)
    # What is no clause of its own is told by its verb ("opposed the deal"), quoted words tell by themselves.
    wording = item.wording or wording_of(index, result.evidence)
    by_itself = stands_alone(index, result.evidence) or wording != "indirect"
    leaning = own if told and by_itself else None
    return ClaimReport(
        article=index.article.id,
        speaker=result.speaker,
        speaker_kind=_speaker_kind(result),
        via=_printed(index, item.via) or (attribution.via if attribution else None),
        wording=wording,
        statement=_one_line(statement),
        evidence=result.evidence,
        found_by=found_by,
        verdict=_verdict(result),
        notes=result.notes,
        modality=item.modality,
        when=_printed(index, item.when),
        importance=item.importance,
        statement_by=statement_by,
        statement_language=language,
        source_words=_one_line(_source_words(index, result.evidence)) if language else leaning,
    )


def in_own_voice(article: Article, claims: Sequence[ClaimReport]) -> tuple[ClaimReport, ...]:
    """The claims, with the outlet as the speaker of its own: by name, else by the title or the first
    words.
    """
    name = called(article.outlet, article.title, article.text)
    return tuple(
        replace(claim, speaker=name) if claim.speaker_kind == "outlet" and claim.speaker is None else claim
        for claim in claims
    )


def _language(index: ArticleIndex, result: ItemResult, statement: str) -> str | None:
    """The language of a model's statement, None where it is the article's."""
    told_in = language_told_in(statement, result.asked, index.article)
    return None if told_in == index.article.language else told_in


def _source_words(index: ArticleIndex, evidence: tuple[Span, ...]) -> str:
    """At least a clause of the article's for the words of a claim."""
    return source_words(index, evidence) if index.abroad else whole_words(index, evidence)


def _statement(
    index: ArticleIndex, result: ItemResult, item: ProposedClaim, found_by: FoundBy
) -> tuple[str, StatementBy]:
    """The wording that is shown, and whose it is: at least a clause where the model's was refused."""
    if cue := result.correction("cue"):
        return cue, "source"
    if item.statement and result.correction("statement") is None:
        return item.statement, "llm" if found_by == "llm" else "source"
    if found_by == "rules":
        own = _LEADING_THAT.sub("", printed(result.evidence))
        return (_leaning(index, result) or own), "source"
    return _source_words(index, result.evidence), "source"


def _leaning(index: ArticleIndex, result: ItemResult) -> str | None:
    """What says the words, where the rules' words can't be understood without it."""
    quoted = wording_of(index, result.evidence) == "direct" and result.speaker is not None
    return None if quoted or index.abroad else clause_of_saying(index, result.evidence)


def keeps_statement(result: ItemResult) -> bool:
    """Whether the item brings a wording of its own that holds."""
    given = isinstance(result.item, ProposedClaim) and bool(result.item.statement)
    return given and result.correction("statement") is None


def figure_report(index: ArticleIndex, result: ItemResult, found_by: FoundBy) -> FigureReport:
    """The report of a figure that passed."""
    item = result.item
    assert isinstance(item, ProposedFigure)
    found = result.figure or FigureCheck(())
    quantity = found.quantity
    if quantity is None:
        low, high, qualifier, unit = item.low, item.high, item.qualifier or "exact", item.unit
    else:
        low, high, qualifier, unit = quantity.low, quantity.high, quantity.qualifier, quantity.unit
    return FigureReport(
        article=index.article.id,
        speaker=result.speaker,
        speaker_kind=_speaker_kind(result),
        text=found.text or item.text,
        counts=found.counts or item.counts or item.text,
        low=low,
        high=high,
        qualifier=qualifier,
        unit=unit,
        as_of=item.as_of,
        evidence=result.evidence,
        found_by=found_by,
        verdict=_verdict(result),
        notes=result.notes,
    )


def denial_report(index: ArticleIndex, result: ItemResult, found_by: FoundBy) -> DenialReport:
    """The report of a denial that passed."""
    item = result.item
    assert isinstance(item, ProposedDenial)
    given = result.correction("denial_kind") or item.kind
    kind = next(known for known in _KINDS if known == given)
    own = result.correction("statement") or (None if item.denies else printed(result.evidence))
    denies = own or item.denies or ""
    return DenialReport(
        article=index.article.id,
        speaker=result.speaker,
        speaker_kind=_speaker_kind(result),
        kind=kind,
        denies=_one_line(denies),
        evidence=result.evidence,
        found_by=found_by,
        verdict=_verdict(result),
        notes=result.notes,
        denies_language=None if own else _language(index, result, denies),
    )


def _printed(index: ArticleIndex, words: str | None) -> str | None:
    """Words that tell when it was or who passed it on, where the article has them."""
    held = words is not None and (
        fold_words(words).casefold() in index.folded.text.casefold() or index.names(words)
    )
    return words if held else None


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _speaker_kind(result: ItemResult) -> SpeakerKind | None:
    if result.tie is not None and result.tie.speaker_kind is not None:
        return result.tie.speaker_kind
    return result.item.speaker_kind


def _verdict(result: ItemResult) -> Verdict:
    return "corrected" if result.verdict == "corrected" else "exact"


def rejection(article_id: str, result: ItemResult) -> Rejection:
    """The entry under `rejected` for an item that failed."""
    return Rejection(
        article_id, result.kind, rejected_item(result.item), result.check or "form", result.reason
    )


def rejected_item(item: ProposedClaim | ProposedFigure | ProposedDenial) -> dict[str, Any]:
    """The item as the reader gave it, in the wire schema's keys."""
    if isinstance(item, ProposedClaim):
        return {"evidence": item.evidence, "speaker": item.speaker, "statement": item.statement}
    if isinstance(item, ProposedFigure):
        return {"evidence": item.evidence, "text": item.text, "counts": item.counts, "speaker": item.speaker}
    return {"evidence": item.evidence, "speaker": item.speaker, "kind": item.kind, "denies": item.denies}
