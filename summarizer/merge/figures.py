"""Figures that count the same thing as one row, and what tells related rows apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from summarizer.check.reports import FigureReport
from summarizer.language.span import Span
from summarizer.merge.briefing import FigureDifference
from summarizer.merge.candidates import candidate_pairs
from summarizer.merge.compare import shares
from summarizer.merge.families import FAMILIES, listed
from summarizer.merge.grouping import Groups
from summarizer.merge.phases import Phase, phase_of
from summarizer.merge.profiles import ABOUT_TOLERANCE, PEOPLE
from summarizer.merge.times import resolve
from summarizer.merge.words import in_one_word, notions, plain, stem, words_of

__all__ = ["FigureGroup", "group_figures"]

# Shared weight of what is counted, the unit left out; set on the labelled sets.
SAME_CONTAINED, SAME_BOTH = 0.6, 0.3
RELATED_CONTAINED = 0.34
# The same with the words around, which hold more that is beside the point.
AROUND_CONTAINED, AROUND_BOTH = 0.5, 0.25
_AROUND = 90
_COMPARED = 8
# What becomes of those counted: two of these are two counts, whatever else is shared.
_FATES = listed(
    """
    die injure missing rescue evacuate arrest hostage sentence train strike bribe damage save-money aid
    fall rise cut protest
    """
)
# Counted anew for each occasion, so another day is another count.
_OCCASIONS = frozenset({"protest", "strike", "arrest"})
_ONE_SIDED = frozenset({"train", "die", "injure", "missing", "arrest"})


@dataclass(frozen=True, slots=True)
class _Count:
    """One figure taken apart."""

    unit: str | None
    about: frozenset[str]
    around: frozenset[str]
    fate: str | None
    phase: Phase
    low: float | None
    high: float | None
    derived: bool
    day: date | None
    as_of: str | None
    published: date | None
    article: str


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A row: figures by their numbers, whether two of them can't both hold, and the rows near it."""

    members: tuple[int, ...]
    differ: bool
    related: tuple[tuple[int, FigureDifference], ...]


def group_figures(reports: Sequence[FigureReport], published: Sequence[str | None]) -> list[FigureGroup]:
    """Group figures by what they count, in the order of their first members."""
    parts = _parts(reports)
    counts = [_taken_apart(r, p) for r, p in zip(reports, published, strict=True)]
    groups = Groups(len(counts))
    members = {n: [n] for n in range(len(counts))}
    narrow = candidate_pairs([_with_fate(c) | {f"unit:{c.unit}"} for c in counts])
    wide = candidate_pairs([c.around | {f"unit:{c.unit}"} for c in counts])
    pairs = sorted({*narrow, *wide})
    for i, j in pairs:
        a, b = groups.find(i), groups.find(j)
        if a == b or i in parts or j in parts or not _same(counts[i], counts[j]):
            continue
        if not any(
            _apart(counts[m], counts[n]) for m in members[a][:_COMPARED] for n in members[b][:_COMPARED]
        ):
            members[groups.join(a, b)] = sorted(members[a] + members[b])
    rows = groups.lists()
    place = {row[0]: n for n, row in enumerate(rows)}
    ties: dict[int, dict[int, FigureDifference]] = {}
    for i, j in pairs:
        a, b = place[groups.find(i)], place[groups.find(j)]
        if a != b and _related(counts[i], counts[j]):
            why = _difference(counts[i], counts[j])
            ties.setdefault(a, {}).setdefault(b, why)
            ties.setdefault(b, {}).setdefault(a, why)
    return [
        FigureGroup(
            tuple(row), _differ([counts[n] for n in row]), tuple(sorted(ties.get(number, {}).items()))
        )
        for number, row in enumerate(rows)
    ]


def _parts(reports: Sequence[FigureReport]) -> set[int]:
    """Figures that are parts of a composite one of the same words ("two brigades of 6,000 troops")."""
    by_place: dict[tuple[str, tuple[Span, ...]], list[int]] = {}
    for n, report in enumerate(reports):
        by_place.setdefault((report.article, report.evidence), []).append(n)
    return {
        n
        for same in by_place.values()
        for n in same
        for m in same
        if len(reports[m].text) > len(reports[n].text) + 3 and _inside(reports[n].text, reports[m].text)
    }


def _inside(part: str, whole: str) -> bool:
    return part in whole and (whole.startswith(part) or whole.endswith(part)) and " of " in whole


@lru_cache(maxsize=4096)
def _unit(unit: str | None, text: str) -> str | None:
    """The class of a unit: soldiers, people, jobs, percent, a currency; or the noun's stem."""
    words = [w for w in words_of(unit or "") if w not in {"of", "a", "per", "the"}] or words_of(text)[-1:]
    if not words:
        return "percent" if "%" in text + (unit or "") else None
    for word in reversed(words):
        for family in ("soldier", "job", "percent"):
            if word in FAMILIES[family].split():
                return family
        if stem(word) in PEOPLE:
            return "people"
    return {"%": "percent", "dollar": "$", "euro": "€", "pound": "£"}.get(stem(words[-1]), stem(words[-1]))


def _taken_apart(report: FigureReport, published: str | None) -> _Count:
    own = _less_unit(notions(report.counts).all, notions(report.unit or "").all)
    around = _less_unit(notions(_context(report)).all, notions(report.unit or "").all)
    phase = phase_of(plain(report.counts), bare=False)
    return _Count(
        unit=_unit(report.unit, report.text),
        about=own or around,
        around=own | around,
        fate=_fate(_without(report.counts, report.unit))
        or _fate(report.unit or "")
        or _fate(_context(report)),
        phase=phase if phase != "open" else phase_of(plain(_clause(report))),
        low=_lower(report),
        high=_upper(report),
        derived=any("derived" in note for note in report.notes),
        day=resolve(
            report.as_of, published, future=bool(re.search(r"\b(?:by|until|end)\b", report.as_of or ""))
        ),
        as_of=plain(report.as_of) if report.as_of else None,
        published=resolve(published[:10], None) if published else None,
        article=report.article,
    )


def _without(counts: str, unit: str | None) -> str:
    """What is counted less the noun itself: protesters who are arrested are counted for the arrest."""
    units = set(words_of(unit or ""))
    return " ".join(w for w in words_of(counts) if w not in units)


def _fate(words: str) -> str | None:
    """The first word of what becomes of those counted: "arrested" in "arrested over the deaths"."""
    for word in words_of(in_one_word(plain(words))):
        for notion in notions(word).all:
            if notion in _FATES:
                return notion
    return None


def _lower(report: FigureReport) -> float | None:
    if report.qualifier == "about" and report.low is not None:
        return report.low * (1 - ABOUT_TOLERANCE)
    return report.low


def _upper(report: FigureReport) -> float | None:
    if report.qualifier == "about" and report.high is not None:
        return report.high * (1 + ABOUT_TOLERANCE)
    return report.high


def _less_unit(found: frozenset[str], unit: frozenset[str]) -> frozenset[str]:
    """What is counted beside the unit itself."""
    return frozenset(n for n in found - unit if n not in PEOPLE and n not in {"soldier", "percent", "job"})


def _context(report: FigureReport) -> str:
    """The words around the figure in its evidence."""
    text = " ".join(" ".join(e.text for e in report.evidence).split())
    at = text.find(" ".join(report.text.split()))
    if at < 0:
        return text
    start, end = max(0, at - _AROUND), at + len(report.text) + _AROUND
    left, right = text[start:at], text[at:end]
    left = re.split(r"[.!?;]\s", left)[-1]
    right = re.split(r"[.!?;]\s", right)[0]
    return left + right


def _clause(report: FigureReport) -> str:
    """The words around the figure less who reports it: "may join" in "has warned that some may join"."""
    before, found, after = _context(report).partition(" ".join(report.text.split()))
    return (before.rpartition(" that ")[2] if found else before) + found + after


def _units_fit(left: _Count, right: _Count) -> bool:
    if left.unit == right.unit:
        return True
    return {left.unit, right.unit} <= {"soldier", "people"} or None in (left.unit, right.unit)


def _same(left: _Count, right: _Count) -> bool:
    if not _units_fit(left, right) or _apart(left, right):
        return False
    same_fate = left.fate is not None and left.fate == right.fate
    one_value = left.low == right.low and left.high == right.high and bool(left.low or left.high)
    contained, both = shares(_with_fate(left), _with_fate(right))
    if contained >= SAME_CONTAINED / 2 and (same_fate or one_value):
        return True
    if contained >= SAME_CONTAINED and both >= SAME_BOTH:
        return True
    contained, both = shares(left.around, right.around)
    if left.unit == right.unit == "soldier":
        return contained >= RELATED_CONTAINED
    return contained >= AROUND_CONTAINED and both >= AROUND_BOTH


def _with_fate(count: _Count) -> frozenset[str]:
    return count.about | {count.fate} if count.fate else count.about


def _apart(left: _Count, right: _Count) -> bool:
    """Whether fate, phase or occasion make these two counts."""
    if left.fate and right.fate and left.fate != right.fate:
        return True
    if left.fate != right.fate and {left.fate, right.fate} & _ONE_SIDED:
        return True
    if {left.phase, right.phase} in ({"done", "planned"}, {"done", "possible"}):
        return True
    if left.phase == right.phase == "ongoing" and _disjoint(left, right) and not _one_time(left, right):
        # A state counted at two times is two counts; what has been done adds up and stays one.
        return True
    return bool(left.fate in _OCCASIONS and left.day and right.day and left.day != right.day)


def _disjoint(left: _Count, right: _Count) -> bool:
    """Whether no number can be both."""
    lows = [n for n in (left.low, right.low) if n is not None]
    highs = [n for n in (left.high, right.high) if n is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def _difference(left: _Count, right: _Count) -> FigureDifference:
    """What keeps two related rows apart."""
    if left.fate != right.fate:
        return "matter"
    if {left.phase, right.phase} in ({"done", "planned"}, {"done", "possible"}):
        return "state"
    if left.phase == right.phase == "ongoing" and left.fate and left.fate == right.fate:
        return "time"
    return "time" if left.day and right.day and left.day != right.day else "matter"


def _related(left: _Count, right: _Count) -> bool:
    """Near enough that an editor wants both in view: same unit and a shared name or notion."""
    if left.unit != right.unit:
        return False
    return any(
        shares(a, b)[0] >= RELATED_CONTAINED
        for a, b in ((left.around, right.around), (left.about, right.about))
    )


def _differ(row: Sequence[_Count]) -> bool:
    """Whether two figures of the row, for one time, have ranges that don't overlap."""
    bounded = sorted(
        (c for c in row if not c.derived and not (c.low is None and c.high is None)),
        key=lambda c: (c.low if c.low is not None else float("-inf"), c.high or 0, c.article),
    )
    return any(
        a.high is not None and b.low is not None and a.high < b.low and _one_time(a, b)
        for n, a in enumerate(bounded)
        for b in bounded[n + 1 :]
    )


def _one_time(left: _Count, right: _Count) -> bool:
    """Whether both stand for one time: the same day or words, or no time in reports of about one day."""
    days = [c.day or (c.published if c.as_of is None else None) for c in (left, right)]
    if days[0] and days[1]:
        near = 0 if left.day and right.day else 1
        return abs((days[0] - days[1]).days) <= near
    return left.as_of == right.as_of
