"""From what the caller names (files, folders, addresses, lists of them, "-") to sources, and to their
bytes.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob
from summarizer.read.limits import LARGEST_FILE, LONGEST_LINE_LIST, bytes_in_words
from summarizer.read.pipes import opened

__all__ = ["STDIN", "Source", "find_sources", "is_address", "load_blob"]

STDIN: Final = "-"
# What systems and browsers put into folders of their own accord, and lists of what is in one.
_ASIDES: Final = frozenset({"readme", "thumbs.db", "desktop.ini", "license", "licence"})
_ADDRESS: Final = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be read: a file, a web address where `url` is given, or standard input where both are None.

    `name` is how it is shown.
    """

    name: str
    path: Path | None
    url: str | None = None


def find_sources(arguments: Iterable[str]) -> tuple[Source, ...]:
    """Expand arguments into sources, in order; a folder gives its files sorted by name.

    A folder's hidden files and its README are left out, and so are the folders in it. `@FILE` gives the
    addresses and files that FILE names, one a line. What doesn't exist is kept as a source, so that reading
    it fails with its own message and the others go on. The same source named twice is read once.

    Raises:
        SourceError: a folder holds no file, or a list can't be read.
    """
    found: dict[str, Source] = {}
    for argument in arguments:
        for source in _expand(argument):
            found.setdefault(_identity(source), source)
    return tuple(found.values())


def is_address(name: str) -> bool:
    """Whether a name is a web address."""
    return name[:8].lower().startswith(_ADDRESS)


def _identity(source: Source) -> str:
    if source.url:
        return source.url.split("#")[0]
    if source.path is None:
        return STDIN
    try:
        return str(source.path.resolve())
    except (OSError, RuntimeError):  # links that lead in a circle; reading says so
        return str(source.path.absolute())


def _expand(argument: str) -> list[Source]:
    if argument == STDIN:
        return [Source("standard input", None)]
    if is_address(argument):
        return [Source(argument, None, argument)]
    if argument.startswith("@") and not _there(Path(argument).exists):
        return _listed(argument[1:])
    path = Path(argument)
    if not _there(path.is_dir):
        return [Source(argument, path)]
    try:
        files = sorted(p for p in path.iterdir() if not _is_aside(p) and (p.is_file() or _is_broken(p)))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(argument, f"{argument}: the folder can't be opened ({reason}).") from error
    if not files:
        raise SourceError(
            argument,
            f"{argument}: the folder holds no articles; put .txt or .md files in it, or name the files.",
        )
    return [Source(p.as_posix(), p) for p in files]


def _there(asked: Callable[[], bool]) -> bool:
    """What a path answers; no where no file can have its name, which is said when it is read."""
    try:
        return asked()
    except OSError:
        return False


def _is_aside(path: Path) -> bool:
    return path.name.startswith(".") or {path.name.lower(), path.stem.lower()} & _ASIDES != set()


def _is_broken(path: Path) -> bool:
    """Whether it is a link that leads nowhere, or in a circle; it is named when it is read."""
    return path.is_symlink() and not path.exists()


def _listed(name: str) -> list[Source]:
    """The sources that a list names; blank lines and those that begin with # are passed over."""
    data = _read_file(Path(name), name)
    lines = [line.strip() for line in data.decode("utf-8-sig", "replace").splitlines()]
    entries = [line for line in lines if line and not line.startswith("#")]
    if len(entries) > LONGEST_LINE_LIST:
        raise SourceError(name, f"{name}: {len(entries):,} lines are too many for one list; split it.")
    if not entries:
        raise SourceError(name, f"{name}: the list is empty; put one address or file on each line.")
    return [source for entry in entries if not entry.startswith("@") for source in _expand(entry)]


def load_blob(source: Source, stdin: Callable[[], bytes]) -> Blob:
    """The bytes of a file or of standard input.

    Raises:
        SourceError: missing, unreadable, empty or too large.
    """
    name = source.name
    data = stdin() if source.path is None else _read_file(source.path, name)
    if len(data) > LARGEST_FILE:
        raise SourceError(name, _too_large(name, len(data)))
    if not data.strip():
        raise SourceError(name, f"{name}: the file is empty; put the article's text in it or leave it out.")
    return Blob(name, data)


def _read_file(path: Path, name: str) -> bytes:
    try:
        with opened(path) as file:
            about = os.fstat(file.fileno())
            if stat.S_ISREG(about.st_mode) and about.st_size > LARGEST_FILE:
                raise SourceError(name, _too_large(name, about.st_size))
            # A pipe or a device has no size; one byte more than allowed tells.
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        if "://" in name:
            raise SourceError(name, f"{name}: neither http nor https; give a web address.") from None
        raise SourceError(name, f"{name}: no such file; check the name.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise SourceError(
            name, f"{name}: can't be read ({reason}); check the file and its permissions."
        ) from error


def _too_large(name: str, size: int) -> str:
    much = bytes_in_words(size)
    return f"{name}: {much} is more than can be read at once; give one article a file, or split it."
