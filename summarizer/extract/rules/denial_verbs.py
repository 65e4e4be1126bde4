"""Verbs and nouns of denying, rejecting and calling false, with what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.extract.rules import denial_words as lexicon
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree

__all__ = ["called_false", "denials_of", "denied", "is_claimed", "rejected"]

_IT = frozenset({"it", "this", "that", "these", "those", "them", "all", "such"})
_OF_PEOPLE = frozenset({"him", "her", "us", "me", "you", "himself", "herself", "themselves"})
_PHRASAL = {
    "brush": ("off", "aside"), "shrug": ("off",), "laugh": ("off",), "push": ("back",), "hit": ("back",),
    "scoff": ("at",), "wave": ("away", "aside"),
}  # fmt: skip
_CALLED = ("dobj", "nsubj", "det", "dative", "pobj", "nmod")


def is_claimed(tree: Tree, noun: int) -> bool:
    """Whether the noun is something asserted."""
    return tree.lemma(tree.head_noun(noun)) in lexicon.CLAIMED


def denied(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Denied that …", "denies the charges", "which he denies", "was denied by"."""
    if not tree.asserted(i):
        return
    if tree.is_passive(i):
        yield from _by(context, tree, i, "denial")
        return
    who, clause, objects = tree.subject(i), tree.clause(i), tree.objects(i)
    if who is None:
        return
    if clause is not None:
        yield from context.item(tree, i, who, "denial", tree.under(clause))
    elif not objects or not _is_withheld(context, tree, i, who, objects):
        yield from context.item(tree, i, who, "denial", tree.under(objects[-1]) if objects else ())


def _is_withheld(context: Context, tree: Tree, i: int, who: int, objects: list[int]) -> bool:
    """Whether somebody is kept from having something, or nothing asserted is disputed."""
    noun = tree.head_noun(objects[-1])
    word = tree.words[noun]
    given = tree.kids(i, "dative") or len(objects) > 1 or word.lower in _OF_PEOPLE
    if given or context.is_person(tree, noun) or word.lemma in lexicon.WITHHELD or _is_court(tree, who):
        return True
    claimed = word.lemma in lexicon.CLAIMED | lexicon.COMPLAINED or word.pos in ("PRON", "DET")
    return tree.lemma(i) != "deny" and not claimed


def _is_court(tree: Tree, who: int) -> bool:
    return any(tree.lemma(k) in lexicon.COURTS for k in tree.phrase(who))


def _by(context: Context, tree: Tree, i: int, kind: DenialKind) -> Iterator[ProposedDenial]:
    """ "Claims denied by the ministry", "the report was denied by Tehran"."""
    agent, own = tree.agent(i), tree.own_subject(i)
    what = tree.words[i].head if own is None and tree.words[i].dep == "acl" else tree.subject(i)
    if (
        what is None
        or not is_claimed(tree, what)
        or tree.objects(i)
        or (agent is None and kind == "rejection")
    ):
        return
    if agent is not None and _is_court(tree, agent):
        return
    phrase = tree.phrase(what)
    whole = [k for k in sorted(tree.sentence.subtree(what, {i})) if tree.lower(k) != ","]
    places = [*phrase, i, *(tree.under(agent) if agent is not None else ())]
    denies = context.referent(tree, phrase) or context.words(tree, whole)
    yield from context.make(tree, context.range(tree, places), agent, kind, denies)


def rejected(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Rejected the claims", "dismissed as nonsense reports that …"; plans and offers are no claims."""
    particles = _PHRASAL.get(tree.lemma(i))
    if not tree.asserted(i) or (particles and not tree.has(i, particles, "prt", "advmod", "prep")):
        return
    if tree.is_passive(i):
        yield from _by(context, tree, i, "rejection")
        return
    who, clause = tree.subject(i), tree.clause(i)
    if who is None or _is_court(tree, who):
        return
    end = _predicate(tree, i)
    thing = _rejected_thing(tree, i, end)
    relative = tree.relative(i)
    if thing is not None:
        if _is_rejectable(tree, thing, called=end is not None):
            places = _up_to(tree, thing, end)
            evidence = context.evidence(tree, i, who, [*places, end or i])
            yield from context.make(tree, evidence, who, "rejection", places)
        elif end is None and (called := _called(tree, i, thing)):
            evidence = context.evidence(tree, i, who, [*tree.under(thing), *called])
            places = [k for k in tree.under(thing) if k < called[0]]
            yield from context.make(tree, evidence, who, "rejection", places)
    elif clause is not None and tree.kids(clause, "mark"):
        yield from context.item(tree, i, who, "rejection", tree.under(clause))
    elif relative is not None and is_claimed(tree, relative[0]):
        yield from context.item(tree, i, who, "rejection")


def _rejected_thing(tree: Tree, i: int, end: int | None) -> int | None:
    """The noun that is rejected: the object, that of "hit back at", or the claim behind "as nonsense"."""
    objects = tree.objects(i)
    if objects and (end is None or objects[0] < end):
        return objects[0]
    against = tree.pobj(i, "at", "against", "on")
    if against is not None:
        return against
    for k in range(end + 1 if end is not None else len(tree.words), len(tree.words)):
        if tree.lemma(k) in lexicon.CLAIMED:
            return k
        if tree.is_verb(k):
            break
    return None


def _is_rejectable(tree: Tree, thing: int, *, called: bool) -> bool:
    """Whether what is rejected is something asserted; a criticism is only where it is called false."""
    noun = tree.head_noun(thing)
    lemma = tree.lemma(noun)
    if lemma in lexicon.COMPLAINED and not called:
        told = any(tree.opens_with_that(c) for c in tree.kids(noun, "acl", "ccomp", "relcl"))
        return told or (lemma == "charge" and bool(tree.kids(noun, "prep", "poss")))
    return lemma in lexicon.CLAIMED or (called and lemma not in lexicon.REQUESTED - lexicon.COMPLAINED)


def _called(tree: Tree, i: int, thing: int) -> list[int]:
    """The words as which an argument or a worry is dismissed: "as unpersuasive"; none without."""
    noun = tree.head_noun(thing)
    if tree.lemma(noun) not in lexicon.ARGUED:
        return []
    behind = [k for k in range(thing + 1, len(tree.words)) if tree.lower(k) == "as"][:1]
    found = [m for k in behind if tree.words[k].head in (i, thing, noun) for m in tree.under(k) if m >= k]
    return found if len(found) > 1 else []


def _up_to(tree: Tree, thing: int, end: int | None) -> list[int]:
    """The words of what is called false, without those that call it so."""
    places = tree.under(thing)
    if end is None:
        return places
    if end < thing:
        signs = [k for k in range(thing, len(tree.words)) if tree.lower(k) in ",;." and not tree.is_quoted(k)]
        return list(range(thing, signs[0] if signs else len(tree.words)))
    while end - 1 > thing and _leads_to(tree, end - 1, end):
        end -= 1
    return [k for k in places if k < end] or [thing]


def _leads_to(tree: Tree, k: int, end: int) -> bool:
    """Whether a word belongs to the words that call something false."""
    word = tree.words[k]
    described = word.dep in ("compound", "amod", "det") and word.head == end
    return described or word.lower == "as" or word.pos in ("PUNCT", "ADJ", "ADV", "CCONJ", "DET")


def _is_false(tree: Tree, k: int) -> bool:
    if tree.lemma(k) in lexicon.UNFOUNDED:
        return tree.lower(tree.words[k].head) == "without"
    return tree.lemma(k) in lexicon.FALSE or tree.lower(k) in lexicon.FALSE


def _predicate(tree: Tree, i: int) -> int | None:
    """The last of the words right of a verb that call its object false; None without any."""
    found: list[int] = []
    for k in tree.under(i):
        if k <= i or not (_is_false(tree, k) or tree.lemma(k) in lexicon.DOUBTFUL):
            continue
        verbs = (m for m in range(found[-1] + 1, k) if tree.words[m].pos in ("VERB", "AUX")) if found else ()
        if _is_apart(tree, i, k) or any(verbs):
            break
        found.append(k)
    if not found or (len(found) == 1 and _only_names(tree, i, found[0])):
        return None
    last = tree.words[found[-1]]
    of_noun = last.dep in ("amod", "compound") and tree.lemma(last.head) not in lexicon.CLAIMED
    return max(found[-1], last.head) if of_noun else found[-1]


def _is_apart(tree: Tree, i: int, k: int) -> bool:
    """Whether a word is said by another finite verb between ("called a report that was false")."""
    word = tree.words[k]
    if word.dep in ("acomp", "attr") and word.head != i and tree.lemma(word.head) == "be":
        return True
    return any(
        tree.lower(m) in ";."
        or (tree.words[m].dep == "conj" and tree.own_subject(m) is not None and tree.is_verb(m))
        for m in range(i + 1, k)
    )


def _only_names(tree: Tree, i: int, k: int) -> bool:
    """Whether the word only describes or is the object: "dismissed false claims", "rejects rumours"."""
    first = tree.objects(i)[:1]
    if tree.words[k].dep == "amod" and tree.words[k].head in first:
        between = range(i + 1, k)
        pointed = any(tree.lower(m) in _IT and not tree.is_quoted(m) for m in between) and tree.is_quoted(k)
        return not pointed and all(tree.lower(m) != "as" for m in between)
    return [k] == tree.objects(i) and not tree.kids(i, "ccomp")


def called_false(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Calling the reports ‘groundless rumours’", "branded these ‘fake news’", "described it as a lie"."""
    if not tree.asserted(i) or tree.is_passive(i):
        return
    who, end = tree.subject(i), _predicate(tree, i)
    if end is None or who is None:
        return
    named = (k for k in tree.under(i) if i < k < end and tree.words[k].dep in _CALLED)
    thing = next(
        (k for k in named if tree.words[k].pos in ("NOUN", "PROPN", "PRON") or tree.lower(k) in _IT), None
    )
    if thing is None:
        return
    noun = tree.head_noun(thing)
    if tree.lower(noun) not in _IT and not is_claimed(tree, noun):
        strong = any(_is_false(tree, k) for k in range(thing + 1, end + 1))
        named_or_asked = (
            tree.words[noun].pos == "PROPN" or tree.lemma(noun) in lexicon.REQUESTED - lexicon.COMPLAINED
        )
        if not strong or named_or_asked or context.is_person(tree, noun):
            return
    places = _up_to(tree, thing, end)
    yield from context.make(tree, context.evidence(tree, i, who, [*places, end]), who, "rejection", places)


def denials_of(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Tehran's denial that …", "denials by the ministry"."""
    of, owners = tree.pobj(i, "of"), tree.kids(i, "poss")
    hyphened = tree.has(i, ("-",), "punct")
    withheld = of is not None and tree.lemma(tree.head_noun(of)) in lexicon.WITHHELD
    who = owners[-1] if owners else tree.pobj(i, "by", "from")
    if who is None or withheld or hyphened or tree.words[i].dep == "compound":
        return
    clauses = [k for k in tree.kids(i, "acl", "ccomp", "relcl") if k > i and tree.opens_with_that(k)]
    thing = clauses[0] if clauses else tree.pobj(i, "of", "about", "over")
    inside = tree.under(thing) if thing is not None else []
    evidence = context.range(tree, [i, *tree.phrase(who), *inside])
    yield from context.make(tree, evidence, who, "denial", inside)
