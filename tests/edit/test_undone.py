"""What of an edit wasn't done is told to the model beside the line."""

from __future__ import annotations

from dataclasses import replace

from summarizer.edit.undone import undone
from summarizer.merge.told import EditedLine
from tests.edit.pages import NOTHING_SPENT
from tests.merge.news.events import harbour


def test_each_refusal_stands_by_its_line_or_its_item() -> None:
    lines = (
        EditedLine("The wall fell", "said", "said", into="It rose", refused="It has “rose”."),
        EditedLine("Norhaven denied it", "otherwise", "otherwise", "no_news", refused="It denies something."),
        EditedLine("d1", "otherwise", "otherwise", "colour", refused="It denies something.", item="d1"),
        EditedLine("A ferry came", None, None, refused="Several outlets have it."),
        EditedLine("Gulls cried", "said", None, "colour"),
    )
    assert undone(replace(harbour(), editing=replace(NOTHING_SPENT, lines=lines)), str) == {
        "The wall fell": "Not done: “It rose”. It has “rose”.",
        "Norhaven denied it": "You dropped it; that wasn't done. It denies something.",
        "d1": "You dropped it; that wasn't done. It denies something.",
        "A ferry came": "You put it elsewhere; that wasn't done. Several outlets have it.",
    }


def test_a_page_that_nobody_edited_has_no_such_notes() -> None:
    assert undone(harbour(), str) == {}


def test_a_wording_that_an_outlet_doesnt_bear_out_tells_which() -> None:
    line = EditedLine(
        "The wall fell", "happened", "happened", into="The wall fell late", uncited=("a2", "a3")
    )
    told = undone(replace(harbour(), editing=replace(NOTHING_SPENT, lines=(line,))), str.upper)
    assert told == {
        "The wall fell late": "Told so it is cited no more from A2, A3: not all of it stands there."
    }
