"""What governs words from outside: without it they would say something else.

"Not", "if", "whether", "before he could", "denied that": whoever cuts them off prints the opposite or an open
question as a fact. The tree tells what they reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Literal

from summarizer.lexicon.cues import VERB_CUES
from summarizer.parse.clauses import NEGATIVE_ADVERBS, is_verb, negation_of
from summarizer.parse.words import ParsedSentence

__all__ = ["Operator", "OperatorKind", "governing", "widened"]

OperatorKind = Literal["negation", "condition", "denial", "possibility", "unreal"]

_CONDITIONS = frozenset(("if", "unless", "whether", "lest", "until"))
_POSSIBLE = frozenset(("may", "might", "could", "would"))
_ABLE = frozenset(("can", "could"))
_NO = frozenset(("no", "neither", "nor"))
_HEDGING = frozenset(
    ("reportedly", "allegedly", "supposedly", "purportedly", "perhaps", "possibly", "probably", "maybe")
)
# How a clause or phrase hangs on what speaks of it.
_COMPLEMENTS = frozenset(("ccomp", "xcomp", "csubj", "csubjpass", "pcomp", "acl"))
_PARTS = frozenset(
    ("dobj", "attr", "acomp", "pobj", "prep", "nsubjpass", "oprd", "dative", "agent", "advmod", "nsubj")
)
_DENYING = frozenset(("deny", "reject", "refuse", "doubt"))
# "No doubt that" is no negation.
_NO_DOUBT = frozenset(("doubt", "question", "wonder", "secret"))
# Verbs of not doing that no list of cues has.
_FAILING = frozenset(("fail", "avoid", "prevent", "stop", "forget", "decline", "cease", "neglect"))


@dataclass(frozen=True, slots=True)
class Operator:
    """A word at place `at` of a sentence that governs words which leave it out, and what it makes of them."""

    kind: OperatorKind
    at: int


def governing(s: ParsedSentence, inside: Set[int]) -> tuple[Operator, ...]:
    """The operators outside the words at the places `inside` that govern them, nearest first."""
    found: dict[int, Operator] = {o.at: o for o in _cut_off(s, inside)}
    for top in sorted(k for k in inside if s.words[k].head not in inside or s.words[k].head == k):
        for operator in _of_top(s, top, inside):
            found.setdefault(operator.at, operator)
    return tuple(found.values())


def _cut_off(s: ParsedSentence, inside: Set[int]) -> Iterator[Operator]:
    """Negations that belong to a word inside and were left outside: "hardly | any of the water was clean"."""
    for k, word in enumerate(s.words):
        if k in inside or word.head not in inside or word.head == k:
            continue
        if k < word.head and (word.lower in NEGATIVE_ADVERBS or word.lower in _NO or word.lower == "not"):
            yield Operator("negation", k)


def widened(s: ParsedSentence, inside: Set[int], operators: Iterable[Operator]) -> tuple[int, int]:
    """The stretch with the words at `inside`, what governs them, and the clauses that stand between."""
    places = set(inside)
    for operator in operators:
        at = operator.at
        clause = at if is_verb(s, at) and operator.kind == "denial" else s.words[at].head
        if s.words[clause].dep in ("nsubj", "nsubjpass"):
            clause = s.words[clause].head
        if operator.kind == "condition" and clause not in s.ancestors(min(inside)):
            places |= s.subtree(clause)
        else:
            places |= {at, clause, *(m for k in s.kids(clause, "nsubj", "nsubjpass") for m in s.subtree(k))}
    return s.words[min(places)].start, s.words[max(places)].end


def _of_top(s: ParsedSentence, top: int, inside: Set[int]) -> Iterator[Operator]:
    yield from _beside(s, top, inside)
    at = top
    while (head := s.words[at].head) != at:
        dep = s.words[at].dep
        if dep == "conj":
            if _joiner(s, at) not in ("or", "nor"):
                at = head
                if is_verb(s, top):
                    continue
        elif dep in _COMPLEMENTS or (dep in _PARTS and not is_verb(s, at)):
            pass
        else:
            return
        if head not in inside and _excludes(s, head):
            yield Operator("negation", head)
        yield from _above(s, head, inside, clause=dep in _COMPLEMENTS)
        at = head


def _joiner(s: ParsedSentence, at: int) -> str:
    """The word that joins a conjunct to what stands before it."""
    first = min(s.subtree(at))
    joiners = [k for k in s.kids(s.words[at].head, "cc", "preconj") if k < first]
    return s.words[joiners[-1]].lower if joiners else ""


def _excludes(s: ParsedSentence, head: int) -> bool:
    """Whether a preposition leaves out what follows it: "without saying", "short of saying"."""
    word = s.words[head]
    return word.lower == "without" or (word.lower == "of" and head > 0 and s.words[head - 1].lower == "short")


def _beside(s: ParsedSentence, top: int, inside: Set[int]) -> Iterator[Operator]:
    """Operators that hang on the top word itself."""
    able = any(s.words[k].lower in _ABLE for k in s.kids(top, "aux"))
    for k in s.children[top]:
        word = s.words[k]
        if k in inside:
            continue
        if (
            word.dep == "neg"
            or word.lower in NEGATIVE_ADVERBS
            or (word.lower in _NO and word.dep in ("det", "preconj"))
        ):
            yield Operator("negation", k)
        elif word.dep == "mark" and word.lower in _CONDITIONS:
            yield Operator("condition", k)
        elif word.dep == "mark" and word.lower == "before" and able:
            yield Operator("unreal", k)
        elif (word.dep == "aux" and word.lower in _POSSIBLE) or word.lower in _HEDGING:
            yield Operator("possibility", k)
        elif word.dep == "advcl" and (mark := _condition(s, k)) is not None:
            yield Operator("condition", mark)
    subject = negation_of(s, top)
    if subject is not None and subject not in inside:
        yield Operator("negation", subject)


def _condition(s: ParsedSentence, clause: int) -> int | None:
    """The "if" or "unless" that opens an adverbial clause."""
    return next((k for k in s.kids(clause, "mark") if s.words[k].lower in ("if", "unless")), None)


def _above(s: ParsedSentence, head: int, inside: Set[int], *, clause: bool) -> Iterator[Operator]:
    """Operators in the clause that speaks of the words."""
    word = s.words[head]
    negation = negation_of(s, head)
    if negation is not None and negation not in inside:
        yield Operator("negation", negation)
    if word.pos == "NOUN" and word.lemma not in _NO_DOUBT:
        for k in s.kids(head, "det"):
            if s.words[k].lower == "no" and k not in inside:
                yield Operator("negation", k)
    if head not in inside and clause and _denies(s, head):
        yield Operator("denial", head)
    for k in s.kids(head, "mark"):
        if s.words[k].lower in _CONDITIONS and k not in inside:
            yield Operator("condition", k)
    if word.lower in ("unlikely", "impossible", "untrue", "false") and head not in inside:
        yield Operator("negation", head)
    if clause:
        for k in s.kids(head, "acomp"):
            if s.words[k].lower in ("unlikely", "impossible", "untrue", "false") and k not in inside:
                yield Operator("negation", k)


def _denies(s: ParsedSentence, head: int) -> bool:
    word = s.words[head]
    if word.lemma in _FAILING:
        return True
    cues = VERB_CUES.get(word.lower, ())
    return (
        is_verb(s, head)
        and bool(cues)
        and all(cue.cue_class in _DENYING for cue in cues if " " not in cue.lemma)
    )
