"""What news accuses people of, as data: the matters that denials answer, with the words that name each.

A matter is wider than a family of words: it holds the verbs, nouns and turns of phrase by which one outlet
reports an act and another the denial of it ("asked for money", "its price was", "the demand"). A word may
name several matters; several words are joined by an underscore.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.lexicon.thesaurus import classes
from summarizer.text.plain import plain, words_of

__all__ = ["LACKS", "matters", "signs"]

_MATTERS = classes("matters")


# Matters of which the words themselves say that something isn't, wasn't done or no longer goes on.
LACKS = frozenset(
    {"stop", "fail", "close", "short", "ignore", "absent", "delay", "reject", "hide", "unpaid", "licence"}
)


@cache
def _single() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for matter, words in _MATTERS.items():
        for word in words:
            if "_" not in word:
                found.setdefault(word, set()).add(matter)
    return {word: frozenset(named) for word, named in found.items()}


@cache
def _several() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """A pattern for the turns of phrase, and the matters that each names."""
    found: dict[str, set[str]] = {}
    for matter, words in _MATTERS.items():
        for word in words:
            if "_" in word:
                found.setdefault(word.replace("_", " "), set()).add(matter)
    longest = sorted(found, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    return pattern, {phrase: frozenset(named) for phrase, named in found.items()}


@lru_cache(maxsize=1 << 10)
def matters(text: str) -> frozenset[str]:
    """The matters that the words and turns of phrase of `text` name."""
    return frozenset(m for _, named in signs(text) for m in named)


@lru_cache(maxsize=1 << 10)
def signs(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The words and turns of phrase of `text` in their order, each with the matters it names."""
    pattern, phrases = _several()
    found: list[tuple[str, frozenset[str]]] = []
    low, at = plain(text), 0
    for match in pattern.finditer(low):
        found += _words(low[at : match.start()])
        found.append((match.group(), phrases[match.group()]))
        at = match.end()
    return tuple(found + _words(low[at:]))


def _words(low: str) -> list[tuple[str, frozenset[str]]]:
    return [_word(word) for word in words_of(low)]


# What is remembered of each text are these, each word once.
@lru_cache(maxsize=1 << 14)
def _word(word: str) -> tuple[str, frozenset[str]]:
    return word, _single().get(word.removesuffix("'s"), frozenset())
