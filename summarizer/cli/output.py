"""Where answers go: standard output, or files whose ending chooses the format."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.exceptions import SettingsError

if TYPE_CHECKING:
    from summarizer.merge.briefing import Briefing
    from summarizer.write.length import Length, LengthName
    from summarizer.write.page import Page

__all__ = ["check_outputs", "print_page", "print_text", "write_briefing", "write_text"]


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


def write_briefing(briefing: Briefing, outputs: Sequence[Path], length: LengthName = "standard") -> None:
    """Write the briefing to every output; where there is none, show it on a terminal or print Markdown."""
    from summarizer.write.layout import lay_out  # noqa: PLC0415 - JSON needs no layout
    from summarizer.write.length import LENGTHS  # noqa: PLC0415

    if not outputs:
        print_page(lay_out(briefing, LENGTHS[length]), briefing, whole=True)
    for path in outputs:
        write_text(path, _rendered(briefing, path.suffix.lower(), LENGTHS[length]))


def _rendered(briefing: Briefing, ending: str, length: Length) -> str:
    if ending == ".json":
        from summarizer.write.json import to_json  # noqa: PLC0415 - loads pydantic

        return to_json(briefing)
    if ending == ".html":
        from summarizer.write.html import to_html  # noqa: PLC0415 - seldom asked for

        return to_html(briefing, length)
    from summarizer.write.markdown import to_markdown  # noqa: PLC0415 - one format is used at a time

    return to_markdown(briefing, length)


def print_page(page: Page, briefing: Briefing, *, whole: bool) -> None:
    """Show a page on a terminal, what is folded left out; elsewhere print Markdown.

    The Markdown holds the fold and the evidence where it is the `whole` of what is written, else no links.
    """
    if sys.stdout.isatty():
        from summarizer.cli.terminal import show_page  # noqa: PLC0415 - only a terminal needs it

        show_page(page, [article.url for article in briefing.articles])
        return
    from summarizer.write.markdown import page_to_markdown  # noqa: PLC0415 - as above
    from summarizer.write.page import above  # noqa: PLC0415

    print_text(page_to_markdown(page if whole or not page.folded else above(page)))


def write_text(path: Path, text: str) -> None:
    """Write a whole file or none: under another name first, then renamed."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", text=False)
    except OSError as error:
        raise _unwritable(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> SettingsError:
    return SettingsError(f"{path} can't be written ({error.strerror}); choose another place.")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def print_text(text: str) -> None:
    """Print to standard output in UTF-8, whatever the locale; a closed pipe ends it quietly.

    SettingsError where it can't be written, as on a full disk.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still held would be written once more at the end of the process, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise SettingsError(
                f"Standard output can't be written ({error.strerror}); send it elsewhere."
            ) from error
