"""Names in a statement that is compared with an article in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from summarizer.check.keys import is_name
from summarizer.check.passage import said
from summarizer.lexicon.languages import bare, calendar_names, has_word, place_rows

__all__ = ["Source", "dropped_person", "foreign_name"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_NAME: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Where a sentence often begins with a noun that has no article.
_BARE_PLURALS: Final = frozenset(("de", "nl"))
_SENTENCE_START: Final = re.compile(r"(?:\A|[.!?:]\s|[“„«\"(]\s?)\Z")
# Two words whose first letters are the same are forms of one name: so many letters, and this share of the
# longer one ("Europäische", "Europea"; not "Petrow", "Petrenko").
_FEWEST_LETTERS: Final = 4
_SHARE: Final = 0.55
# Of an adjective made of a country's name that share is less ("französisch", "Frankreich").
_PLACE_SHARE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Source:
    """What a statement's names are looked for in: an article with its language, and the words at hand.

    `words` are those that the statement is about, `known` what else may be named: the speaker, the outlet.
    """

    text: str
    language: str
    words: str
    known: str


def foreign_name(statement: str, language: str, source: Source) -> str | None:
    """A name of the statement that the source doesn't have in any form."""
    words = _bare_words(source.text) | _bare_words(source.known)
    for name, sure in _names(statement, language):
        if _is_there(name, language, words, source.language):
            continue
        if sure or source.language == language or _dropped(statement, language, source):
            return name
    return None


@lru_cache(maxsize=64)
def _bare_words(text: str) -> frozenset[str]:
    return frozenset(bare(word) for word in set(_WORD.findall(text)))


def _dropped(statement: str, language: str, source: Source) -> bool:
    """Whether the words at hand have a name that the statement leaves out: another may stand in its place."""
    mine = _bare_words(statement) | _bare_words(source.known)
    theirs = (
        name for name, _ in _names(source.words, source.language) if not calendar_names(name, source.language)
    )
    return any(not _is_there(name, source.language, mine, language) for name in theirs)


def dropped_person(statement: str, persons: frozenset[str]) -> str | None:
    """One of the family names `persons` that the statement leaves out."""
    words = _bare_words(statement)
    return next(
        (name for name in sorted(persons) if not any(_alike(bare(name), w, _SHARE) for w in words)), None
    )


def _names(statement: str, language: str) -> Iterator[tuple[str, bool]]:
    """The words of a statement that are names, or may be; and whether that is sure."""
    if language == "en":
        for tree in said(statement).trees:
            yield from ((word.text, True) for at, word in enumerate(tree.words) if is_name(tree, at))
        return
    found = [m for m in _NAME.finditer(statement) if m.group()[0].isupper()]
    for n, match in enumerate(found):
        word = match.group()
        begins = _SENTENCE_START.search(statement[max(0, match.start() - 3) : match.start()]) is not None
        if begins and has_word(word, language, "function"):
            continue
        if language == "de" and not begins and not _is_german_name(found, n, statement):
            continue
        yield word, language not in _BARE_PLURALS or not begins


def _is_german_name(found: list[re.Match[str]], n: int, statement: str) -> bool:
    """Whether a word with a German noun's capital is told for a name: it follows another, or is a place."""
    word = found[n]
    before = found[n - 1] if n else None
    follows = (
        before is not None
        and statement[before.end() : word.start()] in {" ", "-"}
        and not has_word(before.group(), "de", "function")
    )
    return follows or word.group().isupper() or bare(word.group()) in _single_places("de")


def _is_there(name: str, language: str, words: frozenset[str], text_language: str) -> bool:
    if calendar_names(name, language):
        return True
    parts = [bare(part) for part in re.split(r"[-'’]", re.sub(r"['’]s\Z", "", name)) if len(part) > 1]
    return all(
        part in words
        or _place_is_there(part, language, words, text_language)
        or (part not in _single_places(language) and any(_alike(part, word, _SHARE) for word in words))
        for part in parts
    )


@cache
def _single_places(language: str) -> frozenset[str]:
    """The places of one word: "Niger" is no form of "Nigeria"."""
    names = (row.get(language, "") for row in place_rows())
    return frozenset(bare(name) for name in names if _WORD.fullmatch(name))


def _alike(left: str, right: str, share: float) -> bool:
    """Whether two words in their bare letters are one, or forms of one."""
    if left == right:
        return True
    shared = next(
        (n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
    return shared >= max(_FEWEST_LETTERS, share * max(len(left), len(right)))


@cache
def _places() -> dict[tuple[str, str], tuple[dict[str, str], ...]]:
    """The countries and cities by each word of their names, with its language."""
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in place_rows():
        for language, name in row.items():
            for word in _WORD.findall(name):
                if word[0].isupper() and len(word) > 1:
                    found.setdefault((language, bare(word)), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def _likely_rows(part: str, language: str) -> tuple[dict[str, str], ...]:
    """The places that a word names or is made of: "Russian" is of Russia."""
    if exact := _places().get((language, part)):
        return exact
    return tuple(
        row
        for (spoken, word), rows in _places().items()
        if spoken == language and _alike(part, word, _SHARE)
        for row in rows
    )


def _place_is_there(part: str, language: str, words: frozenset[str], text_language: str) -> bool:
    """Whether the text has the place in its own language, or an adjective of it."""
    for row in _likely_rows(part, language):
        name = row.get(text_language)
        if name is None:
            continue
        own = [bare(word) for word in _WORD.findall(name) if len(word) > 1]
        if text_language in {"zh", "ja"}:
            if any(bare(name) in word for word in words):
                return True
        elif own and all(any(_alike(w, word, _PLACE_SHARE) for word in words) for w in own if len(w) > 2):
            return True
    return False
