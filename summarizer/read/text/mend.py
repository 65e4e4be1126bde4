"""Mending of letters and marks that markup, mail and layout programs leave behind.

Never used on plain text files: an article read from one is that file's own text, letter by letter.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5
from typing import Final

__all__ = ["garbled_note", "mended", "one_line"]

# Soft hyphens, zero-width spaces and joiners of nothing, byte order marks, marks of writing direction. The
# two joiners that Persian and Indic spelling needs (U+200C, U+200D) stay.
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_PAGE_BREAK: Final = re.compile(r"[ \t]*[\f\x0b\x85\u2028\u2029][ \t]*")
_SPACE: Final = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.I)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# Letters that UTF-8 read as a one-byte encoding leaves: a lead byte's letter and a continuation byte's sign.
_GARBLED: Final = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a-\u201e\u2020-\u2022\u2026\u2030\u2039\u0152\u0153\u0160\u0161\u017d\u017e"
    "\u0178\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201d\u2122\u203a]"
)


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with invisible signs left out and white space plain, and a note for each thing put right."""
    notes: list[str] = []
    text = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _ENTITY.search(text):
        unescaped = _ENTITY.sub(_resolved, text)
        if unescaped != text:
            text = unescaped
            notes.append("Entities such as &amp; were left in the text and were resolved.")
    if _GARBLED.search(text):
        text, garbled = _without_mojibake(text)
        notes += [garbled_note(garbled)] if garbled else []
    text = _PAGE_BREAK.sub("\n\n", text)
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = _SPACE.sub(" ", text)
    return unicodedata.normalize("NFC", re.sub(r" ?\n ?", "\n", text)), tuple(notes)


def garbled_note(passages: int) -> str:
    """What is said of so many mended passages."""
    where = "1 passage" if passages == 1 else f"{passages} passages"
    return f"Garbled letters in {where} were put right (UTF-8 that had been misread)."


def one_line(text: str) -> str:
    """`text` mended, on one line."""
    return " ".join(mended(text)[0].split())


def _resolved(entity: re.Match[str]) -> str:
    """The sign that an entity stands for; an unknown one as it stands."""
    known = entity[0][1] == "#" or entity[0][1:] in html5
    return html.unescape(entity[0]) if known else entity[0]


def _without_mojibake(text: str) -> tuple[str, int]:
    """The text with every line mended in which the mistake is beyond doubt, and how many those are."""
    import ftfy  # noqa: PLC0415 - only where something looks wrong

    lines = text.split("\n")
    changed = 0
    for number, line in enumerate(lines):
        if _GARBLED.search(line) and (better := ftfy.fix_encoding(line)) != line:
            lines[number] = better
            changed += 1
    return "\n".join(lines), changed
