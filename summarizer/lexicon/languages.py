"""Words of several languages: what the check of statements and articles in another language looks for."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final, Literal

from summarizer.lexicon.load import rows

__all__ = [
    "KNOWN",
    "bare",
    "calendar_names",
    "count_words",
    "has_word",
    "hedges",
    "is_known",
    "number_words",
    "place_rows",
    "scales",
    "without_hedges",
]

WordKind = Literal[
    "negation", "denial", "doubt", "loose", "function", "condition", "condition_loose", "negation_loose"
]
Hedge = Literal["about", "at_least", "at_most"]

# In the order of the columns of place_names.tsv.
KNOWN: Final = ("en", "ar", "de", "es", "fr", "it", "nl", "pt", "ru", "zh")
# Some words of one part of a sentence: "lehnte den Antrag ab".
_GAP: Final = r"(?:[^.,;:!?]|(?<=\d)[.,](?=\d)){1,80}?"
# A number in digits behind a hedge, an article or a sign of currency between.
_NUMBER: Final = r"(?=\W{0,3}(?:\w{2,3} )?[$£€]?\d|[〇一二三四五六七八九两十百千])"
# Written without spaces between words.
_UNSPACED: Final = frozenset(("zh",))


def is_known(language: str) -> bool:
    """Whether the words of the language are at hand."""
    return language in KNOWN


def bare(word: str) -> str:
    """The word in lower case without accents, so that forms of one name look alike."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


@cache
def _words(language: str, kind: str) -> tuple[str, ...]:
    return tuple(
        word
        for row in rows("languages")
        if row[0] == language and row[1] == kind
        for word in row[2].split(", ")
    )


def has_word(text: str, language: str, *kinds: WordKind) -> bool:
    """Whether one of the language's words of these kinds stands in `text`."""
    return any(_pattern(language, kind).search(text) is not None for kind in kinds)


def count_words(text: str, language: str, kind: WordKind) -> int:
    """How many of the language's words of that kind stand in `text`."""
    return sum(1 for _ in _pattern(language, kind).finditer(text))


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    return _any_of(_words(language, kind), language)


def _any_of(words: tuple[str, ...], language: str) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first; a star stands for any ending, or any beginning."""
    if not words:
        return re.compile(r"(?!)")
    pieces = [
        re.escape(word).replace("'", "['’]").replace(r"\*", r"[\w’']*").replace("…", _GAP)
        for word in sorted(words, key=len, reverse=True)
    ]
    joined = "|".join(pieces)
    if language in _UNSPACED:
        return re.compile(joined)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@cache
def hedges(language: str, side: Literal["before", "after"]) -> tuple[tuple[Hedge, re.Pattern[str]], ...]:
    """The hedges of numbers that stand on that side of them, each with a pattern for its words there."""
    found: list[tuple[Hedge, re.Pattern[str]]] = []
    kinds: tuple[Hedge, ...] = ("at_least", "at_most", "about")
    for kind in kinds:
        words = _any_of(_words(language, f"{kind} {side}"), language).pattern
        found.append((kind, re.compile(words, re.IGNORECASE)))
    return tuple(found)


def without_hedges(text: str, language: str) -> str:
    """The text less the hedges before its numbers and its months: "no fewer than 12 in May" negates nothing,
    and leaves nothing open.
    """
    for _, pattern in _calendar(language):
        text = pattern.sub(" ", text)
    for _, pattern in hedges(language, "before"):
        text = re.sub(pattern.pattern + _NUMBER, " ", text, flags=pattern.flags)
    return text


@cache
def scales(language: str) -> dict[str, int]:
    """What each word that multiplies a number stands for, in lower case."""
    return {
        word.casefold(): int(row[1].split()[1])
        for row in rows("languages")
        if row[0] == language and row[1].startswith("scale ")
        for word in row[2].split(", ")
    }


@cache
def number_words(language: str) -> dict[str, int]:
    """Numbers in words, in lower case, from two on."""
    return {
        word.casefold(): int(row[1])
        for row in rows("number_words")
        if row[0] == language
        for word in row[2].split(", ")
    }


@cache
def _calendar(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    folding = 0 if language in {"de", "en"} else re.IGNORECASE
    return tuple(
        (row[0], re.compile(_any_of(tuple(row[2].split(", ")), language).pattern, folding))
        for row in rows("calendar_words")
        if row[1] == language
    )


@lru_cache(maxsize=64)
def calendar_names(text: str, language: str) -> dict[str, str]:
    """The months and days of the week that `text` names, each with the words it has for it."""
    found = ((which, pattern.search(text)) for which, pattern in _calendar(language))
    return {which: match.group() for which, match in found if match}


@cache
def place_rows() -> tuple[dict[str, str], ...]:
    """Countries and cities: the name in each language that has one."""
    return tuple(
        {language: name for language, name in zip(KNOWN, row, strict=False) if name}
        for row in rows("place_names")
    )
