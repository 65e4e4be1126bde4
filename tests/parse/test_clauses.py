from __future__ import annotations

import pytest

from summarizer.parse.clauses import (
    agent_of,
    is_finite,
    is_negated,
    is_passive,
    modal_of,
    negation_of,
    subject_of,
)
from tests.parse.trees import at, tree


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("The wave hit the pier, the coastguard said.", "said", "coastguard"),
        ("The minister, who resigned in May, denied it.", "resigned", "minister"),
        ("The board met on Monday and rejected the plan.", "rejected", "board"),
        ("She went on to say that the ward was full.", "say", "She"),
        ("Warning of floods, the mayor closed the road.", "Warning", "mayor"),
    ],
)
def test_a_verb_has_the_subject_it_has_or_shares(sentence: str, verb: str, subject: str) -> None:
    s = tree(sentence)
    found = subject_of(s, at(s, verb))
    assert found is not None
    assert s.words[found].text == subject


def test_who_is_urged_to_say_something_is_not_its_subject() -> None:
    s = tree("The union urged the firm to say that the jobs were safe.")
    assert subject_of(s, at(s, "say")) is None


@pytest.mark.parametrize(
    ("sentence", "verb", "negation"),
    [
        ("He did not say so.", "say", "not"),
        ("No officer said so.", "said", "No"),
        ("The firm hardly mentioned it.", "mentioned", "hardly"),
        ("The captain said not all of the boats were lowered.", "said", None),
    ],
)
def test_a_verb_is_negated_before_it_and_not_behind_it(
    sentence: str, verb: str, negation: str | None
) -> None:
    s = tree(sentence)
    found = negation_of(s, at(s, verb))
    assert (None if found is None else s.words[found].text) == negation


def test_passives_and_tenses_are_told() -> None:
    s = tree("The bridge was closed after the crew had left to find help.")
    assert is_passive(s, at(s, "closed"))
    assert not is_passive(s, at(s, "left"))
    assert is_finite(s, at(s, "left"))
    assert not is_finite(s, at(s, "find"))


@pytest.mark.parametrize(
    ("sentence", "verb", "negated"),
    [
        ("Nobody saw or heard the van.", "heard", True),
        ("The clerk did not sign or send the form.", "send", True),
        ("The clerk did not sign the form and left.", "left", False),
        ("That is simply not true.", "is", True),
    ],
)
def test_a_negation_is_shared_behind_or(sentence: str, verb: str, negated: bool) -> None:
    s = tree(sentence)
    assert is_negated(s, at(s, verb)) is negated


def test_a_modal_is_shared_by_the_verb_behind_it() -> None:
    s = tree("The board may approve or reject the plan.")
    modal = modal_of(s, at(s, "reject"))
    assert modal is not None
    assert s.words[modal].text == "may"


def test_a_passive_names_its_agent_behind_by() -> None:
    s = tree("The plan was criticised by residents on Monday.")
    agent = agent_of(s, at(s, "criticised"))
    assert agent is not None
    assert s.words[agent].text == "residents"
