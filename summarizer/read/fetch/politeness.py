"""One request at a time to each host, with a pause between two, and no page that its robots.txt closes."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from protego import Protego

__all__ = ["Hosts", "Robots"]

# A site that asks for more than this between two requests is asked less often than a person would wait for.
_LONGEST_PAUSE: Final = 10.0
_AGENT: Final = "summarizer"


class Hosts:
    """Who may be asked when; safe to use from several threads."""

    def __init__(
        self, pause: float, sleep: Callable[[float], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._pause = pause
        self._sleep = sleep
        self._clock = clock
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._last: dict[str, float] = {}
        self._own: dict[str, float] = {}
        self._guard = threading.Lock()

    @contextmanager
    def turn(self, host: str, *, counts: bool = True) -> Iterator[float]:
        """Wait until `host` may be asked, and keep others from it meanwhile; a robots.txt doesn't count.

        Gives the seconds that were waited.
        """
        with self._guard:
            lock = self._locks[host]
        began = self._clock()
        with lock:
            pause = max(self._pause, self._own.get(host, 0.0))
            if counts and host in self._last and (wait := self._last[host] + pause - self._clock()) > 0:
                self._sleep(wait)
            try:
                yield self._clock() - began
            finally:
                if counts:
                    self._last[host] = self._clock()

    def slow_down(self, host: str, pause: float) -> None:
        """Leave at least `pause` seconds between two requests to `host`."""
        self._own[host] = min(pause, _LONGEST_PAUSE)


class Robots:
    """The robots.txt of each site, asked for once."""

    def __init__(
        self, fetch: Callable[[str], tuple[int, bytes] | None], slow_down: Callable[[str, float], None]
    ) -> None:
        self._fetch = fetch
        self._slow_down = slow_down
        self._rules: dict[str, Protego | bool] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._guard = threading.Lock()

    def allow(self, site: str, host: str, url: str) -> bool:
        """Whether the robots.txt of `site` (scheme, host and port) lets `url` be fetched."""
        with self._guard:
            lock = self._locks[site]
        with lock:
            if site not in self._rules:
                self._rules[site] = self._asked(site, host)
            rules = self._rules[site]
        return rules if isinstance(rules, bool) else bool(rules.can_fetch(url, _AGENT))

    def _asked(self, site: str, host: str) -> Protego | bool:
        """Its rules; all is open where there are none, all closed where the site can't tell (RFC 9309)."""
        from protego import Protego  # noqa: PLC0415 - only where addresses are fetched

        answer = self._fetch(f"{site}/robots.txt")
        if answer is None or answer[0] >= 500:
            return False
        if answer[0] >= 300:
            return True
        rules = Protego.parse(answer[1][:500_000].decode("utf-8", "replace"))
        if pause := rules.crawl_delay(_AGENT):
            self._slow_down(host, float(pause))
        return rules
