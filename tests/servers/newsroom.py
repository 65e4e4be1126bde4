"""A newsroom's web server on loopback: pages in every layout, and what else sites do to those who ask.

Real HTTP over a real socket, so that redirects, headers and slow answers are the client's own business.
"""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from benchmarks.page_set import Story, page, stories

__all__ = ["Asked", "Newsroom", "newsroom"]

_SHORT = b"<html><head><title>Short</title></head><body><p>Nothing here.</p></body></html>"


@dataclass
class Asked:
    """One request as the server saw it."""

    path: str
    headers: dict[str, str]
    at: float


@dataclass
class Newsroom:
    """A running server: its address, what it was asked, and a robots.txt that a test may set."""

    address: str
    asked: list[Asked] = field(default_factory=list)
    robots: bytes | None = None
    robots_status: int = 404

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.address + path

    def story(self, number: int) -> Story:
        """The article at /layout/NAME/number."""
        return stories()[number]

    def paths(self) -> list[str]:
        """What was asked for but robots.txt."""
        return [a.path for a in self.asked if a.path != "/robots.txt"]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    room: Newsroom

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.room.asked.append(
            Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic())
        )
        if parts.path == "/robots.txt":
            self._send(
                self.room.robots_status if self.room.robots is None else 200,
                self.room.robots or b"",
                "text/plain",
            )
            return
        kind, *rest = parts.path.strip("/").split("/")
        getattr(self, f"_{kind}", self._unknown)(rest, parse_qs(parts.query))

    def _unknown(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(404, b"<html><title>404</title><body>Not found</body></html>")

    def _layout(self, rest: list[str], query: dict[str, list[str]]) -> None:
        made = page(rest[0], stories()[int(rest[1])])
        self._send(200, made.data, "text/html")

    def _redirect(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(302, b"", location=query["to"][0])

    def _circle(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(301, b"", location=f"/circle/{int(rest[0]) + 1}")

    def _slow(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b"<p>still</p>")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def _silent(self, rest: list[str], query: dict[str, list[str]]) -> None:
        time.sleep(1.5)
        self._send(200, _SHORT)

    def _large(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(200, b"x" * 300_000)

    def _bomb(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(200, gzip.compress(bytes(20_000_000)), encoding="gzip")

    def _status(self, rest: list[str], query: dict[str, list[str]]) -> None:
        headers = {"Retry-After": query["after"][0]} if "after" in query else {}
        self._send(int(rest[0]), b"<html><body>refused</body></html>", **headers)

    def _flaky(self, rest: list[str], query: dict[str, list[str]]) -> None:
        """429 the first time, then the page."""
        if sum(a.path == self.path for a in self.room.asked) == 1:
            self._send(429, b"", **{"Retry-After": "1"})
        else:
            self._layout(rest, query)

    def _marked(self, rest: list[str], query: dict[str, list[str]]) -> None:
        """A page with an ETag; 304 to who has it."""
        if self.headers.get("If-None-Match") == '"v1"':
            self._send(304, b"")
        else:
            self._send(
                200, page("broadsheet", stories()[0]).data, etag='"v1"', **{"Set-Cookie": "id=1; Path=/"}
            )

    def _shell(self, rest: list[str], query: dict[str, list[str]]) -> None:
        """A page whose text a script fetches and writes, after it looked around for other machines."""
        script = (
            "fetch('http://169.254.169.254/latest').catch(()=>0);fetch('http://127.0.0.2:9/').catch(()=>0);"
            "fetch('/paragraphs/').then(r=>r.json()).then(p=>{document.getElementById('root').innerHTML="
            "'<article><h1>'+p[0]+'</h1>'+p.slice(1).map(x=>'<p>'+x+'</p>').join('')+'</article>'})"
        )
        markup = f"<!doctype html><html><head><title>Loading</title></head><body><div id=root></div><script>{script}</script></body></html>"
        self._send(200, markup.encode())

    def _paragraphs(self, rest: list[str], query: dict[str, list[str]]) -> None:
        story = stories()[0]
        self._send(200, json.dumps([story.title, *story.paragraphs]).encode(), "application/json")

    def _cookie(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(302, b"", location="/layout/broadsheet/0", **{"Set-Cookie": "seen=1; Path=/"})

    def _dropped(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self.close_connection = True
        self.connection.close()

    def _empty(self, rest: list[str], query: dict[str, list[str]]) -> None:
        self._send(200, b"")

    def _feed(self, rest: list[str], query: dict[str, list[str]]) -> None:
        links = "".join(
            f"<item><title>{n}</title><link>{self.room.address}/layout/agency/{n}</link></item>"
            for n in range(int(rest[0]))
        )
        self._send(
            200,
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{links}</channel></rss>'.encode(),
            "application/rss+xml",
        )

    def _sitemap(self, rest: list[str], query: dict[str, list[str]]) -> None:
        entries = "".join(
            f"<url><loc>{self.room.address}/layout/broadsheet/{n}</loc><lastmod>2034-01-0{n + 1}</lastmod></url>"
            for n in range(3)
        )
        self._send(
            200,
            f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode(),
            "application/xml",
        )

    def _send(
        self,
        status: int,
        body: bytes,
        content_type: str = "text/html; charset=utf-8",
        encoding: str = "",
        **headers: str,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        for name, value in headers.items():
            self.send_header(name, value)
        try:
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the client has gone
            self.close_connection = True

    def log_message(self, *args: Any) -> None:
        """Keep the tests' output clean."""


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """A newsroom on an ephemeral port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.block_on_close = False
    room = Newsroom(f"http://127.0.0.1:{server.server_address[1]}")
    server.RequestHandlerClass = type("Handler", (_Handler,), {"room": room})
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield room
    finally:
        server.shutdown()
        server.server_close()
