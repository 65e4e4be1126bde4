"""The lead: the few sentences that tell most of what the outlets put first, no two telling the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.angles import NO_ANGLES, Angles
from summarizer.merge.news.candidates import Candidate, candidates
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.topics import (
    Topics,
    shared_words,
    single_words,
    telling_words,
    told_of,
    topic_words,
)
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches

__all__ = ["LEAD_WEIGHTS", "MOST_LINES", "MOST_WORDS", "chosen", "lead", "opened"]

MOST_WORDS = 120
MOST_LINES = 6
# Of short articles the lead tells no more than the first share, but a line or two, and never more than the
# second.
_SHARE, _LARGEST_SHARE = 0.2, 0.5
_LEAST_ROOM = 45
# Lines that share more of their telling words than this say one thing, and so do two that quote so many words
# in a row alike.
_SAME = 0.5
_QUOTED_ALIKE = 4
# A line of which the title has so much says nothing new, and neither does one of which title and lines have.
_IN_TITLE, _HEARD = 0.7, 0.75
# What a sentence adds is divided by this power of its length and of how far down it stands; each origin more
# adds a share. One that is about little of what several outlets put first, leans on another, names somebody
# whom nothing introduced or, behind the first line, nobody, is mostly a quotation, short, somebody's view or
# says how things are counts in proportion, and so does, behind the first, one with which an outlet opens of
# which nothing is told; what adds less than the least share of the first is left out
# (`python -m benchmarks.news`).
LEAD_WEIGHTS: Mapping[str, float] = {
    "length_power": 0.85,
    "place": 0.3,
    "origins": 0.2,
    "aside": 0.5,
    "leans": 0.1,
    "bare": 0.5,
    "nameless": 0.5,
    "quoted": 0.5,
    "short": 0.7,
    "state": 0.2,
    "argued": 0.3,
    "angle": 5.0,
    "again": 0.8,
    "opens_again": 0.4,
    "least": 0.05,
}
# The first line is one of so many sentences of an article, unless another tells twice as much.
_FRONT, _OPENS = 2, 0.5
# From so many lines on nothing is told that somebody says of himself.
_ENOUGH = 3
# A line of fewer words seldom tells a thing whole.
_SHORT = 12
# A lead of fewer lines tells too little; of those that a model chose two say one thing from here on.
_LEAST_OPENING = 3
_AGAIN = 0.8


@dataclass(frozen=True)
class Known:
    """The stems of what a reader of the lead knows already, and the outlets' headlines."""

    stems: Set[str] = frozenset()
    angles: Angles = NO_ANGLES


NOTHING = Known()


def lead(desk: Desk, title: str | None = None) -> tuple[NewsLine, ...]:
    """The sentences that tell the news, as lines: the most telling first, what stands far down last.

    What the title tells already isn't told again.
    """
    texts = sum(words_in(a.text) for a in desk.briefing.articles)
    room = max(_SHARE * texts, min(_LEAST_ROOM, _LARGEST_SHARE * texts))
    most = min(MOST_WORDS, int(room))
    able = candidates(desk, title)
    fresh = [c for c in able if told_of(c.sentence.shown, title or "") < _IN_TITLE]
    known = topic_words(title or "")
    found = chosen(fresh or able, desk.topics, most_words=most, known=Known(known, Angles.of(desk)))
    return tuple(desk.sentence_line(c.sentence) for c in _in_order(found, known))


def _in_order(found: Sequence[Candidate], known: Set[str]) -> Iterator[Candidate]:
    """The first of them, then what stands far up; what introduces a thing comes before what leans on it.

    That comes right behind: two lines on, "the measure" may be another.
    """
    left = [*found[:1], *sorted(found[1:], key=lambda c: c.sentence.place)]
    told, last = set(known), frozenset[str]()
    while left:
        able = [c for c in left if _is_introduced(c, told)]
        behind = (c for c in able if any(not stems & (told - last) for stems in c.leans))
        best = next(behind, next(iter(able), left[0]))
        left.remove(best)
        last = topic_words(best.sentence.shown) - told
        told |= last
        yield best


def _is_introduced(candidate: Candidate, told: Set[str]) -> bool:
    return candidate.bare <= told and all(stems & told for stems in candidate.leans)


def opened(desk: Desk, opening: Sequence[str], title: str) -> tuple[NewsLine, ...]:
    """The statements with which a model would open, as lines, in its order, as many as there is room for.

    Where one of them can't be read alone, a line that is chosen by what is shared fills its place. None where
    fewer than `_LEAST_OPENING` can: then the whole lead is chosen so.
    """
    most = min(MOST_LINES, len(set(opening)))
    wanted = [line for words in dict.fromkeys(opening) if (line := _opening_line(desk, words)) is not None]
    found = _fitting((), (line for line in wanted if line.text != title), most, _AGAIN)
    if len(found) < _LEAST_OPENING:
        return ()
    heard = " ".join((title, *(line.text for line in found)))
    more = (line for line in lead(desk, title) if told_of(line.text, heard) < _IN_TITLE)
    return _fitting(found, more, most, _SAME)


def _fitting(
    found: Sequence[NewsLine], more: Iterable[NewsLine], most: int, same: float
) -> tuple[NewsLine, ...]:
    """The lines found with those of `more` that there is room for and that say nothing again."""
    kept = list(found)
    for line in more:
        fits = words_in(line.text) + sum(words_in(k.text) for k in kept) <= MOST_WORDS
        again = any(line.claims[:1] == k.claims[:1] or shared_words(line.text, k.text) > same for k in kept)
        if fits and not again and len(kept) < most:
            kept.append(line)
    return tuple(kept)


def _opening_line(desk: Desk, statement: str) -> NewsLine | None:
    """The line of a statement; None where no article's words or statement for it can be read alone."""
    sentence = next((s for s in desk.sentences if s.told == statement), None)
    if sentence is not None:
        return _saying(desk, desk.sentence_line(sentence), statement) if desk.stands(sentence).whole else None
    told = [(c, r) for c in desk.briefing.claims for r in c.reports if r.statement == statement]
    lines = [desk.report_line(claim, report, named=True) for claim, report in told]
    lines += [desk.told_line(claim, report) for claim, report in told]
    lines += [desk.claim_line(claim, named=True) for claim, _ in told]
    return next((_saying(desk, line, statement) for line in lines if line is not None), None)


def _saying(desk: Desk, line: NewsLine, statement: str) -> NewsLine:
    """The line of a statement, without its speaker where it tells itself who says it, by whatever name."""
    return replace(line, speaker=None) if desk.standing(statement).sayers else line


def chosen(
    candidates: Sequence[Candidate],
    topics: Topics,
    weights: Mapping[str, float] = LEAD_WEIGHTS,
    most_words: int = MOST_WORDS,
    known: Known = NOTHING,
) -> list[Candidate]:
    """Again and again the sentence that adds most for its length, until the room is used.

    One that goes on with a line may be added to it.
    """
    choice = _Choice(topics, weights, known, most_words)
    while (best := choice.best(candidates)) is not None:
        choice.take(*best)
    return choice.found


class _Choice:
    """The lines chosen so far, what they tell and the room that is left."""

    def __init__(self, topics: Topics, weights: Mapping[str, float], known: Known, room: int) -> None:
        self._topics, self._weights, self._room = topics, weights, room
        self._known, self._angles = known.stems, known.angles
        self._told: frozenset[str] = frozenset()
        self._first = 0.0
        self.found: list[Candidate] = []

    def best(self, candidates: Sequence[Candidate]) -> tuple[float, Candidate] | None:
        """What adds most for its words; None where there is room for nothing new that tells enough."""
        power = self._weights["length_power"]
        able = [
            (self._gain(c, before) / self._cost(c, before) ** power, -n, c)
            for n, c in enumerate(candidates)
            if self._is_able(c, before := _line_of(c, self.found))
        ]
        telling = [r for r in able if r[0] > self._weights["least"] * self._first]
        ranked = [r for r in telling if not (r[2].spoken or (r[2].quoted and not self.found))]
        if not self.found:
            # What happened is told at the top of an article.
            best = max((r[0] for r in ranked), default=0.0)
            front = (r for r in ranked if r[2].sentence.place <= _FRONT and r[0] >= _OPENS * best)
            ranked = list(front) or ranked
        if not ranked and len(self.found) < _ENOUGH:
            # What was said about it stands under who said it, unless there is little else.
            ranked = telling
        return next(((gain, c) for gain, _, c in sorted(ranked, key=lambda r: r[:2], reverse=True)), None)

    def take(self, gain: float, candidate: Candidate) -> None:
        """One more line, or a line with the sentence that goes on with it."""
        self._first = self._first or gain
        before = _line_of(candidate, self.found)
        self._room -= self._cost(candidate, before)
        kept = [candidate if c is before else c for c in self.found]
        self.found = kept if before else [*kept, candidate]
        self._told |= topic_words(candidate.sentence.shown)

    def _cost(self, candidate: Candidate, before: Candidate | None) -> int:
        return candidate.words - (before.words if before else 0)

    def _is_able(self, candidate: Candidate, before: Candidate | None) -> bool:
        """Whether there is room for a line, and it tells what no other does."""
        if before is None and len(self.found) == MOST_LINES:
            return False
        fits = 0 < self._cost(candidate, before) <= self._room
        if not fits or (self.found and self._is_heard(candidate, before)):
            return False
        return not any(_repeats(candidate, c) for c in self.found if c is not before)

    def _is_heard(self, candidate: Candidate, before: Candidate | None) -> bool:
        """Whether title and lines together tell most of what a line adds."""
        told = telling_words(candidate.added if before else candidate.sentence.shown)
        words = {word for word in told if " " not in word}
        return len(words & (self._told | self._known)) >= _HEARD * len(words)

    def _gain(self, candidate: Candidate, before: Candidate | None) -> float:
        """What a sentence adds; of one that goes on with a line, what its second half does."""
        topics, weights = self._topics, self._weights
        words = telling_words(candidate.added if before else candidate.sentence.shown)
        place = candidate.sentence.place + (before is not None)
        gain: float = topics.sum(words - self._told) * candidate.counts * place ** -weights["place"]
        gain *= 1 + weights["origins"] * candidate.origins
        if topics.is_told_again(words, self._told):
            gain *= weights["opens_again" if place == 1 else "again"]
        if not topics.is_central(words):
            gain *= weights["aside"] * topics.is_near(words)
        if before is None and self._tells_an_angle(candidate):
            gain *= weights["angle"]
        for name, holds in self._faults(candidate, before).items():
            gain *= weights[name] if holds else 1.0
        return gain

    def _tells_an_angle(self, candidate: Candidate) -> bool:
        """Whether it opens an outlet's article of which title and lines have told nothing."""
        if not self.found or candidate.direct or candidate.counts < 1:
            return False
        words, heard = single_words(candidate.sentence.shown), self._known | self._told
        if self._angles.is_told_by(words, heard):
            return True
        opens = self._angles.is_opened(candidate.origin, candidate.sentence.place, words, heard)
        return opens and all(c.origin != candidate.origin for c in self.found)

    def _faults(self, candidate: Candidate, before: Candidate | None) -> Mapping[str, bool]:
        """What makes a line worth less, by the name of its weight."""
        known = self._known | self._told
        leans = any(not stems & known for stems in candidate.leans)
        if before is not None:
            return {"leans": leans}
        return {
            "leans": leans,
            "bare": bool(candidate.bare - known),
            "quoted": candidate.quoted,
            "argued": candidate.argued,
            "nameless": candidate.nameless and bool(self.found),
            "state": candidate.state,
            "short": candidate.words < _SHORT,
        }


def _line_of(candidate: Candidate, found: Sequence[Candidate]) -> Candidate | None:
    """The line that a candidate of two sentences goes on with."""
    if candidate.behind is None:
        return None
    return next((c for c in found if c.sentence == candidate.behind), None)


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    """Whether both are one, rest on one claim that is all one holds, or count one thing differently."""
    if candidate.disputed & other.disputed:
        return True
    left, right = candidate.sentence.items.claims, other.sentence.items.claims
    fewer = min(len(left), len(right))
    if candidate == other or (fewer > 0 and len({*left} & {*right}) == fewer):
        return True
    mine, its = candidate.sentence.shown, other.sentence.shown
    return shared_words(mine, its) > _SAME or bool(set(_quoted_runs(mine)) & set(_quoted_runs(its)))


def _quoted_runs(line: str) -> Iterator[tuple[str, ...]]:
    """Every few words in a row that a line has in quotation marks."""
    quoted = [words_of(q.inner.text) for q in quoted_stretches(line) if q.depth == 0]
    return chain.from_iterable(
        (tuple(words[n : n + _QUOTED_ALIKE]) for n in range(len(words) - _QUOTED_ALIKE + 1))
        for words in quoted
    )
