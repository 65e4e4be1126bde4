"""A trusted model's reports with the rules' beside them: the model leads, the rules fill its gaps.

What the model has stays as it has it. An item of the rules is added only on words where the model has
nothing, and only where it is fit to be read by itself; other words stay to be listed as missed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from summarizer.check.join import Reach, place_of, place_order, without_doubles
from summarizer.check.reports import ClaimReport, DenialReport, FigureReport
from summarizer.text.span import Span, overlap

__all__ = ["led"]

# The rules' words are the model's already where it has so much of them.
_COVERED = 0.5

_Report = TypeVar("_Report", ClaimReport, FigureReport, DenialReport)


def led(
    model: Sequence[_Report], rules: Sequence[_Report], fit: Callable[[_Report], bool]
) -> tuple[_Report, ...]:
    """The model's reports, each that the rules have too as found by both, and the rules' that fill a gap."""
    own = without_doubles(model)
    places = [place_of(report) for report in own]
    reach = Reach(places)
    confirmed: dict[int, _Report] = {}
    added: list[_Report] = []
    for report in without_doubles(rules):
        words = place_of(report)
        found = reach.likenesses(words)
        if found:
            confirmed.setdefault(max(found, key=lambda likeness: likeness[0])[1], report)
        elif _share(words, places) < _COVERED and fit(report):
            added.append(report)
    kept: list[_Report] = [
        _both(report, confirmed[at]) if at in confirmed else report for at, report in enumerate(own)
    ]
    kept.extend(added)
    return tuple(sorted(kept, key=place_order))


def _share(words: tuple[Span, ...], places: Sequence[tuple[Span, ...]]) -> float:
    """How much of `words` the places hold together."""
    held = sum(overlap(words, place) for place in places)
    return held / max(1, sum(len(span) for span in words))


def _both(model: _Report, rules: _Report) -> _Report:
    """The model's report with what the rules alone read off the words."""
    kind = model.speaker_kind or (rules.speaker_kind if model.speaker == rules.speaker else None)
    return replace(model, found_by="both", speaker_kind=kind, **_read_off(model, rules))


def _read_off(
    model: ClaimReport | FigureReport | DenialReport, rules: ClaimReport | FigureReport | DenialReport
) -> dict[str, Any]:
    if isinstance(model, ClaimReport) and isinstance(rules, ClaimReport):
        return {"via": model.via or rules.via}
    if isinstance(model, FigureReport) and isinstance(rules, FigureReport):
        return {"as_of": model.as_of or rules.as_of}
    return {}
