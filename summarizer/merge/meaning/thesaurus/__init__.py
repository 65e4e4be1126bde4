"""Words that reports of one event use for each other, as data.

A family stands for one notion of news copy; its words are compared as one. Only words that keep the meaning
in nearly every report are listed; a word of two families belongs to the first.
"""

from __future__ import annotations

from summarizer.merge.meaning.thesaurus.events import EVENTS
from summarizer.merge.meaning.thesaurus.listing import families
from summarizer.merge.meaning.thesaurus.phrases import PHRASES
from summarizer.merge.meaning.thesaurus.plain import PLAIN
from summarizer.merge.meaning.thesaurus.society import SOCIETY
from summarizer.merge.meaning.thesaurus.weights import ABSENT, ANTONYMS, WEAK

__all__ = ["ABSENT", "FAMILIES", "OPPOSITES", "PHRASES", "WEAK"]

OPPOSITES: dict[str, frozenset[str]] = {
    notion: frozenset({b for a, b in ANTONYMS if a == notion} | {a for a, b in ANTONYMS if b == notion})
    for pair in ANTONYMS
    for notion in pair
}
FAMILIES: dict[str, str] = {**families(EVENTS), **families(SOCIETY), **families(PLAIN)}
