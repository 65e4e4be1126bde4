"""Renderings of one utterance that differ in a word that matters, sentence by sentence."""

from __future__ import annotations

import pytest

from summarizer.merge.briefing import Quotation, QuotationVariant
from summarizer.merge.quotations.differing import differing_renderings
from summarizer.text.span import Span

LONG = (
    "The ferry had stood in the harbour of Vell since the autumn, and nobody had thought of the water that ran "
    "into her hold, or of the ice, or of the men who were to sail her in the spring when the fish came back"
)


def rendered(*told: tuple[str, str]) -> list[tuple[str, str]]:
    """Article and words of what differs where a quotation stands in several articles, each with its words."""
    variants = tuple(
        QuotationVariant(article, text, (Span(0, len(text), text),), "rules", "exact")
        for article, text in told
    )
    found = differing_renderings(Quotation("q1", "s1", same_wording=False, variants=variants))
    return [(v.article, v.text) for v in found]


def test_another_word_in_the_place_of_one_that_matters_is_a_difference() -> None:
    ours, theirs = "We can not believe what they are finding", "We can not believe what they are hoping"
    assert rendered(("a1", ours), ("a2", theirs)) == [("a1", ours), ("a2", theirs)]


def test_of_a_long_quotation_only_the_sentences_that_differ_are_told() -> None:
    ours, theirs = "Twelve men drowned that night.", "Twelve men escaped that night."
    found = rendered(("a1", f"{LONG}. {ours} I am sorry."), ("a2", f"{LONG}. {theirs}"))
    assert found == [("a1", ours), ("a2", theirs)]


def test_a_sentence_too_long_to_be_compared_at_a_glance_is_left_out() -> None:
    assert rendered(("a1", LONG), ("a2", LONG.replace("hold", "kitchen"))) == []


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
        # words that mean the same
        ("Our troops will never leave this town", "Our soldiers will never leave this town"),
    ],
)
def test_spellings_additions_cuts_and_synonyms_are_none(ours: str, theirs: str) -> None:
    assert rendered(("a1", ours), ("a2", theirs)) == []


def test_an_outlet_that_has_both_words_differs_from_nobody() -> None:
    ours, theirs = "We can not believe what they are finding", "We can not believe what they are hoping"
    assert rendered(("a1", ours), ("a2", theirs), ("a2", f"And {ours}, he said")) == []
