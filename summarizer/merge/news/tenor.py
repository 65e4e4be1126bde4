"""What a main clause is: a guess, somebody's view, about somebody without a name, about another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.load import word_set
from summarizer.lexicon.pronouns import forms_of
from summarizer.parse.clauses import is_negated, subject_of
from summarizer.parse.words import ParsedSentence

__all__ = ["argues", "guesses", "is_nameless", "said_before", "says_of_himself", "years"]

# How something seems to whoever writes: "appeared to suggest", "sounded like a simple exercise". With none of
# these behind it, "appeared in court" is an act.
_SEEMING = frozenset(("seem", "appear", "look", "sound", "feel"))
_SEEMS_SO = frozenset(("acomp", "oprd", "xcomp", "ccomp", "attr", "advcl"))
_LIKE = frozenset(("like", "as"))
# "Could not" tells what failed; "could prove helpful" guesses.
_MAYBE = frozenset(("may", "might", "could"))
_LIKELY = frozenset(("likely", "unlikely", "bound"))
_BEING = frozenset(("be", "remain"))
# "Said it is due on Monday" tells of a plan.
_PLAIN = frozenset(("likely", "unlikely", "due", "ready"))
_OUGHT = frozenset(("should", "must", "ought"))
_ARGUING = word_set("standing", "arguing")
_YEAR = re.compile(r"(?:19|20)\d\d")
# The president and the pope are one.
_KNOWN = word_set("standing", "known")
_HIMSELF = forms_of("he", "she")
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


def argues(tree: ParsedSentence, verb: int) -> bool:
    """Whether what a main clause makes somebody say is what he thinks of things, not what was or will be.

    So is a judgement ("is a mistake", "was pleased"), what ought to be, and direct speech without a number.
    """
    content = next(iter(tree.kids(verb, "ccomp")), None)
    if content is None:
        return False
    if tree.words[verb].lemma in _ARGUING or tree.words[content].lemma == "need":
        return True
    ought = any(tree.words[k].lower in _OUGHT for k in tree.kids(content, "aux"))
    spoken = _is_direct(tree, verb) and not _has_number(tree, content)
    return ought or _judges(tree, content) or spoken


def _judges(tree: ParsedSentence, verb: int) -> bool:
    words = tree.words
    if words[verb].lemma not in _BEING:
        return False
    adjectives = tree.kids(verb, "acomp")
    if adjectives:
        return all(words[k].lemma not in _PLAIN for k in adjectives)
    nouns = tree.kids(verb, "attr") if words[verb].tag in ("VBZ", "VBP") else ()
    return bool(nouns) and not any(_has_number(tree, k) for k in nouns)


def _is_direct(tree: ParsedSentence, verb: int) -> bool:
    """Whether what a main clause makes somebody say stands in quotation marks from its subject on."""
    content = next(iter(tree.kids(verb, "ccomp")), None)
    if content is None:
        return False
    places = (content, *tree.kids(content, *_SUBJECTS))
    return all(tree.words[n].quoted or tree.words[n].masked for n in places)


def _has_number(tree: ParsedSentence, head: int) -> bool:
    return any(tree.words[k].tag == "CD" for k in tree.subtree(head))


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


def said_before(tree: ParsedSentence, verb: int) -> bool:
    """Whether a main clause tells what somebody "has said" so far, not what he said on the day."""
    return tree.words[verb].tag == "VBN" and any(
        tree.words[k].tag in ("VBZ", "VBP") and tree.words[k].lemma == "have" for k in tree.kids(verb, "aux")
    )


def says_of_himself(tree: ParsedSentence, verb: int) -> bool:
    """Whether a main clause makes its subject say what he does or will do ("said he would run")."""
    content = (subject_of(tree, k) for k in tree.kids(verb, "ccomp"))
    return any(k is not None and tree.words[k].lower in _HIMSELF for k in content)


def _is_past(tree: ParsedSentence, verb: int) -> bool:
    words = tree.words
    return words[verb].tag == "VBD" or any(words[k].tag == "VBD" for k in tree.kids(verb, "aux", "auxpass"))


def _phrase(tree: ParsedSentence, head: int) -> Iterator[int]:
    """The words of a phrase without the clauses and asides in it."""
    yield head
    for k in tree.children[head]:
        if tree.words[k].dep not in ("relcl", "acl", "appos", "advcl", "ccomp", "parataxis"):
            yield from _phrase(tree, k)
