"""The text of what this program wrote before, or of anybody's JSON: a file, a pipe, or standard input."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import IO

from summarizer.exceptions import ContractError, SettingsError
from summarizer.read.limits import LARGEST_FILE, LARGEST_OWN, bytes_in_words
from summarizer.read.pipes import opened
from summarizer.read.sources import STDIN

__all__ = ["own_text"]


def own_text(name: str, otherwise: str) -> str:
    """What the file with this name holds; `otherwise` says what to do where it is no text.

    Raises:
        SettingsError: it can't be read, or has no end.
        ContractError: it isn't UTF-8.
    """
    try:
        if name == STDIN:
            return _bounded(sys.stdin.buffer).decode("utf-8-sig")
        with opened(Path(name)) as file:
            return _bounded(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContractError(f"{name} isn't UTF-8 text; {otherwise}.") from error
    except (OSError, ValueError) as error:  # a name that no file can have is a ValueError
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"{name} can't be read ({reason}); check the name.") from error


def _bounded(file: IO[bytes]) -> bytes:
    most = LARGEST_FILE if _is_device(file) else LARGEST_OWN
    data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it holds more than {bytes_in_words(most)}")
    return data


def _is_device(file: IO[bytes]) -> bool:
    """Whether it is something like /dev/zero, which may never end; a pipe ends with who writes into it."""
    try:
        return stat.S_ISCHR(os.fstat(file.fileno()).st_mode)
    except OSError:  # held in memory
        return False
