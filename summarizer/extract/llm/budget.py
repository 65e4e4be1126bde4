"""What a run may cost, what it will cost, and that it stops before it costs more."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import BudgetReached, SettingsError

if TYPE_CHECKING:
    from summarizer.extract.llm.prices import Price
    from summarizer.extract.llm.store import Thrift

__all__ = ["Budget", "Estimate", "Most", "Rates", "Reservation", "Spent"]

# What a request may take more than is expected of it: a budget holds back so much until the answer is there.
_HEADROOM: Final = 1.25
# Fewer answers than this say too little about how a model answers.
_TELLING: Final = 3


@dataclass(frozen=True, slots=True)
class Most:
    """What a run may take at most; None for no limit. `cost` is in US dollars."""

    requests: int | None = None
    tokens: int | None = None
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class Spent:
    """What requests took, or will take: their number, tokens, US dollars (None where no price is known)."""

    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None

    @property
    def tokens(self) -> int:
        """Prompt and answer together."""
        return self.prompt_tokens + self.completion_tokens


@dataclass(frozen=True, slots=True)
class Rates:
    """How many tokens a model takes.

    `per_character` is tokens of prompt for a character of any message; `answer_per_character` is tokens of
    answer for a character of the article, once for each request that asks about it.
    """

    per_character: float
    answer_per_character: float

    @classmethod
    def learned(cls, thrift: Thrift, otherwise: Rates) -> Rates:
        """The rates of the answers in the store, where there are enough of them."""
        if thrift.answers < _TELLING or not thrift.characters or not thrift.article_characters:
            return otherwise
        return cls(
            thrift.prompt_tokens / thrift.characters, thrift.completion_tokens / thrift.article_characters
        )

    def prompt_tokens(self, characters: int) -> int:
        """About how many tokens messages of so many characters take."""
        return round(characters * self.per_character) + 1

    def completion_tokens(self, article_characters: int, cap: int | None) -> int:
        """About how many tokens the answer on so many characters of article takes."""
        expected = round(article_characters * self.answer_per_character) + 1
        return expected if cap is None else min(expected, cap)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What reading will take, before anything is sent; `stored` answers needn't be asked for."""

    articles: int = 0
    stored: int = 0
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    def __add__(self, other: Estimate) -> Estimate:
        return Estimate(
            self.articles + other.articles,
            self.stored + other.stored,
            self.requests + other.requests,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
        )


@dataclass(frozen=True, slots=True)
class Reservation:
    """What is held back for one request under way."""

    requests: int
    tokens: int
    cost: float


class Budget:
    """Counts what a run takes, and lets no request through that could take more than is allowed.

    Args:
        most: the limits.
        price: what the model's tokens cost, None where that isn't known.

    Raises:
        SettingsError: the cost is limited, but the price isn't known.
    """

    def __init__(self, most: Most | None = None, price: Price | None = None) -> None:
        self._most = most or Most()
        self._price = price
        if self._most.cost is not None and price is None:
            raise SettingsError(
                "--max-cost needs the model's price, which isn't known; "
                "name a file with it in SUMMARIZER_PRICES, or use --max-tokens."
            )
        self._requests = 0
        self._prompt_tokens = 0
        self._completion_tokens = 0
        self._held: list[Reservation] = []
        self._changed = asyncio.Event()

    @property
    def spent(self) -> Spent:
        """What was taken so far."""
        cost = self._cost(self._prompt_tokens, self._completion_tokens) if self._price else None
        return Spent(self._requests, self._prompt_tokens, self._completion_tokens, cost)

    async def reserve(self, prompt_tokens: int, completion_tokens: int) -> Reservation:
        """Hold back what one more request may take; wait where only those under way stand against it.

        Every reservation ends in `settle` or `release`.

        Raises:
            BudgetReached: one more request could pass a limit.
        """
        wanted = Reservation(
            1,
            round(prompt_tokens + completion_tokens * _HEADROOM),
            self._cost(prompt_tokens, round(completion_tokens * _HEADROOM)),
        )
        while (reached := self._reached_with([wanted])) is None:
            if self._reached_with([wanted, *self._held]) is None:
                self._held.append(wanted)
                return wanted
            self._changed.clear()
            await self._changed.wait()
        raise BudgetReached(
            f"The next request could pass {reached}; raise it and run the same command again to go on."
        )

    def settle(self, reservation: Reservation, prompt_tokens: int, completion_tokens: int) -> None:
        """The request is over and took so many tokens, 0 where it failed."""
        self._requests += 1
        self._prompt_tokens += prompt_tokens
        self._completion_tokens += completion_tokens
        self.release(reservation)

    def release(self, reservation: Reservation) -> None:
        """The request was never sent."""
        self._held.remove(reservation)
        self._changed.set()

    def _cost(self, prompt_tokens: int, completion_tokens: int) -> float:
        return self._price.cost(prompt_tokens, completion_tokens) if self._price else 0.0

    def _reached_with(self, more: list[Reservation]) -> str | None:
        """The option that what is spent and `more` together would pass."""
        most = self._most
        if most.requests is not None and self._requests + sum(r.requests for r in more) > most.requests:
            return f"--max-requests {most.requests}"
        tokens = self._prompt_tokens + self._completion_tokens + sum(r.tokens for r in more)
        if most.tokens is not None and tokens > most.tokens:
            return f"--max-tokens {most.tokens}"
        cost = self._cost(self._prompt_tokens, self._completion_tokens) + sum(r.cost for r in more)
        if most.cost is not None and cost > most.cost:
            return f"--max-cost {most.cost:g}"
        return None
