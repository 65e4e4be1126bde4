"""The words around a number that make it a floor, a ceiling or an estimate."""

from __future__ import annotations

import re
from typing import Literal

__all__ = ["Hedge", "hedge_after", "hedge_before"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


Hedge = Literal["exact", "about", "at_least", "at_most"]

_BEFORE: dict[Hedge, str] = {
    "at_least": """
        at least | more than | over | above | upwards of | upward of | no fewer than | no less than
        | not fewer than | not less than | in excess of | north of | a minimum of | minimum of |
        greater than | exceeding | exceeds | exceeded | surpassing | surpassed | topped | topping |
        as few as | as little as | as low as | better than | well over | just over | little over |
        slightly over | slightly more than | just more than | far more than | well above | just
        above | many more than | not only | starting at | beyond | higher than | larger than |
        bigger than | >
    """,
    "at_most": """
        at most | up to | as many as | as much as | as high as | no more than | not more than |
        fewer than | less than | under | below | a maximum of | maximum of | just under | well under
        | slightly under | slightly less than | just below | no greater than | no larger than |
        lower than | smaller than | not exceeding | capped at | up to and including | no higher than
        | a ceiling of | <
    """,
    "about": """
        about | around | roughly | approximately | approx | approx. | some | nearly | almost | close
        to | an estimated | estimated | estimated at | circa | c. | ca. | ~ | ≈ | in the region of |
        in the order of | on the order of | somewhere around | somewhere | anything | somewhere near
        | something like | virtually | practically | just short of | just shy of | perhaps | maybe |
        probably | more or less | approaching | an approximate | a rough | near | nigh on | anywhere
        near | little more than | a little under | a little over | possibly | very nearly | an
        average of about
    """,
    "exact": """
        exactly | precisely | a total of | fully | a full
    """,
}
_PHRASES: dict[tuple[str, ...], Hedge] = {
    tuple(phrase.split()): hedge for hedge, phrases in _BEFORE.items() for phrase in phrases.split("|")
}
_LONGEST = max(map(len, _PHRASES))
_REACH = 52
_WORD = re.compile(r"\S+")
_OPENING = "“\"‘'([—–"
_BETWEEN = frozenset({"the", "a", "an", "another", "some", "estimated", "additional", "further"})
# "know about 10,000 soldiers", "concern over 3,000 jobs": the word belongs to the verb or noun before it.
_TAKES_PREPOSITION = {
    "about": _set(
        """
    know knows knew known learn learned learnt hear heard talk talks talked talking speak spoke
    spoken speaking ask asked told tell worry worried worries concern concerned concerns think
    thinking complain complained information read reading wrote write writing lied lie lying what
    how story stories report reports reports: warned warning briefed questions question all care
    cares brag bragged
    """
    ),
    "over": _set(
        """
    concern concerns concerned fear fears row dispute anger outcry protest protests worry worries
    talks war battle control fight feud fought divided clash debate alarm outrage charged arrested
    sued scandal
    """
    ),
    "around": frozenset({"turn", "turned", "gathered", "rallied", "wrapped", "built", "centred", "centered"}),
    "up": _set(
        """
    went go goes going gone rose rise rises risen climbed climb climbs moved move moves crept inched
    jumped edged shot ticked pushed
    """
    ),
    "under": frozenset({"children", "aged", "ages", "those", "anyone", "people", "adults"}),
}
_AFTER = re.compile(
    r"(?P<plus>\+(?!\d)|[-‐‑]plus\b|\s+plus\b(?=\s+[a-z]+s\b))|(?P<odd>[-‐‑]odd\b|[-‐‑]ish\b|[-‐‑]or-so\b"
    r"|-some\b)"
    r"|\s+(?:(?P<more>or (?:more|above|over|greater|higher)\b|and (?:above|up|over|counting)\b|upwards?\b"
    r"|at least\b"
    r"(?=\s*[.,;:)])|minimum\b)|(?P<less>or (?:fewer|less|under|below|lower)\b|at most\b(?=\s*[.,;:)])"
    r"|maximum\b)"
    r"|(?P<so>or so\b|or thereabouts\b|odd\b|more or less\b|give or take\b))",
    re.IGNORECASE,
)


def hedge_before(text: str, start: int) -> tuple[int, Hedge | None]:
    """Where the hedge in front of `text[start:]` begins, and which it is; (start, None) without one.

    Of several ("at least some 300") the outermost that isn't mere "about" counts.
    """
    floor = max(0, start - _REACH)
    if not text[floor:start].endswith((" ", "\n", "\u00a0", "~", ">", "<", "≈", ".")):
        return start, None
    words = [(m.start(), m.group()) for m in _WORD.finditer(text, floor, start)]
    begin, result = start, None
    while words:
        taken = _phrase_at_end(words, result)
        if taken is None:
            if result is None and words[-1][1].lower() in _BETWEEN and _phrase_at_end(words[:-1], None):
                words.pop()
                continue
            break
        size, hedge = taken
        if hedge == "exact" and result is not None:
            break
        begin = words[-size][0] + _lead(words[-size][1])
        result = hedge if result in {None, "about", "exact"} else result
        del words[-size:]
    return begin, result


def _lead(word: str) -> int:
    return len(word) - len(word.lstrip(_OPENING))


def _phrase_at_end(words: list[tuple[int, str]], inner: Hedge | None) -> tuple[int, Hedge] | None:
    lowered = [word.lower() for _, word in words[-_LONGEST - 1 :]]
    for size in range(min(_LONGEST, len(lowered)), 0, -1):
        phrase = (lowered[-size].lstrip(_OPENING), *lowered[len(lowered) - size + 1 :])
        hedge = _PHRASES.get(phrase)
        if hedge is None:
            continue
        alone = size == 1 or phrase == ("up", "to")
        if alone and inner is None and len(lowered) > size:
            governor = lowered[-size - 1].lstrip(_OPENING)
            if governor in _TAKES_PREPOSITION.get(phrase[0], ()):
                return None
        return size, hedge
    return None


def hedge_after(text: str, end: int) -> tuple[int, Hedge | None]:
    """Where the hedge behind `text[:end]` ends, and which it is; (end, None) without one."""
    match = _AFTER.match(text, end)
    if match is None:
        return end, None
    hedge: Hedge = "at_least" if match["plus"] or match["more"] else "at_most" if match["less"] else "about"
    return match.end(), hedge
