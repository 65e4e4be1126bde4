"""The one place that decides whether a request is tried again, and the ledger of every attempt."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import RequestRefused
from summarizer.extract.extraction import Usage
from summarizer.extract.llm.faults import GATEWAY_TIMEOUT, Fault, fault_of, retry_after
from summarizer.extract.llm.request import Finish, Reply, Request, send
from summarizer.extract.llm.telling import told

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from tenacity import RetryCallState

    from summarizer.extract.llm.run import Run
    from summarizer.extract.llm.settings import LlmSettings

__all__ = ["Attempt", "Attempts", "Expected"]

# A rate window is a minute; waits of seconds that double reach it within the usual five tries.
_FIRST_WAIT: Final = 2.0
_LONGEST_WAIT: Final = 60.0
# Requests that failed together would come back together: each waits up to so much longer.
_JITTER: Final = 0.25
# A server that isn't there says so at once; it is given a few seconds to come back, not minutes.
_CONNECTION_TRIES: Final = 3
# Each of these takes the whole time-out, that of a gateway before the model likewise.
_TIMEOUT_TRIES: Final = 2
_log = logging.getLogger(__name__)
_NOTHING: Final = Reply("", Finish.COMPLETE)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One HTTP attempt: for which article, how it went (`ok`, a status, `no connection`), what it cost."""

    article_id: str
    outcome: str
    prompt_tokens: int
    completion_tokens: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Expected:
    """How many tokens a request is expected to take."""

    prompt_tokens: int
    completion_tokens: int


class Attempts:
    """Sends requests for one run, tries the transient failures again, and books every attempt.

    Args:
        client: the SDK's client, its own retries off.
        settings: tries and wait budget.
        run: the gate that every attempt passes through, and how to wait.
    """

    def __init__(self, client: AsyncOpenAI, settings: LlmSettings, run: Run) -> None:
        self._client = client
        self._settings = settings
        self._run = run
        self._ledger: list[Attempt] = []
        self._usage: dict[str, Usage] = {}
        self._answered = False

    @property
    def ledger(self) -> tuple[Attempt, ...]:
        """Every attempt so far, in the order they ended."""
        return tuple(self._ledger)

    def usage_of(self, article_id: str) -> Usage:
        """What one article cost, failed attempts included."""
        return self._usage.get(article_id, Usage())

    async def reply_to(self, request: Request, article_id: str, expected: Expected) -> Reply:
        """The reply to `request`, after as many tries as its failures deserve.

        Raises:
            openai.APIStatusError: a failure that another request may avoid; its `Fault` says how.
            BudgetReached, ServerUnreachable, RateLimited, RequestRefused: for the caller to see.
        """
        import openai  # noqa: PLC0415 - 1 s to load
        import tenacity  # noqa: PLC0415 - 0.1 s to load

        sent = frozenset(request.options)
        retrying = tenacity.AsyncRetrying(
            sleep=self._run.sleep,
            wait=self._wait,
            stop=self._gives_up,
            retry=tenacity.retry_if_exception(
                lambda error: isinstance(error, openai.APIError) and fault_of(error, sent) is Fault.TRANSIENT
            ),
            reraise=True,
        )
        try:
            return await retrying(self._send_once, request, article_id, expected)
        except openai.APIError as error:
            if fault_of(error, sent) in {Fault.TRANSIENT, Fault.FINAL}:
                raise told(error, self._client, self._settings) from error
            raise

    async def _send_once(self, request: Request, article_id: str, expected: Expected) -> Reply:
        gate = self._run.gate
        async with gate.passage(expected.prompt_tokens, expected.completion_tokens) as passage:
            reply = await self._booked(request, article_id)
            passage.took(reply.prompt_tokens, reply.completion_tokens, reply.response.headers)
        return reply

    async def _booked(self, request: Request, article_id: str) -> Reply:
        """One attempt, with its row in the ledger."""
        import openai  # noqa: PLC0415 - 1 s to load

        start = time.monotonic()
        reply = _NOTHING
        outcome = "broken off"
        try:
            reply = await send(self._client, request, self._settings.timeout)
            outcome = "ok"
            self._answered = True
        except openai.APIStatusError as error:
            outcome = str(error.status_code)
            raise
        except openai.APIConnectionError:
            outcome = "no connection"
            raise
        except RequestRefused:
            outcome = "not the API"
            raise
        finally:
            seconds = round(time.monotonic() - start, 3)
            row = Attempt(article_id, outcome, reply.prompt_tokens, reply.completion_tokens, seconds)
            self._ledger.append(row)
            took = Usage(1, row.prompt_tokens, row.completion_tokens, row.seconds)
            self._usage[article_id] = self.usage_of(article_id) + took
            _log.info(
                "%s: %s, %d + %d tokens, %.1f s",
                row.article_id,
                row.outcome,
                row.prompt_tokens,
                row.completion_tokens,
                row.seconds,
            )
        return reply

    def _gives_up(self, state: RetryCallState) -> bool:
        import openai  # noqa: PLC0415 - 1 s to load

        error = state.outcome.exception() if state.outcome else None
        most: float = self._settings.attempts
        if isinstance(error, openai.APITimeoutError) or (
            isinstance(error, openai.APIStatusError) and error.status_code in GATEWAY_TIMEOUT
        ):
            most = min(most, _TIMEOUT_TRIES)
        elif isinstance(error, openai.APIConnectionError):
            # One that answered before is probably there again after the tunnel.
            most = float("inf") if self._answered else min(most, _CONNECTION_TRIES)
        elif isinstance(error, openai.RateLimitError):
            most = float("inf")
        waited = state.idle_for + state.upcoming_sleep
        return state.attempt_number >= most or waited > self._settings.wait_budget

    def _wait(self, state: RetryCallState) -> float:
        """What the server asks for, else seconds that double from try to try, spread a little."""
        import openai  # noqa: PLC0415 - 1 s to load

        error = state.outcome.exception() if state.outcome else None
        asked = retry_after(error) if isinstance(error, openai.APIError) else None
        if asked is not None:
            return asked
        wait = min(_FIRST_WAIT * 2 ** (state.attempt_number - 1), _LONGEST_WAIT)
        return float(wait * (1 + _JITTER * self._run.jitter()))
