"""Claims whose clauses can't both hold: one act affirmed and negated, asked and refused, or on two days.

Each rule needs what makes one proposition of two clauses: the act, and who does it or to what it is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from summarizer.lexicon.calendar import WEEKDAYS
from summarizer.lexicon.load import rows
from summarizer.lexicon.polarity import negations
from summarizer.lexicon.stems import stem
from summarizer.lexicon.word_lists import words
from summarizer.merge.claims.account import Account, Part
from summarizer.merge.meaning.notions import family_of

__all__ = ["Stated", "contrary"]

# Nouns that say why something is done ("on grounds of health").
_REASONS = frozenset(map(stem, words("ground reason basis pretext")))
_DAYS = {stem(day): day for day in WEEKDAYS}
_DONE, _TO_COME = frozenset(("happened", "alleged")), frozenset(("planned", "asked"))
# One reason is told by so many words beside the noun, one occasion by so many beside act and day.
REASON, OCCASION, NAMES = 2, 2, 2


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim's report: the group that it is in, its article, who says it, its words and its clauses."""

    group: int
    article: str
    speaker: str | None
    statement: str
    account: Account


@dataclass(frozen=True, slots=True)
class _Clause:
    said: int
    part: Part
    act: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    rest: frozenset[str]

    @property
    def around(self) -> frozenset[str]:
        """All that it tells beside the act."""
        return self.subject | self.object | self.rest


def contrary(said: Sequence[Stated]) -> set[tuple[int, int]]:
    """The pairs of groups, lower number first, that assert what can't both be."""
    index: dict[tuple[str, str], list[_Clause]] = {}
    for n, report in enumerate(said):
        for part in report.account.parts:
            clause = _clause(n, part)
            for key in product(clause.act | (clause.around & _REASONS), clause.around):
                index.setdefault(key, []).append(clause)
    found: set[tuple[int, int]] = set()
    for left, right in _pairs(index.values()):
        one, other = said[left.said], said[right.said]
        if one.group != other.group and _two_voices(one, other) and _exclude(left, right, one, other):
            found.add((min(one.group, other.group), max(one.group, other.group)))
    return found


# What so many clauses tell of one act and one word beside it, no two can be told to tell of one occasion.
_COMMON = 60


def _pairs(found: Iterable[list[_Clause]]) -> Iterator[tuple[_Clause, _Clause]]:
    for clauses in found:
        if len(clauses) <= _COMMON:
            yield from combinations(clauses, 2)


def _clause(number: int, part: Part) -> _Clause:
    roles = {role: frozenset(w for w, r in part.roles.items() if r == role) for role in _ROLES}
    return _Clause(number, part, roles["act"], roles["subject"], roles["object"], roles["rest"])


_ROLES = ("act", "subject", "object", "rest")


def _two_voices(left: Stated, right: Stated) -> bool:
    """Whether two speakers say it; nobody contradicts himself."""
    return left.speaker is None or left.speaker != right.speaker


def _exclude(left: _Clause, right: _Clause, one: Stated, other: Stated) -> bool:
    if left.part.left_open or right.part.left_open:
        return False
    turned = left.part.negated != right.part.negated and _one_negates(one.statement, other.statement)
    if turned and (_done_or_not(left, right) or _asked_and_refused(left, right) or _reason(left, right)):
        return True
    if left.part.negated or right.part.negated or one.article == other.article:
        return False
    return _two_days(left, right) or _two_kinds(left, right, one.account, other.account)


def _one_negates(left: str, right: str) -> bool:
    return negations(left).total() != negations(right).total()


def _done_or_not(left: _Clause, right: _Clause) -> bool:
    """Whether one says that it was done and the other that it wasn't: actor, act and object are one."""
    if not left.act & right.act or not {left.part.modality, right.part.modality} <= _DONE:
        return False
    # "Until a deal is made" doesn't say that it is.
    if not (left.part.main and right.part.main):
        return False
    actors, objects = left.subject & right.subject, left.object & right.object
    if left.subject and right.subject:
        return bool(actors and (objects or (left.object | left.rest) & (right.object | right.rest)))
    return bool(objects) and not left.subject and not right.subject


def _asked_and_refused(left: _Clause, right: _Clause) -> bool:
    """Whether the one asks for what the other says will not be done."""
    asked, refused = (right, left) if left.part.negated else (left, right)
    to_come = asked.part.modality == "asked" and refused.part.modality == "planned"
    objects = (asked.object | asked.rest) & refused.object
    return bool(to_come and left.act & right.act and objects and refused.subject)


def _reason(left: _Clause, right: _Clause) -> bool:
    """Whether the one gives a reason that the other says is none: "on grounds of health"."""
    shared = left.around & right.around
    return bool(shared & _REASONS) and len(shared - _REASONS) >= REASON


def _two_days(left: _Clause, right: _Clause) -> bool:
    """Whether one occasion lies on two days of the week: the act and what is around it are one."""
    days = [clause.around & _DAYS.keys() for clause in (left, right)]
    if len(days[0]) != 1 or len(days[1]) != 1 or days[0] == days[1]:
        return False
    both_done = {left.part.modality, right.part.modality} <= _DONE | {"asked"}
    shared = left.around & right.around
    return both_done and bool(left.act & right.act) and len(shared) > OCCASION


def _two_kinds(left: _Clause, right: _Clause, one: Account, other: Account) -> bool:
    """Whether one thing is given as of two kinds that exclude each other: "permanent", "for now"."""
    if not left.act & right.act or len(left.object & right.object) <= NAMES:
        return False
    told = (one.words, other.words)
    return any(
        _kinds()[kind] & told[1 - side] and not _kinds()[kind] & told[side]
        for side, clause in enumerate((left, right))
        for kind in clause.object & _kinds().keys()
    )


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """For each adjective those that can't hold of the same thing."""
    found: dict[str, set[str]] = {}
    for one, other in rows("contrary_kinds"):
        a, b = (family_of(word) or stem(word) for word in (one, other))
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {kind: frozenset(others) for kind, others in found.items()}
