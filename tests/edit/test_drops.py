"""What a model drops goes, unless something would be lost by it."""

from __future__ import annotations

import pytest

from summarizer.extract.edit_wire import Drop, WhyDropped
from summarizer.merge.briefing import Briefing
from tests.edit.pages import edited, entry, page_of
from tests.merge.news.events import briefing_of, harbour

PAGE = page_of(harbour())
CLAIM = entry(PAGE, "damaged the wall", "otherwise").number
DENIAL = entry(PAGE, "Norhaven denied").number
LEAD = entry(PAGE, "damaged the harbour wall", "happened").number
COMING = entry(PAGE, "will vote").number


def refusal(briefing: Briefing) -> str | None:
    assert briefing.editing is not None
    return briefing.editing.lines[0].refused


def test_a_line_goes_from_the_page_and_stays_in_the_briefing() -> None:
    after = edited(harbour(), drops={COMING: Drop("no_news")})
    assert harbour().next != after.next == ()
    assert after.claims == harbour().claims
    assert refusal(after) is None


@pytest.mark.parametrize("why", ["colour", "no_news", "unclear", "overtaken"])
def test_a_side_of_a_quarrel_stays(why: WhyDropped) -> None:
    after = edited(harbour(), drops={DENIAL: Drop(why)})
    assert after.quarrels == harbour().quarrels
    assert refusal(after)


def test_a_denial_goes_that_was_misread_and_with_it_the_quarrel() -> None:
    assert edited(harbour(), drops={DENIAL: Drop("misread")}).quarrels == ()


def test_a_denial_repeats_a_line_only_where_one_is_named_that_tells_it() -> None:
    assert edited(harbour(), drops={DENIAL: Drop("repeats")}).quarrels
    assert edited(harbour(), drops={DENIAL: Drop("repeats", COMING)}).quarrels
    after = edited(harbour(), drops={CLAIM: Drop("repeats", LEAD)})
    assert [x.text for q in after.quarrels for x in q.told] == [
        "The firm Norhaven denied that its crane had damaged the wall"
    ]


def test_of_two_lines_that_go_for_each_other_one_stays() -> None:
    lead = [e.number for e in PAGE.of("happened")]
    drops = {lead[0]: Drop("repeats", COMING), COMING: Drop("repeats", lead[0])}
    after = edited(harbour(), drops=drops)
    assert {*after.lead} == {*harbour().lead}
    assert after.next == ()


def test_a_line_that_would_go_for_one_that_stands_nowhere_stays() -> None:
    other = entry(PAGE, "30 boats").number
    lead = [e.number for e in PAGE.of("happened")]
    drops = {lead[0]: Drop("repeats", other)}
    assert edited(harbour(), drops=drops).lead[-1:] == harbour().lead[:1]
    placed = edited(harbour(), drops=drops, order={"happened": (other, *lead[1:])})
    assert harbour().lead[0] not in placed.lead


def test_a_row_on_which_accounts_differ_isnt_overtaken() -> None:
    said = "Wall falls\n\n{} people died and {} were injured in Vell, the mayor, Anna Berg, said.\n"
    briefing = briefing_of(said.format(13, 24), said.format(15, 29))
    rows = page_of(briefing).of("differ")
    assert len(rows) == 2
    after = edited(briefing, drops={rows[1].number: Drop("overtaken", 1)})
    assert after.differing == briefing.differing
    assert refusal(after) == "It tells on what accounts differ."
    assert len(edited(briefing, drops={rows[1].number: Drop("misread")}).differing) == 1
