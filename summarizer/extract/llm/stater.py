"""Asks a model for statements alone: one complete sentence for each of a few items of an article."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import AnswerRefused, AnswerUnreadable, SummarizerError
from summarizer.extract.llm.answers import first_of
from summarizer.extract.llm.exchange import was_cut
from summarizer.extract.llm.numbered import NumberedQuestion, on_one_line
from summarizer.extract.llm.prompts import STATEMENT_PROMPT
from summarizer.extract.llm.request import Finish, Reply
from summarizer.extract.llm.tongue import in_language, language_label
from summarizer.extract.statement_wire import read_statements, statement_schema

if TYPE_CHECKING:
    from summarizer.extract.extraction import Usage
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Message, Prompt
    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["MOST_ITEMS", "LlmStater", "StatementsGiven", "Unstated"]

# Small models mix up the items of longer lists, and one that fails costs the batch.
MOST_ITEMS: Final = 6
# {"item":1,"statement":""} and a sentence of some 25 words.
_ANSWER_PER_ITEM: Final = 60
_NOBODY: Final = "nobody named"


@dataclass(frozen=True, slots=True)
class Unstated:
    """Words that want a statement: who says them (None for nobody named), and what stands around them."""

    speaker: str | None
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class StatementsGiven:
    """The sentences by the place of their item, and the first failure that cost a batch its sentences."""

    sentences: dict[int, str]
    error: SummarizerError | None = None


class LlmStater(NumberedQuestion):
    """Asks one model for statements.

    Args: those of `NumberedQuestion`; without `prompt` the usual one.
    """

    _list = "passages"
    _fence = "items"
    _wanted = "statements"
    _about = "these statements"
    _schema = staticmethod(statement_schema)

    def __init__(
        self, exchange: Exchange, settings: LlmSettings, kept: Kept, prompt: Prompt | None = None
    ) -> None:
        super().__init__(exchange, settings, kept, prompt or STATEMENT_PROMPT)
        label = language_label(self.prompt.label, settings.language)
        self._kept = replace(self._kept, prompt=label)

    @property
    def language(self) -> str | None:
        """The code of the language that the sentences are asked for in, None for the passage's own."""
        return self._settings.language

    def usage_of(self, account: str) -> Usage:
        """What was spent for `account` so far, by all that asks the same model, failed attempts included."""
        return self._exchange.usage_of(account)

    async def state(self, account: str, items: Sequence[Unstated]) -> StatementsGiven:
        """A sentence for each of `items` that the model gave one for; none of them checked.

        Asked for in batches; the attempts are booked for `account`. A batch that fails costs no other, and
        one whose answer was cut off gives nothing.
        """
        batches = list(_batches(items))
        answers = await asyncio.gather(
            *(self._batch(account, batch) for _, batch in batches), return_exceptions=True
        )
        found: dict[int, str] = {}
        error: SummarizerError | None = None
        for (first, _), answer in zip(batches, answers, strict=True):
            if isinstance(answer, SummarizerError):
                error = error or answer
            elif isinstance(answer, BaseException):
                raise answer
            else:
                found |= {first + number - 1: sentence for number, sentence in answer.items()}
        return StatementsGiven(found, error)

    async def _batch(self, account: str, items: Sequence[Unstated]) -> dict[int, str]:
        question = self._question(_listed(items))
        kept = self._kept.reply(question)
        self.stored += kept is not None
        reply = kept or await self._reply(account, items)
        if reply is None or reply.finish is Finish.TRUNCATED:
            return {}
        if reply.finish is Finish.REFUSED:
            raise AnswerRefused(f"The model declined: {reply.refusal}.")
        read = first_of(reply.text, lambda data: read_statements(data, len(items)))
        if read is None:
            raise AnswerUnreadable("The model's answer isn't the JSON that was asked for.")
        self._kept.keep(question, reply, sum(len(_shown(1, item)) for item in items))
        return read

    async def _reply(self, account: str, items: Sequence[Unstated]) -> Reply | None:
        """The reply; None where the items don't fit the model's window."""
        messages, reply = await self._asked(_listed(items), account, _ANSWER_PER_ITEM * len(items))
        return reply if isinstance(reply, Reply) and not was_cut(messages, reply) else None

    def _messages(self, shown: str, *, in_prompt: bool) -> list[Message]:
        return in_language(super()._messages(shown, in_prompt=in_prompt), self.language)

    def messages(self, items: Sequence[Unstated], *, in_prompt: bool) -> list[Message]:
        """Fixed parts first, the items last, between fences that nothing in them can close."""
        return self._messages(_listed(items), in_prompt=in_prompt)


def _listed(items: Sequence[Unstated]) -> str:
    return "\n".join(_shown(number, item) for number, item in enumerate(items, 1))


def _batches(items: Sequence[Unstated]) -> Iterator[tuple[int, Sequence[Unstated]]]:
    """The items in runs of at most `MOST_ITEMS`, each with the place of its first."""
    for first in range(0, len(items), MOST_ITEMS):
        yield first, items[first : first + MOST_ITEMS]


def _shown(number: int, item: Unstated) -> str:
    passage = " ".join(part for part in (item.before, f"> {item.words} <", item.after) if part)
    return f"Item {number}\nSpeaker: {on_one_line(item.speaker or _NOBODY)}\nPassage: {on_one_line(passage)}"
