"""Exports: JSON, JSON Lines and tables whose records hold a text and what belongs to it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Block, Document, Failure, Found, Link, assembled
from summarizer.read.kinds.detect import Kind
from summarizer.read.outlets import outlet_of_domain, outlet_of_line
from summarizer.read.settings import FIELDS, SourceSettings
from summarizer.read.text.dates import iso_date
from summarizer.read.text.letters import decode_markup
from summarizer.read.text.mend import mended, one_line

__all__ = ["read"]

_MARKUP: Final = re.compile(r"<(?:p|br|div|h[1-6]|article|section|ul|blockquote)\b[^<>]*>", re.I)
_ADDRESS: Final = re.compile(r"https?://\S+\Z", re.I)
# Keys under which feeds and interfaces wrap the list of their records.
_LISTS: Final = (
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "documents",
    "hits",
    "entries",
    "records",
    "response",
    "stories",
    "value",
    "_source",
)
_DEEPEST: Final = 6
_HOW: Final = "name its keys with --field, as in --field text=body"

Record = Mapping[str, Any]


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """A document for each record with a text, a link for one with an address only.

    Raises:
        SourceError: not valid, or no record has a text or an address.
    """
    del depth
    text = decode_markup(blob.data, blob.charset)[0]
    records = {"json": _of_json, "jsonl": _of_lines, "table": _of_table}[kind](text, blob.name)
    several = False
    for number, record in records:
        name = f"{blob.name}#{number}" if number else blob.name
        several = True
        if isinstance(record, str):
            yield Failure(name, record)
        elif found := _document(name, blob.name, record, settings.fields):
            yield found
        else:
            keys = ", ".join(list(record)[:6])
            yield Failure(name, f"{name}: no article's text in it (its keys are {keys}); {_HOW}.")
    if not several:
        raise SourceError(blob.name, f"{blob.name}: no record with an article's text; {_HOW}.")


def _of_json(text: str, name: str) -> Iterator[tuple[int, Record | str]]:
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise SourceError(
            name, f"{name}: not valid JSON; export it again, or name the article's text."
        ) from None
    found = _records(value, 0)
    for number, record in enumerate(found, 1):
        yield (number if len(found) > 1 else 0), record


def _records(value: object, depth: int) -> list[Record]:
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [record for item in value for record in _records(item, depth + 1)]
    if not isinstance(value, dict):
        return []
    if _given(value, "text", {}):
        return [value]
    lowered = {key.lower(): inner for key, inner in value.items() if isinstance(key, str)}
    for key in _LISTS:
        if isinstance(lowered.get(key), list | dict) and (found := _records(lowered[key], depth + 1)):
            return found
    return [value]


def _of_lines(text: str, name: str) -> Iterator[tuple[int, Record | str]]:
    del name
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                value = json.loads(line, strict=False)
            except (ValueError, RecursionError):
                value = None
            yield (
                number,
                value if isinstance(value, dict) else f"line {number}: not a JSON object; export it again.",
            )


def _of_table(text: str, name: str) -> Iterator[tuple[int, Record | str]]:
    del name
    csv.field_size_limit(10_000_000)
    first = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    rows = csv.DictReader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter)
    number = 1
    try:
        for row in rows:
            number += 1
            yield number, {k: v for k, v in row.items() if isinstance(k, str) and v}
    except csv.Error as error:
        yield number + 1, f"line {number + 1}: not a row of the table ({error}); export it again."


def _document(name: str, listed_in: str, record: Record, fields: Mapping[str, str]) -> Document | Link | None:
    text = _string(_given(record, "text", fields))
    address = _string(_given(record, "url", fields))
    address = address if address and _ADDRESS.match(address) else None
    if not text:
        return Link(address, listed_in) if address else None
    title = one_line(_string(_given(record, "title", fields)) or "") or None
    blocks, notes = _blocks(text)
    begins = blocks and title and one_line(blocks[0].text) == title
    body, furniture = assembled([*([Block(title)] if title and not begins else []), *blocks])
    return Document(
        name=name,
        text=body,
        title=title,
        outlet=_outlet(_given(record, "outlet", fields)),
        author=_string(_given(record, "author", fields)),
        published=iso_date(_string(_given(record, "published", fields)) or ""),
        updated=iso_date(_string(_given(record, "updated", fields)) or ""),
        url=address,
        language=_string(_given(record, "language", fields)),
        furniture=furniture,
        notes=notes,
    )


def _blocks(text: str) -> tuple[list[Block], tuple[str, ...]]:
    """Paragraphs of a text, or of the markup that a text field holds."""
    if len(_MARKUP.findall(text)) >= 1:
        from summarizer.read.pages.page import blocks_of_markup  # noqa: PLC0415 - loads lxml

        if blocks := blocks_of_markup(f"<html><body><article>{text}</article></body></html>"):
            return blocks, ()
    plain, notes = mended(text)
    return [Block(part) for part in re.split(r"\n{2,}", plain)], notes


def _given(record: Record, name: str, fields: Mapping[str, str]) -> object:
    """The value for one of FIELDS: under the key that the caller names, else under a usual one."""
    if name in fields:
        value: object = record
        for key in fields[name].split("."):
            value = value.get(key) if isinstance(value, dict) else None
        return value
    lowered = {key.lower(): value for key, value in record.items()}
    return next((lowered[key] for key in FIELDS[name] if lowered.get(key)), None)


def _string(value: object) -> str | None:
    """A string; of an object its name, of a list its strings."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        return next(
            (
                s
                for key in ("name", "title", "text", "value", "href", "url")
                if (s := _string(value.get(key)))
            ),
            None,
        )
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return ", ".join(s for item in value[:20] if (s := _string(item))) or None
    return None


def _outlet(value: object) -> str | None:
    name = one_line(_string(value) or "")
    if not name:
        return None
    if re.fullmatch(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/.*)?", name, re.I):
        host = re.sub(r"^https?://", "", name, flags=re.I).split("/")[0]
        return outlet_of_domain(host)
    return outlet_of_line(name) or name
