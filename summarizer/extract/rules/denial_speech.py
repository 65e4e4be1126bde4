"""Statements that deny: that something is false, that there is no truth in it, that one didn't do it."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_verbs import is_claimed
from summarizer.extract.rules.denial_words import DOUBTFUL, FALSE, TRUE, UNTRUE

__all__ = ["is_false", "no_truth", "pleaded", "unrecognised"]

_IT = frozenset({"it", "this", "that", "these", "those", "they", "all"})
_SUPPORT = frozenset({"support", "back", "substantiate"})
_WITHOUT = frozenset({"merit", "foundation", "basis", "substance", "truth"})
_ENTERING = frozenset({"enter", "file", "make"})


def pleaded(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Pleaded not guilty to murder", "entered a plea of not guilty", "pleads innocent"."""
    verb = next((k for k in tree.sentence.ancestors(i) if tree.word(k).lemma in ("plead", *_ENTERING)), None)
    if verb is None:
        return
    near = [k for k in tree.under(verb) if tree.word(k).lower == "not" and k == i - 1]
    innocent = tree.word(i).lower == "innocent"
    plea = tree.word(verb).lemma == "plead" or any(tree.word(k).lemma == "plea" for k in tree.under(verb))
    if not (near or innocent) or not plea or not tree.happens(verb):
        return
    if any(k < verb for k in tree.kids(verb, "neg")):
        return
    who = tree.subject(verb)
    if who is None:
        return
    charges = [p for k in tree.under(verb) if k > i and tree.word(k).lower in ("to", "on") for p in tree.kids(k, "pobj")]
    timed = charges and (tree.word(charges[0]).entity in ("DATE", "TIME"))
    thing = tree.phrase(charges[0]) if charges and not timed else []
    last = max([i, verb, *thing])
    places = [*(tree.phrase(who) if who < verb else [verb]), last]
    what = context.words(tree, thing) if thing else None
    yield from context.make(tree, context.range(tree, places), who, "denial", what)


def unrecognised(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "The trust said it did not recognise the figures"."""
    objects = tree.objects(i)
    who = tree.own_subject(i)
    if who is None or not objects or not tree.kids(i, "neg") or tree.modal(i):
        return
    noun = tree.head_noun(objects[-1])
    told = is_claimed(tree, noun) or tree.word(noun).lemma in ("figure", "number", "description", "picture")
    if not told or not any(tree.word(k).lower in ("the", "this", "that", "these", "those") for k in tree.kids(noun, "det")):
        return
    thing = tree.under(objects[-1])
    evidence = context.range(tree, [*tree.phrase(who), i, *thing])
    yield from context.make(tree, evidence, who, "denial", context.words(tree, thing))


def is_false(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "It's a complete lie," he said; "the allegation is false, the company said"; "it was untrue that …"."""
    verb = _copula(tree, i)
    if verb is None:
        yield from _exclaimed(context, tree, i)
        return
    word = tree.word(i)
    negated = tree.is_negated(verb)
    denies = (word.lemma in TRUE and negated) or (word.lemma in UNTRUE and not negated)
    rejects = (word.lemma in FALSE | DOUBTFUL or word.lower in FALSE) and not negated
    subject = tree.own_subject(verb)
    if subject is None or not (denies or rejects) or not _is_told(tree, verb):
        return
    clause = tree.clause(verb) or tree.clause(i)
    pronoun = tree.word(subject).lower in _IT or (tree.word(subject).lower == "none")
    if not pronoun and not is_claimed(tree, subject):
        return
    giver = context.said_by(tree.word(subject).start, word.end)
    if giver is None:
        return
    weak = word.lemma in DOUBTFUL or word.lemma in TRUE - {"true", "correct", "case"}
    if weak and pronoun and not tree.is_quoted(i):
        return
    kind: DenialKind = "denial" if denies else "rejection"
    evidence = context.statement(giver, tree, tree.word(subject).start, word.end)
    what = _what(context, tree, subject, clause if pronoun else None)
    yield from context.make(tree, evidence, giver, kind, what)


def _copula(tree: Tree, i: int) -> int | None:
    """The verb by which a word is said of a subject: "is false", "is a lie", "was fabricated"."""
    word = tree.word(i)
    head = word.head
    if word.dep in ("acomp", "attr", "oprd") and tree.word(head).lemma in ("be", "’", "'s", "’s", "amount"):
        return head
    if word.tag == "VBN" and tree.is_passive(i) and tree.kids(i, "auxpass"):
        return i
    if word.dep == "pobj" and tree.word(head).lower == "without" and word.lemma in _WITHOUT:
        return tree.word(head).head
    if word.dep == "conj":
        return _copula(tree, head)
    return None


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether it is said outright: no question, no condition, nothing that somebody only thinks or wishes."""
    head = tree.word(verb).head
    thought = tree.word(verb).dep == "ccomp" and tree.is_quoted(verb) and tree.is_quoted(head)
    return not (tree.is_question or tree.modal(verb) or tree.is_conditional(verb) or thought)


def _what(context: Context, tree: Tree, subject: int, clause: int | None) -> str | None:
    if clause is not None:
        places = tree.under(clause)
        return context.words(tree, places[1:] if tree.word(places[0]).lower == "that" and len(places) > 1 else places)
    phrase = tree.phrase(subject)
    pronoun = tree.word(subject).lower in _IT
    found = context.referent(tree, phrase)
    return found or (None if pronoun else context.words(tree, tree.under(subject)))


def _exclaimed(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "“Complete nonsense,” said the mayor"."""
    word = tree.word(i)
    quotation = context.reading.quotation_at(word.start)
    if quotation is None or len(quotation.inner.text.split()) > _SHORT or word.pos != "NOUN":
        return
    if not quotation.inner.text.rstrip(" .,!?").lower().endswith(word.lower):
        return
    giver = context.said_by(quotation.inner.start, quotation.inner.start + 1)
    if giver is None or giver.wording != "direct" or word.lemma not in FALSE | DOUBTFUL:
        return
    evidence = context.statement(giver, tree, quotation.outer.start, quotation.outer.end)
    yield from context.make(tree, evidence, giver, "rejection", None)


_SHORT = 4


def no_truth(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "There was no truth in the rumours", "no evidence to support the claim"."""
    word = tree.word(i)
    first = min([i, *tree.kids(i, "det", "amod", "nummod")])
    any_ = any(tree.word(k).lower == "any" for k in tree.kids(i, "det")) and tree.is_negated(word.head)
    if not (tree.is_none(i) or any_):
        return
    thing = tree.pobj(i, "in", "to", "behind")
    if word.lemma in ("evidence", "proof"):
        backed = [k for k in tree.kids(i, "acl", "relcl") if tree.word(k).lemma in _SUPPORT]
        thing = next((o for k in backed for o in tree.objects(k)), None) or tree.pobj(i, "for", "behind")
        if thing is None or not is_claimed(tree, thing) and tree.word(thing).lemma != "accusation":
            return
    giver = context.said_by(tree.word(first).start, word.end)
    if giver is None:
        return
    places = tree.under(thing) if thing is not None else []
    evidence = context.statement(giver, tree, tree.word(first).start, tree.word(max([i, *places])).end)
    what = (context.referent(tree, places) or context.words(tree, places)) if places else None
    yield from context.make(tree, evidence, giver, "denial", what)

