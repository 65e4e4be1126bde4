"""What an article calls people in its own voice: "Texas Governor Rick Perry", "Huckabee, 59"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from summarizer.lexicon.name_lists import HONORIFICS, TITLES
from summarizer.lexicon.word_lists import words
from summarizer.names.name import name_parts
from summarizer.parse.mentions import Mention
from summarizer.parse.reading import Reading
from summarizer.parse.roles import role_of
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["Called", "Identity", "identities"]

_AGE_BEHIND = re.compile(r", (?:who is |aged? )?(\d\d)(?=[,.)])")
_AGE_IN = re.compile(r"(\d\d)[- ]years?[- ]old\b")
_AGE_BEFORE = re.compile(r"\b(\d\d)[- ]years?[- ]old\s+(?:[\w'’-]+\s+){0,3}$")
_PARTY = re.compile(r"(?: \(|, )([RDI])-([A-Z](?:[\w.]*\w)?)(?:\.?\)|\.(?=[,\s])|(?=[,.\s]))")
_OF_PLACE = re.compile(r" of ([A-Z]\w+(?: [A-Z]\w+)?)\b")
_PARTIES: Final = {"R": "republican", "D": "democrat", "I": "independent"}
_NO_LONGER: Final = frozenset(("former", "ex", "then", "retired", "late", "onetime"))
_UNTELLING: Final = frozenset(("and", "or"))
# What stands between a name and what is said of it.
_LINK = re.compile(r",? ?(?:(?:an?|the|who (?:is|was)(?: an?| the)?) )?")
# A name that the engine runs on: "Rick Perry for the Republican".
_RUN_ON = re.compile(r" (?:for|on|to|in|at|from|with|and) .*")
# What stands before a title: "Texas Gov.", "then-Majority Leader".
_BEFORE_A_TITLE = words("NNP NNPS JJ HYPH RB VBN")


@dataclass(frozen=True, slots=True)
class Called:
    """One thing that somebody is called: the head noun, what goes with it, and whether it was so once."""

    head: str
    beside: tuple[str, ...]
    no_longer: bool = False

    @property
    def is_title(self) -> bool:
        """Whether the head alone stands before many names: "Senator" tells nothing without a place."""
        return self.head.rstrip(".") in TITLES


@dataclass(frozen=True, slots=True)
class Identity:
    """What some words call somebody: `name` is the fullest that the article has, `evidence` holds both.

    `again` says that the article names somebody of that family name in another place too.
    """

    name: str
    called: tuple[Called, ...]
    age: int | None
    evidence: Span
    again: bool


def identities(reading: Reading) -> tuple[Identity, ...]:
    """What the prose outside quotations calls each person, in text order.

    A title is told with what goes with it.
    """
    people = [
        (mention, _RUN_ON.sub("", reading.speakers.resolve(mention.span).name))
        for mention in reading.speakers.mentions_in(0, len(reading.text))
        if reading.speakers.is_person(mention)
    ]
    named = Counter(name_parts(name).family for _, name in people)
    found = (
        _identity(reading, mention, name, again=named[name_parts(name).family] > 1)
        for mention, name in people
        if not mention.quoted
    )
    return tuple(identity for identity in found if identity is not None)


def _identity(reading: Reading, mention: Mention, name: str, *, again: bool) -> Identity | None:
    text, tree = reading.text, reading.sentences[mention.sentence].tree
    begin = _first_word(tree, mention) if mention.parts.titles else mention.first
    start = tree.words[begin].start
    end = mention.span.start + len(_RUN_ON.sub("", mention.span.text))
    titles = _titles(mention)
    before = text[start : mention.span.start].split()
    beside, end = _place_behind(text, end)
    found = [_called(" ".join((*before, *titles)), beside)] if titles else []
    if (age := _AGE_BEHIND.match(text, end)) is not None:
        end = age.end()
    elif (age := _AGE_BEFORE.search(text, tree.start, start)) is not None:
        start = age.start()
    around = _beside(text, mention.role, tree, start, end) if mention.role else None
    if around is not None and mention.role is not None:
        start, end = around
        found.append(_called(mention.role, beside))
        age = age or _AGE_IN.match(mention.role)
    told = tuple(c for c in dict.fromkeys(found) if c.beside or not c.is_title)
    span = Span.trimmed(text, start, end)
    if span is None or not (told or age):
        return None
    return Identity(name, told, int(age[1]) if age else None, span, again)


def _titles(mention: Mention) -> tuple[str, ...]:
    return tuple(t for t in mention.parts.titles if t.casefold().rstrip(".") not in HONORIFICS)


def _first_word(s: ParsedSentence, mention: Mention) -> int:
    """The first of the words that go with a title, names and adjectives in one row."""
    begin = mention.first
    while begin > 0 and s.words[begin - 1].tag in _BEFORE_A_TITLE and not s.words[begin - 1].quoted:
        begin -= 1
    inside = range(begin, mention.last + 1)
    while begin < mention.first and s.words[begin].head not in inside:
        begin += 1
    return begin


def _place_behind(text: str, end: int) -> tuple[frozenset[str], int]:
    """The party and the place right behind a name, and where they end: "(R-Iowa)", "of Iowa"."""
    if (party := _PARTY.match(text, end)) is not None:
        return frozenset((_PARTIES[party[1]], party[2].casefold().rstrip("."))), party.end()
    if (place := _OF_PLACE.match(text, end)) is not None:
        return frozenset((place[1].casefold(),)), place.end()
    return frozenset(), end


def _beside(text: str, role: str, s: ParsedSentence, start: int, end: int) -> tuple[int, int] | None:
    """The words of a name and of a role, where nothing but a comma or an article parts them."""
    at = text.rfind(role, s.start, end)
    if at >= 0 and (at + len(role) >= start or _LINK.fullmatch(text, at + len(role), start)):
        return min(at, start), end
    at = text.find(role, end, s.end)
    if at >= 0 and _LINK.fullmatch(text, end, at):
        return start, at + len(role)
    return None


def _called(said: str, beside: frozenset[str]) -> Called:
    role = role_of(said)
    low = frozenset(w.rstrip(".") for w in role.modifiers) - _UNTELLING
    no_longer = not _NO_LONGER.isdisjoint(said.casefold().replace("-", " ").split())
    return Called(role.head, tuple(sorted((low | beside) - _NO_LONGER)), no_longer)
