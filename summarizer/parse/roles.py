"""What people are called for what they are: "Ukrainian president", "a spokesman for the ministry"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.lexicon.load import word_list
from summarizer.lexicon.name_lists import LEADER_ROLES, TITLES
from summarizer.lexicon.places import COUNTRY_OF
from summarizer.lexicon.word_lists import words
from summarizer.parse.apposition import is_person_noun
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = [
    "TIMES",
    "Role",
    "head_of",
    "matches",
    "rank_of_role",
    "role_of",
    "title_in",
    "told_role",
    "without_article",
    "without_time",
]

# The engine's names for when something is.
TIMES = frozenset(("DATE", "TIME"))

_PREPOSITION = re.compile(
    r"\s(?:of|for|at|from|in|with|on|to|by|about|against|near|among|under|behind|inside)\s"
)
# "A few" says the opposite of "few", and "a number of" is no number.
_ARTICLE = re.compile(
    r"^(?!a\s+(?:few|number|handful|couple|majority|minority)\b)"
    r"(?:the|a|an|this|that|these|those)\s+(?!who\b|whose\b|that\b|which\b|of\b|in\b|with\b|at\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w.-]*\w|\w")
_AGE = re.compile(r"^(?:-\w+\s+|\d+[ -]years?[ -]old\s+)", re.IGNORECASE)
_OF_ANY_BODY = re.compile(rf"^(?:{'|'.join(word_list('bodies', 'any_of_them'))})[’']s\s+", re.IGNORECASE)
_CLITIC = re.compile(r"[’']s?\b")
_EMPTY = words(
    """
    the a an his her its their of for at from in with on to by s own new former then ex current
    """
)


_OFFICES = TITLES - {"former", "ex", "then", "retired", "vice", "deputy"}


@dataclass(frozen=True, slots=True)
class Role:
    """A role's words, its head noun in lower case, and the other words with countries made alike."""

    words: str
    head: str
    modifiers: frozenset[str]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads a holder's role may have: "leader" stands for every office that leads a country."""
        return (self.head, *sorted(LEADER_ROLES - {self.head})) if self.head == "leader" else (self.head,)


def without_article(words: str) -> str:
    """The words without a leading article or demonstrative, white space folded."""
    return " ".join(_ARTICLE.sub("", words.strip()).split())


@lru_cache(maxsize=4096)
def head_of(words: str) -> str:
    """The head noun of a noun phrase in lower case: the last word before any preposition."""
    before = _PREPOSITION.split(words)[0]
    tokens = _WORD.findall(_CLITIC.sub(" ", before))
    return tokens[-1].casefold() if tokens else ""


@lru_cache(maxsize=4096)
def role_of(words: str) -> Role:
    """Take a role apart."""
    clean = " ".join(words.split())
    head = head_of(clean)
    folded = (
        _CLITIC.sub("", clean.casefold())
        .replace("north korea", "north-korea")
        .replace("south korea", "south-korea")
    )
    folded = folded.replace("united states", "united-states").replace("united kingdom", "united-kingdom")
    tokens = [t.rstrip(".") for t in _WORD.findall(folded)]
    modifiers = {
        COUNTRY_OF.get(t, COUNTRY_OF.get(t.replace("-", " "), t.removesuffix("n") if "korea" in t else t))
        for t in tokens
    }
    return Role(clean, head, frozenset(modifiers - {head} - _EMPTY))


def title_in(role: Role) -> tuple[Role, ...]:
    """The title before the last one of a title of two: a "Magistrate Judge" is "the magistrate", too."""
    before = role.words.split()[-2:-1]
    first = before[0] if len(role.words.split()) > 1 and role.words.split()[-1].istitle() else ""
    if not first.istitle() or not is_person_noun(first.casefold()):
        return ()
    head = first.casefold()
    return (replace(role, head=head, modifiers=role.modifiers - {head} | {role.head}),)


def told_role(role: Role) -> str:
    """The words of a role less an age ("46-year-old") or a body that it doesn't name ("the group's")."""
    return _OF_ANY_BODY.sub("", _AGE.sub("", role.words)) or role.words


def rank_of_role(words: str) -> tuple[bool, int]:
    """Which of somebody's roles tells a reader most: an office goes before what else he is."""
    before = _PREPOSITION.split(words.casefold())[0]
    return not _OFFICES.isdisjoint(_WORD.findall(before)), len(words)


def matches(wanted: Role, held: Role) -> bool:
    """Whether somebody who holds one role can be called by the other: the role has each word of the call."""
    if wanted.head != held.head and not (wanted.head == "leader" and held.head in LEADER_ROLES):
        return False
    return wanted.modifiers <= held.modifiers


def without_time(text: str, tree: ParsedSentence, head: int, span: Span) -> Span:
    """A phrase before the time that belongs to the verb behind it: "a spokeswoman on Friday"."""
    for at in range(head + 1, len(tree.words)):
        word = tree.words[at]
        timed = any(tree.words[k].entity in TIMES for k in tree.kids(at, "pobj"))
        if timed and word.dep == "prep" and word.start < span.end:
            return Span.trimmed(text, span.start, word.start) or span
    return span
