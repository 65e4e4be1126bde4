"""The wire schema of a model's edit of a page of numbered lines, and how its answer is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Literal, TypeGuard, get_args

from pydantic import BaseModel, StrictBool, StrictInt

from summarizer.extract.wire import strict_schema

__all__ = ["PARTS", "Drop", "EditRead", "Part", "WhyDropped", "WireEdit", "edit_schema", "read_edit"]

Part = Literal["happened", "otherwise", "differ", "said", "next", "only"]
"""A part of the page: what happened, who says otherwise, where accounts differ, who said what, what comes
next, what one outlet alone has."""

PARTS: Final[tuple[Part, ...]] = get_args(Part)

WhyDropped = Literal["repeats", "overtaken", "colour", "no_news", "unclear", "misread"]
"""Why a line goes: another line tells it; what it announces has happened; it tells no news but a mood; it
matters little; nobody understands it; the article doesn't say so, or somebody else says it."""


class WireDrop(BaseModel):
    """A line that goes; `of` is the one that it repeats, or that overtook it."""

    line: StrictInt
    why: WhyDropped
    of: StrictInt | None


class WireRewording(BaseModel):
    """Another wording for a line; `needed` says that the line can't be printed as it is."""

    line: StrictInt
    text: str
    needed: StrictBool


class WireRole(BaseModel):
    """Who somebody is who heads lines, in words of the passages."""

    head: StrictInt
    role: str


class WireEdit(BaseModel):
    """All that a model returns on one page: its title, None to keep it, what goes, what is worded anew, and
    the lines of each part."""

    title: str | None
    dropped: tuple[WireDrop, ...]
    reworded: tuple[WireRewording, ...]
    roles: tuple[WireRole, ...]
    happened: tuple[StrictInt, ...]
    otherwise: tuple[StrictInt, ...]
    differ: tuple[StrictInt, ...]
    said: tuple[StrictInt, ...]
    next: tuple[StrictInt, ...]
    only: tuple[StrictInt, ...]


@dataclass(frozen=True, slots=True)
class Drop:
    """Why a line goes, and the number of the line that it repeats or that overtook it, if one was named."""

    why: WhyDropped
    of: int | None = None


@dataclass(frozen=True, slots=True)
class EditRead:
    """A model's edit by the numbers of lines and heads: each stands in one place, and once.

    What is in none of these was passed over. Those of `needed` can't be printed but in their new wording.
    """

    title: str | None = None
    dropped: Mapping[int, Drop] = field(default_factory=dict)
    reworded: Mapping[int, str] = field(default_factory=dict)
    needed: frozenset[int] = frozenset()
    roles: Mapping[int, str] = field(default_factory=dict)
    order: Mapping[Part, tuple[int, ...]] = field(default_factory=dict)


def edit_schema() -> dict[str, Any]:
    """The strict JSON Schema of `WireEdit`, by the rules of `summarizer.extract.wire`."""
    schema: dict[str, Any] = json.loads(_schema_text())
    return schema


@lru_cache
def _schema_text() -> str:
    return json.dumps(strict_schema(WireEdit.model_json_schema()))


def read_edit(data: Any, lines: int, heads: int) -> EditRead | None:
    """Read an answer on the lines 1 to `lines` and as many heads; None where it isn't of the schema's shape.

    What names no line is left out. A line that is dropped stands nowhere, and one that stands in several
    places stands in the first.
    """
    if not isinstance(data, dict) or not any(isinstance(data.get(part), list) for part in PARTS):
        return None
    dropped: dict[int, Drop] = {}
    for row in _rows(data, "dropped"):
        line, of = row.get("line"), row.get("of")
        why: WhyDropped | None = next((w for w in get_args(WhyDropped) if w == row.get("why")), None)
        if _is_number(line, lines) and why is not None:
            dropped.setdefault(line, Drop(why, of if _is_number(of, lines) and of != line else None))
    placed: set[int] = set(dropped)
    order: dict[Part, tuple[int, ...]] = {}
    for part in PARTS:
        given = data.get(part)
        numbers = [n for n in given if _is_number(n, lines)] if isinstance(given, list) else []
        order[part] = tuple(n for n in dict.fromkeys(numbers) if n not in placed)
        placed.update(order[part])
    title = data.get("title")
    reworded = _texts(data, "reworded", "line", "text", lines)
    needed = (row.get("line") for row in _rows(data, "reworded") if row.get("needed") is True)
    return EditRead(
        title=" ".join(title.split()) or None if isinstance(title, str) else None,
        dropped=dropped,
        reworded=reworded,
        needed=frozenset(n for n in needed if n in reworded),
        roles=_texts(data, "roles", "head", "role", heads),
        order=order,
    )


def _rows(data: dict[str, Any], key: str) -> list[dict[str, Any]]:
    given = data.get(key)
    return [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []


def _texts(data: dict[str, Any], key: str, number: str, text: str, most: int) -> dict[int, str]:
    """The texts of a list by their numbers, each on one line."""
    found: dict[int, str] = {}
    for row in _rows(data, key):
        given = row.get(text)
        if _is_number(row.get(number), most) and isinstance(given, str) and given.strip():
            found.setdefault(row[number], " ".join(given.split()))
    return found


def _is_number(value: Any, most: int) -> TypeGuard[int]:
    return type(value) is int and 1 <= value <= most
