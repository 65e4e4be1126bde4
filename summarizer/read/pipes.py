"""Files opened so that a named pipe into which nobody writes can't hold up the others."""

from __future__ import annotations

import errno
import os
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

__all__ = ["WAIT", "opened"]

# Seconds that whoever is to write into a named pipe has to open it: a shell starts both at once.
WAIT: Final = 5.0
# Where pipes have no names (Windows) there is no such flag.
_WITHOUT_WAITING: Final = getattr(os, "O_NONBLOCK", 0)


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file, open for reading; a named pipe once somebody has opened it for writing.

    Raises:
        OSError: it can't be opened, or nobody writes into the pipe within `WAIT` seconds.
    """
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _WITHOUT_WAITING)) as file:
        number = file.fileno()
        if stat.S_ISFIFO(os.fstat(number).st_mode):
            _await_writer(number)
            os.set_blocking(number, True)
        yield file


def _await_writer(pipe: int) -> None:
    waiting = select.poll()
    waiting.register(pipe, select.POLLIN)
    if waiting.poll(WAIT * 1000):
        return
    try:
        os.read(pipe, 1)
    except BlockingIOError:  # open and silent; with no writer a pipe is at its end
        return
    raise OSError(errno.EPIPE, f"nothing was written into this pipe for {WAIT:g} seconds")
