"""Words that reports of one event use for each other: families, and the wider classes made of them.

A family stands for one notion of news copy; its words are compared as one. Only words that keep the meaning
in nearly every report are listed; a word of two families belongs to the first. What becomes of those who are
counted, what news accuses people of and what translators use for each other are wider: classes of families
and words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.load import rows, table, word_set

__all__ = ["ABSENT", "FAMILIES", "OPPOSITES", "PHRASES", "WEAK", "classes", "with_families"]

FAMILIES: Final = table("families")
# Phrases that mean one notion, as patterns, with the words they are read as.
PHRASES: Final = tuple((row[0], row[1] if len(row) > 1 else "") for row in rows("phrases"))
# Families that can't both hold of one thing.
_PAIRS: Final = rows("opposites")
OPPOSITES: Final[dict[str, frozenset[str]]] = {
    notion: frozenset({b for a, b in _PAIRS if a == notion} | {a for a, b in _PAIRS if b == notion})
    for pair in _PAIRS
    for notion in pair
}
# Words of little weight in telling one assertion from another.
WEAK: Final = word_set("notions", "weak") | frozenset(WEEKDAYS)
# Notions that say without a "not" that something isn't so, isn't there or wasn't done.
ABSENT: Final = word_set("notions", "absent")


def with_families(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a class, each family that it names ("@die") written out."""
    return tuple(w for word in words for w in (FAMILIES[word[1:]] if word[0] == "@" else (word,)))


@cache
def classes(file: str) -> Mapping[str, tuple[str, ...]]:
    """The classes of a file with all their words."""
    return {name: with_families(words) for name, words in table(file).items()}
