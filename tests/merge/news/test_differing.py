"""Where accounts differ: figures that can stand alone, and renderings that differ in a word that matters."""

from __future__ import annotations

from dataclasses import replace

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


def test_a_quotation_whose_renderings_differ_in_a_word_that_matters_is_listed() -> None:
    ours, theirs = "We can not believe what they are finding", "We can not believe what they are hoping"
    assert rendered(("a1", ours), ("a2", theirs)) == ("q1",)
    assert rendered(("a1", ours), ("a2", "We can not believe it")) == ()


def test_a_row_without_a_title_that_reads_alone_is_not_listed() -> None:
    briefing = small_briefing()
    (figure,) = briefing.figures
    assert differing(briefing) == ("f1",)
    assert differing(replace(briefing, figures=(replace(figure, title=None),))) == ()
