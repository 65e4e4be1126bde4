"""A title is a headline of an article, or what a line of the page says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.edit.title import headlines_of, with_title
from summarizer.merge.briefing import Briefing
from tests.edit.pages import NOTHING_SPENT, wordings_of
from tests.merge.news.events import briefing_of, harbour

BRIEFING = replace(harbour(), editing=NOTHING_SPENT)


def titled(title: str | None, briefing: Briefing = BRIEFING) -> Briefing:
    return with_title(briefing, title, wordings_of(briefing))


def test_a_headline_of_an_article_is_a_title() -> None:
    other = next(h for h in headlines_of(BRIEFING) if h != BRIEFING.title)
    after = titled(f"{other}.")
    assert after.title == other
    assert after.editing is not None
    assert [(t.was, t.title, t.refused) for t in after.editing.titles] == [(BRIEFING.title, other, None)]


@pytest.mark.parametrize("title", [None, "", BRIEFING.title])
def test_a_title_that_is_no_other_changes_nothing(title: str | None) -> None:
    assert titled(title) is BRIEFING


def test_a_title_says_what_a_line_of_the_page_says() -> None:
    title = "About 400 people left their homes in Port Ellen, Mayor Anna Berg said"
    assert titled(title).title == title


@pytest.mark.parametrize(
    "title",
    [
        "About 400 people left their homes in Port Ellen",
        "About 500 people left their homes in Port Ellen",
        "About 400 people did not leave their homes in Port Ellen",
        "Norhaven pays for the harbour wall of Port Ellen",
        " ".join(["word"] * 40),
    ],
)
def test_a_title_that_no_line_bears_out_is_refused(title: str) -> None:
    after = titled(title)
    assert after.title == BRIEFING.title
    assert after.editing is not None
    assert after.editing.titles[0].refused


def test_a_headline_that_asks_or_tells_too_little_is_none() -> None:
    told = "\n\nThe bridge in Vell closed on Monday, Ada Holm said.\n"
    assert headlines_of(briefing_of(f"Who closed the bridge in Vell?{told}", f"Bridge closed{told}")) == ()
