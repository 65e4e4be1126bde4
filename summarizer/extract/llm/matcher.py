"""Asks a model, once, what the statements of several outlets tell alike, what is opposed, what is news."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.numbered import NumberedQuestion, side
from summarizer.extract.llm.pieces import tokens_in
from summarizer.extract.llm.prompts import MATCH_PROMPT
from summarizer.extract.match_wire import MatchesRead, match_schema, read_matches

if TYPE_CHECKING:
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Prompt
    from summarizer.extract.llm.settings import LlmSettings
    from summarizer.extract.statements import Statement

__all__ = ["MOST_STATEMENTS", "LlmMatcher"]

# Beyond so many statements a list is read with less care, and most of what follows is background.
MOST_STATEMENTS: Final = 400
# Two thirds of the statements of an event stand in some list, with number and comma two tokens each; of four
# statements one has a fact in common with others, told in a sentence.
_ANSWER_PER_STATEMENT: Final = 12
# The eight sentences of the lead.
_ANSWER_FRAME: Final = 400
_FILLED: Final = 0.9
_USUAL_CHARACTERS: Final = 150


class LlmMatcher(NumberedQuestion):
    """Asks one model which statements tell the same.

    Args: those of `NumberedQuestion`; without `prompt` the usual one.
    """

    _list = "statements"
    _fence = "statements"
    _wanted = "matches"
    _about = "the statements of all outlets"
    _account = "statements to be matched"
    _schema = staticmethod(match_schema)

    def __init__(
        self, exchange: Exchange, settings: LlmSettings, kept: Kept, prompt: Prompt | None = None
    ) -> None:
        super().__init__(exchange, settings, kept, prompt or MATCH_PROMPT)

    def fitting(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """Those of `statements`, the first ones first, that one request has room for."""
        fixed = sum(tokens_in(message["content"]) for message in self._messages("", in_prompt=True))
        room = self._settings.context_window * _FILLED - fixed - _ANSWER_FRAME
        chosen: list[Statement] = []
        for statement in statements[:MOST_STATEMENTS]:
            room -= tokens_in(self._shown(1, statement)) + _ANSWER_PER_STATEMENT
            if room < 0:
                break
            chosen.append(statement)
        return tuple(chosen)

    def estimate(self) -> Estimate:
        """What one request takes at most, with as many statements as it may hold; nothing is sent."""
        fixed = sum(len(message["content"]) for message in self._messages("", in_prompt=True))
        tokens = self._rates.prompt_tokens(fixed + MOST_STATEMENTS * _USUAL_CHARACTERS)
        return Estimate(0, 0, 1, tokens, _answer_tokens(MOST_STATEMENTS))

    async def match(self, statements: Sequence[Statement]) -> MatchesRead:
        """The pairs of places in `statements`, from 1, that the model matches or sets against each other.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the answer can't be used.
            BudgetReached: the request could pass a limit of the caller's.
        """
        shown = "\n".join(self._shown(number, statement) for number, statement in enumerate(statements, 1))
        number = len(statements)
        return await self._answered(shown, _answer_tokens(number), lambda data: read_matches(data, number))

    def _shown(self, number: int, statement: Statement) -> str:
        return self.prompt.filled("statement.j2", {"number": number, "side": side(statement)})


def _answer_tokens(statements: int) -> int:
    return _ANSWER_FRAME + statements * _ANSWER_PER_STATEMENT
