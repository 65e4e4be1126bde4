"""Plain negations that deny: somebody says that he, or his own side, didn't do what is laid at his door."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.extract.extraction import ProposedDenial
from summarizer.extract.rules import denial_words as lexicon
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.denial_context import Context
from summarizer.extract.rules.denial_grammar import Tree
from summarizer.lexicon.cues import find_cue
from summarizer.lexicon.word_lists import words
from summarizer.names.name import same_name

__all__ = ["innocent"]

_SPEAKER = frozenset({"i", "we"})
_SPEAKERS_OWN = frozenset({"my", "our"})
_SELF = frozenset({"he", "she", "it", "they"})
_OWN = frozenset({"his", "her", "its", "their"})
_NAMELESS = frozenset({"it", "that", "this", "anything", "nothing", "such"})
# "Received no such warning": the words take up what somebody else said.
_OF_THE_KIND = frozenset({"such", "kind", "sort"})
_TAKING_UP = frozenset({"it", "this", "that", "none", "these"})
_AT_TIMES = frozenset({"again", "often", "overnight", "easily", "yet"})
_BODIES = words(
    "company firm club bank army military government group party agency ministry airline hospital school"
)
# They tell what others did.
_WITNESSES = frozenset({"police", "prosecutor", "prosecution", "court"})
# To believe that one isn't guilty is not to say so.
_THOUGHT = frozenset({"opinion", "wish", "fear", "doubt"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def innocent(context: Context, tree: Tree, i: int) -> Iterator[ProposedDenial]:
    """ "Firms did not pay for the trips, the minister said", "“I did not do it”", "insists it made no bid".

    A negation alone denies nothing ("sales did not rise"): it must be about the speaker's own side, and about
    an act or a tie that somebody is blamed for, or stand under "insists" or beside an accusation.
    """
    if not _is_told(tree, i) or not _is_negative(tree, i):
        return
    giver = context.said_by(tree.words[i].start, tree.words[i].end)
    own = tree.own_subject(i)
    subject = own if own is not None else tree.subject(i)
    if giver is None or giver.speaker is None or subject is None or _is_only_thought(tree, i, giver):
        return
    if _happened_not(tree, i, subject) or _answers(context, tree, i, giver, subject):
        under = tree.under(i)
        evidence = context.statement(giver, tree, tree.words[under[0]].start, tree.words[under[-1]].end)
        yield from context.make(tree, evidence, giver, "denial", under)


def _is_told(tree: Tree, i: int) -> bool:
    """Whether a finite verb tells of something as past or standing, in nobody's thoughts."""
    word = tree.words[i]
    if tree.is_question or tree.modal(i) or tree.is_conditional(i):
        return False
    thought = word.dep == "ccomp" and tree.is_quoted(i) and tree.is_quoted(word.head)
    if thought or word.dep not in ("ccomp", "ROOT", "conj", "parataxis"):
        return False
    return word.tag in _FINITE or any(tree.words[k].tag in _FINITE for k in tree.kids(i, "aux", "auxpass"))


def _is_only_thought(tree: Tree, i: int, giver: Attribution) -> bool:
    """Whether the clause is what the speaker thinks or hopes, or what others are to be convinced of."""
    if tree.is_quoted(i) or giver.cue is None:
        return False
    entry, head = find_cue(giver.cue.text), tree.words[tree.words[i].head]
    if entry is not None and entry.cue_class in _THOUGHT:
        return True
    return tree.words[i].dep == "ccomp" and not giver.cue.start <= head.start < giver.cue.end


def _is_negative(tree: Tree, i: int) -> bool:
    """Whether the verb is negated, or its object ("took no money", "had nothing to do with it")."""
    if tree.kids(i, "neg") or tree.has(i, ("never",), "advmod"):
        return True
    return any(tree.is_none(k) for k in (*tree.objects(i), *tree.kids(i, "nsubj", "nsubjpass")))


def _happened_not(tree: Tree, i: int, subject: int) -> bool:
    """ "It didn't happen", "that is not what happened"."""
    none = tree.lower(subject) == "none"
    if tree.lower(subject) not in _TAKING_UP or not (none or tree.kids(i, "neg")):
        return False
    if tree.lemma(i) in ("happen", "occur"):
        return not any(tree.lower(k) in _AT_TIMES for k in tree.under(i))
    return any(tree.lemma(k) == "happen" and tree.words[k].tag == "VBD" for k in tree.kids(i, "ccomp"))


def _answers(context: Context, tree: Tree, i: int, giver: Attribution, subject: int) -> bool:
    """Whether it is about the speaker's own side, and about something one is blamed for."""
    own = _is_own(context, tree, subject, giver)
    if not own and not _is_on_side(context, tree, i, giver):
        return False
    if _is_insisted(giver):
        return own or tree.lemma(i) in lexicon.IMPUTED or not tree.kids(i, "neg")
    if _is_blamable(tree, i):
        return True
    return own and tree.lemma(i) not in lexicon.UNDERGONE and _is_past(tree, i) and _is_accused(context, tree)


def _is_insisted(giver: Attribution) -> bool:
    entry = find_cue(giver.cue.text) if giver.cue is not None else None
    return entry is not None and entry.lemma in lexicon.INSISTING


def _is_blamable(tree: Tree, i: int) -> bool:
    """Whether the verb with its object is an act or a tie that somebody is blamed for."""
    lemma, objects = tree.lemma(i), tree.objects(i)
    if lemma in ("have", "play", "take") and any(_is_no_tie(tree, k) for k in objects):
        return True
    if lemma == "be":
        said = tree.kids(i, "acomp", "attr", "prep")
        return bool(tree.kids(i, "neg")) and any(tree.lemma(k) in lexicon.BLAMED for k in said)
    if tree.is_passive(i):
        return lemma in ("involve", "link")
    if any(tree.lower(k) in _OF_THE_KIND for o in objects for k in tree.under(o)):
        return lemma not in lexicon.UNDERGONE and _is_past(tree, i)
    if lemma == "do":
        return any(tree.lower(k) in _NAMELESS for k in objects)
    return lemma in lexicon.IMPUTED and _is_past(tree, i)


def _is_no_tie(tree: Tree, k: int) -> bool:
    """ "No part in it", "nothing to do with it"."""
    if tree.lower(k) == "nothing":
        return any(tree.lemma(m) == "do" and tree.pobj(m, "with") for m in tree.kids(k, "relcl", "acl"))
    return tree.lemma(k) in lexicon.TIES and tree.is_none(k)


def _is_past(tree: Tree, i: int) -> bool:
    """Whether the act is a past one, no state of things ("has not yet paid")."""
    before = [tree.words[k] for k in tree.kids(i, "aux", "auxpass", "neg", "advmod") if k < i]
    past = tree.words[i].tag == "VBD" or any(
        w.tag == "VBD" or w.lower in ("have", "has", "never") for w in before
    )
    return past and not tree.has(i, ("yet",), "advmod")


def _is_own(context: Context, tree: Tree, subject: int, giver: Attribution) -> bool:
    """Whether the subject is the speaker, belongs to the speaker, or is whom the speaker defends."""
    pronoun, roles = tree.lower(subject), _roles(context, giver)
    if pronoun in ("he", "she", "they") and roles & lexicon.DEFENDING and not roles & _WITNESSES:
        return True
    if tree.is_quoted(subject):
        return pronoun in _SPEAKER or any(tree.lower(k) in _SPEAKERS_OWN for k in tree.under(subject))
    if pronoun in _SELF:
        return _may_be(context, giver, pronoun)
    place = context.range(tree, tree.phrase(subject))
    named = place is not None and giver.speaker is not None and same_name(place.text, giver.speaker)
    speaks = giver.speaker_kind in ("organisation", "government") or bool(roles & lexicon.DEFENDING)
    body = speaks and tree.lemma(subject) in _BODIES and tree.has(subject, ("the",), "det")
    return named or body or tree.has(subject, tuple(_OWN), "poss")


def _may_be(context: Context, giver: Attribution, pronoun: str) -> bool:
    """Whether the pronoun can stand for the speaker."""
    if giver.speaker_kind != "person" or giver.speaker is None or pronoun == "they":
        return True
    speakers = context.reading.speakers
    known = any(who.name == giver.speaker for who in speakers.speakers)
    return not known or (pronoun != "it" and speakers.can_be(giver.speaker, pronoun))


def _roles(context: Context, giver: Attribution) -> set[str]:
    """The words that name the speaker and his office, in small letters."""
    known = (who.role or "" for who in context.reading.speakers.speakers if who.name == giver.speaker)
    words_of = " ".join([giver.source.text if giver.source else giver.speaker or "", *known])
    return set(re.findall(r"[^\W\d_]+", words_of.lower()))


def _is_on_side(context: Context, tree: Tree, i: int, giver: Attribution) -> bool:
    """Whether the speaker answers for whom it concerns: a minister for the premier, a lawyer for a client."""
    roles = _roles(context, giver)
    if roles & lexicon.DEFENDING and not roles & _WITNESSES:
        subject = tree.subject(i)
        return subject is not None and tree.words[subject].pos == "PROPN"
    return bool(roles & lexicon.GOVERNING) and any(tree.lemma(k) in lexicon.GOVERNING for k in tree.under(i))


def _is_accused(context: Context, tree: Tree) -> bool:
    """Whether somebody is accused in the sentence or in the two before it."""
    return any(w.lemma in lexicon.ACCUSING for s in context.before(tree) for w in s.words)
