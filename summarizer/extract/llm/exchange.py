"""One request in the dialect that the server takes, and what follows where it says no."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from summarizer.exceptions import AnswerRefused, ProviderError, RateLimited, RequestRefused
from summarizer.extract.llm.faults import Fault, fault_of, message_of, named_parameter
from summarizer.extract.llm.request import Reply, Request

if TYPE_CHECKING:
    import openai

    from summarizer.extract.extraction import Usage
    from summarizer.extract.llm.attempts import Attempt, Attempts, Expected
    from summarizer.extract.llm.dialect import Dialect, Rung
    from summarizer.extract.llm.prompts import Message
    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["Exchange", "TooLong", "Wanted", "was_cut"]

# English takes 3.5 to 5 characters a token everywhere; a prompt counted at fewer than one in 8 was cut.
_CUT_PROMPT: Final = 8.0
# After so many failed attempts in a row, on end, the server isn't asked for the other articles.
_HOPELESS: Final = 20


@dataclass(frozen=True, slots=True)
class TooLong:
    """The server says that the prompt doesn't fit its window."""

    words: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The answer that is asked for: its schema with a name, and in words what it is about."""

    name: str
    schema: Mapping[str, Any]
    about: str


class Exchange:
    """Asks one model at one server for the length of a run, a few requests at a time.

    What the server was found to accept, the ledger of attempts, and a refusal that would meet every request
    alike (no server, wrong key, unknown model) are remembered from one request to the next.

    Args:
        attempts: sends, tries again and books.
        settings: the model and how it is asked.
        dialect: what is known of what the server takes; it is changed here as more is found out.
    """

    def __init__(self, attempts: Attempts, settings: LlmSettings, dialect: Dialect) -> None:
        self._attempts = attempts
        self._settings = settings
        self.dialect = dialect
        self._free = asyncio.Semaphore(settings.concurrency)
        self._given_up: ProviderError | None = None

    @property
    def ledger(self) -> tuple[Attempt, ...]:
        """Every HTTP attempt of this run."""
        return self._attempts.ledger

    def usage_of(self, account: str) -> Usage:
        """What was spent for one article, or for whatever else was asked about, failed attempts included."""
        return self._attempts.usage_of(account)

    async def reply(
        self,
        messages: Sequence[Message],
        wanted: Wanted,
        cap: int | None,
        account: str,
        expected: Expected,
    ) -> Reply | TooLong | None:
        """The reply; or word that the prompt is too long; or None where the dialect changed, to ask again.

        Args:
            messages: what is asked; the schema is among it where the dialect's rung wants it there.
            wanted: the answer's schema.
            cap: most tokens of the answer, None for the server's own limit.
            account: for what the attempts are booked: an article's id, or a name.
            expected: how many tokens this will take.

        Raises:
            ProviderError: the server failed or said no.
            AnswerRefused: its content filter declined.
            BudgetReached: the request could pass a limit of the caller's.
        """
        import openai  # noqa: PLC0415 - 1 s to load

        async with self._free:
            if self._given_up:
                raise self._given_up
            rung = self.dialect.rung
            options = self._options(wanted, cap)
            request = Request(self._settings.model, messages, options)
            try:
                return await self._attempts.reply_to(request, account, expected)
            except openai.APIStatusError as error:
                return self._next_step(error, frozenset(options), rung, wanted.about)
            except ProviderError as error:
                self._note_failure(error)
                raise

    def _note_failure(self, error: ProviderError) -> None:
        """Give up on the whole run where the next request would fare no better."""
        outcomes = [attempt.outcome for attempt in self.ledger]
        lately = outcomes[-_HOPELESS:]
        if isinstance(error, RateLimited) or "ok" not in outcomes or "ok" not in lately:
            self._given_up = error

    def _options(self, wanted: Wanted, cap: int | None) -> dict[str, Any]:
        options: dict[str, Any] = {}
        if response_format := self.dialect.response_format(wanted.name, wanted.schema):
            options["response_format"] = response_format
        if cap and self.dialect.cap_name:
            options[self.dialect.cap_name] = cap
        if self._settings.temperature is not None and "temperature" not in self.dialect.dropped:
            options["temperature"] = self._settings.temperature
        return options

    def _next_step(
        self, error: openai.APIStatusError, sent: frozenset[str], rung: Rung, about: str
    ) -> TooLong | None:
        """What follows a refusal that another request may avoid; None to ask again in the changed dialect."""
        words = message_of(error, self._settings.api_key)
        fault = fault_of(error, sent)
        if fault is Fault.TOO_LONG:
            # The window may have room for the text, though not for the cap that nobody asked for.
            cap_name = named_parameter(error, sent & {self.dialect.cap_name})
            if cap_name and self.dialect.needs_cap and self.dialect.do_without(cap_name):
                return None
            return TooLong(words)
        if fault is Fault.FILTERED:
            raise AnswerRefused(
                f"The content filter declined {about}: {words}; try another model, or --model rules."
            )
        parameter = named_parameter(error, sent - {"response_format"}) if fault is Fault.PARAMETER else None
        if parameter and self.dialect.do_without(parameter):
            return None
        if fault is Fault.FORMAT and self.dialect.step_down(rung, words, refused=True):
            return None
        raise RequestRefused(
            f"The server refused: {words}; choose another model with --model.", error.status_code
        )


def was_cut(messages: Sequence[Message], reply: Reply) -> bool:
    """Whether the server counts far fewer tokens than were sent, so that it must have cut the prompt."""
    sent = sum(len(message["content"]) for message in messages)
    return 0 < reply.prompt_tokens < sent / _CUT_PROMPT
