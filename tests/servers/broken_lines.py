"""A real server on loopback whose connections break, drip, hang or never end, on purpose."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.servers.misbehaving import Sent

__all__ = [
    "BrokenLine",
    "LineServer",
    "answers_late",
    "breaks_off",
    "drips",
    "hangs",
    "line_server",
    "pours",
    "resets",
    "well",
]

BrokenLine = Callable[[socket.socket, threading.Event], None]


def well(sent: Sent) -> BrokenLine:
    """Sends the whole response as it should be."""

    def play(line: socket.socket, _: threading.Event) -> None:
        line.sendall(_head(sent) + sent.body)

    return play


def answers_late(sent: Sent, seconds: float) -> BrokenLine:
    """Sends the whole response after `seconds`."""

    def play(line: socket.socket, over: threading.Event) -> None:
        over.wait(seconds)
        line.sendall(_head(sent) + sent.body)

    return play


def breaks_off(sent: Sent) -> BrokenLine:
    """Closes the connection in the middle of the body."""

    def play(line: socket.socket, _: threading.Event) -> None:
        line.sendall(_head(sent) + sent.body[: len(sent.body) // 2])

    return play


def resets(sent: Sent) -> BrokenLine:
    """Resets the connection in the middle of the body."""

    def play(line: socket.socket, _: threading.Event) -> None:
        line.sendall(_head(sent) + sent.body[: len(sent.body) // 2])
        time.sleep(0.02)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return play


def drips(sent: Sent, seconds: float) -> BrokenLine:
    """Sends the body letter by letter, one in `seconds`."""

    def play(line: socket.socket, over: threading.Event) -> None:
        line.sendall(_head(sent))
        for letter in sent.body:
            if over.wait(seconds):
                return
            line.sendall(bytes([letter]))

    return play


def hangs() -> BrokenLine:
    """Takes the request and never says anything."""

    def play(_: socket.socket, over: threading.Event) -> None:
        over.wait(60)

    return play


def pours(megabytes: int) -> BrokenLine:
    """Sends an answer with status 200 whose text has so many megabytes."""

    def play(line: socket.socket, over: threading.Event) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n")
        line.sendall(b'{"choices": [{"index": 0, "finish_reason": "stop", "message": {"content": "')
        for _ in range(megabytes):
            if over.is_set():
                return
            line.sendall(b"x" * 1_000_000)
        line.sendall(b'"}}]}')

    return play


@dataclass
class LineServer:
    """A running server: its address, and how many requests came."""

    base_url: str
    requests: list[dict[str, object]] = field(default_factory=list)


@contextmanager
def line_server(script: Sequence[BrokenLine], then: BrokenLine | None = None) -> Iterator[LineServer]:
    """Play `script`, one step for each request; then `then`, or nothing but a closed connection."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = LineServer(f"http://127.0.0.1:{listening.getsockname()[1]}/v1")
    over = threading.Event()
    left = list(script)
    lock = threading.Lock()

    def serve(line: socket.socket) -> None:
        with line, contextlib.suppress(OSError):
            line.settimeout(30)
            body = _request(line)
            with lock:
                server.requests.append(body)
                step = left.pop(0) if left else then
            if step:
                step(line, over)

    def accept() -> None:
        while True:
            try:
                line, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(line,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        over.set()
        # Closing alone doesn't wake a thread that waits in accept.
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()
    assert not left, f"{len(left)} steps of the script weren't asked for"


def _request(line: socket.socket) -> dict[str, object]:
    data = _more(line)
    if not data.startswith((b"GET", b"POST")):
        raise ConnectionError
    while b"\r\n\r\n" not in data:
        data += _more(line)
    head, _, body = data.partition(b"\r\n\r\n")
    if head.startswith(b"GET"):
        return {}
    length = next(
        int(field.split(b":")[1])
        for field in head.split(b"\r\n")
        if field.lower().startswith(b"content-length")
    )
    while len(body) < length:
        body += _more(line)
    read: dict[str, object] = json.loads(body)
    return read


def _more(line: socket.socket) -> bytes:
    data = line.recv(65_536)
    if not data:
        raise ConnectionError
    return data


def _head(sent: Sent) -> bytes:
    headers = sent.headers | {"content-length": str(len(sent.body)), "connection": "close"}
    lines = [f"HTTP/1.1 {sent.status} X", *(f"{name}: {text}" for name, text in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"
