from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from summarizer.exceptions import SourceError
from summarizer.read.fetch.addresses import PinnedTransport, is_private
from summarizer.read.fetch.cache import PageCache
from summarizer.read.fetch.fetcher import Fetcher, Limits, fetcher_for
from summarizer.read.settings import SourceSettings
from tests.servers.newsroom import Newsroom, newsroom

QUICK = Limits(connect=2, silence=0.5, whole=3, tries=2, longest_wait=2, size=200_000)


@pytest.fixture(scope="module")
def running() -> Iterator[Newsroom]:
    with newsroom() as room:
        yield room


@pytest.fixture
def room(running: Newsroom) -> Newsroom:
    running.asked.clear()
    running.robots, running.robots_status = None, 404
    return running


_OPENED: list[Fetcher] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while _OPENED:
        _OPENED.pop().close()


def loopback_only(address: str) -> bool:
    """Refuses what a rule for real networks would, but for the server of these tests."""
    return address != "127.0.0.1"


def fetcher(
    *,
    resolve=None,
    cache: PageCache | None = None,
    limits: Limits = QUICK,
    waits: list[float] | None = None,
    **settings,
) -> Fetcher:
    slept = waits if waits is not None else []
    given = {"resolve": resolve} if resolve else {}
    transport = PinnedTransport(is_refused=loopback_only, **given)
    chosen = SourceSettings(**{"pause": 0.0, **settings})
    _OPENED.append(Fetcher(chosen, transport, cache=cache, limits=limits, sleep=slept.append))
    return _OPENED[-1]


def refusal(get, url: str) -> str:
    with pytest.raises(SourceError) as caught:
        get(url)
    return str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::",
        "ff02::1", "2001:db8::1", "::7f00:1", "not an address", "",
    ],
)  # fmt: skip
def test_addresses_off_the_internet_are_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_on_the_internet_are_not(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "017700000001", "127.1", "[::1]"]
)
def test_every_spelling_of_this_machine_is_refused(host: str) -> None:
    given = fetcher_for(SourceSettings(robots=False))
    assert "on this machine or its network; --allow-private" in refusal(given.get, f"http://{host}:9/page")


def test_a_name_that_leads_to_a_private_address_is_refused() -> None:
    given = fetcher_for(SourceSettings(), resolve=lambda host, port: ["93.184.216.34", "10.1.2.3"])
    assert "leads to 10.1.2.3" in refusal(given.get, "http://news.example/a")


def test_a_redirect_to_a_private_address_is_refused(room: Newsroom) -> None:
    for target in (
        "http://127.0.0.2:1/x",
        "http://169.254.169.254/latest/meta-data",
        "//[::1]/",
        "http://10.0.0.1/",
    ):
        said = refusal(fetcher().get, room.url(f"/redirect/?to={quote(target)}"))
        assert "on this machine or its network" in said
    assert all(path.startswith("/redirect") for path in room.paths())


def test_a_name_is_resolved_once_for_each_request_so_that_it_cannot_lead_elsewhere(room: Newsroom) -> None:
    answers = [["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]]
    port = room.address.rsplit(":", 1)[1]
    given = fetcher(resolve=lambda host, _: answers.pop(0), robots=False)
    blob, _ = given.get(f"http://rebinding.example:{port}/layout/agency/0")
    assert b"<html" in blob.data
    assert room.asked[0].headers["host"] == f"rebinding.example:{port}"
    assert "leads to 10.0.0.1" in refusal(given.get, f"http://rebinding.example:{port}/layout/agency/0")


def test_a_page_comes_with_its_final_address(room: Newsroom) -> None:
    blob, status = fetcher().get(room.url("/redirect/?to=/layout/agency/1"))
    assert (status, blob.url) == (200, room.url("/layout/agency/1"))


def test_the_agent_says_what_it_is_and_no_cookie_is_kept(room: Newsroom) -> None:
    given = fetcher()
    given.get(room.url("/cookie"))
    given.get(room.url("/layout/agency/0"))
    assert room.asked[0].headers["user-agent"].startswith("summarizer/")
    assert not any("cookie" in a.headers for a in room.asked)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/status/401", "asks for a password"),
        ("/status/403", "the site refuses"),
        ("/status/404", "there is no such page"),
        ("/status/410", "the page is gone"),
        ("/status/451", "legal reasons"),
        ("/status/500", "the site has a fault"),
        ("/status/429?after=3600", "asked too often"),
        ("/circle/1", "more than 8 redirects"),
        ("/redirect/?to=ftp%3A%2F%2Fexample.org%2Fa", "neither http nor https"),
        ("/redirect/?to=file%3A%2F%2F%2Fetc%2Fpasswd", "neither http nor https"),
        ("/redirect/?to=javascript%3Aalert(1)", "neither http nor https"),
        ("/large", "more than 200,000 bytes"),
        ("/bomb", "more than 200,000 bytes"),
        ("/empty", "the answer is empty"),
        ("/dropped", "no connection to the site, or it broke off"),
        ("/silent", "doesn't answer in time"),
        ("/slow", "not done after 1 seconds"),
    ],
)
def test_what_goes_wrong_is_one_sentence_with_the_address(room: Newsroom, path: str, said: str) -> None:
    limits = Limits(connect=1, silence=0.5, whole=1.0, tries=1, longest_wait=1, size=200_000)
    url = room.url(path)
    told = refusal(fetcher(limits=limits).get, url)
    assert told.startswith(f"{url}: ")
    assert said in told
    assert told.endswith(".")
    assert "\n" not in told


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://example.org/a", "neither http nor https"),
        ("http:///a", "neither http nor https"),
        ("http://user:secret@example.org/a", "a name or password stands in the address"),
        ("http://exa mple.org:port/", "not a web address"),
    ],
)
def test_what_is_no_web_address_is_refused_without_asking(url: str, said: str) -> None:
    told = refusal(fetcher().get, url)
    assert said in told
    assert "secret" not in told


def test_a_failure_that_passes_is_tried_again_after_the_time_that_was_asked_for(room: Newsroom) -> None:
    waits: list[float] = []
    blob, status = fetcher(waits=waits).get(room.url("/flaky/agency/0"))
    assert (status, waits) == (200, [1.0])
    assert b"<html" in blob.data


def test_a_wait_that_is_too_long_is_no_wait(room: Newsroom) -> None:
    waits: list[float] = []
    refusal(fetcher(waits=waits).get, room.url("/status/503?after=7200"))
    assert waits == []


def test_robots_txt_is_kept_to_unless_told_otherwise(room: Newsroom) -> None:
    room.robots = b"User-agent: *\nDisallow: /layout/\nAllow: /layout/agency\n"
    assert fetcher().get(room.url("/layout/agency/0"))[1] == 200
    assert "robots.txt of 127.0.0.1 closes it" in refusal(fetcher().get, room.url("/layout/broadsheet/0"))
    led = refusal(fetcher().get, room.url("/redirect/?to=/layout/broadsheet/0"))
    assert "it leads to" in led
    assert fetcher(robots=False).get(room.url("/layout/broadsheet/0"))[1] == 200
    assert not any(a.path == "/layout/broadsheet/0" for a in room.asked[:-1])


def test_robots_txt_may_name_this_program(room: Newsroom) -> None:
    room.robots = b"User-agent: *\nDisallow:\n\nUser-agent: summarizer\nDisallow: /\n"
    assert "robots.txt" in refusal(fetcher().get, room.url("/layout/agency/0"))


def test_robots_txt_is_asked_for_once_and_a_site_that_cannot_tell_is_closed(room: Newsroom) -> None:
    given = fetcher()
    given.get(room.url("/layout/agency/0"))
    given.get(room.url("/layout/agency/1"))
    assert [a.path for a in room.asked].count("/robots.txt") == 1
    room.robots_status = 503
    assert "robots.txt" in refusal(fetcher(limits=Limits(tries=1)).get, room.url("/layout/agency/0"))


def test_a_page_that_did_not_change_is_not_sent_again(room: Newsroom, tmp_path: Path) -> None:
    first, _ = fetcher(cache=PageCache(tmp_path)).get(room.url("/marked"))
    second, status = fetcher(cache=PageCache(tmp_path)).get(room.url("/marked"))
    assert (second.data, second.url, status) == (first.data, first.url, 200)
    assert room.asked[-1].headers["if-none-match"] == '"v1"'


def test_a_damaged_or_unwritable_cache_is_no_cache(room: Newsroom, tmp_path: Path) -> None:
    cache = PageCache(tmp_path / "pages")
    fetcher(cache=cache).get(room.url("/marked"))
    for file in (tmp_path / "pages").iterdir():
        file.write_bytes(b"{")
    assert fetcher(cache=cache).get(room.url("/marked"))[0].data.startswith(b"<!doctype")
    (tmp_path / "file").write_text("")
    assert fetcher(cache=PageCache(tmp_path / "file")).get(room.url("/marked"))[1] == 200


def test_one_host_is_asked_with_a_pause_and_robots_txt_may_ask_for_a_longer_one(room: Newsroom) -> None:
    waits: list[float] = []
    given = fetcher(waits=waits, pause=1.0)
    given.get(room.url("/layout/agency/0"))
    given.get(room.url("/layout/agency/1"))
    assert len(waits) == 1
    assert 0.5 < waits[0] <= 1.0
    room.robots = b"User-agent: *\nCrawl-delay: 5\n"
    waits.clear()
    given = fetcher(waits=waits, pause=0.0)
    given.get(room.url("/layout/agency/0"))
    given.get(room.url("/layout/agency/1"))
    assert [round(wait) for wait in waits] == [5]


def test_waiting_for_a_busy_host_takes_nothing_from_the_time_of_a_page(room: Newsroom) -> None:
    one = fetcher(limits=Limits(connect=2, silence=0.5, whole=0.3, tries=1, longest_wait=2, size=200_000))
    host, held, done = "127.0.0.1", threading.Event(), threading.Event()

    def hold() -> None:
        with one._hosts.turn(host):
            held.set()
            done.wait(0.6)

    busy = threading.Thread(target=hold)
    busy.start()
    held.wait(2)
    assert one.get(room.url("/layout/agency/1"))[1] == 200
    busy.join()
