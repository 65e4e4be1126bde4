"""Compressed files and folders: everything in them is read as if it stood in a folder."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob, Failure, Found
from summarizer.read.kinds.detect import Kind
from summarizer.read.limits import LARGEST_FILE, MOST_MEMBERS, MOST_UNPACKED, bytes_in_words
from summarizer.read.settings import SourceSettings
from summarizer.read.text.mend import one_line

__all__ = ["member_bytes", "read"]

_CHUNK = 1 << 20


def read(blob: Blob, settings: SourceSettings, kind: Kind, depth: int) -> Iterator[Found]:
    """What the file or the members of the archive hold; a member that can't be read is named.

    Raises:
        SourceError: damaged, locked, or more than `limits` allow.
    """
    if kind == "gzip":
        yield from _inner(
            replace(blob, name=_unpacked_name(blob.name), data=_gunzipped(blob)), settings, depth
        )
        return
    with _opened(blob) as archive:
        members = [m for m in archive.infolist() if not m.is_dir() and not _is_aside(m.filename)]
        if len(members) > MOST_MEMBERS:
            raise SourceError(
                blob.name, f"{blob.name}: {len(members):,} files are too many for one archive; split it."
            )
        unpacked = 0
        for member in sorted(members, key=lambda m: m.filename):
            name = f"{blob.name}/{one_line(member.filename)}"
            try:
                data = member_bytes(archive, member, name, MOST_UNPACKED - unpacked)
                unpacked += len(data)
                yield from _inner(Blob(name, data), settings, depth)
            except SourceError as error:
                yield Failure(name, str(error))


def member_bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, most: int) -> bytes:
    """The bytes of a member, unpacked no further than `most` and the largest file allowed.

    Raises:
        SourceError: locked, damaged or too large, whatever size the archive claims for it.
    """
    allowed = min(most, LARGEST_FILE)
    if member.flag_bits & 1:
        raise SourceError(name, f"{name}: locked with a password; unpack it by hand.")
    try:
        with archive.open(member) as file:
            data = file.read(allowed + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        NotImplementedError,
        ValueError,
        RuntimeError,
    ) as error:
        raise SourceError(name, f"{name}: damaged in the archive; pack it again.") from error
    if len(data) > allowed:
        raise SourceError(name, f"{name}: unpacks to more than {bytes_in_words(allowed)}; unpack it by hand.")
    return data


def _inner(blob: Blob, settings: SourceSettings, depth: int) -> Iterator[Found]:
    from summarizer.read.opening import documents_of  # noqa: PLC0415 - it calls this module

    if blob.data.strip():
        yield from documents_of(blob, settings, depth=depth + 1)
    else:
        yield Failure(blob.name, f"{blob.name}: the file is empty; leave it out.")


def _opened(blob: Blob) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(blob.data))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
        raise SourceError(blob.name, f"{blob.name}: a damaged archive; pack it again.") from error


def _gunzipped(blob: Blob) -> bytes:
    """The file in a gzip file; several packed one behind another count as one."""
    parts: list[bytes] = []
    size = 0
    rest = blob.data
    try:
        while rest[:2] == b"\x1f\x8b":
            unpacker = zlib.decompressobj(31)
            while not unpacker.eof:
                part = unpacker.decompress(rest, _CHUNK)
                rest = unpacker.unconsumed_tail
                size += len(part)
                if size > LARGEST_FILE:
                    most = bytes_in_words(LARGEST_FILE)
                    raise SourceError(
                        blob.name, f"{blob.name}: unpacks to more than {most}; unpack it by hand."
                    )
                parts.append(part)
                if not part and not rest and not unpacker.eof:
                    break
            rest = unpacker.unused_data
    except zlib.error as error:
        if not parts:
            raise SourceError(blob.name, f"{blob.name}: a damaged gzip file; pack it again.") from error
    return b"".join(parts)


def _unpacked_name(name: str) -> str:
    return name[:-3] if name.lower().endswith(".gz") else name


def _is_aside(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts)
        or path.stem.lower() == "readme"
    )
