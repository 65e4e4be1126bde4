"""Every attempt passes the budget and the limiter, and both learn how it ended, however it did."""

from __future__ import annotations

import asyncio

import httpx2
import openai
import pytest

from summarizer.exceptions import BudgetReached, RateLimited
from summarizer.extract.llm.budget import Budget, Most, Spent
from summarizer.extract.llm.gate import Gate
from summarizer.extract.llm.limiter import Limiter
from tests.extract.llm.virtual_time import run_in_virtual_time

REQUEST = httpx2.Request("POST", "http://127.0.0.1/v1")


def refusal(status: int, **headers: str) -> openai.APIStatusError:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return openai.APIStatusError(
        "no", response=httpx2.Response(status, headers=named, request=REQUEST), body=None
    )


def test_an_answer_counts_with_what_it_took() -> None:
    async def work() -> Spent:
        gate = Gate()
        async with gate.passage(1000, 300) as passage:
            passage.took(1100, 250, {})
        return gate.budget.spent

    assert asyncio.run(work()) == Spent(1, 1100, 250)


def test_what_the_server_doesnt_count_is_counted_as_expected() -> None:
    async def work() -> Spent:
        gate = Gate()
        async with gate.passage(1000, 300) as passage:
            passage.took(0, 0, {})
        return gate.budget.spent

    assert asyncio.run(work()) == Spent(1, 1000, 300)


@pytest.mark.parametrize(
    "error", [openai.APIConnectionError(request=REQUEST), refusal(500), asyncio.CancelledError()]
)
def test_an_attempt_that_fails_counts_as_a_request_and_holds_nothing_back(error: BaseException) -> None:
    async def work() -> Spent:
        gate = Gate(budget=Budget(Most(tokens=1600)))
        with pytest.raises(type(error)):
            async with gate.passage(1000, 300):
                raise error
        async with gate.passage(1000, 300) as passage:
            passage.took(1000, 300, {})
        return gate.budget.spent

    assert run_in_virtual_time(work()) == Spent(2, 1000, 300)


def test_a_refusal_holds_up_the_next_for_as_long_as_the_server_says() -> None:
    async def work() -> float:
        loop = asyncio.get_running_loop()
        gate = Gate(Limiter(clock=loop.time))
        with pytest.raises(openai.APIStatusError):
            async with gate.passage(1, 1):
                raise refusal(429, retry_after_ms="7500")
        async with gate.passage(1, 1):
            return loop.time()

    assert run_in_virtual_time(work()) == pytest.approx(7.5)


def test_headers_of_an_error_count_too() -> None:
    async def work() -> float:
        loop = asyncio.get_running_loop()
        gate = Gate(Limiter(clock=loop.time))
        with pytest.raises(openai.APIStatusError):
            async with gate.passage(1, 1):
                raise refusal(503, x_ratelimit_remaining_requests="0", x_ratelimit_reset_requests="30s")
        async with gate.passage(1, 1):
            return loop.time()

    assert run_in_virtual_time(work()) == pytest.approx(31)


def test_what_the_limiter_doesnt_admit_takes_nothing_from_the_budget() -> None:
    async def work() -> Spent:
        gate = Gate(Limiter(clock=asyncio.get_running_loop().time), Budget(Most(requests=2)))
        with pytest.raises(openai.APIStatusError):
            async with gate.passage(1, 1):
                raise refusal(429, retry_after="3600")
        for _ in range(3):
            with pytest.raises(RateLimited):
                async with gate.passage(1, 1):
                    pass
        return gate.budget.spent

    assert run_in_virtual_time(work()) == Spent(1, 0, 0)


def test_past_the_budget_nothing_is_sent() -> None:
    async def work() -> None:
        gate = Gate(budget=Budget(Most(requests=0)))
        with pytest.raises(BudgetReached):
            async with gate.passage(1, 1):
                raise AssertionError("it was let through")

    asyncio.run(work())
