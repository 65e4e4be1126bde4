"""What speaks for two reports telling the same: clauses, rare words, words in a row, quotations, place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from summarizer.merge.claims.account import TELLS, Account, Part, Rareness, Weighed
from summarizer.merge.claims.compare import telling
from summarizer.merge.claims.profile import Number

__all__ = ["DENYING", "WEIGHTS", "likeness", "log_odds"]

# What each kind of evidence adds to the log-odds that two reports of different outlets tell the same, fitted
# by logistic regression on half of sixteen real events and, since those share few numbers, on half of the
# invented sets (`python -m benchmarks.joins --fit`). Synonyms are hardly evidence: neither WordNet's nor the
# thesaurus's move the area under the curve by more than .01 on the other half.
WEIGHTS: Final[dict[str, float]] = {
    "base": -4.54,
    "words shared of both": 0.98,
    "rare words shared": 0.85,
    "rare words of one clause, no names": 0.4,
    "clauses shared of the one": 1.17,
    "clauses shared of the other": 1.64,
    "act shared": 0.16,
    "words in a row": 2.62,
    "quotation shared": 2.45,
    "number shared": 4.56,
    "further down": -0.34,
    "otherwise sure": -0.53,
    "clause denied": -0.64,
}
# What of it is about a denial.
DENYING: Final = ("clause denied",)
# More than so many rare words, words in a row, or thousands of characters from the top, tell no more.
MOST_RARE: Final = 4.0
LONGEST_ROW: Final = 8
FURTHEST: Final = 4.0
# What a number of many digits tells (`telling`).
MOST_TELLING: Final = 4.0
# A quotation of fewer words is a figure of speech.
FEWEST_QUOTED: Final = 3
# How far a word is the same word in another role.
_IN_ANOTHER_ROLE: Final = {
    ("subject", "object"): 0.4,
    ("object", "subject"): 0.4,
    ("subject", "rest"): 0.8,
    ("rest", "subject"): 0.8,
    ("act", "subject"): 0.7,
    ("subject", "act"): 0.7,
}
_DONE_OR_NOT: Final = frozenset(("happened", "planned"))


def likeness(left: Account, right: Account, rareness: Rareness) -> dict[str, float]:
    """How much of each kind of evidence there is, by the names of `WEIGHTS`, and "clause shared"."""
    shared = rareness.total(left.words & right.words)
    one, other = rareness.weighed(left), rareness.weighed(right)
    both = math.sqrt(one.words * other.words)
    shares = _shares(left, right, rareness)
    covered = sorted(
        (
            _covered(one, ((i, mine) for (i, _), (mine, _) in shares.items())),
            _covered(other, ((j, its) for (_, j), (_, its) in shares.items())),
        )
    )
    clause = _nearest_clauses(left, right, rareness, shares)
    return {
        "base": 1.0,
        "words shared of both": shared / both if both else 0.0,
        "rare words shared": min(MOST_RARE, shared),
        "rare words of one clause, no names": min(MOST_RARE, clause.rare),
        "clauses shared of the one": covered[1],
        "clauses shared of the other": covered[0],
        "clause shared": clause.shared,
        "core shared": float(clause.core),
        "acts differ": float(clause.acts_differ),
        "act shared": float(clause.act),
        "words in a row": min(LONGEST_ROW, _row(left, right)) / LONGEST_ROW,
        "quotation shared": _quotation_shared(left.quoted, right.quoted),
        "number shared": _number_shared(left, right),
        "further down": min(FURTHEST, max(left.start, right.start) / 1000),
        "otherwise sure": float(clause.otherwise_sure),
        "clause denied": float(clause.denied),
        "clauses of the longer": float(max(len(left.parts), len(right.parts))),
    }


def log_odds(evidence: Mapping[str, float]) -> float:
    """The log-odds that two reports with this evidence tell the same."""
    return math.fsum(weight * evidence[name] for name, weight in WEIGHTS.items())


@dataclass(frozen=True, slots=True)
class _Nearest:
    """The two clauses of two reports that share most: what they share, and how they differ."""

    shared: float = 0.0
    rare: float = 0.0
    act: bool = False
    denied: bool = False
    otherwise_sure: bool = False
    core: bool = False
    acts_differ: bool = False


def _nearest_clauses(left: Account, right: Account, rareness: Rareness, shares: _Shares) -> _Nearest:
    names = left.names | right.names
    best, most = _Nearest(), 0.0
    for (i, j), (mine, its) in shares.items():
        one, other = left.parts[i], right.parts[j]
        common = one.roles.keys() & other.roles.keys()
        shared = math.sqrt(mine * its)
        if (value := shared * rareness.total(common)) > most:
            most = value
            best = _Nearest(
                shared,
                rareness.total(common - names),
                any("act" in (one.roles[w], other.roles[w]) for w in common),
                one.negated != other.negated,
                _otherwise_sure(one, other),
                best.core,
                _acts_differ(one, other),
            )
        if not best.core and _core_shared(one, other):
            best = replace(best, core=True)
    return best


def _acts_differ(left: Part, right: Part) -> bool:
    """Whether both say what is done, and not the same: "to be charged" and "to be indicted" differ."""
    return left.deed is not None and right.deed is not None and left.deed != right.deed


def _core_shared(left: Part, right: Part) -> bool:
    """Whether both assert one act of one actor or to one object, and nothing sets them apart.

    Beside the actor or the object they share the other of the two, a second act or another word.
    """
    if not (left.main and right.main) or left.negated != right.negated or _otherwise_sure(left, right):
        return False
    if left.deed is None or left.deed != right.deed:
        return False
    one, other = left.by_role(), right.by_role()
    common = {role: one[role] & other[role] for role in one}
    if any(one[r] and other[r] and not common[r] for r in ("subject", "object")):
        return False
    shared = len(common["act"]) - 1 + sum(bool(common[role]) for role in ("subject", "object", "rest"))
    return bool(common["subject"] or common["object"]) and shared > 1


def _otherwise_sure(left: Part, right: Part) -> bool:
    """Whether one has happened and the other is planned, or one alone is left open."""
    return {left.modality, right.modality} == _DONE_OR_NOT or left.left_open != right.left_open


# For each two clauses with a word in common, by their numbers, how much of each the other has.
_Shares = Mapping[tuple[int, int], tuple[float, float]]


def _shares(left: Account, right: Account, rareness: Rareness) -> _Shares:
    one, other = rareness.weighed(left), rareness.weighed(right)
    return {
        (i, j): (
            _share(mine, its, rareness) / one.told[i] if one.told[i] else 0.0,
            _share(its, mine, rareness) / other.told[j] if other.told[j] else 0.0,
        )
        for i, mine in enumerate(left.parts)
        for j, its in enumerate(right.parts)
        if not mine.roles.keys().isdisjoint(its.roles)
    }


def _covered(told: Weighed, shares: Iterable[tuple[int, float]]) -> float:
    """How much of an account's clauses stands in one clause each of the other; `shares` are by clause."""
    total = math.fsum(told.parts)
    best: dict[int, float] = {}
    for number, share in shares:
        best[number] = max(best.get(number, 0.0), share)
    return math.fsum(told.parts[i] * share for i, share in best.items()) / total if total else 0.0


def _share(part: Part, other: Part, rareness: Rareness) -> float:
    """What the words of a clause tell that the other has in a like role."""
    found = 0.0
    for word, role in part.roles.items():
        if (there := other.roles.get(word)) is not None:
            found += rareness.of(word) * TELLS[role] * _IN_ANOTHER_ROLE.get((role, there), 1.0)
    return found


def _row(left: Account, right: Account) -> int:
    """How many words stand in a row in both."""
    if not left.pairs.isdisjoint(right.pairs):
        return _longest_row(left.running, right.running)
    return int(not left.words.isdisjoint(right.words))


def _number_shared(left: Account, right: Account) -> float:
    """How much the numbers tell that both count something by."""
    if not left.numbers or not right.numbers:
        return 0.0
    return telling(_counting(left), _counting(right))[0] / MOST_TELLING


def _counting(given: Account) -> list[Number]:
    """The numbers that say what they count: another 17 is another matter."""
    return [number for number in given.numbers if number.unit is not None]


def _quotation_shared(left: Sequence[str], right: Sequence[str]) -> float:
    """The longest row of quoted words that both have, of the shorter quotation."""
    shorter = min(len(left), len(right))
    if shorter < FEWEST_QUOTED:
        return 0.0
    row = _longest_row(left, right)
    return row / shorter if row > 1 else 0.0


def _longest_row(left: Sequence[str], right: Sequence[str]) -> int:
    places: dict[str, list[int]] = {}
    for at, word in enumerate(right):
        places.setdefault(word, []).append(at)
    longest = 0
    before: dict[int, int] = {}
    for word in left:
        row = {at: before.get(at - 1, 0) + 1 for at in places.get(word, ())}
        longest = max(longest, *row.values()) if row else longest
        before = row
    return longest
