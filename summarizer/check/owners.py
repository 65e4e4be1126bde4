"""Whose something is in a statement, against the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.check.index import ArticleIndex
from summarizer.check.keys import is_name, key, name_key
from summarizer.check.passage import Passage, Said
from summarizer.parse.words import ParsedSentence

__all__ = ["changed_owner"]

# Whose it is, where a person's name can't stand for it.
_NOT_A_PERSON = frozenset(("our", "country", "nation", "government", "state"))


def changed_owner(statement: Said, passage: Passage) -> str | None:
    """Somebody's, where the words have it somebody else's: "his country's choice", "our decision"."""
    theirs = [pair for tree in passage.trees for pair in _owned(tree)]
    for tree in statement.trees:
        for owner, owned in _names_owned(tree):
            if _has_of(passage.index, owned, owner) and not _has_of(passage.index, owner, owned):
                return f"has “{owner}’s {owned}” changed over"
        for owner, name, noun in _owned(tree):
            if not name or not passage.index.is_person(owner) or owner in passage.own_keys:
                continue
            held = {other for other, _, what in theirs if what == noun}
            if held and held <= _NOT_A_PERSON:
                return f"has it somebody else's “{noun}”"
    return None


def _owned(s: ParsedSentence) -> Iterator[tuple[str, bool, str]]:
    """Who owns what: the owner, whether it is a name, and the noun."""
    for at, word in enumerate(s.words):
        if word.dep == "poss":
            name = is_name(s, at)
            yield name_key(word.text) if name else word.lower, name, key(s.words[word.head].lemma)


def _names_owned(s: ParsedSentence) -> Iterator[tuple[str, str]]:
    """A name and the name of what is its own: "Norland's Plan"."""
    for at, word in enumerate(s.words):
        if word.dep == "poss" and is_name(s, at) and is_name(s, word.head):
            yield word.text, s.words[word.head].text


def _has_of(index: ArticleIndex, owner: str, owned: str) -> bool:
    whose = rf"\b{re.escape(owner)}['’]s?\s+(?:[\w-]+\s+){{0,3}}?{re.escape(owned)}\b"
    return re.search(whose, index.article.text) is not None
