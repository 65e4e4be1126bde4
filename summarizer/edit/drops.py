"""Which of the lines that a model wants to drop go, and why the others stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from summarizer.edit.screen import Entry, Screen
from summarizer.extract.edit_wire import Drop, EditRead, WhyDropped
from summarizer.merge.briefing import Briefing

__all__ = ["dropped"]

# Reasons to take a line away though it denies something, or is a side of a quarrel: nothing is lost by it.
_NOTHING_LOST: frozenset[WhyDropped] = frozenset(("repeats", "misread"))


def dropped(
    screen: Screen, read: EditRead, briefing: Briefing, standing: Set[int]
) -> Mapping[int, str | None]:
    """For each line that the model drops why it stays all the same; None for one that goes.

    `standing` are those that it places where they may stand. A line goes for another only where that one is
    on the page. A denial goes, and a side of a quarrel, where another line tells it or it was misread; a row
    on which accounts differ isn't overtaken, and one of them stays.
    """
    firm = {d.id for d in briefing.denials if d.kind != "unconfirmed"}
    asked = {e.number: e for e in screen.entries if e.part is not None and e.number in read.dropped}
    found: dict[int, str | None] = {}
    for number, entry in asked.items():
        drop = read.dropped[number]
        if drop.of is not None and not (drop.of in standing or found.get(drop.of)):
            found[number] = "The line that it would go for isn't on the page."
        elif drop.why == "repeats" and entry.part == "otherwise" and not _told(screen, entry, drop, briefing):
            found[number] = "It is a side of a quarrel that isn't told there."
        elif drop.why not in _NOTHING_LOST and (entry.part == "otherwise" or _denies(entry, firm)):
            found[number] = "It denies something, or is a side of a quarrel."
        elif drop.why == "overtaken" and entry.part == "differ":
            found[number] = "It tells on what accounts differ."
        else:
            found[number] = None
    rows = screen.of("differ")
    if rows and all(e.number in found for e in rows):
        found[rows[0].number] = "It is the last row on which accounts differ."
    return found


def _told(screen: Screen, entry: Entry, drop: Drop, briefing: Briefing) -> bool:
    """Whether the line that a side of a quarrel repeats is of a quarrel, too, or of its claim or denial."""
    other = screen.entries[drop.of - 1] if drop.of is not None else None
    if other is None or other.part == "otherwise":
        return other is not None
    quarrel = briefing.quarrels[entry.group]
    own = {*quarrel.denials, *(quarrel.line.claims if quarrel.line else ())}
    items = {*other.line.claims, *other.line.denials} if other.line else set()
    denials = {d for c in briefing.claims if c.id in items for d in c.denied_by}
    one_sided = quarrel.line is None and not quarrel.against
    return one_sided or not own.isdisjoint(items | denials)


def _denies(entry: Entry, firm: Iterable[str]) -> bool:
    return entry.line is not None and not {*entry.line.denials}.isdisjoint(firm)
