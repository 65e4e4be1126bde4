"""Whether two claims contradict each other: one proposition, affirmed by the one and negated by the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.check.reports import ClaimReport
from summarizer.lexicon.polarity import negations
from summarizer.lexicon.thesaurus import OPPOSITES
from summarizer.merge.meaning.notions import notions
from summarizer.parse.assertion import Assertion
from summarizer.text.plain import plain, words_of

__all__ = ["contradict"]

_DID = re.compile(r"\b(?:did|does|do)(?: not|n['’]t)\b")
# Two statements that share so many words of the shorter one are one utterance, handed on in two ways.
ONE_UTTERANCE = 0.7
# So much of the shorter one is in the other where both are about one matter: where no clause is known, and
# where the clauses differ or say no more than "it is".
ONE_MATTER, SAID_TO_BE = 0.5, 0.75


def contradict(
    left: Sequence[tuple[ClaimReport, str | None]], right: Sequence[tuple[ClaimReport, str | None]]
) -> bool:
    """Whether some report of the one claim denies what some report of the other asserts.

    Each side gives its reports with the ids of their speakers; nobody contradicts himself.
    """
    speakers = [{speaker for _, speaker in side if speaker is not None} for side in (left, right)]
    if speakers[0] & speakers[1]:
        return False
    return any(_exclude(a, b) for a, _ in left for b, _ in right)


def _exclude(left: ClaimReport, right: ClaimReport) -> bool:
    one, other = left.asserts, right.asserts
    if _one_utterance(left.statement, right.statement):
        return False
    overlap = _overlap(left.statement, right.statement)
    if one is None or other is None:
        return overlap >= ONE_MATTER and _turned_by_words(left.statement, right.statement)
    states = {_state(one, left.statement), _state(other, right.statement)}
    said_to_be = one.predicate.startswith("be ") and overlap < SAID_TO_BE
    if "asked" in states or states == {"happened", "planned"} or said_to_be:
        return False
    one_matter = _one_matter(one, other) or (overlap >= SAID_TO_BE and _one_act(one, other))
    return one_matter and _turned(one, other, left.statement, right.statement)


def _state(asserts: Assertion, statement: str) -> str:
    """Its modality; what "did not" happen isn't still to come, though its verb stands in the base form."""
    return "happened" if asserts.negated and _DID.search(plain(statement)) else asserts.modality


def _turned(one: Assertion, other: Assertion, left: str, right: str) -> bool:
    """Whether one main clause is negated and the other not, or both use words that exclude each other."""
    if one.negated != other.negated:
        return not _opposite(left, right)
    if {one.share, other.share} == {"few", "most"}:
        return True
    return one.negated == other.negated and _opposite(_said_of(one), _said_of(other))


def _said_of(asserts: Assertion) -> str:
    """The words of the main clause but for who does it: what stands beside it turns nothing round."""
    return " ".join(part for part in (asserts.predicate, asserts.object) if part)


def _turned_by_words(left: str, right: str) -> bool:
    """Whether one has a negation more than the other, or a word whose opposite the other has; not both."""
    negated = negations(left).total() != negations(right).total()
    beside = set(words_of(left)) ^ set(words_of(right))
    if negated and all(negations(word) for word in beside):
        return True
    return negated != _opposite(left, right)


def _opposite(left: str, right: str) -> bool:
    a, b = notions(left).all, notions(right).all
    return any(OPPOSITES[n] & (b - a) for n in a - b if n in OPPOSITES)


def _one_matter(one: Assertion, other: Assertion) -> bool:
    """Whether who does it, or to whom it is done, is the same, and the act is, or is turned round."""
    subjects, objects = _shared(one.subject, other.subject), _shared(one.object, other.object)
    if subjects is False and objects is not True:
        return False
    same_act = _one_act(one, other)
    return (subjects is True and same_act) or (objects is True and (same_act or subjects is True))


def _one_act(one: Assertion, other: Assertion) -> bool:
    """Whether both verbs are of one notion, or of two that exclude each other."""
    left, right = notions(one.predicate).all, notions(other.predicate).all
    return bool(left & right) or any(OPPOSITES.get(n, frozenset()) & right for n in left)


def _shared(left: str | None, right: str | None) -> bool | None:
    """Whether two phrases have a notion in common; None where one of them isn't told."""
    if left is None or right is None:
        return None
    return bool(_telling(left) & _telling(right))


def _telling(phrase: str) -> frozenset[str]:
    return notions(phrase.title()).all | notions(phrase).all


def _overlap(left: str, right: str) -> float:
    a, b = notions(left).all, notions(right).all
    return len(a & b) / max(1, min(len(a), len(b)))


def _one_utterance(left: str, right: str) -> bool:
    a, b = set(words_of(left)), set(words_of(right))
    alike = negations(left).total() == negations(right).total()
    return alike and len(a & b) >= ONE_UTTERANCE * min(len(a), len(b))
