"""Asks a model which statements tell the facts above them, and which pairs can't both be true."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, StrictInt

from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.numbered import NumberedQuestion, on_one_line, side
from summarizer.extract.llm.pieces import tokens_in
from summarizer.extract.llm.prompts import CONFIRM_PROMPT
from summarizer.extract.statements import Confirmed, Fact, Noted, Statement, StatementPair
from summarizer.extract.wire import strict_schema

if TYPE_CHECKING:
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Prompt
    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["MOST_ENTRIES", "LlmConfirmer", "confirm_schema"]

# A longer list is read with less care.
MOST_ENTRIES: Final = 120
# Number and words of a statement that tells a fact, of each second one.
_ANSWER_PER_ENTRY: Final = 16
_ANSWER_FRAME: Final = 12
_FILLED: Final = 0.9
_USUAL_CHARACTERS: Final = 180


class _WireTelling(BaseModel):
    """A statement by its number, and its words that tell the fact it stands below."""

    number: StrictInt
    words: str


class _WireConfirmed(BaseModel):
    """All that a model returns on one list: the statements that tell their facts, and the opposed pairs."""

    told: tuple[_WireTelling, ...]
    opposed: tuple[StrictInt, ...]


class LlmConfirmer(NumberedQuestion):
    """Asks one model which statements tell facts, and which statements oppose each other.

    Args: those of `NumberedQuestion`; without `prompt` the usual one.
    """

    _list = "entries"
    _fence = "entries"
    _wanted = "confirmations"
    _about = "the facts above statements, and the pairs"
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
        entries = 0
        chosen: list[Noted] = []
        for one in noted:
            entries += _entries(one)
            room -= tokens_in(self._shown(1, one)) + _ANSWER_PER_ENTRY * _entries(one)
            if room < 0 or entries > MOST_ENTRIES:
                break
            chosen.append(one)
        return tuple(chosen)

    def estimate(self) -> Estimate:
        """What one request takes at most, with as many entries as it may hold; nothing is sent."""
        fixed = sum(len(message["content"]) for message in self._messages("", in_prompt=True))
        tokens = self._rates.prompt_tokens(fixed + MOST_ENTRIES * _USUAL_CHARACTERS)
        return Estimate(0, 0, 1, tokens, _answer_tokens(MOST_ENTRIES))

    async def confirmed(self, noted: Sequence[Noted]) -> Confirmed:
        """What of `noted`, which must fit, is so.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the answer can't be used.
            BudgetReached: the request could pass a limit of the caller's.
        """
        numbered = list(_numbered(noted))
        shown = "\n".join(self._shown(first, one) for first, one in numbered)
        read = await self._answered(shown, _answer_tokens(sum(map(_entries, noted))), _of_shape)
        return _confirmed(numbered, read)

    def _shown(self, first: int, one: Noted) -> str:
        if isinstance(one, Fact):
            sides = [{"number": n, **side(statement)} for n, statement in enumerate(one.statements, first)]
            return self.prompt.filled("fact.j2", {"fact": on_one_line(one.words), "sides": sides})
        pair = {"number": first, "left": side(one.left), "right": side(one.right)}
        return self.prompt.filled("pair.j2", pair)


def _entries(one: Noted) -> int:
    return len(one.statements) if isinstance(one, Fact) else 1


def _numbered(noted: Sequence[Noted]) -> Iterator[tuple[int, Noted]]:
    """Each note with the number of its first entry, from 1."""
    number = 1
    for one in noted:
        yield number, one
        number += _entries(one)


def _confirmed(numbered: Sequence[tuple[int, Noted]], read: _WireConfirmed) -> Confirmed:
    words = {telling.number: " ".join(telling.words.split()) for telling in read.told}
    told: dict[Fact, dict[Statement, str]] = {}
    opposed: set[StatementPair] = set()
    for first, one in numbered:
        if isinstance(one, StatementPair):
            opposed |= {one} if first in read.opposed else set()
        elif telling := {s: words[n] for n, s in enumerate(one.statements, first) if n in words}:
            told[one] = telling
    return Confirmed(told, frozenset(opposed))


def confirm_schema() -> dict[str, Any]:
    """The strict JSON Schema of an answer, by the rules of `summarizer.extract.wire`."""
    schema: dict[str, Any] = json.loads(_schema_text())
    return schema


@lru_cache
def _schema_text() -> str:
    return json.dumps(strict_schema(_WireConfirmed.model_json_schema()))


def _answer_tokens(entries: int) -> int:
    return _ANSWER_FRAME + entries * _ANSWER_PER_ENTRY


def _of_shape(data: Any) -> _WireConfirmed | None:
    """The entries of an answer that have their shape; a list that isn't there is empty, but not both."""
    if not isinstance(data, dict) or not any(isinstance(data.get(key), list) for key in ("told", "opposed")):
        return None
    told, opposed = (data[key] if isinstance(data.get(key), list) else [] for key in ("told", "opposed"))
    return _WireConfirmed(
        told=tuple(telling for row in told if (telling := _telling(row))),
        opposed=tuple(n for n in opposed if type(n) is int),
    )


def _telling(row: Any) -> _WireTelling | None:
    """A statement that tells its fact; a bare number is one whose words aren't given."""
    given = row if isinstance(row, dict) else {"number": row}
    number, words = given.get("number"), given.get("words")
    if type(number) is not int:
        return None
    return _WireTelling(number=number, words=words if isinstance(words, str) else "")
