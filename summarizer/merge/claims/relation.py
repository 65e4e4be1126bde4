"""What two reports are to each other: the same, opposed, different, or too near to tell.

What can't be one assertion is told by rules: another day, another number of the same things, two people's
"I", the opposite. What is left is weighed by its likeness.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from summarizer.merge.claims.account import Account, Rareness
from summarizer.merge.claims.compare import CERTAIN, EXCLUDED, Comparison, Exclusion, Setting, excluded
from summarizer.merge.claims.likeness import DENYING, likeness, log_odds
from summarizer.merge.claims.profile import Profile

__all__ = ["Told", "related", "related_excerpts"]

# From these log-odds on two reports tell the same, or could.
SAME: Final = 0.1
UNDECIDED: Final = -3.0
# So much more is asked for where one has several clauses, none of them is the other's, and what is done
# differs: "it plans to open the delayed plant", "it cuts jobs and delays a plant as demand falls". This parts
# five pairs of 24 events, of which none told the same; the labelled sets lose nothing.
SAME_OTHER_ACT: Final = 0.6
# In one article two sentences tell two things, but for a headline that the text says again.
SAME_IN_ARTICLE: Final = 2.5
# The log-odds, but for the denial, of two that oppose each other.
OPPOSED: Final = -0.5
# Where no clause of the one stands in the other to this share, words in a row, a quotation or a telling
# number must show what they have in common.
CLAUSE_SHARED: Final = 0.35
WORDS_IN_A_ROW: Final = 0.6
QUOTATION_SHARED: Final = 0.5
NUMBER_SHARED: Final = 0.5
# In a sentence of more clauses a number is about one of them, and so much of all must be shared: a tariff of
# 25 percent is put off here and paid there. Sixteen real events and the invented sets lose nothing by it.
MOST_CLAUSES: Final = 3
AROUND_NUMBER: Final = 0.2
# A clause with fewer words that tell ("it can be") says nothing by itself.
FEWEST_TELLING: Final = 2
# The very same words say something from so many on ("I wish I didn't have to").
A_SENTENCE: Final = 6
# The same of two clauses of longer reports; of two with the same subject, act and object.
SAME_EXCERPT: Final = 0.1
SAME_CORE: Final = -3.0
# So much of each of two clauses stands in the other, where what is done does too, and where it doesn't.
SAME_ACT: Final = 0.3
OTHER_ACT: Final = 0.65
# So many words in a row, of eight, or so much of a quotation, are the same words.
LONG_ROW: Final = 0.75
LONG_QUOTATION: Final = 0.6


# What keeps two apart whatever else they share, and what doesn't where they share the very words.
_ALWAYS: Final = frozenset(("days", "numbers", "actors"))
_BUT_WORD_FOR_WORD: Final = frozenset(("voices", "polarity", "conditions"))


@dataclass(frozen=True, slots=True)
class Told:
    """What one report says: its profile, and its account."""

    profile: Profile
    account: Account


def related(left: Told, right: Told, rareness: Rareness, setting: Setting) -> Comparison:
    """Compare what two reports tell."""
    if left.profile.words == right.profile.words:
        return Comparison("same", CERTAIN)
    excludes = excluded(left.profile, right.profile, setting)
    if excludes in _ALWAYS:
        return Comparison("different", EXCLUDED)
    evidence = likeness(left.account, right.account, rareness)
    if setting.other_speaker:  # a quotation belongs to who says it
        evidence["quotation shared"] = 0.0
    score = log_odds(evidence)
    why = _kept_apart(excludes, evidence)
    if why == "polarity" and log_odds({**evidence, **dict.fromkeys(DENYING, 0.0)}) >= OPPOSED:
        return Comparison("opposed", EXCLUDED)
    if why is not None and why != "phases":
        return Comparison("different", EXCLUDED)
    least = SAME_IN_ARTICLE if setting.same_article else _least(evidence)
    if score >= least and why is None and _something_whole(evidence):
        return Comparison("same", score)
    return Comparison("undecided" if score >= UNDECIDED else "different", min(score, SAME))


def related_excerpts(left: Told, right: Told, rareness: Rareness, setting: Setting) -> Comparison:
    """Compare what two clauses of longer reports tell: what one of them lacks stands in no other clause."""
    telling = min(len(left.account.words), len(right.account.words)) >= FEWEST_TELLING
    if left.profile.words == right.profile.words and (telling or len(left.profile.words) >= A_SENTENCE):
        return Comparison("same", CERTAIN)
    if not telling:
        return Comparison("different", EXCLUDED)
    excludes = excluded(left.profile, right.profile, setting)
    if excludes in _ALWAYS:
        return Comparison("different", EXCLUDED)
    evidence = likeness(left.account, right.account, rareness)
    if setting.other_speaker:
        evidence["quotation shared"] = 0.0
    score = log_odds(evidence)
    why = _kept_apart(excludes, evidence)
    if why is not None and (why != "phases" or evidence["otherwise sure"]):
        return Comparison("different", EXCLUDED)
    core = evidence["core shared"] and score >= SAME_CORE
    if core or (score >= SAME_EXCERPT and _whole_clause(evidence)):
        return Comparison("same", score)
    return Comparison("undecided" if score >= UNDECIDED else "different", min(score, SAME))


def _least(evidence: Mapping[str, float]) -> float:
    """The log-odds from which on two reports of two articles with this evidence tell the same."""
    longer = evidence["clauses of the longer"] >= MOST_CLAUSES
    other = longer and evidence["acts differ"] and not _whole_clause(evidence)
    return SAME_OTHER_ACT if other else SAME


def _whole_clause(evidence: Mapping[str, float]) -> bool:
    """Whether two clauses share what is done, or nearly all, and not only what it is about."""
    if evidence["quotation shared"] >= LONG_QUOTATION or evidence["words in a row"] >= LONG_ROW:
        return True
    least = OTHER_ACT if evidence["acts differ"] else SAME_ACT
    return evidence["clauses shared of the other"] >= least


def _kept_apart(why: Exclusion | None, evidence: Mapping[str, float]) -> Exclusion | None:
    """Why the two can't be one assertion with this evidence, `why` by rules alone; None where they can."""
    quoted = evidence["quotation shared"] >= LONG_QUOTATION
    if evidence["otherwise sure"] and not quoted:
        return "phases"
    same_words = (quoted or evidence["words in a row"] >= LONG_ROW) and not evidence["clause denied"]
    return why if why in _BUT_WORD_FOR_WORD and not same_words else None


def _something_whole(evidence: Mapping[str, float]) -> bool:
    """Whether a clause, a quotation, a telling number or a row of words stands in both, not only a topic."""
    return (
        evidence["clause shared"] >= CLAUSE_SHARED
        or evidence["words in a row"] >= WORDS_IN_A_ROW
        or evidence["quotation shared"] >= QUOTATION_SHARED
        or (evidence["number shared"] >= NUMBER_SHARED and _is_about_number(evidence))
    )


def _is_about_number(evidence: Mapping[str, float]) -> bool:
    return (
        evidence["clauses of the longer"] <= MOST_CLAUSES
        or evidence["clauses shared of the other"] >= AROUND_NUMBER
    )
