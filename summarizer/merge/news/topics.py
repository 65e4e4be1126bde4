"""What the articles are about together: how much telling each word, number and pair of words is worth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from math import fsum

from summarizer.lexicon.load import word_set
from summarizer.lexicon.stems import word_stem
from summarizer.merge.news.sentences import NewsSentence
from summarizer.text.plain import words_of

__all__ = ["WEIGHTS", "Topics", "shared_words", "single_words", "telling_words", "told_of", "topic_words"]

_STOP = word_set("notions", "stop_words")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*(?=[a-z]{1,2}\Z)")
# "9/11" is what happened on a day, and counts nothing.
_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})\b")
# Somebody's age (", 49,"), and what a number is in another measure ("18 km (11 miles)").
_BY_THE_WAY = re.compile(r"(?<=[^\W\d]), \d{1,3}(?=,|\Z)|(?<=\d)((?: ?[^\W\d]\S*)?) \([^()]*\d[^()]*\)")
# What a word is worth to an origin by where it first stands there, and a number, a pair and a word of one
# origin alone in proportion. With these and `LEAD_WEIGHTS` the leads reach .49 of what two outlets share in
# eight real events (weighted by outlets and place), .50 in eight that nothing was chosen on, and tell 17 of
# 30 facts of three more. Of the same sentences, those picked one by one for what they reach have .59, .63
# and 23; each weight by itself changes little (`python -m benchmarks.news` tries others).
WEIGHTS: Mapping[str, float] = {
    "headline": 1.5,
    "first": 1.0,
    "early": 0.9,
    "early_until": 8,
    "later": 0.35,
    "number": 4.0,
    "pair": 0.25,
    "alone": 0.25,
}


# Of the telling words of a line of the news at least this share stands in the first lines of several outlets,
# where there are enough of those. At .15 the leads tell most; at .25 a sixth of the facts is lost.
_CENTRAL = 0.15
_FEW_CORE = 5
# Where of the words that a line shares with others so many are such, and most of them told, it tells the same
# in other words.
_CORE, _CORE_TOLD = 0.43, 0.65


@lru_cache(maxsize=1 << 10)
def topic_words(line: str) -> frozenset[str]:
    """The stems and numbers of a line, and its pairs of neighbouring ones."""
    bare = (word.removesuffix("'s") for word in words_of(_DATE.sub(r"d\1d\2", line)))
    found = [
        _amount(word) if word[0].isdigit() else word_stem(word)
        for word in bare
        if word and word not in _STOP and (len(word) > 1 or word.isdigit())
    ]
    return frozenset(found) | {f"{a} {b}" for a, b in pairwise(found)}


def telling_words(line: str) -> frozenset[str]:
    """The topic words of a line but for people's ages and what only converts a number."""
    return topic_words(_BY_THE_WAY.sub(r"\1 ", line))


def _amount(word: str) -> str:
    """The digits of a number: "1.3bn" is "1.3" billion."""
    found = _DIGITS.match(word)
    return found.group() if found else word


def shared_words(left: str, right: str) -> float:
    """How much of the telling words of the shorter line both have; pairs of words aside."""
    a, b = single_words(left), single_words(right)
    return len(a & b) / max(1, min(len(a), len(b)))


def told_of(line: str, by: str) -> float:
    """How much of the telling words of a line another has."""
    words = single_words(line)
    return len(words & single_words(by)) / max(1, len(words))


@lru_cache(maxsize=1 << 10)
def single_words(line: str) -> frozenset[str]:
    """The stems and numbers of a line, without their pairs."""
    return frozenset(w for w in topic_words(line) if " " not in w)


@dataclass(frozen=True)
class Topics:
    """The worth of each topic word over all articles.

    `alone` are those that one origin has, `core` the single words that several put into headline or first
    sentence.
    """

    worth: Mapping[str, float]
    alone: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        sentences: Sequence[NewsSentence],
        origins: Mapping[str, str],
        weights: Mapping[str, float] = WEIGHTS,
    ) -> Topics:
        """What each topic word is worth: by how many origins have it, and how early."""
        worth: dict[str, float] = {}
        more: dict[str, list[float]] = {}
        for best in _best_by_origin(sentences, origins, weights):
            for word, value in best.items():
                if word in worth:
                    more.setdefault(word, []).append(value)
                else:
                    worth[word] = value
        alone = frozenset(word for word in worth if word not in more)
        front = min(weights["headline"], weights["first"])
        core = frozenset(
            word
            for word, values in more.items()
            if " " not in word and sum(value >= front for value in (worth[word], *values)) > 1
        )
        for word, value in worth.items():
            worth[word] = _total(word, (value, *more.get(word, ())), weights)
        return cls(worth, alone, core)

    @cached_property
    def most(self) -> float:
        """What the word is worth that is worth most."""
        return max(self.worth.values(), default=1.0) or 1.0

    def is_central(self, words: frozenset[str]) -> bool:
        """Whether a line is about what several outlets put first; anything is where they share too little."""
        single = sum(" " not in word for word in words)
        return len(self.core) < _FEW_CORE or len(words & self.core) >= _CENTRAL * single

    def is_near(self, words: frozenset[str]) -> bool:
        """Whether a line has a word at all that several outlets put first."""
        return len(self.core) < _FEW_CORE or not words.isdisjoint(self.core)

    def is_told_again(self, words: frozenset[str], told: Set[str]) -> bool:
        """Whether a line is mostly words that several outlets put first, and most of those are told."""
        shared = sum(" " not in word for word in words - self.alone)
        core = words & self.core
        return len(core) >= _CORE * shared > 0 and len(core & told) >= _CORE_TOLD * len(core)

    def own_share(self, words: frozenset[str]) -> float:
        """How many of the single words among `words` one origin alone has."""
        single = [w for w in words if " " not in w]
        return sum(w in self.alone for w in single) / len(single) if single else 0.0

    def sum(self, words: frozenset[str]) -> float:
        """What a set of topic words is worth together; exact, as sets have no order to add in."""
        return fsum(self.worth.get(w, 0.0) for w in words)


def _best_by_origin(
    sentences: Iterable[NewsSentence], origins: Mapping[str, str], weights: Mapping[str, float]
) -> Iterator[Mapping[str, float]]:
    """For each origin what a word is worth where it stands furthest up."""
    told: dict[str, list[NewsSentence]] = {}
    for sentence in sentences:
        told.setdefault(origins.get(sentence.article, sentence.article), []).append(sentence)
    for held in told.values():
        best: dict[str, float] = {}
        for sentence in held:
            worth = _place_worth(sentence.place, weights)
            for word in topic_words(sentence.shown):
                best[word] = max(best.get(word, 0.0), worth)
        yield best


def _total(word: str, values: Sequence[float], weights: Mapping[str, float]) -> float:
    """What a word is worth that origins tell in places of these values."""
    total = fsum(values)
    if len(values) == 1:
        total *= weights["alone"]
    if " " in word:
        total *= weights["pair"]
    elif word[0].isdigit():
        total *= weights["number"]
    return total


def _place_worth(place: int, weights: Mapping[str, float]) -> float:
    if place == 0:
        return weights["headline"]
    if place == 1:
        return weights["first"]
    return weights["early"] if place <= weights["early_until"] else weights["later"]
