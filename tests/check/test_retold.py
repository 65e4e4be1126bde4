from __future__ import annotations

import pytest

from summarizer.check.index import ArticleIndex
from summarizer.check.statement import check_statement
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span

_TEXT = (
    "Teland's president, Olin Kast, spoke in Orsa on Friday. “I think that our ships, if you will, should not be"
    " met with silence,” he said. Insiders suggested the port may close, and told reporters the pier now has"
    " “a tricky crane”. As many as 30 boats lay in the bay, a source claimed, but he denied it.\n\n"
    "In Marsh and Orsa the Northline company was hoping to sell its last boats, leaving the bay to anglers."
    " Marsh has already sent Orsa dozens of Kest drones. The fishermen lost their nets - not Orsa, whose quay is"
    " new. “No, I meant every word of it,” Mr Kast said. The people around him worry. “Readers: remember the"
    " flood,” the Northline Post wrote."
)


def _problem(statement: str, evidence: str, speaker: str | None = None, *, trusted: bool = False) -> str:
    index = ArticleIndex(testify(Article("a1", "boats.txt", _TEXT)), trusted=trusted)
    at = _TEXT.index(evidence)
    return check_statement(index, statement, (Span.of(_TEXT, at, at + len(evidence)),), speaker).message


@pytest.mark.parametrize(
    ("statement", "evidence", "speaker"),
    [
        ("The pier now has “a tricky crane”.", "the pier now has “a tricky crane”", "Insiders"),
        (
            "Teland's ships should not be met with silence.",
            "“I think that our ships, if you will, should not be met with silence,”",
            "Olin Kast",
        ),
        ("Olin Kast meant every word of it.", "“No, I meant every word of it,”", "Olin Kast"),
        ("Readers should remember the flood.", "“Readers: remember the flood,”", "the Northline Post"),
        (
            "The Northline company hoped to leave the bay to anglers.",
            "leaving the bay to anglers",
            None,
        ),
    ],
)
def test_the_words_again_or_with_names_for_what_points_back_stand(
    statement: str, evidence: str, speaker: str | None
) -> None:
    assert _problem(statement, evidence, speaker) == ""


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        (
            "Orsa has already sent Marsh dozens of Kest drones.",
            "Marsh has already sent Orsa dozens of Kest drones.",
        ),
        (
            "Marsh has already sent Orsa dozens of Teland drones.",
            "Marsh has already sent Orsa dozens of Kest drones.",
        ),
        (
            "Marsh has already sent The Orsa dozens of Kest drones.",
            "Marsh has already sent Orsa dozens of Kest drones.",
        ),
        ("The people around Northline Post worry.", "The people around him worry."),
    ],
)
def test_another_name_in_the_words_is_refused(statement: str, evidence: str) -> None:
    assert _problem(statement, evidence) != ""
    assert _problem(statement, evidence, trusted=True) != ""


def test_a_hedge_beside_the_words_is_none_of_theirs_and_one_in_them_is() -> None:
    assert (
        _problem("The pier has “a tricky crane” now.", "the pier now has “a tricky crane”", "Insiders") == ""
    )
    assert _problem("The port closes.", "the port may close", "Insiders") != ""


def test_what_hangs_on_a_negated_name_is_not_negated() -> None:
    assert _problem("Orsa's quay is new.", "whose quay is new") == ""


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("Marsh closes the port.", "Marsh closes port"),
        ("Nets should be sold.", "selling nets"),
        ("Olin Kast is going to be working on nets.", "he’s gonna be working on nets"),
    ],
)
def test_what_stands_beside_the_words_turns_nothing_round(statement: str, evidence: str) -> None:
    text = (
        "No port any longer: Marsh closes port. Olin Kast suggested selling nets. “And he’s gonna be working on nets,”"
        " the union said of Olin Kast.\n\n"
    )
    index = ArticleIndex(testify(Article("a1", "marsh.txt", text)), trusted=True)
    at = text.index(evidence)
    assert check_statement(index, statement, (Span.of(text, at, at + len(evidence)),), None).message == ""


_PIER = (
    "Olin Kast argued for a bridge and lobbied for the pier in Orsa. Let me add that Marsh has a bay. Kest pays"
    " tolls, Olin Kast said. The Marsh council is to blame for the flood. “Boats: Kast sells nets,” it read. He"
    " doesn't foresee a strike that can close the pier.\n"
)


@pytest.mark.parametrize(
    ("statement", "evidence", "holds"),
    [
        ("Olin Kast lobbied for the pier in Orsa.", "lobbied for the pier in Orsa", True),
        ("Olin Kast pays tolls.", "Kest pays tolls", False),  # a name that opens both
        ("No strike can close the pier.", "doesn't foresee a strike that can close the pier", True),
        ("The Marsh council was to blame for the flood.", "The Marsh council is to blame for the flood", True),
        ("Boats: Olin Kast sells nets.", "“Boats: Kast sells nets,”", True),
        ("Olin Kast lobbied for the the pier in Orsa There.", "lobbied for the pier in Orsa", False),
    ],
)  # fmt: skip
def test_pieces_put_into_the_words_are_told_from_others(statement: str, evidence: str, holds: bool) -> None:
    index = ArticleIndex(testify(Article("a1", "pier.txt", _PIER)), trusted=True)
    at = _PIER.index(evidence)
    found = check_statement(index, statement, (Span.of(_PIER, at, at + len(evidence)),), "Olin Kast")
    assert (found.message == "") == holds, found.message
