"""Who neither confirms nor denies: no comment, no answer, out of reach, unconfirmed."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree

__all__ = ["asked_for_comment", "no_comment", "out_of_reach", "unanswered", "unconfirmed", "withheld_words"]

# What the press asks for, or with.
_ASKED = frozenset(
    """
    comment interview question query inquiry enquiry request call email e-mail message letter statement
    response reaction
    """.split()
)
_REPLIES = frozenset({"comment", "response", "statement", "reaction"})
_TELLING = frozenset(
    """
    comment confirm verify say discuss answer respond deny corroborate acknowledge address elaborate disclose
    reveal specify identify draw
    """.split()
)
_CONFIRMING = frozenset({"confirm", "verify", "corroborate"})
_REFUSING = frozenset({"decline", "refuse"})
_ABSTAINING = frozenset({"fail", "avoid", "refrain", "stop", "hesitate", "decline", "refuse"})
_UNWILLING = frozenset({"unable", "unwilling", "reluctant", "hesitant", "impossible", "unavailable", "unreachable"})
_REACHING = frozenset({"reach", "contact"})
_WITHHOLDING = frozenset({"will", "would", "could", "can", "’ll", "'d", "’d", "wo", "ca"})
_ABOUT = ("on", "about", "over", "regarding", "to")
_LAWMAKERS = frozenset("senate parliament congress committee house lawmaker assembly legislature".split())


def _evidence(
    context: Context, tree: Tree, i: int, who: int | None, thing: list[int], what: list[int] | None = None
) -> Iterator[ProposedDenial]:
    """One refusal: from whose it is to the end of what it is about."""
    places = [i, *thing]
    if who is not None and who < i:
        places += tree.phrase(who)
    said = context.referent(tree, what) or context.words(tree, what) if what else None
    yield from context.make(tree, context.range(tree, places), who, "unconfirmed", said)


def _is_held_back(tree: Tree, i: int) -> bool:
    """Whether a verb isn't done: negated, or under "declined to", "yet to", "unable to"."""
    if tree.is_conditional(i) or tree.is_question:
        return False
    if tree.is_negated(i):
        return not (tree.modal(i) and tree.modal(i) not in _WITHHOLDING)
    head = tree.word(i).head
    if head == i or tree.word(i).dep not in ("xcomp", "pcomp", "acl", "advcl", "ccomp"):
        return False
    if tree.word(i).dep == "pcomp":
        head = tree.word(head).head
    word = tree.word(head)
    if word.lemma in _ABSTAINING or word.lemma in _UNWILLING:
        return not tree.is_negated(head)
    if any(tree.word(k).lower == "yet" for k in tree.kids(head, "advmod")) and word.lemma in ("have", "be"):
        return True
    if any(tree.word(k).lemma in _UNWILLING for k in tree.kids(head, "acomp")):
        return not tree.is_negated(head)
    return word.lower == "able" and tree.is_negated(word.head)


def _about(tree: Tree, i: int) -> list[int]:
    """What a verb of telling is about: its clause, its object, or what stands behind "on"."""
    clause = tree.clause(i)
    if clause is not None:
        return tree.under(clause)
    objects = tree.objects(i)
    if objects:
        return tree.under(objects[-1])
    return _behind(tree, i)


def _behind(tree: Tree, i: int) -> list[int]:
    for k in tree.kids(i, "prep"):
        if k > i and tree.word(k).lower in _ABOUT:
            return [p for p in tree.under(k) if p != k]
    return []


def withheld_words(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Declined to comment", "would not say whether", "refused to discuss"."""
    word = tree.word(i)
    if word.lemma not in _TELLING or word.lemma in _CONFIRMING or tree.is_passive(i):
        return
    refused = word.dep == "xcomp" and tree.word(word.head).lemma in _REFUSING and not tree.is_negated(word.head)
    modal = tree.modal(i) in _WITHHOLDING and tree.is_negated(i) and word.lemma not in ("address", "draw")
    comment = word.lemma == "comment" and _is_held_back(tree, i)
    if not (refused or modal or comment) or (refused and not tree.happens(word.head)):
        return
    if word.lemma == "deny" or (word.lemma == "say" and not refused and tree.clause(i) is None):
        return
    if word.lemma in ("answer", "respond", "acknowledge", "address") and not refused:
        return
    if word.lemma == "say" and not _leaves_open(tree, i):
        return
    who = tree.subject(i)
    if who is None or _is_generic(tree, who):
        return
    thing = _about(tree, i)
    yield from _evidence(context, tree, i, who, thing, None if _is_request(tree, thing) else thing)


def _leaves_open(tree: Tree, i: int) -> bool:
    """Whether what isn't said is a question: "whether", "how many"; not "refused to say that" or "say sorry"."""
    clause = tree.clause(i)
    if clause is None:
        return not tree.objects(i)
    return not any(tree.word(k).lower == "that" for k in tree.kids(clause, "mark"))


def _is_generic(tree: Tree, who: int) -> bool:
    return tree.word(who).lower in ("you", "one", "nobody", "anyone", "i") and not tree.is_quoted(who)


def _is_request(tree: Tree, thing: list[int]) -> bool:
    """Whether it is only what was asked for ("for an interview"), nothing that is said to be so."""
    nouns = [k for k in thing if tree.word(k).pos in ("NOUN", "PROPN")]
    return bool(nouns) and all(tree.word(k).lemma in _ASKED for k in nouns)


def unanswered(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Did not respond to a request for comment", "calls were not returned", "failed to reply to questions"."""
    if not _is_held_back(tree, i) or (tree.word(i).lemma == "answer" and not _is_past(tree, i)):
        return
    under = [k for k in tree.under(i) if tree.word(k).lemma in _ASKED]
    if not under:
        return
    if tree.is_passive(i):
        own = tree.own_subject(i)
        if own is None or tree.word(own).lemma not in _ASKED:
            return
        who = tree.pobj(own, "to", "with")
        yield from context.make(
            tree, context.range(tree, [*tree.under(own), i]), who, "unconfirmed", None
        )
        return
    who = tree.subject(i)
    if who is None or tree.word(who).lemma in _ASKED:
        return
    about = [k for m in under for k in _behind_request(tree, m)]
    yield from _evidence(context, tree, i, who, [k for k in tree.under(i) if i < k <= _end(tree, i, under, about)], about)


def _is_past(tree: Tree, i: int) -> bool:
    """Whether it tells of one time, not of what can or can't be answered."""
    return not tree.is_negated(i) or any(tree.word(k).lower in ("did", "has", "have", "had") for k in tree.kids(i, "aux"))


def _behind_request(tree: Tree, noun: int) -> list[int]:
    for k in tree.kids(noun, "prep"):
        if tree.word(k).lower in ("about", "on", "regarding", "over"):
            return [p for p in tree.under(k) if p != k]
    return []


def _end(tree: Tree, i: int, under: list[int], about: list[int]) -> int:
    return max([*under, *about])


def unconfirmed(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Has not confirmed that", "could not be verified", "yet to confirm", "neither confirm nor deny"."""
    if not _is_held_back(tree, i):
        return
    own = tree.own_subject(i)
    if own is not None and tree.word(own).lower in ("nobody", "none", "nothing"):
        return
    if tree.is_passive(i) or tree.word(i).tag == "VBN" and not tree.kids(i, "aux") and tree.word(i).dep == "acomp":
        yield from _unconfirmed_thing(context, tree, i)
        return
    denying = [k for k in tree.kids(i, "conj") if tree.word(k).lemma == "deny"]
    verb = denying[-1] if denying else i
    who = tree.subject(i)
    if who is None:
        return
    thing = _about(tree, verb) or _about(tree, i)
    if not thing and not denying and tree.relative(i) is None:
        return
    objects = tree.objects(verb)
    if objects and (context.is_person(tree, objects[-1]) or tree.word(who).lemma in _LAWMAKERS):
        return
    relative = tree.relative(verb)
    if not thing and relative is not None:
        noun, start = relative
        what = context.antecedent(tree, noun, tree.word(start).start)
        evidence = context.range(tree, [start, verb, *(tree.phrase(who) if who < verb else [])])
        yield from context.make(tree, evidence, who, "unconfirmed", what)
        return
    plain = thing[1:] if len(thing) > 1 and tree.word(thing[0]).lower == "that" and tree.word(thing[0]).dep == "mark" else thing
    yield from _evidence(context, tree, verb, who, thing, plain)


def _unconfirmed_thing(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "The reports could not be verified", "it is yet to be confirmed what …"."""
    subject = tree.subject(i)
    clause = tree.clause(i)
    if subject is None or context.is_person(tree, subject):
        return
    agent = tree.agent(i)
    dummy = tree.word(subject).lower == "it" and clause is not None
    what = tree.under(clause) if dummy and clause is not None else tree.phrase(subject)
    places = [*tree.phrase(subject), i, *(what if dummy else []), *(tree.phrase(agent) if agent is not None else [])]
    denied = context.referent(tree, what) or context.words(tree, what)
    yield from context.make(tree, context.range(tree, places), agent, "unconfirmed", denied)


def out_of_reach(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Could not be reached for comment", "attempts to reach him failed", "was approached for comment"."""
    word = tree.word(i)
    if word.dep == "acl" and tree.word(word.head).lemma in ("attempt", "effort", "try"):
        yield from _attempted(context, tree, i)
        return
    if tree.is_question or tree.is_conditional(i):
        return
    asked = _asked_for(tree, i)
    if tree.is_passive(i):
        missed = tree.is_negated(i) and tree.modal(i) is not None
        if not missed and (not asked or tree.modal(i) or tree.is_negated(i)):
            return
        who = tree.subject(i)
        if who is None:
            return
        places = [*tree.phrase(who), i, *asked]
        yield from context.make(tree, context.range(tree, places), who, "unconfirmed", None)


def _asked_for(tree: Tree, i: int) -> list[int]:
    """The comment, response or statement that a verb asks for."""
    under = [k for k in tree.under(i) if k > i]
    return [
        k
        for k in under
        if (tree.word(k).lemma in _REPLIES and tree.word(k).dep == "pobj" and tree.word(tree.word(k).head).lower == "for")
        or (tree.word(k).lower == "comment" and tree.word(k).dep == "xcomp" and tree.word(k).head == i)
    ]


def _attempted(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    noun = tree.word(i).head
    verb = tree.word(noun).head
    failed = any(tree.word(k).lower in ("unsuccessful", "fruitless") for k in tree.kids(verb, "acomp"))
    if not tree.objects(i) or not (failed or tree.word(verb).lemma == "fail"):
        return
    places = [*tree.under(noun), verb, *tree.kids(verb, "acomp")]
    yield from context.make(tree, context.range(tree, places), tree.objects(i)[0], "unconfirmed", None)


def asked_for_comment(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "The BBC has contacted the Home Office for comment"."""
    if tree.is_passive(i) or tree.is_negated(i) or not tree.happens(i):
        return
    who = tree.pobj(i, "to") if tree.word(i).lemma == "reach" else next(iter(tree.objects(i)), None)
    asked = _asked_for(tree, i)
    if who is None or not asked:
        return
    subject = tree.subject(i)
    places = [i, *asked, *(tree.phrase(subject) if subject is not None and subject < i else [])]
    yield from context.make(tree, context.range(tree, places), who, "unconfirmed", None)


def no_comment(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Had no comment on", "declined comment", "was not available for comment"."""
    head = tree.word(i).head
    quotation = context.reading.quotation_at(tree.word(i).start)
    if quotation is not None and quotation.inner.text.strip(" .!,").lower() == "no comment":
        giver = context.said_by(quotation.inner.start, quotation.inner.start + 1)
        if giver is not None:
            evidence = context.statement(giver, tree, quotation.outer.start, quotation.outer.end)
            yield from context.make(tree, evidence, giver, "unconfirmed", None)
        return
    if not tree.is_verb(head) and tree.word(head).dep == "prep":
        yield from _unavailable(context, tree, i, head)
        return
    verb = tree.word(head).lemma
    none = verb in ("have", "offer", "give", "make") and tree.is_none(i)
    if tree.word(i).dep != "dobj" or not (verb in _REFUSING or none):
        return
    who = tree.subject(head)
    if who is None or not tree.happens(head):
        return
    yield from _evidence(context, tree, i, who, [head, *_behind(tree, i)], _behind(tree, i))


def _unavailable(context: Context, tree: Tree, i: int, preposition: int) -> Iterator[ProposedDenial]:
    adjective = tree.word(preposition).head
    verb = tree.word(adjective).head
    word = tree.word(adjective)
    if word.lower not in ("available", "unavailable", "unreachable"):
        return
    if word.lower == "available" and not tree.is_negated(verb):
        return
    who = tree.subject(verb)
    if who is not None:
        yield from _evidence(context, tree, i, who, [verb])
