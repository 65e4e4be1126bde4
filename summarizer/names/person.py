"""The parts of a speaker's name by which two articles' speakers are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.lexicon.first_names import is_first_name
from summarizer.lexicon.load import table
from summarizer.lexicon.name_lists import FIELDS, PARTICLES, SURNAMES_TOO, TITLES
from summarizer.lexicon.places import PLACES, is_demonym, place_of
from summarizer.lexicon.stems import word_stem
from summarizer.lexicon.word_lists import listed
from summarizer.text.plain import plain

__all__ = ["core_words", "person_words", "role_words"]

_TITLES = (TITLES | FIELDS) - SURNAMES_TOO
_LINKS = frozenset(
    listed(
        """
    the of and for in at on to de la du
    """
    )
)
_WORD = re.compile(r"[^\W\d_]+")
# "Ada Kessel's lawyer": all that follows a name's possessive says what somebody is to her.
_SOMEBODYS = re.compile(r"(?:['’]s|s['’])(?:\s+[a-z][\w-]*)+\s*$")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=1 << 14)
def core_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, titles left out; in lower case without accents."""
    printed = re.sub(r"['’]s\b", "", name).replace("'", "").replace("’", "")
    words = [
        (plain(part), w[0].isupper() or part[:1].isupper())
        for w in _HYPHENED.findall(printed)
        for part in w.split("-")
    ]
    if not any(upper for _, upper in words):
        words = [(word, True) for word, _ in words]
    kept = [
        word
        for word, upper in words
        if word not in _TITLES and word not in _LINKS and (upper or word in PARTICLES)
    ]
    return tuple(_without_place(kept))


def _without_place(words: list[str]) -> list[str]:
    """The words less those that say where somebody comes from: "Texas Gov. Rick Perry"."""
    begins = [
        k
        for k, word in enumerate(words)
        if k and is_first_name(word) and words[k - 1] in PLACES and not is_first_name(words[k - 1])
    ]
    kept = words[begins[0] :] if begins else words
    while len(kept) > 1 and (place_of(kept[0]) or (is_demonym(kept[0]) and len(kept) > 2)):
        kept = kept[1:]
    return kept


@lru_cache(maxsize=1 << 14)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name without particles; none where the name only says a role.

    "The Ukrainian president" and "Ada Kessel's lawyer" hold a name, but it isn't the speaker's.
    """
    if _SOMEBODYS.search(name):
        return ()
    words = core_words(name)
    telling = tuple(w for w in words if w not in PARTICLES) or words
    if len(telling) == 1 and _attribute(name, telling[0]):
        return ()
    return telling


def _attribute(name: str, word: str) -> bool:
    printed = [w.strip(".,") for w in name.split()]
    forms = [re.sub(r"['’]s?$", "", w) for w in printed]
    at = next((n for n, form in enumerate(forms) if plain(form) == word), len(printed))
    after = printed[at + 1 :]
    if not after:
        return False
    place = bool(place_of(word) or is_demonym(word) or forms[at] != printed[at])
    return after[0][0].islower() or (place and all(plain(w) in _TITLES for w in after))


# Offices that outlets call by several words.
_OFFICES = table("offices")


@lru_cache(maxsize=1 << 14)
def role_words(role: str) -> frozenset[str]:
    """The words of a role or title, alike for "mayor of Larkford" and "Larkford's mayor"."""
    found = set()
    for word in _WORD.findall(re.sub(r"['’]s\b", "", plain(role))):
        if word not in _LINKS and word not in {"a", "an", "former", "mr", "mrs", "ms", "dr"}:
            for part in _OFFICES.get(word, (word,)):
                found.add(place_of(part) or word_stem(part))
    return frozenset(found)
