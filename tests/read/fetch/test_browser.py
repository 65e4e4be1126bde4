from __future__ import annotations

import shutil
from importlib.util import find_spec

import pytest

from benchmarks.page_set import stories
from summarizer.cli.app import run
from summarizer.read.fetch.addresses import PinnedTransport
from summarizer.read.fetch.browser import BrowserFetcher
from summarizer.read.fetch.fetcher import Fetcher
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import find_sources
from tests.servers.newsroom import newsroom

CHROMIUM = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
needs_browser = pytest.mark.skipif(
    not CHROMIUM or find_spec("playwright") is None, reason="no Chromium or no playwright is installed"
)


@needs_browser
def test_a_page_made_by_scripts_is_read_in_a_browser_that_reaches_no_other_machine() -> None:
    asked: list[str] = []

    def refused(address: str) -> bool:
        asked.append(address)
        return address != "127.0.0.1"

    settings = SourceSettings(pause=0.0, browser=True)
    fetcher = BrowserFetcher(Fetcher(settings, PinnedTransport(is_refused=refused)))
    with newsroom() as room:
        url = room.url("/shell/")
        (shell,) = read_articles(find_sources([url]), settings=SourceSettings(allow_private=True))
        assert "a page made by scripts" in (shell.error or "")
        (article,) = read_articles(find_sources([url]), settings=settings, fetcher=fetcher)
        fetcher.close()
    assert article.status == "read", article.error
    assert article.title == stories()[0].title
    assert all(p in article.text for p in stories()[0].paragraphs)
    assert {"169.254.169.254", "127.0.0.2"} <= set(asked)


def test_without_the_extra_or_a_browser_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(["read", "https://example.org/a", "--browser"]) == 2
    assert "--browser needs" in capsys.readouterr().err
