"""The wire schema of statements written for numbered items, and how such an answer is read."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ConfigDict, StrictInt, ValidationError

from summarizer.extract.wire import strict_schema

__all__ = ["WireStatement", "WireStatements", "read_statements", "statement_schema"]


class WireStatement(BaseModel):
    """The sentence for one item; `item` is its number, from 1."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    item: StrictInt
    statement: str


class WireStatements(BaseModel):
    """All that a model returns for one batch of items."""

    statements: tuple[WireStatement, ...]


def statement_schema() -> dict[str, Any]:
    """The strict JSON Schema of `WireStatements`, by the rules of `summarizer.extract.wire`."""
    schema: dict[str, Any] = json.loads(_schema_text())
    return schema


@lru_cache
def _schema_text() -> str:
    return json.dumps(strict_schema(WireStatements.model_json_schema()))


def read_statements(data: Any, items: int) -> dict[int, str] | None:
    """Read an answer on the items 1 to `items`; None where it isn't of the schema's shape at all.

    What is no statement, or one for an item that wasn't asked about, is left out; so is an item that was
    answered more than once, and a sentence that was given for several items.
    """
    answers = data.get("statements") if isinstance(data, dict) else None
    if not isinstance(answers, list):
        return None
    given: list[WireStatement] = []
    for entry in answers:
        try:
            given.append(WireStatement.model_validate(entry))
        except ValidationError:
            continue
    times = Counter(answer.item for answer in given)
    sentences = Counter(" ".join(answer.statement.split()) for answer in given)
    return {
        answer.item: sentence
        for answer in given
        if 1 <= answer.item <= items
        and times[answer.item] == 1
        and sentences[sentence := " ".join(answer.statement.split())] == 1
        and sentence
    }
