"""A model's edit done to a briefing, as far as the articles and what a page must hold allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.edit.drops import dropped
from summarizer.edit.layout import Placed, may_move, quarrels_of, room_in_lead, said_of
from summarizer.edit.screen import Entry, Screen
from summarizer.edit.voices import labelled, opens_pointing
from summarizer.edit.wording import Wording
from summarizer.extract.edit_wire import PARTS, EditRead, Part
from summarizer.merge.briefing import Briefing, NewsLine
from summarizer.merge.news.lines import Desk
from summarizer.merge.told import EditedLine, Editing

__all__ = ["applied", "is_usable"]

# An answer that leaves less of the page was given by a model that didn't understand what was asked.
_LEAST_LEFT = 0.3
# A lead of fewer lines tells too little.
_LEAST_LEAD = 3
# Parts for which nothing has to be brought that reads badly as it is.
_LAST: frozenset[Part] = frozenset(("next", "only"))
# Where both sides stand, or all accounts.
_CONTESTED: frozenset[Part] = frozenset(("otherwise", "differ"))
_NO_ROOM = "What happened has no room for it."


def is_usable(screen: Screen, read: EditRead) -> bool:
    """Whether enough would stand on the page."""
    shown = sum(e.part is not None for e in screen.entries)
    return sum(map(len, read.order.values())) >= _LEAST_LEFT * shown


def applied(
    desk: Desk,
    screen: Screen,
    read: EditRead,
    wordings: Mapping[int, Wording],
    editing: Editing,
) -> Briefing:
    """The briefing with the lines of its first screen as the model wants them, and with what it wanted.

    What it placed nowhere isn't printed, but for what is contested or denied. Neither is a line that needs
    its new words, where they don't hold.
    """
    return _Edit(desk, screen, read, wordings).done(editing)


@dataclass(frozen=True)
class _Edit:
    desk: Desk
    screen: Screen
    read: EditRead
    wordings: Mapping[int, Wording]

    def done(self, editing: Editing) -> Briefing:
        briefing = self.desk.briefing
        refused = {n: w.refused for n, w in self.wordings.items() if w.refused}
        drops = dropped(self.screen, self.read, briefing, self._standing())
        kept = {n: why for n, why in drops.items() if why}
        refused |= kept
        parts = self._parts(({*drops} - {*kept}) | self._unprintable, {*kept}, refused)
        parts["happened"] = self._lead(parts["happened"], refused)
        worded = {e.line: line for e in self.screen.entries if e.line and (line := self._line(e))}
        quarrels = quarrels_of(briefing, self.screen, parts["otherwise"], worded)
        for placed in [p for p in parts["otherwise"] if p.entry.group not in quarrels]:
            parts["otherwise"].remove(placed)
            refused.pop(placed.entry.number, None)
        return replace(
            briefing,
            lead=_lines(parts["happened"]),
            quarrels=tuple(quarrels.values()),
            differing=self._differing(parts["differ"]),
            said=said_of(self.desk, parts["said"], self.screen.heads),
            next=_lines(parts["next"]),
            only=_lines(parts["only"]),
            editing=replace(editing, lines=(*editing.lines, *self._told(parts, refused))),
        )

    @cached_property
    def _unprintable(self) -> Set[int]:
        """The lines for which no words are left, but for the first one and what is contested or denies."""
        first = self.read.order.get("happened", ())[:1]
        found = (self.screen.entries[n - 1] for n in self.read.needed.difference(first))
        return {
            e.number
            for e in found
            if (w := self.wordings.get(e.number)) is not None
            and w.refused
            and e.part not in _CONTESTED
            and not self._denies(e)
        }

    def _standing(self) -> Set[int]:
        """The lines placed where they may stand, and what is contested, unless it is dropped."""
        contested = {e.number for e in self.screen.entries if e.part in _CONTESTED} - {*self.read.dropped}
        return contested.union(
            n
            for part, numbers in self.read.order.items()
            for n in numbers
            if self._problem(self.screen.entries[n - 1], part) is None
        )

    def _parts(self, gone: Set[int], kept: Set[int], refused: dict[int, str]) -> dict[Part, list[Placed]]:
        """The lines of each part, those that the model placed first; in `refused` why others aren't.

        Where a line can't stand, those stand that would have gone for it; `kept` are all that don't go.
        """
        found: dict[Part, list[Placed]] = {part: [] for part in PARTS}
        placed, held = set(gone), set(kept)
        for part in PARTS:
            for number in self.read.order.get(part, ()):
                entry = self.screen.entries[number - 1]
                problem = self._problem(entry, part)
                if problem:
                    refused.setdefault(number, problem)
                    held.add(number)
                instead = [n for n in sorted(kept) if self.read.dropped[n].of == number]
                for n in instead if problem else [number]:
                    here = problem is None or self.screen.entries[n - 1].part == part
                    if here and n not in placed:
                        placed.add(n)
                        found[part].append(self._placed(self.screen.entries[n - 1], part))
        for entry in self.screen.entries:
            stays = entry.part in _CONTESTED or entry.number in held or self._denies(entry)
            if entry.part is not None and stays and entry.number not in placed:
                found[entry.part].append(self._placed(entry, entry.part))
        return found

    def _denies(self, entry: Entry) -> bool:
        line = entry.line
        return line is not None and any(self.desk.denials[d].kind != "unconfirmed" for d in line.denials)

    def _problem(self, entry: Entry, part: Part) -> str | None:
        """Why a line can't stand in a part."""
        wording, line = self.wordings.get(entry.number), self._line(entry)
        comes_last = entry.part is None and part in _LAST
        if wording is not None and wording.refused and (comes_last or entry.number in self._unprintable):
            return wording.refused
        moves = part != entry.part
        if line is not None and moves and part != "said" and opens_pointing(line.text):
            return "It can't be read alone there."
        if not entry.alone and line == entry.line:
            return "It can't be read alone."
        if entry.part == "otherwise" and sum(e.group == entry.group for e in self.screen.of("otherwise")) > 1:
            return "It is a side of a quarrel." if moves else None
        return may_move(self.desk, entry, part) if moves else None

    def _line(self, entry: Entry) -> NewsLine | None:
        """The line of an entry in its new wording, where that holds."""
        wording = self.wordings.get(entry.number)
        return wording.line if wording and wording.line else entry.line

    def _placed(self, entry: Entry, part: Part) -> Placed:
        """An entry in a part, with its speaker before it unless it names them or stands under the name."""
        line = self._line(entry)
        if line is not None and part != "said" and opens_pointing(line.text):
            line = entry.line
        if line is not None and part != "said":
            speaker = self.screen.heads[entry.group] if entry.part == "said" else line.speaker
            line = labelled(self.desk, line, speaker)
        return Placed(entry, line)

    def _lead(self, wanted: Sequence[Placed], refused: dict[int, str]) -> list[Placed]:
        """As much of the lead wanted as there is room for; the one there was where that is too little."""
        kept, left = room_in_lead(wanted)
        was = self.screen.of("happened")
        if len(kept) < min(_LEAST_LEAD, len(was)):
            kept, left = [self._placed(e, "happened") for e in was], []
            refused |= {e.number: "Too little of what happened would be left." for e in was}
        for placed in left:
            refused.setdefault(placed.entry.number, _NO_ROOM)
        return kept

    def _differing(self, placed: Sequence[Placed]) -> tuple[str, ...]:
        """The rows that are left, then those that weren't shown."""
        shown = {e.item for e in self.screen.of("differ")}
        unseen = (item for item in self.desk.briefing.differing if item not in shown)
        return (*(p.entry.item for p in placed if p.entry.item), *unseen)

    def _told(
        self, parts: Mapping[Part, Sequence[Placed]], refused: Mapping[int, str]
    ) -> tuple[EditedLine, ...]:
        """What was wanted and done, for each line with which something else was wanted than to leave it."""
        briefing = self.desk.briefing
        to = {p.entry.number: part for part, placed in parts.items() for p in placed}
        wanted = {n: part for part, numbers in self.read.order.items() for n in numbers}
        found = []
        for entry in self.screen.entries:
            n = entry.number
            drop = self.read.dropped.get(n) if entry.part else None
            into = self._wording(n) if n in to or n in wanted else None
            into = None if into == self._words(entry) else into
            moves = wanted.get(n, entry.part) != entry.part or to.get(n) != entry.part
            if not (drop or into or moves or n in refused):
                continue
            of = self._words(self.screen.entries[drop.of - 1]) if drop and drop.of else None
            why = drop.why if drop else "unclear" if n in self._unprintable and entry.part else None
            found.append(
                EditedLine(
                    text=self._words(entry),
                    part=entry.part,
                    to=to.get(n),
                    why=why,
                    of=of,
                    into=into,
                    refused=refused.get(n),
                    item=entry.item,
                    uncited=self._uncited(entry) if n in to else (),
                    look=1 if briefing.editing is None else 2,
                )
            )
        return tuple(found)

    def _uncited(self, entry: Entry) -> tuple[str, ...]:
        """The articles that bear out the old words of a line and not its new ones."""
        line = self._line(entry)
        cited = entry.line.carried_by if entry.line else ()
        return tuple(a for a in cited if line is not None and a not in line.carried_by)

    def _wording(self, number: int) -> str | None:
        """The wording that a line has, or that was wanted."""
        wording = self.wordings.get(number)
        return wording.line.text if wording and wording.line else self.read.reworded.get(number)

    def _words(self, entry: Entry) -> str:
        return entry.line.text if entry.line else entry.item or ""


def _lines(placed: Sequence[Placed]) -> tuple[NewsLine, ...]:
    return tuple(p.line for p in placed if p.line is not None)
