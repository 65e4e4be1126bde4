"""Party, state, body or place of somebody, as articles print them right behind the name or before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.name_lists import CALLINGS, PARTIES
from summarizer.lexicon.places import PLACES
from summarizer.merge.speakers.owners import NAMED

__all__ = ["Whence", "is_party_mark", "whence"]

# "(R-Calif.)", ", D-N.Y.": how American copy marks party and state.
_MARK = re.compile(
    r"(?:\s+\(|,\s+)([DRI]-[A-Z][\w.]*(?:\s[A-Z][a-z]+\.?)?)(?=\)|,|\s*\Z|\.\s|[.\"”’]*\s+[“\"])"
)
_PARTY = re.compile(rf",\s+(?:an?\s+|the\s+)?(([A-Z]\w+) (?:of|from) {NAMED})")
_MEMBER = re.compile(rf",\s+(?:an?|the)\s+({NAMED})(?=[,.;])")
_OF = re.compile(rf"\s+of\s+((?:the\s+)?{NAMED})")
# What stands so may be where somebody speaks, unless it belongs to the one who speaks.
_WITH = re.compile(rf"\s+(?:at|with|from)\s+((?:the\s+)?{NAMED})(?:\s+(\w+))?")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?:\w+\s+)?\Z")
# "One Democrat, Representative Ida Holm".
_ONE = re.compile(
    r"\b(?:[Oo]ne|[Aa]nother|[Aa]n?|[Ff]ellow|[Tt]he (?:lone|only)) ([A-Z]\w+), (?:[A-Z][\w.-]*\s+){0,4}\Z"
)


@dataclass(frozen=True, slots=True)
class Whence:
    """Party and state, or else a body or place, and the words behind them."""

    mark: str | None
    place: str | None
    rest: str


def whence(before: str, after: str) -> Whence:
    """What stands right behind a name, with the party that stands before it."""
    found = _behind(before, after)
    party = _ONE.search(before)
    if found.mark or party is None or party[1].casefold() not in PARTIES:
        return found
    of = f" of {found.place}" if found.place and found.place.casefold() in PLACES else ""
    return Whence(f"{party[1]}{of}", None if of else found.place, found.rest)


def is_party_mark(affiliation: str) -> bool:
    """Whether an affiliation is a party, with or without a place: "D-N.Y.", "Republican of Texas"."""
    first, last = (affiliation.split() or [""])[0], (affiliation.split() or [""])[-1]
    partisan = first.casefold() in CALLINGS or last.casefold() in PARTIES
    return partisan or _MARK.match(f" ({affiliation})") is not None


def _behind(before: str, after: str) -> Whence:
    if m := _MARK.match(after):
        return Whence(m[1], None, after[m.end() :].lstrip(")"))
    party = _PARTY.match(after)
    if party and party[2].casefold() in CALLINGS:
        return Whence(party[1], None, after[party.end() :])
    member = _MEMBER.match(after)
    if member and _is_of_a_party(member[1].casefold()):
        return Whence(member[1], None, after[member.end() :])
    if m := _OF.match(after):
        return Whence(None, m[1], after[m.end() :])
    if (m := _WITH.match(after)) and _is_of_a_body(m, before):
        return Whence(None, m[1], after[m.end(1) :])
    return Whence(None, None, after)


def _is_of_a_party(words: str) -> bool:
    """Whether words are a party's name for a member, with at most the place: "Texas Republican"."""
    place, _, party = words.rpartition(" ")
    return party in PARTIES and (not place or place in PLACES)


def _is_of_a_body(m: re.Match[str], before: str) -> bool:
    """Whether "at Lind College" tells of whoever says something, and not where he says it."""
    body = m[1].removeprefix("the ").casefold()
    says = (m[2] or "").casefold() in VERB_CUES or _ACCORDING.search(before) is not None
    return says and body not in PLACES
