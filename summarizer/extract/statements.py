"""Statements side by side, as questions about what they tell are put to a model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Confirmed", "Fact", "Noted", "Relation", "Statement", "StatementPair"]

Relation = Literal["same", "different", "opposed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What is stated, who says so, the article's day (ISO 8601) and how its outlet is called.

    None where that isn't known.
    """

    words: str
    speaker: str | None
    published: str | None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class StatementPair:
    """Two statements about which a model is asked whether they say the same."""

    left: Statement
    right: Statement


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence, and the statements of which a model is asked which tell that, all of one act or thing."""

    words: str
    statements: tuple[Statement, ...]


Noted = Fact | StatementPair
"""A fact that statements may tell, or two statements that may oppose each other."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """For each fact the statements that tell it, with their words that do; the pairs that are opposed.

    The words are empty where none were given.
    """

    told: Mapping[Fact, Mapping[Statement, str]] = field(default_factory=dict)
    opposed: frozenset[StatementPair] = frozenset()
