"""The lead: the few sentences that tell most of what the outlets put first, no two telling the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.topics import Topics, topic_words

__all__ = ["LEAD_WEIGHTS", "MOST_LINES", "MOST_WORDS", "Candidate", "chosen", "lead"]

MOST_WORDS = 120
MOST_LINES = 6
# Of a few short articles the lead tells no more than this share, but always a line or two.
_SHARE = 0.15
_LEAST_ROOM = 45
LEAD_WEIGHTS: Mapping[str, float] = {"length_power": 0.65, "leans": 0.9, "first": 1.4, "least": 0.0}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that stands alone, and how many words it has."""

    sentence: NewsSentence
    leans: bool
    words: int


def lead(desk: Desk) -> tuple[NewsLine, ...]:
    """The sentences that tell the news, as lines, in the order of what they are worth."""
    candidates = []
    for sentence in desk.sentences:
        stands = desk.standing(sentence.span.text)
        if stands.whole:
            candidates.append(Candidate(sentence, stands.leans, words_in(sentence.shown)))
    texts = sum(words_in(a.text) for a in desk.briefing.articles)
    most = min(MOST_WORDS, max(_LEAST_ROOM, int(_SHARE * texts)))
    return tuple(desk.sentence_line(c.sentence) for c in chosen(candidates, desk.topics, most_words=most))


def chosen(
    candidates: Sequence[Candidate],
    topics: Topics,
    weights: Mapping[str, float] = LEAD_WEIGHTS,
    most_words: int = MOST_WORDS,
) -> list[Candidate]:
    """Again and again the sentence that adds most for its length, until the room is used."""
    told: set[str] = set()
    found: list[Candidate] = []
    room, first_gain = most_words, 0.0
    while len(found) < MOST_LINES:
        ranked = [
            (_gain(c, told, topics, weights) / c.words ** weights["length_power"], -n, c)
            for n, c in enumerate(candidates)
            if c.words <= room and not any(_repeats(c, other) for other in found)
        ]
        if not ranked:
            break
        gain, _, best = max(ranked, key=lambda r: r[:2])
        first_gain = first_gain or gain
        if gain <= weights["least"] * first_gain:
            break
        found.append(best)
        told |= topic_words(best.sentence.shown)
        room -= best.words
    return found


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    """Whether both rest on one claim that is all that one of them holds, or are one."""
    left, right = candidate.sentence.items.claims, other.sentence.items.claims
    fewer = min(len(left), len(right))
    return candidate == other or (fewer > 0 and len({*left} & {*right}) == fewer)


def _gain(candidate: Candidate, told: set[str], topics: Topics, weights: Mapping[str, float]) -> float:
    gain = topics.sum(topic_words(candidate.sentence.shown) - told)
    if candidate.sentence.place == 1:
        gain *= weights["first"]
    return gain * (weights["leans"] if candidate.leans else 1.0)
