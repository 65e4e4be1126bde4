"""Both readers' reports as one list, without doubles, and with where each came from."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.check.mentions import same_speaker
from summarizer.check.reports import ClaimReport, DenialReport, FigureReport
from summarizer.language.span import Span, overlap

__all__ = ["join_claims", "join_denials", "join_figures", "phrase_place"]

# Two items rest on the same words where they share this much of the shorter one's.
_SAME = 0.6
# Of two that share as much, the one with less beside it is the same item.
_TIE_BREAK = 0.001

_Report = TypeVar("_Report", ClaimReport, FigureReport, DenialReport)


def join_claims(model: Sequence[ClaimReport], rules: Sequence[ClaimReport]) -> tuple[ClaimReport, ...]:
    """One report for each claim: of both readers' the rules' words and speaker with the model's statement."""
    return _joined(model, rules, _both_claims)


def join_figures(model: Sequence[FigureReport], rules: Sequence[FigureReport]) -> tuple[FigureReport, ...]:
    """One report for each figure: of both readers' the rules' quantity with what the model says it counts."""
    return _joined(model, rules, _both_figures)


def join_denials(model: Sequence[DenialReport], rules: Sequence[DenialReport]) -> tuple[DenialReport, ...]:
    """One report for each denial: of both readers' the rules' kind and words with the model's wording."""
    return _joined(model, rules, _both_denials)


def _joined(
    model: Sequence[_Report], rules: Sequence[_Report], both: Callable[[_Report, _Report], _Report]
) -> tuple[_Report, ...]:
    """Pair the reports that rest on the same words, the likest first; what is then left over is a double."""
    left, right = _without_doubles(model), _without_doubles(rules)
    reach = _Reach([_words(report) for report in right])
    likenesses = [reach.likenesses(_words(report)) for report in left]
    pairs = sorted((-likeness, i, at) for i, found in enumerate(likenesses) for likeness, at in found)
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, at in pairs:
        if i not in taken and at not in partners:
            partners[at] = i
            taken.add(i)
    alone: list[_Report] = [report for report, found in zip(left, likenesses, strict=True) if not found]
    kept: list[_Report] = [
        both(left[partners[at]], report) if at in partners else report for at, report in enumerate(right)
    ]
    kept.extend(alone)
    return tuple(sorted(kept, key=_place))


class _Reach:
    """Finds which of many places share words with a given one, without comparing them all."""

    def __init__(self, places: Sequence[tuple[Span, ...]]) -> None:
        self._places = sorted((spans[0].start, spans[-1].end, i, spans) for i, spans in enumerate(places))
        self._starts = [start for start, *_ in self._places]
        self._longest = max((end - start for start, end, *_ in self._places), default=0)

    def likenesses(self, words: tuple[Span, ...]) -> list[tuple[float, int]]:
        """The likeness and the number of every place that is the same words."""
        first = bisect.bisect_left(self._starts, words[0].start - self._longest)
        last = bisect.bisect_left(self._starts, words[-1].end)
        found = [(_likeness(words, spans), i) for _, _, i, spans in self._places[first:last]]
        return [(likeness, i) for likeness, i in found if likeness >= _SAME]


def _without_doubles(reports: Sequence[_Report]) -> list[_Report]:
    """The reports less those that rest on the same words for the same speaker as an earlier one."""
    kept: dict[tuple[tuple[Span, ...], str | None], _Report] = {}
    for report in reports:
        kept.setdefault((_words(report), report.speaker), report)
    return list(kept.values())


def phrase_place(phrase: str, evidence: tuple[Span, ...]) -> tuple[Span, ...]:
    """Where a number phrase stands in its evidence; all of the evidence where it isn't there in one piece."""
    for span in evidence:
        at = span.text.find(phrase)
        if at >= 0:
            return (Span(span.start + at, span.start + at + len(phrase), phrase),)
    return evidence


def _words(report: ClaimReport | FigureReport | DenialReport) -> tuple[Span, ...]:
    if isinstance(report, FigureReport):
        return phrase_place(report.text, report.evidence)
    return report.evidence


def _likeness(mine: tuple[Span, ...], theirs: tuple[Span, ...]) -> float:
    """How far two places are the same words, from 0 to 1."""
    shared = overlap(mine, theirs)
    if not shared:
        return 0.0
    smaller, larger = sorted((_size(mine), _size(theirs)))
    return shared / smaller - _TIE_BREAK * (larger - shared) / larger


def _size(spans: tuple[Span, ...]) -> int:
    return sum(len(span) for span in spans)


def _place(report: ClaimReport | FigureReport | DenialReport) -> tuple[int, int]:
    return report.evidence[0].start, report.evidence[-1].end


def _speaker_notes(model: _Report, rules: _Report) -> tuple[str, ...]:
    if model.speaker and rules.speaker and not same_speaker(model.speaker, rules.speaker):
        return (f"The model named {model.speaker!r} as the speaker.",)
    return ()


def _both_claims(model: ClaimReport, rules: ClaimReport) -> ClaimReport:
    notes = tuple(dict.fromkeys((*rules.notes, *model.notes, *_speaker_notes(model, rules))))
    return replace(
        rules,
        speaker=rules.speaker or model.speaker,
        speaker_kind=rules.speaker_kind or model.speaker_kind,
        via=rules.via or model.via,
        statement=model.statement,
        found_by="both",
        verdict=model.verdict,
        notes=notes,
    )


def _both_figures(model: FigureReport, rules: FigureReport) -> FigureReport:
    notes = tuple(dict.fromkeys((*rules.notes, *model.notes, *_speaker_notes(model, rules))))
    return replace(
        rules,
        counts=model.counts or rules.counts,
        speaker=rules.speaker or model.speaker,
        speaker_kind=rules.speaker_kind or model.speaker_kind,
        found_by="both",
        verdict=model.verdict,
        notes=notes,
    )


def _both_denials(model: DenialReport, rules: DenialReport) -> DenialReport:
    notes = tuple(dict.fromkeys((*rules.notes, *model.notes, *_speaker_notes(model, rules))))
    return replace(
        rules,
        speaker=rules.speaker or model.speaker,
        speaker_kind=rules.speaker_kind or model.speaker_kind,
        denies=model.denies,
        found_by="both",
        verdict=model.verdict,
        notes=notes,
    )
