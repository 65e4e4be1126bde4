"""Statements that deny: that something is false, that there is no truth in it, that one isn't guilty."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_verbs import is_claimed
from summarizer.extract.rules.denial_words import DOUBTFUL, FALSE, TRUE, UNFOUNDED

__all__ = ["is_false", "no_truth", "pleaded", "unrecognised"]

_IT = frozenset({"it", "this", "that", "these", "those", "they", "all", "none"})
_POINTING = ("the", "this", "that", "these", "those")
_SUPPORT = frozenset({"support", "back", "substantiate"})
_PLEADING = frozenset({"plead", "enter", "file", "make"})
# "Not right", "not so" and "absurd" are said of plans too, and of what "it" is.
_VAGUE = DOUBTFUL | (TRUE - {"true", "correct", "case"})
# A longer quotation says more than "lies!".
_EXCLAMATION = 4


def pleaded(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Pleaded not guilty to murder", "entered a plea of not guilty", "pleads innocent"."""
    verb = next((k for k in tree.sentence.ancestors(i) if tree.lemma(k) in _PLEADING), None)
    if verb is None or not (tree.lower(i) == "innocent" or (i and tree.lower(i - 1) == "not")):
        return
    under = tree.under(verb)
    who = tree.subject(verb)
    plea = tree.lemma(verb) == "plead" or any(tree.lemma(k) == "plea" for k in under)
    if who is None or not plea or not tree.happens(verb) or any(k < verb for k in tree.kids(verb, "neg")):
        return
    behind = [k for k in under if k > i and tree.lower(k) in ("to", "on") and tree.kids(k, "pobj")]
    charges = [
        p for k in behind for p in tree.kids(k, "pobj") if tree.words[p].entity not in ("DATE", "TIME")
    ]
    thing = tree.phrase(charges[0]) if charges else []
    places = [verb, i, *thing, *(tree.phrase(who) if who < verb else ())]
    yield from context.make(tree, context.range(tree, places), who, "denial", thing)


def unrecognised(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "The trust said it did not recognise the figures"."""
    objects, who = tree.objects(i), tree.own_subject(i)
    if who is None or not objects or not tree.kids(i, "neg") or tree.modal(i):
        return
    noun = tree.head_noun(objects[-1])
    told = is_claimed(tree, noun) or tree.lemma(noun) in ("figure", "number", "description", "picture")
    if told and tree.has(noun, _POINTING, "det"):
        yield from context.item(tree, i, who, "denial", tree.under(objects[-1]))


def is_false(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "It's a complete lie," he said; "the allegation is false, the company said";"""
    verb = _copula(tree, i)
    if verb is None:
        yield from _exclaimed(context, tree, i)
        return
    lemma, subject, negated = tree.lemma(i), tree.own_subject(verb), tree.is_negated(verb)
    denies = negated if lemma in TRUE else lemma == "untrue" and not negated
    rejects = lemma not in TRUE and not negated
    if subject is None or not (denies or rejects) or not _is_told(tree, verb):
        return
    pronoun = tree.lower(subject) in _IT
    giver = context.said_by(tree.words[subject].start, tree.words[i].end)
    vague = lemma in _VAGUE and pronoun and not tree.is_quoted(i)
    if giver is None or vague or not (pronoun or is_claimed(tree, subject)):
        return
    clause = tree.clause(verb) or tree.clause(i) if pronoun else None
    what = tree.under(clause if clause is not None else subject)
    evidence = context.statement(giver, tree, tree.words[subject].start, tree.words[i].end)
    yield from context.make(tree, evidence, giver, "denial" if denies else "rejection", what)


def _copula(tree: Tree, i: int) -> int | None:
    """The verb by which a word is said of a subject: "is a lie", "was fabricated", "is without merit"."""
    word = tree.words[i]
    if word.dep == "conj":
        return _copula(tree, word.head)
    if word.lemma in UNFOUNDED:
        return (
            tree.words[word.head].head if word.dep == "pobj" and tree.lower(word.head) == "without" else None
        )
    if word.dep in ("acomp", "attr", "oprd") and tree.words[word.head].pos == "AUX":
        return word.head
    return i if word.tag == "VBN" and tree.kids(i, "auxpass") else None


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether it is said outright: no question, no condition, nothing that somebody only thinks or wishes."""
    word = tree.words[verb]
    thought = word.dep == "ccomp" and tree.is_quoted(verb) and tree.is_quoted(word.head)
    return not (tree.is_question or tree.modal(verb) or tree.is_conditional(verb) or thought)


def _exclaimed(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "“Complete nonsense,” said the mayor"."""
    word = tree.words[i]
    quotation = context.reading.quotation_at(word.start)
    if quotation is None or word.pos != "NOUN" or word.lemma not in FALSE | DOUBTFUL:
        return
    said = quotation.inner.text.rstrip(" .,!?").lower()
    giver = context.said_by(quotation.inner.start, quotation.inner.start + 1)
    whole = said.endswith(word.lower) and len(said.split()) <= _EXCLAMATION
    if whole and giver is not None and giver.wording == "direct":
        evidence = context.statement(giver, tree, quotation.outer.start, quotation.outer.end)
        yield from context.make(tree, evidence, giver, "rejection")


def no_truth(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "There was no truth in the rumours", "no evidence to support the claim"."""
    word = tree.words[i]
    if not tree.is_none(i) and not (tree.has(i, ("any",), "det") and tree.is_negated(word.head)):
        return
    thing = tree.pobj(i, "in", "to", "behind")
    if word.lemma != "truth":
        backed = [k for k in tree.kids(i, "acl", "relcl") if tree.lemma(k) in _SUPPORT]
        thing = next((o for k in backed for o in tree.objects(k)), None) or tree.pobj(i, "for", "behind")
        if thing is None or not is_claimed(tree, thing):
            return
    first = min(k for k in tree.under(i) if k <= i)
    giver = context.said_by(tree.words[first].start, word.end)
    if giver is not None:
        places = tree.under(thing) if thing is not None else []
        evidence = context.statement(giver, tree, tree.words[first].start, tree.words[max([i, *places])].end)
        yield from context.make(tree, evidence, giver, "denial", places)
