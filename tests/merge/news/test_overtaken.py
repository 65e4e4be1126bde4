"""Articles that announce what others tell as done."""

from __future__ import annotations

from tests.merge.news.events import briefing_of

BEFORE = """Council Set to Sell Aldholm Ferry

The council of Aldholm is set to vote on Monday to sell the ferry Mora to the firm Norhaven.

The buyers will take the ferry Mora over in May.
"""
AFTER = """Council sells Aldholm ferry to Norhaven

The council of Aldholm voted on Monday to sell the ferry Mora to the firm Norhaven for two million crowns.

The firm Norhaven will paint the ferry Mora red in May, Anna Berg said.
"""
LATER = """Aldholm ferry sold

The ferry Mora was sold to the firm Norhaven on Monday by the council of Aldholm, the mayor, Anna Berg, said.
"""


def test_what_an_article_announces_and_others_tell_as_done_is_not_to_come() -> None:
    briefing = briefing_of(BEFORE, AFTER, LATER)
    assert not any("set to vote" in line.text for line in briefing.next)
    assert any("red in May" in line.text for line in (*briefing.lead, *briefing.next))


def test_neither_title_nor_first_line_are_of_the_article_that_others_overtook() -> None:
    briefing = briefing_of(BEFORE, AFTER, LATER)
    assert briefing.title != "Council Set to Sell Aldholm Ferry"
    assert briefing.lead[0].article != briefing.articles[0].id


def test_what_nobody_tells_as_done_is_still_to_come() -> None:
    briefing = briefing_of(BEFORE, BEFORE.replace("vote on Monday", "vote"))
    assert any("set to vote" in line.text for line in (*briefing.lead, *briefing.next))
