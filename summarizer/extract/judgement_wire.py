"""The wire schema of a model's judgements on numbered pairs of statements, and how its answer is read."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ConfigDict, StrictInt, ValidationError

from summarizer.extract.statements import Relation
from summarizer.extract.wire import strict_schema

__all__ = ["JudgementsRead", "WireJudgement", "WireJudgements", "judgement_schema", "read_judgements"]


class WireJudgement(BaseModel):
    """What the two statements of one pair are to each other; `pair` is the pair's number, from 1."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    pair: StrictInt
    relation: Relation


class WireJudgements(BaseModel):
    """All that a model returns for one batch of pairs."""

    answers: tuple[WireJudgement, ...]


@dataclass(frozen=True, slots=True)
class JudgementsRead:
    """The relation of each pair by its number, and how many answers were left out."""

    relations: dict[int, Relation]
    dropped: int


def judgement_schema() -> dict[str, Any]:
    """The strict JSON Schema of `WireJudgements`, by the rules of `summarizer.extract.wire`."""
    schema: dict[str, Any] = json.loads(_schema_text())
    return schema


@lru_cache
def _schema_text() -> str:
    return json.dumps(strict_schema(WireJudgements.model_json_schema()))


def read_judgements(data: Any, pairs: int) -> JudgementsRead | None:
    """Read an answer on the pairs 1 to `pairs`; None where it isn't of the schema's shape at all.

    What is no judgement, or one on a pair that wasn't asked about, is left out; so are all judgements on a
    pair that contradict each other.
    """
    answers = data.get("answers") if isinstance(data, dict) else None
    if not isinstance(answers, list):
        return None
    found: dict[int, list[Relation]] = {}
    for entry in answers:
        try:
            judgement = WireJudgement.model_validate(entry)
        except ValidationError:
            continue
        if 1 <= judgement.pair <= pairs:
            found.setdefault(judgement.pair, []).append(judgement.relation)
    agreed = {pair: given[0] for pair, given in found.items() if len(Counter(given)) == 1}
    return JudgementsRead(agreed, len(answers) - sum(len(found[pair]) for pair in agreed))
