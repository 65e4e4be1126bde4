"""What may be printed of a model's items that the checks of one item alone leave open.

An item by itself may pass although nothing ties its words to the speaker it gives. Printed under that name
it would say what the source doesn't: it stands only where the rules read the same words, as they read them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.check.build import keeps_statement, rejected_item
from summarizer.check.finding import CheckName
from summarizer.check.index import ArticleIndex
from summarizer.check.items import ItemResult
from summarizer.check.join import Reach, phrase_place
from summarizer.check.reports import ItemKind, Rejection
from summarizer.extract.extraction import ProposedFigure
from summarizer.names.mentions import same_speaker
from summarizer.text.span import Span, overlap

__all__ = ["confirm", "is_lead_in"]

_KINDS: tuple[ItemKind, ...] = ("claim", "figure", "denial")


def confirm(
    index: ArticleIndex, model: Sequence[ItemResult], rules: Sequence[ItemResult]
) -> tuple[list[ItemResult], list[Rejection]]:
    """The model's items that may be printed, in their order, and a rejection for each of the others."""
    readings = {kind: _Readings(kind, rules) for kind in _KINDS}
    kept: list[ItemResult] = []
    refused: list[Rejection] = []
    for result in model:
        reading = readings[result.kind].of(result)
        problem = _problem(index, result) if reading is None else None
        if problem is not None:
            check, reason = problem
            refused.append(
                Rejection(index.article.id, result.kind, rejected_item(result.item), check, reason)
            )
        else:
            doubted = reading is not None and _is_open(result) and not index.trusted
            kept.append(_as_read(result, reading) if reading is not None and doubted else result)
    return kept, refused


class _Readings:
    """The rules' items of one kind, by the words they rest on."""

    def __init__(self, kind: ItemKind, rules: Sequence[ItemResult]) -> None:
        self._results = [result for result in rules if result.kind == kind]
        self._reach = Reach([_words(result) for result in self._results])

    def of(self, result: ItemResult) -> ItemResult | None:
        """The rules' item that rests on the same words, the likest of several."""
        found = self._reach.likenesses(_words(result))
        return self._results[max(found, key=lambda likeness: likeness[0])[1]] if found else None


def _words(result: ItemResult) -> tuple[Span, ...]:
    if isinstance(result.item, ProposedFigure):
        text = result.figure.text if result.figure is not None else None
        return phrase_place(text or result.item.text, result.evidence)
    return result.evidence


def _is_open(result: ItemResult) -> bool:
    return result.tie is not None and result.tie.finding.outcome == "open"


def _problem(index: ArticleIndex, result: ItemResult) -> tuple[CheckName, str] | None:
    """Why an item that the rules don't have can't be printed; None where it can."""
    if index.abroad:
        return None
    if result.tie is not None and _is_open(result) and not index.trusted:
        return "speaker_tied", result.tie.finding.message
    if result.kind != "claim":
        return None
    if not _has_verb(index, result.evidence) and not (index.trusted and keeps_statement(result)):
        return "form", "These words hold no verb, so that they assert nothing."
    if is_lead_in(index, result.evidence):
        return "form", "These words say that somebody speaks, and nothing of what is said."
    return None


def _has_verb(index: ArticleIndex, spans: tuple[Span, ...]) -> bool:
    """Whether a verb stands in the words; participles too: "Bridge closed" asserts something."""
    return any(
        word.masked or (word.tag.startswith("VB") and span.start <= word.start < span.end)
        for span in spans
        for tree in index.reading.trees_on(span.start, span.end)
        for word in tree.words
        if word.start < span.end and span.start < word.end
    )


def is_lead_in(index: ArticleIndex, spans: tuple[Span, ...]) -> bool:
    """Whether the words hold a source with its cue, and none of what any source says."""
    near = index.attributions_near(spans)
    leads = any(_holds(spans, a.source) and _holds(spans, a.cue) for a in near)
    return leads and not any(overlap(a.content, spans) for a in near)


def _holds(spans: tuple[Span, ...], part: Span | None) -> bool:
    return part is not None and any(span.contains(part) for span in spans)


def _as_read(result: ItemResult, reading: ItemResult) -> ItemResult:
    """An open item without the speaker it gives; without the doubt where the rules name the same one."""
    assert result.tie is not None
    if result.speaker and reading.speaker and same_speaker(result.speaker, reading.speaker):
        message = result.tie.finding.message
        return replace(result, notes=tuple(note for note in result.notes if note != message))
    tie = replace(result.tie, speaker=None, speaker_kind=None)
    return replace(result, verdict="corrected", speaker=None, tie=tie)
