"""A real HTTP server on loopback that misbehaves on purpose: it plays a script of faults and answers."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = [
    "Behaviour",
    "MisbehavingServer",
    "Sent",
    "answers",
    "drops_the_connection",
    "fails",
    "misbehaving_server",
    "sends",
]


@dataclass(frozen=True)
class Sent:
    """What the server sends back; `status` 0 drops the connection instead."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


Behaviour = Sent | Callable[[dict[str, Any]], Sent]


def sends(value: object, status: int = 200, **headers: str) -> Sent:
    """Any JSON, or bytes as they are."""
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Sent(status, body, {"content-type": "application/json"} | named)


def answers(
    content: str | None,
    finish: str = "stop",
    *,
    refusal: str | None = None,
    prompt_tokens: int = 2000,
    completion_tokens: int | None = None,
) -> Sent:
    """A chat completion with this text; one that was cut is long, unless its tokens are given."""
    if completion_tokens is None:
        completion_tokens = 10 if finish == "stop" else 5000
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return sends(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": "m",
            "choices": [{"index": 0, "finish_reason": finish, "message": message}],
            "usage": {
                "prompt_tokens": prompt_tokens,
                "completion_tokens": completion_tokens,
                "total_tokens": prompt_tokens + completion_tokens,
            },
        }
    )


def fails(
    status: int, message: str, *, code: str | None = None, param: str | None = None, **headers: str
) -> Sent:
    """An error as OpenAI words it."""
    return sends(
        {"error": {"message": message, "type": "invalid_request_error", "code": code, "param": param}},
        status,
        **headers,
    )


def drops_the_connection() -> Sent:
    """Closes the connection without a word."""
    return Sent(0, b"")


@dataclass
class MisbehavingServer:
    """A running server: its address, and every request body it got, in order."""

    base_url: str
    requests: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def misbehaving_server(
    script: Sequence[Behaviour], then: Behaviour | None = None
) -> Iterator[MisbehavingServer]:
    """Serve `script`, one behaviour for each request; AssertionError at the end where not all was played.

    Requests past the script get `then`, and without it an error.
    """
    left = list(script)
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._play({})

        def do_POST(self) -> None:
            self._play(json.loads(self.rfile.read(int(self.headers["content-length"]))))

        def _play(self, body: dict[str, Any]) -> None:
            with lock:
                running.requests.append(body)
                step = left.pop(0) if left else then or fails(400, "the script is over")
            self._send(step(body) if callable(step) else step)

        def _send(self, sent: Sent) -> None:
            if not sent.status:
                self.close_connection = True
                return
            self.send_response(sent.status)
            for name, text in sent.headers.items():
                self.send_header(name, text)
            self.send_header("content-length", str(len(sent.body)))
            self.end_headers()
            self.wfile.write(sent.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = MisbehavingServer(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert not left, f"{len(left)} steps of the script weren't asked for"
