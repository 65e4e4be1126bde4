"""Names of people and bodies as text: their parts, whom pronouns can stand for, when two are the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summarizer.lexicon.first_names import first_name_gender, is_first_name
from summarizer.lexicon.load import word_list
from summarizer.lexicon.name_lists import (
    BODY_WORDS,
    FAMILY_FIRST,
    FEMALE_ROLES,
    HONORIFICS,
    MALE_ROLES,
    SUFFIXES,
    TITLES,
)
from summarizer.lexicon.places import PLACES

__all__ = [
    "PRONOUNS",
    "Gender",
    "NameParts",
    "Pronoun",
    "gender_of",
    "generation",
    "name_key",
    "name_parts",
    "same_name",
]

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Whom a pronoun can stand for: one or several, of which gender, a person or a thing."""

    plural: bool = False
    gender: Gender | None = None
    person: bool = True


_KINDS: dict[str, Pronoun] = {
    "he": Pronoun(gender="male"),
    "she": Pronoun(gender="female"),
    "they": Pronoun(plural=True, person=False),
    "it": Pronoun(person=False),
    "i": Pronoun(),
    "we": Pronoun(plural=True),
    "relative": Pronoun(person=False),
}
PRONOUNS: dict[str, Pronoun] = {
    word: pronoun for person, pronoun in _KINDS.items() for word in word_list("pronouns", person)
} | {"both": Pronoun(plural=True, person=False)}


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart: titles in front, its own words, a suffix ("Jr."); `key` are the words folded."""

    titles: tuple[str, ...]
    words: tuple[str, ...]
    suffix: str | None
    key: tuple[str, ...]

    @property
    def bare(self) -> str:
        """The name without its titles."""
        return " ".join(self.words + ((self.suffix,) if self.suffix else ()))

    @property
    def family(self) -> str:
        """The word by which the person is called alone: the last one, the first in East Asian order."""
        if not self.key:
            return ""
        return self.key[0] if self.is_family_first else self.key[-1]

    @property
    def is_family_first(self) -> bool:
        """Whether the family name stands first ("Kim Jong Un", "Xi Jinping")."""
        if len(self.key) < 2 or self.key[0] not in FAMILY_FIRST:
            return False
        return len(self.key) > 2 or not is_first_name(self.words[-1])


_WORD = re.compile(r"[^\W_](?:[\w’'.&-]*[\w&])?\.?")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_CLITIC = re.compile(r"[’']s?$")
_ARTICLES = frozenset({"a", "an", "the"})


@lru_cache(maxsize=8192)
def name_key(word: str) -> str:
    """A word folded for comparison: no case, accents, clitic or full stop; endings of Slavic names alike."""
    folded = unicodedata.normalize("NFKD", _CLITIC.sub("", word).casefold())
    plain = "".join(c for c in folded if c.isalnum())
    return re.sub(r"(?:yy|iy|ii|yi|iyy|ij|i)$", "y", plain) if len(plain) > 4 else plain


@lru_cache(maxsize=8192)
def name_parts(name: str) -> NameParts:
    """Take a name apart; articles, titles and peoples before a full name are no part of it."""
    words = [w for w in _WORD.findall(name.split(",", maxsplit=1)[0]) if _CLITIC.sub("", w)]
    words = [_CLITIC.sub("", w) for w in words]
    while words and words[0].casefold() in _ARTICLES:
        words = words[1:]
    suffix = None
    tail = name.split(",")[1].strip() if "," in name else ""
    if len(words) > 1 and words[-1].casefold().rstrip(".") in SUFFIXES:
        suffix = words.pop()
    elif tail.casefold().rstrip(".") in SUFFIXES:
        suffix = tail
    last_title = max((k for k, w in enumerate(words[:-1]) if _is_title(w)), default=-1)
    if last_title >= 0 and " ".join(words[last_title + 1 :]).casefold() in BODY_WORDS:
        last_title = -1  # "Justice Department": no justice is called so
    titles, words = words[: last_title + 1], words[last_title + 1 :]
    words = _without_place(words[_places_before(words) :])
    key = tuple(k for k in (name_key(part) for word in words for part in word.split("-")) if k)
    return NameParts(tuple(titles), tuple(words), suffix, key)


def _places_before(words: list[str]) -> int:
    """How many words before a full name say where the person comes from ("Ukrainian Andriy Yermak")."""
    count = next((k for k, w in enumerate(words) if w.casefold() not in PLACES or is_first_name(w)), 0)
    if len(words) - count < 2:
        return 0
    return count if is_first_name(words[count]) or words[count].casefold() in FAMILY_FIRST else 0


def _without_place(words: list[str]) -> list[str]:
    """A person's full name less where the person comes from ("Rick Perry of Texas")."""
    at = words.index("of") if "of" in words else 0
    if at < 2 or not is_first_name(words[0]) or " ".join(words[at + 1 :]).casefold() not in PLACES:
        return words
    return words[:at]


def _is_title(word: str) -> bool:
    low = word.casefold().rstrip(".")
    return low in TITLES or (low.rpartition("-")[2] in TITLES and "-" in low)


# The endings that a Slavic surname has for a woman; an Italian or Spanish one that ends so is listed.
_WOMANS_SURNAME = re.compile(
    r"(?<!^casan)(?<!^terran)(?<!^villan)(?<!^villanu)(?<!^c[ou]rd)(?:ov[aá]|ev[aá]|sk[aá]|skaya|skaia|cká)$"
)


@lru_cache(maxsize=4096)
def gender_of(name: str) -> Gender | None:
    """The gender that a title, a role word or the first name shows; None where nothing does."""
    parts = name_parts(name)
    for title in parts.titles:
        low = title.casefold().rstrip(".")
        shown = HONORIFICS.get(low)
        if shown or low in MALE_ROLES | FEMALE_ROLES:
            return "female" if shown == "female" or low in FEMALE_ROLES else "male"
    if len(parts.words) > 1:
        if parts.is_family_first:
            return None
        shown = first_name_gender(parts.words[0])
        if shown:
            return shown
        if _WOMANS_SURNAME.search(parts.words[-1].casefold()):
            return "female"
    return None


def generation(name: str) -> str:
    """What tells a son from his father by one name ("Jr.", "III"), in small letters; empty without it."""
    low = (name_parts(name).suffix or "").casefold().rstrip(".")
    return low if low in _GENERATIONS else ""


@lru_cache(maxsize=8192)
def same_name(left: str, right: str) -> bool:
    """Whether two forms can name the same person or body.

    One's words must all be the other's, initials standing for names ("J. Smith"), and a person's shorter
    form must keep the family name or the words before it. Titles of different gender and suffixes tell
    people apart. An acronym stands for the body whose capitals it is made of.
    """
    a, b = name_parts(left), name_parts(right)
    if not a.key or not b.key:
        return False
    if a.key == b.key:
        return _titles_agree(left, right) and (a.suffix is None) == (b.suffix is None)
    if _is_acronym_of(left, right) or _is_acronym_of(right, left):
        return True
    short, long = (a, b) if len(a.key) <= len(b.key) else (b, a)
    if len(short.key) == 1:
        whole_body = any(w.casefold() in BODY_WORDS for w in long.words)
        alone = short.key[0] == long.family or (whole_body and short.key[0] == long.key[-1])
        return alone and _titles_agree(left, right) and long.suffix is None
    return _fits(short, long) and _titles_agree(left, right) and ((a.suffix is None) == (b.suffix is None))


def _fits(short: NameParts, long: NameParts) -> bool:
    """Whether every word of `short` stands in `long` in order, the family name included."""
    if short.family != long.family and short.key[-1] != long.key[-1]:
        return False
    rest = iter(long.key)
    return all(any(_same_word(word, other) for other in rest) for word in short.key)


def _same_word(word: str, other: str) -> bool:
    return (
        word == other
        or (len(word) == 1 and other.startswith(word))
        or (len(other) == 1 and word.startswith(other))
    )


def _titles_agree(left: str, right: str) -> bool:
    genders = {gender_of(left), gender_of(right)} - {None}
    return len(genders) < 2


def _is_acronym_of(short: str, long: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", short)
    if not 2 <= len(letters) <= 6 or not letters.isupper():
        return False
    words = [w for w in _WORD.findall(long) if w[0].isupper()]
    return len(words) > 1 and "".join(w[0] for w in words).casefold().endswith(letters.casefold())
