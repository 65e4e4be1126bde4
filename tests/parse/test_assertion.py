from __future__ import annotations

import pytest

from summarizer.parse.assertion import Assertion, assertions


def _one(statement: str) -> Assertion:
    (found,) = assertions([statement])
    assert found is not None
    return found


def test_a_passive_is_the_active_turned_round() -> None:
    active, passive = assertions(
        ["The senator attacked the governor.", "The governor was attacked by the senator."]
    )
    assert active is not None
    assert passive is not None
    assert (active.subject, active.predicate, active.object) == ("senator", "attack", "governor")
    assert (passive.subject, passive.predicate, passive.object) == ("senator", "attack", "governor")


@pytest.mark.parametrize(
    ("statement", "modality"),
    [
        ("The council closed the bridge.", "happened"),
        ("The council will close the bridge.", "planned"),
        ("The council plans to close the bridge.", "planned"),
        ("The council may close the bridge.", "possible"),
        ("The council should close the bridge.", "asked"),
        ("The driver is said to have fled.", "alleged"),
    ],
)
def test_how_sure_a_statement_is(statement: str, modality: str) -> None:
    assert _one(statement).modality == modality


def test_negation_condition_and_share_are_kept() -> None:
    assert _one("Rolf Tiedt doesn't think the slump is over.").negated
    assert _one("The strike will go ahead if talks collapse.").condition == "if talks collapse"
    assert _one("Few of the survivors had been warned.").share == "few"
    assert _one("Most of the survivors had been warned.").share == "most"


def test_words_without_a_verb_assert_nothing() -> None:
    assert assertions(["the end of the world"]) == (None,)


def test_statements_are_read_in_their_order_whatever_stands_beside_them() -> None:
    statements = ["The dam held.", "“Never again”", "The road closed."]
    found = assertions(statements)
    assert [None if a is None else a.predicate for a in found][::2] == ["hold", "close"]
