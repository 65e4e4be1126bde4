"""The first screen as numbered lines, then what else could stand there."""

from __future__ import annotations

from dataclasses import replace

from tests.edit.pages import page_of
from tests.merge.news.events import harbour


def test_the_lines_are_numbered_in_the_order_of_the_page_and_what_else_there_is_comes_last() -> None:
    entries = page_of(harbour()).entries
    assert [e.number for e in entries] == list(range(1, len(entries) + 1))
    assert list(dict.fromkeys(e.part for e in entries)) == ["happened", "otherwise", "next", None]


def test_what_stands_on_the_page_isnt_offered_again() -> None:
    entries = page_of(harbour()).entries
    printed = {e.line.text for e in entries if e.part is not None and e.line is not None}
    offered = {e.line.text for e in entries if e.part is None and e.line is not None}
    assert "The lighthouse keeper Ida Holm said 30 boats had sunk in the old basin" in offered
    assert not printed & offered


def test_a_claim_that_the_lead_tells_isnt_shown_again_where_its_denial_is_told() -> None:
    (quarrel,) = harbour().quarrels
    assert quarrel.line is not None
    shown = page_of(replace(harbour(), lead=(quarrel.line,))).of("otherwise")
    assert [e.line for e in shown] == list(quarrel.told)
