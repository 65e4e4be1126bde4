"""Pages kept with what their server said of them, to be asked for again only where they changed."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import platformdirs

__all__ = ["CACHE_VARIABLE", "Kept", "PageCache", "cache_folder"]

CACHE_VARIABLE: Final = "SUMMARIZER_PAGES"
# A few weeks of a desk's reading; the oldest go first.
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as kept: where it came from in the end, its marks and type, and its body."""

    url: str
    etag: str | None
    modified: str | None
    content_type: str | None
    body: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask whether it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


def cache_folder(environ: Mapping[str, str]) -> Path:
    """The folder of kept pages: `SUMMARIZER_PAGES`, else one in the user's cache folder."""
    named = environ.get(CACHE_VARIABLE)
    return (
        Path(named).expanduser()
        if named
        else platformdirs.user_cache_path("summarizer", appauthor=False) / "pages"
    )


class PageCache:
    """A folder with two files for each page; a folder that can't be written keeps nothing and says
    nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, url: str) -> Kept | None:
        """What is kept of `url`; None where nothing is, or it is damaged."""
        about, body = self._paths(url)
        try:
            told = json.loads(about.read_text("utf-8"))
            return Kept(told["url"], told["etag"], told["modified"], told["content_type"], body.read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, url: str, kept: Kept) -> None:
        """Keep an answer that has a mark by which its server knows it again."""
        if not kept.conditions:
            return
        about, body = self._paths(url)
        told = {name: value for name, value in asdict(kept).items() if name != "body"}
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(body, kept.body)
            self._write(about, json.dumps(told).encode("utf-8"))
            self._prune()
        except OSError:
            return

    def _paths(self, url: str) -> tuple[Path, Path]:
        name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:40]
        return self._folder / f"{name}.json", self._folder / f"{name}.body"

    def _write(self, path: Path, data: bytes) -> None:
        handle, name = tempfile.mkstemp(dir=self._folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)

    def _prune(self) -> None:
        kept = sorted(self._folder.glob("*.json"), key=lambda p: p.stat().st_mtime)
        for about in kept[: max(0, len(kept) - _MOST)]:
            about.with_suffix(".body").unlink(missing_ok=True)
            about.unlink(missing_ok=True)
