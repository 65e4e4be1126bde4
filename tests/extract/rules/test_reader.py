"""The rules reader's extraction of an article."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from tests.spans import assert_spans_hold

TEXT = """Dam Near Holm Breaks After Rain

The dam near Holm broke on Monday night, and 40 people lost their homes.

Lea Orr, the head of the dam, denied that the walls had been weak.

“We checked them in May,” she said.

Max Dahl, the mayor, condemned the delay. The valley is known for its wine and its old churches."""


def article() -> Article:
    return Article(
        id="a1", source="test", text=TEXT, title="Dam Near Holm Breaks After Rain", outlet="The Holm Post"
    )


def test_each_claim_carries_speaker_wording_and_places() -> None:
    extraction = read_with_rules(testify(article()))
    assert_spans_hold(TEXT, extraction)
    assert [(c.speaker, c.speaker_kind, c.wording, c.evidence) for c in extraction.claims] == [
        ("The Holm Post", "outlet", "indirect", "Dam Near Holm Breaks After Rain"),
        ("The Holm Post", "outlet", "indirect", "The dam near Holm broke on Monday night"),
        ("The Holm Post", "outlet", "indirect", "40 people lost their homes"),
        ("Lea Orr", "person", "direct", "“We checked them in May,”"),
        ("Max Dahl", "person", "indirect", "the delay"),
    ]


def test_background_in_the_outlets_voice_is_no_claim() -> None:
    assert not any("wine" in claim.evidence for claim in read_with_rules(testify(article())).claims)


def test_a_denial_is_not_a_claim_of_what_is_denied() -> None:
    extraction = read_with_rules(testify(article()))
    assert [(d.speaker, d.kind) for d in extraction.denials] == [("Lea Orr", "denial")]
    assert not any("weak" in claim.evidence for claim in extraction.claims)


def test_a_statement_holds_the_cue_where_the_content_alone_is_no_assertion() -> None:
    statements = {c.evidence: c.statement for c in read_with_rules(testify(article())).claims}
    assert statements["the delay"] == "Max Dahl, the mayor, condemned the delay"
    assert statements["“We checked them in May,”"] is None


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Holm, like Dahl, is also reported to be closing roads and bridges.",
            "Holm, like Dahl, is also reported to be closing roads and bridges",
        ),
        (
            "At least 40 roads in the valley are understood to be closed.",
            "At least 40 roads in the valley are understood to be closed",
        ),
        (
            "The bridge, engineers warned, could collapse within weeks.",
            "The bridge could collapse within weeks",
        ),
        (
            "It is understood that the bridge will close in May.",
            "It is understood that the bridge will close in May",
        ),
    ],
)
def test_content_cut_by_its_cue_is_one_statement(text: str, statement: str) -> None:
    (claim,) = read_with_rules(testify(Article(id="a1", source="test", text=text))).claims
    assert claim.statement == statement


def test_a_split_quotation_is_its_own_statement() -> None:
    text = "“The dam held,” Lea Orr said on Monday. “Nobody was hurt.”"
    assert [
        c.statement for c in read_with_rules(testify(Article(id="a1", source="test", text=text))).claims
    ] == [None]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Max Dahl condemned what he called the ‘reported’ delays at the dam.",
            "Max Dahl condemned what he called the ‘reported’ delays at the dam",
        ),
    ],
)
def test_a_statement_holds_the_verb_that_governs_what_somebody_called_it(text: str, statement: str) -> None:
    found = read_with_rules(testify(Article(id="a1", source="test", text=text))).claims
    assert ("Max Dahl", statement) in [(c.speaker, c.statement) for c in found]


def test_figures_in_reports_that_somebody_points_to_are_given_by_who_points() -> None:
    text = "For weeks, Holm has been pointing to reports that two bridges of 600 stones may soon fall."
    extraction = read_with_rules(testify(Article(id="a1", source="test", text=text)))
    assert [(c.speaker, c.evidence) for c in extraction.claims] == [
        ("Holm", "reports that two bridges of 600 stones may soon fall")
    ]
    assert {f.speaker for f in extraction.figures} == {"Holm"}


def test_the_outlet_itself_passes_nothing_on() -> None:
    text = "Lea Orr told The Holm Post that the dam was weak."
    own = Article(id="a1", source="test", text=text, outlet="The Holm Post")
    other = Article(id="a1", source="test", text=text, outlet="Dahl Daily")
    assert [claim.via for claim in read_with_rules(testify(own)).claims] == [None]
    assert [claim.via for claim in read_with_rules(testify(other)).claims] == ["The Holm Post"]


def test_every_speaker_of_an_item_is_listed_once() -> None:
    extraction = read_with_rules(testify(article()))
    names = [speaker.name for speaker in extraction.speakers]
    assert sorted(names) == sorted(set(names))
    assert {"Lea Orr", "Max Dahl", "The Holm Post"} <= set(names)


def test_the_same_article_gives_the_same_extraction() -> None:
    assert read_with_rules(testify(article())) == read_with_rules(testify(article()))


def test_an_empty_article_gives_nothing() -> None:
    empty = read_with_rules(testify(Article(id="a1", source="test", text="")))
    assert (empty.claims, empty.figures, empty.denials, empty.speakers) == ((), (), (), ())
