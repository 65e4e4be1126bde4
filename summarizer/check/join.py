"""Both readers' reports as one list, without doubles, and with where each came from."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from summarizer.check.reports import ClaimReport, DenialReport, FigureReport
from summarizer.extract.extraction import SpeakerKind
from summarizer.names.mentions import same_speaker
from summarizer.text.span import Span, overlap

__all__ = [
    "Reach",
    "join_claims",
    "join_denials",
    "join_figures",
    "lies_in",
    "phrase_place",
    "place_of",
    "place_order",
    "without_doubles",
]

# Two items rest on the same words where they share this much of the shorter one's.
_SAME = 0.6
# Of two that share as much, the one with less beside it is the same item.
_TIE_BREAK = 0.001
# A claim that holds so many of the rules' is a container of claims.
_SEVERAL = 2
# An opening and a closing mark, and the comma before it.
_MARKS = 3

_Report = TypeVar("_Report", ClaimReport, FigureReport, DenialReport)


def join_claims(model: Sequence[ClaimReport], rules: Sequence[ClaimReport]) -> tuple[ClaimReport, ...]:
    """One report for each claim: of both readers' the rules' words and speaker with the model's statement."""
    whole = _without_parts(rules)
    return tuple(_without_parts(_joined(_cut(model, whole), whole, _both_claims)))


def join_figures(model: Sequence[FigureReport], rules: Sequence[FigureReport]) -> tuple[FigureReport, ...]:
    """One report for each figure: of both readers' the rules' quantity, and the fuller of what is counted."""
    return _joined(model, rules, _both_figures)


def join_denials(model: Sequence[DenialReport], rules: Sequence[DenialReport]) -> tuple[DenialReport, ...]:
    """One report for each denial: of both readers' the rules' kind and words with the model's wording."""
    return _joined(model, rules, _both_denials)


def _joined(
    model: Sequence[_Report], rules: Sequence[_Report], both: Callable[[_Report, _Report], _Report]
) -> tuple[_Report, ...]:
    """Pair the reports that rest on the same words, the likest first; what is then left over is a double."""
    left, right = without_doubles(model), without_doubles(rules)
    reach = Reach([place_of(report) for report in right])
    likenesses = [reach.likenesses(place_of(report)) for report in left]
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
    return tuple(sorted(kept, key=place_order))


class Reach:
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


def _cut(model: Sequence[ClaimReport], rules: Sequence[ClaimReport]) -> list[ClaimReport]:
    """The model's claims, those that hold several of one speaker's cut into what the rules have of them.

    A part that another claim of the model rests on is left to that one, which may have its own words for it.
    """
    reach = Reach([claim.evidence for claim in rules])
    held = [_held(claim, rules, reach) for claim in model]
    single = [claim for claim, parts in zip(model, held, strict=True) if len(parts) < _SEVERAL]
    taken = {at for claim in single for _, at in reach.likenesses(claim.evidence)}
    pieces = [
        replace(
            claim,
            evidence=rules[at].evidence,
            statement=_own_words(rules[at].evidence),
            statement_by="source",
            statement_language=None,
            source_words=None,
        )
        for claim, parts in zip(model, held, strict=True)
        if len(parts) >= _SEVERAL
        for at in parts
        if at not in taken
    ]
    return [*single, *pieces]


def _held(claim: ClaimReport, rules: Sequence[ClaimReport], reach: Reach) -> list[int]:
    """The numbers of the rules' claims of the same speaker that lie wholly in the evidence of `claim`."""
    return [
        at
        for _, at in reach.likenesses(claim.evidence)
        if lies_in(rules[at].evidence, claim.evidence)
        and (claim.speaker is None or _one_speaker(claim, rules[at]))
    ]


def _without_parts(claims: Sequence[ClaimReport]) -> list[ClaimReport]:
    """The claims less those whose words are part of a wider one of the same speaker and wording."""
    reach = Reach([claim.evidence for claim in claims])
    into: dict[int, int] = {}
    for i, claim in enumerate(claims):
        wider = [at for _, at in reach.likenesses(claim.evidence) if _is_part(claim, claims[at])]
        if wider:
            into[i] = max(wider, key=lambda at: _size(claims[at].evidence))
    found_twice = {at for i, at in into.items() if claims[i].found_by != claims[at].found_by}
    return [
        replace(claim, found_by="both") if i in found_twice else claim
        for i, claim in enumerate(claims)
        if i not in into
    ]


def _is_part(claim: ClaimReport, other: ClaimReport) -> bool:
    return (
        claim.wording == other.wording
        and _one_speaker(claim, other)
        and _size(claim.evidence) < _size(other.evidence)
        and lies_in(claim.evidence, other.evidence)
    )


def _one_speaker(left: ClaimReport, right: ClaimReport) -> bool:
    if left.speaker is None or right.speaker is None:
        return (left.speaker, left.speaker_kind) == (right.speaker, right.speaker_kind)
    return same_speaker(left.speaker, right.speaker)


def lies_in(part: tuple[Span, ...], whole: tuple[Span, ...]) -> bool:
    """Whether a place lies in another; the quotation marks around it may lie outside."""
    return overlap(part, whole) >= _size(part) - _MARKS


def _own_words(evidence: tuple[Span, ...]) -> str:
    return " ".join(" … ".join(span.text for span in evidence).split())


def without_doubles(reports: Sequence[_Report]) -> list[_Report]:
    """The reports less those that rest on the same words for the same speaker as an earlier one."""
    kept: dict[tuple[tuple[Span, ...], str | None], _Report] = {}
    for report in reports:
        kept.setdefault((place_of(report), report.speaker), report)
    return list(kept.values())


def phrase_place(phrase: str, evidence: tuple[Span, ...]) -> tuple[Span, ...]:
    """Where a number phrase stands in its evidence; all of the evidence where it isn't there in one piece."""
    for span in evidence:
        at = span.text.find(phrase)
        if at >= 0:
            return (Span(span.start + at, span.start + at + len(phrase), phrase),)
    return evidence


def place_of(report: ClaimReport | FigureReport | DenialReport) -> tuple[Span, ...]:
    """The words a report rests on; of a figure its number phrase."""
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


def place_order(report: ClaimReport | FigureReport | DenialReport) -> tuple[int, int]:
    """Where a report stands in the article, for sorting."""
    return report.evidence[0].start, report.evidence[-1].end


def _speaker_notes(model: _Report, rules: _Report) -> tuple[str, ...]:
    if model.speaker and rules.speaker and not same_speaker(model.speaker, rules.speaker):
        return (f"The model named {model.speaker!r} as the speaker.",)
    return ()


def _speaker(model: _Report, rules: _Report) -> tuple[str | None, SpeakerKind | None]:
    """The rules' speaker; the model's only where the rules have none and the text ties the words to it."""
    if rules.speaker is None and model.speaker is not None and model.speaker_kind != "outlet":
        return model.speaker, model.speaker_kind
    return rules.speaker, rules.speaker_kind or (model.speaker_kind if rules.speaker else None)


def _both_claims(model: ClaimReport, rules: ClaimReport) -> ClaimReport:
    notes = tuple(dict.fromkeys((*rules.notes, *model.notes, *_speaker_notes(model, rules))))
    speaker, kind = _speaker(model, rules)
    return replace(
        rules,
        speaker=speaker,
        speaker_kind=kind,
        via=rules.via or model.via,
        found_by="both",
        verdict=model.verdict,
        notes=notes,
        **_worded(model, rules),
    )


def _worded(model: ClaimReport, rules: ClaimReport) -> dict[str, Any]:
    """The model's wording; where it only repeats its evidence, what the rules make of theirs.

    "Troops are said to be moving" is in two pieces in the rules' evidence, and reads better whole.
    """
    in_pieces = len(rules.evidence) > 1 and rules.wording == "indirect"
    repeats = model.statement == _own_words(model.evidence)
    if repeats and not in_pieces:
        return {}
    return {
        "statement": model.statement,
        "statement_by": model.statement_by,
        "statement_language": model.statement_language,
        "source_words": model.source_words,
    }


def _fuller(model: str, rules: str) -> str:
    """What is counted as the model puts it, but for a bare noun where the rules have more of the words."""
    return rules if len(rules.split()) > 1 and len(model.split()) < 2 else model or rules


def _both_figures(model: FigureReport, rules: FigureReport) -> FigureReport:
    notes = tuple(dict.fromkeys((*rules.notes, *model.notes, *_speaker_notes(model, rules))))
    speaker, kind = _speaker(model, rules)
    return replace(
        rules,
        counts=_fuller(model.counts, rules.counts),
        speaker=speaker,
        speaker_kind=kind,
        found_by="both",
        verdict=model.verdict,
        notes=notes,
    )


def _both_denials(model: DenialReport, rules: DenialReport) -> DenialReport:
    notes = tuple(dict.fromkeys((*rules.notes, *model.notes, *_speaker_notes(model, rules))))
    speaker, kind = _speaker(model, rules)
    return replace(
        rules,
        speaker=speaker,
        speaker_kind=kind,
        denies=model.denies,
        denies_language=model.denies_language,
        found_by="both",
        verdict=model.verdict,
        notes=notes,
    )
