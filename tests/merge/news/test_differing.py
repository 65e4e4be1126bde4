"""Where accounts differ: figures that can stand alone, and renderings that differ in a word that matters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.merge.briefing import Quotation, QuotationVariant
from summarizer.merge.news.differing import differing
from summarizer.text.span import Span
from tests.write.small_briefing import small_briefing


def rendered(*told: tuple[str, str]) -> tuple[str, ...]:
    """What is listed where a quotation stands in several articles, each with its words."""
    variants = tuple(
        QuotationVariant(article, text, (Span(0, len(text), text),), "rules", "exact")
        for article, text in told
    )
    quotation = Quotation("q1", "s1", same_wording=False, variants=variants)
    return differing(replace(small_briefing(), figures=(), quotations=(quotation,)))


def test_another_word_in_the_place_of_one_that_matters_is_a_difference() -> None:
    ours, theirs = "We can not believe what they are finding", "We can not believe what they are hoping"
    assert rendered(("a1", ours), ("a2", theirs)) == ("q1",)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        # what an outlet added, and a name in two spellings
        (
            "It looks as if (strongman Omar) al-Qaddur will win",
            "It looks as if (the leader, Umar) Gaddur will win",
        ),
        # one has fewer words
        ("We can not believe what they are finding", "We can not believe it"),
        ("The I.R.S. has broken no law at all", "The IRS has broken no law at all"),
        ("I have broken no I.R.S. rules and no laws", "I have broken no IRS rules or any laws"),
    ],
)
def test_spellings_additions_and_cuts_are_none(ours: str, theirs: str) -> None:
    assert rendered(("a1", ours), ("a2", theirs)) == ()


def test_an_outlet_that_has_both_words_differs_from_nobody() -> None:
    ours, theirs = "We can not believe what they are finding", "We can not believe what they are hoping"
    assert rendered(("a1", ours), ("a2", theirs), ("a2", f"And {ours}, he said")) == ()


def test_a_row_without_a_title_that_reads_alone_is_not_listed() -> None:
    briefing = small_briefing()
    (figure,) = briefing.figures
    assert differing(briefing) == ("f1",)
    assert differing(replace(briefing, figures=(replace(figure, title=None),))) == ()
