"""Lines that say what an article is, not what it reports: front matter, "Source: CNN", "Published: 12
March 2024".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.read.outlets import outlet_of_line
from summarizer.read.text.dates import iso_date
from summarizer.text.span import Span

__all__ = ["Labels", "find_labels"]

_FRONT_MATTER: Final = re.compile(
    r"\A\ufeff?(?:---|\+\+\+)[ \t]*\r?\n(?P<body>(?:[^\n]*\n){0,60}?)(?:---|\+\+\+|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_FIELD: Final = re.compile(r"^(?P<key>[A-Za-z][\w .-]{0,30}?)\s*[:=]\s*(?P<value>.*?)\s*$")
# What a line's label is called -> what it tells.
_NAMES: Final = {
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "publication": "outlet",
    "newspaper": "outlet",
    "site": "outlet", "sitename": "outlet", "site name": "outlet", "agency": "outlet",
    "author": "author", "authors": "author", "by": "author", "byline": "author", "written by": "author",
    "reporter": "author",
    "date": "date", "published": "date", "publish date": "date", "publication date": "date",
    "pubdate": "date",
    "posted": "date", "first published": "date", "published on": "date", "date published": "date",
    "updated": "updated", "last updated": "updated", "last modified": "updated", "modified": "updated",
    "lastmod": "updated",
    "retrieved": "updated", "accessed": "updated",
    "url": "url", "link": "url", "address": "url", "permalink": "url", "canonical": "url",
    "title": "title", "headline": "title",
    "section": "other", "category": "other", "categories": "other", "tags": "other", "keywords": "other",
    "language": "other",
    "lang": "other", "word count": "other", "layout": "other", "slug": "other",
}  # fmt: skip
_ADDRESS: Final = re.compile(r"https?://\S+\Z", re.I)
# Lines about the article stand above it; how many there may be, and how long one is.
_MOST: Final = 10
_LONGEST: Final = 300
# The report begins with the first paragraph of a sentence's length and end.
_SHORTEST_PROSE: Final = 70
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’')\]]*$")
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 7


@dataclass(frozen=True, slots=True)
class Labels:
    """What the labelled lines tell, by `title`, `outlet`, `author`, `date`, `updated` and `url`, and the
    lines.
    """

    fields: dict[str, str]
    lines: tuple[Span, ...]


def find_labels(text: str, blocks: Sequence[Span]) -> Labels:
    """The front matter of `text`, and the labelled lines among its first and last `blocks`."""
    fields: dict[str, str] = {}
    lines: list[Span] = []
    after = 0
    if found := _FRONT_MATTER.match(text):
        _read_front_matter(found["body"], fields)
        if fields and (span := Span.trimmed(text, 0, found.end())):
            lines.append(span)
            after = found.end()
    head = [block for block in blocks if block.start >= after][:_MOST]
    for block in head:
        found_lines = _lines_of(text, block)
        if (
            len(block) >= _SHORTEST_PROSE
            and _SENTENCE_END.search(block.text)
            and not any(map(_told, _texts(found_lines)))
        ):
            head = head[: head.index(block)]
            break
        for line in found_lines:
            if told := _told(line.text):
                fields.setdefault(*told)
                lines.append(line)
    lines += _at_the_end(blocks[max(len(head), len(blocks) - 3) :], fields)
    fields.pop("other", None)
    return Labels(fields, tuple(lines))


def _texts(lines: Sequence[Span]) -> list[str]:
    return [line.text for line in lines]


def _read_front_matter(body: str, fields: dict[str, str]) -> None:
    for line in body.splitlines():
        if found := _FIELD.match(line):
            value = found["value"].strip("\"'[]").strip()
            name = _NAMES.get(found["key"].strip().lower().replace("_", " "), "other")
            if value:
                name = "url" if name == "outlet" and _ADDRESS.match(value) else name
                fields.setdefault(name, value)


def _lines_of(text: str, block: Span) -> list[Span]:
    """The block itself, or its lines where each of them is a labelled one."""
    if "\n" not in block.text:
        return [block]
    found: list[Span] = []
    at = block.start
    for line in block.text.splitlines(keepends=True):
        if span := Span.trimmed(text, at, at + len(line)):
            found.append(span)
        at += len(line)
    return found if all(_told(line.text) for line in found) else []


def _told(line: str) -> tuple[str, str] | None:
    """What a labelled line tells; None for every other line, such as "Update: the toll has risen"."""
    plain = re.sub(r"[*_]{1,2}", "", line) if line.startswith(("*", "_")) else line
    found = _FIELD.match(plain)
    name = _NAMES.get(" ".join(found["key"].lower().split())) if found else None
    if found is None or name is None or "=" in plain[: len(found["key"]) + 2]:
        return None
    value = found["value"]
    if name == "outlet" and _ADDRESS.match(value):
        return "url", value
    fits = {
        "outlet": _is_name(value),
        "author": _is_name(value),
        "date": iso_date(value) is not None and len(value) <= _LONGEST_NAME,
        "updated": iso_date(value) is not None and len(value) <= _LONGEST_NAME,
        "url": bool(_ADDRESS.match(value)),
        "title": 0 < len(value) <= _LONGEST,
        "other": 0 < len(value.split()) <= _MOST_WORDS and value[-1] not in ".!?",
    }
    return (name, value) if fits[name] else None


def _is_name(value: str) -> bool:
    """Capitalised, short and no sentence."""
    words = value.split()
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    return bool(
        0 < len(words) <= _MOST_WORDS
        and len(value) <= _LONGEST_NAME
        and (capitals * 2 >= len(words) or "." in value.strip("."))
        and not re.search(r"[!?;:\"“”]|\.\s|\.\Z", value)
    )


def _at_the_end(blocks: Sequence[Span], fields: dict[str, str]) -> list[Span]:
    """Labelled lines under an article; what stands there as a source need not be the outlet."""
    found: list[Span] = []
    for block in blocks:
        told = _told(block.text) if "\n" not in block.text else None
        if told is None or told[0] in {"title", "other", "url"}:
            continue
        if told[0] == "outlet" and outlet_of_line(told[1]) is None:
            continue
        fields.setdefault(*told)
        found.append(block)
    return found
