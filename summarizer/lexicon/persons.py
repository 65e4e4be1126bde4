"""Nouns for people who are counted, each with its kind."""

from __future__ import annotations

from functools import cache

from summarizer.lexicon.load import table
from summarizer.lexicon.stems import stem

__all__ = ["kinds_of_persons", "person_stems"]

# People of no kind, and what stands for people ("seven deaths").
_OF_NO_KIND = frozenset({"anybody", "counted"})


@cache
def kinds_of_persons() -> dict[str, str]:
    """Each noun with its kind, "" for people of no kind."""
    named = ((word, kind) for kind, words in table("persons").items() for word in words)
    return {word: "" if kind in _OF_NO_KIND else kind for word, kind in named}


@cache
def person_stems() -> frozenset[str]:
    """The stems of the nouns that name people; what only stands for them ("deaths") is left out."""
    return frozenset(
        stem(word) for kind, words in table("persons").items() if kind != "counted" for word in words
    )
