"""The JSON contract: briefings and checked extractions out and in again, and their schemas.

Every key is written, `null` where a value isn't known; on reading every key is required, and keys that this
version doesn't know are passed over, so that a later version may add some.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.check.reports import CheckedExtraction
from summarizer.exceptions import ContractError
from summarizer.merge.briefing import SCHEMA_VERSION, Briefing
from summarizer.write.invariants import Broken, broken_briefing, broken_extraction

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = [
    "briefing_schema",
    "extraction_from_line",
    "extraction_schema",
    "extraction_to_line",
    "from_json",
    "to_json",
]

T = TypeVar("T")

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBERS = frozenset({"low", "high"})
# Keys that files of earlier versions don't have: they hold none of what these tell, and are read.
_LATER = frozenset(
    (
        "editing",
        "held",
        "identities",
        "look",
        "part",
        "rival",
        "sources",
        "stated",
        "titles",
        "told_on",
        "toll",
        "uncited",
    )
)
_LATER |= {"origins.kind", "origins.speaker", "origins.claims"}
_NUMBER = re.compile(r"\[\d+\]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# JSON allows these inside a string, but programs that cut a file into lines may cut there.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_BRIEFING = "a briefing; write one with 'summarizer summarize -o FILE.json'"
_EXTRACTION = "an extraction; write one with 'summarizer extract -o FILE.jsonl'"


def to_json(briefing: Briefing) -> str:
    """The briefing as JSON, indented, keys in the contract's order.

    Raises:
        ContractError: the briefing isn't consistent in itself; nothing wrong is written.
    """
    _refuse(next(broken_briefing(briefing), None), "briefing")
    plain = _plain(briefing, Briefing)
    text = json.dumps(plain, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    _compare(plain, _plain(_read(text, Briefing, _BRIEFING), Briefing), "briefing")
    return text


def from_json(text: str) -> Briefing:
    """The briefing that `to_json` wrote, its form checked and nothing else; `audit` checks the rest.

    Raises:
        ContractError: the text isn't a briefing of this version; the sentence names the place.
    """
    return _read(text, Briefing, _BRIEFING)


def extraction_to_line(extraction: CheckedExtraction) -> str:
    """One article's checked extraction as one line of JSON, without the line's end.

    Raises:
        ContractError: the extraction isn't consistent in itself.
    """
    _refuse(next(broken_extraction(extraction), None), "extraction")
    plain = _plain(extraction, CheckedExtraction)
    line = json.dumps(plain, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)
    _compare(plain, _plain(_read(line, CheckedExtraction, _EXTRACTION), CheckedExtraction), "extraction")
    return line


def extraction_from_line(line: str) -> CheckedExtraction:
    """The checked extraction that one line of `extract`'s output holds.

    Raises:
        ContractError: the line isn't one, or its spans don't hold; the sentence names the place.
    """
    extraction = _read(line, CheckedExtraction, _EXTRACTION)
    _refuse(next(broken_extraction(extraction), None), "extraction")
    return extraction


def briefing_schema() -> dict[str, Any]:
    """The JSON Schema of a briefing: all keys required, enums closed, further keys allowed."""
    return _schema(Briefing, "briefing")


def extraction_schema() -> dict[str, Any]:
    """The JSON Schema of one line that `extract` writes."""
    return _schema(CheckedExtraction, "extraction")


@lru_cache(maxsize=1)
def _adapters() -> dict[type, TypeAdapter[Any]]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to import, and only JSON needs it

    return {kind: TypeAdapter(kind) for kind in (Briefing, CheckedExtraction)}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    return _adapters()[kind]


def _plain(value: T, kind: type[T]) -> Any:
    """`value` as JSON values; figures that are whole numbers as such, lone surrogates replaced."""
    return _tidy(_adapter(kind).dump_python(value, mode="json"))


def _tidy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _whole(item) if key in _NUMBERS else _tidy(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_tidy(item) for item in value]
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value


def _compare(written: object, read: object, what: str) -> None:
    if written != read:
        raise ContractError(f"The {what} doesn't come back from its own JSON; please report this.")


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _read(text: str, kind: type[T], what: str) -> T:
    from pydantic import ValidationError  # noqa: PLC0415 - slow to import, and only JSON needs it

    loaded = _load(text, what)
    _check_version(loaded, kind, what)
    try:
        value: T = _adapter(kind).validate_json(text, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ContractError(f"This isn't {what}: {_place(first['loc'])}: {_sentence(first)}") from error
    if missing := _missing(_adapter(kind).dump_python(value, mode="json"), loaded, ""):
        raise ContractError(f"This isn't {what}: {missing}: the key is missing.")
    return value


def _load(text: str, what: str) -> Any:
    try:
        loaded = json.loads(text, parse_constant=_no_constant)
    except ValueError as error:
        raise ContractError(f"This isn't JSON, let alone {what}: {error}.") from error
    except RecursionError as error:
        raise ContractError(f"This isn't {what}: it is nested too deeply.") from error
    if not isinstance(loaded, dict):
        raise ContractError(f"This isn't {what}: the file holds no JSON object.")
    return loaded


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _check_version(loaded: dict[str, Any], kind: type[T], what: str) -> None:
    if kind is not Briefing:
        return
    if "schema_version" not in loaded:
        raise ContractError(f"This isn't {what}: schema_version: the key is missing.")
    if loaded["schema_version"] != SCHEMA_VERSION:
        raise ContractError(
            f"This briefing has schema_version {loaded['schema_version']!r}, and this program knows "
            f'"{SCHEMA_VERSION}"; use the version of summarizer that wrote it.'
        )


def _missing(full: object, given: object, place: str) -> str | None:
    """The place of the first key that has a default in the values and isn't in the file."""
    if isinstance(full, dict) and isinstance(given, dict):
        for key, value in full.items():
            here = f"{place}.{key}" if place else key
            if key not in given:
                if key in _LATER or _NUMBER.sub("", here) in _LATER:
                    continue
                return here
            if found := _missing(value, given[key], here):
                return found
    elif isinstance(full, (list, tuple)) and isinstance(given, list):
        for n, (left, right) in enumerate(zip(full, given, strict=False)):
            if found := _missing(left, right, f"{place}[{n}]"):
                return found
    return None


def _place(location: tuple[int | str, ...]) -> str:
    """A path as a reader writes it: claims[0].reports[1].speaker."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return steps.lstrip(".") or "the whole"


def _sentence(error: Any) -> str:
    if error["type"] == "missing":
        return "the key is missing."
    message = str(error["msg"])
    return f"{message[:1].lower()}{message[1:]}."


def _refuse(broken: Broken | None, what: str) -> None:
    if broken is not None:
        shown = f" ({broken.said!r} against {broken.found!r})" if broken.found else f" ({broken.said!r})"
        raise ContractError(
            f"The {what} doesn't hold at {broken.place}: {broken.message}{shown}; make it anew."
        )


def _schema(kind: type[T], name: str) -> dict[str, Any]:
    generated = _adapter(kind).json_schema(mode="serialization")
    closed = _required(generated)
    return {"$schema": _DIALECT, **closed, "title": name}


def _required(node: Any) -> Any:
    """The schema with every property required and no defaults: `null`, never absent."""
    if isinstance(node, list):
        return [_required(item) for item in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _required(value) for key, value in node.items() if key != "default"}
    if tidy.get("type") == "object" and "properties" in tidy:
        tidy["required"] = list(tidy["properties"])
    return tidy
