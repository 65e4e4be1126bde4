"""Sources without a name that come as several: "Western officials", "the sources"."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from summarizer.parse.apposition import is_person_noun
from summarizer.parse.words import ParsedSentence

__all__ = ["Groups", "phrase_at"]

# How many characters back "the officials" can reach.
_REACH = 2500
# Words that take up any group of sources, whatever it was called before.
_ANY_GROUP = frozenset(("sources", "officials", "insiders"))
_PLURAL = frozenset(("NNS", "NNPS"))
_DETERMINERS = frozenset(("DT", "PRP$", "PDT", "WDT", "IN", "CC"))


class Groups:
    """The groups of unnamed sources in a text, by where their phrases begin."""

    def __init__(self, trees: Sequence[ParsedSentence]) -> None:
        found = []
        for tree in trees:
            for at, word in enumerate(tree.words):
                if word.tag in _PLURAL and not word.quoted and is_person_noun(word.lemma):
                    found.append((word.start, word.lower, phrase_at(tree, at)))
        self._all = found
        self._starts = [start for start, _, _ in found]

    def fuller(self, before: int, words: str) -> str | None:
        """The fuller words by which "the officials" were brought in: "Western officials"."""
        low = words.casefold()
        last = bisect.bisect_left(self._starts, before)
        for start, noun, phrase in reversed(self._all[:last]):
            if before - start > _REACH:
                return None
            if (noun == low or (low in _ANY_GROUP and noun in _ANY_GROUP)) and " " in phrase:
                return phrase
        return None


def phrase_at(s: ParsedSentence, noun: int) -> str:
    """A noun with the words before it that describe it, less articles."""
    begin = noun
    while begin > 0:
        word = s.words[begin - 1]
        if (
            noun not in s.ancestors(begin - 1)
            or word.tag in _DETERMINERS
            or word.pos == "PUNCT"
            or word.quoted
        ) and word.tag != "HYPH":
            break
        begin -= 1
    pieces: list[str] = []
    for k in range(begin, noun + 1):
        gap = k > begin and s.words[k].start > s.words[k - 1].end
        pieces.append((" " if gap else "") + s.words[k].text)
    return "".join(pieces)
