"""Evidence by its first and last words, put back into the article's own."""

from __future__ import annotations

import pytest

from summarizer.extract.elided import in_full, in_full_words
from summarizer.extract.wire import read_answer, to_extraction

TEXT = """The old bridge at Vell will close on Friday for at least 30 days, the mayor said.

“We have no\nchoice at all,” she added. The old bridge is of 1911. We have no choice … she wrote.

The old bridge at Vell will open on Sunday, the mayor said.
"""


@pytest.mark.parametrize(
    ("evidence", "full"),
    [
        ("The old bridge … close on Friday", "The old bridge at Vell will close on Friday"),
        ('"We have no ... choice at all,"', "“We have no\nchoice at all,”"),
        ("The old bridge … is of 1911.", "The old bridge is of 1911."),
        ("We have no choice … she wrote.", "We have no choice … she wrote."),
        (
            "The old bridge … no choice … she wrote.",
            "The old bridge is of 1911. We have no choice … she wrote.",
        ),
    ],
    ids=[
        "one place",
        "marks and white space of the source",
        "the nearer beginning",
        "dots of the source",
        "dots of the source beside those that stand for words",
    ],
)
def test_first_and_last_words_become_the_passage(evidence: str, full: str) -> None:
    assert in_full_words(evidence, TEXT) == full


def test_a_sentence_that_stands_there_twice_is_one_passage() -> None:
    text = "The quay at Orsa is closed to ships.\n\nOn Friday it rained.\n\nThe quay at Orsa is closed to ships.\n"
    assert in_full_words("The quay … to ships.", text) == "The quay at Orsa is closed to ships."


def test_a_quotation_may_run_on_into_paragraphs_that_open_with_a_mark() -> None:
    text = "She added: “We are all tired of it. We must stop.\n\n“If it can rise again, we must leave,”\n\nThen it rained.\n"
    whole = text[text.index("“We") : text.index(",”") + 2]
    assert in_full_words("“We are … must leave,”", text) == whole
    for other in ("We are … must leave,”", "“We are … it rained."):
        assert in_full_words(other, text) == other


@pytest.mark.parametrize(
    "evidence",
    [
        "The old bridge",
        "The old bridge … the mayor said.",
        "The old bridge … open on Monday",
        "The … Friday",
        "The old … bridge at … on Friday",
        "will close on … open on Sunday",
    ],
    ids=["no dots", "two places", "no place", "too few words", "two gaps", "two paragraphs"],
)
def test_what_tells_no_single_passage_stays_as_it_is(evidence: str) -> None:
    assert in_full_words(evidence, TEXT) == evidence


def test_items_that_point_to_a_claim_get_its_words_in_full() -> None:
    claim = ["c1", "The old bridge … is of 1911.", None, "=", "happened", None, None, "background"]
    denial = {"evidence": "c1", "speakers": ["x"], "kind": "denial", "denies": "c1"}
    answer = read_answer(
        {
            "claims": [claim],
            "figures": [["c1", "1911", None]],
            "denials": [denial],
            "speakers": [["x", None, None]],
        }
    )
    assert answer is not None
    extraction = to_extraction(in_full(answer, TEXT), "a1")
    words = "The old bridge is of 1911."
    assert (extraction.claims[0].evidence, extraction.claims[0].statement) == (words, words)
    assert extraction.figures[0].evidence == words
    assert (extraction.denials[0].evidence, extraction.denials[0].denies) == (words, words)
