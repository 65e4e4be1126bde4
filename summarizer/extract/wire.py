"""The wire schema: what a model returns for one article, and what a stranger's items are checked as.

The order of the keys is part of it. A model writes in this order, and a small one names the right speaker
more often once it has copied the words; so the words come first, then the speaker, then the statement.

In version 2 a claim has an id; a figure or denial in the words of a claim gives that id as its evidence, and
a denial may give as what it denies the id of a claim. A model writes its items as rows (`wire_rows`). Both
versions are read, items with keys or as rows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, TypeVar

from pydantic import ValidationError

from summarizer.extract.extraction import (
    Extraction,
    ProposedClaim,
    ProposedDenial,
    ProposedFigure,
    ProposedSpeaker,
)
from summarizer.extract.wire_items import (
    AS_EVIDENCE,
    WireClaim,
    WireDenial,
    WireExtraction,
    WireFigure,
    WireItem,
    WireSpeaker,
)
from summarizer.extract.wire_rows import in_keys

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
    "WireVersion",
    "json_schema",
    "read_answer",
    "rows_schema",
    "strict_schema",
    "to_extraction",
]

WireKind = Literal["claim", "figure", "denial", "speaker"]
WireList = Literal["claims", "figures", "denials", "speakers"]

WireVersion = Literal[1, 2]

WIRE_LISTS: Final[tuple[WireList, ...]] = ("claims", "figures", "denials", "speakers")
"""The lists of an answer, in the order a model writes them."""


_Item = TypeVar("_Item", WireClaim, WireFigure, WireDenial, WireSpeaker)

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
        """Where in its list stood what `to_extraction` has as `number` of `kind`, dropped ones counted."""
        (model,) = (model for _, name, model in _LISTS if name == kind)
        places = [
            place
            for place, item in self.items
            if isinstance(item, model)
            for _ in (item.deniers if isinstance(item, WireDenial) else (None,))
        ]
        return places[number]


# What a model is asked for in each version, in this order; and what of it may not be null.
_ASKED: Final[Mapping[WireVersion, Mapping[WireList, tuple[str, ...]]]] = {
    1: {
        "claims": ("evidence", "speaker", "statement"),
        "figures": ("evidence", "text", "counts", "speaker"),
        "denials": ("evidence", "speaker", "kind", "denies"),
        "speakers": ("name", "role", "kind"),
    },
    2: {
        "claims": ("id", "evidence", "speaker", "statement", "modality", "when", "via", "importance"),
        "figures": ("evidence", "text", "counts"),
        "denials": ("evidence", "speakers", "kind", "denies"),
        "speakers": ("name", "role", "kind"),
    },
}
_NEVER_NULL: Final[Mapping[WireVersion, frozenset[str]]] = {
    1: frozenset(),
    2: frozenset(("id", "statement", "modality", "importance", "speakers")),
}


def json_schema(lists: Collection[WireList] = WIRE_LISTS, version: WireVersion = 2) -> dict[str, Any]:
    """The strict JSON Schema of an answer in `version`, or of those of its `lists` that are asked for.

    Every property is required and nothing else allowed. It holds no keyword that a server with strict
    structured output refuses: no defaults, titles, lengths, numbers or patterns, no `oneOf`, no references.
    """
    schema: dict[str, Any] = json.loads(_schema_text(tuple(lists), version))
    return schema


@lru_cache
def _schema_text(lists: tuple[WireList, ...], version: WireVersion) -> str:
    """The schema as JSON; pydantic takes 10 ms to make it, and every request needs it."""
    whole = strict_schema(WireExtraction.model_json_schema())["properties"]
    parts: dict[str, Any] = {}
    for name in WIRE_LISTS:
        if name in lists:
            keys = _ASKED[version][name]
            known = whole[name]["items"]["properties"]
            properties = {
                key: _not_null(known[key]) if key in _NEVER_NULL[version] else known[key] for key in keys
            }
            parts[name] = {"type": "array", "items": _object(properties)}
    return json.dumps(_object(parts))


def rows_schema(lists: Collection[WireList] = WIRE_LISTS) -> dict[str, Any]:
    """The strict JSON Schema of an answer in version 2 as a model writes it: as rows."""
    schema = json_schema(lists)
    for name, part in schema["properties"].items():
        part["items"] = {"type": "array", "items": {"anyOf": _VALUES[name]}}
    return schema


_TEXT: Final = {"type": "string"}
_NUMBER: Final = {"type": "integer"}
_NULL: Final = {"type": "null"}
# What may stand in a row; the deniers of a denial are a list of their own.
_VALUES: Final[Mapping[WireList, list[dict[str, Any]]]] = {
    "claims": [_TEXT, _NUMBER, _NULL],
    "figures": [_TEXT, _NUMBER],
    "denials": [_TEXT, _NUMBER, _NULL, {"type": "array", "items": _TEXT}],
    "speakers": [_TEXT],
}


def _not_null(schema: dict[str, Any]) -> dict[str, Any]:
    kept: list[dict[str, Any]] = [part for part in schema.get("anyOf", [schema]) if part != {"type": "null"}]
    return kept[0]


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object of exactly these properties."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


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
        return _object({name: _strict(part, definitions) for name, part in node["properties"].items()})
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
        for index, (entry, keyed) in enumerate(zip(entries, in_keys(name, entries), strict=True)):
            item = _read_item(model, keyed)
            if isinstance(item, str):
                dropped.append(Dropped(kind, index, entry, item))
            else:
                items.append((index, item))
    return WireAnswer(_resolved(items), tuple(dropped), tuple(problems))


def _resolved(items: Iterable[tuple[int, WireItem]]) -> tuple[tuple[int, WireItem], ...]:
    """The items, with the words and the speaker of a claim where they only name its id."""
    items = tuple(items)
    claims = {item.id: item for _, item in items if isinstance(item, WireClaim) and item.id}
    return tuple((place, _with_words(item, claims)) for place, item in items)


def _with_words(item: WireItem, claims: Mapping[str, WireClaim]) -> WireItem:
    if isinstance(item, WireFigure) and (claim := claims.get(item.evidence.strip())):
        return item.model_copy(update={"evidence": claim.evidence, "speaker": item.speaker or claim.speaker})
    if not isinstance(item, WireDenial):
        return item
    changes: dict[str, Any] = {}
    if claim := claims.get(item.evidence.strip()):
        changes["evidence"] = claim.evidence
        if item.deniers == (None,):
            changes["speaker"] = claim.speaker
    if item.denies and (claim := claims.get(item.denies.strip())):
        own = None if claim.statement == AS_EVIDENCE else claim.statement
        changes |= {"denies": own or claim.evidence, "denies_claim": claim.id}
    return item.model_copy(update=changes)


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
    """The answer as a model's proposal for an article, in order; a joint denial once for each denier."""
    return Extraction(
        article_id=article_id,
        reader="llm",
        speakers=tuple(ProposedSpeaker(i.name, i.role, i.kind) for i in answer.of(WireSpeaker)),
        claims=tuple(
            ProposedClaim(
                i.evidence,
                i.speaker,
                _statement(i),
                via=i.via,
                id=i.id,
                modality=i.modality,
                when=i.when,
                importance=i.importance,
            )
            for i in answer.of(WireClaim)
        ),
        figures=tuple(ProposedFigure(i.evidence, i.text, i.counts, i.speaker) for i in answer.of(WireFigure)),
        denials=tuple(
            ProposedDenial(i.evidence, denier, i.kind, i.denies, denies_claim=i.denies_claim)
            for i in answer.of(WireDenial)
            for denier in i.deniers
        ),
        dropped=tuple((drop.kind, drop.item, drop.reason) for drop in answer.dropped),
        problems=answer.problems,
    )


def _statement(claim: WireClaim) -> str | None:
    """The claim's wording; the evidence as a sentence where it is said to be that, unless it is quoted."""
    if claim.statement != AS_EVIDENCE:
        return claim.statement
    words = claim.evidence.strip()
    if not words or words[0] in _MARKS or words[-1] in _MARKS or _POINTS.match(words):
        return None
    return words[0].upper() + words[1:].rstrip(_AFTER) + ("" if words[-1] in _ENDS else ".")


_MARKS: Final = '"“”‘«'
_ENDS: Final = (".", "!", "?")
_AFTER: Final = ",;: "
# Words that begin with whom or what they don't name can't be understood alone.
_POINTS: Final = re.compile(
    r"(?:i|we|you|he|she|it|they|his|her|its|their|our|my|this|that|these|those|which|who|whose)\b",
    re.IGNORECASE,
)
