"""Notes of which it is known whether they are so, mixed in among those that a model confirms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from summarizer.extract.statements import Confirmed, Fact, Noted, Statement, StatementPair

__all__ = ["CONTROLS", "failed"]


def _said(words: str) -> Statement:
    return Statement(words, "Tom Berge", None)


def _fact(words: str, *statements: str) -> Fact:
    return Fact(words, tuple(map(_said, statements)))


def _pair(left: str, right: str) -> StatementPair:
    return StatementPair(_said(left), Statement(right, "Maja Lind", None))


CONTROLS: Final[Mapping[Noted, int]] = {
    _fact(
        "Ada Holm is the mayor of Vell.",
        "The mayor of Vell, Ada Holm, has opened the school.",
        "Ada Holm has opened the school in Vell.",
    ): 1,
    _fact(
        "The ferry to Holm sank in May.",
        "The ferry to Holm sank with nobody on board.",
    ): 0,
    _fact(
        "The fire in Vell destroyed two houses.",
        "Two houses in Vell burnt down in the fire.",
        "The fire in Larkford destroyed two houses.",
    ): 1,
    _fact(
        "The bridge at Larkford is closed.",
        "The bridge at Larkford may have to be closed.",
    ): 0,
    _pair("Soldiers shot at the fishing boat.", "No soldier shot at the fishing boat."): 1,
    _pair("The school in Vell opens in May.", "The mayor of Vell has thanked the firemen."): 0,
}
"""For each control how many of a fact's statements, the first ones, tell it; 1 for a pair that is opposed."""


def failed(confirmed: Confirmed, controls: Sequence[Noted]) -> int:
    """How many of the controls were answered wrongly, where one too much was confirmed, or two weren't.

    0 where it is fewer.
    """
    wrong = false = 0
    for control in controls:
        found, right = _answer(confirmed, control), _right(control)
        wrong += found != right
        false += bool(found - right)
    return wrong if wrong > 1 or false else 0


def _right(control: Noted) -> frozenset[Statement]:
    if isinstance(control, Fact):
        return frozenset(control.statements[: CONTROLS[control]])
    return frozenset((control.left, control.right)) if CONTROLS[control] else frozenset()


def _answer(confirmed: Confirmed, control: Noted) -> frozenset[Statement]:
    if isinstance(control, Fact):
        return frozenset(confirmed.told.get(control, ()))
    return frozenset((control.left, control.right)) if control in confirmed.opposed else frozenset()
