"""A number phrase in its sentence's tree: its noun, the word by which it has its part there, and its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_verb
from summarizer.parse.words import ParsedSentence
from summarizer.quantities.lexicon import DURATIONS, MEASURES

__all__ = ["GROUPS", "NumberPhrase", "standing"]

# Nouns that say how many, not of what.
GROUPS = words("hundred thousand million billion dozen score ten number total lot")
_UNITS = MEASURES | DURATIONS | words("times time % percent cent point points")
_WITH_NOUN = frozenset(("amod", "compound", "nmod"))
# Modifiers that count or hedge, and tell nothing of what is counted.
_HEDGING = words("more other another further additional total estimated many several some least such same")


@lru_cache(maxsize=4096)
def standing(phrase: str) -> re.Pattern[str]:
    """Finds a figure's words where they stand by themselves: "14" isn't in "141" or "2.14"."""
    return re.compile(rf"(?<![\d.,]){re.escape(phrase)}(?![\d]|[.,]\d)")


@dataclass(frozen=True)
class NumberPhrase:
    """The words `inside` a number phrase of the sentence `s`, which stands in `text`."""

    s: ParsedSentence
    inside: frozenset[int]
    text: str

    @cached_property
    def _tops(self) -> tuple[int, int]:
        s = self.s
        tops = [k for k in sorted(self.inside) if s.words[k].head not in self.inside or s.words[k].head == k]
        nouns = [k for k in tops if s.words[k].pos in ("NOUN", "PROPN", "SYM")]
        top = (nouns or tops)[0]
        of = [o for p in s.kids(top, "prep") if s.words[p].lower == "of" for o in s.kids(p, "pobj")]
        return (of[0], top) if of and of[0] in self.inside else (top, top)

    @property
    def top(self) -> int:
        """The noun counted: "people" in "hundreds of people"; of a bare number itself."""
        return self._tops[0]

    @property
    def role(self) -> int:
        """The word by which the phrase has its part in the sentence: "hundreds" in "hundreds of people"."""
        return self._tops[1]

    @cached_property
    def noun(self) -> str | None:
        """The base form of the noun counted; None for a bare number or a sign."""
        word = self.s.words[self.top]
        thing = word.pos in ("NOUN", "PROPN") and word.lemma not in GROUPS
        return word.lemma.lower() if thing else None

    @cached_property
    def measure(self) -> bool:
        """Whether it is so much of a unit, not so many things."""
        word = self.s.words[self.top]
        return word.lower in _UNITS or word.lemma in _UNITS or word.pos == "SYM"

    @cached_property
    def joined(self) -> bool:
        """Whether the number is part of a compound: "a 12-nation deal"."""
        first = self.s.words[min(self.inside)]
        return "-" in first.text or any(self.s.words[k].tag == "HYPH" for k in self.inside)

    @cached_property
    def verb(self) -> int | None:
        """The nearest verb that governs the phrase."""
        return next((k for k in (self.top, *self.s.ancestors(self.top)) if is_verb(self.s, k)), None)

    @cached_property
    def beside(self) -> tuple[int, ...]:
        """The words that describe the noun, less numbers and hedges."""
        return tuple(
            k
            for k in self.s.children[self.top]
            if self.s.words[k].dep in _WITH_NOUN
            and self.s.words[k].pos != "NUM"
            and self.s.words[k].lower not in _HEDGING
        )
