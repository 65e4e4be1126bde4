"""What stands above the fold: short, whole lines that lead to the words they rest on."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from summarizer.merge.briefing import Briefing, NewsLine, news_lines
from summarizer.text.normalise import fold
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.write.form import above_the_fold
from summarizer.write.layout import lay_out
from summarizer.write.length import SHORT, STANDARD
from summarizer.write.markdown import to_markdown
from summarizer.write.newslines import visible_words
from summarizer.write.page import Bullets, Line, Link, Page, Quote, Text, Words
from summarizer.write.wording import Desk
from tests.spans import assert_spans_hold
from tests.write.gold_briefing import gold_briefing
from tests.write.small_briefing import small_briefing

BRIEFINGS = (small_briefing, gold_briefing)
UNCITED = {"Not confirmed by the check", "Sources"}


def lines(page: Page) -> list[tuple[str, Line]]:
    """Every line above the fold that says something of the news, with its section's title."""
    return [
        (section.title, line)
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Bullets)
        for item in block.items
        for line in ((item.line, *item.below) if not item.below or len(item.line) > 3 else item.below)
        if section.title not in UNCITED
    ]


def words(page: Page) -> int:
    told = [
        line
        for s in page.sections
        for b in s.blocks
        if isinstance(b, Bullets)
        for i in b.items
        for line in (i.line, *i.below)
    ]
    return visible_words(told)


@pytest.mark.parametrize("briefing", [b() for b in BRIEFINGS], ids=["small", "seeds"])
def test_every_line_above_the_fold_leads_to_evidence(briefing: Briefing) -> None:
    page = lay_out(briefing)
    places = {e.anchor for source in page.sources for e in source.evidence}
    assert lines(page)
    for title, line in lines(page):
        led = [piece.anchor for piece in line if isinstance(piece, Link)]
        assert led, (title, line)
        assert set(led) <= places


@pytest.mark.parametrize("briefing", [b() for b in BRIEFINGS], ids=["small", "seeds"])
def test_every_quoted_word_above_the_fold_stands_in_its_evidence(briefing: Briefing) -> None:
    page = lay_out(briefing)
    evidence = {
        e.anchor: " ".join(fold(" … ".join(s.text for s in e.spans)).text.split())
        for s in page.sources
        for e in s.evidence
    }
    for title, line in lines(page):
        sources = [evidence[piece.anchor] for piece in line if isinstance(piece, Link)]
        told = "".join(
            f"“{p.text}”" if isinstance(p, Quote) else p.text
            for p in line
            if isinstance(p, (Quote, Words, Text))
        )
        for quoted in quoted_stretches(told):
            for part in quoted.inner.text.split(" … "):
                held = " ".join(fold(part).text.split()).rstrip(" ,.")
                assert any(held in source for source in sources), (title, held)


@pytest.mark.parametrize("briefing", [b() for b in BRIEFINGS], ids=["small", "seeds"])
def test_a_line_is_the_words_of_its_evidence_or_a_checked_statement(briefing: Briefing) -> None:
    for line in news_lines(briefing):
        article = briefing.article(line.article)
        assert_spans_hold(article.text, line.evidence)
        claims = [briefing.claim(c) for c in line.claims]
        statements = [r.statement for c in claims[:1] for r in c.reports if r.article == line.article]
        told = [s.text for s in line.evidence] + statements
        assert any(_bare(line.text) in _bare(t) for t in told), line


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text).text).strip().casefold()


def test_the_seeds_take_at_most_700_words_above_the_fold() -> None:
    assert words(lay_out(gold_briefing())) <= STANDARD.words
    assert words(lay_out(gold_briefing(), SHORT)) <= SHORT.words


def test_title_and_headings_are_counted_too() -> None:
    above = re.sub(r"\]\(#[^)]*\)", "]", to_markdown(gold_briefing()).split("<details>")[0])
    assert len(re.findall(r"[^\W_][\w'’.-]*", above)) <= STANDARD.words


def test_no_line_stands_twice_in_a_section() -> None:
    for briefing in (small_briefing(), gold_briefing()):
        for section in above_the_fold(Desk(briefing), STANDARD):
            told = [
                "".join(p.text for p in line if isinstance(p, Words))
                for block in section.blocks
                if isinstance(block, Bullets)
                for item in block.items
                for line in (item.line, *item.below)
            ]
            long = [t for t in told if len(t.split()) > 4]
            assert len(long) == len(set(long)), section.title


def test_a_line_of_the_lead_that_is_denied_says_by_whom() -> None:
    briefing = small_briefing()
    claim = next(c for c in briefing.claims if c.denied_by)
    line = NewsLine(
        claim.statement,
        claim.reports[0].article,
        claim.reports[0].evidence,
        (claim.id,),
        carried_by=(claim.reports[0].article,),
    )
    section = above_the_fold(Desk(replace(briefing, lead=(line,))), STANDARD)[0]
    assert section.title == "What happened"
    (block,) = section.blocks
    assert isinstance(block, Bullets)
    assert "".join(p.text for p in block.items[0].line if isinstance(p, (Text, Words))).endswith(
        "; denied by Norhaven"
    )


def test_more_speakers_come_before_more_lines_of_one() -> None:
    briefing = gold_briefing()
    page = above_the_fold(Desk(briefing), SHORT)
    voices = [s for s in page if s.title == "Who said what"]
    for section in voices:
        (block,) = section.blocks
        assert isinstance(block, Bullets)
        assert all(item.below for item in block.items)
    (block,) = next(s for s in above_the_fold(Desk(briefing), STANDARD) if s.title == "Who said what").blocks
    assert isinstance(block, Bullets)
    assert len(block.items) > 2


def test_a_line_printed_in_a_quarrel_is_not_said_again() -> None:
    for briefing in (small_briefing(), gold_briefing()):
        told: list[str] = []
        for section in above_the_fold(Desk(briefing), STANDARD):
            if section.title in {"Who says otherwise", "Who said what"}:
                told += [
                    piece.text
                    for block in section.blocks
                    if isinstance(block, Bullets)
                    for item in block.items
                    for line in (item.line, *item.below)
                    for piece in line
                    if isinstance(piece, Words) and len(piece.text.split()) > 4
                ]
        assert len(told) == len(set(told))


def test_the_short_form_names_its_sources_and_no_more() -> None:
    short = to_markdown(small_briefing(), SHORT).split("<details>")[0]
    assert "**Coast Daily**" in short
    assert "kept" not in short
