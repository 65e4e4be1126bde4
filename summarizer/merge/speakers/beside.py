"""What articles call a person right beside the name: "the harbour's press secretary, Ida Holm"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import FIELDS, TITLES
from summarizer.parse.roles import head_of
from summarizer.text.plain import words_of

__all__ = ["role_beside", "tells_of_what"]

# The words of a role: small ones, and names of bodies and places, up to so many of them.
_WORD = r"(?!(?:the|a|an|who|and|but|that|which)\b)[A-Za-z][\w.’'&-]*"
_MOST = 7
_BEFORE = r"\b(?:the|The|a|an)\s+((?:{word}\s+){{0,{most}}}{word}),\s+{name}\b(?!\s+[A-Z])"
_BEHIND = r"\b{name},\s+(?:the\s+|a\s+|an\s+)?((?:(?:{word}|the)\s+){{0,{most}}}{word})(?=[,.;](?:\s|\Z))"
_RANKS = word_set("people", "ranks")
_ANY_BODY = word_set("bodies", "any_of_them")
_ARTICLES = frozenset(("the", "a", "an"))


def role_beside(name: str, texts: Iterable[str]) -> str | None:
    """The office that an article gives between commas beside a full name; None where there is none.

    One that doesn't say of what ("the director, Ida Holm") tells a reader nothing.
    """
    if len(name.split()) < 2:
        return None
    escaped = r"\s+".join(re.escape(word) for word in name.split())
    patterns = [re.compile(p.format(word=_WORD, most=_MOST, name=escaped)) for p in (_BEHIND, _BEFORE)]
    found = {" ".join(m[1].split()) for text in texts for pattern in patterns for m in pattern.finditer(text)}
    return max((r for r in found if head_of(r) in TITLES and tells_of_what(r)), key=_fullest, default=None)


def _fullest(role: str) -> tuple[int, str]:
    return len(role.split()), role


def tells_of_what(role: str) -> bool:
    """Whether a role has more than offices and ranks: "the group's executive director" may be anybody's."""
    words = {word.removesuffix("'s") for word in words_of(role)} - _ARTICLES
    return not words <= TITLES | FIELDS | _RANKS | _ANY_BODY
