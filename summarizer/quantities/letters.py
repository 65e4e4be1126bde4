"""What a lone letter behind digits stands for: "30m people" are millions, a "30m vessel" has metres."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.lexicon.load import word_set
from summarizer.quantities import lexicon
from summarizer.quantities.currencies import currency_after
from summarizer.quantities.nouns import counted_after

__all__ = ["LetterMeaning", "meaning_of_letter"]

LetterMeaning = Literal["magnitude", "unit", "unread"]


_LENGTH_AFTER = re.compile(
    r"(?:\s|-)(?:sprint|race|freestyle|final|butterfly|backstroke|breaststroke|hurdles|relay|dash|run"
    r"|deep|tall|high|wide|thick|long|away|from|below|above|underwater|offshore|radius|north|south|east|west"
    r"|down|up|apart|short|champion|record|title|gold|silver|bronze|medley|steeplechase|walk)\b"
)
_LENGTH_BEFORE = re.compile(
    r"(?<!\w)(?:depths?|heights?|lengths?|widths?|distances?|altitudes?|radius|diameter)\s+of\s+"
    r"(?:(?:about|around|some|nearly|almost|over|up to|more than|at least)\s+)?\Z",
    re.IGNORECASE,
)
_RACE_BEFORE = re.compile(
    r"(?<!\w)(?:the|a|an|men[’']s|women[’']s|his|her|their|my|and|in)\s+\Z", re.IGNORECASE
)
_RACES = frozenset({50, 60, 80, 100, 110, 200, 300, 400, 600, 800})
# Runners and swimmers go so far; a million times that is written in billions.
_LONG = 1000
_DETERMINED = re.compile(
    r"(?<!\w)(?:an?|the|this|that|its|his|her|their|our|your|my|each|every|another|one|which|whose)\s+"
    r"(?:[a-z]+\s+)?\Z"
    r"|[’']s\s+\Z",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+(?P<word>[a-z]+)\b")
_PEOPLE_BEFORE = re.compile(
    r"(?<!\w)(?:population|audience|readership|viewership|turnout|circulation|workforce|membership)\b"
    r"[^.;,\n]{0,24}\Z",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(r"\s+(?:of (?:them|whom|us|those|these)|more|others|were|are|have)\b|-strong\b")
_REACH = 48
_PHYSICAL = word_set("quantities", "physical")
_MONEY_NOUNS = word_set("quantities", "paid_for")


def meaning_of_letter(text: str, start: int, end: int, value: float) -> LetterMeaning:
    """Whether the letter that ends a number without currency is a magnitude, a unit, or open.

    `[start, end)` holds digits and letter, `value` is that of the digits alone.
    """
    letter = text[end - 1]
    if letter == "M":
        return "magnitude"
    before = text[max(0, start - _REACH) : start]
    if letter == "m" and _is_length(text, end, value, before):
        return "unit"
    counted = counted_after(text, end, singular=False)
    if counted is not None and not counted.joined:
        return "unit" if letter == "m" and counted.head.lower() in _PHYSICAL else "magnitude"
    money = currency_after(text, end, value, digits=True)
    if money or _COUNTED_AFTER.match(text, end) or _PEOPLE_BEFORE.search(before):
        return "magnitude"
    determined = _DETERMINED.search(before) is not None
    if letter == "k":
        return "unread" if determined else "magnitude"
    return "unit" if letter in "mt" and determined and _before_a_thing(text, end) else "unread"


def _before_a_thing(text: str, end: int) -> bool:
    """Whether a noun in the singular follows that isn't money ("a 60m shaft", not "a 60m deal")."""
    word = _NEXT_WORD.match(text, end)
    return word is not None and word["word"] not in lexicon.NO_NOUN | _MONEY_NOUNS


def _is_length(text: str, end: int, value: float, before: str) -> bool:
    if value >= _LONG or _LENGTH_AFTER.match(text, end) or _LENGTH_BEFORE.search(before):
        return True
    if value not in _RACES or not _RACE_BEFORE.search(before):
        return False
    word = _NEXT_WORD.match(text, end)
    return word is None or word["word"] in lexicon.NO_NOUN
