"""Where figures stand in their articles, and which repeat another in a second unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.check.reports import FigureReport
from summarizer.parse.count_titles import GAP
from summarizer.parse.number_phrase import standing

__all__ = ["conversions", "place_of", "shown", "told_of_a_place"]

# What stands between a value and its conversion: "3.9 million miles (6.2 million km)", "90 F, or 32 C".
_CONVERTED = re.compile(
    r"(?:\s*(?:[CF]\b|Fahrenheit\b|Celsius\b))?(?:\s*\(|,? or )(?:about |around |roughly |nearly |some )?"
)
_MEASURES = frozenset({"kilometre"})
_DEGREES = frozenset({"degree", "degree f", "degree c"})
_SCALE = re.compile(r"\s*(?:°\s*)?(?:Fahrenheit|Celsius|Kelvin|[CFK])\b")
_CLOSES = re.compile(r"[^()]{0,14}\)")
# Where something lies from a place with a name: "west of the town of Bireun".
_BEARING = re.compile(
    r"\s+(?:north|south|(?:north|south)?(?:east|west))(?:ern|wards?)? (?:of|from)"
    r" (?:(?:the )?[a-z]+ of )?(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*"
)
# What stands before the name of a place, and how many words between: "in the neighbouring district of Orla".
_IN = "in|at|near|across|around|throughout|on|off"
_BESIDE_A_NAME = 4


def place_of(figure: FigureReport) -> tuple[int, int] | None:
    """Where the words of the figure first stand by themselves in its evidence."""
    for evidence in figure.evidence:
        if match := standing(figure.text).search(evidence.text):
            return evidence.start + match.start(), evidence.start + match.end()
    return None


def conversions(reports: Sequence[FigureReport], units: Sequence[frozenset[str]]) -> dict[int, int]:
    """The figures that give another right before them in a second unit, by their numbers, and that other.

    `units` are the classes of what each counts.
    """
    starting: dict[tuple[str, int], int] = {}
    places = [place_of(report) for report in reports]
    for n, (report, place) in enumerate(zip(reports, places, strict=True)):
        if place is not None:
            starting.setdefault((report.article, place[0]), n)
    found: dict[int, int] = {}
    for n, (report, place) in enumerate(zip(reports, places, strict=True)):
        between = _CONVERTED.match(_behind(report, place)) if place is not None else None
        if place is None or between is None:
            continue
        other = starting.get((report.article, place[1] + between.end()))
        if other is not None and report.low != reports[other].low and _one_measure(units[n], units[other]):
            found[other] = n
    return found


def _one_measure(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left & right & _MEASURES) or (left != right and left <= _DEGREES and right <= _DEGREES)


def shown(reports: Sequence[FigureReport], n: int, converted: int | None) -> str:
    """The figure in its article's words, with its conversion, its scale, and from where it is measured."""
    report, place = reports[n], place_of(reports[n])
    if place is None:
        return report.text
    behind = _behind(report, place)
    other = place_of(reports[converted]) if converted is not None else None
    end = other[1] - place[1] if other else 0
    for pattern in (_SCALE, *([_CLOSES] if "(" in behind[:end] else []), _BEARING):
        if more := pattern.match(behind, end):
            end = more.end()
    return " ".join((report.text + behind[:end]).split())


def told_of_a_place(shown: str, report: FigureReport, name: str) -> str:
    """The figure as it is shown, with the place that its sentence tells it of: "in Orla … 1,500 houses"."""
    told = re.compile(rf"(?i)\b(?:{_IN})\s+(?:(?!{_IN})[\w'’-]+\s+){{0,{_BESIDE_A_NAME}}}{re.escape(name)}\b")
    place = place_of(report)
    for evidence in report.evidence:
        if place and evidence.start <= place[0] < evidence.end and (found := told.search(evidence.text)):
            where = " ".join(found[0].split())
            where = where[0].lower() + where[1:]
            before = evidence.start + found.end() <= place[0]
            return f"{where} {GAP} {shown}" if before else f"{shown} {GAP} {where}"
    return shown


def _behind(report: FigureReport, place: tuple[int, int] | None) -> str:
    """The words of the evidence behind the figure."""
    if place is None:
        return ""
    span = next(e for e in report.evidence if e.start <= place[0] and place[1] <= e.end)
    return span.text[place[1] - span.start :]
