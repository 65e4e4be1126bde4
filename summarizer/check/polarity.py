"""Whether a statement negates what its words don't, or leaves a "not" of theirs out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.check.keys import content, key, keys_of
from summarizer.check.passage import Passage, Said
from summarizer.lexicon.load import word_set
from summarizer.parse.clauses import is_verb
from summarizer.parse.words import ParsedSentence

__all__ = ["changed_polarity"]

_NOT = word_set("force", "not")
_LACKING = word_set("force", "lacking")
# They tell little, and yet what somebody does with "not" before them is no longer done.
_TOLD_LIGHTLY = frozenset(("use", "keep", "become", "include", "put", "add"))
_RAISING = frozenset(
    ("think", "believe", "expect", "seem", "want", "appear", "suppose", "foresee", "anticipate")
)
_NO_DOUBT = frozenset(("only", "doubt", "least", "longer"))
_YET = re.compile(r"\b(?:yet|still|remains?) to (?:be )?(\w+)", re.IGNORECASE)
_PREFIX = re.compile(r"\A(?:un|in|im|dis|non-?|ir|il)(?=\w{3})")
_OBJECTS = ("dobj", "acomp", "attr", "xcomp", "ccomp", "oprd", "pcomp", "pobj", "prep", "nsubjpass")


@dataclass(frozen=True, slots=True)
class _Negative:
    """A word that negates, and the keys of what it negates."""

    word: str
    targets: frozenset[str]
    grammatical: bool
    at: int = 0


def changed_polarity(statement: Said, passage: Passage, *, label: bool = False) -> str | None:
    """How the statement turns the words round, as the end of a sentence; None where it doesn't.

    A mere label has no verb for what is refused or lacking beside it in the sentence.
    """
    mine = [n for tree in statement.trees for n in _negatives(tree, passage)]
    own = [n for tree in passage.trees for n in _negatives(tree, passage)]
    own = [n for n in own if n.grammatical or not label]
    near = own + [n for tree in passage.near_trees for n in _negatives(tree, passage)]
    if any(n.grammatical for n in mine) and not near:
        return "has a negation that they don't have"
    inside = frozenset().union(*(n.targets for n in own)) if own else frozenset()
    affirmed = _affirmed(passage.trees, own)
    for negative in mine:
        told = negative.targets & affirmed
        if negative.grammatical and told and not negative.targets & inside:
            return "negates what they say"
    return _lost(statement, passage, mine, own)


def _lost(statement: Said, passage: Passage, mine: list[_Negative], own: list[_Negative]) -> str | None:
    stated = _affirmed(statement.trees, mine)
    negated = frozenset().union(*(n.targets for n in mine)) if mine else frozenset()
    affirmed = _affirmed(passage.trees, own)
    every = frozenset(
        k for tree in statement.trees for at in content(tree) for k in keys_of(tree.words[at].lower)
    )
    loose = any(not n.targets for n in mine)
    for negative in own:
        if loose or negative.word in every or key(negative.word) in every or negative.targets & negated:
            continue
        left = (negative.targets & stated) - negated - affirmed
        if left and (negative.grammatical or not mine) and not _is_beside(negative, left, passage):
            return "lacks their negation"
    return None


def _is_beside(negative: _Negative, left: frozenset[str], passage: Passage) -> bool:
    """Whether a negation stands outside the words, which say what it seems to negate by themselves.

    What governs the words from outside is taken with them before.
    """
    if not negative.at or any(span.start <= negative.at < span.end for span in passage.spans):
        return False
    told = {
        key(form)
        for tree in passage.trees
        for at in content(tree)
        for form in (tree.words[at].lower, tree.words[at].lemma)
        if any(span.start <= tree.words[at].start < span.end for span in passage.spans)
    }
    return left <= told


def _affirmed(trees: tuple[ParsedSentence, ...], negatives: list[_Negative]) -> frozenset[str]:
    """The keys of what is said and not negated."""
    said = {
        key(form)
        for tree in trees
        for at in (*content(tree), *_lightly(tree))
        for form in (tree.words[at].lower, tree.words[at].lemma)
    }
    denied = frozenset().union(*(n.targets for n in negatives)) if negatives else frozenset()
    return frozenset(said - denied)


def _lightly(s: ParsedSentence) -> Iterator[int]:
    return (at for at, word in enumerate(s.words) if word.pos == "VERB" and word.lemma in _TOLD_LIGHTLY)


def _negatives(s: ParsedSentence, passage: Passage) -> Iterator[_Negative]:
    for at, word in enumerate(s.words):
        head = word.head
        if word.dep == "intj":
            continue  # "No, I meant it" negates nothing of what follows
        if word.lower == "without" and word.dep == "prep":
            yield _Negative(word.lower, frozenset(_objects(s, at)), True, word.start)
        elif word.lower in _NOT or word.dep == "neg":
            if any(s.words[k].lower in _NO_DOUBT for k in (head, min(at + 1, len(s.words) - 1))):
                continue
            yield _Negative(word.lower, frozenset(_targets(s, head)), True, word.start)
        elif word.lower in _LACKING or (word.lemma in _LACKING and word.pos == "VERB"):
            yield _Negative(word.lower, frozenset(_objects(s, at)), False, word.start)
        elif (
            (bare := _PREFIX.sub("", word.lower)) != word.lower
            and word.pos
            in (
                "ADJ",
                "VERB",
                "ADV",
                "NOUN",
            )
            and len(bare) > 3
            and key(bare) in passage.index.keys
        ):
            yield _Negative(word.lower, frozenset({key(bare)}), True)
    for word in s.words:
        if word.lower == "unless" and word.dep == "mark":
            yield _Negative("unless", frozenset(_targets(s, word.head)), True)
    words = " ".join(word.lower for word in s.words)
    for match in _YET.finditer(words):
        yield _Negative("yet", frozenset({key(match[1])}), True)


def _targets(s: ParsedSentence, head: int) -> Iterator[str]:
    """What a "not" at a word negates: the word, and where it tells little by itself what stands behind it."""
    yield key(s.words[head].lower)
    yield key(s.words[head].lemma)
    if s.words[head].lemma in _RAISING:
        for k in s.kids(head, "ccomp", "xcomp", "dobj"):
            yield from _targets(s, k)
    light = s.words[head].lemma in ("be", "have", "do", "make", "take", "get", "give", "go", "see", "come")
    if light or not is_verb(s, head):
        for k in s.kids(head, *_OBJECTS):
            yield key(s.words[k].lower)
            yield key(s.words[k].lemma)
    if s.words[head].pos == "NOUN":
        for k in s.kids(head, "acl", "ccomp"):
            yield from _targets(s, k)
    if not is_verb(s, head) and is_verb(s, s.words[head].head):
        up = s.words[head].head
        yield key(s.words[up].lower)
        yield key(s.words[up].lemma)


def _objects(s: ParsedSentence, at: int) -> Iterator[str]:
    """What a word of refusal or lack is about."""
    objects = s.kids(at, *_OBJECTS)
    subjects = s.kids(at, "nsubj") or (
        s.kids(s.words[at].head, "nsubj") if s.words[at].dep == "acomp" else []
    )
    for k in objects or subjects:
        yield key(s.words[k].lower)
        yield key(s.words[k].lemma)
        for deeper in s.kids(k, "pobj", "pcomp", "xcomp"):
            yield key(s.words[deeper].lower)
            yield key(s.words[deeper].lemma)
    if s.words[at].pos == "ADJ":
        head = s.words[at].head
        for k in (*s.kids(head, "xcomp", "ccomp"), *s.kids(at, "xcomp", "ccomp")):
            yield key(s.words[k].lower)
            yield key(s.words[k].lemma)
