"""Verbs and nouns of denying, rejecting and calling false, with what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_words import (
    CALLING,
    CLAIMED,
    COMPLAINED,
    COURTS,
    DOUBTFUL,
    FALSE,
    REQUESTED,
    UNTRUE,
    WITHHELD,
)

__all__ = ["called_false", "denied", "denials_of", "is_claimed", "rejected"]

_IT = frozenset({"it", "this", "that", "these", "those", "them", "all", "such"})
_OF_PEOPLE = frozenset({"him", "her", "us", "me", "you", "himself", "herself", "themselves"})
# They have other objects than what is asserted: "evidence contradicts", "disputed the penalty".
_OF_CLAIMS = frozenset({"contradict", "disavow", "repudiate", "debunk", "rebut", "dispute", "refute"})
_PHRASAL = {
    "brush": ("off", "aside"), "shrug": ("off",), "laugh": ("off",), "push": ("back",), "hit": ("back",),
    "scoff": ("at",), "wave": ("away", "aside"),
}  # fmt: skip
_AGAINST = ("at", "against", "on")
# A subject farther off than this from its verb makes no evidence that can be read.
_FAR = 160


def is_claimed(tree: Tree, noun: int) -> bool:
    """Whether the noun is something asserted."""
    return tree.word(tree.head_noun(noun)).lemma in CLAIMED


def denied(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Denied that …", "denies the charges", "was denied by", "neither confirmed nor denied"."""
    kind: DenialKind = "denial"
    subject = tree.subject(i)
    if _is_either(tree, i):
        kind = "unconfirmed"
    elif tree.is_negated(i) or not tree.happens(i):
        return
    if tree.is_passive(i):
        yield from _by(context, tree, i, kind)
        return
    if subject is None or (tree.own_subject(i) is None and tree.word(i).tag == "VB" and kind == "denial"):
        subject = tree.subject(i)
    if subject is None:
        return
    clause, objects = tree.clause(i), tree.objects(i)
    if clause is not None:
        yield from _item(context, tree, i, subject, kind, tree.under(clause))
    elif objects:
        if not _is_withheld(context, tree, i, subject, objects):
            yield from _item(context, tree, i, subject, kind, tree.under(objects[-1]))
    elif tree.word(i).lemma == "deny" or tree.relative(i):
        yield from _item(context, tree, i, subject, kind, [])


def _is_either(tree: Tree, i: int) -> bool:
    """Whether it is the second half of "neither confirmed nor denied"."""
    head = tree.word(i).head
    if tree.word(i).dep != "conj" or tree.word(head).lemma not in ("confirm", "verify"):
        return False
    return tree.is_negated(head) or _held_back(tree, head)


def _held_back(tree: Tree, i: int) -> bool:
    return tree.word(i).dep == "xcomp" and tree.word(tree.word(i).head).lemma in ("decline", "refuse")


def _is_withheld(context: Context, tree: Tree, i: int, subject: int, objects: list[int]) -> bool:
    """Whether somebody is kept from having something, or nothing asserted is disputed."""
    noun = tree.head_noun(objects[-1])
    word = tree.word(noun)
    if tree.kids(i, "dative") or len(objects) > 1 or word.lower in _OF_PEOPLE or context.is_person(tree, noun):
        return True
    if any(tree.word(k).lemma in COURTS for k in tree.phrase(subject)):
        return True
    if word.lemma in WITHHELD:
        return True
    claimed = is_claimed(tree, noun) or word.lemma in COMPLAINED or word.pos in ("PRON", "DET")
    return tree.word(i).lemma in _OF_CLAIMS and not claimed


def _item(
    context: Context, tree: Tree, i: int, subject: int, kind: DenialKind, thing: list[int], until: int = -1
) -> Iterator[ProposedDenial]:
    """The denial of a verb with whose it is and what it is about; without that, what it takes up."""
    places = [i, *thing, *_near_subject(context, tree, i, subject)]
    what: str | None = None
    if thing:
        plain = thing[1:] if tree.word(thing[0]).lower == "that" and len(thing) > 1 and tree.word(thing[0]).dep == "mark" else thing
        what = context.referent(tree, plain) or context.words(tree, plain)
    elif relative := tree.relative(i):
        noun, start = relative
        what = context.antecedent(tree, noun, tree.word(start).start)
        places += [start, *([] if _is_broken(tree, noun, start) else tree.phrase(noun))]
    elif tree.word(i).dep == "ccomp" or kind == "denial":
        return
    start, end = min(places), max(*places, until)
    evidence = context.span(tree.word(start).start, tree.word(end).end)
    yield from context.make(tree, evidence, subject, kind, what)


def _near_subject(context: Context, tree: Tree, i: int, subject: int) -> list[int]:
    """The words that name whose verb it is, where they open its own clause and aren't far from it."""
    if subject > i or tree.word(i).start - tree.word(subject).end > _FAR:
        return []
    verb = i
    while tree.own_subject(verb) is None:
        if tree.word(verb).dep not in ("conj", "xcomp") or tree.word(verb).head == verb:
            return []
        verb = tree.word(verb).head
    return tree.phrase(subject)


def _is_broken(tree: Tree, noun: int, start: int) -> bool:
    """Whether a comma stands between a noun and the relative clause that takes it up."""
    return tree.word(start - 1).text == "," and start > noun


def _by(context: Context, tree: Tree, i: int, kind: DenialKind) -> Iterator[ProposedDenial]:
    """ "Claims denied by the ministry", "the report was denied by Tehran"."""
    agent = tree.agent(i)
    own = tree.own_subject(i)
    what = own if own is not None else tree.word(i).head if tree.word(i).dep == "acl" else tree.subject(i)
    if what is None or not is_claimed(tree, what) or (agent is None and kind == "rejection"):
        return
    if tree.objects(i) or (agent is not None and tree.word(agent).lemma in COURTS):
        return
    phrase = tree.phrase(what)
    places = [*phrase, i, *(tree.under(agent) if agent is not None else [])]
    denies = context.referent(tree, phrase) or context.words(tree, _whole(tree, what, i))
    yield from context.make(tree, context.range(tree, places), agent, kind, denies)


def _whole(tree: Tree, noun: int, verb: int) -> list[int]:
    """The noun with its clauses, less the verb that denies it."""
    return [k for k in sorted(tree.sentence.subtree(noun, {verb})) if tree.word(k).text != ","]


def rejected(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Rejected the claims", "dismissed as nonsense reports that …"; plans and offers are no claims."""
    lemma = tree.word(i).lemma
    if lemma in _PHRASAL:
        particles = {tree.word(k).lower for k in tree.kids(i, "prt", "advmod", "prep")}
        if not particles & set(_PHRASAL[lemma]):
            return
    if tree.is_negated(i) or not tree.happens(i):
        return
    if tree.is_passive(i):
        yield from _by(context, tree, i, "rejection")
        return
    subject = tree.subject(i)
    if subject is None or any(tree.word(k).lemma in COURTS for k in tree.phrase(subject)):
        return
    predicate = _predicate(tree, i)
    thing = _rejected_thing(tree, i, predicate)
    if thing is not None:
        if _is_rejectable(tree, thing, called=predicate is not None):
            yield from _item(context, tree, i, subject, "rejection", _claim_under(tree, i, thing, predicate), predicate or i)
    elif (clause := tree.clause(i)) is not None and tree.kids(clause, "mark"):
        yield from _item(context, tree, i, subject, "rejection", tree.under(clause))
    elif (relative := tree.relative(i)) and is_claimed(tree, relative[0]):
        yield from _item(context, tree, i, subject, "rejection", [])


def _rejected_thing(tree: Tree, i: int, predicate: int | None) -> int | None:
    """The noun that is rejected: the object, that of "hit back at", or the first claim behind "as nonsense"."""
    objects = tree.objects(i)
    if objects and objects[0] != predicate and (predicate is None or objects[0] < predicate):
        return objects[0]
    against = tree.pobj(i, *_AGAINST)
    if against is not None and (tree.word(i).lemma in _PHRASAL or not objects):
        return against
    if predicate is None:
        return None
    for k in range(predicate + 1, len(tree.words)):
        if tree.is_verb(k):
            break
        if tree.word(k).lemma in CLAIMED:
            return k
    return None


def _is_rejectable(tree: Tree, thing: int, *, called: bool) -> bool:
    """Whether what is rejected is something asserted."""
    noun = tree.head_noun(thing)
    lemma = tree.word(noun).lemma
    told = any(_opens_with_that(tree, c) for c in tree.kids(noun, "acl", "ccomp", "relcl"))
    if lemma in COMPLAINED - {"charge"}:
        return called or told
    if lemma == "charge":
        return called or told or bool(tree.kids(noun, "prep", "poss"))
    return lemma in CLAIMED or (called and lemma not in REQUESTED)


def _claim_under(tree: Tree, i: int, thing: int, predicate: int | None) -> list[int]:
    """The words of what is rejected, up to the words that call it false."""
    places = tree.under(thing)
    if predicate is None:
        return places
    if predicate < thing:
        last = max(tree.under(i))
        cut = [k for k in range(thing, last + 1) if tree.word(k).text in (",", ";") and not tree.is_quoted(k)]
        return list(range(thing, (cut[0] if cut else last + 1)))
    stop = predicate
    while stop - 1 > thing and _leads_to(tree, stop - 1, predicate):
        stop -= 1
    return [k for k in range(places[0], stop) if k in places] or [thing]


def _leads_to(tree: Tree, k: int, predicate: int) -> bool:
    """Whether a word belongs to the words that call something false."""
    word = tree.word(k)
    described = word.dep in ("compound", "amod", "det") and word.head == predicate
    return described or word.lower == "as" or word.pos in ("PUNCT", "ADJ", "ADV", "CCONJ", "DET")


def _predicate(tree: Tree, i: int) -> int | None:
    """The last of the words right of a verb that call its object false; None without any."""
    found: list[int] = []
    for k in tree.under(i):
        word = tree.word(k)
        if k <= i or not (word.lemma in FALSE | DOUBTFUL | UNTRUE or word.lower in FALSE | DOUBTFUL):
            continue
        if _is_apart(tree, i, k):
            break
        if found and any(tree.word(m).pos in ("VERB", "AUX") and m not in found for m in range(found[-1] + 1, k)):
            break
        found.append(k)
    if not found or _only_names(tree, i, found):
        return None
    last = tree.word(found[-1])
    of_noun = last.dep in ("amod", "compound") and tree.word(last.head).lemma not in CLAIMED
    return max(found[-1], last.head) if of_noun else found[-1]


def _is_apart(tree: Tree, i: int, k: int) -> bool:
    """Whether what a word says belongs to another finite verb between ("called a report that was false")."""
    word = tree.word(k)
    head = word.head
    if word.dep in ("acomp", "attr") and head != i and tree.word(head).lemma == "be":
        return True
    between = range(i + 1, k)
    return any(tree.word(m).text in (";", ".") for m in between) or any(
        tree.word(m).dep == "conj" and tree.own_subject(m) is not None and tree.is_verb(m) for m in between
    )


def _only_names(tree: Tree, i: int, found: list[int]) -> bool:
    """Whether the words only describe or are the object itself: "dismissed false claims", "rejects rumours"."""
    objects = tree.objects(i)
    if len(found) == 1 and tree.word(found[0]).dep == "amod" and tree.word(found[0]).head in objects[:1]:
        pointed = [m for m in range(i + 1, found[0]) if tree.word(m).lower in _IT and not tree.is_quoted(m)]
        as_phrase = any(tree.word(m).lower == "as" for m in range(i + 1, found[0]))
        return not (as_phrase or (pointed and tree.is_quoted(found[0])))
    return len(found) == 1 and found[0] in objects[:1] and len(objects) == 1 and not tree.kids(i, "ccomp")


def called_false(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Calling the reports ‘groundless rumours’", "branded these ‘fake news’", "described it as nonsense"."""
    if tree.is_negated(i) or not tree.happens(i) or tree.is_passive(i):
        return
    end = _predicate(tree, i)
    subject = tree.subject(i)
    if end is None or subject is None:
        return
    thing = _called_thing(tree, i, end)
    if thing is None:
        return
    noun = tree.head_noun(thing)
    strong = any(tree.word(k).lemma in FALSE | UNTRUE or tree.word(k).lower in FALSE for k in range(thing + 1, end + 1))
    if tree.word(noun).lower not in _IT and not is_claimed(tree, noun):
        if not strong or tree.word(noun).lemma in REQUESTED - COMPLAINED or context.is_person(tree, noun):
            return
        if tree.word(noun).pos == "PROPN":
            return
    yield from _item(context, tree, i, subject, "rejection", _claim_under(tree, i, thing, end), end)


def _called_thing(tree: Tree, i: int, end: int) -> int | None:
    """What a verb calls something: its first noun or pronoun before the words that do it."""
    for k in tree.under(i):
        word = tree.word(k)
        if i < k < end and word.dep in ("dobj", "nsubj", "det", "dative", "pobj", "nmod") and (
            word.pos in ("NOUN", "PROPN", "PRON") or word.lower in _IT
        ):
            return k
    return None


def _opens_with_that(tree: Tree, clause: int) -> bool:
    return any(tree.word(k).lower == "that" for k in tree.kids(clause, "mark", "dobj", "nsubj", "det"))


def denials_of(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Tehran's denial that …", "denials by the ministry"."""
    word = tree.word(i)
    if word.dep == "compound" or any(tree.word(k).text == "-" for k in tree.kids(i, "punct")):
        return
    of = tree.pobj(i, "of")
    if of is not None and tree.word(tree.head_noun(of)).lemma in WITHHELD:
        return
    owners = tree.kids(i, "poss")
    who = owners[-1] if owners else tree.pobj(i, "by", "from")
    if who is None:
        return
    clauses = [k for k in tree.kids(i, "acl", "ccomp", "relcl") if k > i and _opens_with_that(tree, k)]
    thing = clauses[0] if clauses else tree.pobj(i, "of", "about", "over")
    places = [i, *tree.phrase(who)]
    what = None
    if thing is not None:
        inside = tree.under(thing)
        places += inside
        plain = inside[1:] if tree.word(inside[0]).lower == "that" and len(inside) > 1 else inside
        what = context.words(tree, plain)
    yield from context.make(tree, context.range(tree, places), who, "denial", what)
