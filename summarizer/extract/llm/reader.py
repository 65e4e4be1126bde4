"""Reads an article with a model: asks, judges the answer, cuts the article where the answer was cut."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakValueDictionary

from summarizer.exceptions import (
    AnswerRefused,
    AnswerTruncated,
    AnswerUnreadable,
)
from summarizer.extract.elided import in_full
from summarizer.extract.extraction import Extraction, Usage
from summarizer.extract.llm.again import Again, Asked, Known, with_again
from summarizer.extract.llm.answers import complete_items, found_answer, is_loop, joined, without_repeats
from summarizer.extract.llm.attempts import Attempt, Attempts, Expected
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.confirmer import LlmConfirmer
from summarizer.extract.llm.editor import LlmEditor
from summarizer.extract.llm.exchange import Exchange, TooLong, Wanted, was_cut
from summarizer.extract.llm.judge import LlmJudge
from summarizer.extract.llm.kept import Kept
from summarizer.extract.llm.matcher import LlmMatcher
from summarizer.extract.llm.pieces import halves, pieces, tokens_in
from summarizer.extract.llm.prompts import Message, Prompt, load_prompt
from summarizer.extract.llm.request import Finish, Reply
from summarizer.extract.llm.run import Run
from summarizer.extract.llm.stater import LlmStater
from summarizer.extract.llm.store import Question, endpoint_of
from summarizer.extract.llm.tongue import in_language, language_label
from summarizer.extract.wire import WireAnswer, json_schema, read_answer, rows_schema, to_extraction

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.extract.llm.settings import LlmSettings
    from summarizer.read.article import Article
    from summarizer.text.span import Span

__all__ = ["LlmReader", "read_with_llm"]

_log = logging.getLogger(__name__)

# The answer repeats most of the article's words inside JSON: on the seeds 0.7 to 1.05 tokens for each,
# and more where it repeats itself.
_ANSWER_PER_TOKEN: Final = 1.3
# An answer may be half as long again before it counts as running on; thinking takes some more.
_ROOM: Final = 1.5
_LEAST_CAP: Final = 500
_SMALLEST_PIECE_TOKENS: Final = 200
_LOOPED: Final = "The model repeated itself until its answer was cut off; what came before is kept."
_CUT_OFF: Final = "The model's answer was cut off at its output limit; its last items are lost."


class LlmReader:
    """Reads articles with one model for the length of a run.

    What the server was found to accept, the ledger of attempts, and a refusal that would meet every article
    alike (no server, wrong key, unknown model) are remembered from one article to the next.

    Args:
        client: the SDK's client with `max_retries=0`.
        settings: the model and how it is asked.
        prompt: another prompt than the settings name.
        run: the limits, the store and the way to wait that this run has.
    """

    def __init__(
        self,
        client: AsyncOpenAI,
        settings: LlmSettings,
        *,
        prompt: Prompt | None = None,
        run: Run | None = None,
    ) -> None:
        self._settings = settings
        self.prompt = prompt or load_prompt(settings.prompt)
        run = run or Run()
        endpoint = settings.endpoint or endpoint_of(str(client.base_url))
        self.label = language_label(self.prompt.label, settings.language)
        """The prompt's name and hash, with the language that statements are asked for in."""
        self._kept = Kept(endpoint, settings.model, self.label, run.store, run.refresh)
        self._dialect = self._kept.dialect()
        self._remembered = self._dialect.found()
        self._rates = self._kept.rates()
        self._exchange = Exchange(Attempts(client, settings, run), settings, self._dialect)
        self._asking: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.stored = 0
        """Answers that came from the store so far."""

    @property
    def ledger(self) -> tuple[Attempt, ...]:
        """Every HTTP attempt of this run."""
        return self._exchange.ledger

    def usage_of(self, article_id: str) -> Usage:
        """What one article cost, failed attempts included; also where reading it failed."""
        return self._exchange.usage_of(article_id)

    def judge(self) -> LlmJudge:
        """The same model as a judge of statements, with this reader's limits, store and knowledge."""
        return LlmJudge(self._exchange, self._settings, self._kept)

    def matcher(self) -> LlmMatcher:
        """The same model as one that matches statements, with this reader's limits, store and knowledge."""
        return LlmMatcher(self._exchange, self._settings, self._kept)

    def confirmer(self) -> LlmConfirmer:
        """The same model as one that confirms facts, with this reader's limits, store and knowledge."""
        return LlmConfirmer(self._exchange, self._settings, self._kept)

    def editor(self) -> LlmEditor:
        """The same model as an editor of pages, with this reader's limits, store and knowledge."""
        return LlmEditor(self._exchange, self._settings, self._kept)

    def stater(self) -> LlmStater:
        """The same model as a writer of statements, with this reader's limits, store and knowledge."""
        return LlmStater(self._exchange, self._settings, self._kept)

    async def read(self, article: Article) -> Extraction:
        """The items the model finds in `article`, none of them checked.

        Raises:
            ProviderError: the server failed or said no.
            AnswerError: the model's answer for this article can't be used.
        """
        parts = pieces(article, self._piece_tokens)
        answers = [answer for part in parts for answer in await self._read_piece(article, part)]
        answer = without_repeats(in_full(joined(answers), article.text))
        found = to_extraction(answer, article.id)
        return replace(found, usage=self.usage_of(article.id), language=self._settings.language)

    async def read_again(
        self, article: Article, known: Sequence[Known], missed: Sequence[Span]
    ) -> Extraction:
        """The items the model finds in the words it `missed`, shown with the article and what is `known`.

        One request for each piece of the article that holds any of them. Its usage is not told: `usage_of`
        has that of all requests for the article. Raises what `read` raises.
        """
        cap = self._settings.max_output_tokens
        answers: list[WireAnswer] = []
        for piece in pieces(article, self._piece_tokens):
            words = [span.text for span in missed if span.overlaps(piece)]
            if not words:
                continue
            there = [item for item in known if item.evidence in piece.text]
            asked = Asked(piece.text, Again(tuple(there), tuple(words)))
            outcome = await self._ask(article.id, asked, cap)
            if isinstance(outcome, Reply):
                self._kept.keep(self._question(asked, cap), outcome, len(piece))
                outcome = _salvaged(complete_items(outcome.text), _CUT_OFF)
            if isinstance(outcome, WireAnswer):
                answers.append(outcome)
        # The ids of a later pass stay apart from those of the first.
        answer = joined([WireAnswer(), *answers])
        found = to_extraction(without_repeats(in_full(answer, article.text)), article.id)
        return replace(found, language=self._settings.language)

    def estimate(self, article: Article) -> Estimate:
        """What reading `article` will take; nothing is sent."""
        cap = self._settings.max_output_tokens
        total = Estimate(articles=1)
        for piece in pieces(article, self._piece_tokens):
            asked = Asked(piece.text)
            if self._kept.reply(self._question(asked, cap)):
                total += Estimate(stored=1)
                continue
            messages = self._messages(asked, in_prompt=self._dialect.rung.schema_in_prompt)
            expected = self._expected(messages, len(piece), cap)
            total += Estimate(0, 0, 1, expected.prompt_tokens, expected.completion_tokens)
        return total

    @cached_property
    def _piece_tokens(self) -> int:
        """How many tokens of article one request may hold, so that the answer fits the window and its cap."""
        fixed = sum(tokens_in(message["content"]) for message in self._messages(Asked(""), in_prompt=True))
        room = (self._settings.context_window - fixed) / (1 + _ANSWER_PER_TOKEN)
        cap = self._settings.output_ceiling or self._settings.max_output_tokens
        if cap:
            room = min(room, cap / _ANSWER_PER_TOKEN)
        return max(_SMALLEST_PIECE_TOKENS, int(room))

    @property
    def _schema(self) -> dict[str, Any]:
        """The schema of an answer, as the prompt asks for it."""
        lists = self._settings.lists
        return json_schema(lists, 1) if self.prompt.wire == 1 else rows_schema(lists)

    def _messages(self, asked: Asked, *, in_prompt: bool) -> list[Message]:
        schema = json.dumps(self._schema, separators=(",", ":")) if in_prompt else None
        messages = self.prompt.messages(asked.text, schema, self._settings.lists)
        if asked.again is not None:
            messages = with_again(messages, asked.again)
        return in_language(messages, self._settings.language)

    def _question(self, asked: Asked, cap: int | None) -> Question:
        """What decides the answer for what is `asked`, however its format is asked for."""
        return self._kept.question(
            self._messages(asked, in_prompt=False),
            self._schema,
            {"max_tokens": cap, "temperature": self._settings.temperature},
        )

    async def _read_piece(self, article: Article, piece: Span) -> list[WireAnswer]:
        """The answers for one piece of the article, cut again where the answer was cut."""
        cut: list[tuple[Question, Reply]] = []
        answers = await self._read_or_cut(article, piece, cut)
        # A cut answer is kept once it has led to something, so that the next run needn't ask to learn of it.
        for question, reply in cut:
            self._kept.keep(question, reply, len(piece))
        return answers

    async def _read_or_cut(
        self, article: Article, piece: Span, cut: list[tuple[Question, Reply]]
    ) -> list[WireAnswer]:
        """As `_read_piece`; the replies that were cut off are added to `cut`."""
        outcome: WireAnswer | Reply | TooLong | None = None
        for cap in self._caps():
            outcome = await self._ask(article.id, Asked(piece.text), cap)
            if not isinstance(outcome, Reply):
                break
            cut.append((self._question(Asked(piece.text), cap), outcome))
            if is_loop(complete_items(outcome.text)):
                break
        if isinstance(outcome, WireAnswer):
            return [outcome]
        found = complete_items(outcome.text) if isinstance(outcome, Reply) else {}
        if found and is_loop(found):
            return [_salvaged(found, _LOOPED)]
        if parts := halves(article, piece):
            return [answer for part in parts for answer in await self._read_piece(article, part)]
        if any(found.values()):
            return [_salvaged(found, _CUT_OFF)]
        if isinstance(outcome, TooLong):
            raise AnswerTruncated(
                f"The article doesn't fit the model's window ({outcome.words}); "
                "choose a model with a larger one or set SUMMARIZER_CONTEXT_WINDOW."
            )
        raise AnswerTruncated(
            "The model's answer was cut off before its first item; "
            "raise SUMMARIZER_MAX_OUTPUT_TOKENS or choose another model with --model."
        )

    def _caps(self) -> Iterator[int | None]:
        """The output caps to ask with: the usual, then once the ceiling."""
        cap, ceiling = self._settings.max_output_tokens, self._settings.output_ceiling
        yield cap
        if cap and ceiling and ceiling > cap:
            yield ceiling

    async def _ask(self, article_id: str, asked: Asked, cap: int | None) -> WireAnswer | Reply | TooLong:
        """A readable answer; or the reply that was cut off; or word that the text is too long."""
        question = self._question(asked, cap)
        # Two articles with one text, read side by side, are asked about once.
        async with self._asking.setdefault(question.key, asyncio.Lock()):
            return await self._answer_to(question, article_id, asked, cap)

    async def _answer_to(
        self, question: Question, article_id: str, asked: Asked, cap: int | None
    ) -> WireAnswer | Reply | TooLong:
        """As `_ask`, from the store where it is there."""
        kept = self._kept.reply(question)
        self.stored += kept is not None
        first_rung = self._dialect.rung
        while True:
            rung = self._dialect.rung
            messages = self._messages(asked, in_prompt=rung.schema_in_prompt)
            reply = kept or await self._reply(article_id, messages, cap, len(asked.text))
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
                if cap is None and kept is None and self._cut_by_the_server(reply, len(asked.text)):
                    continue
                return reply
            if answer is not None:
                self._kept.keep(question, reply, len(asked.text))
                self._keep_dialect()
                return _with_prompt_check(answer, messages, reply)
            if not self._dialect.step_down(rung, "the answer isn't the JSON asked for"):
                # It wasn't for the way it was asked, so that the other articles are asked as before.
                self._dialect.step_back(first_rung)
                raise AnswerUnreadable(
                    "The model's answer isn't the JSON that was asked for, however it was asked; "
                    "choose another model with --model."
                )

    def _cut_by_the_server(self, reply: Reply, characters: int) -> bool:
        """Whether the server's own cap cut an answer that needs more, so that it is to be asked with one."""
        got = reply.completion_tokens or tokens_in(reply.text)
        if got >= _own_cap(characters) or is_loop(complete_items(reply.text)):
            return False
        return self._dialect.ask_for_a_cap(got)

    def _keep_dialect(self) -> None:
        """Remember, for later runs, in which way this answer was got, where that is news."""
        found = self._dialect.found()
        if found != self._remembered:
            self._remembered = found
            self._kept.keep_dialect(self._dialect)

    async def _reply(
        self, article_id: str, messages: list[Message], cap: int | None, characters: int
    ) -> Reply | TooLong | None:
        """The reply; or word that the piece is too long; or None where the dialect changed, to ask again."""
        wanted = Wanted("extraction", self._schema, "this article")
        expected = self._expected(messages, characters, cap)
        cap = _own_cap(characters) if cap is None and self._dialect.needs_cap else cap
        return await self._exchange.reply(messages, wanted, cap, article_id, expected)

    def _expected(self, messages: list[Message], characters: int, cap: int | None) -> Expected:
        """What asking takes, where the text in question has so many characters."""
        return Expected(
            self._rates.prompt_tokens(sum(len(message["content"]) for message in messages)),
            self._rates.completion_tokens(characters, cap),
        )


async def read_with_llm(client: AsyncOpenAI, article: Article, settings: LlmSettings) -> Extraction:
    """Read one article by itself; several in one run share an `LlmReader`."""
    return await LlmReader(client, settings).read(article)


def _own_cap(characters: int) -> int:
    """The cap to send where none is set and the server's own is too low: what the longest answer takes."""
    return int(_ROOM * _ANSWER_PER_TOKEN * tokens_in(" " * characters)) + _LEAST_CAP


def _at_cap(reply: Reply, cap: int | None) -> bool:
    """Whether the answer used up its tokens, whatever its server calls that."""
    return cap is not None and reply.completion_tokens >= cap


def _salvaged(found: dict[str, list[Any]], problem: str) -> WireAnswer:
    answer = read_answer(found) or WireAnswer()
    return replace(answer, problems=(*answer.problems, problem))


def _with_prompt_check(answer: WireAnswer, messages: list[Message], reply: Reply) -> WireAnswer:
    """The answer, with a problem where the server counts far fewer tokens than were sent."""
    if not was_cut(messages, reply):
        return answer
    sent = sum(len(message["content"]) for message in messages)
    problem = (
        f"The server counted {reply.prompt_tokens} tokens for a prompt of about {tokens_in(' ' * sent)}: "
        "it seems to have cut the article; give its model a larger context window."
    )
    _log.warning(problem)
    return replace(answer, problems=(*answer.problems, problem))
