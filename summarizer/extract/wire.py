"""The wire schema: what a model returns for one article, and what a stranger's items are checked as.

The order of the keys is part of it. A model writes in this order, and a small one names the right speaker
more often once it has copied the words; so the words come first, then the speaker, then the statement.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from summarizer.extract.extraction import (
    DenialKind,
    Extraction,
    ProposedClaim,
    ProposedDenial,
    ProposedFigure,
    ProposedSpeaker,
    SpeakerKind,
)

__all__ = [
    "WIRE_LISTS",
    "Dropped",
    "WireAnswer",
    "WireClaim",
    "WireDenial",
    "WireExtraction",
    "WireFigure",
    "WireItem",
    "WireKind",
    "WireList",
    "WireSpeaker",
    "json_schema",
    "read_answer",
    "strict_schema",
    "to_extraction",
]

WireKind = Literal["claim", "figure", "denial", "speaker"]
WireList = Literal["claims", "figures", "denials", "speakers"]

WIRE_LISTS: Final[tuple[WireList, ...]] = ("claims", "figures", "denials", "speakers")
"""The lists of an answer, in the order a model writes them."""


class _WireModel(BaseModel):
    """A part of an answer: unknown keys are passed over, a number is read as digits, blank is no value."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    @field_validator("*", mode="after")
    @classmethod
    def _not_blank(cls, value: object) -> object:
        if isinstance(value, str) and not value.strip():
            raise ValueError("is empty")
        return value


class WireClaim(_WireModel):
    """Words of the article that somebody asserts; `speaker` is None where the article names nobody."""

    evidence: str
    speaker: str | None
    statement: str | None


class WireFigure(_WireModel):
    """A number phrase of the article, the words around it and what it counts."""

    evidence: str
    text: str
    counts: str | None
    speaker: str | None


class WireDenial(_WireModel):
    """Words of the article with which somebody denies, rejects or doesn't confirm something."""

    evidence: str
    speaker: str | None
    kind: DenialKind
    denies: str | None


class WireSpeaker(_WireModel):
    """Somebody the article lets speak."""

    name: str
    role: str | None
    kind: SpeakerKind | None


class WireExtraction(_WireModel):
    """All that a model returns for one article; the speakers come last, since a small model loops in them."""

    claims: tuple[WireClaim, ...]
    figures: tuple[WireFigure, ...]
    denials: tuple[WireDenial, ...]
    speakers: tuple[WireSpeaker, ...]


_Item = TypeVar("_Item", WireClaim, WireFigure, WireDenial, WireSpeaker)
WireItem: TypeAlias = WireClaim | WireFigure | WireDenial | WireSpeaker

_LISTS: Final[tuple[tuple[WireList, WireKind, type[WireItem]], ...]] = (
    ("claims", "claim", WireClaim),
    ("figures", "figure", WireFigure),
    ("denials", "denial", WireDenial),
    ("speakers", "speaker", WireSpeaker),
)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of an answer that isn't an item of the wire schema, as it came, with its place in its list."""

    kind: WireKind
    index: int
    item: Any
    reason: str


@dataclass(frozen=True, slots=True)
class WireAnswer:
    """An answer read item by item: `items` pairs each valid one with its place in its list.

    `problems` are sentences about the answer as a whole, such as a list that isn't there.
    """

    items: tuple[tuple[int, WireItem], ...] = ()
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[str, ...] = ()

    def of(self, kind: type[_Item]) -> tuple[_Item, ...]:
        """The valid items of one kind, in the order given."""
        return tuple(item for _, item in self.items if isinstance(item, kind))

    def place(self, kind: WireKind, number: int) -> int:
        """Where in its list the valid item `number` of `kind` stood, dropped ones counted."""
        (model,) = (model for _, name, model in _LISTS if name == kind)
        return [place for place, item in self.items if isinstance(item, model)][number]


def json_schema(lists: Collection[WireList] = WIRE_LISTS) -> dict[str, Any]:
    """The strict JSON Schema of `WireExtraction`, or of those of its `lists` that are asked for.

    Every property is required and nothing else allowed. It holds no keyword that a server with strict
    structured output refuses: no defaults, titles, lengths, numbers or patterns, no `oneOf`, no references.
    """
    schema: dict[str, Any] = json.loads(_schema_text(tuple(lists)))
    return schema


@lru_cache
def _schema_text(lists: tuple[WireList, ...]) -> str:
    """The schema as JSON; pydantic takes 10 ms to make it, and every request needs it."""
    raw = WireExtraction.model_json_schema()
    asked = {name: part for name, part in raw["properties"].items() if name in lists}
    return json.dumps(_strict({"type": "object", "properties": asked}, raw.get("$defs", {})))


def strict_schema(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A schema as pydantic makes it, with nothing but what `json_schema` holds."""
    schema: dict[str, Any] = _strict(dict(raw), raw.get("$defs", {}))
    return schema


def _strict(node: Any, definitions: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_strict(part, definitions) for part in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _strict(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    if node.get("type") == "object":
        properties = {name: _strict(part, definitions) for name, part in node["properties"].items()}
        return {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {key: _strict(part, definitions) for key, part in node.items() if key in _KEPT_KEYWORDS}


_KEPT_KEYWORDS: Final = ("type", "items", "anyOf", "enum")


def read_answer(data: Any, lists: Collection[WireList] = WIRE_LISTS) -> WireAnswer | None:
    """Read an answer's parsed JSON item by item; None where it holds none of the four lists.

    Valid items are kept whatever stands beside them. A key that may be null may be left out. One of
    `lists` that isn't there is a problem.
    """
    body = _unwrapped(data)
    if body is None:
        return None
    items: list[tuple[int, WireItem]] = []
    dropped: list[Dropped] = []
    problems: list[str] = []
    for name, kind, model in _LISTS:
        entries = body.get(name)
        if not isinstance(entries, list):
            if name in lists:
                problems.append(f"The answer has no list of {name}.")
            continue
        for index, entry in enumerate(entries):
            item = _read_item(model, entry)
            if isinstance(item, str):
                dropped.append(Dropped(kind, index, entry, item))
            else:
                items.append((index, item))
    return WireAnswer(tuple(items), tuple(dropped), tuple(problems))


def _unwrapped(data: Any) -> dict[str, Any] | None:
    """The object that holds the lists: `data` itself, or the only object inside it."""
    names = {name for name, _, _ in _LISTS}
    if not isinstance(data, dict):
        return None
    if names & data.keys():
        return data
    inner = [value for value in data.values() if isinstance(value, dict) and names & value.keys()]
    return inner[0] if len(inner) == 1 else None


def _read_item(model: type[WireItem], entry: Any) -> WireItem | str:
    """The item, or the sentence that says why it isn't one."""
    if not isinstance(entry, dict):
        return f"It is {_json_type(entry)}, not an object."
    filled = {name: None for name, field in model.model_fields.items() if _nullable(field.annotation)}
    given = {
        key: None if isinstance(value, str) and not value.strip() else value for key, value in entry.items()
    }
    try:
        return model.model_validate(filled | given)
    except ValidationError as error:
        return " ".join(_sentences(error))


def _nullable(annotation: Any) -> bool:
    return type(None) in getattr(annotation, "__args__", ())


def _json_type(value: Any) -> str:
    names = {str: "a string", list: "a list", bool: "a boolean", int: "a number", float: "a number"}
    return names.get(type(value), "null")


def _sentences(error: ValidationError) -> Iterator[str]:
    for problem in error.errors(include_url=False):
        where = ".".join(str(part) for part in problem["loc"])
        if problem["type"] == "missing":
            yield f"The key {where!r} is missing."
        elif problem["input"] is None:
            yield f"{where!r} is empty."
        else:
            yield f"{where!r}: {problem['msg']}."


def to_extraction(answer: WireAnswer, article_id: str) -> Extraction:
    """The answer as a model's proposal for the article `article_id`, in the order given."""
    return Extraction(
        article_id=article_id,
        reader="llm",
        speakers=tuple(ProposedSpeaker(i.name, i.role, i.kind) for i in answer.of(WireSpeaker)),
        claims=tuple(ProposedClaim(i.evidence, i.speaker, i.statement) for i in answer.of(WireClaim)),
        figures=tuple(ProposedFigure(i.evidence, i.text, i.counts, i.speaker) for i in answer.of(WireFigure)),
        denials=tuple(ProposedDenial(i.evidence, i.speaker, i.kind, i.denies) for i in answer.of(WireDenial)),
        dropped=tuple((drop.kind, drop.item, drop.reason) for drop in answer.dropped),
        problems=answer.problems,
    )
