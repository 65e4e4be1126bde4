"""Whether a claim is the proposition that a denial denies: one act, one polarity, one state."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from summarizer.lexicon.thesaurus import OPPOSITES
from summarizer.merge.denials.denied import Assertion, Term
from summarizer.merge.denials.matters import LACKS
from summarizer.merge.denials.placed import Placed
from summarizer.merge.meaning.phases import Phase
from summarizer.text.plain import plain, words_of

__all__ = [
    "SHORT_DENIAL",
    "SURE",
    "denies_too",
    "is_own",
    "one_polarity",
    "one_proposition",
    "one_state",
    "opposite",
    "other_subject",
    "told_at_length",
]

# A claim that says what is denied, told at length, has so much of it, unless the odds leave no doubt. On
# sixteen real events one of fourteen ties was true before, at odds of 6.0; the false ones were under 2.9.
COVERED: Final = 0.6
NEARLY_ALL, SURE = 0.8, 3.0
# A claim that shares so many of its words with a denial, and is negated, is that denial.
SAME_WORDS: Final = 0.7
# A denial in up to so many words ("any fraud") leaves out what the claim is about.
SHORT_DENIAL: Final = 2
# Who begins like this denies, too.
_DENIES = re.compile(
    r"(?i)\A\W*(?:i|we)(?:n't| (?:have|did|do|was|am|were|had|would)(?:n['’]t| not| never)| never)\b"
)
_THERE_IS = re.compile(r"\bthere (?:is|are|was|were)\b")


def one_proposition(
    denial: Placed, claim: Assertion, found: Mapping[str, float], odds: float, *, answers: bool
) -> bool:
    """Whether the claim says what is denied, by its own words or by standing where the denial points.

    Told at length, most of what is denied must be in the claim, and the act; told by nothing but "it" or "the
    reports", it is what was said right before. The words of the denial itself are no claim against it.
    """
    if claim.negated and not denial.denied.said.negated and not found["one polarity"]:
        return False
    answered = answers and bool(found["answered"] or found["close before"])
    if len(denial.denied.told) > 1:
        near = answered and denial.report.kind != "unconfirmed" and found["covered"] >= COVERED / 2
        told = near or odds >= SURE or found["covered"] >= COVERED
        return told and (bool(found["act found"]) or found["covered"] >= NEARLY_ALL)
    return answered or bool(found["last before"]) or found["covered"] >= COVERED


def told_at_length(found: Mapping[str, float]) -> bool:
    """Whether the claim has so much of what is denied, or is so near, that the act may have other words."""
    at_length = found["words found"] > SHORT_DENIAL or found["covered"] >= NEARLY_ALL
    before = found["answered"] or found["last before"] or found["second before"]
    return bool(before) or (at_length and not found["excluded"])


def denies_too(denial: Placed, claim: Assertion) -> bool:
    """Whether the claim denies as the denial does, so that it can't be what is denied."""
    own = _DENIES.search(claim.statement) is not None and not denial.denied.said.negated
    return own or _same_words(denial, claim)


def _same_words(denial: Placed, claim: Assertion) -> bool:
    """Whether the claim is the denial over again: its words, negation and all."""
    denied = set(words_of(" ".join(e.text for e in denial.report.evidence)))
    claimed = set(words_of(claim.statement))
    shared = len(denied & claimed)
    alike = shared >= SAME_WORDS * min(len(denied), len(claimed)) and shared > SHORT_DENIAL
    return alike and claim.negated


def other_subject(denial: Placed, claim: Assertion) -> bool:
    """Whether the claim is a passive of something that what is denied, told at length, doesn't name."""
    told = {n for t in (*denial.denied.told, *denial.denied.aside) for n in t.notions}
    head = claim.profile.head
    return head is not None and head not in told and len(denial.denied.told) > SHORT_DENIAL


def one_polarity(denial: Placed, claim: Assertion) -> bool:
    """Whether both affirm or both negate; "wasn't closed" and "was open" do, and words that say a lack."""
    denied = denial.denied
    told = {n for t in denied.told for n in t.notions}
    turned = opposite(frozenset(told), claim.profile.notions)
    if claim.negated == denied.said.negated:
        return not turned
    return turned or denied.open or bool((_matters(denied.told) ^ _matters(claim.asserted)) & LACKS)


def is_own(denial: Placed, claim: Assertion) -> bool:
    """Whether the denier said the claim himself."""
    return claim.speaker is not None and claim.speaker == denial.speaker


def opposite(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one has a notion whose opposite the other has."""
    return any(OPPOSITES[n] & right for n in left if n in OPPOSITES)


def _matters(found: Sequence[Term]) -> frozenset[str]:
    return frozenset(m for t in found for m in t.matters)


def one_state(denial: Placed, claimed: Phase) -> bool:
    """Whether a claim tells of what is left open: of an intention what is planned, of a state what is."""
    if denial.denied.phase == "planned":
        return claimed in {"planned", "ongoing", "open"}
    if _THERE_IS.search(plain(denial.report.denies)):
        return claimed in {"ongoing", "open"}
    return True
