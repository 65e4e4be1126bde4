"""The section on what a model did to the first screen: each line that it dropped, brought, or worded anew."""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.extract.edit_wire import WhyDropped
from summarizer.merge.told import EditedLine, EditedRole, EditedTitle
from summarizer.write.page import Bullets, Item, Line, Paragraph, Section, Text, Words
from summarizer.write.parts import PART_TITLES
from summarizer.write.values import counted
from summarizer.write.wording import Desk, joined

__all__ = ["edited"]

_WHY: Mapping[WhyDropped, str] = {
    "repeats": "another line tells it",
    "overtaken": "overtaken by another line",
    "colour": "colour",
    "no_news": "no news",
    "unclear": "can't be understood alone",
    "misread": "not what the article says",
}


def edited(desk: Desk) -> Section | None:
    """How many lines a model was asked to edit, and each that it changed or wanted to change."""
    editing = desk.briefing.editing
    if editing is None:
        return None
    told = (
        f"The model was shown the {counted(editing.asked, 'line')} of the first screen and {editing.offered} "
        "more that could stand there. What it dropped is told below like everything else."
    )
    first = (_line(desk, edit) for edit in editing.lines if edit.look == 1)
    again = tuple(_line(desk, edit) for edit in editing.lines if edit.look > 1)
    others = (*(_role(desk, role) for role in editing.roles), *map(_title, editing.titles))
    items = (*first, *others)
    blocks: list[Paragraph | Bullets] = [Paragraph((Text(told),))]
    blocks += [Bullets(items)] if items else []
    if again:
        blocks += [Paragraph((Text("Shown the page as edited, it went on:"),)), Bullets(again)]
    return Section("Edited by the model", tuple(blocks))


def _line(desk: Desk, edit: EditedLine) -> Item:
    """A line, what became of it, and what was refused."""
    into: Line = (Text(" → "), Words(edit.into)) if edit.into else ()
    why: Line = (Text(" Not done: "), Words(edit.refused)) if edit.refused else ()
    labels = [(Words(desk.citations.label(article)),) for article in edit.uncited]
    uncited: Line = (Text(" Cited no more: "), *joined(labels, ", "), Text(".")) if labels else ()
    return Item((Text(f"{_done(edit)}: "), *_told(desk, edit), *into, *why, *uncited))


def _told(desk: Desk, edit: EditedLine) -> Line:
    """The words of a line, or of the denial, figure or quotation that stands there without one."""
    briefing = desk.briefing
    if edit.item in desk.denials:
        denial = desk.denials[edit.item]
        return (Words(desk.speaker_name(denial.speaker)), Text(" denies: "), Words(denial.denies))
    counted_by = {f.id: f.title or f.counts for f in briefing.figures}
    counted_by |= {q.id: q.variants[0].text for q in briefing.quotations}
    return (Words(counted_by.get(edit.item or "", edit.text)),)


def _done(edit: EditedLine) -> str:
    if edit.to is None:
        return "Left out" if edit.why is None else f"Dropped ({_WHY[edit.why]})"
    if edit.part is None:
        return f"Put into “{PART_TITLES[edit.to]}”"
    if edit.part != edit.to:
        return f"Moved to “{PART_TITLES[edit.to]}”"
    return "Worded anew" if edit.into and not edit.refused else "Left as it was"


def _title(edit: EditedTitle) -> Item:
    why: Line = (Text(" Not done: "), Words(edit.refused)) if edit.refused else ()
    return Item((Text("Title: "), Words(edit.was), Text(" → "), Words(edit.title), *why))


def _role(desk: Desk, role: EditedRole) -> Item:
    why: Line = (Text(" Not done: "), Words(role.refused)) if role.refused else ()
    return Item(
        (Text("Role of "), Words(desk.speaker_name(role.speaker)), Text(": "), Words(role.role), *why)
    )
