"""A statement that has its words again, one piece of them changed."""

from __future__ import annotations

import pytest

from summarizer.check.edited import Edit, edits, hedge_left_out, negation_put_in, put_off, reason_put_in
from summarizer.check.index import ArticleIndex
from summarizer.check.passage import Passage, said
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span

_TEXT = (
    "Ada Holm is in a race for the harbour seat with Ben Lind. The pier has always drawn anglers from Orsa. No"
    " ferry has been hired. The quay could need up to 40 new piles. “It’s the council’s to lose,” she said. The"
    " dry dock still has its one crane, painted blue. Incomes in Orsa have barely risen and the town plans a fair."
)


def _passage(evidence: str) -> Passage:
    at = _TEXT.index(evidence)
    index = ArticleIndex(testify(Article("a1", "quay.txt", _TEXT)), trusted=True)
    return Passage(index, (Span.of(_TEXT, at, at + len(evidence)),), "Ada Holm")


def test_drawn_together_words_are_compared_apart() -> None:
    found = edits(said("The seat is the council's to lose."), _passage("It’s the council’s to lose"))
    assert found == (Edit(("It",), ("The", "seat"), "is"),)


def test_a_statement_in_other_words_is_no_edit() -> None:
    assert (
        edits(said("Forty piles may be wanted for the harbour."), _passage("No ferry has been hired.")) == ()
    )


@pytest.mark.parametrize(
    ("statement", "evidence", "problem"),
    [
        (
            "Ada Holm is not in a race with Ben Lind.",
            "Ada Holm is in a race for the harbour seat with Ben Lind",
            True,
        ),
        ("The pier has not always drawn anglers.", "The pier has always drawn anglers from Orsa", True),
        ("No ferry has not been hired.", "No ferry has been hired", True),
        ("A ferry has not been hired.", "No ferry has been hired", False),
        ("Barely risen incomes mark Orsa.", "Incomes in Orsa have barely risen", False),
    ],
)
def test_a_not_put_in_turns_the_words_round(statement: str, evidence: str, problem: bool) -> None:
    assert (negation_put_in(said(statement), _passage(evidence)) is not None) == problem


@pytest.mark.parametrize(
    ("statement", "evidence", "problem"),
    [
        ("The seat will be the council's to lose.", "It’s the council’s to lose", True),
        (
            "Ada Holm will be in a race with Ben Lind.",
            "Ada Holm is in a race for the harbour seat with Ben Lind",
            True,
        ),
        ("The seat is the council's to lose.", "It’s the council’s to lose", False),
        ("The town will hold a fair.", "the town plans a fair", False),
    ],
)
def test_what_is_so_is_not_put_off(statement: str, evidence: str, problem: bool) -> None:
    assert (put_off(said(statement), _passage(evidence)) is not None) == problem


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("The quay need up to 40 new piles.", "leaves out “could”"),
        ("The quay could need 40 new piles.", "leaves out “up to”"),
        ("The quay may need up to 40 new piles.", None),
    ],
)
def test_a_hedge_is_not_left_out(statement: str, problem: str | None) -> None:
    assert hedge_left_out(said(statement), _passage("The quay could need up to 40 new piles")) == problem


def test_a_reason_is_not_put_behind_the_words() -> None:
    words = _passage("The dry dock still has its one crane, painted blue")
    stated = said("The dry dock still has its one crane, painted blue because of the strike.")
    assert reason_put_in(stated, words) == "has “because of the strike”, a cause that they don't give"
