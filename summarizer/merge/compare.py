"""Whether two claims assert the same, by who, what, polarity, phase, quantities and days."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from summarizer.merge.briefing import Relation
from summarizer.merge.families import ANTONYMS
from summarizer.merge.phases import Phase
from summarizer.merge.profiles import Number, Profile
from summarizer.merge.words import weight

__all__ = ["Comparison", "Finding", "compare", "same_number", "same_utterance", "shares"]

Finding = Relation | Literal["undecided"]

# Set on the labelled sets: shared weight as a part of the smaller claim, and of both together.
SAME_CONTAINED, SAME_BOTH = 0.7, 0.50
# With one telling number in common less has to be shared in words.
NUMBER_CONTAINED, NUMBER_BOTH = 0.40, 0.22
UNDECIDED_CONTAINED, UNDECIDED_BOTH = 0.50, 0.30
OPPOSED_CONTAINED = 0.7
# A claim of less weight says so little that nearly all of both must be shared.
SMALL = 2.2
MATTER_CONTAINED = 0.55
# Where the subject's noun is missing on the other side, the rest must be the same nearly word for word.
OTHER_HEAD_BOTH = 0.75
# One utterance in two renderings: words shared of the shorter, and the fewest words that tell anything.
UTTERANCE_SHARED, UTTERANCE_WORDS = 0.62, 4

_APART: frozenset[frozenset[Phase]] = frozenset(
    frozenset(pair)
    for pair in (
        ("done", "planned"),
        ("done", "possible"),
        ("ongoing", "possible"),
        ("planned", "possible"),
        ("done", "wanted"),
        ("ongoing", "wanted"),
    )
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two claims are to each other, and how near their words are (0 to 2)."""

    relation: Finding
    score: float


def shares(left: frozenset[str], right: frozenset[str]) -> tuple[float, float]:
    """The weight shared, as a part of the smaller side and of both together."""
    common = sum(map(weight, left & right))
    smaller = min(_total(left), _total(right))
    both = _total(left) + _total(right) - common
    return (common / smaller if smaller else 0.0, common / both if both else 0.0)


@lru_cache(maxsize=1 << 15)
def _total(notions: frozenset[str]) -> float:
    return sum(map(weight, notions))


def same_utterance(left: tuple[str, ...], right: tuple[str, ...], same_claim: bool = False) -> bool:
    """Whether two renderings of spoken words can be one utterance; `same_claim` where they say the same."""
    if left == right:
        return True
    short, long = sorted((_written_out(left), _written_out(right)), key=len)
    if len(short) < UTTERANCE_WORDS:
        return False
    counts = {w: long.count(w) for w in set(long)}
    common = 0
    for word in short:
        if counts.get(word, 0):
            counts[word] -= 1
            common += 1
    pairs = set(pairwise(long))
    runs = sum(pair in pairs for pair in pairwise(short))
    return common / len(short) >= UTTERANCE_SHARED and runs >= max(
        1 if same_claim else 2, (len(short) - 1) // 3
    )


def _written_out(words: tuple[str, ...]) -> list[str]:
    """The words with contractions written out and possessive endings left out."""
    found: list[str] = []
    for word in words:
        if word.endswith("n't"):
            found += [{"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3]), "not"]
        elif "'" in word:
            stem, _, ending = word.partition("'")
            found += [stem, *({"ll": ["will"], "re": ["are"], "ve": ["have"], "m": ["am"]}.get(ending, []))]
        else:
            found.append(word)
    return found


def compare(left: Profile, right: Profile, same_speaker: bool = False) -> Comparison:
    """Compare two claims by their parts."""
    contained, both = shares(left.notions, right.notions)
    score = contained + both
    if left.words == right.words:
        return Comparison("same", 2.0)
    opposite = _opposite(left, right)
    if opposite or left.negated != right.negated:
        near = contained >= OPPOSED_CONTAINED or (opposite and contained >= UNDECIDED_CONTAINED)
        opposed = near and not (opposite and left.negated != right.negated) and not _clash(left, right)
        return Comparison("opposed" if opposed else "different", score)
    if _clash(left, right) or (left.first_person and right.first_person and not same_speaker):
        return Comparison("different", score)
    return Comparison(_near(left, right, contained, both, same_speaker), score)


def _near(left: Profile, right: Profile, contained: float, both: float, same_speaker: bool) -> Finding:
    telling = _telling(left, right)
    if telling and contained >= NUMBER_CONTAINED and both >= NUMBER_BOTH:
        return "same"
    if not _same_matter(left, right):
        return "undecided" if contained >= SAME_CONTAINED and both >= SAME_BOTH else "different"
    lone = _counts(left) != _counts(right)
    small = min(_total(left.notions), _total(right.notions)) < SMALL
    if contained >= SAME_CONTAINED and both >= (
        0.8 if lone else (0.4 if same_speaker else 0.8) if small else SAME_BOTH
    ):
        return "same"
    if contained >= UNDECIDED_CONTAINED and both >= UNDECIDED_BOTH:
        return "undecided"
    return "different"


def _counts(claim: Profile) -> bool:
    """Whether the claim gives a number of things; a length of time is said of anything."""
    return any(n.unit not in _DURATIONS for n in claim.numbers)


_DURATIONS = frozenset({"minut", "hour", "day", "week", "month", "year"})


def _same_matter(left: Profile, right: Profile) -> bool:
    """Whether both say one thing of their names: one country's missiles and soldiers are two matters."""
    a, b = left.notions - left.names, right.notions - right.names
    heads = [(left.head, right.notions), (right.head, left.notions)]
    if any(head is not None and head not in others for head, others in heads):
        return shares(a, b)[1] >= OTHER_HEAD_BOTH
    return not a or not b or shares(a, b)[0] >= MATTER_CONTAINED


def _telling(left: Profile, right: Profile) -> bool:
    """Whether both give the same value of more than one for the same unit."""
    return any(
        (a.low == b.low and a.high == b.high and (a.low or a.high or 0) > 1 and _same_unit(a, b))
        or (a.unit == b.unit and a.unit is not None and a.meets(b) and _closed(a) and _closed(b))
        for a in left.numbers
        for b in right.numbers
    )  # fmt: skip


def _closed(number: Number) -> bool:
    return number.low is not None and number.high is not None


def _same_unit(left: Number, right: Number) -> bool:
    return (
        left.unit is None
        or right.unit is None
        or left.unit == right.unit
        or {left.unit, right.unit} <= _PEOPLE
    )


_PEOPLE = frozenset({"people", "soldier"})


def _clash(left: Profile, right: Profile) -> bool:
    """Whether quantities, phases or days of the two can't be those of one assertion."""
    if frozenset((left.phase, right.phase)) in _APART:
        return True
    if left.days and right.days and not left.days & right.days:
        return True
    return _numbers_clash(left.numbers, right.numbers)


def same_number(left: tuple[Number, ...], right: tuple[Number, ...]) -> bool:
    """Whether a number of one side can be one of the other's for the same unit."""
    return any(_same_unit(a, b) and a.meets(b) for a in left for b in right)


def _numbers_clash(left: tuple[Number, ...], right: tuple[Number, ...]) -> bool:
    """Whether both count the same unit and no number of one side can be one of the other's."""
    alike = [(a, b) for a in left for b in right if _same_unit(a, b)]
    return bool(alike) and not any(a.meets(b) for a, b in alike)


def _opposite(left: Profile, right: Profile) -> bool:
    return any(
        (a in left.notions and b in right.notions and b not in left.notions and a not in right.notions)
        or (b in left.notions and a in right.notions and a not in left.notions and b not in right.notions)
        for a, b in ANTONYMS
    )
