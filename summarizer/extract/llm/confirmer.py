"""Asks a model, once, which statements tell the facts set beside them, and which pairs can't both be true."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, StrictInt

from summarizer.extract.llm.answers import whole_of
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.numbered import NumberedQuestion, on_one_line, side
from summarizer.extract.llm.pieces import tokens_in
from summarizer.extract.llm.prompts import CONFIRM_PROMPT
from summarizer.extract.statements import Fact, Noted, StatementPair
from summarizer.extract.wire import strict_schema

if TYPE_CHECKING:
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Prompt
    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["MOST_ENTRIES", "LlmConfirmer", "confirm_schema"]

# A longer list is read with less care.
MOST_ENTRIES: Final = 120
_ANSWER_PER_ENTRY: Final = 2
_ANSWER_FRAME: Final = 12
_FILLED: Final = 0.9
_USUAL_CHARACTERS: Final = 230


class _WireConfirmed(BaseModel):
    """All that a model returns on one list: the numbers of facts that are told, and of opposed pairs."""

    told: tuple[StrictInt, ...]
    opposed: tuple[StrictInt, ...]


class LlmConfirmer(NumberedQuestion):
    """Asks one model which facts statements tell, and which statements oppose each other.

    Args: those of `NumberedQuestion`; without `prompt` the usual one.
    """

    _list = "entries"
    _fence = "entries"
    _wanted = "confirmations"
    _about = "the facts beside statements, and the pairs"
    _account = "notes to be confirmed"

    def __init__(
        self, exchange: Exchange, settings: LlmSettings, kept: Kept, prompt: Prompt | None = None
    ) -> None:
        super().__init__(exchange, settings, kept, prompt or CONFIRM_PROMPT)

    @staticmethod
    def _schema() -> dict[str, Any]:
        return confirm_schema()

    def fitting(self, noted: Sequence[Noted]) -> tuple[Noted, ...]:
        """Those of `noted`, the first ones first, that one request has room for."""
        fixed = sum(tokens_in(message["content"]) for message in self._messages("", in_prompt=True))
        room = self._settings.context_window * _FILLED - fixed - _ANSWER_FRAME
        chosen: list[Noted] = []
        for one in noted[:MOST_ENTRIES]:
            room -= tokens_in(self._shown(1, one)) + _ANSWER_PER_ENTRY
            if room < 0:
                break
            chosen.append(one)
        return tuple(chosen)

    def estimate(self) -> Estimate:
        """What one request takes at most, with as many entries as it may hold; nothing is sent."""
        fixed = sum(len(message["content"]) for message in self._messages("", in_prompt=True))
        tokens = self._rates.prompt_tokens(fixed + MOST_ENTRIES * _USUAL_CHARACTERS)
        return Estimate(0, 0, 1, tokens, _answer_tokens(MOST_ENTRIES))

    async def confirmed(self, noted: Sequence[Noted]) -> frozenset[Noted]:
        """Those of `noted`, which must fit, that are so.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the answer can't be used.
            BudgetReached: the request could pass a limit of the caller's.
        """
        shown = "\n".join(self._shown(number, one) for number, one in enumerate(noted, 1))
        question = self._question(shown)
        kept = self._kept.reply(question)
        self.stored += kept is not None
        reply = kept or await self._whole_reply(shown, _answer_tokens(len(noted)))
        read = whole_of(reply, _confirmed)
        self._kept.keep(question, reply, len(shown))
        return frozenset(
            noted[n - 1]
            for numbers, kind in ((read.told, Fact), (read.opposed, StatementPair))
            for n in numbers
            if 1 <= n <= len(noted) and isinstance(noted[n - 1], kind)
        )

    def _shown(self, number: int, one: Noted) -> str:
        if isinstance(one, Fact):
            filled = {"number": number, "fact": on_one_line(one.words), "side": side(one.statement)}
            return self.prompt.filled("fact.j2", filled)
        sides = {"left": side(one.left), "right": side(one.right)}
        return self.prompt.filled("pair.j2", {"number": number, **sides})


def confirm_schema() -> dict[str, Any]:
    """The strict JSON Schema of an answer, by the rules of `summarizer.extract.wire`."""
    schema: dict[str, Any] = json.loads(_schema_text())
    return schema


@lru_cache
def _schema_text() -> str:
    return json.dumps(strict_schema(_WireConfirmed.model_json_schema()))


def _answer_tokens(entries: int) -> int:
    return _ANSWER_FRAME + entries * _ANSWER_PER_ENTRY


def _confirmed(data: Any) -> _WireConfirmed | None:
    """The numbers in an answer; a list that isn't there is empty, but not both."""
    if not isinstance(data, dict) or not any(isinstance(data.get(key), list) for key in ("told", "opposed")):
        return None
    told, opposed = (
        tuple(n for n in data.get(key) or () if type(n) is int) if isinstance(data.get(key), list) else ()
        for key in ("told", "opposed")
    )
    return _WireConfirmed(told=told, opposed=opposed)
