"""The words that everything rests on, read from the files beside this module when they are first asked for.

A file opens with remarks (`#`): what it holds and where that comes from. An entry is a name and a colon, with
its words behind it and on the indented lines below. A file that ends in `.tsv` has a row a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pkgutil import get_data

__all__ = ["pairs", "rows", "table", "word_list", "word_set"]


@cache
def table(file: str) -> Mapping[str, tuple[str, ...]]:
    """Every entry of a file: its words by its name, in the order in which they are written."""
    entries: dict[str, list[str]] = {}
    name = ""
    for line in _lines(f"{file}.txt"):
        words = line
        if not line[0].isspace():
            name, _, words = line.partition(":")
            if name in entries:
                raise ValueError(f"{file}.txt has two entries {name!r}")
            entries[name] = []
        entries[name] += words.split()
    return {name: tuple(words) for name, words in entries.items()}


def word_list(file: str, name: str) -> tuple[str, ...]:
    """The words of one entry, in the order in which they are written."""
    return table(file)[name]


@cache
def word_set(file: str, name: str) -> frozenset[str]:
    """The words of one entry."""
    return frozenset(table(file)[name])


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a file of columns; an empty last column may be left out."""
    return tuple(tuple(line.split("\t")) for line in _lines(f"{file}.tsv"))


def pairs(file: str) -> dict[str, str]:
    """The second column of each row by its first."""
    return {row[0]: row[1] for row in rows(file)}


def _lines(name: str) -> list[str]:
    data = get_data(__package__, f"data/{name}")
    assert data is not None
    return [line for line in data.decode().splitlines() if line.strip() and not line.startswith("#")]
