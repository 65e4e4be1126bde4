"""Where answers go: standard output, or files whose ending chooses the format."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.exceptions import SettingsError

if TYPE_CHECKING:
    from summarizer.merge.briefing import Briefing

__all__ = ["check_outputs", "print_text", "write_briefing", "write_text"]


def check_outputs(outputs: Sequence[Path], endings: Iterable[str]) -> None:
    """SettingsError, before any work is done, for an ending or a folder that can't be written."""
    known = tuple(endings)
    for path in outputs:
        if path.suffix.lower() not in known:
            raise SettingsError(f"-o {path}: the ending chooses the format; use {' or '.join(known)}.")
        if not path.parent.is_dir():
            raise SettingsError(f"-o {path}: the folder {path.parent} doesn't exist; make it first.")
        if path.is_dir():
            raise SettingsError(f"-o {path}: that is a folder; name a file.")


def write_briefing(briefing: Briefing, outputs: Sequence[Path]) -> None:
    """Write the briefing to every output, or as Markdown to standard output where there is none."""
    if not outputs:
        print_text(_renderer(".md")(briefing))
    for path in outputs:
        write_text(path, _renderer(path.suffix.lower())(briefing))


def _renderer(ending: str) -> Callable[[Briefing], str]:
    if ending == ".json":
        from summarizer.write.json import to_json  # noqa: PLC0415 - loads pydantic

        return to_json
    if ending == ".html":
        from summarizer.write.html import to_html  # noqa: PLC0415 - seldom asked for

        return to_html
    from summarizer.write.markdown import to_markdown  # noqa: PLC0415 - one format is used at a time

    return to_markdown


def write_text(path: Path, text: str) -> None:
    """Write a whole file or none: under another name first, then renamed."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", text=False)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise SettingsError(f"{path} can't be written ({error.strerror}); choose another place.") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def print_text(text: str) -> None:
    """Print to standard output in UTF-8, whatever the locale; a closed pipe ends it quietly."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
