"""A well-behaved model server on loopback, as a process of its own: it answers late, counts, and may limit.

    python -m tests.servers.desk --delay 2 --limit 100

It prints its address on the first line. Its answer to an article is made of that article's own words, the
same for every request, so that two runs can be compared. `GET /counts` tells what it was asked.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import re
import subprocess
import sys
import time
import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = ["Counts", "Desk", "answer_to", "desk_process"]

_ARTICLE = re.compile(r"<(article-[0-9a-f]+)>\n(.*)\n</\1>", re.DOTALL)
_SENTENCE = re.compile(r"[^.\n]+ said\.")
_FIGURE = re.compile(r"\b(\d[\d,]*) (\w+)")


@dataclass
class Counts:
    """What the server saw: requests, refusals with their seconds since the first request, most at once."""

    requests: int = 0
    refused: list[float] = field(default_factory=list)
    most_at_once: int = 0
    articles: int = 0


def answer_to(article: str) -> dict[str, Any]:
    """An answer of the wire schema: a claim for each sentence that ends in "X said." and a figure or two."""
    claims = [
        {"evidence": match[0].strip(), "speaker": match[0].rsplit(",", 1)[-1].removesuffix(" said.").strip()}
        for match in _SENTENCE.finditer(article)
    ]
    figures = [
        {"evidence": match[0], "text": match[0], "counts": match[2], "speaker": None}
        for match in list(_FIGURE.finditer(article))[:2]
    ]
    return {
        "claims": [claim | {"statement": None} for claim in claims],
        "figures": figures,
        "denials": [],
        "speakers": [],
    }


class Desk:
    """Answers each chat completion after `delay` seconds; more than `limit` a minute are refused with 429."""

    def __init__(self, delay: float, limit: int | None, *, headers: bool) -> None:
        self._delay = delay
        self._limit = limit
        self._headers = headers
        self._accepted: deque[float] = deque()
        self._first: float | None = None
        self._under_way = 0
        self._articles: set[str] = set()
        self.counts = Counts()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's requests until it ends."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
                body = await reader.readexactly(int(length[1])) if length else b""
                status, answer, headers = await self._answer(head, body)
                data = json.dumps(answer).encode()
                lines = [f"HTTP/1.1 {status} X", "content-type: application/json"]
                lines += [
                    f"content-length: {len(data)}",
                    *(f"{key}: {value}" for key, value in headers.items()),
                ]
                writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + data)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, head: bytes, body: bytes) -> tuple[int, Any, dict[str, str]]:
        if head.startswith(b"GET /counts"):
            self.counts.articles = len(self._articles)
            return 200, asdict(self.counts), {}
        if head.startswith(b"GET"):
            return 200, {"object": "list", "data": [{"id": "desk", "object": "model"}]}, {}
        now = time.monotonic()
        self._first = self._first or now
        self.counts.requests += 1
        wait = self._wait(now)
        if wait is not None:
            self.counts.refused.append(round(now - self._first, 2))
            error = {"message": "too many requests", "type": "requests", "code": "rate_limit_exceeded"}
            return 429, {"error": error}, {"retry-after": str(math.ceil(wait))}
        self._under_way += 1
        self.counts.most_at_once = max(self.counts.most_at_once, self._under_way)
        try:
            await asyncio.sleep(self._delay)
        finally:
            self._under_way -= 1
        return 200, self._completion(json.loads(body)), self._rate_headers(time.monotonic())

    def _wait(self, now: float) -> float | None:
        """Seconds until the next request is taken; None where it is taken now."""
        if self._limit is None:
            return None
        while self._accepted and self._accepted[0] + 60 <= now:
            self._accepted.popleft()
        if len(self._accepted) >= self._limit:
            return self._accepted[0] + 60 - now
        self._accepted.append(now)
        return None

    def _rate_headers(self, now: float) -> dict[str, str]:
        if not self._headers or self._limit is None or not self._accepted:
            return {}
        return {
            "x-ratelimit-limit-requests": str(self._limit),
            "x-ratelimit-remaining-requests": str(self._limit - len(self._accepted)),
            "x-ratelimit-reset-requests": f"{max(0.0, self._accepted[-1] + 60 - now):.3f}s",
        }

    def _completion(self, asked: dict[str, Any]) -> dict[str, Any]:
        prompt = "".join(message["content"] for message in asked["messages"])
        found = _ARTICLE.search(asked["messages"][-1]["content"])
        article = found[2] if found else ""
        self._articles.add(article)
        content = json.dumps(answer_to(article), ensure_ascii=False)
        usage = {"prompt_tokens": len(prompt) // 4, "completion_tokens": len(content) // 4}
        return {
            "id": "desk",
            "object": "chat.completion",
            "created": 0,
            "model": asked["model"],
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "message": {"role": "assistant", "content": content},
                }
            ],
            "usage": usage | {"total_tokens": sum(usage.values())},
        }


@dataclass
class DeskProcess:
    """A running desk server in another process."""

    base_url: str

    def counts(self) -> Counts:
        """What it was asked so far."""
        with urllib.request.urlopen(self.base_url.removesuffix("/v1") + "/counts", timeout=10) as answer:
            return Counts(**json.load(answer))


@contextmanager
def desk_process(*, delay: float, limit: int | None = None, headers: bool = False) -> Iterator[DeskProcess]:
    """Start a desk server and end it with the block."""
    command = [sys.executable, "-m", "tests.servers.desk", "--delay", str(delay)]
    command += ["--limit", str(limit)] if limit else []
    command += ["--headers"] if headers else []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield DeskProcess(process.stdout.readline().strip())
        finally:
            process.terminate()


async def _main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--delay", type=float, default=0.0)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--headers", action="store_true")
    chosen = parser.parse_args()
    desk = Desk(chosen.delay, chosen.limit, headers=chosen.headers)
    server = await asyncio.start_server(desk.serve, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main())
