from __future__ import annotations

import pytest

from benchmarks.statements import PASSAGES, labelled
from summarizer.check.index import ArticleIndex
from summarizer.check.statement import check_statement
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span

_TEXT = (
    "The mayor, Iva Stoll, met shipowners on Friday. She said Norland may send at least 40 pilots to Westerby"
    " if the strike goes on. The union had not yet confirmed the strike."
)
_EVIDENCE = "Norland may send at least 40 pilots to Westerby if the strike goes on"
_UNION = "The union had not yet confirmed the strike."


def _problem(statement: str, evidence: str = _EVIDENCE, speaker: str | None = "Iva Stoll") -> str:
    index = ArticleIndex(testify(Article("a1", "strike.txt", _TEXT)))
    at = _TEXT.index(evidence)
    span = Span.of(_TEXT, at, at + len(evidence))
    return check_statement(index, statement, (span,), speaker).message


@pytest.mark.parametrize(
    "statement",
    [
        "Norland may send at least 40 pilots to Westerby if the strike goes on.",
        "If the strike goes on, Norland might send at least forty pilots to Westerby.",
        "Iva Stoll said at least 40 pilots may be sent to Westerby by Norland if the strike goes on.",
    ],
)
def test_a_faithful_retelling_stands(statement: str) -> None:
    assert _problem(statement) == ""


def test_yet_to_be_confirmed_is_not_yet_confirmed() -> None:
    assert _problem("The strike is yet to be confirmed by the union.", _UNION, None) == ""


@pytest.mark.parametrize(
    "statement",
    [
        "Norland may send at least 50 pilots to Westerby if the strike goes on.",
        "Norland may send up to 40 pilots to Westerby if the strike goes on.",
        "Norland will send at least 40 pilots to Westerby if the strike goes on.",
        "Norland may send at least 40 pilots to Westerby.",
        "Westerby may send at least 40 pilots to Norland if the strike goes on.",
        "Norland may not send at least 40 pilots to Westerby if the strike goes on.",
        "Galdia may send at least 40 pilots to Westerby if the strike goes on.",
        "Norland may send at least 40 “trained pilots” to Westerby if the strike goes on.",
        "Norland may send at least 40 pilots to Westerby because of debts if the strike goes on.",
        "Norland may send at least 40 surgeons to Westerby if the strike goes on.",
    ],
)
def test_what_the_words_do_not_say_is_refused(statement: str) -> None:
    assert _problem(statement).startswith("The article's own words stand for the item's wording, which ")


def test_the_labelled_statements_are_many_and_fall_in_two_halves() -> None:
    items = list(labelled(PASSAGES.read_text(encoding="utf-8")))
    watched = sum(item.watched for item in items)
    assert len(items) >= 500
    assert 0.4 < watched / len(items) < 0.6


_COPY = (
    "Ada Holm and Ben Rask run the ferry. Ada wanted to sell it. These two pilots have refused the offer --"
    " a matter for the board -- and left. Rask said he thinks the engine will fail."
    " The harbour is closed. That is why the boats stay out. Let me thank the crew, Rask said."
    " It was impossible, he said, for the town may want to pay. Ms. Holm sued Mr. Rask."
    " The crew feared that Rask would be beaten in second place. The Ferry Board used the old pier."
    " They expect the number of boats to be between ten and twelve. Rask's Ferry Plan is dear."
)


def _of_copy(statement: str, evidence: str, speaker: str | None = None, *, trusted: bool = False) -> str:
    index = ArticleIndex(testify(Article("a1", "ferry.txt", _COPY)), trusted=trusted)
    at = _COPY.index(evidence)
    return check_statement(index, statement, (Span.of(_COPY, at, at + len(evidence)),), speaker).message


@pytest.mark.parametrize(
    ("statement", "evidence", "speaker"),
    [
        ("Ada Holm wanted to sell the ferry.", "Ada wanted to sell it.", None),
        ("The pilots have refused the offer and left.", "These two pilots have refused the offer -- a matter for the board -- and left.", None),
        ("The engine will fail.", "he thinks the engine will fail", "Ben Rask"),
        ("The boats stay out because the harbour is closed.", "That is why the boats stay out.", None),
        ("Ben Rask thanks the crew.", "Let me thank the crew", "Ben Rask"),
        ("Ada Holm sued Ben Rask.", "Ms. Holm sued Mr. Rask.", None),
    ],
    ids=["first name", "aside between dashes", "held by who says it", "that is why", "let me", "titles"],
)  # fmt: skip
def test_other_words_for_the_same_stand(statement: str, evidence: str, speaker: str | None) -> None:
    assert _of_copy(statement, evidence, speaker) == ""


@pytest.mark.parametrize(
    ("statement", "evidence", "speaker"),
    [
        ("Ben Rask wanted to sell the ferry.", "Ada wanted to sell it.", None),
        ("The engine has failed.", "he thinks the engine will fail", "Ben Rask"),
        ("Ada Holm may sell the ferry.", "Ada wanted to sell it.", None),
        ("The crew feared that Ada Holm would be beaten.", "Rask would be beaten in second place", None),
        ("Rask would be beaten in second place in Holm.", "Rask would be beaten in second place", None),
        ("The Ferry Board has not used the old pier.", "The Ferry Board used the old pier.", None),
        ("The number of boats is between ten and twelve.", "They expect the number of boats to be between ten and twelve.", None),
        ("Ferry Plan’s Rask is dear.", "Rask's Ferry Plan is dear.", None),
    ],
    ids=["another first name", "done", "hedge put in", "another loser", "a person for a place", "not used", "hedge left out", "owner and owned"],
)  # fmt: skip
@pytest.mark.parametrize("trusted", [False, True])
def test_what_they_do_not_say_is_refused_of_a_trusted_model_too(
    statement: str, evidence: str, speaker: str | None, trusted: bool
) -> None:
    assert _of_copy(statement, evidence, speaker, trusted=trusted)


_COURT = (
    "President Ada Holm spoke on Tuesday. The President was speaking from a hotel in Marl. Lawyers filed a request "
    "that the driver be charged at once. The firms told all employees to stay away from the pier. Charges "
    "against Rask were read out. Bail has been set at $500."
)


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("President Ada Holm was speaking from a hotel in Marl.", "The President was speaking from a hotel in Marl."),
        ("The driver should be charged at once.", "a request that the driver be charged at once"),
        ("All employees should stay away from the pier.", "The firms told all employees to stay away from the pier."),
        ("Bail for Rask has been set at $500.", "Bail has been set at $500."),
    ],
    ids=["the office of who is named", "mood of what is asked", "told to", "for and against in two sentences"],
)  # fmt: skip
def test_a_trusted_model_may_name_and_ask_as_the_words_do(statement: str, evidence: str) -> None:
    index = ArticleIndex(testify(Article("a1", "court.txt", _COURT)), trusted=True)
    at = _COURT.index(evidence)
    span = Span.of(_COURT, at, at + len(evidence))
    assert check_statement(index, statement, (span,), None).message == ""


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("The driver was charged at once.", "a request that the driver be charged at once"),
        ("All employees stay away from the pier.", "The firms told all employees to stay away from the pier."),
    ],
)  # fmt: skip
def test_what_is_asked_isnt_told_as_done(statement: str, evidence: str) -> None:
    index = ArticleIndex(testify(Article("a1", "court.txt", _COURT)), trusted=True)
    at = _COURT.index(evidence)
    span = Span.of(_COURT, at, at + len(evidence))
    assert check_statement(index, statement, (span,), None).message
