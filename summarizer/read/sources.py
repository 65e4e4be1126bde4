"""From what the caller names (files, folders, "-") to decoded texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from summarizer.exceptions import SourceError

__all__ = ["STDIN", "Source", "find_sources", "load_text"]

STDIN = "-"
TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".text")

# Ten times the longest magazine piece; more than this is a dump, not an article.
_LARGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """One text to be read: a file, or standard input where `path` is None. `name` is how it is shown."""

    name: str
    path: Path | None


def find_sources(arguments: Iterable[str]) -> tuple[Source, ...]:
    """Expand arguments into sources, in order; a folder gives its text files sorted by name.

    A folder's hidden files and its README are left out. What doesn't exist is kept as a source, so that
    reading it fails with its own message and the others go on. The same file named twice is read once.

    Raises:
        SourceError: a folder holds no text file.
    """
    found: dict[str, Source] = {}
    for argument in arguments:
        for source in _expand(argument):
            found.setdefault(str(source.path.resolve()) if source.path else STDIN, source)
    return tuple(found.values())


def _expand(argument: str) -> list[Source]:
    if argument == STDIN:
        return [Source("standard input", None)]
    path = Path(argument)
    if not path.is_dir():
        return [Source(argument, path)]
    files = sorted(
        p
        for p in path.iterdir()
        if p.suffix.lower() in TEXT_SUFFIXES
        and p.is_file()
        and not p.name.startswith(".")
        and p.stem.lower() != "readme"
    )
    if not files:
        raise SourceError(
            argument,
            f"{argument}: the folder holds no articles; put .txt or .md files in it, or name the files.",
        )
    return [Source(p.as_posix(), p) for p in files]


def _is_aside(path: Path) -> bool:
    return path.name.startswith(".") or path.stem.lower() == "readme"


def load_text(source: Source, stdin: Callable[[], bytes]) -> tuple[str, str | None]:
    """Read and decode one source; the text as it stands, and a note where the encoding had to be guessed.

    Args:
        source: what to read.
        stdin: gives the bytes of standard input.

    Raises:
        SourceError: missing, unreadable, empty, too large or not a text.
    """
    name = source.name
    if name.lower().startswith(("http://", "https://")):
        raise SourceError(
            name, f"{name}: web addresses can't be read yet; save the article's text to a file and name that."
        )
    data = stdin() if source.path is None else _read_bytes(source.path, name)
    if len(data) > _LARGEST:
        raise SourceError(
            name, f"{name}: {len(data):,} bytes is more than an article; give one article a file."
        )
    text, note = _decode(data, name)
    if not text.strip():
        raise SourceError(name, f"{name}: the file is empty; put the article's text in it or leave it out.")
    return text, note


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise SourceError(
                name,
                f"{name}: {path.stat().st_size:,} bytes is more than an article; give one article a file.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(name, f"{name}: no such file; check the name.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(
            name, f"{name}: can't be read ({reason}); check the file and its permissions."
        ) from error


def _decode(data: bytes, name: str) -> tuple[str, str | None]:
    """UTF-8 first, UTF-16 where a byte order mark says so, Windows-1252 as the last resort."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding), None
            except UnicodeDecodeError:
                break
    if _looks_binary(data):
        raise SourceError(name, f"{name}: not a text file; save the article's text as .txt or .md in UTF-8.")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "The file isn't UTF-8; it was read as Windows-1252."
    except UnicodeDecodeError:
        raise SourceError(name, f"{name}: neither UTF-8 nor Windows-1252 text; save it in UTF-8.") from None


def _looks_binary(data: bytes) -> bool:
    sample = data[:8192]
    control = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1b" for byte in sample)
    return (
        b"\0" in sample
        or data.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG"))
        or control > len(sample) // 20
    )
