"""Both readers' reports as one list, without doubles, and with where each came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.check.mentions import same_speaker
from summarizer.check.reports import ClaimReport, DenialReport, FigureReport
from summarizer.language.span import Span, overlap

__all__ = ["join_claims", "join_denials", "join_figures"]

# Two items rest on the same words where they share this much of the shorter one's.
_SAME = 0.6

_Report = TypeVar("_Report", ClaimReport, FigureReport, DenialReport)


def join_claims(model: Sequence[ClaimReport], rules: Sequence[ClaimReport]) -> tuple[ClaimReport, ...]:
    """One report for each claim; where both readers have it, the rules' words and speaker with the model's statement."""
    return _joined(model, rules, _both_claims)


def join_figures(model: Sequence[FigureReport], rules: Sequence[FigureReport]) -> tuple[FigureReport, ...]:
    """One report for each figure; where both readers have it, the rules' quantity with what the model says it counts."""
    return _joined(model, rules, _both_figures)


def join_denials(model: Sequence[DenialReport], rules: Sequence[DenialReport]) -> tuple[DenialReport, ...]:
    """One report for each denial; where both readers have it, the rules' kind and words with the model's wording."""
    return _joined(model, rules, _both_denials)


def _joined(
    model: Sequence[_Report], rules: Sequence[_Report], both: Callable[[_Report, _Report], _Report]
) -> tuple[_Report, ...]:
    """Pair each model report with the rules report it shares most words with; a second one for the same is a double."""
    left = _without_doubles(model)
    right = list(_without_doubles(rules))
    alone: list[_Report] = []
    partners: dict[int, _Report] = {}
    for report in left:
        shared = [(_likeness(report, other), -i) for i, other in enumerate(right)]
        best, at = max(shared, default=(0.0, 0))
        if best < _SAME:
            alone.append(report)
        elif -at not in partners or _likeness(partners[-at], right[-at]) < best:
            partners[-at] = report
    kept = [both(partners[i], other) if i in partners else other for i, other in enumerate(right)]
    return tuple(sorted([*kept, *alone], key=_place))


def _without_doubles(reports: Sequence[_Report]) -> tuple[_Report, ...]:
    kept: dict[tuple[object, ...], _Report] = {}
    for report in reports:
        text = report.text if isinstance(report, FigureReport) else ""
        kept.setdefault((report.evidence, report.speaker, text), report)
    return tuple(kept.values())


def _likeness(left: _Report, right: _Report) -> float:
    """How far two reports rest on the same words, from 0 to 1."""
    if (
        isinstance(left, FigureReport)
        and isinstance(right, FigureReport)
        and (left.low, left.high) != (right.low, right.high)
    ):
        return 0.0
    shared = overlap(left.evidence, right.evidence)
    if not shared:
        return 0.0
    smaller = min(_size(left.evidence), _size(right.evidence))
    larger = max(_size(left.evidence), _size(right.evidence))
    return shared / smaller - 0.001 * (larger - shared) / larger


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
