"""Which places make a number a part of what is counted in all, and which don't."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.merge.figures.count import IMPLIED, Count
from summarizer.merge.figures.fates import MEASURES
from summarizer.text.plain import words_of

__all__ = ["places_told", "with_parts"]

# So many articles have to give the number for all: one may mean a place that its sentence before names.
_GIVEN_BY = 2
_SUMS = MEASURES | {"$", "€", "£", "percent", "share"}


def places_told(count: Count) -> frozenset[str]:
    """The places that a number is told of."""
    return frozenset(count.counted.places) if count.counted else frozenset()


def with_parts(counts: Sequence[Count], own: frozenset[str]) -> list[Count]:
    """The counts less the places by which they are no part of what others count.

    These are the event's own places, and those of which more is told than of all together. `own` are the
    words of the event.
    """
    found = _of_the_event(counts, own)
    of_all: dict[str, list[Count]] = {}
    for count in found:
        if not places_told(count):
            of_all.setdefault(count.kind, []).append(count)
    return [_exceeding(count, of_all.get(count.kind, [])) for count in found]


def _exceeding(count: Count, of_all: Sequence[Count]) -> Count:
    """The count, told of no place if it is more in one place than there are in all.

    "1,500 houses were damaged in Orla" and "more than 300 houses were damaged" can't both hold.
    """
    places = places_told(count)
    if count.counted is None or len(places) != 1 or count.fate is None or count.whole or count.units & _SUMS:
        return count
    one_time = [c for c in of_all if c.counted and set(c.counted.times) == set(count.counted.times)]
    one_time = [c for c in one_time if c.remote == count.remote and c.number and not c.none]
    if len({c.article for c in one_time}) < _GIVEN_BY or not all(_is_more(count, c) for c in one_time):
        return count
    return replace(count, counted=replace(count.counted, places=()), exceeding=min(places))


def _is_more(part: Count, whole: Count) -> bool:
    """Whether a part is more than the whole is said to be, even if that is a least value."""
    if part.low is None or whole.part or whole.further:
        return False
    most = whole.high if whole.high is not None else IMPLIED * (whole.low or 0)
    return part.low > most


def _of_the_event(counts: Sequence[Count], own: frozenset[str]) -> list[Count]:
    """The counts less a place that all of a kind share that have any: it is the event's, no part of it.

    A place by which an article tells one number from another of the kind is none of the event's, unless all
    its words are `own`, the event's.
    """
    placed: dict[str, set[frozenset[str]]] = {}
    named: dict[str, set[str]] = {}
    unplaced: dict[str, set[str]] = {}
    for count in counts:
        places = places_told(count)
        if not places:
            unplaced.setdefault(count.kind, set()).add(count.article)
        else:
            words = frozenset(w for place in places for w in words_of(place))
            placed.setdefault(count.kind, set()).add(words)
            named.setdefault(count.kind, set()).add(count.article)
    one = {
        kind
        for kind, places in placed.items()
        if frozenset.intersection(*places)
        and (frozenset.union(*places) <= own or not named[kind] & unplaced.get(kind, set()))
    }
    return [
        replace(count, counted=replace(count.counted, places=()))
        if count.counted and count.kind in one
        else count
        for count in counts
    ]
