"""Words that were run together in print: a name and the little word behind it ("Berlinand")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set

from summarizer.lexicon.load import word_set

__all__ = ["has_bent_infinitive", "infinitives", "run_together"]

_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
_BENT = re.compile(r"\bto ([^\W\d_]{3,}s)\b", re.IGNORECASE)
_BEHIND_TO = re.compile(r"\bto (?=(\w+))")
_LITTLE = word_set("standing", "little")
_SHORTEST, _LONGEST = min(map(len, _LITTLE)), max(map(len, _LITTLE))
# A name that stands so often is no chance beginning of a longer one.
_OFTEN = 3


def run_together(texts: Iterable[str]) -> frozenset[str]:
    """The words, each found once, that are a name found often and a little word without a space between."""
    found = Counter(word for text in texts for word in _NAME.findall(text))
    return frozenset(word for word, times in found.items() if times == 1 and _is_two(word, found))


def infinitives(texts: Iterable[str]) -> frozenset[str]:
    """The words, in small letters, that stand behind "to" somewhere."""
    return frozenset(word for text in texts for word in _BEHIND_TO.findall(text.casefold()))


def has_bent_infinitive(headline: str, told: Set[str]) -> bool:
    """Whether a headline has "to allows" where of the `infinitives` told only "to allow" is one."""
    bent = (word.casefold() for word in _BENT.findall(headline))
    return any(word[:-1] in told and word not in told for word in bent)


def _is_two(word: str, found: Counter[str]) -> bool:
    ends = range(max(1, len(word) - _LONGEST), len(word) - _SHORTEST + 1)
    return any(word[at:] in _LITTLE and found[word[:at]] >= _OFTEN for at in ends)
