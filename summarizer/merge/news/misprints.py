"""Words that were run together in print: a name and the little word behind it ("Berlinand")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from summarizer.lexicon.load import word_set

__all__ = ["has_bent_infinitive", "run_together"]

_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
_BENT = re.compile(r"\bto ([^\W\d_]{3,}s)\b", re.IGNORECASE)
_LITTLE = word_set("standing", "little")
_SHORTEST, _LONGEST = min(map(len, _LITTLE)), max(map(len, _LITTLE))
# A name that stands so often is no chance beginning of a longer one.
_OFTEN = 3


def run_together(texts: Iterable[str]) -> frozenset[str]:
    """The words, each found once, that are a name found often and a little word without a space between."""
    found = Counter(word for text in texts for word in _NAME.findall(text))
    return frozenset(word for word, times in found.items() if times == 1 and _is_two(word, found))


def has_bent_infinitive(headline: str, texts: Iterable[str]) -> bool:
    """Whether a headline has "to allows" where the articles have "to allow" and no "to allows"."""
    low = " ".join(texts).casefold()
    bent = (word.casefold() for word in _BENT.findall(headline))
    return any(
        re.search(rf"\bto {word[:-1]}\b", low) is not None and re.search(rf"\bto {word}\b", low) is None
        for word in bent
    )


def _is_two(word: str, found: Counter[str]) -> bool:
    ends = range(max(1, len(word) - _LONGEST), len(word) - _SHORTEST + 1)
    return any(word[at:] in _LITTLE and found[word[:at]] >= _OFTEN for at in ends)
