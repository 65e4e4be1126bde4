"""The notions in a stretch of words: stems, families, names and places, with how much each tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.lexicon.calendar import DAYS_AND_MONTHS
from summarizer.lexicon.load import word_set
from summarizer.lexicon.places import place_forms
from summarizer.lexicon.stems import stem, word_stem
from summarizer.lexicon.thesaurus import FAMILIES, PHRASES, WEAK
from summarizer.text.normalise import fold
from summarizer.text.plain import WORD, unaccented

__all__ = [
    "Notions",
    "family_of",
    "in_one_word",
    "notions",
    "weight",
]

# So many characters before a capital show whether a sentence begins with it.
_BEFORE = 8
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[\"']\s*)$")
_STOP = word_set("notions", "stop_words") | DAYS_AND_MONTHS


@dataclass(frozen=True, slots=True)
class Notions:
    """What a stretch of words is about: all notions, and those of them that are names."""

    all: frozenset[str]
    names: frozenset[str]


@cache
def _families() -> tuple[dict[str, str], dict[str, str]]:
    """The family of each listed word as it is written, and of each stem: "trains" run, "training" is done."""
    written: dict[str, str] = {}
    stems: dict[str, str] = {}
    for family, words in FAMILIES.items():
        for word in words:
            written.setdefault(word, family)
            stems.setdefault(stem(word), family)
    return written, stems


def family_of(word: str) -> str | None:
    """The family that a lower-case word belongs to."""
    written, stems = _families()
    return written.get(word) or stems.get(stem(word))


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w){p}(?!\w)" if p[0] != "p" or "|%" not in p else p), w) for p, w in PHRASES
    )


_HOLDS_A_WORD = re.compile(r"[^\W\d_]{2}")


@lru_cache(maxsize=1 << 10)
def in_one_word(low: str) -> str:
    """Lower-case words with phrases that mean one notion replaced: "lost their lives" becomes "died"."""
    if not _HOLDS_A_WORD.search(low):  # the cells of a table; of all phrases only the sign for per cent fits
        return low.replace("%", " percent")
    for pattern, words in _phrases():
        low = pattern.sub(words, low)
    return low


@lru_cache(maxsize=1 << 10)
def notions(text: str) -> Notions:
    """The notions in `text`: a family where a word has one, a place, or the word's stem; no numbers."""
    printed = unaccented(fold(text).text)
    names = _capitalised(printed)
    low = re.sub(r"\b([ns])\. (?=korea)", r"\1 ", printed.casefold())
    low = in_one_word(low)
    forms, several = place_forms()
    found: set[str] = set()
    named: set[str] = set()
    for match in several.finditer(low):
        found.add(forms[match.group()])
        named.add(forms[match.group()])
    low = several.sub(" ", low)
    for word in WORD.findall(low):
        for part in _parts(word):
            if (notion := _notion(part, names, forms)) is None:
                continue
            found.add(notion)
            if notion[0] == "@" or (
                part.removesuffix("'s").rstrip("'.,") in names and notion not in FAMILIES
            ):
                named.add(notion)
    return Notions(frozenset(found), frozenset(named))


def _parts(word: str) -> list[str]:
    if "-" in word and family_of(word) is None:
        return word.split("-")
    return [word]


def _notion(word: str, names: frozenset[str], forms: dict[str, str]) -> str | None:
    bare = word.removesuffix("'s").rstrip("'.,")
    if not bare or bare[0].isdigit() or len(bare) < 2:
        return None
    if bare in forms and (bare in names or len(bare) > 2):
        return forms[bare]
    if word in _STOP or bare in _STOP:
        return None
    family = family_of(bare)
    if bare in names and family is None:
        return word_stem(bare)
    return family or stem(bare)


def _capitalised(text: str) -> frozenset[str]:
    """Words printed with a capital where a lower-case word would have none."""
    found: set[str] = set()
    lower = set(re.findall(r"\b[^\W\d_A-Z]\w*", text))
    for match in re.finditer(r"\b[A-Z][\w'-]*", text):
        word = match.group().casefold().removesuffix("'s").rstrip("'")
        start = _SENTENCE_START.search(text, max(0, match.start() - _BEFORE), match.start())
        if start and (word in lower or family_of(word) or word in _STOP):
            continue
        if start and not re.match(r"\s+[A-Z]", text[match.end() :]) and word not in place_forms()[0]:
            continue
        found.update({word, *word.split("-")})
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def weight(notion: str) -> float:
    """How much sharing a notion tells: families more than loose words, words of every report little."""
    if notion in WEAK or stem(notion) in WEAK:
        return 0.35
    return 1.3 if notion in FAMILIES else 1.0
