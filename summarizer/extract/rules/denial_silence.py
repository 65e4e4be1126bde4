"""Who neither confirms nor denies: no comment, no answer, out of reach, unconfirmed."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.lexicon.word_lists import words

__all__ = ["ANSWERING", "CONFIRMING", "TELLING", "asked_for_comment", "no_comment", "silent"]

ANSWERING = frozenset({"respond", "reply", "answer", "return", "acknowledge"})
CONFIRMING = frozenset({"confirm", "verify", "corroborate"})
TELLING = frozenset({"comment", "say", "discuss", "address", "elaborate", "disclose", "draw"})
# What the press asks for, or with.
_REPLIES = frozenset({"comment", "response", "statement", "reaction"})
_ASKED = _REPLIES | words("interview question query inquiry enquiry request call email e-mail message letter")
_REFUSING = frozenset({"decline", "refuse"})
_HOLDING_BACK = _REFUSING | words(
    "fail avoid refrain stop hesitate unable unwilling reluctant hesitant impossible"
)
_WITHHOLDING = frozenset({"will", "would", "could", "can", "’ll", "'d", "’d", "wo", "ca"})
_ABOUT = ("on", "about", "over", "regarding", "to")
_NOT_ASKED = frozenset({"you", "one", "nobody", "none", "nothing", "anyone"})
_LAWMAKERS = words("senate parliament congress committee house lawmaker assembly legislature")


def silent(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Declined to comment", "did not respond to a request", "calls were not returned"."""
    if not _is_held_back(tree, i):
        return
    lemma, who = tree.lemma(i), tree.subject(i)
    if who is None or tree.lower(who) in _NOT_ASKED:
        return
    if lemma in CONFIRMING:
        yield from _unconfirmed(context, tree, i, who)
    elif lemma in ANSWERING:
        yield from _unanswered(context, tree, i, who)
    elif not tree.is_passive(i) and (lemma == "comment" or _is_withheld(tree, i)):
        thing = _about(tree, i)
        nouns = [k for k in thing if tree.words[k].pos in ("NOUN", "PROPN")]
        asked = bool(nouns) and all(tree.lemma(k) in _ASKED for k in nouns)
        evidence = context.evidence(tree, i, who, thing)
        yield from context.make(tree, evidence, who, "unconfirmed", () if asked else thing)


def _is_held_back(tree: Tree, i: int) -> bool:
    """Whether a verb isn't done: negated, or under "declined to", "yet to", "unable to"."""
    word = tree.words[i]
    if tree.is_conditional(i) or tree.is_question:
        return False
    if tree.is_negated(i):
        return tree.modal(i) is None or tree.modal(i) in _WITHHOLDING
    if word.dep not in ("xcomp", "pcomp", "acl", "advcl", "ccomp"):
        return False
    head = tree.words[word.head].head if word.dep == "pcomp" else word.head
    if tree.lemma(head) in _HOLDING_BACK:
        return not tree.is_negated(head) and (not tree.is_verb(head) or tree.happens(head))
    if tree.lemma(head) in ("have", "be") and tree.has(head, ("yet",), "advmod"):
        return True
    return tree.lower(head) == "able" and tree.is_negated(tree.words[head].head)


def _is_withheld(tree: Tree, i: int) -> bool:
    """Whether words are kept back: "refused to say whether", "would not discuss"; not "refused to say no"."""
    refused = tree.words[i].dep == "xcomp" and tree.lemma(tree.words[i].head) in _REFUSING
    if not refused and (tree.modal(i) is None or tree.lemma(i) in ("address", "draw")):
        return False
    clause = tree.clause(i)
    if clause is None:
        return tree.lemma(i) != "say" or (refused and not tree.objects(i))
    return tree.lemma(i) != "say" or not tree.has(clause, ("that",), "mark")


def _about(tree: Tree, i: int, *prepositions: str) -> list[int]:
    """What a verb of telling is about: its clause, its object, or what stands behind "on"."""
    clause, objects = tree.clause(i), tree.objects(i)
    if clause is not None or objects:
        return tree.under(objects[-1] if clause is None else clause)
    for k in tree.kids(i, "prep"):
        if k > i and tree.lower(k) in (prepositions or _ABOUT):
            return [p for p in tree.under(k) if p != k]
    return []


def _unanswered(context: Context, tree: Tree, i: int, who: int) -> Iterator[ProposedDenial]:
    """ "Did not respond to a request for comment"; what can't be answered by anybody is another matter."""
    asked = [k for k in tree.under(i) if tree.lemma(k) in _ASKED]
    once = not tree.is_negated(i) or tree.has(i, ("did", "has", "have", "had"), "aux")
    if not asked or (tree.lemma(i) == "answer" and not once):
        return
    if tree.lemma(who) in _ASKED:
        if tree.is_passive(i):
            whose = tree.pobj(who, "to", "with")
            evidence = context.range(tree, [*tree.under(who), i])
            yield from context.make(tree, evidence, whose, "unconfirmed")
        return
    about = [p for k in asked for p in _about(tree, k, "about", "on", "regarding", "over")]
    evidence = context.evidence(tree, i, who, [*asked, *about])
    yield from context.make(tree, evidence, who, "unconfirmed", about)


def _unconfirmed(context: Context, tree: Tree, i: int, who: int) -> Iterator[ProposedDenial]:
    """ "Has not confirmed that", "could not be verified", "neither confirm nor deny"."""
    if tree.is_passive(i):
        clause, agent = tree.clause(i), tree.agent(i)
        dummy = tree.lower(who) == "it" and clause is not None
        what = tree.under(clause) if dummy and clause is not None else tree.phrase(who)
        if not context.is_person(tree, who):
            by = tree.phrase(agent) if agent is not None else ()
            evidence = context.range(tree, [*tree.phrase(who), i, *what, *by])
            yield from context.make(tree, evidence, agent, "unconfirmed", what)
        return
    verb = next((k for k in tree.kids(i, "conj") if tree.lemma(k) == "deny"), i)
    thing, objects = _about(tree, verb) or _about(tree, i), tree.objects(verb)
    appointed = objects and (context.is_person(tree, objects[-1]) or tree.lemma(who) in _LAWMAKERS)
    if not appointed and (thing or verb != i or tree.relative(i)):
        yield from context.item(tree, verb, who, "unconfirmed", thing)


def asked_for_comment(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Has contacted the Home Office for comment", "was approached for comment", "could not be reached"."""
    word = tree.words[i]
    objects = tree.objects(i)
    if word.dep == "acl" and tree.lemma(word.head) in ("attempt", "effort"):
        verb = tree.words[word.head].head
        failed = tree.lemma(verb) == "fail" or tree.has(verb, ("unsuccessful", "fruitless"), "acomp")
        if failed and objects:
            places = [*tree.under(word.head), verb, *tree.kids(verb, "acomp")]
            yield from context.make(tree, context.range(tree, places), objects[0], "unconfirmed")
        return
    asked = [k for k in tree.under(i) if k > i and _is_reply_asked(tree, i, k)]
    if tree.is_passive(i):
        who = tree.subject(i)
        missed = tree.is_negated(i) and tree.modal(i) in _WITHHOLDING and not tree.is_conditional(i)
        if who is not None and (missed or (asked and tree.asserted(i))):
            yield from context.make(tree, context.evidence(tree, i, who, asked), who, "unconfirmed")
        return
    who = tree.pobj(i, "to") if tree.lemma(i) == "reach" else next(iter(objects), None)
    if who is not None and asked and tree.asserted(i):
        evidence = context.evidence(tree, i, tree.own_subject(i), asked)
        yield from context.make(tree, evidence, who, "unconfirmed")


def _is_reply_asked(tree: Tree, i: int, k: int) -> bool:
    """Whether a word is the comment, response or statement that a verb asks for."""
    word = tree.words[k]
    for_it = word.lemma in _REPLIES and word.dep == "pobj" and tree.lower(word.head) == "for"
    return for_it or (word.lower == "comment" and word.dep == "xcomp" and word.head == i)


def no_comment(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Had no comment on", "declined comment", "was not available for comment", "“No comment,” he said"."""
    quotation = context.reading.quotation_at(tree.words[i].start)
    if quotation is not None and quotation.inner.text.strip(" .!,").lower() == "no comment":
        giver = context.said_by(quotation.inner.start, quotation.inner.start + 1)
        if giver is not None:
            evidence = context.statement(giver, tree, quotation.outer.start, quotation.outer.end)
            yield from context.make(tree, evidence, giver, "unconfirmed")
        return
    head = tree.words[i].head
    verb = tree.words[tree.words[head].head].head if tree.words[head].dep == "prep" else head
    who = tree.subject(verb)
    if tree.words[head].dep == "prep":
        state = tree.lower(tree.words[head].head)
        refused = state in ("unavailable", "unreachable") or (state == "available" and tree.is_negated(verb))
    else:
        none = tree.lemma(verb) in ("have", "offer", "give", "make") and tree.is_none(i)
        refused = (
            tree.words[i].dep == "dobj" and (none or tree.lemma(verb) in _REFUSING) and tree.happens(verb)
        )
    if refused and who is not None:
        about = _about(tree, i)
        evidence = context.evidence(tree, verb, who, [i, *about])
        yield from context.make(tree, evidence, who, "unconfirmed", about)
