"""Which of several undated articles are older."""

from __future__ import annotations

from summarizer.merge.news.sentences import Items, NewsSentence
from summarizer.merge.news.weekdays import behind
from summarizer.text.span import Span


def openings(**lines: str) -> list[NewsSentence]:
    return [
        NewsSentence(article, Span(0, len(line), line), 1, Items(), ended=True)
        for article, line in lines.items()
    ]


def test_an_article_on_an_earlier_day_is_behind_one_on_a_later_day() -> None:
    found = behind(
        openings(
            a1="The aide apologized on Friday.",
            a2="The aide had to apologize Saturday.",
            a3="The aide resigned Monday.",
        )
    )
    assert found == {"a1", "a2"}


def test_articles_on_one_day_or_none_are_behind_nobody() -> None:
    assert behind(openings(a1="The aide resigned on Monday.", a2="She resigned Monday.")) == frozenset()
    assert behind(openings(a1="The aide resigned on Monday.", a2="The aide resigned.")) == frozenset()


def test_a_day_in_quotation_marks_or_one_of_two_says_nothing() -> None:
    assert (
        behind(openings(a1="The aide resigned Monday.", a2="“We met on Sunday,” the aide said."))
        == frozenset()
    )
    assert (
        behind(openings(a1="The aide resigned Monday.", a2="They met on Sunday and Friday.")) == frozenset()
    )


def test_days_far_apart_are_of_two_weeks() -> None:
    assert behind(openings(a1="The aide resigned Monday.", a2="The aide resigned Friday.")) == {"a2"}
    assert (
        behind(
            openings(a1="It was Monday.", a2="It was Wednesday.", a3="It was Friday.", a4="It was Saturday.")
        )
        == frozenset()
    )
