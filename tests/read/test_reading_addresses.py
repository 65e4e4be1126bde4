from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.page_set import page as newspaper_page
from benchmarks.page_set import stories
from summarizer.cli.app import run
from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob
from summarizer.read.fetch.fetcher import fetcher_for
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import find_sources
from tests.servers.newsroom import Newsroom, newsroom


@pytest.fixture(scope="module")
def room() -> Iterator[Newsroom]:
    with newsroom() as running:
        yield running


def read(*sources: str, **settings):
    chosen = SourceSettings(**{"allow_private": True, "pause": 0.0, **settings})
    notes: list[str] = []
    fetcher = fetcher_for(chosen)
    try:
        return read_articles(
            find_sources(sources), settings=chosen, told=notes.append, fetcher=fetcher
        ), notes
    finally:
        fetcher.close()


def test_addresses_are_read_in_the_order_in_which_they_were_named(room: Newsroom) -> None:
    layouts = ["agency", "broadsheet", "no_cookie_wall", "amp", "tabloid"]
    articles, _ = read(*(room.url(f"/layout/{layout}/{n}") for n, layout in enumerate(layouts)))
    assert [a.id for a in articles] == ["a1", "a2", "a3", "a4", "a5"]
    assert [a.status for a in articles] == ["read", "read", "failed", "read", "read"]
    assert articles[1].title == stories()[1].title
    assert (articles[1].source, articles[1].url) == (room.url("/layout/broadsheet/1"), stories()[1].url)
    assert "a cookie wall" in (articles[2].error or "")


def test_this_machine_is_refused_unless_asked_for(room: Newsroom) -> None:
    (article,) = read_articles(find_sources([room.url("/layout/agency/0")]))
    assert article.status == "failed"
    assert "--allow-private lets that through" in (article.error or "")


def test_a_feed_gives_the_articles_it_links_up_to_a_limit(room: Newsroom) -> None:
    articles, notes = read(room.url("/feed/5"), limit=3)
    assert [a.title for a in articles] == [s.title for s in stories()[:3]]
    assert notes == [f"{room.url('/feed/5')} lists 5 articles; 3 are read (--limit says how many)."]


def test_a_feed_in_a_file_leads_to_the_network_just_as_well(room: Newsroom, tmp_path: Path) -> None:
    links = f"<item><link>{room.url('/layout/agency/2')}</link></item><item><title>No link</title></item>"
    (tmp_path / "feed.xml").write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel>{links}</channel></rss>'
    )
    articles, _ = read(str(tmp_path / "feed.xml"))
    assert [a.status for a in articles] == ["failed", "read"]
    assert "neither an address nor a text" in (articles[0].error or "")


def test_a_sitemap_gives_the_latest_first(room: Newsroom) -> None:
    articles, _ = read(room.url("/sitemap"), limit=2)
    assert [a.source for a in articles] == [
        room.url("/layout/broadsheet/2"),
        room.url("/layout/broadsheet/1"),
    ]


def test_a_list_and_an_export_with_addresses_only_are_followed(room: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "urls.txt").write_text(
        f"# today\n{room.url('/layout/agency/0')}\n{room.url('/status/404')}\n"
    )
    (tmp_path / "a.jsonl").write_text(json.dumps({"url": room.url("/layout/amp/4"), "title": "x"}) + "\n")
    articles, _ = read(f"@{tmp_path}/urls.txt", str(tmp_path / "a.jsonl"))
    assert [a.status for a in articles] == ["read", "failed", "read"]
    assert "there is no such page" in (articles[1].error or "")


def test_a_feed_that_lists_itself_ends(room: Newsroom, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    link = f"<item><link>{room.url('/feed/1')}</link></item>"
    feed.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>{link}</channel></rss>')
    articles, _ = read(str(feed))
    assert [a.status for a in articles] == ["read"]


def test_five_pages_become_a_briefing_and_each_failure_is_named(
    room: Newsroom, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pages = [
        "/layout/broadsheet/0",
        "/layout/hashed_classes/1",
        "/layout/no_paywall_stub/2",
        "/status/404",
        "/layout/agency/3",
    ]
    out = tmp_path / "briefing.json"
    arguments = [
        "summarize",
        *map(room.url, pages),
        "--allow-private",
        "--model",
        "rules",
        "-o",
        str(out),
        "-o",
        str(tmp_path / "b.md"),
    ]
    assert run(arguments) == 3
    told = capfd.readouterr().err
    assert "a paywall" in told
    assert "there is no such page" in told
    for path in ("/layout/broadsheet/0", "/layout/hashed_classes/1", "/layout/agency/3"):
        assert f"{room.url(path)}: " in told
    briefing = json.loads(out.read_text())
    assert [a["status"] for a in briefing["articles"]] == ["read", "read", "failed", "failed", "read"]
    assert [a["outlet"] for a in briefing["articles"] if a["outlet"]] == [
        stories()[n].outlet for n in (0, 1, 3)
    ]
    assert briefing["claims"]
    assert run(["check", str(out)]) == 0


def test_read_shows_what_was_understood(room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    story = stories()[1]
    assert (
        run(["read", room.url("/layout/tabloid/1"), "--allow-private", "--outlet", "*tabloid*=The Flash"])
        == 0
    )
    shown = capsys.readouterr().out
    for line in (
        "outlet     The Flash",
        f"title      {story.title}",
        f"published  {story.published}",
        f"author     {story.author}",
        "language   English",
    ):
        assert line in shown
    assert "⟦" in shown
    assert run(["read", room.url("/layout/no_script_shell/1"), "--allow-private"]) == 1
    captured = capsys.readouterr()
    assert "a page made by scripts" in captured.err


def test_read_prints_json_with_offsets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(f"Source: CNN\n\n{stories()[0].text}")
    assert run(["read", str(tmp_path / "a.txt"), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["outlet"], record["language"], record["status"]) == ("CNN", "en", "read")
    assert all(record["text"][f["start"] : f["end"]] == f["text"] for f in record["furniture"])


def test_wrong_options_are_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "a.txt", "--field", "story=body"]) == 2
    assert "isn't NAME=KEY" in capsys.readouterr().err
    assert run(["read", "a.txt", "--outlet", "a*="]) == 2
    assert "names no outlet" in capsys.readouterr().err


def test_help_loads_none_of_the_readers() -> None:
    program = (
        "import sys; sys.argv = ['summarizer', 'read', '--help']\n"
        "from summarizer.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "heavy = {'lxml', 'trafilatura', 'httpx2', 'pypdfium2', 'docx', 'feedparser', 'resiliparse', 'ftfy'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def test_an_article_in_another_language_is_left_to_a_model_and_says_so(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = "Le ministre a déclaré mardi que la situation restait grave. « Nous avons 300 blessés », a-t-il dit aux journalistes dans la capitale."
    (tmp_path / "fr.txt").write_text(f"Inondations\n\n{text}")
    (tmp_path / "en.txt").write_text(stories()[0].text)
    out = tmp_path / "b.json"
    assert (
        run(
            [
                "summarize",
                str(tmp_path / "fr.txt"),
                str(tmp_path / "en.txt"),
                "--model",
                "rules",
                "-o",
                str(out),
            ]
        )
        == 3
    )
    assert "It is in French; the rules read English alone" in capfd.readouterr().err
    french = json.loads(out.read_text())["articles"][0]
    assert (french["language"], french["status"]) == ("fr", "partial")
    assert french["coverage"]["figures"]["found"] == 0


def test_many_pages_of_a_slow_host_keep_no_other_host_waiting() -> None:
    answered = threading.Event()
    page = newspaper_page("agency", stories()[0]).data

    class Slow:
        def get(self, url: str) -> tuple[Blob, int]:
            if "quick" in url:
                answered.set()
            elif not answered.wait(5):
                raise SourceError(url, f"{url}: the other host was kept waiting.")
            return Blob(url, page, "text/html", url=url), 200

    urls = [*(f"http://slow.example/{n}" for n in range(8)), "http://quick.example/a"]
    articles = read_articles(find_sources(urls), fetcher=Slow())
    assert [a.source for a in articles] == urls
    assert {a.status for a in articles} == {"read"}


def test_an_address_that_is_none_of_the_web_says_so() -> None:
    (article,) = read_articles(find_sources(["ftp://paper.example/a.txt"]))
    assert article.error == "ftp://paper.example/a.txt: neither http nor https; give a web address."
