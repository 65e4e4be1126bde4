"""The limiter against servers that count in different ways, in virtual time."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from summarizer.exceptions import RateLimited
from summarizer.extract.llm.limiter import Limiter
from tests.extract.llm.virtual_time import run_in_virtual_time

ANSWER_SECONDS = 2.0
LIMIT = 100


@dataclass
class Verdict:
    accepted: bool
    headers: dict[str, str] = field(default_factory=dict)
    retry_after: float | None = None


class SlidingMinute:
    """Counts what it accepted in the last 60 s."""

    def __init__(self, *, says_when: bool, counts_refused: bool = False) -> None:
        self._accepted: deque[float] = deque()
        self._says_when = says_when
        self._counts_refused = counts_refused

    def __call__(self, now: float) -> Verdict:
        while self._accepted and self._accepted[0] + 60 <= now:
            self._accepted.popleft()
        accepted = len(self._accepted) < LIMIT
        if accepted or self._counts_refused:
            self._accepted.append(now)
        wait = math.ceil(self._accepted[0] + 60 - now) if self._says_when and not accepted else None
        return Verdict(accepted, {}, wait)


class FixedMinute:
    """Counts by the minute of its own clock, which is not the client's."""

    def __init__(self, *, offset: float = 0.0, headers: bool = False) -> None:
        self._offset = offset
        self._headers = headers
        self._minute = -1
        self._count = 0

    def __call__(self, now: float) -> Verdict:
        time = now + self._offset
        if int(time // 60) != self._minute:
            self._minute, self._count = int(time // 60), 0
        accepted = self._count < LIMIT
        self._count += accepted
        left = 60 - time % 60
        headers = {
            "x-ratelimit-limit-requests": str(LIMIT),
            "x-ratelimit-remaining-requests": str(LIMIT - self._count),
            "x-ratelimit-reset-requests": f"{int(left)}s",
        }
        return Verdict(accepted, headers if self._headers else {}, None if accepted else math.ceil(left))


class SlidingHeaders:
    """Counts the last 60 s, and tells what is left and when all of it is back."""

    def __init__(self) -> None:
        self._accepted: deque[float] = deque()

    def __call__(self, now: float) -> Verdict:
        while self._accepted and self._accepted[0] + 60 <= now:
            self._accepted.popleft()
        accepted = len(self._accepted) < LIMIT
        if accepted:
            self._accepted.append(now)
        headers = {
            "x-ratelimit-limit-requests": str(LIMIT),
            "x-ratelimit-remaining-requests": str(LIMIT - len(self._accepted)),
            "x-ratelimit-reset-requests": f"{self._accepted[-1] + 60 - now:.3f}s",
        }
        return Verdict(accepted, headers, None if accepted else 1.0)


class Bucket:
    """Refills steadily, as OpenAI and Anthropic do; tells how much is left and when it is full again."""

    def __init__(self) -> None:
        self._level = float(LIMIT)
        self._at = 0.0

    def __call__(self, now: float) -> Verdict:
        self._level = min(LIMIT, self._level + (now - self._at) * LIMIT / 60)
        self._at = now
        accepted = self._level >= 1
        self._level -= accepted
        headers = {
            "x-ratelimit-limit-requests": str(LIMIT),
            "x-ratelimit-remaining-requests": str(int(self._level)),
            "x-ratelimit-reset-requests": f"{(LIMIT - self._level) * 60 / LIMIT:.3f}s",
        }
        return Verdict(accepted, headers, None if accepted else 1.0)


@dataclass
class Run:
    accepted: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    most_at_once: int = 0
    seconds: float = 0.0
    limiter: Limiter | None = None


def run(server: Callable[[float], Verdict], *, requests: int, concurrency: int = 16, **told: int) -> Run:
    """`requests` answers through one limiter, each asked for until it comes."""

    async def work() -> Run:
        loop = asyncio.get_running_loop()
        limiter = Limiter(clock=loop.time, **told)  # type: ignore[arg-type]  # only limits are passed
        seen = Run(limiter=limiter)
        free = asyncio.Semaphore(concurrency)
        under_way = 0

        async def one() -> None:
            nonlocal under_way
            async with free:
                while True:
                    ticket = await limiter.admitted(1000)
                    await asyncio.sleep(0.01)
                    under_way += 1
                    seen.most_at_once = max(seen.most_at_once, under_way)
                    verdict = server(loop.time())
                    (seen.accepted if verdict.accepted else seen.refused).append(loop.time())
                    if verdict.accepted:
                        await asyncio.sleep(ANSWER_SECONDS)
                    under_way -= 1
                    if verdict.accepted:
                        limiter.answered(ticket, verdict.headers, 1000)
                        return
                    limiter.refused(ticket, verdict.headers, verdict.retry_after)

        await asyncio.gather(*(one() for _ in range(requests)))
        seen.seconds = loop.time()
        return seen

    return run_in_virtual_time(work())


@pytest.mark.parametrize(
    "server",
    [
        pytest.param(SlidingMinute(says_when=True), id="sliding, Retry-After"),
        pytest.param(SlidingMinute(says_when=False), id="sliding, 429 alone"),
        pytest.param(SlidingMinute(says_when=True, counts_refused=True), id="sliding, counts refused ones"),
        pytest.param(FixedMinute(), id="fixed minutes"),
        pytest.param(FixedMinute(offset=50), id="fixed minutes, begun in the middle"),
        pytest.param(FixedMinute(headers=True), id="fixed minutes, headers"),
        pytest.param(FixedMinute(offset=50, headers=True), id="fixed minutes, headers, begun in the middle"),
        pytest.param(Bucket(), id="bucket, headers"),
    ],
)
def test_with_a_hundred_requests_a_minute_none_is_refused_after_the_first_minute(
    server: Callable[[float], Verdict],
) -> None:
    seen = run(server, requests=520)
    assert [moment for moment in seen.refused if moment > 60] == []
    # The server itself would let 520 through in a little over five minutes.
    assert seen.seconds < 345


def test_headers_of_a_sliding_minute_are_used_as_far_as_they_go() -> None:
    seen = run(SlidingHeaders(), requests=520)
    assert seen.refused == []
    assert seen.seconds < 5 * 61 + 20


def test_where_others_use_the_same_limit_its_reset_is_waited_for() -> None:
    server = FixedMinute(headers=True)

    def shared(now: float) -> Verdict:
        server(now)
        return server(now)

    seen = run(shared, requests=200)
    # Somebody else may always be quicker with the last one.
    assert len(seen.refused) <= 4 * 4


def test_with_headers_nothing_is_refused_at_all() -> None:
    assert run(FixedMinute(headers=True), requests=300).refused == []


def test_a_limit_that_was_told_is_never_passed() -> None:
    seen = run(SlidingMinute(says_when=True), requests=300, requests_per_minute=90)
    assert seen.refused == []
    assert seen.seconds < 3.3 * 61


def test_without_a_limit_nothing_waits() -> None:
    seen = run(lambda _: Verdict(True), requests=200)
    assert seen.seconds == pytest.approx(13 * (ANSWER_SECONDS + 0.01), abs=0.1)


def test_tokens_a_minute_hold_for_the_sum_of_prompt_and_answer() -> None:
    seen = run(lambda _: Verdict(True), requests=100, tokens_per_minute=40_000)
    for moment in seen.accepted:
        assert sum(moment - 60 < other <= moment for other in seen.accepted) <= 40
    assert seen.seconds < 2 * 61 + 10


def test_one_request_larger_than_the_tokens_of_a_minute_goes_alone() -> None:
    seen = run(lambda _: Verdict(True), requests=3, tokens_per_minute=500)
    assert seen.seconds == pytest.approx(2 * 61 + ANSWER_SECONDS, abs=1)


def test_tokens_left_are_learned_from_headers() -> None:
    headers = {
        "x-ratelimit-limit-tokens": "20000",
        "x-ratelimit-remaining-tokens": "500",
        "x-ratelimit-reset-tokens": "40s",
    }

    async def work() -> float:
        loop = asyncio.get_running_loop()
        limiter = Limiter(clock=loop.time)
        limiter.answered(await limiter.admitted(1000), headers, 1000)
        await limiter.admitted(400)
        assert loop.time() == 0.0
        await limiter.admitted(1000)
        return loop.time()

    assert run_in_virtual_time(work()) == pytest.approx(41, abs=0.1)


def test_a_server_that_takes_only_so_many_at_once_gets_no_more() -> None:
    def server(now: float) -> Verdict:
        while ends and ends[0] <= now:
            ends.popleft()
        if len(ends) >= 4:
            return Verdict(False, {}, 1.0)
        ends.append(now + ANSWER_SECONDS)
        return Verdict(True)

    ends: deque[float] = deque()
    seen = run(server, requests=100)
    assert len(seen.refused) <= 14
    assert seen.seconds < 1.15 * 100 / 4 * ANSWER_SECONDS


def test_a_wait_longer_than_the_longest_is_reported_with_its_length() -> None:
    async def work() -> RateLimited:
        limiter = Limiter(clock=asyncio.get_running_loop().time, longest_wait=120)
        limiter.refused(await limiter.admitted(1), {}, 7200.0)
        with pytest.raises(RateLimited) as caught:
            await limiter.admitted(1)
        return caught.value

    error = run_in_virtual_time(work())
    assert error.retry_after == pytest.approx(7200)
    assert str(error) == "The server allows no more requests for 7200 s; run the same command again then."


def test_a_daily_allowance_used_up_is_reported_too() -> None:
    headers = {
        "x-ratelimit-limit-requests": "200",
        "x-ratelimit-remaining-requests": "0",
        "x-ratelimit-reset-requests": "5h",
    }

    async def work() -> None:
        limiter = Limiter(clock=asyncio.get_running_loop().time)
        limiter.answered(await limiter.admitted(1), headers)
        with pytest.raises(RateLimited):
            await limiter.admitted(1)

    run_in_virtual_time(work())


def test_requests_go_in_the_order_they_came() -> None:
    async def work() -> list[int]:
        limiter = Limiter(clock=asyncio.get_running_loop().time, requests_per_minute=3)
        order: list[int] = []

        async def one(number: int) -> None:
            ticket = await limiter.admitted(1)
            order.append(number)
            limiter.answered(ticket, {})

        await asyncio.gather(*(one(number) for number in range(12)))
        return order

    assert run_in_virtual_time(work()) == list(range(12))


def test_one_who_stops_waiting_doesnt_hold_up_the_others() -> None:
    async def work() -> float:
        loop = asyncio.get_running_loop()
        limiter = Limiter(clock=loop.time, requests_per_minute=1)
        limiter.dropped(await limiter.admitted(1))
        waiting = asyncio.ensure_future(limiter.admitted(1))
        behind = asyncio.ensure_future(limiter.admitted(1))
        await asyncio.sleep(1)
        waiting.cancel()
        await behind
        return loop.time()

    assert run_in_virtual_time(work()) == pytest.approx(61)
