"""Conditions and causes of a statement against those of the words it rests on."""

from __future__ import annotations

import re

from summarizer.check.keys import content, key
from summarizer.check.passage import Passage, Said
from summarizer.parse.clauses import is_verb
from summarizer.parse.words import ParsedSentence

__all__ = ["changed_cause", "changed_condition", "taken_for_fact"]

_HANGS = re.compile(
    r"\b(?:(?<!as )if(?! (?:you (?:will|like)|anything|any|not more)\b)|unless|provided|providing|as long as"
    r"|only if|on condition|in case|in the event)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|until|when|once|without|whether|depend\w*|condition\w*|"
    r"subject to|pending|as soon as|requires?|in case|in the event|should|only after|would|could|needs?)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|unknown|open|question|unconfirmed|undecided|ask\w*)\b", re.IGNORECASE
)
_THE_REASON = re.compile(r"\b(?:is|['’]s|was)\b[^.!?]{0,20}\b(?:why|reasons?)\b", re.IGNORECASE)
_PLAIN_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result|result(?:ed)? (?:in|from|of)|caused|led to|prompted|"
    r"triggered|prompting|causing|blam(?:e|ed|es|ing)|therefore|for fear|driven by|so that|in revenge)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|thanks to|result\w*|caus\w+|led to|leads? to|leading to|prompt\w*|"
    r"trigger\w*|blam\w+|since|therefore|reasons?|in response|forc(?:ed|ing|es)|so|over|after|following|for|"
    r"driven|given|amid|attribut\w+|stem\w*|why|contribut\w+|damage[sd]? by|by [a-z]+ing|as|behind|means?|"
    r"meant|mak(?:e|es|ing)|made|from|with|left|cited|citing)\b",
    re.IGNORECASE,
)


def changed_condition(statement: Said, passage: Passage) -> str | None:
    """A condition that the statement drops or adds, as the end of a sentence."""
    mine = _HANGS.search(statement.text)
    if mine and not _LOOSE.search(passage.near.text):
        return "makes it hang on a condition that they don't have"
    if mine or _LOOSE.search(statement.text):
        return None
    if not _HANGS.search(passage.sentence.text):
        return None
    stated = {key(t.words[at].lower) for t in statement.trees for at in content(t)}
    stated |= {key(t.words[at].lemma) for t in statement.trees for at in content(t)}
    hanging = {k for tree in passage.trees for k in _hanging(tree)}
    return "leaves out the condition on which it hangs" if stated & hanging else None


def taken_for_fact(statement: Said, passage: Passage) -> str | None:
    """Something that the words leave open with a "whether", told as if it were so."""
    if _OPEN.search(statement.text):
        return None
    open_verbs = {
        k
        for tree in passage.trees
        for at, word in enumerate(tree.words)
        if word.lower == "whether" and word.dep == "mark"
        for k in (key(tree.words[word.head].lower), key(tree.words[word.head].lemma))
    }
    told = {
        k
        for tree in statement.trees
        for at in content(tree)
        for k in (key(tree.words[at].lower), key(tree.words[at].lemma))
    }
    return "has as a fact what they leave open" if told & open_verbs else None


def _hanging(s: ParsedSentence) -> set[str]:
    """The keys of the verbs that hang on an "if" or "unless", and of what is said to be so."""
    found: set[str] = set()
    for at, word in enumerate(s.words):
        if word.lower not in ("if", "unless", "provided", "providing", "long", "condition", "case"):
            continue
        clause = word.head if word.dep == "mark" else at
        verb = s.words[clause].head
        while not is_verb(s, verb) and s.words[verb].head != verb:
            verb = s.words[verb].head
        for k in (verb, *s.kids(verb, "acomp", "attr", "xcomp", "dobj")):
            found |= {key(s.words[k].lower), key(s.words[k].lemma)}
    return found


def changed_cause(statement: Said, passage: Passage) -> str | None:
    """A cause that the words don't give, as the end of a sentence."""
    mine = _PLAIN_CAUSE.search(statement.text)
    if mine is None:
        return None
    if not _CAUSE.search(passage.sentence.text) and not _PLAIN_CAUSE.search(passage.near.text):
        return f"has “{mine.group()}”, a cause that they don't give"
    if _PLAIN_CAUSE.search(passage.near.text) or _THE_REASON.search(passage.evidence):
        return None
    behind = statement.text[mine.end() :]
    words = list(re.findall(r"[^\W\d_]{4,}", behind))[:6]
    held = [w for w in words if key(w.casefold()) in passage.own_keys]
    return (
        None
        if words and 2 * len(held) > len(words)
        else f"has “{mine.group()}”, a cause that they don't give"
    )
