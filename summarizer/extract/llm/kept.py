"""The store as one reader uses it: for one model at one endpoint with one prompt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.extract.llm.budget import Rates
from summarizer.extract.llm.dialect import Dialect
from summarizer.extract.llm.request import Reply, reply_in
from summarizer.extract.llm.response import Response
from summarizer.extract.llm.store import Question, Store, StoredAnswer

__all__ = ["USUAL_RATES", "Kept"]

# Over the seeds, with the embedded model and its prompt: 0.249 and 0.268.
USUAL_RATES: Final = Rates(per_character=0.25, answer_per_character=0.28)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept for one reader; without a store it keeps and knows nothing.

    `refresh` asks anew for what is kept already, and keeps the new answers.
    """

    endpoint: str
    model: str
    prompt: str
    store: Store | None
    refresh: bool

    def question(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        parameters: Mapping[str, object],
    ) -> Question:
        """What is asked, as the store's key takes it; `messages` without the schema."""
        return Question(self.endpoint, self.model, self.prompt, messages, schema, parameters)

    def reply(self, question: Question) -> Reply | None:
        """The reply that was kept for `question`."""
        if self.store is None or self.refresh:
            return None
        answer = self.store.get(question)
        return reply_in(Response(answer.body, {}), self.endpoint) if answer else None

    def keep(self, question: Question, reply: Reply, article_characters: int) -> None:
        """Keep a reply that was of use; one that came from the store is there already."""
        if self.store is None or not reply.seconds:
            return
        answer = StoredAnswer(
            body=reply.response.text,
            prompt_tokens=reply.prompt_tokens,
            completion_tokens=reply.completion_tokens,
            seconds=reply.seconds,
            characters=sum(len(message["content"]) for message in question.messages),
            article_characters=article_characters,
        )
        self.store.put(question, answer)

    def dialect(self) -> Dialect:
        """How the model is asked, as far as earlier runs found out."""
        if self.store is None or self.refresh:
            return Dialect(self.model)
        return Dialect.restored(self.model, self.store.remembered(self.endpoint, self.model))

    def keep_dialect(self, dialect: Dialect) -> None:
        """Keep what this run found out."""
        if self.store is not None:
            self.store.remember(self.endpoint, self.model, dialect.found())

    def rates(self) -> Rates:
        """How many tokens the model takes, by its earlier answers or else the usual."""
        if self.store is None:
            return USUAL_RATES
        return Rates.learned(self.store.thrift(self.endpoint, self.model, self.prompt), USUAL_RATES)
