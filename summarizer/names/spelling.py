"""Whether two spellings can be one name: transliterations, accents, short forms and initials."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.lexicon.load import word_list
from summarizer.text.plain import plain

__all__ = ["EXCHANGED_SHARE", "NEAR_SHARE", "given_fits", "near", "same_given", "skeleton", "spelling"]

_LETTERS = tuple((pair[0], pair[1]) for pair in (rule.split("=") for rule in word_list("people", "letters")))
_VOWELS = "aeiouy"
# Letters that transliterations of one name exchange: Doroshenko and Dorochenko, Yevhen and Yevgeny,
# Qaddafi and Gaddafi, Maradzhin and Maradjin.
_ALIKE = (
    frozenset("sšcčzž"),
    frozenset("kgqhxc"),
    frozenset("vwfb"),
    frozenset("dt"),
    frozenset("žjd"),
    frozenset("jiy"),
)
_SOUNDS = (
    ("shch", "š"), ("tsch", "č"), ("sch", "š"), ("tch", "č"), ("dzh", "ž"), ("dj", "ž"), ("zh", "ž"),
    ("sh", "š"), ("ch", "č"), ("cz", "č"), ("sz", "š"), ("ts", "c"), ("tz", "c"), ("kh", "h"), ("gh", "g"),
    ("ph", "f"), ("ck", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("q", "k"),
)  # fmt: skip
# A vowel for another, a vowel more or less, and a consonant for one it is exchanged with.
VOWEL, SILENT, EXCHANGED = 0.4, 0.4, 0.3
# Spellings of one surname in the labelled sets and examples cost up to .10 of their letters. Names that
# differ in a consonant cost .20 and more; in a vowel (Hansen, Hanson .07) they are held apart by roles.
NEAR_SHARE = 0.15
# What transliterations alone cost: Maradzhin and Maradjin 0, Dorochenko and Doroshenko .03.
EXCHANGED_SHARE = 0.05
_SHORT_FORMS = {frozenset(pair.split("/")) for pair in word_list("people", "short_forms")}


@lru_cache(maxsize=1 << 14)
def spelling(word: str) -> str:
    """A form that the usual Latin spellings of one foreign name share: Zelensky, Zelenskyy, Zelenskiy."""
    word = plain(word).replace("-", "").replace("'", "")
    for old, new in _LETTERS:
        word = word.replace(old, new)
    word = re.sub(r"[yj](?=\b|[^aeiou])", "i", word)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """The rough consonants of a name, alike for spellings that can be near each other."""
    classes = {"š": "s", "c": "s", "č": "s", "z": "s", "ž": "s", "j": "", "q": "k", "g": "k", "h": "k"}
    classes |= {"x": "k", "w": "v", "f": "v", "b": "v", "d": "t"}
    rough = "".join(classes.get(c, c) for c in _sounds(word) if c not in _VOWELS)
    return re.sub(r"(.)\1+", r"\1", rough)


@lru_cache(maxsize=1 << 14)
def _sounds(word: str) -> str:
    word = re.sub(r"[^a-z]", "", plain(word))
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = re.sub(r"(?:iy|yi|ij|ii|yy|i|y|j)$", "i", word)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=1 << 14)
def near(left: str, right: str, share: float = NEAR_SHARE) -> bool:
    """Whether two names are near enough to be spellings of one, `share` of their letters apart."""
    a, b = _sounds(left), _sounds(right)
    if a == b:
        return True
    longest = max(len(a), len(b))
    return min(len(a), len(b)) >= 4 and _cost(a, b) <= share * longest


def _cost(a: str, b: str) -> float:
    above = [0.0]
    for c in b:
        above.append(above[-1] + _left_out(c))
    for x in a:
        row = [above[0] + _left_out(x)]
        for n, y in enumerate(b, 1):
            row.append(
                min(above[n] + _left_out(x), row[n - 1] + _left_out(y), above[n - 1] + _exchanged(x, y))
            )
        above = row
    return above[-1]


def _left_out(letter: str) -> float:
    return SILENT if letter in "aeiouyjh" else 1.0


def _exchanged(x: str, y: str) -> float:
    if x == y:
        return 0.0
    if x in _VOWELS and y in _VOWELS:
        return VOWEL
    return EXCHANGED if any(x in alike and y in alike for alike in _ALIKE) else 1.5


# Endings by which spellings of one given name differ: Serhii and Sergei, Dmytro and Dmitry, Pavlo and Pavel.
_UNTELLING = (frozenset(("", "i")), frozenset(("i", "e")), frozenset(("o", "i")), frozenset(("o", "")))


def _consonants(word: str) -> str:
    return re.sub(r"[aeiouyjh]", "", spelling(word))


def _ending(word: str) -> str:
    """A name's last sound by which Peter and Petra, Mario and Maria, Daniel and Danielle differ."""
    last = spelling(word).rstrip("h")[-1:]
    return last if last in {"a", "o"} else "e" if last == "e" else "i" if last in {"i", "y"} else ""


def same_given(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names with one surname have one given name: the same, respelled, or its initial."""
    return given_fits(left[0], right[0])


@lru_cache(maxsize=1 << 14)
def given_fits(a: str, b: str) -> bool:
    """Whether two given names can be one: the same, respelled, an initial or a usual short form."""
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    if spelling(a) == spelling(b):
        return True
    if frozenset((a, b)) in _SHORT_FORMS:
        return True
    endings = {_ending(a), _ending(b)}
    if len(endings) == 2 and endings not in _UNTELLING:
        return False
    return (_consonants(a) == _consonants(b) and len(_consonants(a)) > 1) or _given_near(a, b)


def _given_near(a: str, b: str) -> bool:
    x, y = _sounds(a), _sounds(b)
    if min(len(x), len(y)) < 4:
        return _cost(x, y) <= SILENT
    return _exchanged(x[0], y[0]) <= EXCHANGED and _cost(x, y) <= 2 * NEAR_SHARE * max(len(x), len(y))
