"""The pairs of known relation: where they stand, and which answers on them are too many mistakes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from summarizer.extract.controls import CONTROLS, failed, mixed
from summarizer.extract.statements import Relation, Statement, StatementPair

KNOWN = tuple(CONTROLS)
RIGHT: dict[StatementPair, Relation] = {pair: sorted(right)[0] for pair, right in CONTROLS.items()}


def pairs(count: int) -> list[StatementPair]:
    return [StatementPair(Statement(str(n), None, None), Statement("x", None, None)) for n in range(count)]


def test_each_relation_is_the_right_answer_to_some() -> None:
    assert set(RIGHT.values()) == {"same", "different", "opposed"}


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 40])
def test_all_stand_once_among_the_pairs_and_none_before_the_first(count: int) -> None:
    found = mixed(pairs(count), KNOWN)
    assert [pair for pair in found if pair not in CONTROLS] == pairs(count)
    assert [pair for pair in found if pair in CONTROLS] == list(KNOWN)
    assert found[0] not in CONTROLS
    places = [n for n, pair in enumerate(found) if pair in CONTROLS]
    gaps = [b - a for a, b in pairwise(places)]
    assert max(gaps) - min(gaps) <= 1 or count < len(KNOWN)


def test_one_slip_is_let_pass_and_two_are_not() -> None:
    same = [pair for pair, right in CONTROLS.items() if right == {"same"}]
    assert failed(RIGHT, KNOWN) == 0
    assert failed(RIGHT | {same[0]: "different"}, KNOWN) == 0
    assert failed(RIGHT | dict.fromkeys(same, "different"), KNOWN) == 2
    assert failed({pair: said for pair, said in RIGHT.items() if pair not in same}, KNOWN) == 2


def test_a_single_pair_called_the_same_that_is_not_is_too_much() -> None:
    for pair, right in CONTROLS.items():
        assert failed(RIGHT | {pair: "same"}, KNOWN) == (0 if "same" in right else 1)
