"""Pairs of statements of known relation, mixed in among those a model judges: it must get them right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from summarizer.extract.statements import Relation, Statement, StatementPair

__all__ = ["CONTROLS", "failed", "mixed"]

_Asked = TypeVar("_Asked")


def _pair(left: str, right: str) -> StatementPair:
    return StatementPair(Statement(left, "Maja Lind", None), Statement(right, "Tom Berge", None))


CONTROLS: Final[Mapping[StatementPair, frozenset[Relation]]] = {
    _pair(
        "The ferry to Holm sank on Monday with nobody on board.",
        "On Monday the ferry to Holm sank with nobody on board.",
    ): frozenset(("same",)),
    _pair(
        "The police have arrested 12 people in Norrvik.",
        "The police have arrested 31 people in Norrvik.",
    ): frozenset(("different", "opposed")),
    _pair(
        "The mayor of Norrvik took money from the builders.",
        "It is not true that the mayor of Norrvik took money from the builders.",
    ): frozenset(("opposed",)),
    _pair(
        "The school in Vell will open again in May.",
        "In May the school in Vell will open again.",
    ): frozenset(("same",)),
    _pair(
        "The fire in Vell destroyed two houses.",
        "The mayor of Vell has thanked the firemen.",
    ): frozenset(("different",)),
    _pair(
        "Soldiers shot at the fishing boat.",
        "No soldier shot at the fishing boat.",
    ): frozenset(("opposed",)),
}
"""For each pair of known relation the answers that are right."""

# One slip among six is no better and no worse than a reader in a hurry.
_MOST_WRONG: Final = 1


def mixed(asked: Sequence[_Asked], controls: Sequence[_Asked]) -> tuple[_Asked, ...]:
    """What is asked in its order, with the controls at even distances among it."""
    found: list[_Asked] = []
    for place, item in enumerate(asked):
        found.append(item)
        begun, ended = (n * len(controls) // len(asked) for n in (place, place + 1))
        found += controls[begun:ended]
    return tuple(found)


def failed(relations: Mapping[StatementPair, Relation], controls: Sequence[StatementPair]) -> int:
    """How many of the controls were answered wrongly or not, where that is too many; else 0."""
    wrong = [pair for pair in controls if relations.get(pair) not in CONTROLS[pair]]
    joins = any(relations.get(pair) == "same" for pair in wrong)
    return len(wrong) if joins or len(wrong) > _MOST_WRONG else 0
