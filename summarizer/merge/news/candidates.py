"""The sentences that a lead may be made of, and what each counts by how it stands and what its claims are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from summarizer.lexicon.pronouns import forms_of
from summarizer.merge.news.bearers import Bearers
from summarizer.merge.news.days import is_background, tells_of_the_past
from summarizer.merge.news.followed import followed
from summarizer.merge.news.lines import Desk, words_in
from summarizer.merge.news.sentences import NewsSentence
from summarizer.merge.news.shortening import are_states, shortened
from summarizer.merge.news.standing import Standing
from summarizer.merge.news.topics import topic_words
from summarizer.read.outlets import outlet_of_line
from summarizer.text.plain import words_of
from summarizer.text.quotation_marks import quoted_stretches

__all__ = ["OF_THE_PAGE", "Candidate", "candidates", "is_of_the_page"]

# A shorter sentence seldom tells what it is about to a reader who knows nothing yet.
_SHORTEST = 8
# So far down and from so many words on, a sentence may be told without what it adds at its end. The first one
# of an article may have so many words: some outlets put into it what others put into two.
_EARLY, _SHORTENED_FROM, _LONGEST = 8, 14, 54
# From this share of marked words on, a line is a quotation.
_MOSTLY_QUOTED = 0.4
# So many words in quotation marks from a capital on are direct speech.
_SENTENCE = 5
_SPEAKING = forms_of("i", "we")
# What an article tells that others overtook is often no longer so; less often still if it counts something
# for which the newest articles have other numbers.
_OLDER, _OTHER_NUMBERS = 0.6, 0.3
# What a sentence counts whose claims are all marked so, one that mentions another year, one whose main clause
# is about it, and one that tells how things seem to its writer or what may be.
_ASIDE: Mapping[str, float] = {"background": 0.6, "opinion": 0.5}
_ANOTHER_YEAR, _BACKGROUND, _GUESS = 0.5, 0.35, 0.2
# What somebody "has said", far down, is what he thought all along.
_EARLIER = 0.5
# "Yesterday" is the day before a page was read.
OF_THE_PAGE = 0.7
_PAGE_DAYS = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|last night)\b(?! \()", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:did|does|do|would|could)(?: not|n['’]t)(?: \w+ly)? (?:say|comment|respond|reply|elaborate)\b"
)
# What another outlet reports or wrote first is told by the outlet itself, or is no news.
_OF_AN_OUTLET = 0.5
_MOST_ORIGINS = 3
# What somebody thinks of the news is news itself where an article opens with it, or several outlets have it.
_OPENING = 3
# "If there is anyone who …, it is Berg": what is told for a case didn't happen, nor will it for sure.
_CASE = re.compile(r"(?:if|whenever|unless|whatever|whoever)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that stands alone, how many words it has, and what it counts by what its claims are.

    `leans` are the stems of each "the decision" in it that the title doesn't tell of, one of which a line
    before it must; `bare` are those of family names that it doesn't introduce; `nameless` where it calls
    whom it is about by what he is; `quoted` where it is mostly a quotation, `spoken` where that says "I" or
    "we"; `argued` where it is far down and somebody's view that no other outlet has; `disputed` are the
    figures in it of which the articles give several; `origin` is where its article is from, `origins` how
    many more than one carry its main claim. `behind` is the first of two sentences, which may stand alone;
    `added` is what the second tells.
    """

    sentence: NewsSentence
    leans: tuple[frozenset[str], ...]
    quoted: bool
    words: int
    counts: float = 1.0
    disputed: frozenset[str] = frozenset()
    state: bool = False
    bare: frozenset[str] = frozenset()
    nameless: bool = False
    spoken: bool = False
    direct: bool = False
    argued: bool = False
    origin: str = ""
    origins: int = 0
    behind: NewsSentence | None = None
    added: str = ""


def candidates(desk: Desk, title: str | None = None) -> list[Candidate]:
    """The sentences that stand alone, whole and shortened, and those that only the one before them explains.

    A reader of the lead has read the title and no more.
    """
    known = topic_words(title or "")
    whole = [(s, stands) for s, stands in _judged(desk) if stands.whole and words_in(s.shown) >= _SHORTEST]
    told = [(s, x) for s, x in whole if not desk.overtaken.tells(s, x) and not _is_silence(desk, s)]
    able = [(s, x) for s, x in told if not desk.cuts(s)]
    states = are_states([sentence.told or sentence.span.text for sentence, _ in able])
    bearers = Bearers(desk)
    alone = [
        _candidate(desk, sentence, tuple(_leans(bearers, sentence, stands, known)), stands, state)
        for (sentence, stands), state in zip(able, states, strict=True)
    ]
    return [*alone, *_with_second(desk, bearers, alone, known)]


def _judged(desk: Desk) -> Iterator[tuple[NewsSentence, Standing]]:
    """The sentences, parts of them and openings too long elsewhere, with how each stands."""
    early = [s for s in desk.sentences if s.place <= _EARLY and s.told is None]
    cut = frozenset(desk.most_telling([t for s in early if words_in(t := s.span.text) >= _SHORTENED_FROM]))
    parts = shortened([s for s in early if s.span.text in cut], desk.briefing)
    told = [(s, desk.stands(s)) for s in desk.sentences]
    told += zip(parts, desk.judged([s.span.text for s in parts]), strict=True)
    opened = {s.article for s, stands in told if s.place == 1 and stands.whole}
    unopened = [s for s in early if s.place == 1 and s.article not in opened]
    long = [s for s in unopened if words_in(s.span.text) <= _LONGEST]
    yield from told
    yield from zip(long, desk.judged([s.span.text for s in long], _LONGEST), strict=True)


def _is_silence(desk: Desk, sentence: NewsSentence) -> bool:
    """Whether a sentence tells that somebody said nothing."""
    unconfirmed = any(desk.denials[d].kind == "unconfirmed" for d in sentence.items.denials)
    return unconfirmed or bool(_SILENT.search(sentence.shown))


def _leans(
    bearers: Bearers, sentence: NewsSentence, stands: Standing, known: Set[str]
) -> Iterator[frozenset[str]]:
    explained = bearers.explained(stands.unexplained, sentence.article)
    return (stems for stems in explained if not stems & known)


def _candidate(
    desk: Desk,
    sentence: NewsSentence,
    leans: tuple[frozenset[str], ...],
    stands: Standing,
    state: bool,
) -> Candidate:
    line = sentence.shown
    marks = [q for q in quoted_stretches(line) if q.depth == 0]
    quoted = sum(len(q.outer) for q in marks) >= _MOSTLY_QUOTED * len(line)
    direct = quoted and any(_is_sentence(q.inner.text) for q in marks)
    spoken = direct and any(not _SPEAKING.isdisjoint(words_of(q.inner.text)) for q in marks)
    claims = [desk.claims[c] for c in sentence.items.claims]
    counts = max((_ASIDE.get(c.importance, 1.0) for c in claims), default=1.0)
    counts *= _of_its_time(desk, sentence, stands)
    counts *= _OF_AN_OUTLET if _is_of_an_outlet(stands) else 1.0
    is_case = not stands.sayers and _CASE.match(line)
    counts *= _EARLIER if stands.earlier and sentence.place > _OPENING else 1.0
    counts *= _GUESS if stands.guesses or is_case else 1.0
    disputed = desk.disputed.intersection(sentence.items.figures)
    origins = max((min(c.origins, _MOST_ORIGINS) for c in claims), default=1) - 1
    # An article that opens with how things are tells its news so.
    state = state and sentence.place > 1
    return Candidate(
        sentence,
        leans,
        quoted,
        words_in(line),
        counts,
        disputed,
        state,
        _unnamed(desk, sentence, stands),
        stands.nameless,
        spoken,
        direct,
        stands.argues and sentence.place > _OPENING and origins <= 0,
        desk.origins.get(sentence.article, sentence.article),
        max(origins, 0),
    )


def _is_sentence(quoted: str) -> bool:
    """Whether words in quotation marks open like a sentence of their own."""
    return quoted[:1].isupper() and words_in(quoted) >= _SENTENCE


def _unnamed(desk: Desk, sentence: NewsSentence, stands: Standing) -> frozenset[str]:
    """The stems of the family names that stand alone and that the article nowhere gives in full."""
    introduced = desk.introductions(sentence.article).person
    return stands.bare - {s for f in stands.families if introduced(f) for s in topic_words(f)}


def _is_of_an_outlet(stands: Standing) -> bool:
    return stands.subject is not None and outlet_of_line(stands.subject) is not None


def _of_its_time(desk: Desk, sentence: NewsSentence, stands: Standing) -> float:
    """What a sentence counts by whether it is on the event as it stands now."""
    counts = 1.0
    if desk.is_older(sentence.article):
        numbers = {w for w in words_of(sentence.shown) if w[0].isdigit()}
        moved = not desk.moving.isdisjoint(sentence.items.figures)
        counts *= _OLDER if numbers <= desk.newest_words and not moved else _OTHER_NUMBERS
    if is_background(sentence.shown, stands, desk.year):
        counts *= _BACKGROUND
    elif not stands.coming and tells_of_the_past(sentence.shown, desk.year):
        counts *= _ANOTHER_YEAR
    return counts * (OF_THE_PAGE if is_of_the_page(sentence.shown) else 1.0)


def is_of_the_page(line: str) -> bool:
    """Whether a line says "yesterday" and the like outside of quotation marks."""
    quoted = [q.outer for q in quoted_stretches(line) if q.depth == 0]
    days = _PAGE_DAYS.finditer(line)
    return any(not any(q.start <= day.start() < q.end for q in quoted) for day in days)


def _with_second(
    desk: Desk, bearers: Bearers, alone: Sequence[Candidate], known: Set[str]
) -> Iterator[Candidate]:
    """The candidates with the sentence behind them, where it goes on with what they tell."""
    by_sentence = {c.sentence: c for c in alone}
    for pair in followed(desk):
        first = by_sentence.get(pair.first)
        if first is None or desk.cuts(pair.both):
            continue
        told = topic_words(pair.first.shown) | known
        behind = bearers.explained(pair.unexplained, pair.second.article)
        yield replace(
            first,
            sentence=pair.both,
            leans=(*first.leans, *(x for x in behind if not x & told)),
            words=words_in(pair.both.shown),
            bare=first.bare | (pair.bare - told),
            behind=pair.first,
            added=pair.second.shown,
        )
