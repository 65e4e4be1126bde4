"""A budget is never passed, whatever is under way; an estimate follows what a model was seen to take."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.exceptions import BudgetReached, SettingsError
from summarizer.extract.llm.budget import Budget, Most, Rates, Spent
from summarizer.extract.llm.prices import Price
from summarizer.extract.llm.store import Thrift
from tests.extract.llm.virtual_time import run_in_virtual_time

PRICE = Price(prompt=1.0, completion=10.0, source="a test")


def spend(budget: Budget, requests: int, *, prompt: int, completion: int, at_once: int = 8) -> int:
    """How many of `requests`, each taking 2 s and so many tokens, the budget let through."""

    async def work() -> int:
        free = asyncio.Semaphore(at_once)

        async def one() -> bool:
            async with free:
                try:
                    held = await budget.reserve(prompt, completion)
                except BudgetReached:
                    return False
                await asyncio.sleep(2)
                budget.settle(held, prompt, completion)
                return True

        return sum(await asyncio.gather(*(one() for _ in range(requests))))

    return run_in_virtual_time(work())


def test_without_limits_everything_goes_and_is_counted() -> None:
    budget = Budget(price=PRICE)
    assert spend(budget, 10, prompt=1000, completion=100) == 10
    assert budget.spent == Spent(10, 10_000, 1000, pytest.approx(0.02))


def test_without_a_price_no_cost_is_told() -> None:
    budget = Budget()
    spend(budget, 1, prompt=5, completion=1)
    assert budget.spent == Spent(1, 5, 1, None)


def test_requests_stop_at_their_limit() -> None:
    budget = Budget(Most(requests=7))
    assert spend(budget, 30, prompt=10, completion=10) == 7


@pytest.mark.parametrize("at_once", [1, 4, 16])
def test_tokens_stop_before_their_limit_and_use_it_up_however_many_are_under_way(at_once: int) -> None:
    budget = Budget(Most(tokens=20_000))
    passed = spend(budget, 100, prompt=1000, completion=400, at_once=at_once)
    assert passed == 14
    assert budget.spent.tokens == 19_600


def test_cost_stops_before_its_limit() -> None:
    budget = Budget(Most(cost=0.05), PRICE)
    spend(budget, 100, prompt=1000, completion=400)
    assert budget.spent.cost is not None
    assert 0.044 < budget.spent.cost <= 0.05


def test_the_refusal_names_the_option_and_how_to_go_on() -> None:
    with pytest.raises(BudgetReached) as caught:
        asyncio.run(Budget(Most(tokens=500)).reserve(1000, 100))
    assert str(caught.value) == (
        "The next request could pass --max-tokens 500; raise it and run the same command again to go on."
    )


def test_what_was_never_sent_gives_its_room_back() -> None:
    async def work() -> None:
        budget = Budget(Most(requests=1))
        budget.release(await budget.reserve(1, 1))
        budget.settle(await budget.reserve(1, 1), 0, 0)
        with pytest.raises(BudgetReached):
            await budget.reserve(1, 1)

    asyncio.run(work())


def test_a_failed_attempt_counts_as_a_request() -> None:
    budget = Budget(Most(requests=2))
    assert spend(budget, 3, prompt=0, completion=0) == 2


def test_a_limit_on_cost_needs_a_price() -> None:
    with pytest.raises(SettingsError, match=r"--max-cost needs the model's price.*SUMMARIZER_PRICES"):
        Budget(Most(cost=1.0))


def test_rates_are_learned_from_three_answers_on() -> None:
    default = Rates(0.25, 0.3)
    assert Rates.learned(Thrift(2, 8000, 2000, 1600, 900), default) == default
    assert Rates.learned(Thrift(3, 8000, 2000, 1600, 900), default) == Rates(0.2, 0.45)


def test_an_answer_is_expected_to_end_at_its_cap() -> None:
    rates = Rates(0.25, 0.3)
    assert rates.prompt_tokens(4000) == 1001
    assert rates.completion_tokens(4000, None) == 1201
    assert rates.completion_tokens(4000, 1100) == 1100
