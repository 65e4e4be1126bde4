"""Whether two numbers are given for one thing: one act, actor, object, place and time, one measure."""

from __future__ import annotations

from functools import cache, lru_cache

from summarizer.lexicon.stems import stem
from summarizer.lexicon.word_lists import words
from summarizer.merge.figures.fates import FATES
from summarizer.merge.meaning.notions import notions
from summarizer.parse.counted import Counted
from summarizer.text.plain import words_of

__all__ = ["bearing", "bearings_exclude", "kept_apart", "measure_one", "one_thing"]

# Units that name nothing measured: a number in one is of one thing only where who acts is told, too.
_SHARED_UNITS = frozenset({"percent", "$", "€", "£", "time", "share"})

# Verbs that tell nothing of what is done.
_LIGHT = words("be have get take do make go come put give keep hold include say see need want")


def kept_apart(left: Counted | None, right: Counted | None) -> bool:
    """Whether place or time make two counts of numbers that tell nothing themselves.

    What is said of one place alone is a part of what is said of all.
    """
    if left is None or right is None:
        return False
    return not _one_place(left, right) or set(left.times) != set(right.times)


def measure_one(left: Counted | None, right: Counted | None) -> bool:
    """Whether both measure in one way to one end: a depth, the way from one place, so many times closer."""
    if left is None or right is None or left.relation is None or right.relation is None:
        return False
    meet = set(left.target) & set(right.target)
    if bearing(left) and bearing(right):
        return bool(meet)
    return left.relation == right.relation and bool(meet or not left.target or not right.target)


def bearings_exclude(left: Counted | None, right: Counted | None) -> bool:
    """Whether a thing can't lie in both directions from one place: south of it, and west of it."""
    if left is None or right is None or not measure_one(left, right):
        return False
    one, other = bearing(left), bearing(right)
    return bool(one and other) and one not in other and other not in one


def bearing(counted: Counted | None) -> str:
    """The direction from a place in which something lies: "southwest" for "southwest of"; "" for none."""
    relation = ((counted.relation if counted else None) or "").removesuffix(" of")
    return relation if relation.startswith(("north", "south", "east", "west")) else ""


def one_thing(
    left: Counted | None, right: Counted | None, unit: str, fates: tuple[str | None, str | None]
) -> bool:
    """Whether the two say how many, or how much, of one and the same thing, so that only one number can hold.

    `unit` is the class of what is counted, `fates` what becomes of it on either side, as far as it is told.
    """
    if left is None or right is None or kept_apart(left, right):
        return False
    if left.relation is not None or right.relation is not None:
        return measure_one(left, right)
    two_acts = left.negated != right.negated or not _agree(left.by, right.by)
    if two_acts or not _agree(left.object, right.object) or not _same_words(left.beside, right.beside):
        return False
    one_act = left.act is not None and left.act not in _LIGHT and _same(left.act, right.act)
    one_act = one_act or (fates[0] is not None and fates[0] == fates[1])
    if unit in _SHARED_UNITS or unit.startswith("$"):
        return one_act and left.by is not None and _same(left.by, right.by)
    return one_act


def _one_place(left: Counted, right: Counted) -> bool:
    """Whether neither is said of a place, or both of one."""
    if not left.places or not right.places:
        return not left.places and not right.places
    return any(set(words_of(a)) == set(words_of(b)) for a in left.places for b in right.places)


def _agree(left: str | None, right: str | None) -> bool:
    """Whether not both are told and differ."""
    return left is None or right is None or _same(left, right)


@lru_cache(maxsize=4096)
def _same(left: str | None, right: str | None) -> bool:
    """Whether both are one word, or words of one family."""
    if left == right:
        return True
    if left is None or right is None:
        return False
    return notions(left).all == notions(right).all != frozenset() or stem(left) == stem(right)


def _same_words(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether both describe what is counted alike, less what becomes of it ("cancelled trains")."""
    return _described(left) == _described(right)


def _described(words: tuple[str, ...]) -> set[str]:
    return {stem(w) for w in words if w.isalpha() and w != "per" and w not in _fates()}


@cache
def _fates() -> frozenset[str]:
    return frozenset(word for words in FATES.values() for word in words)
