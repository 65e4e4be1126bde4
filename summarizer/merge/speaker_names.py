"""The parts of a speaker's name by which two articles' speakers are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.merge.families import listed
from summarizer.merge.words import place_of, plain, stem

__all__ = ["acronym", "core_words", "organisation_key", "role_words", "same_given", "spelling"]

_TITLES = frozenset(
    listed(
        """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev reverend fr president vice
    minister prime premier chancellor governor mayor senator sen rep congressman congresswoman
    representative judge justice general gen colonel col captain capt lieutenant lt major maj sergeant
    sgt admiral commander chief king queen prince princess pope imam rabbi sheikh ambassador secretary
    director chairman chairwoman chair ceo cfo spokesman spokeswoman spokesperson leader mp mep former
    ex deputy acting interim defence defense foreign interior finance economy economics health education
    justice home detective inspector superintendent constable officer coach head boss opposition
    candidate executive attorney lawyer analyst
    """
    )
)
_LINKS = frozenset(
    listed(
        """
    the of and for in at on to de la du
    """
    )
)
_LEGAL = frozenset(
    listed(
        """
    inc plc ltd llc corp corporation co company group ag gmbh sa holding holdings limited
    """
    )
)
_PARTICLES = frozenset(
    listed(
        """
    al el bin ibn van von der den de da di del la le bint abu
    """
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DEMONYM = re.compile(r"^\w{3,}(?:ian|ean|ese|ish|ans?)$")


_LETTERS = tuple(
    (pair[0], pair[1])
    for pair in (
        rule.split("=")
        for rule in listed(
            """
    iy=i yi=i ij=i ey=ei kh=h gh=g ph=f zh=j ts=c tz=c ks=x ou=u oo=u ee=i sch=sh q=k w=v oe=o ue=u ae=a ck=k
    """
        )
    )
)


@lru_cache(maxsize=1 << 14)
def spelling(word: str) -> str:
    """A form that the usual Latin spellings of one foreign name share: Zelensky, Zelenskyy, Zelenskiy."""
    word = plain(word).replace("-", "").replace("'", "")
    for old, new in _LETTERS:
        word = word.replace(old, new)
    word = re.sub(r"[yj](?=\b|[^aeiou])", "i", word)
    return re.sub(r"(.)\1+", r"\1", word)


def _consonants(word: str) -> str:
    return re.sub(r"[aeiouyjh]", "", spelling(word))


@lru_cache(maxsize=1 << 14)
def core_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, titles left out; in lower case without accents."""
    printed = re.sub(r"['’]s\b", "", name).replace("'", "").replace("’", "")
    words = [(plain(part), w[0].isupper()) for w in _HYPHENED.findall(printed) for part in w.split("-")]
    if not any(upper for _, upper in words):
        words = [(word, True) for word, _ in words]
    kept = [
        word
        for word, upper in words
        if word not in _TITLES and word not in _LINKS and (upper or word in _PARTICLES)
    ]
    while len(kept) > 1 and (place_of(kept[0]) or (_DEMONYM.match(kept[0]) and len(kept) > 2)):
        kept = kept[1:]
    return tuple(kept)


def same_given(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names with one surname have one given name: the same, respelled, or its initial."""
    a, b = left[0], right[0]
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    return spelling(a) == spelling(b) or (_consonants(a) == _consonants(b) and len(_consonants(a)) > 1)


@lru_cache(maxsize=1 << 14)
def organisation_key(name: str) -> tuple[tuple[str, ...], str | None]:
    """The telling words of an organisation's name, and the place it belongs to where the name says it."""
    text = plain(name).removeprefix("the ").replace("u.k.", "uk").replace("u.s.", "us")
    place = None
    if " and " in text and all(place_of(part) for part in text.split(" and ")):
        return tuple(sorted(_WORD.findall(text))), None
    possessive = re.match(r"^([\w .-]+?)'s?\s+(?=\w)", text)
    if (match := possessive if possessive and not name.islower() else None) or (
        match := _leading_place(text, name)
    ):
        place, text = match[1].strip(), text[match.end() :]
    elif (match := re.search(r"\s+of ((?:the )?[\w ]+)$", text)) and _is_place(match[1], name):
        place, text = match[1], text[: match.start()]
    words = [w for w in _WORD.findall(text) if w not in _LINKS]
    kept = tuple(stem(w) for w in words if w not in _LEGAL) or tuple(words)
    return tuple(sorted(kept)), (place_of(place) or _stripped(place)) if place else None


def _leading_place(text: str, name: str) -> re.Match[str] | None:
    match = re.match(r"^((?:north|south) \w+|[\w-]+)\s+(?=\w)", text)
    if match and (place_of(match[1]) or (_DEMONYM.match(match[1]) and match[1].capitalize() in name)):
        return match
    return None


_INSTITUTIONS = frozenset(
    listed(
        """
    commission ministry court police parliament government president office department assembly
    authority council senate service mission army union agency
    """
    )
)


def _is_place(words: str, name: str) -> bool:
    if place_of(words):
        return True
    head = set(_WORD.findall(plain(name).split(" of ")[0]))
    return (
        len(words.split()) == 1
        and words.capitalize() in name
        and len(head - _LINKS) > 1
        and bool(head & _INSTITUTIONS)
    )


def _stripped(place: str) -> str:
    for ending in ("ians", "ian", "ans", "an", "ia", "a"):
        if len(place) - len(ending) >= 4 and place.endswith(ending):
            return place[: -len(ending)]
    return place


def acronym(name: str) -> frozenset[str]:
    """The short forms that a name's capitals make: "Ministry of Defence" is "MoD" and "MD"."""
    words = re.findall(r"[^\W\d_]+", name.removeprefix("The ").removeprefix("the "))
    capital = [w for w in words if w[0].isupper()]
    if len(capital) < 2:
        return frozenset()
    return frozenset({"".join(w[0] for w in capital).lower(), "".join(w[0] for w in words).lower()})


@lru_cache(maxsize=1 << 14)
def role_words(role: str) -> frozenset[str]:
    """The words of a role or title, alike for "mayor of Larkford" and "Larkford's mayor"."""
    found = set()
    for word in _WORD.findall(re.sub(r"['’]s\b", "", plain(role))):
        if word not in _LINKS and word not in {"a", "an", "former", "mr", "mrs", "ms", "dr"}:
            found.add(place_of(word) or stem(_stripped(word)))
    return frozenset(found)
