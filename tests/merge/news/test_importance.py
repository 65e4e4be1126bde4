"""How much a line is worth to a reader."""

from __future__ import annotations

from dataclasses import replace

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk
from tests.merge.news.events import harbour


def line(desk: Desk, claim: str) -> NewsLine:
    """The same words, as a line of that claim."""
    report = desk.claims[claim].reports[0]
    return NewsLine("The wall gave way in Port Ellen", report.article, report.evidence, (claim,))


def test_what_stands_further_up_is_worth_more() -> None:
    desk = Desk(harbour())
    places = desk.first_places
    first, last = min(places, key=lambda c: places[c]), max(places, key=lambda c: places[c])
    assert places[first] < places[last]
    claims = tuple(replace(c, origins=1) for c in harbour().claims)
    desk = Desk(replace(harbour(), claims=claims))
    assert worth(desk, line(desk, first)) > worth(desk, line(desk, last))


def test_what_more_origins_carry_is_worth_more() -> None:
    desk = Desk(harbour())
    name = next(iter(desk.claims))
    one, three = (Desk(replace(harbour(), claims=(replace(desk.claims[name], origins=n),))) for n in (1, 3))
    assert worth(three, line(three, name)) > worth(one, line(one, name))
