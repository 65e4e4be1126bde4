"""The lead: the few sentences that tell most of what the outlets put first, no two telling the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.lines import LENGTH_POWER, Desk, words_in
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.topics import Topics, shared_words, topic_words

__all__ = ["LEAD_WEIGHTS", "MOST_LINES", "MOST_WORDS", "Candidate", "candidates", "chosen", "lead"]

MOST_WORDS = 120
MOST_LINES = 6
# Of a few short articles the lead tells no more than this share, but always a line or two.
_SHARE = 0.15
_LEAST_ROOM = 45
# Lines that share more of their telling words than this say one thing.
_SAME = 0.5
# A shorter sentence seldom tells what it is about to a reader who knows nothing yet.
_SHORTEST = 8
# What a sentence adds is divided by this power of its length; one that leans on another, or opens its
# article, counts in proportion; what adds less than the least share of the first is left out (`python -m
# benchmarks.news`).
LEAD_WEIGHTS: Mapping[str, float] = {"length_power": LENGTH_POWER, "leans": 0.6, "opening": 1.3, "least": 0.1}


# What an article of an earlier day tells, later ones have often corrected.
_OLDER = 0.7
# What a sentence counts whose claims are all marked so.
_ASIDE: Mapping[str, float] = {"background": 0.7, "opinion": 0.5}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that stands alone, how many words it has, and what it counts by what its claims are."""

    sentence: NewsSentence
    leans: bool
    words: int
    counts: float = 1.0


def lead(desk: Desk) -> tuple[NewsLine, ...]:
    """The sentences that tell the news, as lines: the most telling first, what stands far down last."""
    texts = sum(words_in(a.text) for a in desk.briefing.articles)
    most = min(MOST_WORDS, max(_LEAST_ROOM, int(_SHARE * texts)))
    found = chosen(candidates(desk), desk.topics, most_words=most)
    ordered = found[:1] + sorted(found[1:], key=lambda c: c.sentence.place)
    return tuple(desk.sentence_line(c.sentence) for c in ordered)


def candidates(desk: Desk) -> list[Candidate]:
    """The sentences that stand alone and are about what several outlets put first."""
    found = []
    for sentence in desk.sentences:
        stands, words = desk.stands(sentence), words_in(sentence.shown)
        central = desk.topics.is_central(topic_words(sentence.shown))
        if stands.whole and central and words >= _SHORTEST:
            old = _OLDER if desk.is_older(sentence.article) else 1.0
            marks = [_ASIDE.get(desk.claims[c].importance, 1.0) for c in sentence.items.claims]
            found.append(Candidate(sentence, desk.leans(sentence), words, old * max(marks, default=1.0)))
    return found


def chosen(
    candidates: Sequence[Candidate],
    topics: Topics,
    weights: Mapping[str, float] = LEAD_WEIGHTS,
    most_words: int = MOST_WORDS,
) -> list[Candidate]:
    """Again and again the sentence that adds most for its length, until the room is used."""
    told: set[str] = set()
    found: list[Candidate] = []
    room, first = most_words, 0.0
    while len(found) < MOST_LINES:
        ranked = [
            (_gain(c, told, topics, weights) / c.words ** weights["length_power"], -n, c)
            for n, c in enumerate(candidates)
            if c.words <= room and not any(_repeats(c, other) for other in found)
        ]
        if not ranked:
            break
        gain, _, best = max(ranked, key=lambda r: r[:2])
        first = first or gain
        if gain <= weights["least"] * first:
            break
        found.append(best)
        told |= topic_words(best.sentence.shown)
        room -= best.words
    return found


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    """Whether both rest on one claim that is all that one of them holds, or are one."""
    left, right = candidate.sentence.items.claims, other.sentence.items.claims
    fewer = min(len(left), len(right))
    if candidate == other or (fewer > 0 and len({*left} & {*right}) == fewer):
        return True
    return shared_words(candidate.sentence.shown, other.sentence.shown) > _SAME


def _gain(candidate: Candidate, told: set[str], topics: Topics, weights: Mapping[str, float]) -> float:
    gain = topics.sum(topic_words(candidate.sentence.shown) - told) * candidate.counts
    if candidate.sentence.place == 1:
        gain *= weights["opening"]
    return gain * (weights["leans"] if candidate.leans else 1.0)
