"""Reads an article with a model: asks, judges the answer, cuts the article where the answer was cut."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from summarizer.exceptions import (
    AnswerRefused,
    AnswerTruncated,
    AnswerUnreadable,
    ProviderError,
    RequestRefused,
    ServerUnreachable,
)
from summarizer.extract.extraction import Extraction, Usage
from summarizer.extract.llm.answers import complete_items, found_answer, is_loop, without_repeats
from summarizer.extract.llm.attempts import Attempt, Attempts, Sleep
from summarizer.extract.llm.dialect import Dialect, Rung
from summarizer.extract.llm.faults import Fault, fault_of, message_of, named_parameter
from summarizer.extract.llm.pieces import halves, pieces, tokens_in
from summarizer.extract.llm.prompts import Message, Prompt, load_prompt
from summarizer.extract.llm.request import Finish, Reply, Request
from summarizer.extract.wire import WireAnswer, json_schema, read_answer, to_extraction

if TYPE_CHECKING:
    import openai
    from openai import AsyncOpenAI

    from summarizer.extract.llm.settings import LlmSettings
    from summarizer.language.span import Span
    from summarizer.read.article import Article

__all__ = ["LlmReader", "read_with_llm"]

_log = logging.getLogger(__name__)

# The answer repeats most of the article's words inside JSON: on the seeds 0.9 to 1.3 tokens for each.
_ANSWER_PER_TOKEN: Final = 1.3
# English takes 3.5 to 5 characters a token everywhere; a prompt counted at fewer than one in 8 was cut.
_CUT_PROMPT: Final = 8.0
_SMALLEST_PIECE_TOKENS: Final = 200


@dataclass(frozen=True, slots=True)
class _TooLong:
    """The server says that the prompt doesn't fit its window."""

    words: str


class LlmReader:
    """Reads articles with one model for the length of a run.

    What the server was found to accept, the ledger of attempts, and a refusal that would meet every article
    alike (no server, wrong key, unknown model) are remembered from one article to the next.

    Args:
        client: the SDK's client with `max_retries=0`.
        settings: the model and how it is asked.
        prompt: another prompt than the settings name.
        sleep: how to wait between tries; tests pass one that doesn't.
    """

    def __init__(
        self,
        client: AsyncOpenAI,
        settings: LlmSettings,
        *,
        prompt: Prompt | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._settings = settings
        self.prompt = prompt or load_prompt(settings.prompt)
        self._dialect = Dialect(settings.model)
        self._attempts = Attempts(client, settings, sleep)
        self._free = asyncio.Semaphore(settings.concurrency)
        self._given_up: ProviderError | None = None

    @property
    def ledger(self) -> tuple[Attempt, ...]:
        """Every HTTP attempt of this run."""
        return self._attempts.ledger

    def usage_of(self, article_id: str) -> Usage:
        """What one article cost, failed attempts included; also where reading it failed."""
        return self._attempts.usage_of(article_id)

    async def read(self, article: Article) -> Extraction:
        """The items the model finds in `article`, none of them checked.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the model's answer for this article can't be used.
        """
        parts = pieces(article, self._piece_tokens())
        answers = [answer for part in parts for answer in await self._read_piece(article, part)]
        joined = without_repeats(
            WireAnswer(
                items=tuple(item for answer in answers for item in answer.items),
                dropped=tuple(drop for answer in answers for drop in answer.dropped),
                problems=tuple(dict.fromkeys(problem for answer in answers for problem in answer.problems)),
            )
        )
        return replace(to_extraction(joined, article.id), usage=self.usage_of(article.id))

    def _piece_tokens(self) -> int:
        """How many tokens of article one request may hold, so that the answer fits the window and its cap."""
        fixed = sum(tokens_in(message["content"]) for message in self._messages(""))
        room = (self._settings.context_window - fixed) / (1 + _ANSWER_PER_TOKEN)
        cap = self._settings.output_ceiling or self._settings.max_output_tokens
        if cap:
            room = min(room, cap / _ANSWER_PER_TOKEN)
        return max(_SMALLEST_PIECE_TOKENS, int(room))

    def _messages(self, text: str) -> list[Message]:
        in_prompt = self._dialect.rung.schema_in_prompt
        schema = json.dumps(json_schema(self._settings.lists), separators=(",", ":")) if in_prompt else None
        return self.prompt.messages(text, schema, self._settings.lists)

    async def _read_piece(self, article: Article, piece: Span) -> list[WireAnswer]:
        """The answers for one piece of the article, cut again where the answer was cut."""
        cap = self._settings.max_output_tokens
        ceiling = self._settings.output_ceiling
        outcome = await self._ask(article, piece, cap)
        if (
            isinstance(outcome, Reply)
            and cap
            and ceiling
            and ceiling > cap
            and not is_loop(complete_items(outcome.text))
        ):
            outcome = await self._ask(article, piece, ceiling)
        if isinstance(outcome, WireAnswer):
            return [outcome]
        found = complete_items(outcome.text) if isinstance(outcome, Reply) else {}
        if found and is_loop(found):
            return [
                _salvaged(
                    found, "The model repeated itself until its answer was cut off; what came before is kept."
                )
            ]
        if parts := halves(article, piece):
            return [answer for part in parts for answer in await self._read_piece(article, part)]
        if any(found.values()):
            return [
                _salvaged(
                    found, "The model's answer was cut off at its output limit; its last items are lost."
                )
            ]
        if isinstance(outcome, _TooLong):
            raise AnswerTruncated(
                f"The article doesn't fit the model's window ({outcome.words}); "
                "choose a model with a larger one or set SUMMARIZER_CONTEXT_WINDOW."
            )
        raise AnswerTruncated(
            "The model's answer was cut off before its first item; "
            "raise SUMMARIZER_MAX_OUTPUT_TOKENS or choose another model with --model."
        )

    async def _ask(self, article: Article, piece: Span, cap: int | None) -> WireAnswer | Reply | _TooLong:
        """A readable answer; or the reply that was cut off; or word that the piece is too long."""
        while True:
            rung = self._dialect.rung
            messages = self._messages(piece.text)
            reply = await self._reply(article.id, messages, cap, rung)
            if not isinstance(reply, Reply):
                if reply is not None:
                    return reply
                continue
            if reply.finish is Finish.REFUSED:
                raise AnswerRefused(
                    f"The model declined to read this article: {reply.refusal}; "
                    "try another model, or --model rules."
                )
            answer = found_answer(reply.text, self._settings.lists)
            if reply.finish is Finish.TRUNCATED or (answer is None and _at_cap(reply, cap)):
                return reply
            if answer is not None:
                return _with_prompt_check(answer, messages, reply)
            if not self._dialect.step_down(rung, "the answer isn't the JSON asked for"):
                raise AnswerUnreadable(
                    "The model's answer isn't the JSON that was asked for, however it was asked; "
                    "choose another model with --model."
                )

    async def _reply(
        self, article_id: str, messages: list[Message], cap: int | None, rung: Rung
    ) -> Reply | _TooLong | None:
        """The reply; or word that the piece is too long; or None where the dialect changed, to ask again."""
        import openai  # noqa: PLC0415 - 1 s to load

        options = self._options(cap)
        request = Request(self._settings.model, messages, options)
        async with self._free:
            if self._given_up:
                raise self._given_up
            try:
                return await self._attempts.reply_to(request, article_id)
            except openai.APIStatusError as error:
                return self._next_step(error, frozenset(options), rung)
            except (ServerUnreachable, RequestRefused) as error:
                if not any(attempt.outcome == "ok" for attempt in self.ledger):
                    self._given_up = error
                raise

    def _options(self, cap: int | None) -> dict[str, Any]:
        options: dict[str, Any] = {}
        if response_format := self._dialect.response_format(self._settings.lists):
            options["response_format"] = response_format
        if cap and self._dialect.cap_name:
            options[self._dialect.cap_name] = cap
        if self._settings.temperature is not None and "temperature" not in self._dialect.dropped:
            options["temperature"] = self._settings.temperature
        return options

    def _next_step(self, error: openai.APIStatusError, sent: frozenset[str], rung: Rung) -> _TooLong | None:
        """What follows a refusal that another request may avoid; None to ask again in the changed dialect."""
        words = message_of(error)
        fault = fault_of(error, sent)
        if fault is Fault.TOO_LONG:
            return _TooLong(words)
        if fault is Fault.FILTERED:
            raise AnswerRefused(
                f"The content filter declined this article: {words}; try another model, or --model rules."
            )
        parameter = named_parameter(error, sent - {"response_format"}) if fault is Fault.PARAMETER else None
        if parameter and self._dialect.do_without(parameter):
            return None
        if fault is Fault.FORMAT and self._dialect.step_down(rung, words):
            return None
        raise RequestRefused(
            f"The server refused: {words}; choose another model with --model.", error.status_code
        )


async def read_with_llm(client: AsyncOpenAI, article: Article, settings: LlmSettings) -> Extraction:
    """Read one article by itself; several in one run share an `LlmReader`."""
    return await LlmReader(client, settings).read(article)


def _at_cap(reply: Reply, cap: int | None) -> bool:
    """Whether the answer used up its tokens, whatever its server calls that."""
    return cap is not None and reply.completion_tokens >= cap


def _salvaged(found: dict[str, list[Any]], problem: str) -> WireAnswer:
    answer = read_answer(found) or WireAnswer()
    return replace(answer, problems=(*answer.problems, problem))


def _with_prompt_check(answer: WireAnswer, messages: list[Message], reply: Reply) -> WireAnswer:
    """The answer, with a problem where the server counts far fewer tokens than were sent."""
    sent = sum(len(message["content"]) for message in messages)
    if not reply.prompt_tokens or reply.prompt_tokens >= sent / _CUT_PROMPT:
        return answer
    problem = (
        f"The server counted {reply.prompt_tokens} tokens for a prompt of about {tokens_in(' ' * sent)}: "
        "it seems to have cut the article; give its model a larger context window."
    )
    _log.warning(problem)
    return replace(answer, problems=(*answer.problems, problem))
