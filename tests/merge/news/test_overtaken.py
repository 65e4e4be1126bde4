"""Articles that announce what others tell as done."""

from __future__ import annotations

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.old_tolls import OldTolls
from summarizer.merge.news.overtaken import Overtaken
from summarizer.merge.news.sentences import Items, NewsSentence
from summarizer.text.span import Span
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


def test_what_somebody_announces_in_an_article_that_others_overtook_is_said_no_more() -> None:
    briefing = briefing_of(
        BEFORE + "\nThe mayor, Anna Berg, vowed to sell the ferry Mora of Aldholm.\n", AFTER, LATER
    )
    assert not any("vowed" in line.text for speaker in briefing.said for line in speaker.lines)


def overtaken(announced: str, done: str, *days: str) -> bool:
    """Whether the first of two articles' lines is overtaken by the second."""
    sentences = [
        NewsSentence(f"a{n}", Span(0, len(text), text), 3, Items(), True)
        for n, text in enumerate((announced, done), 1)
    ]
    dated = {f"a{n}": day for n, day in enumerate(days, 1)}
    return Overtaken(sentences, OldTolls({}), dated).announces("a1", announced)


def test_a_plan_that_an_official_tells_is_overtaken_by_whoever_did_it() -> None:
    plan = "Officials said the mayor, Anna Berg, will travel to Aldholm at 4 p.m."
    assert overtaken(plan, "Anna Berg, the mayor, travelled to Aldholm.")
    assert not overtaken(plan, "Officials travelled to Aldholm.")


def test_he_is_whoever_announces() -> None:
    assert overtaken(
        "Tom Reyes said on Monday he will paint the ferry.", "Tom Reyes painted the ferry on Monday."
    )


def test_what_is_planned_for_a_day_is_not_overtaken_by_what_was_done_on_another() -> None:
    plan = "The decision will be announced next week."
    assert not overtaken(plan, "The decision was announced on Monday.")


def test_what_an_older_article_tells_as_done_is_no_end_of_a_new_plan() -> None:
    plan, done = "Anna Berg will travel to Aldholm.", "Anna Berg travelled to Aldholm."
    assert overtaken(plan, done, "2031-03-04", "2031-03-05")
    assert not overtaken(plan, done, "2031-03-05", "2031-03-04")


def test_a_line_with_a_toll_that_rose_since_is_overtaken() -> None:
    told = Span(0, 10, "five dead.")
    rose = Overtaken((), OldTolls({"a1": (told,)}))
    assert rose.is_line(NewsLine(text="five dead", article="a1", evidence=(told,)))
    assert not rose.is_line(NewsLine(text="five dead", article="a2", evidence=(told,)))
