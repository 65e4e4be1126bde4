"""What keeps two claims apart and what they share: who, what, polarity, phase, quantities and days.

What can't be one assertion is told by rules: another number of the same things, done against planned, another
day, the opposite. What is left is compared by its clauses (`relation`); denials are weighed by what is in
common here.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from summarizer.lexicon.stems import stem
from summarizer.lexicon.thesaurus import ABSENT, OPPOSITES
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.profile import Number, Profile
from summarizer.merge.meaning.notions import weight
from summarizer.merge.meaning.phases import Phase
from summarizer.parse.assertion import Assertion

__all__ = [
    "CERTAIN",
    "EXCLUDED",
    "Comparison",
    "Exclusion",
    "Finding",
    "Rarity",
    "Setting",
    "agreements",
    "excluded",
    "shares",
    "telling",
]

Finding = Relation | Literal["undecided"]

# Rare notions beyond so many tell no more.
MOST_RARE: Final = 3.0
# Of a claim and its opposite so much of the smaller one is shared.
TURNED_SHARED: Final = 0.5
# What asserts nothing by itself ("the veto of a bill") says what a whole clause says only where it shares so
# much of both.
PHRASE_SHARED: Final = 0.5
# With fewer claims than this, how many have a notion tells little of how rare it is.
FEWEST_CLAIMS: Final = 30

# What has happened and what is still to come are two things. Other phases often go together: a weight for
# them came out as nothing on the labelled sets.
_NEVER_ONE: frozenset[Phase] = frozenset(("done", "planned"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two claims are to each other, and the log-odds that they are one assertion."""

    relation: Finding
    score: float


# Where two claims are the same words, and where they can't be the same.
CERTAIN, EXCLUDED = 9.0, -9.0


class Rarity:
    """How rare each notion is among an event's claims: 1 where one claim has it, 0 where all have it."""

    def __init__(self, claims: Iterable[frozenset[str]] = ()) -> None:
        self._claims = 0
        self._with: Counter[str] = Counter()
        for notions in claims:
            self._claims += 1
            self._with.update(notions)
        # Of few claims, those with a notion stand for more than themselves.
        self._each = max(1.0, FEWEST_CLAIMS / max(1, self._claims)) ** 0.5
        self._all = math.log(max(FEWEST_CLAIMS, self._claims) + 1)
        self._known: dict[str, float] = {}

    def of(self, notion: str) -> float:
        """The rarity of a notion times how much it tells by itself, 0 to 1."""
        if (known := self._known.get(notion)) is not None:
            return known
        among = max(0.0, 1 - math.log(max(1, self._with[notion] * self._each)) / self._all)
        self._known[notion] = among * min(1.0, weight(notion))
        return self._known[notion]

    def total(self, notions: Iterable[str]) -> float:
        """The rarity of several notions together."""
        # An exact sum: a set has another order in every process.
        return math.fsum(map(self.of, notions))


def shares(left: frozenset[str], right: frozenset[str]) -> tuple[float, float]:
    """The weight shared, as a part of the smaller side and of both together."""
    common = math.fsum(map(weight, left & right))
    smaller = min(_total(left), _total(right))
    both = _total(left) + _total(right) - common
    return (common / smaller if smaller else 0.0, common / both if both else 0.0)


@lru_cache(maxsize=1 << 12)
def _total(notions: frozenset[str]) -> float:
    return math.fsum(map(weight, notions))


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of two claims beside what they say; `other_speaker` where two are named, and differ."""

    same_speaker: bool = False
    other_speaker: bool = False
    same_article: bool = False


Exclusion = Literal["days", "phases", "voices", "numbers", "polarity", "conditions", "actors", "phrase"]


def excluded(left: Profile, right: Profile, setting: Setting) -> Exclusion | None:
    """Why the two can't be one assertion whatever else they share; None where they can."""
    if left.days and right.days and not left.days & right.days:
        return "days"
    if _of_another_year(left, right) or _of_another_year(right, left):
        return "days"
    if left.first_person and right.first_person and not setting.same_speaker:
        return "voices"
    if _numbers_clash(left.numbers, right.numbers):
        return "numbers"
    turned = _is_turned(left, right) and shares(left.notions, right.notions)[0] >= TURNED_SHARED
    if (why := _apart(left, right)) is not None or turned:
        return why or "polarity"
    return "phases" if frozenset((left.phase, right.phase)) == _NEVER_ONE else None


_PERFECT: Final = frozenset(("has", "have"))


def _of_another_year(left: Profile, right: Profile) -> bool:
    """Whether one tells of a year that the other doesn't name, and the other of now or of another year."""
    years, others = left.years, right.years
    if not years or years & others:
        return False
    if others:
        return True
    a, b = left.asserts, right.asserts
    until_now = not _PERFECT.isdisjoint(right.words)  # "has announced his run"
    return (
        a is not None and a.tense == "past" and (b is None or b.tense in ("present", "future") or until_now)
    )


def _apart(left: Profile, right: Profile) -> Exclusion | None:
    """What keeps two apart by their clauses: a condition of one alone, parts changed, opposite shares."""
    a, b = left.asserts, right.asserts
    if a is None or b is None:
        alone = (a is None) != (b is None) and shares(left.notions, right.notions)[1] < PHRASE_SHARED
        return "phrase" if alone else None
    if (a.condition is None) != (b.condition is None):
        return "conditions"
    if _changed_about(a, b):
        return "actors"
    opposite = {a.share, b.share} == {"few", "most"} and a.predicate == b.predicate
    return "polarity" if opposite else None


def _changed_about(a: Assertion, b: Assertion) -> bool:
    """Whether who does it in one is to whom it is done in the other: "A attacked B", "B attacked A".

    What somebody is may come first: "the lone opponent was Holm", "Holm was the lone opponent".
    """
    if a.predicate.split()[:1] == b.predicate.split()[:1] == ["be"]:
        return False
    doer, done_to = _nouns(a.subject), _nouns(a.object)
    other, done_to_other = _nouns(b.subject), _nouns(b.object)
    return bool(doer & done_to_other and other & done_to) and not doer & other and not done_to & done_to_other


@lru_cache(maxsize=1 << 14)
def _nouns(phrase: str | None) -> frozenset[str]:
    return frozenset(map(stem, (phrase or "").split()))


def agreements(left: Profile, right: Profile, rarity: Rarity) -> dict[str, float]:
    """What speaks for one assertion: each name with how much."""
    contained, both = shares(left.notions, right.notions)
    told, _ = telling(left.numbers, right.numbers)
    return {
        "shared of both": both,
        "shared of the smaller": contained,
        "rare notions shared": min(MOST_RARE, rarity.total(left.notions & right.notions)),
        "rare notions of their own": min(
            rarity.total(left.notions - right.notions), rarity.total(right.notions - left.notions)
        ),
        "same number": float(told > 0),
    }


def _is_turned(left: Profile, right: Profile) -> bool:
    """Whether one says what the other denies.

    "Won't close" and "stays open" are turned twice; "there is no proof" and "proof is lacking" are one in
    other words; a negation with a bound ("not before Sunday") turns nothing.
    """
    opposite = _opposite(left, right)
    if left.negated == right.negated or opposite:
        return opposite and left.negated == right.negated
    denied, said = (left, right) if left.negated else (right, left)
    return not (denied.bounded or (said.notions - denied.notions) & ABSENT)


_TURNING: Final = frozenset(OPPOSITES)


def _opposite(left: Profile, right: Profile) -> bool:
    """Whether one has a notion, and the other its opposite, that the other side lacks."""
    a, b = left.notions & _TURNING, right.notions & _TURNING
    return bool(a and b) and any(OPPOSITES[n] & (b - a) for n in a - b)


_DURATIONS = frozenset({"hour"})


def telling(left: Sequence[Number], right: Sequence[Number]) -> tuple[float, float]:
    """How much equal numbers of one unit tell, and equal ones of different units; 0 where there are none."""
    told = [(_same_unit(a, b), _specific(a, b)) for a in left for b in right]
    return (
        max((value for one_unit, value in told if one_unit), default=0.0),
        max((value for one_unit, value in told if not one_unit), default=0.0),
    )


def _specific(left: Number, right: Number) -> float:
    """How much a number tells that both can be: the more, the more digits it has and the larger it is."""
    value = left.low or left.high or 0
    if {left.unit, right.unit} & _DURATIONS or value <= 1:
        return 0.0
    equal = left.low == right.low and left.high == right.high
    closed = None not in (left.low, left.high, right.low, right.high)
    if not equal and not (closed and left.unit == right.unit and left.meets(right)):
        return 0.0
    digits = len(f"{value:.15g}".replace(".", "").strip("0")) if equal else 1
    return min(4.0, digits + math.log10(value) / 2)


def _same_unit(left: Number, right: Number) -> bool:
    return (
        left.unit is None
        or right.unit is None
        or left.unit == right.unit
        or {left.unit, right.unit} <= _PEOPLE
    )


_PEOPLE = frozenset({"people", "soldier"})


def _numbers_clash(left: tuple[Number, ...], right: tuple[Number, ...]) -> bool:
    """Whether both count one unit and no number of one side can be one of the other's.

    Of several in one unit most must be the other's: two polls share a number by chance.
    """
    alike = [(a, b) for a in left for b in right if _same_unit(a, b)]
    if alike and not any(a.meets(b) for a, b in alike):
        return True
    named = [(a, b) for a, b in alike if a.unit is not None and b.unit is not None]
    if named and not any(a.meets(b) for a, b in named):
        return True
    fewer, others = sorted(({a for a, _ in named}, {b for _, b in named}), key=len)
    found = sum(any(number.meets(other) for other in others) for number in fewer)
    return len(fewer) > 1 and 2 * found <= len(fewer)
