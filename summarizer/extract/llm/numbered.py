"""One question about a numbered list of short texts: what judge, matcher and stater have in common."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from summarizer.exceptions import AnswerTruncated
from summarizer.extract.llm.answers import whole_of
from summarizer.extract.llm.attempts import Expected
from summarizer.extract.llm.exchange import TooLong, Wanted, was_cut
from summarizer.extract.llm.prompts import as_data, fence_name, load_prompt

if TYPE_CHECKING:
    from typing import Any

    from summarizer.extract.extraction import Usage
    from summarizer.extract.llm.exchange import Exchange
    from summarizer.extract.llm.kept import Kept
    from summarizer.extract.llm.prompts import Message, Prompt
    from summarizer.extract.llm.request import Reply
    from summarizer.extract.llm.settings import LlmSettings
    from summarizer.extract.llm.store import Question
    from summarizer.extract.statements import Statement

__all__ = ["NumberedQuestion", "on_one_line", "side"]

_Read = TypeVar("_Read")


def on_one_line(text: str) -> str:
    """The text as data on one line, so that nothing in it can begin another entry of the list."""
    return " ".join(as_data(text).split())


def side(statement: Statement) -> dict[str, str]:
    """A statement as the model gets to see it."""
    facts = dict.fromkeys((statement.speaker, statement.outlet, statement.published))
    source = ", ".join(on_one_line(fact) for fact in facts if fact)
    words = on_one_line(statement.words).removeprefix("that ")
    return {"words": words, "source": f" [{source}]" if source else ""}


class NumberedQuestion:
    """Asks one model about a list, in an exchange with the prompt, the answer's schema and the store.

    Args:
        exchange: how the run asks its model.
        settings: the model's window and cap.
        kept: the run's store, as the reader of articles uses it.
        prompt: the instructions, examples and templates.
    """

    # Of a subclass: the template of the list, which is also the name that the template has for it, the name
    # of the fences around it, how the schema is called and made, and what a message calls the whole.
    _list: str
    _fence: str
    _wanted: str
    _about: str
    # For what attempts about the whole list are booked, where those about an article are booked for its id.
    _account: str
    _schema: Callable[[], dict[str, Any]]

    def __init__(self, exchange: Exchange, settings: LlmSettings, kept: Kept, prompt: str | Prompt) -> None:
        self.prompt = load_prompt(prompt) if isinstance(prompt, str) else prompt
        self._exchange = exchange
        self._settings = settings
        self._kept = replace(kept, prompt=self.prompt.label)
        self._rates = self._kept.rates()
        self.stored = 0
        """Answers that came from the store so far."""

    def _messages(self, shown: str, *, in_prompt: bool) -> list[Message]:
        """Fixed parts first, the list last, between fences that nothing in it can close."""
        schema = json.dumps(self._schema(), separators=(",", ":")) if in_prompt else None
        messages = [{"role": "system", "content": self.prompt.filled("instructions.j2", {"schema": schema})}]
        for example in self.prompt.examples:
            answer = json.dumps(example.answer, ensure_ascii=False, separators=(",", ":"))
            messages.append({"role": "user", "content": self._fenced(example.article.strip())})
            messages.append({"role": "assistant", "content": answer})
        return [*messages, {"role": "user", "content": self._fenced(shown)}]

    def _fenced(self, shown: str) -> str:
        filled = {"fence": fence_name(shown, self._fence), self._list: shown}
        return self.prompt.filled(f"{self._list}.j2", filled)

    def _question(self, shown: str) -> Question:
        """What decides the answer, however its format is asked for."""
        return self._kept.question(
            self._messages(shown, in_prompt=False),
            self._schema(),
            {"max_tokens": self._settings.max_output_tokens, "temperature": self._settings.temperature},
        )

    async def _asked(
        self, shown: str, account: str, answer_tokens: int
    ) -> tuple[list[Message], Reply | TooLong]:
        """What was sent at last and what came back; asked again only as the exchange wants it."""
        wanted = Wanted(self._wanted, self._schema(), self._about)
        reply: Reply | TooLong | None = None
        while reply is None:
            messages = self._messages(shown, in_prompt=self._exchange.dialect.rung.schema_in_prompt)
            sent = sum(len(message["content"]) for message in messages)
            expected = Expected(self._rates.prompt_tokens(sent), answer_tokens)
            cap = self._settings.max_output_tokens
            reply = await self._exchange.reply(messages, wanted, cap, account, expected)
        return messages, reply

    @property
    def usage(self) -> Usage:
        """What requests about the whole list took so far, failed attempts included."""
        return self._exchange.usage_of(self._account)

    async def _answered(self, shown: str, answer_tokens: int, read: Callable[[Any], _Read | None]) -> _Read:
        """What `read` makes of the answer to a list, from the store where it is there; then it is kept."""
        question = self._question(shown)
        kept = self._kept.reply(question)
        self.stored += kept is not None
        reply = kept or await self._whole_reply(shown, answer_tokens)
        answer = whole_of(reply, read)
        self._kept.keep(question, reply, len(shown))
        return answer

    async def _whole_reply(self, shown: str, answer_tokens: int) -> Reply:
        """The reply to a list that the model saw whole; AnswerTruncated where it didn't."""
        messages, reply = await self._asked(shown, self._account, answer_tokens)
        if isinstance(reply, TooLong):
            raise AnswerTruncated(f"They don't fit the model's window ({reply.words}).")
        if was_cut(messages, reply):
            raise AnswerTruncated(
                "The server seems to have cut them; give its model a larger context window."
            )
        return reply
