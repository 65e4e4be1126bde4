"""Words that turn what a sentence says into its opposite, or leave it open."""

from __future__ import annotations

import re
from collections import Counter

from summarizer.lexicon.load import word_set

__all__ = ["REVERSING", "negations", "reverses"]

# Grammatical negation. "n't" stands for every contracted form; "cannot" is written together.
_NEGATORS = re.compile(
    r"(?P<contracted>\b(?:ca|wo|sha|ai|do|does|did|is|are|was|were|has|have|had|would|could|should|might|must|need|ought)"
    r"n[’'‘]?t\b)"
    r"|\b(?P<cannot>can)not\b"
    r"|\b(?P<plain>not|never|no|none|nobody|nothing|nowhere|neither|nor|without|no-one)\b",
    re.IGNORECASE,
)
# "not only", "no doubt", "no longer than" don't turn a sentence round, but a text that has one and a text
# that has none still differ; so they count like every other negation.

REVERSING = word_set("polarity", "reversing")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def negations(text: str) -> Counter[str]:
    """How often each negator stands in `text`; contracted, joined and plain "not" are one."""
    found: Counter[str] = Counter()
    for match in _NEGATORS.finditer(text):
        plain = match["plain"]
        found["not" if plain is None else plain.lower()] += 1
    return found


def reverses(text: str) -> tuple[str, ...]:
    """The words of `text` that negate, reverse or make conditional what stands around them, in order.

    In lower case; every form of "not" is "not".
    """
    found = [(m.start(), (m["plain"] or "not").lower()) for m in _NEGATORS.finditer(text)]
    found += [(m.start(), word) for m in _WORD.finditer(text) if (word := m.group().lower()) in REVERSING]
    return tuple(word for _, word in sorted(found))
