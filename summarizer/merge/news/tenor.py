"""What a main clause is: a guess of its writer's, about somebody without a name, about another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.load import word_set
from summarizer.parse.clauses import is_negated
from summarizer.parse.words import ParsedSentence

__all__ = ["guesses", "is_nameless", "years"]

# How something seems to whoever writes: "appeared to suggest", "sounded like a simple exercise". With none of
# these behind it, "appeared in court" is an act.
_SEEMING = frozenset(("seem", "appear", "look", "sound", "feel"))
_SEEMS_SO = frozenset(("acomp", "oprd", "xcomp", "ccomp", "attr", "advcl"))
_LIKE = frozenset(("like", "as"))
# "Could not" tells what failed; "could prove helpful" guesses.
_MAYBE = frozenset(("may", "might", "could"))
_LIKELY = frozenset(("likely", "unlikely", "bound"))
_BEING = frozenset(("be", "remain"))
_YEAR = re.compile(r"(?:19|20)\d\d")
# The president and the pope are one.
_KNOWN = word_set("standing", "known")
_SUBJECTS = ("nsubj", "nsubjpass")
_TIMES = ("prep", "npadvmod", "advmod", "tmod")


def guesses(tree: ParsedSentence, verb: int) -> bool:
    """Whether a main clause tells how something seems or what may be."""
    if is_negated(tree, verb):
        return False
    words = tree.words
    if any(words[k].lower in _MAYBE for k in tree.kids(verb, "aux")):
        return True
    if words[verb].lemma in _SEEMING:
        like = any(words[k].lower in _LIKE for k in tree.kids(verb, "prep", "mark"))
        return like or bool(tree.kids(verb, *_SEEMS_SO))
    return words[verb].lemma in _BEING and any(words[k].lower in _LIKELY for k in tree.kids(verb, "acomp"))


def years(tree: ParsedSentence, verb: int) -> Iterator[str]:
    """The years by which a main clause says when something was, or its subject ("the 2004 fire")."""
    if not _is_past(tree, verb):
        return
    held = [*tree.kids(verb, *_SUBJECTS, *_TIMES)]
    if tree.words[verb].lemma == "be":
        # "Was governor from 1996 to 2007"
        held += [k for attribute in tree.kids(verb, "attr") for k in tree.kids(attribute, "prep")]
    for k in held:
        # What a subordinate clause says of the subject has a time of its own.
        near = _phrase(tree, k)
        yield from (w for n in near if _YEAR.fullmatch(w := tree.words[n].text))


def is_nameless(tree: ParsedSentence, subject: int) -> bool:
    """Whether a subject is one person called by what he is, with no name ("A congressman from Idaho")."""
    words = tree.words
    word = words[subject]
    if word.tag != "NN" or word.lemma in _KNOWN or not names_a_person(word.lemma):
        return False
    return not any(words[k].pos == "PROPN" for k in tree.kids(subject, "appos", "compound", "nmod"))


def _is_past(tree: ParsedSentence, verb: int) -> bool:
    words = tree.words
    return words[verb].tag == "VBD" or any(words[k].tag == "VBD" for k in tree.kids(verb, "aux", "auxpass"))


def _phrase(tree: ParsedSentence, head: int) -> Iterator[int]:
    """The words of a phrase without the clauses and asides in it."""
    yield head
    for k in tree.children[head]:
        if tree.words[k].dep not in ("relcl", "acl", "appos", "advcl", "ccomp", "parataxis"):
            yield from _phrase(tree, k)
