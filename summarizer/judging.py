"""The one request about statements of which the rules can't tell whether they say the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarizer.check.reports import CheckedExtraction
from summarizer.exceptions import SummarizerError
from summarizer.extract.statements import Relation, StatementPair
from summarizer.merge import undecided_pairs
from summarizer.merge.briefing import Judging
from summarizer.merge.claims.group import UndecidedPair
from summarizer.observer import Observer

if TYPE_CHECKING:
    from summarizer.extract.llm.judge import LlmJudge

__all__ = ["NO_JUDGEMENTS", "Judgements", "judged"]


@dataclass(frozen=True, slots=True)
class Judgements:
    """What a model said about undecided pairs, and what it was asked; None where it wasn't asked at all."""

    relations: Mapping[UndecidedPair, Relation] = field(default_factory=dict)
    judging: Judging | None = None

    def judge(self, pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
        """The answers on those of `pairs` that were answered: a judge for `merge`."""
        return {pair: self.relations[pair] for pair in pairs if pair in self.relations}


# Small models give one answer to everything: the embedded one called all 60 pairs of the examples opposed.
# Of so many nearest pairs a third or more was different in every labelled set.
_MANY: Final = 8
NO_JUDGEMENTS = Judgements()
"""Where no model was asked."""


async def judged(judge: LlmJudge, extractions: Sequence[CheckedExtraction], observer: Observer) -> Judgements:
    """Ask about the undecided pairs of `extractions` in one request, if there are any.

    Whatever goes wrong is a note for `observer`: the pairs stay undecided, and nothing else changes.
    """
    pairs = undecided_pairs(extractions)
    if not pairs:
        return NO_JUDGEMENTS
    asked = judge.fitting(pairs)
    if not asked:
        observer.note(f"{_pairs(len(pairs))} don't fit the model's window and stay apart.")
        return NO_JUDGEMENTS
    relations: Mapping[StatementPair, Relation] = {}
    try:
        answer = await judge.judge(asked)
    except SummarizerError as error:
        observer.note(f"No judgement on {_pairs(len(asked))}, which stay apart: {error}")
    else:
        relations = answer.relations
        if said := _one_for_all(relations):
            observer.note(
                f"The model called all {_pairs(len(relations))} {said}; such an answer judges nothing and "
                "changes nothing."
            )
            relations = {}
        for note in _notes(len(pairs), len(asked), len(answer.relations), answer.dropped):
            observer.note(note)
    return Judgements(
        {UndecidedPair(pair.left.words, pair.right.words): said for pair, said in relations.items()},
        Judging(judge.prompt.label, len(asked), len(pairs) - len(asked), judge.usage),
    )


def _one_for_all(relations: Mapping[StatementPair, Relation]) -> Relation | None:
    """The one word that an answer has for many pairs, unless that is the one that changes nothing."""
    said = set(relations.values())
    return said.pop() if len(said) == 1 and len(relations) >= _MANY and said != {"different"} else None


def _notes(found: int, asked: int, answered: int, dropped: int) -> list[str]:
    """What the user should know of an answer that isn't whole."""
    notes = []
    if found > asked:
        notes.append(f"One request has room for {asked} of {_pairs(found)}; the others stay apart.")
    if dropped:
        notes.append(
            f"{dropped} of the model's judgements on {_pairs(asked)} name no pair, contradict each other or "
            "have another shape; they change nothing."
        )
    if answered < asked and not dropped:
        notes.append(f"The model judged {answered} of {_pairs(asked)}; the others stay apart.")
    return notes


def _pairs(number: int) -> str:
    return f"{number} pair{'' if number == 1 else 's'} of statements"
