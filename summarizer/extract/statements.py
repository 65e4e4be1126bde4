"""Two statements side by side, as the question whether they say the same is put to a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Fact", "Noted", "Relation", "Statement", "StatementPair"]

Relation = Literal["same", "different", "opposed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What is stated, who says so, the article's day (ISO 8601) and outlet; None where that isn't known."""

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
    """A sentence, and a statement about which a model is asked whether it tells that."""

    words: str
    statement: Statement


Noted = Fact | StatementPair
"""A fact that a statement may tell, or two statements that may oppose each other."""
