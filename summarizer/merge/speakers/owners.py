"""Whose an office is that an article gives as "the group's", "its" or "her": who was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.first_names import is_first_name
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import BODY_WORDS, TITLES
from summarizer.lexicon.places import PLACES
from summarizer.names.name import PRONOUNS, gender_of

__all__ = ["NAMED", "REACH", "holder_of"]

_DAY = "|".join(day.capitalize() for day in WEEKDAYS)
_CAPITAL = rf"(?!(?:{_DAY})\b)[A-Z](?:\.(?:[A-Z]\.)+|[\w’'&-]*)"
NAMED = rf"{_CAPITAL}(?: (?:(?:of|for|the|&) )*{_CAPITAL})*"
"""A name of a body or a place: capitalised words with small ones between them."""
REACH = 1500
"""So many characters before an office its body is named."""
# A body that nothing calls what it is stands as near, and is the only one there.
_NEAR = 600
_ANY_BODY = word_set("bodies", "any_of_them")
_KINDS = _ANY_BODY | BODY_WORDS
_OWNED = re.compile(r"\A(?:the\s+)?(?:([a-z]+)['’]s|(its|his|her))\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”’'])\s+|\n+")
_CLITIC = re.compile(r"[’']s?\Z")


def holder_of(role: str, before: str, people: Sequence[str], bodies: Sequence[str]) -> tuple[str | None, str]:
    """Whose a role is, as the words before it name them, and the role without "the group's".

    `people` and `bodies` are names. None where the role names nobody so, or it can't be told who is meant.
    """
    owned = _OWNED.match(role)
    if owned is None:
        return None, role
    bare = role[owned.end() :]
    noun, pronoun = (owned[1] or "").casefold(), (owned[2] or "").casefold()
    if pronoun in ("his", "her"):
        return _person(pronoun, before, people), bare
    if pronoun:
        noun = _subject(before)
    if noun not in _KINDS:
        return noun or None if pronoun else None, bare
    return _body(noun, before) or _only(before, bodies), bare


def _body(noun: str, before: str) -> str | None:
    """The body last named before that is said to be such a one, by its name or behind a comma."""
    head, of = re.escape(noun), rf"(?: (?:on|for|of) {NAMED}(?: and {NAMED})?)?"
    patterns = (
        rf"\b(?P<name>(?:the )?{NAMED}),\s+(?:a|an|the|one of)\s[^,.;]{{0,60}}?\b{head}\b",
        rf"\b(?P<name>(?:the )?(?:{_CAPITAL} )*{head.capitalize()}{of})\b",
        rf"\b(?P<name>[Tt]he (?:{_CAPITAL} )+{head})\b",
    )
    named = [(m.start("name"), m["name"]) for p in patterns for m in re.finditer(p, before)]
    if noun in _ANY_BODY:
        near = max(0, len(before) - _NEAR)
        named += [(near + m.start(), m[1]) for m in re.finditer(rf"\b({NAMED}), which\b", before[near:])]
    return max(((at, name) for at, name in named if _names_a_body(name)), default=(0, None))[1]


def _names_a_body(name: str) -> bool:
    words = name.removeprefix("the ").removeprefix("The ").split()
    bare = " ".join(words).casefold()
    known = {bare} & (TITLES | _KINDS) if len(words) == 1 else is_first_name(words[0])
    return bool(words) and bare not in PLACES and not known


def _only(before: str, bodies: Sequence[str]) -> str | None:
    """The only body of which the words right before tell."""
    near = before[-_NEAR:]
    named = {b for b in bodies if b[:1].isupper() and re.search(rf"(?<!\w){re.escape(b)}(?!\w)", near)}
    named = {b for b in named if not any(b != other and b in other for other in named)}
    return named.pop() if len(named) == 1 else None


def _subject(before: str) -> str:
    """With what the sentence before begins: a body's name, or the noun for it in small letters."""
    whole = [s for s in _SENTENCE.split(before.rstrip()) if s]
    if not whole:
        return ""
    kinds = "|".join(sorted(_KINDS))
    if m := re.match(rf"[Tt]he ({kinds})\b", whole[-1]):
        return m[1]
    m = re.match(rf"(?P<name>(?:The )?(?:{_CAPITAL} )*(?:{_CAPITAL}|{kinds}))\b", whole[-1])
    name = m["name"] if m else ""
    bodily = not {w.casefold() for w in name.split()}.isdisjoint(_KINDS)
    return re.sub(r"\AThe ", "the ", name) if bodily and _names_a_body(name) else ""


def _person(pronoun: str, before: str, people: Sequence[str]) -> str | None:
    """The one person whom the sentence names before "her", or the paragraph above where that opens one."""
    sentence = _SENTENCE.split(before)[-1]
    named = _named(sentence if sentence.strip() else before.rstrip().rpartition("\n")[2], people)
    gender = PRONOUNS["he" if pronoun == "his" else "she"].gender
    fits = [p for p in named if gender_of(p) in (gender, None)]
    return fits[0] if len(named) == len(fits) == 1 else None


def _named(text: str, people: Sequence[str]) -> set[str]:
    """The people whose family name stands in a text."""
    words = [_CLITIC.sub("", w.strip('.,;:"“”()')) for w in text.split()]
    return {p for p in people if p.split()[-1] in words and not p.split()[-1].islower()}
