"""Pages that scripts make, loaded in an installed Chromium that reaches no network of its own.

Every request of the page is answered by the fetcher, which judges each address; Chromium itself resolves no
name. Pictures, films, fonts and everything but GET are refused.
"""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from summarizer.exceptions import SettingsError, SourceError
from summarizer.read.documents import Blob
from summarizer.read.fetch.fetcher import Fetcher
from summarizer.read.kinds.detect import kind_of

if TYPE_CHECKING:
    from playwright.sync_api import Page, Playwright, Route

__all__ = ["BrowserFetcher"]

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_LOADED: Final = frozenset({"document", "script", "xhr", "fetch", "stylesheet"})
# Until no request is under way, and at most so many milliseconds.
_LONGEST: Final = 20_000
_MOST_REQUESTS: Final = 200
_NO_NETWORK: Final = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--no-first-run",
)


class BrowserFetcher:
    """Fetches as `Fetcher` does, and lets the scripts of pages run; one page at a time."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._one = threading.Lock()
        self._program = _program()

    def get(self, url: str) -> tuple[Blob, int]:
        """What stands at `url`; a page as it is when its scripts have run. Raises as `Fetcher.get`."""
        blob, status = self._fetcher.get(url)
        if kind_of(blob) != "page":
            return blob, status
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - an extra

        try:
            with self._one, sync_playwright() as playwright:
                markup = self._loaded(playwright, blob, blob.url or url)
        except Error as error:
            why = str(error).splitlines()[0]
            raise SourceError(
                url, f"{url}: the browser can't load it ({why}); try without --browser."
            ) from error
        return Blob(blob.name, markup.encode("utf-8", "replace"), "text/html", "utf-8", blob.url), status

    def close(self) -> None:
        """Close all connections."""
        self._fetcher.close()

    def _loaded(self, playwright: Playwright, blob: Blob, address: str) -> str:
        from playwright.sync_api import TimeoutError as TooLong  # noqa: PLC0415 - an extra

        # Chromium refuses its sandbox to root, as in containers.
        unsandboxed = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
        browser = playwright.chromium.launch(executable_path=self._program, args=[*_NO_NETWORK, *unsandboxed])
        try:
            context = browser.new_context(service_workers="block", accept_downloads=False)
            page = context.new_page()
            self._answer_all(page, blob, address)
            with suppress(TooLong):
                page.goto(address, wait_until="networkidle", timeout=_LONGEST)
            return str(page.content())
        finally:
            browser.close()

    def _answer_all(self, page: Page, blob: Blob, address: str) -> None:
        asked = 0

        def answer(route: Route) -> None:
            nonlocal asked
            asked += 1
            request = route.request
            if request.method != "GET" or request.resource_type not in _LOADED or asked > _MOST_REQUESTS:
                route.abort()
            elif request.is_navigation_request() and request.url == address:
                route.fulfill(status=200, content_type="text/html", body=blob.data)
            else:
                try:
                    part = self._fetcher.resource(request.url)
                except SourceError:
                    route.abort()
                else:
                    route.fulfill(status=200, content_type=part.content_type or "text/plain", body=part.data)

        page.route("**/*", answer)
        page.route_web_socket("**/*", lambda socket: socket.close())


def _program() -> str:
    """The path of an installed Chromium.

    Raises:
        SettingsError: the extra or a Chromium is missing.
    """
    try:
        import playwright  # noqa: F401, PLC0415 - whether it is there
    except ImportError:
        raise SettingsError("--browser needs an extra; pip install 'summarizer[browser]'.") from None
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise SettingsError(
            "--browser needs an installed Chromium; install one, or save the page from a browser."
        )
    return found
