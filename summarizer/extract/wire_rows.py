"""Rows: items of the wire schema as lists of values, as short as a model can write them.

The names of the keys would take half of an answer, and so would values that are nearly always the same. So a
claim's row ends after its statement with marks, in any order, that tell only what is out of the ordinary; a
claim is pointed to by its number; and one mark stands for the speaker of the claim before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, get_args

from summarizer.extract.extraction import Importance, Modality, SpeakerKind

__all__ = ["SAME_SPEAKER", "in_keys"]

SAME_SPEAKER: Final = "="
"""The speaker of a claim that is that of the claim before: nobody, where the article itself tells that."""

_NUMBER: Final = re.compile(r"c?(\d{1,4})")
_MODALITIES: Final = get_args(Modality)
_IMPORTANCES: Final = get_args(Importance)
_KINDS: Final = get_args(SpeakerKind)
# A mark with its key; any other that is no known word says when: "on Monday".
_WITH_WORDS: Final = re.compile(r"(when|via)\s*:\s*(\S.*)", re.DOTALL)
# What the second version first had in place of marks, all four of them always.
_FULL: Final = ("modality", "when", "via", "importance")
_UNMARKED: Final = "news"


def in_keys(name: str, entries: Sequence[Any]) -> Iterator[Any]:
    """The entries of one list of an answer, the rows with their keys; what is no row stays as it is."""
    before: Any = SAME_SPEAKER
    for entry in entries:
        if not isinstance(entry, list) or len(entry) < 2:
            yield entry
            continue
        item = _READ[name](entry)
        if item.get("speaker") == SAME_SPEAKER:
            item["speaker"] = before
        before = item.get("speaker", before)
        yield item


def _claim(row: list[Any]) -> dict[str, Any]:
    item = dict(zip(("id", "evidence", "speaker", "statement"), row, strict=False))
    item["id"] = _pointer(item["id"])
    marks = row[4:]
    if _is_full(marks):
        return item | dict(zip(_FULL, marks, strict=True))
    if len(row) >= 4:
        item["importance"] = _UNMARKED
    for mark in marks:
        if not isinstance(mark, str):
            continue
        if mark in _MODALITIES:
            item["modality"] = mark
        elif mark in _IMPORTANCES:
            item["importance"] = mark
        elif words := _WITH_WORDS.fullmatch(mark.strip()):
            item[words[1]] = words[2]
        elif mark.strip():
            item["when"] = mark.strip()
    return item


def _is_full(marks: list[Any]) -> bool:
    """Whether the values are the four of a full row, null where nothing is known."""
    if len(marks) != len(_FULL):
        return False
    return None in marks or (marks[0] in _MODALITIES and marks[3] in _IMPORTANCES and not _marked(marks[1:3]))


def _marked(marks: list[Any]) -> bool:
    return any(
        isinstance(m, str) and (m in _MODALITIES or m in _IMPORTANCES or _WITH_WORDS.match(m)) for m in marks
    )


def _figure(row: list[Any]) -> dict[str, Any]:
    item = dict(zip(("evidence", "text", "counts"), row, strict=False))
    return item | {"evidence": _pointer(item["evidence"])}


def _denial(row: list[Any]) -> dict[str, Any]:
    item = dict(zip(("evidence", "speakers", "kind", "denies"), row, strict=False))
    if isinstance(deniers := item.get("speakers"), str):
        item["speakers"] = [deniers]
    return item | {"evidence": _pointer(item["evidence"]), "denies": _pointer(item.get("denies"))}


def _speaker(row: list[Any]) -> dict[str, Any]:
    """Name and kind, and the role where there is one; the role may stand before the kind."""
    name, first, second = (*row[:3], None)[:3]
    role, kind = (second, first) if first in _KINDS and second not in _KINDS else (first, second)
    return {"name": name, "role": role, "kind": kind}


_READ: Final[Mapping[str, Callable[[list[Any]], dict[str, Any]]]] = {
    "claims": _claim,
    "figures": _figure,
    "denials": _denial,
    "speakers": _speaker,
}


def _pointer(value: Any) -> Any:
    """The id of a claim where the value is its number; a bare number could stand anywhere in an article."""
    found = None if isinstance(value, bool) else _NUMBER.fullmatch(str(value).strip())
    return f"c{int(found[1])}" if found else value
