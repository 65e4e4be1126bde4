"""Asks a model, once, what the statements of many pairs are to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.extract.judgement_wire import judgement_schema, read_judgements
from summarizer.extract.llm.answers import whole_of
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.numbered import NumberedQuestion, side
from summarizer.extract.llm.pieces import tokens_in
from summarizer.extract.llm.prompts import JUDGE_PROMPT

if TYPE_CHECKING:
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Message, Prompt
    from summarizer.extract.llm.settings import LlmSettings
    from summarizer.extract.statements import Relation, StatementPair

__all__ = ["MOST_PAIRS", "Judged", "LlmJudge"]

# With statements as long as those of the seeds so many pairs, with their answers, fill the window of 8,192
# tokens that the embedded model has.
MOST_PAIRS: Final = 60
# {"pair":12,"relation":"different"}, and the brackets around all of them.
_ANSWER_PER_PAIR: Final = 14
_ANSWER_FRAME: Final = 16
# Names take more tokens a character than other words, so that some of the window is left free.
_FILLED: Final = 0.9
# Two statements of the seeds with speakers and dates: 180 to 500 characters.
_USUAL_PAIR_CHARACTERS: Final = 340


@dataclass(frozen=True, slots=True)
class Judged:
    """The answers on some of the pairs that were asked about, and how many were left out as wrong."""

    relations: dict[StatementPair, Relation]
    dropped: int


class LlmJudge(NumberedQuestion):
    """Asks one model what statements are to each other.

    Args: those of `NumberedQuestion`; without `prompt` the usual one.
    """

    _list = "pairs"
    _fence = "pairs"
    _wanted = "judgements"
    _about = "the pairs of statements"
    _account = "pairs of statements"
    _schema = staticmethod(judgement_schema)

    def __init__(
        self, exchange: Exchange, settings: LlmSettings, kept: Kept, prompt: Prompt | None = None
    ) -> None:
        super().__init__(exchange, settings, kept, prompt or JUDGE_PROMPT)

    def fitting(self, pairs: Sequence[StatementPair]) -> tuple[StatementPair, ...]:
        """Those of `pairs`, the first ones first, that one request has room for."""
        fixed = sum(tokens_in(message["content"]) for message in self.messages((), in_prompt=True))
        room = self._settings.context_window * _FILLED - fixed - _ANSWER_FRAME
        answer = (self._settings.max_output_tokens or room) - _ANSWER_FRAME
        chosen: list[StatementPair] = []
        for pair in pairs:
            takes = tokens_in(self._shown(1, pair)) + _ANSWER_PER_PAIR
            if len(chosen) < MOST_PAIRS and takes <= room and answer >= _ANSWER_PER_PAIR:
                chosen.append(pair)
                room -= takes
                answer -= _ANSWER_PER_PAIR
        return tuple(chosen)

    def estimate(self) -> Estimate:
        """What one request takes at most, with as many pairs as it may hold; nothing is sent."""
        fixed = sum(len(message["content"]) for message in self.messages((), in_prompt=True))
        characters = fixed + MOST_PAIRS * _USUAL_PAIR_CHARACTERS
        return Estimate(0, 0, 1, self._rates.prompt_tokens(characters), _answer_tokens(MOST_PAIRS))

    async def judge(self, pairs: Sequence[StatementPair]) -> Judged:
        """The model's answer on `pairs`, which must fit; whatever it answers, it is asked once.

        Only a request that the server wouldn't take, or that failed on the way, is sent again.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the answer can't be used.
            BudgetReached: the request could pass a limit of the caller's.
        """
        question = self._question(self._listed(pairs))
        kept = self._kept.reply(question)
        self.stored += kept is not None
        reply = kept or await self._whole_reply(self._listed(pairs), _answer_tokens(len(pairs)))
        cap = self._settings.max_output_tokens
        read = whole_of(reply, lambda data: read_judgements(data, len(pairs)), cap)
        if read.relations:
            self._kept.keep(question, reply, sum(len(self._shown(1, pair)) for pair in pairs))
        return Judged({pairs[n - 1]: read.relations[n] for n in sorted(read.relations)}, read.dropped)

    def messages(self, pairs: Sequence[StatementPair], *, in_prompt: bool) -> list[Message]:
        """Fixed parts first, the pairs last, between fences that nothing in them can close."""
        return self._messages(self._listed(pairs), in_prompt=in_prompt)

    def _listed(self, pairs: Sequence[StatementPair]) -> str:
        return "\n".join(self._shown(number, pair) for number, pair in enumerate(pairs, 1))

    def _shown(self, number: int, pair: StatementPair) -> str:
        sides = {"left": side(pair.left), "right": side(pair.right)}
        return self.prompt.filled("pair.j2", {"number": number, **sides})


def _answer_tokens(pairs: int) -> int:
    return _ANSWER_FRAME + pairs * _ANSWER_PER_PAIR
