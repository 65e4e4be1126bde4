"""The one request about pairs of statements: what the rules joined or opposed, and what they can't tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.check.reports import CheckedExtraction
from summarizer.exceptions import SummarizerError
from summarizer.extract.controls import CONTROLS, failed, mixed
from summarizer.extract.statements import Relation, StatementPair
from summarizer.merge import undecided_pairs
from summarizer.merge.briefing import Judging
from summarizer.merge.claims.group import UndecidedPair
from summarizer.observer import Observer

if TYPE_CHECKING:
    from summarizer.extract.llm.judge import LlmJudge

__all__ = ["NO_JUDGEMENTS", "Judgements", "fitting", "judged"]


@dataclass(frozen=True, slots=True)
class Judgements:
    """What a model said about undecided pairs, and what it was asked; None where it wasn't asked at all."""

    relations: Mapping[UndecidedPair, Relation] = field(default_factory=dict)
    judging: Judging | None = None

    def judge(self, pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
        """The answers on those of `pairs` that were answered: a judge for `merge`."""
        return {pair: self.relations[pair] for pair in pairs if pair in self.relations}


NO_JUDGEMENTS = Judgements()
"""Where no model was asked."""


async def judged(judge: LlmJudge, extractions: Sequence[CheckedExtraction], observer: Observer) -> Judgements:
    """Ask in one request about the pairs of `extractions` that want judging, if there are any.

    Pairs of known relation are mixed in, and where the model gets those wrong, none of its answers counts.
    Whatever goes wrong is a note for `observer`: all stays as the rules have it.
    """
    pairs = undecided_pairs(extractions)
    if not pairs:
        return NO_JUDGEMENTS
    asked, controls = fitting(judge, pairs)
    if not asked:
        observer.note(f"{_pairs(len(pairs))} don't fit the model's window and stay as the rules have them.")
        return NO_JUDGEMENTS
    relations: Mapping[StatementPair, Relation] = {}
    try:
        answer = await judge.judge(mixed(asked, controls))
    except SummarizerError as error:
        observer.note(f"No judgement on {_pairs(len(asked))}, which stay as the rules have them: {error}")
    else:
        relations = {pair: said for pair, said in answer.relations.items() if pair not in CONTROLS}
        for note in _notes(len(pairs), len(asked), len(relations), answer.dropped):
            observer.note(note)
        if relations and (wrong := failed(answer.relations, controls)):
            observer.note(
                f"The model got {wrong} of {_pairs(len(controls))} wrong whose relation is known; its "
                "judgements are disregarded and change nothing."
            )
            relations = {}
    return Judgements(
        {UndecidedPair(pair.left.words, pair.right.words): said for pair, said in relations.items()},
        Judging(judge.prompt.label, len(asked), len(pairs) - len(asked), judge.usage),
    )


def fitting(
    judge: LlmJudge, pairs: Sequence[StatementPair]
) -> tuple[list[StatementPair], list[StatementPair]]:
    """Those of `pairs` that one request has room for, and the controls beside them."""
    room = judge.fitting((*CONTROLS, *pairs))
    return [pair for pair in room if pair not in CONTROLS], [pair for pair in room if pair in CONTROLS]


def _notes(found: int, asked: int, answered: int, dropped: int) -> list[str]:
    """What the user should know of an answer that isn't whole."""
    notes = []
    if found > asked:
        notes.append(
            f"One request has room for {asked} of {_pairs(found)}; the others stay as the rules have them."
        )
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


def _pairs(number: int) -> str:
    return f"{number} pair{'' if number == 1 else 's'} of statements"
