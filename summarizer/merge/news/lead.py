"""The lead: the few sentences that tell most of what the outlets put first, no two telling the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.lines import LENGTH_POWER, Desk, words_in
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.shortening import are_states, shortened
from summarizer.merge.news.topics import Topics, shared_words, told_of, topic_words
from summarizer.text.quotation_marks import quoted_stretches

__all__ = [
    "LEAD_WEIGHTS",
    "MOST_LINES",
    "MOST_WORDS",
    "Candidate",
    "candidates",
    "chosen",
    "lead",
    "opened",
]

MOST_WORDS = 120
MOST_LINES = 6
# Of a few short articles the lead tells no more than this share, but always a line or two.
_SHARE = 0.15
_LEAST_ROOM = 45
# Lines that share more of their telling words than this say one thing.
_SAME = 0.5
# A line of which the title has so much says nothing new.
_IN_TITLE = 0.7
# A shorter sentence seldom tells what it is about to a reader who knows nothing yet.
_SHORTEST = 8
# So far down and from so many words on, a sentence may be told without what it adds at its end.
_SHORTENED_UNTIL, _SHORTENED_FROM = 8, 14
# What a sentence adds is divided by this power of its length; one that leans on another, is mostly a
# quotation or says how things are counts in proportion; what adds less than the least share of the first is
# left out (`python -m benchmarks.news`).
LEAD_WEIGHTS: Mapping[str, float] = {
    "length_power": LENGTH_POWER,
    # "The change" of what isn't told misleads; at .05 as at .5 the leads of three events tell 17 of 30 facts.
    "leans": 0.05,
    "quoted": 0.85,
    "state": 0.6,
    "again": 0.6,
    "opens_again": 0.3,
    "least": 0.05,
}
# From this share of marked words on, a line is a quotation.
_MOSTLY_QUOTED = 0.4
# A lead of fewer lines tells too little; of those that a model chose two say one thing from here on.
_LEAST_OPENING = 3
_AGAIN = 0.8
# What an article tells that others overtook is often no longer so.
_OLDER = 0.6
# What a sentence counts whose claims are all marked so.
_ASIDE: Mapping[str, float] = {"background": 0.6, "opinion": 0.5}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that stands alone, how many words it has, and what it counts by what its claims are.

    `leans` are the stems of each "the decision" in it that the headlines don't tell of, one of which a line
    before it must; `disputed` are the figures in it of which the articles give several.
    """

    sentence: NewsSentence
    leans: tuple[frozenset[str], ...]
    quoted: bool
    words: int
    counts: float = 1.0
    disputed: frozenset[str] = frozenset()
    state: bool = False


def lead(desk: Desk, title: str | None = None) -> tuple[NewsLine, ...]:
    """The sentences that tell the news, as lines: the most telling first, what stands far down last.

    What the title tells already isn't told again.
    """
    texts = sum(words_in(a.text) for a in desk.briefing.articles)
    most = min(MOST_WORDS, max(_LEAST_ROOM, int(_SHARE * texts)))
    fresh = [c for c in candidates(desk) if told_of(c.sentence.shown, title or "") < _IN_TITLE]
    found = chosen(fresh or candidates(desk), desk.topics, most_words=most)
    ordered = found[:1] + sorted(found[1:], key=lambda c: c.sentence.place)
    return tuple(desk.sentence_line(c.sentence) for c in ordered)


def opened(desk: Desk, opening: Sequence[str], title: str) -> tuple[NewsLine, ...]:
    """The statements with which a model would open, as lines, in its order, as many as there is room for.

    None where fewer than `_LEAST_OPENING` can be read alone: then the lead is chosen by what is shared.
    """
    found: list[NewsLine] = []
    room = MOST_WORDS
    for words in dict.fromkeys(opening):
        line = _opening_line(desk, words)
        if line is None or words_in(line.text) > room or len(found) == MOST_LINES or line.text == title:
            continue
        if any(line.claims[:1] == o.claims[:1] or shared_words(line.text, o.text) > _AGAIN for o in found):
            continue
        found.append(line)
        room -= words_in(line.text)
    return tuple(found) if len(found) >= _LEAST_OPENING else ()


def _opening_line(desk: Desk, statement: str) -> NewsLine | None:
    """The line of a statement; None where no article's words or statement for it can be read alone."""
    sentence = next((s for s in desk.sentences if s.told == statement), None)
    if sentence is not None:
        return desk.sentence_line(sentence) if desk.stands(sentence).whole else None
    claims = (c for c in desk.briefing.claims if any(r.statement == statement for r in c.reports))
    return next((line for c in claims if (line := desk.claim_line(c, named=True)) is not None), None)


def candidates(desk: Desk) -> list[Candidate]:
    """The sentences that stand alone and are about what several outlets put first, whole and shortened."""
    long = [
        s
        for s in desk.sentences
        if s.place <= _SHORTENED_UNTIL and s.told is None and words_in(s.span.text) >= _SHORTENED_FROM
    ]
    shorter = shortened(long, desk.briefing)
    found = [(s, desk.stands(s)) for s in desk.sentences]
    found += zip(shorter, desk.judged([s.span.text for s in shorter]), strict=True)
    able = [
        (sentence, tuple(x for x in stands.unexplained if not x & desk.known))
        for sentence, stands in found
        if stands.whole
        and not (stands.coming and sentence.article in desk.overtaken)
        and words_in(sentence.shown) >= _SHORTEST
        and desk.topics.is_central(topic_words(sentence.shown))
    ]
    states = are_states([sentence.told or sentence.span.text for sentence, _ in able])
    return [_candidate(desk, *known, state) for known, state in zip(able, states, strict=True)]


def _candidate(
    desk: Desk, sentence: NewsSentence, leans: tuple[frozenset[str], ...], state: bool
) -> Candidate:
    line = sentence.shown
    quoted = sum(len(q.outer) for q in quoted_stretches(line) if q.depth == 0) >= _MOSTLY_QUOTED * len(line)
    old = _OLDER if desk.is_older(sentence.article) else 1.0
    marks = [_ASIDE.get(desk.claims[c].importance, 1.0) for c in sentence.items.claims]
    disputed = desk.disputed.intersection(sentence.items.figures)
    counts = old * max(marks, default=1.0)
    # An article that opens with how things are tells its news so.
    return Candidate(sentence, leans, quoted, words_in(line), counts, disputed, state and sentence.place > 1)


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
        if not found:
            # What happened comes before what was said about it.
            ranked = [r for r in ranked if not r[2].quoted] or ranked
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
    """Whether both are one, rest on one claim that is all one holds, or count one thing differently."""
    if candidate.disputed & other.disputed:
        return True
    left, right = candidate.sentence.items.claims, other.sentence.items.claims
    fewer = min(len(left), len(right))
    if candidate == other or (fewer > 0 and len({*left} & {*right}) == fewer):
        return True
    return shared_words(candidate.sentence.shown, other.sentence.shown) > _SAME


def _gain(candidate: Candidate, told: set[str], topics: Topics, weights: Mapping[str, float]) -> float:
    words = topic_words(candidate.sentence.shown)
    gain: float = topics.sum(words - told) * candidate.counts
    if topics.is_told_again(words, told):
        gain *= weights["opens_again" if candidate.sentence.place == 1 else "again"]
    gain *= weights["quoted"] if candidate.quoted else 1.0
    gain *= weights["state"] if candidate.state else 1.0
    leans = any(not stems & told for stems in candidate.leans)
    return gain * (weights["leans"] if leans else 1.0)
