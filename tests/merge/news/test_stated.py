"""What a trusted model states is what is printed, where it can be read alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from summarizer.audit.news import audit_news
from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.extract.extraction import Extraction, ProposedClaim, Usage
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator, news_lines
from summarizer.merge.news.news import with_news
from summarizer.merge.told import Opening
from summarizer.read.article import Article

TEXT = """Harbour wall in Port Ellen gives way

The harbour wall at Port Ellen gave way on Monday night, the mayor, Anna Berg, said.

Its inspectors had warned of 4 cracks, the engineer Tom Reyes said.

“They never looked at a crane in the old basin,” Reyes told reporters. “Nobody has mended a single stone since Easter.”
"""
_TRUSTED = Trust(20, 20)


def _claims() -> tuple[ProposedClaim, ...]:
    return (
        ProposedClaim(
            "The harbour wall at Port Ellen gave way on Monday night",
            "Anna Berg",
            statement="The harbour wall at Port Ellen gave way on Monday night.",
        ),
        ProposedClaim(
            "Its inspectors had warned of 4 cracks",
            "Tom Reyes",
            statement="The inspectors of Port Ellen had warned of 4 cracks.",
        ),
        ProposedClaim(
            "“They never looked at a crane in the old basin,”",
            "Tom Reyes",
            statement="The inspectors of Port Ellen never looked at a crane in the old basin.",
        ),
        ProposedClaim("“Nobody has mended a single stone since Easter.”", "Tom Reyes"),
    )


@cache
def _briefing(trust: Trust) -> Briefing:
    title = TEXT.split("\n", 1)[0]
    article = Article("a1", "1.txt", TEXT, title=title, outlet="Harbour Post", published="2026-01-06")
    extraction = Extraction("a1", "llm", claims=_claims(), usage=Usage(1, 900, 300, 4.25))
    checked: CheckedExtraction = check_extraction(testify(article), [extraction], trust=trust)
    return merge(
        [replace(checked, article=replace(checked.article, trust=trust))],
        generator=Generator("summarizer", "0", "a-model", None),
        created="2026-01-06T00:00:00Z",
    )


def _texts(briefing: Briefing) -> list[str]:
    return [line.text for line in news_lines(briefing)]


def test_a_trusted_models_statement_stands_in_place_of_a_sentence_that_leans() -> None:
    told = _texts(_briefing(_TRUSTED))
    assert "The inspectors of Port Ellen had warned of 4 cracks" in told
    assert not any(words in text for text in told for words in ("Its inspectors", "They never"))


def test_a_quotation_that_can_be_read_alone_stands_as_it_is_another_in_the_models_words() -> None:
    told = _texts(_briefing(_TRUSTED))
    assert "“Nobody has mended a single stone since Easter.”" in told
    assert "The inspectors of Port Ellen never looked at a crane in the old basin" in told


def test_a_statement_is_printed_with_who_says_it() -> None:
    briefing = _briefing(_TRUSTED)
    names = {s.id: s.name for s in briefing.speakers}
    said = {line.text: names[s.speaker] for s in briefing.said for line in s.lines}
    led = {line.text: names[line.speaker] for line in briefing.lead if line.speaker}
    assert {**said, **led}["The inspectors of Port Ellen had warned of 4 cracks"] == "Tom Reyes"


def test_printed_statements_are_borne_out_by_their_claims() -> None:
    assert not list(audit_news(_briefing(_TRUSTED), {}))


def _opened(*opening: str) -> list[str]:
    return [line.text for line in with_news(_briefing(_TRUSTED), opening=Opening(lead=opening)).lead]


def test_a_model_that_read_all_statements_chooses_the_lead_in_its_order() -> None:
    assert _opened(
        "The inspectors of Port Ellen had warned of 4 cracks.",
        "The harbour wall at Port Ellen gave way on Monday night.",
        "“Nobody has mended a single stone since Easter.”",
        "The inspectors of Port Ellen never looked at a crane in the old basin.",
    ) == [
        "The inspectors of Port Ellen had warned of 4 cracks",
        "The harbour wall at Port Ellen gave way on Monday night",
        "“Nobody has mended a single stone since Easter.”",
        "The inspectors of Port Ellen never looked at a crane in the old basin",
    ]


def test_a_place_that_the_model_leaves_empty_is_filled_with_what_is_not_told_yet() -> None:
    chosen = (
        "The harbour wall at Port Ellen gave way on Monday night.",
        "“Nobody has mended a single stone since Easter.”",
        "The inspectors of Port Ellen never looked at a crane in the old basin.",
    )
    told = [words.rstrip(".") for words in chosen]
    assert _opened(*chosen) == told
    filled = _opened(*chosen, "The mayor has resigned.")
    assert filled == [*told, "The inspectors of Port Ellen had warned of 4 cracks"]


def test_words_that_no_claim_states_open_nothing() -> None:
    usual = [line.text for line in _briefing(_TRUSTED).lead]
    assert _opened("The harbour wall was blown up.", "The mayor has resigned.", "It is over.") == usual


def test_a_model_that_read_all_statements_chooses_the_title_among_what_outlets_say_themselves() -> None:
    headline = "Harbour wall in Port Ellen gives way"
    told = Opening("The inspectors of Port Ellen had warned of 4 cracks.")
    assert with_news(_briefing(_TRUSTED), opening=told).title == headline


def test_what_another_says_is_not_told_under_a_speakers_name() -> None:
    briefing = _briefing(_TRUSTED)
    claim = next(c for c in briefing.claims if "had warned" in c.statement)
    other = "Anna Berg said that the inspectors of Port Ellen had warned of 4 cracks."
    reports = tuple(replace(r, statement=other) for r in claim.reports)
    changed = replace(
        briefing,
        claims=tuple(replace(c, reports=reports) if c.id == claim.id else c for c in briefing.claims),
    )
    assert not any(other[:-1] in line.text for said in with_news(changed).said for line in said.lines)
