"""The requests about pairs of statements: what the rules joined or opposed, and what they can't tell."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.check.trust import trusted
from summarizer.confirming import MOST_CONFIRMATIONS
from summarizer.exceptions import SummarizerError
from summarizer.extract.controls import CONTROLS, failed, mixed
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.statements import Relation, StatementPair
from summarizer.matching import matched
from summarizer.merge import undecided_pairs
from summarizer.merge.briefing import Judging
from summarizer.merge.claims.asking import Judge, UndecidedPair
from summarizer.merge.told import NO_OPENING, Composed, Opening
from summarizer.observer import Observer

if TYPE_CHECKING:
    from summarizer.extract.extraction import Usage
    from summarizer.extract.llm.confirmer import LlmConfirmer
    from summarizer.extract.llm.judge import LlmJudge
    from summarizer.extract.llm.matcher import LlmMatcher
    from summarizer.read.article import Article

__all__ = ["MOST_REQUESTS", "NO_JUDGEMENTS", "Consulted", "Judgements", "fitting", "judged"]


# So many requests about pairs at most; a large event's joins are several hundred.
MOST_REQUESTS: Final = 6


@dataclass(frozen=True, slots=True)
class Judgements:
    """What a model said about pairs, and what it was asked; None where it wasn't asked at all.

    `proposed` are the pairs that it found itself among all statements, None where it didn't read them,
    `opposed` those that it found and confirmed to be against each other; `opening` is what it takes for the
    news, `composed` what it told in sentences of its own.
    """

    relations: Mapping[UndecidedPair, Relation] = field(default_factory=dict)
    judging: Judging | None = None
    proposed: frozenset[UndecidedPair] | None = None
    opposed: frozenset[UndecidedPair] = field(default=frozenset(), repr=False)
    opening: Opening = NO_OPENING
    composed: tuple[Composed, ...] = field(default=(), repr=False)

    @property
    def judge(self) -> Judge:
        """A judge for `merge`, with the answers on the pairs that were answered."""
        return Judge(
            lambda pairs: {pair: self.relations[pair] for pair in pairs if pair in self.relations},
            self.proposed,
            self.opposed,
            self.opening,
            self.composed,
        )


NO_JUDGEMENTS = Judgements()
"""Where no model was asked."""


@dataclass(frozen=True, slots=True)
class Consulted:
    """One model as a judge of pairs, as one that reads all statements, and as one that confirms facts.

    None where it is only to judge.
    """

    judge: LlmJudge
    matcher: LlmMatcher | None = None
    confirmer: LlmConfirmer | None = None

    @property
    def usage(self) -> Usage:
        """What the requests about statements took so far."""
        return sum((a.usage for a in (self.matcher, self.confirmer) if a), self.judge.usage)

    def most(self) -> Estimate:
        """The most that all requests about statements take; nothing is sent."""
        others = [self.matcher.estimate()] if self.matcher else []
        if self.confirmer:
            others += [self.confirmer.estimate()] * MOST_CONFIRMATIONS
        return sum([self.judge.estimate()] * (MOST_REQUESTS if others else 1) + others, Estimate())


async def judged(
    model: Consulted,
    articles: Sequence[Article],
    extractions: Sequence[CheckedExtraction],
    observer: Observer,
) -> Judgements:
    """Ask about the pairs of `extractions`, which run beside `articles`, that want judging, if there are any.

    A model that has earned its trust first reads all statements, proposes which tell the same, and tells in
    sentences of its own what they have in common and what the news is; the pairs, and those that the rules
    joined or opposed, it is then asked about one by one, in a few requests. Another model is asked in one
    request, about what the rules joined and what they can't tell. Pairs of known relation are mixed into
    each, and where the model gets those wrong, none of its answers counts. Whatever goes wrong is a note for
    `observer`: all stays as the rules have it.
    """
    trust = sum((e.article.trust for e in extractions), Trust())
    found = None
    if model.matcher and trusted(trust):
        found = await matched(model.matcher, model.confirmer, articles, extractions, observer)
    proposed, opposed = (found.same, found.opposed) if found else (None, frozenset())
    pairs = undecided_pairs(extractions, proposed, opposed)
    if not pairs and not found:
        return NO_JUDGEMENTS
    batches = _batches(model.judge, pairs, MOST_REQUESTS if found else 1)
    asked = sum(len(batch) for batch, _ in batches)
    if pairs and not asked:
        observer.note(f"{_pairs(len(pairs))} don't fit the model's window and stay as the rules have them.")
        if not found:
            return NO_JUDGEMENTS
    answers = await asyncio.gather(*(_answered(model.judge, *batch, observer) for batch in batches))
    if 0 < asked < len(pairs):
        observer.note(
            f"{_requests(len(batches))} room for {asked} of {_pairs(len(pairs))}; the others stay as the "
            "rules have them."
        )
    relations = {pair: said for answer in answers for pair, said in answer.items()}
    return Judgements(
        {UndecidedPair(pair.left.words, pair.right.words): said for pair, said in relations.items()},
        Judging(
            model.judge.prompt.label,
            asked + len(opposed),
            len(pairs) - asked,
            model.usage,
            found.read if found else 0,
        ),
        proposed,
        opposed,
        found.opening if found else NO_OPENING,
        found.composed if found else (),
    )


def _batches(
    judge: LlmJudge, pairs: Sequence[StatementPair], most: int
) -> list[tuple[list[StatementPair], list[StatementPair]]]:
    """The pairs as requests have room for them, each with its controls."""
    found: list[tuple[list[StatementPair], list[StatementPair]]] = []
    left = list(pairs)
    while left and len(found) < most:
        asked, controls = fitting(judge, left)
        if not asked:
            break
        found.append((asked, controls))
        taken = set(asked)
        left = [pair for pair in left if pair not in taken]
    return found


async def _answered(
    judge: LlmJudge, asked: Sequence[StatementPair], controls: Sequence[StatementPair], observer: Observer
) -> Mapping[StatementPair, Relation]:
    """The answers on one batch; none where the request fails, or the model gets the controls wrong."""
    try:
        answer = await judge.judge(mixed(asked, controls))
    except SummarizerError as error:
        observer.note(f"No judgement on {_pairs(len(asked))}, which stay as the rules have them: {error}")
        return {}
    relations = {pair: said for pair, said in answer.relations.items() if pair not in CONTROLS}
    for note in _notes(len(asked), len(relations), answer.dropped):
        observer.note(note)
    if relations and (wrong := failed(answer.relations, controls)):
        observer.note(
            f"The model got {wrong} of {_pairs(len(controls))} wrong whose relation is known; its "
            "judgements are disregarded and change nothing."
        )
        return {}
    return relations


def fitting(
    judge: LlmJudge, pairs: Sequence[StatementPair]
) -> tuple[list[StatementPair], list[StatementPair]]:
    """Those of `pairs` that one request has room for, and the controls beside them."""
    room = judge.fitting((*CONTROLS, *pairs))
    return [pair for pair in room if pair not in CONTROLS], [pair for pair in room if pair in CONTROLS]


def _notes(asked: int, answered: int, dropped: int) -> list[str]:
    """What the user should know of an answer that isn't whole."""
    notes = []
    if dropped:
        notes.append(
            f"{dropped} of the model's judgements on {_pairs(asked)} name no pair, contradict each other or "
            "have another shape; they change nothing."
        )
    if answered < asked and not dropped:
        notes.append(
            f"The model judged {answered} of {_pairs(asked)}; the others stay as the rules have them."
        )
    return notes


def _requests(number: int) -> str:
    return "One request has" if number == 1 else f"{number} requests have"


def _pairs(number: int) -> str:
    return f"{number} pair{'' if number == 1 else 's'} of statements"
