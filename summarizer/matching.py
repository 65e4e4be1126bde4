"""The request about all statements together: what outlets tell alike, what is opposed, what is the news."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from summarizer.check.reports import CheckedExtraction, ClaimReport
from summarizer.composing import Borne, borne_out
from summarizer.exceptions import SummarizerError
from summarizer.extract.confirm_controls import CONTROLS, failed
from summarizer.extract.controls import mixed
from summarizer.extract.match_wire import Told
from summarizer.extract.statements import Fact, Noted, Statement, StatementPair
from summarizer.merge import statements_of
from summarizer.merge.claims.asking import UndecidedPair
from summarizer.merge.news.topics import told_of
from summarizer.merge.told import Composed, Opening
from summarizer.merge.undecided import Stated
from summarizer.observer import Observer

if TYPE_CHECKING:
    from summarizer.extract.llm.confirmer import LlmConfirmer
    from summarizer.extract.llm.matcher import LlmMatcher
    from summarizer.read.article import Article

__all__ = ["Matched", "matched"]

_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Matched:
    """What a model found that read so many statements together.

    `same` are the pairs of different articles that it takes for one, `opposed` those against each other,
    `opening` is what it takes for the news, `composed` what it told in sentences of its own, as far as the
    articles bear it out.
    """

    read: int
    same: frozenset[UndecidedPair]
    opposed: frozenset[UndecidedPair]
    opening: Opening
    composed: tuple[Composed, ...]


async def matched(
    matcher: LlmMatcher,
    confirmer: LlmConfirmer | None,
    articles: Sequence[Article],
    extractions: Sequence[CheckedExtraction],
    observer: Observer,
) -> Matched | None:
    """What the model finds among the statements of all articles; None where it doesn't answer.

    A sentence of its own must hold against the words of an article; where those of another leave room, the
    model is asked once more whether they tell it, and so it is about what it takes for opposed.
    """
    told = statements_of(extractions)
    statements = matcher.fitting([t.statement for t in told])
    if len({t.report.article for t in told[: len(statements)]}) < _SEVERAL:
        return None
    try:
        found = await matcher.match(statements)
    except SummarizerError as error:
        observer.note(f"The model didn't say which statements tell the same: {error}")
        return None
    if len(statements) < len(told):
        observer.note(f"The model compared {len(statements)} of {len(told)} statements, the news first.")
    sentences = (*found.lead, *found.shared)
    borne = await asyncio.to_thread(borne_out, articles, extractions, told, sentences, len(found.lead))
    drafts = [_draft(sentence, reports) for sentence, reports in zip(sentences, borne, strict=True)]
    pairs = _pairs(told, found.opposed)
    noted: list[Noted] = [*pairs, *(fact for draft in drafts for fact in draft.facts)]
    confirmed = await _confirmed(confirmer, noted, observer) if confirmer and noted else frozenset()
    composed = [draft.composed(confirmed) for draft in drafts]
    lead, shared = composed[: len(found.lead)], composed[len(found.lead) :]
    opening = [replace(made, opens=True) for made in lead if made]
    return Matched(
        len(statements),
        frozenset(
            _pair_of(told[a - 1].statement, told[b - 1].statement)
            for a, b in found.same
            if told[a - 1].report.article != told[b - 1].report.article
        ),
        frozenset(_pair_of(pair.left, pair.right) for pair in pairs if pair in confirmed),
        Opening(
            None if found.title is None else statements[found.title - 1].words,
            tuple(
                made.words if made else _nearest(given, statements)
                for made, given in zip(lead, found.lead, strict=True)
            ),
        ),
        (*opening, *(made for made in shared if made and len(made.reports) >= _SEVERAL)),
    )


def _nearest(given: Told, statements: Sequence[Statement]) -> str:
    """Of the statements that a sentence is made of the one that tells most of it."""
    words = [statements[n - 1].words for n in given.numbers]
    return max(words, key=lambda w: told_of(given.text or words[0], w))


def _pairs(told: Sequence[Stated], places: Sequence[tuple[int, int]]) -> list[StatementPair]:
    """The pairs at these places, from 1, as whole claims, each once; not one voice's words in one article."""
    found: dict[StatementPair, None] = {}
    for one, other in ((told[a - 1], told[b - 1]) for a, b in places):
        voices = {(t.report.article, t.report.speaker) for t in (one, other)}
        left, right = (replace(t.statement, words=t.whole) for t in (one, other))
        if len(voices) > 1 and left.words != right.words:
            found[StatementPair(left, right)] = None
    return list(found)


def _pair_of(one: Statement, other: Statement) -> UndecidedPair:
    left, right = sorted((one.words, other.words))
    return UndecidedPair(left, right)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A sentence with the reports that certainly tell it, and with those that may, each as a fact to ask."""

    words: str
    certain: tuple[ClaimReport, ...]
    doubtful: tuple[tuple[Fact, ClaimReport], ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for fact, _ in self.doubtful)

    def composed(self, confirmed: Collection[Noted]) -> Composed | None:
        """The sentence with all reports that tell it; None where no article has it so."""
        more = (report for fact, report in self.doubtful if fact in confirmed)
        reports = (*self.certain, *more)
        return Composed(self.words, reports) if any(r.statement == self.words for r in reports) else None


def _draft(sentence: Told, borne: Sequence[Borne]) -> _Draft:
    words = sentence.text or ""
    return _Draft(
        words,
        tuple(b.report for b in borne if b.certain),
        tuple((Fact(words, b.stated.statement), b.report) for b in borne if not b.certain),
    )


async def _confirmed(confirmer: LlmConfirmer, noted: Sequence[Noted], observer: Observer) -> frozenset[Noted]:
    """What the model confirms of its notes; nothing where it gets the controls wrong."""
    room = confirmer.fitting((*CONTROLS, *noted))
    controls, asked = room[: len(CONTROLS)], room[len(CONTROLS) :]
    if not asked:
        return frozenset()
    try:
        confirmed = await confirmer.confirmed(mixed(asked, controls))
    except SummarizerError as error:
        observer.note(f"The model didn't confirm what outlets have in common: {error}")
        return frozenset()
    if wrong := failed(confirmed, controls):
        observer.note(
            f"The model got {wrong} of {len(controls)} notes wrong of which it is known whether they are so; "
            "what it confirmed is disregarded."
        )
        return frozenset()
    return confirmed
