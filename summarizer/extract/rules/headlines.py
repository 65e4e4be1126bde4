"""Who speaks in a headline, where capitals hide which words are names and only place and cue can tell."""

from __future__ import annotations

import re

from summarizer.extract.rules.quotation_cues import Tie
from summarizer.lexicon.cues import VERB_CUES
from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["headline_ties"]

_WORD = re.compile(r"[\w’'.-]*\w")
_BEFORE = re.compile(r"(?:^|[.!?|–—]\s)\s*(?:\d{1,2}[.:]\d\d\s+)?([^:“”\"‘]{2,60}):\s*$")
_NAME_REACH = 5


def headline_ties(text: str, sentence: Span, quoted: tuple[Quoted, ...]) -> list[Tie | None]:
    """The tie of each quotation of a headline: "X: “…”", "X says “…”", "“…,” says X", "“…”: X claims …"."""
    return [_tie(text, sentence, q) for q in quoted]


def _tie(text: str, sentence: Span, q: Quoted) -> Tie | None:
    return _colon_before(text, sentence, q) or _verb_before(text, sentence, q) or _after(text, sentence, q)


def _colon_before(text: str, sentence: Span, q: Quoted) -> Tie | None:
    found = _BEFORE.search(text[sentence.start : q.outer.start])
    if found is None or any(w.casefold() in VERB_CUES for w in found.group(1).split()):
        return None
    start = sentence.start + found.start(1)
    colon = sentence.start + found.end(1)
    return Tie("colon", (start, colon), (colon, colon + 1))


def _verb_before(text: str, sentence: Span, q: Quoted) -> Tie | None:
    words = list(_WORD.finditer(text, sentence.start, q.outer.start))
    for at in range(len(words) - 1, 0, -1):
        if words[at].group().casefold() in VERB_CUES:
            if len(words) - at > _NAME_REACH or at > _NAME_REACH:
                return None
            return Tie("before", (words[0].start(), words[at - 1].end()), words[at].span())
    return None


def _after(text: str, sentence: Span, q: Quoted) -> Tie | None:
    words = list(_WORD.finditer(text, q.outer.end, sentence.end))[:8]
    for at, word in enumerate(words):
        if word.group().casefold() not in VERB_CUES:
            continue
        if at == 0 and len(words) > 1:
            return Tie("after", (words[1].start(), words[-1].end()), word.span())
        if 0 < at <= _NAME_REACH:
            return Tie("after", (words[0].start(), words[at - 1].end()), word.span())
        return None
    return None
