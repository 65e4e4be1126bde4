"""Plain negations that deny: somebody says that he, or his own side, didn't do what is laid at his door."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.extract.rules.denial_words import (
    ACCUSING,
    BLAMED,
    BLAMED_FOR,
    DEFENDERS,
    GOVERNING,
    IMPUTED,
    INSISTING,
    TIES,
)
from summarizer.names.name import same_name

__all__ = ["innocent"]

_SELF_SPOKEN = frozenset({"i", "we"})
_OWN = frozenset({"my", "our"})
_SELF = frozenset({"he", "she", "it", "they"})
_OWN_TOLD = frozenset({"his", "her", "its", "their"})
_NAMELESS = frozenset({"it", "that", "this", "anything", "nothing", "such"})
_BODIES = frozenset(
    "company firm club bank army military government group party agency ministry airline hospital school".split()
)
# What one can't be blamed for not doing: it tells what somebody knows, feels, undergoes or can.
_UNDERGONE = frozenset(
    """
    know see hear feel think believe want expect understand remember sleep get need like love care find realize
    realise mean hope recall be have look seem notice enjoy lose win finish reach manage agree decide change plan
    come go stop leave wait score play
    """.split()
)
_POLICE = frozenset("police prosecutor prosecution court".split())


def innocent(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Firms did not pay for the trips, the minister said", "“I did not do it,” he said", "insists it made no approach"."""
    if not _is_told(tree, i) or not (_is_denying(tree, i)):
        return
    word = tree.word(i)
    giver = context.said_by(word.start, word.end)
    subject = tree.own_subject(i)
    subject = subject if subject is not None else tree.subject(i)
    if giver is None or giver.speaker is None or subject is None:
        return
    insisted = _is_insisted(giver)
    if not _happened_not(tree, i, subject):
        if not _answers(context, tree, i, giver, subject, insisted=insisted):
            return
    evidence = context.statement(giver, tree, tree.word(min(tree.under(i))).start, tree.word(max(tree.under(i))).end)
    if insisted and giver.source is not None and not (evidence.start <= giver.source.start < evidence.end):
        return
    what = context.words(tree, [k for k in tree.under(i) if not (tree.word(k).dep == "mark" and k == min(tree.under(i)))])
    yield from context.make(tree, evidence, giver, "denial", what)


def _is_told(tree: Tree, i: int) -> bool:
    """Whether a finite verb tells of something as past or standing."""
    word = tree.word(i)
    if tree.is_question or tree.modal(i) or tree.is_conditional(i):
        return False
    if word.dep not in ("ccomp", "ROOT", "conj", "parataxis", "xcomp"):
        return False
    if word.dep == "ccomp" and tree.is_quoted(i) and tree.is_quoted(word.head):
        return False
    if word.tag in ("VBD", "VBZ", "VBP"):
        return True
    return any(tree.word(k).tag in ("VBD", "VBZ", "VBP") for k in tree.kids(i, "aux", "auxpass"))


def _is_denying(tree: Tree, i: int) -> bool:
    """Whether the verb is negated, or its object ("took no money", "had nothing to do with it")."""
    if tree.kids(i, "neg") or any(tree.word(k).lower == "never" for k in tree.kids(i, "advmod")):
        return True
    return any(tree.is_none(k) for k in (*tree.objects(i), *tree.kids(i, "nsubj", "nsubjpass")))


def _is_insisted(giver: Attribution) -> bool:
    cue = giver.cue.text.lower().split() if giver.cue is not None else []
    return any(w.startswith(tuple(v[:6] for v in INSISTING)) or w in ("swore", "swear") for w in cue)


def _happened_not(tree: Tree, i: int, subject: int) -> bool:
    """ "It didn't happen", "that is not what happened", "this is not the case"."""
    lower = tree.word(subject).lower
    if lower not in ("it", "this", "that", "none", "these", "which") or not tree.kids(i, "neg") and lower != "none":
        return False
    if tree.word(i).lemma in ("happen", "occur"):
        return not any(tree.word(k).lower in ("again", "often", "overnight", "easily") for k in tree.under(i))
    return any(tree.word(k).lemma == "happen" and tree.word(k).tag == "VBD" for k in tree.kids(i, "ccomp"))


def _answers(
    context: Context, tree: Tree, i: int, giver: Attribution, subject: int, *, insisted: bool
) -> bool:
    """Whether it is about the speaker's own side, and about something one is blamed for."""
    own = _is_own(context, tree, subject, giver)
    side = own or _is_on_side(tree, i, giver, subject)
    if not side:
        return False
    if insisted:
        return own or tree.word(i).lemma in IMPUTED or not tree.kids(i, "neg")
    if _is_blamable(tree, i):
        return True
    accused = own and tree.word(i).lemma not in _UNDERGONE and _is_past(tree, i)
    return accused and _is_accused(context, tree)


def _is_past(tree: Tree, i: int) -> bool:
    """Whether the act is a past one, no state of things ("has not yet paid")."""
    if any(tree.word(k).lower == "yet" for k in tree.kids(i, "advmod")):
        return False
    before = [tree.word(k) for k in tree.kids(i, "aux", "auxpass", "neg", "advmod") if k < i]
    return tree.word(i).tag == "VBD" or any(w.tag == "VBD" or w.lower in ("have", "has", "never") for w in before)


def _is_blamable(tree: Tree, i: int) -> bool:
    """Whether the verb with its object is an act or a tie that somebody is blamed for."""
    lemma = tree.word(i).lemma
    objects = tree.objects(i)
    if lemma in ("have", "play", "take"):
        ties = [k for k in objects if tree.word(k).lemma in TIES and tree.is_none(k)]
        if ties or any(_is_nothing_to_do(tree, k) for k in objects):
            return True
    if lemma == "be":
        said = [*tree.kids(i, "acomp", "attr"), *tree.kids(i, "prep")]
        return any(tree.word(k).lemma in BLAMED or tree.word(k).lemma in BLAMED_FOR for k in said) and bool(
            tree.kids(i, "neg")
        )
    if lemma in ("involve", "link") and tree.is_passive(i):
        return True
    if tree.is_passive(i):
        return False
    if lemma == "do":
        return any(tree.word(k).lower in _NAMELESS for k in objects)
    return lemma in IMPUTED and _is_past(tree, i)


def _is_nothing_to_do(tree: Tree, k: int) -> bool:
    return tree.word(k).lower == "nothing" and any(
        tree.word(m).lemma == "do" and tree.pobj(m, "with") is not None for m in tree.kids(k, "relcl", "acl")
    )


def _is_own(context: Context, tree: Tree, subject: int, giver: Attribution) -> bool:
    """Whether the subject is the speaker, or belongs to the speaker."""
    word = tree.word(subject)
    owners = {tree.word(k).lower for k in tree.kids(subject, "poss")}
    quoted = tree.is_quoted(subject)
    if quoted:
        return word.lower in _SELF_SPOKEN or any(
            tree.word(k).lower in _OWN for k in tree.under(subject)
        ) or _is_defended(word.lower, giver)
    if word.lower in _SELF:
        if giver.speaker_kind == "person" and giver.speaker:
            return word.lower == "they" or (
                word.lower != "it" and context.reading.speakers.can_be(giver.speaker, word.lower)
            ) or _is_defended(word.lower, giver) or not _is_known(context, giver)
        return True
    if owners & _OWN_TOLD:
        return True
    place = context.range(tree, tree.phrase(subject))
    named = place is not None and giver.speaker is not None and same_name(place.text, giver.speaker)
    body = word.lemma in _BODIES and any(tree.word(k).lower == "the" for k in tree.kids(subject, "det"))
    speaks = giver.speaker_kind in ("organisation", "government") or bool(_roles(giver) & DEFENDERS)
    return named or (body and speaks)


def _is_known(context: Context, giver: Attribution) -> bool:
    return any(who.name == giver.speaker for who in context.reading.speakers.speakers)


def _is_defended(pronoun: str, giver: Attribution) -> bool:
    return pronoun in ("he", "she", "they") and bool(_roles(giver) & DEFENDERS) and not (_roles(giver) & _POLICE)


def _roles(giver: Attribution) -> set[str]:
    """The words of the place that names the speaker, in small letters."""
    words = giver.source.text if giver.source is not None else giver.speaker or ""
    return set(re.findall(r"[^\W\d_]+", words.lower()))


def _is_on_side(tree: Tree, i: int, giver: Attribution, subject: int) -> bool:
    """Whether the speaker answers for whom it concerns: a minister for the premier, a lawyer for a client."""
    roles = _roles(giver)
    if roles & _POLICE:
        return False
    if roles & DEFENDERS:
        return tree.word(subject).pos == "PROPN" or tree.word(subject).lower in _SELF
    concerned = tree.lemmas(tree.under(i))
    return bool(roles & GOVERNING) and bool(concerned & GOVERNING)


def _is_accused(context: Context, tree: Tree) -> bool:
    """Whether somebody is accused in the sentence or in the two before it."""
    sentences = context.reading.sentences
    near = context.reading.sentence_at(tree.sentence.start)
    at = sentences.index(near) if near is not None else -1
    around = sentences[max(0, at - 2) : at + 1] if at >= 0 else ()
    return any(w.lemma in ACCUSING for s in around for w in s.tree.words)
