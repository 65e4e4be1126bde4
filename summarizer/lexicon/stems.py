"""Stems of English words and of names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import snowballstemmer


__all__ = ["name_stem", "stem", "word_stem"]


@cache
def _stemmer() -> snowballstemmer.stemmer:
    import snowballstemmer  # noqa: PLC0415 - loads every language's stemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case English word."""
    stemmed: str = _stemmer().stemWord(word.removesuffix("'s").removesuffix("'"))
    return stemmed


def name_stem(name: str) -> str:
    """A name's form that its people share ("Marovia", "Marovian")."""
    for ending in ("ians", "ian", "ans", "an", "ia", "a"):
        if len(name) - len(ending) >= 4 and name.endswith(ending):
            return name[: -len(ending)]
    return name


def word_stem(word: str) -> str:
    """The stem of a lower-case word that may be a name."""
    return stem(name_stem(word))
