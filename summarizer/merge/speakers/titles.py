"""The title right before a name: whole, of the present, with place and party where they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import (
    CALLINGS,
    FIELDS,
    HONORIFICS,
    PARTIES,
    SEVERAL_TITLES,
    SURNAMES_TOO,
    TITLES,
)
from summarizer.lexicon.places import PLACES
from summarizer.merge.speakers.owners import NAMED

__all__ = ["titled", "titled_in"]

_RUN = re.compile(r"((?:[A-Z][\w.-]*\s+){1,6})\Z")
# So many words may stand between "former" and the title.
_FORMER = re.compile(r"\b(?:former|ex|then|late)\b[\w\s.’'-]{0,30}\Z", re.IGNORECASE)
# "Sens. Ida Holm of Maine, Tove Berg (R-Vt.) and ": names with what stands behind them, up to another name.
_PLACED = rf"{NAMED}(?:,? (?:\([DRI]-[\w. ]+\)|[DRI]-[A-Z][\w.]*))?"
_SEVERAL = "|".join(title.capitalize() for title in sorted(SEVERAL_TITLES))
_LISTED = re.compile(rf"\b({_SEVERAL})(\.?)\s+(?:{_PLACED}(?:,? and |, )){{0,6}}\Z")
# So many characters before a name hold its title.
_REACH = 80
_SMALL = word_set("notions", "stop_words")


def titled(before: str, name: str) -> str | None:
    """The name with the title right before it, unless it is a former one or what everybody is called.

    One of which a word is cut off is none: "Commerce Secretary", "Trade Representative". Of several under one
    title each has it: "Reps. Ida Holm and Tove Berg".
    """
    if listed := _LISTED.search(before):
        return None if _FORMER.search(before[: listed.start()]) else f"{_singular(*listed.groups())} {name}"
    run = _RUN.search(before)
    words = run[1].split() if run else []
    kept = _title_of(words)
    if not kept or {w.casefold().rstrip(".") for w in kept} <= HONORIFICS.keys():
        return None
    begins = before[: before.rfind(" ".join(kept))]
    words = words[: len(words) - len(kept)]
    whole = not words or words[-1].casefold() in CALLINGS | _SMALL or kept[-1].endswith(".")
    return f"{' '.join(kept)} {name}" if whole and not _FORMER.search(begins) else None


def titled_in(name: str, texts: Iterable[str]) -> str | None:
    """The name with the fullest title that texts print right before it, a former one with its "Former"."""
    found = [
        t
        for text in texts
        for m in re.finditer(rf"(?<!\w){re.escape(name)}\b", text)
        if (t := _fullest(text, m))
    ]
    return max(found, key=lambda t: (len(t), t), default=None)


def _fullest(text: str, name: re.Match[str]) -> str | None:
    run = _RUN.search(text, max(0, name.start() - _REACH), name.start())
    kept = _title_of(run[1].split() if run else [])
    before = text[max(0, name.start() - _REACH) : name.start()]
    civil = {w.casefold().rstrip(".") for w in kept} <= HONORIFICS.keys()
    former = bool(kept) and _FORMER.search(before[: before.rfind(kept[0])]) is not None
    return None if civil or former else f"{' '.join(kept)} {name[0]}"


def _singular(title: str, stop: str) -> str:
    return title.removesuffix("s") + stop


def _title_of(words: Sequence[str]) -> list[str]:
    """The last of the words that are a title, with the place and the party of who bears it."""
    at = len(words)
    while at:
        size = next((n for n in (2, 1) if n <= at and _is_part(words[at - n : at], words[at:])), 0)
        if not size:
            break
        at -= size
    return list(words[at:])


def _is_part(words: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether words belong to a title that ends with those behind; a short form has only place and party."""
    called = " ".join(words).casefold().rstrip(".")
    if not behind:
        return called in TITLES - SURNAMES_TOO and called not in SEVERAL_TITLES
    return called in TITLES | FIELDS | PLACES | PARTIES
