"""The requests about pairs of statements: what the rules joined or opposed, and what they can't tell."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.check.trust import trusted
from summarizer.exceptions import SummarizerError
from summarizer.extract.controls import CONTROLS, failed, mixed
from summarizer.extract.statements import Relation, Statement, StatementPair
from summarizer.merge import statements_of, undecided_pairs
from summarizer.merge.briefing import Judging
from summarizer.merge.claims.asking import Judge, UndecidedPair
from summarizer.merge.told import NO_OPENING, Opening
from summarizer.observer import Observer

if TYPE_CHECKING:
    from summarizer.extract.llm.budget import Estimate
    from summarizer.extract.llm.judge import LlmJudge
    from summarizer.extract.llm.matcher import LlmMatcher

__all__ = ["MOST_REQUESTS", "NO_JUDGEMENTS", "Judgements", "fitting", "judged", "most"]


# So many requests about pairs at most; a large event's joins are several hundred.
MOST_REQUESTS: Final = 6
_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Judgements:
    """What a model said about pairs, and what it was asked; None where it wasn't asked at all.

    `proposed` are the pairs that it found itself among all statements, None where it didn't read them;
    `opening` is what it takes for the news.
    """

    relations: Mapping[UndecidedPair, Relation] = field(default_factory=dict)
    judging: Judging | None = None
    proposed: frozenset[UndecidedPair] | None = None
    opening: Opening = NO_OPENING

    @property
    def judge(self) -> Judge:
        """A judge for `merge`, with the answers on the pairs that were answered."""
        return Judge(
            lambda pairs: {pair: self.relations[pair] for pair in pairs if pair in self.relations},
            self.proposed,
            self.opening,
        )


NO_JUDGEMENTS = Judgements()
"""Where no model was asked."""


async def judged(
    judge: LlmJudge, matcher: LlmMatcher | None, extractions: Sequence[CheckedExtraction], observer: Observer
) -> Judgements:
    """Ask about the pairs of `extractions` that want judging, if there are any.

    A model that has earned its trust first reads all statements and proposes which tell the same; these pairs
    and those that the rules joined or opposed it is then asked about one by one, in a few requests. Another
    model is asked in one request, about what the rules joined and what they can't tell. Pairs of known
    relation are mixed into each, and where the model gets those wrong, none of its answers counts. Whatever
    goes wrong is a note for `observer`: all stays as the rules have it.
    """
    trust = sum((e.article.trust for e in extractions), Trust())
    matched = await _matched(matcher, extractions, observer) if matcher and trusted(trust) else None
    proposed = matched.pairs if matched else None
    pairs = undecided_pairs(extractions, proposed)
    if not pairs:
        return NO_JUDGEMENTS
    batches = _batches(judge, pairs, MOST_REQUESTS if matched else 1)
    asked = sum(len(batch) for batch, _ in batches)
    if not asked:
        observer.note(f"{_pairs(len(pairs))} don't fit the model's window and stay as the rules have them.")
        return NO_JUDGEMENTS
    answers = await asyncio.gather(*(_answered(judge, *batch, observer) for batch in batches))
    if asked < len(pairs):
        observer.note(
            f"{_requests(len(batches))} room for {asked} of {_pairs(len(pairs))}; the others stay as the "
            "rules have them."
        )
    relations = {pair: said for answer in answers for pair, said in answer.items()}
    usage = judge.usage + matcher.usage if matcher else judge.usage
    return Judgements(
        {UndecidedPair(pair.left.words, pair.right.words): said for pair, said in relations.items()},
        Judging(judge.prompt.label, asked, len(pairs) - asked, usage, matched.read if matched else 0),
        proposed,
        matched.opening if matched else NO_OPENING,
    )


def most(judge: LlmJudge, matcher: LlmMatcher | None) -> Estimate:
    """The most that all requests about statements take; nothing is sent."""
    if matcher is None:
        return judge.estimate()
    return sum([judge.estimate()] * MOST_REQUESTS, matcher.estimate())


@dataclass(frozen=True, slots=True)
class _Matched:
    """How many statements a model read together, the pairs of different articles it found, and its lead."""

    read: int
    pairs: frozenset[UndecidedPair]
    opening: Opening


async def _matched(
    matcher: LlmMatcher, extractions: Sequence[CheckedExtraction], observer: Observer
) -> _Matched | None:
    """What the model finds among the statements of all articles; None where it doesn't answer."""
    told = statements_of(extractions)
    statements = matcher.fitting([statement for _, statement in told])
    if len({article for article, _ in told[: len(statements)]}) < _SEVERAL:
        return None
    try:
        found = await matcher.match(statements)
    except SummarizerError as error:
        observer.note(f"The model didn't say which statements tell the same: {error}")
        return None
    if len(statements) < len(told):
        observer.note(f"The model compared {len(statements)} of {len(told)} statements, the news first.")
    return _Matched(
        len(statements),
        frozenset(
            _pair_of(statements[a - 1], statements[b - 1])
            for a, b in (*found.same, *found.opposed)
            if told[a - 1][0] != told[b - 1][0]
        ),
        Opening(
            None if found.title is None else statements[found.title - 1].words,
            tuple(statements[n - 1].words for n in found.lead),
        ),
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


def _pair_of(one: Statement, other: Statement) -> UndecidedPair:
    left, right = sorted((one.words, other.words))
    return UndecidedPair(left, right)


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
