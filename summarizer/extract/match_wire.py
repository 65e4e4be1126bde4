"""The wire schema of a model's matching of numbered statements, and how its answer is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from pydantic import BaseModel, StrictInt

from summarizer.extract.wire import strict_schema

__all__ = ["MatchesRead", "Told", "WireMatches", "WireTold", "match_schema", "read_matches"]


class WireTold(BaseModel):
    """A sentence of the model's, and the numbers of the statements that tell it."""

    text: str
    numbers: tuple[StrictInt, ...]


class WireMatches(BaseModel):
    """All that a model returns on one list: numbers of statements that tell one thing, and opposed pairs.

    `shared` is what statements of several outlets have in common besides other things, `title` the statement
    that serves as headline, `lead` are sentences that tell the news, the most important first.
    """

    same: tuple[tuple[StrictInt, ...], ...]
    shared: tuple[WireTold, ...]
    opposed: tuple[tuple[StrictInt, ...], ...]
    title: StrictInt
    lead: tuple[WireTold, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that a model made of the statements with these numbers; None where it only names them."""

    text: str | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatchesRead:
    """Pairs of numbers that were matched or set against each other, the smaller number first, in order.

    `lead` is what tells the news, the most important first, `title` the number of the statement that serves
    as headline, if one was named; `shared` is what statements have in common.
    """

    same: tuple[tuple[int, int], ...]
    opposed: tuple[tuple[int, int], ...]
    lead: tuple[Told, ...] = ()
    title: int | None = None
    shared: tuple[Told, ...] = ()


def match_schema() -> dict[str, Any]:
    """The strict JSON Schema of `WireMatches`, by the rules of `summarizer.extract.wire`."""
    schema: dict[str, Any] = json.loads(_schema_text())
    return schema


@lru_cache
def _schema_text() -> str:
    return json.dumps(strict_schema(WireMatches.model_json_schema()))


def read_matches(data: Any, statements: int) -> MatchesRead | None:
    """Read an answer on the statements 1 to `statements`; None where it isn't of the schema's shape at all.

    What is no list of numbers is left out, and so is a number that wasn't given.
    """
    if not isinstance(data, dict) or not any(isinstance(data.get(key), list) for key in ("same", "opposed")):
        return None
    same, opposed = (_pairs(data.get(key), statements) for key in ("same", "opposed"))
    lead, shared = (_told(data.get(key), statements) for key in ("lead", "shared"))
    title = _known([data.get("title")], statements)
    return MatchesRead(same, opposed, lead, title[0] if title else None, shared)


def _told(entries: Any, statements: int) -> tuple[Told, ...]:
    """The sentences that rest on statements, each once; a bare number stands for its statement."""
    found: list[Told] = []
    for entry in entries if isinstance(entries, list) else ():
        row = entry if isinstance(entry, dict) else {"numbers": [entry]}
        text, numbers = row.get("text"), _known(row.get("numbers"), statements)
        if numbers:
            found.append(Told(" ".join(text.split()) or None if isinstance(text, str) else None, numbers))
    return tuple(dict.fromkeys(found))


def _pairs(lists: Any, statements: int) -> tuple[tuple[int, int], ...]:
    found: dict[tuple[int, int], None] = {}
    for numbers in lists if isinstance(lists, list) else ():
        found |= dict.fromkeys(combinations(sorted(_known(numbers, statements)), 2))
    return tuple(found)


def _known(numbers: Any, statements: int) -> tuple[int, ...]:
    """The numbers in a list that a statement has, each once."""
    given = numbers if isinstance(numbers, list) else ()
    return tuple(dict.fromkeys(n for n in given if type(n) is int and 1 <= n <= statements))
