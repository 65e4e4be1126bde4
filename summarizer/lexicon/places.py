"""Countries by their names, the words for their people, and the names that stand for their governments."""

from __future__ import annotations

import re
from functools import cache

from summarizer.text.plain import plain

__all__ = ["place_forms", "place_of"]


# A country, the words for its people, and the names that stand for its government.
_PLACES: dict[str, tuple[str, str]] = {
    "north korea": ("north korean north koreans n korean n koreans", "pyongyang dprk"),
    "south korea": ("south korean south koreans s korean s koreans", "seoul"),
    "russia": ("russian russians", "moscow kremlin"),
    "ukraine": ("ukrainian ukrainians", "kyiv kiev"),
    "united states": ("american americans us", "washington usa america white house"),
    "united kingdom": ("british briton britons uk", "britain london downing street whitehall"),
    "france": ("french", "paris elysee"),
    "germany": ("german germans", "berlin"),
    "italy": ("italian italians", "rome"),
    "spain": ("spanish", "madrid"),
    "poland": ("polish poles", "warsaw"),
    "china": ("chinese", "beijing"),
    "japan": ("japanese", "tokyo"),
    "india": ("indian indians", "new delhi delhi"),
    "pakistan": ("pakistani pakistanis", "islamabad"),
    "iran": ("iranian iranians", "tehran"),
    "iraq": ("iraqi iraqis", "baghdad"),
    "israel": ("israeli israelis", "jerusalem tel aviv"),
    "syria": ("syrian syrians", "damascus"),
    "turkey": ("turkish turks turkiye", "ankara"),
    "egypt": ("egyptian egyptians", "cairo"),
    "saudi arabia": ("saudi saudis", "riyadh"),
    "belarus": ("belarusian belarusians", "minsk"),
    "hungary": ("hungarian hungarians", "budapest"),
    "canada": ("canadian canadians", "ottawa"),
    "australia": ("australian australians", "canberra"),
    "mexico": ("mexican mexicans", "mexico city"),
    "brazil": ("brazilian brazilians", "brasilia"),
    "venezuela": ("venezuelan venezuelans", "caracas"),
    "european union": ("eu", "brussels"),
    "greece": ("greek greeks", "athens"),
    "serbia": ("serbian serbs", "belgrade"),
    "georgia": ("georgian georgians", "tbilisi"),
    "afghanistan": ("afghan afghans", "kabul"),
    "lebanon": ("lebanese", "beirut"),
    "taiwan": ("taiwanese", "taipei"),
    "ireland": ("irish", "dublin"),
    "scotland": ("scottish scots", "edinburgh holyrood"),
    "sudan": ("sudanese", "khartoum"),
    "ethiopia": ("ethiopian ethiopians", "addis ababa"),
    "nigeria": ("nigerian nigerians", "abuja"),
    "kenya": ("kenyan kenyans", "nairobi"),
    "south africa": ("south african south africans", "pretoria"),
}


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
