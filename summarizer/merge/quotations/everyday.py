"""Everyday words that two translators of one spoken sentence use for each other, as data.

They serve only to find renderings of one speaker's utterance: "go" and "leave" are one here, while reports of
an event keep them apart.
"""

from __future__ import annotations

from functools import cache

from summarizer.lexicon.load import word_list
from summarizer.lexicon.stems import stem
from summarizer.lexicon.thesaurus import with_families

__all__ = ["everyday"]


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for number, line in enumerate(word_list("everyday", "alike")):
        for word in with_families(tuple(line.split("/"))):
            found.setdefault(stem(word), []).append(f"~{number}")
    return {word: tuple(dict.fromkeys(groups)) for word, groups in found.items()}


def everyday(word: str) -> tuple[str, ...]:
    """The everyday notions that a stem can stand for, itself where it is in no list."""
    return _groups().get(word, (word,))
