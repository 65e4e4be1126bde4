"""Countries by their names, the words for their people, and the names that stand for their governments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from summarizer.lexicon.load import rows, word_set
from summarizer.text.plain import plain

__all__ = ["COUNTRY_OF", "PLACES", "is_demonym", "place_forms", "place_of"]


def _countries() -> Iterator[tuple[str, list[list[str]]]]:
    """Each country with its other names, its adjectives, the words for its people, and its seats."""
    for country, *columns in rows("countries"):
        listed = [column.split(", ") if column else [] for column in columns]
        yield country, listed + [[]] * (4 - len(listed))


# Every way a country is called, with the country; its people are in `place_forms` alone.
COUNTRY_OF: Final[dict[str, str]] = {
    form: country
    for country, (others, adjectives, _, seats) in _countries()
    for form in (country, *others, *adjectives, *seats)
}
# Countries, parts of them and cities, and words for where people come from.
PLACES: Final = frozenset(COUNTRY_OF) | {name.replace("-", " ") for name in word_set("places", "places")}
# How words for the people of a place end, whatever the place.
_DEMONYM = re.compile(r"^\w{3,}(?:ian|ean|ese|ish|ans?)$")


def is_demonym(word: str) -> bool:
    """Whether a word in lower case ends as words for the people of a place do."""
    return _DEMONYM.match(word) is not None


@cache
def place_forms() -> tuple[dict[str, str], re.Pattern[str]]:
    """Every form of a country with the country's key, and a pattern for forms of several words."""
    called = {form: country for country, (_, _, people, _) in _countries() for form in people}
    forms = {form: "@" + country.replace(" ", "-") for form, country in (COUNTRY_OF | called).items()}
    several = sorted((f for f in forms if " " in f), key=len, reverse=True)
    return forms, re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, several)) + r")(?!\w)")


def place_of(name: str) -> str | None:
    """The country that `name` is, or whose people, capital or seat of government it is."""
    return place_forms()[0].get(
        re.sub(r"\bn\.|\bs\.", lambda m: m.group()[0], plain(name)).removeprefix("the ").strip()
    )
