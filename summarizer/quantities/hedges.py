"""The words around a number that make it a floor, a ceiling or an estimate."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.lexicon.load import word_list, word_set

__all__ = ["Hedge", "hedge_after", "hedge_before"]


Hedge = Literal["exact", "about", "at_least", "at_most"]

_KINDS: tuple[Hedge, ...] = ("at_least", "at_most", "about", "exact")
_PHRASES: dict[tuple[str, ...], Hedge] = {
    tuple(phrase.split("_")): hedge for hedge in _KINDS for phrase in word_list("hedges", hedge)
}
_LONGEST = max(map(len, _PHRASES))
_REACH = 52
_WORD = re.compile(r"\S+")
_OPENING = "“\"‘'([—–"
_BETWEEN = frozenset({"the", "a", "an", "another", "some", "estimated", "additional", "further"})
# "know about 10,000 soldiers", "concern over 3,000 jobs": the word belongs to the verb or noun before it.
_TAKES_PREPOSITION = {
    "about": word_set("hedges", "takes_preposition"),
    "over": word_set("hedges", "takes_preposition_2"),
    "around": word_set("hedges", "takes_preposition_around"),
    "up": word_set("hedges", "takes_preposition_up"),
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
            inner = words[-1][1].lower() in _BETWEEN and not _compares(words)
            if result is None and inner and _phrase_at_end(words[:-1], None):
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


def _compares(words: list[tuple[int, str]]) -> bool:
    """Whether a known number is only compared with: "more than the 12 million that it collected"."""
    return [word.lower() for _, word in words[-2:]] == ["than", "the"]


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
