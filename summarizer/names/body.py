"""The parts of an organisation's name by which two articles' bodies are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from summarizer.lexicon.load import pairs, word_list
from summarizer.lexicon.places import is_demonym, place_of
from summarizer.lexicon.stems import name_stem, stem
from summarizer.lexicon.word_lists import listed
from summarizer.text.normalise import fold
from summarizer.text.plain import plain

__all__ = [
    "RANKS",
    "BodyName",
    "acronym",
    "body_name",
    "is_common",
    "is_national",
    "is_trade",
    "kind_of_house",
]

_LINKS = frozenset(word_list("bodies", "links"))
_BRITISH = pairs("body_words")


def _root(word: str) -> str:
    """A stem that a place and its people share: Karsovia, Karsovian."""
    return name_stem(stem(_BRITISH.get(word, word)))


_KINDS = tuple(
    frozenset(map(_root, listed(kinds)))
    for kinds in (
        "ministry department",
        "agency authority office service administration inspectorate directorate",
        "institute centre laboratory",
        "court tribunal",
    )
)
# Words that say how far a body reaches, which the shorter names leave out.
RANKS = frozenset(
    map(
        _root,
        listed(
            "national state federal regional local public city municipal county provincial district central"
        ),
    )
)
_LEGAL = frozenset(word_list("bodies", "legal"))
_WORD = re.compile(r"[^\W\d_]+")
_NO_DEMONYMS = frozenset(
    listed("human urban civilian guardian veteran veterans metropolitan republican loan")
)
# Whose this is says no place: the fishermen's association, the prime minister's office.
_HOLDERS = re.compile(
    r"(?:men|people|children|president|minister|premier|chancellor|mayor|governor|king|queen|prosecutor"
    r"|general|leader|worker|consumer|farmer|teacher|driver|secretary|attorney|ombudsman|director|pope)$"
)
_SEAT = re.compile(r"\s+in ((?:the )?(?:[A-Z][\w'-]*)(?: [A-Z][\w'-]*)*)$")
# What a body is stands before its name: "ferry operator Nordlink".
_BEFORE_NAME = re.compile(r"^(?:(?!of |for |in |to )[a-z][\w'-]* ){1,4}(?=[A-Z])")
_HERE = re.compile(
    r"\s+in the (?:capital|country|city|town|region|area|province|district|state)$", re.IGNORECASE
)
_TOGETHER = (
    (re.compile(r"\bcoast guards?\b"), "coastguard"),
    (re.compile(r"\bfire (?:brigades?|services?|departments?|and rescue services?)\b"), "firebrigade"),
    (re.compile(r"\b(?:trade|labour) unions?\b"), "union"),
    (re.compile(r"\b(?:internal|home) affairs\b"), "interior"),
    (re.compile(r"\bforeign affairs\b"), "foreign"),
    (re.compile(r"\blife boats?\b"), "lifeboat"),
)
# What these bodies are called beside their noun: the prosecutor's office, the police force.
_BESIDE = {
    "prosecutor": frozenset(map(_root, listed("office service public state authority department"))),
    "polic": frozenset(map(_root, listed("force service department officer officers headquarters"))),
}
_NATIONAL = frozenset(
    map(_root, listed("ministry department government parliament presidency cabinet embassy army"))
)


@dataclass(frozen=True, slots=True)
class BodyName:
    """An organisation's name: its telling words as stems, the noun that heads it, and its places.

    `place` is whose it is ("Volhara's foreign ministry"), `seat` where it sits ("in Dornsk"); `described`
    names have no capitals, an `owner` is named by whose house it is ("St Anne's").
    """

    words: frozenset[str]
    place: str | None
    seat: str | None
    order: tuple[str, ...] = field(compare=False)
    head: str = field(compare=False)
    described: bool = field(compare=False)
    owner: bool = field(compare=False)

    @property
    def all(self) -> frozenset[str]:
        """The words and the places together."""
        return self.words | {w for p in (self.place, self.seat) if p for w in p.split()}


@lru_cache(maxsize=1 << 14)
def body_name(name: str) -> BodyName:
    """Take an organisation's name apart."""
    printed = re.sub(r"^[Tt]he ", "", " ".join(fold(name).text.split()))
    printed = printed.replace("U.K.", "UK").replace("U.S.", "US")
    printed = _BEFORE_NAME.sub("", printed)
    seat = None
    if match := _HERE.search(printed):
        printed = printed[: match.start()]
    elif match := _SEAT.search(printed):
        seat, printed = _place(match[1]), printed[: match.start()]
    text = plain(printed)
    place = None
    if " and " in text and all(place_of(part) for part in text.split(" and ")):
        both = tuple(_WORD.findall(text))
        return BodyName(frozenset(both), None, seat, both, " and ", described=False, owner=False)
    if (match := _possessive(text, printed)) or (match := _leading(text, printed)):
        place, text = _place(match[1]), text[match.end() :]
    elif (match := re.search(r"\s+of ((?:the )?[\w ]+)$", text)) and _is_place(match[1], printed):
        place, text = _place(match[1]), text[: match.start()]
    order = _telling(text)
    first = re.split(r" (?:of|for) ", text, maxsplit=1)[0]
    heads = [w for w in _telling(first) if w in order] or list(order)
    return BodyName(
        words=frozenset(order),
        place=place,
        seat=seat,
        order=order,
        head=heads[-1] if heads else "",
        described=_described(printed),
        owner=printed.endswith("'s"),
    )


def _described(printed: str) -> bool:
    return printed.islower() or (" " in printed and printed[1:].islower())


def _telling(text: str) -> tuple[str, ...]:
    for pattern, word in _TOGETHER:
        text = pattern.sub(word, text)
    words = [w for w in _WORD.findall(text) if w not in _LINKS]
    stems = [_root(w) for w in words if w not in _LEGAL] or words
    for noun, beside in _BESIDE.items():
        if noun in stems:
            stems = [w for w in stems if w not in beside] or stems
    return tuple(stems)


def _possessive(text: str, printed: str) -> re.Match[str] | None:
    match = re.match(r"^([\w .-]+?)'s?\s+(?=\w)", text)
    if match is None or not printed[0].isupper() or printed.islower():
        return None
    holder = match[1].split()[-1]
    if match[0].rstrip().endswith("'") and not place_of(match[1]):
        return None
    return None if _HOLDERS.search(holder) else match


def _leading(text: str, printed: str) -> re.Match[str] | None:
    match = re.match(r"^((?:north|south) \w+|[\w-]+)\s+(?=\w)", text)
    if match is None or match[1] in _NO_DEMONYMS:
        return None
    if place_of(match[1]) or (is_demonym(match[1]) and match[1].capitalize() in printed):
        return match
    return None


_INSTITUTIONS = frozenset(word_list("bodies", "institutions"))


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


def _place(words: str) -> str:
    known = place_of(words)
    return known or " ".join(_root(w) for w in _WORD.findall(plain(words).removeprefix("the ")))


def kind_of_house(name: BodyName) -> frozenset[str]:
    """The nouns that outlets exchange for the noun that heads the name; empty where none are."""
    return next((kinds for kinds in _KINDS if name.head in kinds), frozenset())


_COMMON = frozenset(
    map(
        _root,
        word_list("bodies", "common"),
    )
)


def is_common(name: BodyName) -> bool:
    """Whether a name is the noun for a kind of body, "the police", and no name of its own like "Korea"."""
    return name.described or name.head in _COMMON


def is_national(name: BodyName) -> bool:
    """Whether a country has one such body, so that its seat stands for the country."""
    return bool(name.words & _NATIONAL)


_TRADES = frozenset(
    map(
        _root,
        word_list("bodies", "trades"),
    )
)


def is_trade(words: tuple[str, ...]) -> bool:
    """Whether words behind a firm's name say no more than its trade ("Energy", "Ferries")."""
    return bool(words) and all(word in _TRADES for word in words)


def acronym(name: str) -> frozenset[str]:
    """The short forms that a name's capitals make: "Ministry of Defence" is "MoD" and "MD"."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"^[Tt]he ", "", re.sub(r"['’]s?\b", "", name)))
    capital = [w for w in words if w[0].isupper()]
    if len(capital) < 2:
        return frozenset()
    letters = ["".join(w[0] for w in capital), "".join(w[0] for w in words)]
    if all(w[0].isupper() for w in words[:-1]) and len(words) > 2:
        letters.append("".join(w[0] for w in words))
    return frozenset(word.lower() for word in letters)
