"""Countries by their names, the words for their people, and the names that stand for their governments."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon.load import rows
from summarizer.text.plain import plain

__all__ = ["place_forms", "place_of"]


# A country, the words for its people, and the names that stand for its government.
_PLACES = {country: (people, seats) for country, people, seats in rows("old_places")}


@cache
def place_forms() -> tuple[dict[str, str], re.Pattern[str]]:
    """Every form of a place with the place's key, and a pattern for forms of several words."""
    forms: dict[str, str] = {}
    for place, (people, seats) in _PLACES.items():
        key = "@" + place.replace(" ", "-")
        forms[place] = key
        for names in (people, seats):
            for form in _listed(names):
                forms[form] = key
    several = sorted((f for f in forms if " " in f), key=len, reverse=True)
    return forms, re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, several)) + r")(?!\w)")


_OF_SEVERAL = (
    "north korean", "north koreans", "n korean", "n koreans", "south korean", "south koreans", "s korean",
    "s koreans", "white house", "downing street", "new delhi", "tel aviv", "mexico city", "addis ababa",
    "south african", "south africans",
)  # fmt: skip


def _listed(words: str) -> list[str]:
    found = [form for form in _OF_SEVERAL if re.search(rf"\b{form}\b", words)]
    for form in sorted(found, key=len, reverse=True):
        words = re.sub(rf"\b{form}\b", " ", words)
    return found + words.split()


def place_of(name: str) -> str | None:
    """The country that `name` is, or whose people, capital or seat of government it is."""
    return place_forms()[0].get(
        re.sub(r"\bn\.|\bs\.", lambda m: m.group()[0], plain(name)).removeprefix("the ").strip()
    )
