"""Notes of which it is known whether they are so, mixed in among those that a model confirms."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from summarizer.extract.statements import Fact, Noted, Statement, StatementPair

__all__ = ["CONTROLS", "failed"]


def _said(words: str) -> Statement:
    return Statement(words, "Tom Berge", None)


def _fact(words: str, statement: str) -> Fact:
    return Fact(words, _said(statement))


def _pair(left: str, right: str) -> StatementPair:
    return StatementPair(_said(left), Statement(right, "Maja Lind", None))


CONTROLS: Final[Mapping[Noted, bool]] = {
    _fact("Ada Holm is the mayor of Vell.", "The mayor of Vell, Ada Holm, has opened the school."): True,
    _fact("The ferry to Holm sank in May.", "The ferry to Holm sank with nobody on board."): False,
    _fact("The fire in Vell destroyed two houses.", "Two houses in Vell burnt down in the fire."): True,
    _fact("The bridge at Larkford is closed.", "The bridge at Larkford may have to be closed."): False,
    _pair("Soldiers shot at the fishing boat.", "No soldier shot at the fishing boat."): True,
    _pair("The school in Vell opens in May.", "The mayor of Vell has thanked the firemen."): False,
}
"""For each control whether its statement tells the fact, or its statements oppose each other."""


def failed(confirmed: Collection[Noted], controls: Sequence[Noted]) -> int:
    """How many of the controls were answered wrongly, where one that isn't so was confirmed, or two weren't.

    0 where it is fewer.
    """
    wrong = [control for control in controls if (control in confirmed) != CONTROLS[control]]
    return len(wrong) if len(wrong) > 1 or any(control in confirmed for control in wrong) else 0
