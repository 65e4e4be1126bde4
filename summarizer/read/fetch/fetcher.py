"""Web addresses become bytes: redirects, limits, retries, and one sentence for everything that goes wrong."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from os import environ
from typing import Final

import httpx2

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob
from summarizer.read.fetch.addresses import IsRefused, PinnedTransport, Resolve, is_private, resolved
from summarizer.read.fetch.cache import Kept, PageCache, cache_folder
from summarizer.read.fetch.politeness import Hosts, Robots
from summarizer.read.limits import LARGEST_FILE, bytes_in_words
from summarizer.read.settings import SourceSettings
from summarizer.version import __version__

__all__ = ["Fetcher", "Limits", "fetcher_for"]

_HEADERS: Final = {
    "User-Agent": f"summarizer/{__version__} (reads articles that a person names)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en;q=0.9,*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_REFUSALS: Final = {
    401: "it asks for a password; open it where you are signed in and save the page",
    402: "it asks for payment; open it where you are a subscriber and save the page",
    403: "the site refuses; open it in a browser and save the page",
    404: "there is no such page; check the address",
    410: "the page is gone; look for it in a web archive",
    429: "the site is asked too often; try again later",
    451: "it isn't shown for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for connecting, for one answer's silence and for an address in all; waits between tries;
    sizes.
    """

    connect: float = 10.0
    silence: float = 20.0
    whole: float = 60.0
    tries: int = 3
    longest_wait: float = 30.0
    redirects: int = 8
    size: int = LARGEST_FILE


@dataclass(frozen=True, slots=True)
class _Answer:
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class Deadline:
    """When an address must be done; waiting for others to be done with its host doesn't count."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def put_off(self, seconds: float) -> None:
        """Add the time that was waited."""
        self._end += seconds

    def passes_in(self, seconds: float) -> bool:
        """Whether it will have passed by then."""
        return time.monotonic() + seconds > self._end


class Fetcher:
    """Fetches addresses for one run; no cookie is kept, and none sent.

    Args:
        settings: whether robots.txt counts, and the pause between two requests to one host.
        transport: what sends a request.
        cache: where pages are kept between runs; nowhere where None.
        limits: times and sizes.
        sleep: waits so many seconds.
    """

    def __init__(
        self,
        settings: SourceSettings,
        transport: httpx2.BaseTransport,
        *,
        cache: PageCache | None = None,
        limits: Limits | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._transport = transport
        self._cache = cache
        self._limits = limits or Limits()
        self._sleep = sleep
        self._hosts = Hosts(settings.pause, sleep)
        self._robots = Robots(self._fetch_robots, self._hosts.slow_down)

    def get(self, url: str) -> tuple[Blob, int]:
        """What stands at `url`, after redirects, and the HTTP status of it.

        Raises:
            SourceError: refused, closed, gone, too large, too slow, or no answer.
        """
        kept = self._cache.get(url) if self._cache else None
        answer = self._followed(url, kept, robots=self._settings.robots)
        if answer.status == 304 and kept:
            return Blob(url, kept.body, kept.content_type, _charset(kept.content_type), kept.url), 200
        if answer.status >= 400:
            raise SourceError(url, f"{url}: {_refusal(answer.status)} (HTTP {answer.status}).")
        if not answer.body.strip():
            raise SourceError(url, f"{url}: the answer is empty; check the address.")
        self._keep(url, answer)
        content_type = answer.headers.get("content-type")
        return Blob(url, answer.body, content_type, _charset(content_type), answer.url), answer.status

    def resource(self, url: str) -> Blob:
        """A script or another part of a page that is being loaded: one try, no pause, redirects judged alike.

        Raises:
            SourceError: as for `get`.
        """
        address = url
        deadline = Deadline(self._limits.whole)
        for _ in range(self._limits.redirects + 1):
            target = _checked(address, url)
            try:
                answer = self._asked(target, {}, url, deadline)
            except httpx2.TransportError as error:
                raise SourceError(url, f"{url}: {_trouble(error)}.") from error
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                if answer.status >= 400:
                    raise SourceError(url, f"{url}: {_refusal(answer.status)} (HTTP {answer.status}).")
                return Blob(url, answer.body, answer.headers.get("content-type"), url=answer.url)
            address = _next(target, answer.headers["location"], url)
        raise SourceError(url, f"{url}: too many redirects; check the address.")

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()

    def _keep(self, url: str, answer: _Answer) -> None:
        if (
            self._cache
            and answer.status == 200
            and "no-store" not in answer.headers.get("cache-control", "").lower()
        ):
            told = answer.headers
            self._cache.put(
                url,
                Kept(
                    answer.url,
                    told.get("etag"),
                    told.get("last-modified"),
                    told.get("content-type"),
                    answer.body,
                ),
            )

    def _followed(self, url: str, kept: Kept | None, *, robots: bool) -> _Answer:
        """The last answer of a chain of redirects; each address in it is judged anew."""
        address = url
        deadline = Deadline(self._limits.whole)
        for _ in range(self._limits.redirects + 1):
            target = _checked(address, url)
            began = time.monotonic()
            allowed = not robots or self._robots.allow(_site(target), target.host, str(target))
            deadline.put_off(time.monotonic() - began)
            if not allowed:
                closed = "" if address == url else f" (it leads to {address})"
                raise SourceError(
                    url,
                    f"{url}: robots.txt of {target.host} closes it to programs{closed}; save the page "
                    f"from a browser.",
                )
            answer = self._tried(target, kept.conditions if kept and address == url else {}, url, deadline)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer
            address = _next(target, answer.headers["location"], url)
        raise SourceError(
            url,
            f"{url}: more than {self._limits.redirects} redirects, perhaps in a circle; check the address.",
        )

    def _tried(
        self, target: httpx2.URL, conditions: Mapping[str, str], url: str, deadline: Deadline
    ) -> _Answer:
        """One address, tried again where the failure may pass, within the time for it."""
        for attempt in range(1, self._limits.tries + 1):
            last = attempt == self._limits.tries
            wait = min(2.0 ** (attempt - 1) + random.random(), self._limits.longest_wait)
            try:
                with self._hosts.turn(target.host, counts=target.path != "/robots.txt") as waited:
                    deadline.put_off(waited)
                    answer = self._asked(target, conditions, url, deadline)
            except httpx2.TransportError as error:
                if last or isinstance(error, httpx2.UnsupportedProtocol) or deadline.passes_in(wait):
                    raise SourceError(url, f"{url}: {_trouble(error)}.") from error
            else:
                asked_wait = _retry_after(answer.headers)
                wait = wait if asked_wait is None else asked_wait
                too_long = wait > self._limits.longest_wait or deadline.passes_in(wait)
                if answer.status not in _PASSING or last or too_long:
                    return answer
            self._sleep(wait)
        raise AssertionError("unreachable")

    def _asked(
        self, target: httpx2.URL, conditions: Mapping[str, str], url: str, deadline: Deadline
    ) -> _Answer:
        times = {
            "connect": self._limits.connect,
            "read": self._limits.silence,
            "write": self._limits.silence,
            "pool": self._limits.whole,
        }
        headers = {**_HEADERS, "Host": target.netloc.decode("ascii"), **conditions}
        request = httpx2.Request("GET", target, headers=headers, extensions={"timeout": times})
        response = self._transport.handle_request(request)
        try:
            body = self._body(response, url, deadline) if response.status_code not in _REDIRECTS else b""
        finally:
            response.close()
        return _Answer(
            str(target), response.status_code, {k.lower(): v for k, v in response.headers.items()}, body
        )

    def _body(self, response: httpx2.Response, url: str, deadline: Deadline) -> bytes:
        parts: list[bytes] = []
        size = 0
        try:
            for part in response.iter_bytes():
                size += len(part)
                if size > self._limits.size:
                    raise SourceError(
                        url, f"{url}: more than {bytes_in_words(self._limits.size)}; save the article alone."
                    )
                if deadline.passes_in(0):
                    raise SourceError(
                        url, f"{url}: not done after {self._limits.whole:.0f} seconds; try again later."
                    )
                parts.append(part)
        except httpx2.DecodingError as error:
            raise SourceError(url, f"{url}: the answer is damaged in transit; try again later.") from error
        return b"".join(parts)

    def _fetch_robots(self, address: str) -> tuple[int, bytes] | None:
        """Status and body of a robots.txt; None where the site gives no answer."""
        try:
            answer = self._followed(address, None, robots=False)
        except SourceError as error:
            if "--allow-private" in str(error):
                raise
            return None
        return answer.status, answer.body


def fetcher_for(
    settings: SourceSettings, *, is_refused: IsRefused | None = None, resolve: Resolve = resolved
) -> Fetcher:
    """A fetcher with the user's cache; addresses of this machine's network are refused unless the settings
    say so.
    """
    refused = is_refused or ((lambda _: False) if settings.allow_private else is_private)
    transport: httpx2.BaseTransport = PinnedTransport(is_refused=refused, resolve=resolve)
    return Fetcher(settings, transport, cache=PageCache(cache_folder(environ)))


def _checked(address: str, url: str) -> httpx2.URL:
    """The address as one that may be asked.

    Raises:
        SourceError: no http, no host, or with a user's name in it.
    """
    try:
        target = httpx2.URL(address)
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        raise SourceError(url, f"{url}: not a web address; check it.") from None
    if target.scheme not in {"http", "https"} or not target.host:
        via = "" if address == url else f"it leads to {address}, "
        raise SourceError(url, f"{url}: {via}neither http nor https; give a web address.")
    if target.userinfo:
        raise SourceError(
            url,
            f"{url.split('://', maxsplit=1)[0]}://…: a name or password stands in the address; leave it out.",
        )
    return target.copy_with(fragment=None)


def _next(target: httpx2.URL, location: str, url: str) -> str:
    """The address to which a redirect leads.

    Raises:
        SourceError: it is none.
    """
    try:
        return str(target.join(location).copy_with(fragment=None))
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        raise SourceError(url, f"{url}: it leads to no address; check it.") from None


def _site(target: httpx2.URL) -> str:
    return f"{target.scheme}://{target.netloc.decode('ascii')}"


def _charset(content_type: str | None) -> str | None:
    for part in (content_type or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def _refusal(status: int) -> str:
    if status in _REFUSALS:
        return _REFUSALS[status]
    return (
        "the site has a fault; try again later"
        if status >= 500
        else "the site gives no page; check the address"
    )


def _trouble(error: httpx2.TransportError) -> str:
    if isinstance(error, httpx2.TimeoutException):
        return "the site doesn't answer in time; try again later"
    words = str(error)
    if "no address is known" in words:
        return f"{words}; check the address"
    if "certificate" in words.lower() or "ssl" in words.lower():
        return "its certificate isn't valid; open it in a browser to see why"
    return "no connection to the site, or it broke off; check the address, or try again later"


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that a server asks to wait, given as such or as a date."""
    value = headers.get("retry-after")
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
