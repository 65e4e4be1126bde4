"""The parts of the first screen, put together anew from the lines that an edit left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from summarizer.edit.screen import Entry, Screen
from summarizer.edit.voices import under_head
from summarizer.extract.edit_wire import Part
from summarizer.merge.briefing import Briefing, NewsLine, Quarrel, Said
from summarizer.merge.news.choosing import is_of_one_outlet
from summarizer.merge.news.lead import MOST_LINES, MOST_WORDS
from summarizer.merge.news.lines import Desk, words_in

__all__ = ["Placed", "may_move", "quarrels_of", "room_in_lead", "said_of"]

_MOST_HEADS = 8


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with the line that is printed for it, None where that is an item's own row."""

    entry: Entry
    line: NewsLine | None


def may_move(desk: Desk, entry: Entry, to: Part) -> str | None:
    """Why a line can't stand in another part than its own; None where it can."""
    line = entry.line
    if line is None or to in {"otherwise", "differ"}:
        return "Only what is contested or differs stands there."
    if to == "said" and under_head(desk, line) is None:
        return "An outlet tells it itself, or names nobody."
    claim = desk.claims.get(line.claims[0]) if line.claims else None
    if to == "only" and (claim is None or len({r.article for r in claim.reports}) > 1):
        return "Several outlets have it."
    if to == "only" and not is_of_one_outlet(desk, line.text):
        return "Other outlets have most of it."
    return None


def room_in_lead(lines: Iterable[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Those that the lead has room for, the first first, and those that it hasn't."""
    kept: list[Placed] = []
    left: list[Placed] = []
    words = 0
    for placed in lines:
        size = words_in(placed.line.text) if placed.line else 0
        fits = len(kept) < MOST_LINES and words + size <= MOST_WORDS
        (kept if fits else left).append(placed)
        words += size if fits else 0
    return kept, left


def said_of(desk: Desk, placed: Sequence[Placed], heads: Sequence[str]) -> tuple[Said, ...]:
    """The heads in the order of their first lines, each with its lines; "some" have no head."""
    lines: dict[str, list[NewsLine]] = {}
    for entry, line in ((p.entry, p.line) for p in placed):
        if line is None:
            continue
        if entry.part == "said":
            lines.setdefault(heads[entry.group], []).append(replace(line, speaker=None))
        elif (found := under_head(desk, line)) is not None and desk.is_somebody(found[0]):
            lines.setdefault(found[0], []).append(found[1])
    return tuple(Said(head, tuple(below)) for head, below in [*lines.items()][:_MOST_HEADS])


def quarrels_of(
    briefing: Briefing, screen: Screen, placed: Sequence[Placed], worded: Mapping[NewsLine, NewsLine]
) -> Mapping[int, Quarrel]:
    """The quarrels in the order of their first lines, by their places, as far as both sides are left.

    `worded` are the new wordings of lines.
    """
    by_quarrel: dict[int, list[Entry]] = {}
    for entry in screen.of("otherwise"):
        by_quarrel.setdefault(entry.group, []).append(entry)
    left = {p.entry.number for p in placed}
    order = dict.fromkeys(p.entry.group for p in placed)
    rebuilt = {n: _quarrel(briefing.quarrels[n], by_quarrel[n], left, worded) for n in order}
    unseen = {n: q for n, q in enumerate(briefing.quarrels) if n not in by_quarrel}
    return {n: q for n, q in (rebuilt | unseen).items() if q is not None}


def _quarrel(
    quarrel: Quarrel, entries: Sequence[Entry], left: Set[int], worded: Mapping[NewsLine, NewsLine]
) -> Quarrel | None:
    """A quarrel with what is left of it; None where a side is missing."""
    gone = [e for e in entries if e.number not in left]
    lines = {e.line for e in gone if e.line is not None}
    told = tuple(worded.get(x, x) for x in quarrel.told if x not in lines)
    against = tuple(worded.get(x, x) for x in quarrel.against if x not in lines)
    silent = {e.item for e in gone} | {d for x in lines if x in quarrel.told for d in x.denials}
    silent -= {d for x in told for d in x.denials}
    denials = tuple(d for d in quarrel.denials if d not in silent)
    if quarrel.line is None or quarrel.line in lines:
        return Quarrel(None, denials, told) if told else None
    line = worded.get(quarrel.line, quarrel.line)
    return Quarrel(line, denials, told, against) if denials or told or against else None
