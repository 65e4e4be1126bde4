"""What every HTTP attempt passes through: the budget, then the limiter; both learn how it went."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarizer.extract.llm.budget import Budget
from summarizer.extract.llm.faults import retry_after
from summarizer.extract.llm.limiter import Limiter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.extract.llm.limiter import Ticket

__all__ = ["Gate", "Passage"]

_TOO_MANY: Final = 429


@dataclass(slots=True)
class Passage:
    """One attempt under way: what is expected of it, then what it took and the headers that came."""

    prompt_tokens: int
    completion_tokens: int
    answered: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    def took(self, prompt_tokens: int, completion_tokens: int, headers: Mapping[str, str]) -> None:
        """The attempt was answered; what the server doesn't count stays as expected."""
        self.prompt_tokens = prompt_tokens or self.prompt_tokens
        self.completion_tokens = completion_tokens or self.completion_tokens
        self.headers = headers
        self.answered = True


class Gate:
    """One for all articles of a run.

    Args:
        limiter: keeps to the server's limits.
        budget: keeps to the caller's.
    """

    def __init__(self, limiter: Limiter | None = None, budget: Budget | None = None) -> None:
        self.limiter = limiter or Limiter()
        self.budget = budget or Budget()

    @asynccontextmanager
    async def passage(self, prompt_tokens: int, completion_tokens: int) -> AsyncIterator[Passage]:
        """Let one attempt through that is expected to take so many tokens.

        Raises:
            BudgetReached: it could pass a limit of the caller's.
            RateLimited: the server allows none for longer than the limiter waits.
        """
        held = await self.budget.reserve(prompt_tokens, completion_tokens)
        try:
            ticket = await self.limiter.admitted(prompt_tokens + completion_tokens)
        except BaseException:
            self.budget.release(held)
            raise
        passage = Passage(prompt_tokens, completion_tokens)
        try:
            yield passage
        except BaseException as error:
            self._failed(ticket, error)
            self.budget.settle(held, 0, 0)
            raise
        if passage.answered:
            self.limiter.answered(ticket, passage.headers, passage.prompt_tokens + passage.completion_tokens)
            self.budget.settle(held, passage.prompt_tokens, passage.completion_tokens)
        else:
            self.limiter.dropped(ticket)
            self.budget.settle(held, 0, 0)

    def _failed(self, ticket: Ticket, error: BaseException) -> None:
        import openai  # noqa: PLC0415 - 1 s to load

        if not isinstance(error, openai.APIStatusError):
            self.limiter.dropped(ticket)
        elif error.status_code == _TOO_MANY:
            self.limiter.refused(ticket, error.response.headers, retry_after(error))
        else:
            self.limiter.dropped(ticket, error.response.headers)
