"""One limiter for all articles: no request is sent that the server would refuse for coming too soon.

It knows a limit from three sources: the caller, the headers of each response, and refusals (429). What the
headers say is left is taken at its word until their reset; without such headers, requests are counted over a
sliding minute, which fits servers that count by fixed minutes, too.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.exceptions import RateLimited
from summarizer.extract.llm.rate_headers import Allowance, read_rate_headers

__all__ = ["Limiter", "Ticket"]

_log = logging.getLogger(__name__)

_MINUTE: Final = 60.0
# A request sent at the minute's first moment may be counted some time later than it was sent.
_MARGIN: Final = 1.0
_WINDOW: Final = _MINUTE + _MARGIN
# Where this run sent less than this share of what the server counts, others use the same key.
_ALONE: Final = 0.9
# What was sent is remembered until the answer to a request of a minute later has come.
_KEPT: Final = 3 * _WINDOW
# A wait as short as this is over.
_MOMENT: Final = 0.01
# Fewer accepted requests than this before a refusal tell nothing about a limit per minute.
_TELLING: Final = 5
# A refusal within the limit that was found lowers it by a tenth.
_LOWERED: Final = 0.9
# Without Retry-After, all requests pause this long after a refusal, and twice as long after the next one.
_FIRST_PAUSE: Final = 2.0


@dataclass(slots=True)
class Ticket:
    """Leave to send one request: its number in the order of sending, when it was given, and its tokens."""

    number: int
    sent: float
    tokens: int
    under_way: bool = True
    answered: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class _Use:
    """How much of a quota one ticket takes."""

    ticket: Ticket
    amount: int


@dataclass(frozen=True, slots=True)
class _View:
    """What a response told: so much is left until `reset_at`, as of its coming.

    `by_minute` says that the limit is one of a minute and that nobody else uses it up, as far as can be seen.
    """

    limit: int | None
    remaining: int
    came: float
    reset_at: float
    by_minute: bool


class _Quota:
    """One countable thing, requests or tokens: how much of it was used, and how much is still allowed."""

    def __init__(self, per_minute: int | None) -> None:
        self.per_minute = per_minute
        self._view: _View | None = None

    def learn(self, allowance: Allowance, ticket: Ticket, used: int, now: float) -> None:
        """Take over what the response to `ticket` tells.

        Responses come in another order than the server counted their requests. So of those that were under
        way together the lowest number holds, and a higher one only from a request sent after that was known.
        `used` is what this run took in the minute up to that request.
        """
        if allowance.reset is None or allowance.remaining is None:
            self.per_minute = allowance.limit or self.per_minute
            return
        old = self._view
        if (
            old is None
            or now >= old.reset_at
            or allowance.remaining <= old.remaining
            or ticket.sent >= old.came
        ):
            reset_at = now + allowance.reset + _MARGIN
            by_minute = (
                allowance.limit is not None
                and used >= _ALONE * (allowance.limit - allowance.remaining)
                and allowance.reset <= _WINDOW
            )
            self._view = _View(allowance.limit, allowance.remaining, now, reset_at, by_minute)

    def delay(self, amount: int, used: Sequence[_Use], now: float) -> float:
        """Seconds until `amount` more may be sent, 0 for now; `used` is the last minute's, oldest first."""
        by_count = 0.0 if self.per_minute is None else _delay_by_count(self.per_minute, amount, used, now)
        return max(by_count, self._delay_by_headers(amount, used, now))

    def _delay_by_headers(self, amount: int, used: Sequence[_Use], now: float) -> float:
        """By what the server said is left; it may or may not have counted what is under way."""
        view = self._view
        if view is None:
            return 0.0
        if now < view.reset_at:
            under_way = sum(use.amount for use in used if use.ticket.under_way)
            full = view.limit is not None and view.remaining >= view.limit
            fits = amount <= view.remaining - under_way or (full and not under_way)
            if fits:
                return 0.0
            wait = view.reset_at - now
            if view.limit is None or not view.by_minute:
                return wait
            # Some come back before all are back, at the latest a minute after they were used.
            return min(wait, _delay_by_count(view.limit, amount, used, now))
        # The window began anew, and no response has told yet how much of it is left.
        since = [use.amount for use in used if use.ticket.sent >= view.reset_at]
        if view.limit is None or not since or sum(since) + amount <= view.limit:
            return 0.0
        return max(0.0, view.reset_at + _WINDOW - now)


def _delay_by_count(limit: int, amount: int, used: Sequence[_Use], now: float) -> float:
    """Seconds until `amount` more fits a minute's limit; more than the limit goes when nothing else did."""
    total = sum(use.amount for use in used)
    wait = 0.0
    for use in used:
        if total + amount <= limit:
            break
        total -= use.amount
        wait = use.ticket.sent + _WINDOW - now
    return max(0.0, wait)


class _Room:
    """How many requests a server takes at once, where refusals show that it counts them so."""

    def __init__(self) -> None:
        self.most: int | None = None
        self._grown = False
        self._changed = 0.0

    def has_room(self, under_way: int, now: float) -> bool:
        """Whether one more may be sent; after a minute without refusals, one more than before is tried."""
        if self.most is None:
            return True
        if now - self._changed > _MINUTE:
            self.most += 1
            self._grown = True
            self._changed = now
        return under_way < self.most

    def learn(self, others: int, answered: bool, now: float) -> bool:
        """Whether a refusal while `others` were under way was for their number, and not for the minute's.

        It was where the server had `answered` none yet, or where one more was sent than it took before.
        """
        if self.most is not None and self._grown:
            self.most = max(1, self.most - 1)
        elif not answered and others:
            self.most = others
        else:
            return False
        # What was tried and was too many isn't tried again.
        self._changed = float("inf") if self._grown else now
        self._grown = False
        return True


class Limiter:
    """Lets requests through, in the order they ask, as fast as the server allows.

    Args:
        requests_per_minute: the caller's own limit; then refusals don't change it.
        tokens_per_minute: the same for tokens, prompt and answer together.
        longest_wait: seconds past which a wait is reported instead of waited.
        clock: seconds that only grow.
        sleep: how to wait.
    """

    def __init__(
        self,
        *,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
        longest_wait: float = 120.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._requests = _Quota(requests_per_minute)
        self._tokens = _Quota(tokens_per_minute)
        self._told = requests_per_minute is not None
        self._longest_wait = longest_wait
        self._clock = clock
        self._sleep = sleep
        self._recent: deque[Ticket] = deque()
        self._under_way = 0
        self._room = _Room()
        self._sent = 0
        self._paused_until = 0.0
        self._refusals_in_a_row = 0
        self._lowered_at = -1
        self._learned_at = 0.0
        self._said: tuple[int | None, int | None] = (requests_per_minute, None)
        self._turn = asyncio.Lock()
        self._changed = asyncio.Event()

    async def admitted(self, tokens: int) -> Ticket:
        """Leave to send a request of about `tokens` (prompt and answer), as soon as the server allows it.

        Every ticket ends in exactly one of `answered`, `refused` and `dropped`.

        Raises:
            RateLimited: the server allows none for longer than `longest_wait`.
        """
        async with self._turn:
            while (delay := self._delay(tokens)) > _MOMENT:
                self._say_what_was_learned()
                await self._pause(delay)
            ticket = Ticket(self._sent, self._clock(), tokens)
            self._sent += 1
            self._under_way += 1
            self._recent.append(ticket)
            return ticket

    def answered(self, ticket: Ticket, headers: Mapping[str, str], tokens: int = 0) -> None:
        """The request was answered, with `headers`; it took `tokens`, 0 where the server didn't say."""
        ticket.answered = True
        ticket.tokens = tokens or ticket.tokens
        self._refusals_in_a_row = 0
        self._ended(ticket, headers)

    def refused(self, ticket: Ticket, headers: Mapping[str, str], retry_after: float | None) -> None:
        """The request was refused with 429; `retry_after` are the seconds the server asks to wait."""
        ticket.refused = True
        now = self._clock()
        pause = _FIRST_PAUSE * 2**self._refusals_in_a_row if retry_after is None else retry_after
        if retry_after is None:
            pause = min(pause, _MINUTE)
        if now >= self._paused_until:
            self._refusals_in_a_row += 1
        self._paused_until = max(self._paused_until, now + pause)
        known = read_rate_headers(headers, time.time())
        if not self._told and not (known.requests or known.tokens):
            self._learn_from_refusal(ticket, now + pause if retry_after else now)
        self._ended(ticket, headers)

    def dropped(self, ticket: Ticket, headers: Mapping[str, str] | None = None) -> None:
        """The request ended in another way: an error, a broken connection, a cancellation."""
        self._ended(ticket, headers or {})

    @property
    def requests_per_minute(self) -> int | None:
        """The limit on requests, as told or learned from refusals."""
        return self._requests.per_minute

    def _ended(self, ticket: Ticket, headers: Mapping[str, str]) -> None:
        ticket.under_way = False
        self._under_way -= 1
        now = self._clock()
        known = read_rate_headers(headers, time.time())
        recent = [other for other in self._recent if ticket.sent - _WINDOW < other.sent <= ticket.sent]
        if known.requests:
            self._requests.learn(known.requests, ticket, len(recent), now)
        if known.tokens:
            self._tokens.learn(known.tokens, ticket, sum(other.tokens for other in recent), now)
        self._changed.set()

    def _delay(self, tokens: int) -> float:
        """Seconds until the next request may go; RateLimited where that is too long."""
        now = self._clock()
        while self._recent and self._recent[0].sent + _KEPT <= now and not self._recent[0].under_way:
            self._recent.popleft()
        used = [ticket for ticket in self._recent if ticket.sent + _WINDOW > now or ticket.under_way]
        delay = max(
            self._paused_until - now,
            self._requests.delay(1, [_Use(ticket, 1) for ticket in used], now),
            self._tokens.delay(tokens, [_Use(ticket, ticket.tokens) for ticket in used], now),
        )
        if delay > self._longest_wait:
            raise RateLimited(
                f"The server allows no more requests for {delay:.0f} s; run the same command again then.",
                delay,
            )
        return max(delay, 0.0 if self._room.has_room(self._under_way, now) else _MINUTE)

    def _learn_from_refusal(self, ticket: Ticket, window_ends: float) -> None:
        """Find the limit: as many as the server took in the window that ends then.

        Those still under way count as taken. Where they are refused, too, the next call corrects that.
        """
        taken = [t for t in self._recent if not t.refused and t.sent > window_ends - _WINDOW]
        if self._room.learn(self._under_way - 1, any(t.answered for t in taken), self._clock()):
            return
        if len(taken) < _TELLING or ticket.number <= self._lowered_at:
            return
        known = self._requests.per_minute
        if known is None or len(taken) < known:
            self._requests.per_minute = len(taken)
        elif ticket.sent > self._learned_at:
            self._requests.per_minute = max(1, int(known * _LOWERED))
            self._lowered_at = self._sent - 1
        self._learned_at = self._clock()

    def _say_what_was_learned(self) -> None:
        learned = (self._requests.per_minute, self._room.most)
        if learned == self._said:
            return
        if learned[0] not in {None, self._said[0]}:
            _log.warning("The server allows about %d requests a minute; keeping to that.", learned[0])
        if learned[1] not in {None, self._said[1]}:
            _log.warning("The server takes %d requests at a time; keeping to that.", learned[1])
        self._said = learned

    async def _pause(self, seconds: float) -> None:
        """Sleep, but no longer than until something changes."""
        self._changed.clear()
        sleeping = asyncio.ensure_future(self._sleep(seconds))
        waking = asyncio.ensure_future(self._changed.wait())
        try:
            await asyncio.wait({sleeping, waking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            waking.cancel()
