"""The request about all statements together: what outlets tell alike, what is opposed, what is the news."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from summarizer.check.reports import CheckedExtraction
from summarizer.composing import Borne, Kept, borne_out, narrowed
from summarizer.confirming import confirmed
from summarizer.exceptions import SummarizerError
from summarizer.extract.match_wire import Told
from summarizer.extract.statements import Confirmed, Fact, Noted, Statement, StatementPair
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
# That there is something is taken for granted by whoever tells of it, and joins what they tell of it.
_THERE_IS: Final = re.compile(r"There (?:is|are|was|were)\b(?!.*\d)")


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
    sentences = (*found.lead, *(s for s in found.shared if not _THERE_IS.match(s.text or "")))
    borne = await asyncio.to_thread(borne_out, articles, extractions, told, sentences, len(found.lead))
    drafts = [_Draft(sentence.text or "", tuple(on)) for sentence, on in zip(sentences, borne, strict=True)]
    pairs = _pairs(told, found.opposed)
    noted: list[Noted] = [*pairs, *(draft.fact for draft in drafts if draft.is_shared)]
    so = await confirmed(confirmer, noted, observer)
    kept = [draft.kept(so) for draft in drafts]
    made = await asyncio.to_thread(narrowed, articles, extractions, kept)
    lead, shared = made[: len(found.lead)], made[len(found.lead) :]
    opening = [replace(made, opens=True) for made in lead if made]
    return Matched(
        len(statements),
        frozenset(
            _pair_of(told[a - 1].statement, told[b - 1].statement)
            for a, b in found.same
            if told[a - 1].report.article != told[b - 1].report.article
        ),
        frozenset(_pair_of(pair.left, pair.right) for pair in pairs if pair in so.opposed),
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
    """A sentence with what may bear it out, in the order in which the model named the statements."""

    words: str
    borne: tuple[Borne, ...]

    @property
    def is_shared(self) -> bool:
        return len({b.report.article for b in self.borne}) >= _SEVERAL or not any(
            b.certain for b in self.borne
        )

    @property
    def fact(self) -> Fact:
        """The sentence above the statements that may tell it, as it is asked about."""
        return Fact(self.words, tuple(dict.fromkeys(borne.shown for borne in self.borne)))

    def kept(self, so: Confirmed) -> Kept:
        """The sentence with the best words of each article that is confirmed to tell it.

        Else, and where none of these has it so, with one article of which that is certain: what is confirmed
        is one act, and another article's words may be about another.
        """
        told = so.told.get(self.fact, {})
        tells = [t for b in self.borne if b.shown in told and (t := replace(b, words=told[b.shown])).stands]
        certain = [b for b in self.borne if b.certain]
        alone = [b for b in certain if b.report.article == certain[0].report.article]
        for among in (tells, alone):
            best = {b.report.article: b for b in sorted(among, key=lambda b: b.worth)}
            if any(b.report.statement == self.words for b in best.values()):
                return Kept(self.words, tuple(best.values()))
        return Kept(self.words, ())
