"""What no line has whole, told apart from what lines have and read otherwise."""

from __future__ import annotations

from dataclasses import replace

from summarizer.check.reports import Looks, Missed, MissedKind
from summarizer.merge.briefing import Briefing
from summarizer.write.markdown import to_markdown
from summarizer.write.missed import counted_missed, missed
from summarizer.write.wording import Desk
from tests.write.small_briefing import HARBOUR, small_briefing

DENIED = "The building firm Norhaven denied that its crane had damaged the wall."


def _missed(words: str, kind: MissedKind, looks: Looks) -> Missed:
    start = HARBOUR.index(words)
    return Missed(kind, start, start + len(words), words, looks)


def _briefing(*found: Missed) -> Briefing:
    briefing = small_briefing()
    harbour, *others = briefing.articles
    coverage = replace(harbour.coverage, missed=found)
    silent = (replace(a, coverage=replace(a.coverage, missed=())) for a in others)
    return replace(briefing, articles=(replace(harbour, coverage=coverage), *silent), rejected=())


NEWSLETTER = _missed("Sign up to our newsletter", "quotation", "speech")


def test_what_a_line_has_but_for_a_full_stop_is_told() -> None:
    told = _missed(DENIED, "denial", "denial")
    desk = Desk(_briefing(told, NEWSLETTER))
    assert list(missed(desk, told=True)) == [("a1", told)]
    assert list(missed(desk, told=False)) == [("a1", NEWSLETTER)]
    assert counted_missed(desk) == ["1 quotation"]


def test_small_things_stand_in_the_list_alone() -> None:
    small = _briefing(
        replace(NEWSLETTER, looks="title"),
        replace(NEWSLETTER, kind="figure", looks="small count"),
        replace(NEWSLETTER, kind="denial", looks="negation"),
    )
    shown, _, fold = to_markdown(small).partition("## Sources")
    assert "whole in no line" not in shown
    assert "title in quotation marks: Sign up to our newsletter" in fold


def test_a_reader_is_told_what_stands_nowhere_and_where_it_is_listed() -> None:
    shown = to_markdown(_briefing(NEWSLETTER, NEWSLETTER, replace(NEWSLETTER, kind="figure", looks="figure")))
    assert (
        "In the articles, but whole in no line, here or below: 2 quotations and 1 figure. "
        "Not read: 1 article. ([list](#left-out))" in shown
    )


def test_only_what_denies_in_so_many_words_is_counted_as_a_possible_denial() -> None:
    denied = _missed(DENIED, "denial", "denial")
    rejected = replace(denied, text="The council rejected the plan of the mayor.")
    desk = Desk(_briefing(replace(denied, start=0, end=1), replace(rejected, start=0, end=1)))
    assert counted_missed(desk) == ["1 possible denial"]


def test_a_quotation_that_stands_again_in_a_line_is_told() -> None:
    headline = Missed("quotation", 0, 1, "‘Its crane had damaged the wall,’", "speech")
    desk = Desk(_briefing(headline))
    assert [m for _, m in missed(desk, told=True)] == [headline]
