"""A model in parts: found without import, joined once, verified."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.model_parts import PackagedModel, joined_model, parts_installed

PARTS = (b"GGUF one ", b"two ", b"three")
WHOLE = b"".join(PARTS)
MODEL = PackagedModel("toy", "toy-model-part", len(PARTS), len(WHOLE), hashlib.sha256(WHOLE).hexdigest())


def install(site: Path, number: int, data: bytes) -> None:
    """A data package as pip leaves it; importing it would end the test."""
    package, info = site / f"toy_model_part{number}", site / f"toy_model_part{number}-1.dist-info"
    (package / "data").mkdir(parents=True)
    info.mkdir()
    (package / "__init__.py").write_text("raise AssertionError('imported')")
    (package / "data" / f"part{number}.bin").write_bytes(data)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: toy-model-part{number}\nVersion: 1\n")
    (info / "RECORD").write_text(f"{package.name}/__init__.py,,\n{package.name}/data/part{number}.bin,,\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), *sys.path])
    return tmp_path / "site"


def test_the_parts_are_joined_once_in_order_with_progress(site: Path, tmp_path: Path) -> None:
    for number, data in enumerate(PARTS, 1):
        install(site, number, data)
    told: list[tuple[int, int]] = []
    assert parts_installed(MODEL)
    file = joined_model(tmp_path / "cache", lambda done, size: told.append((done, size)), MODEL)
    assert file.read_bytes() == WHOLE
    assert told == [(9, 18), (13, 18), (18, 18)]
    joined_model(tmp_path / "cache", lambda done, size: told.append((done, size)), MODEL)
    assert len(told) == 3
    assert list((tmp_path / "cache").iterdir()) == [file]


def test_a_damaged_part_is_refused_and_nothing_is_left(site: Path, tmp_path: Path) -> None:
    for number, data in enumerate((*PARTS[:2], b"tHree"), 1):
        install(site, number, data)
    with pytest.raises(SettingsError, match="damaged"):
        joined_model(tmp_path / "cache", None, MODEL)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_joined_file_of_another_size_is_joined_again(site: Path, tmp_path: Path) -> None:
    for number, data in enumerate(PARTS, 1):
        install(site, number, data)
    (tmp_path / "toy.gguf").write_bytes(WHOLE[:5])
    assert joined_model(tmp_path, None, MODEL).read_bytes() == WHOLE


def test_a_missing_part_is_named_with_the_command_that_installs_it(site: Path, tmp_path: Path) -> None:
    install(site, 1, PARTS[0])
    assert not parts_installed(MODEL)
    with pytest.raises(SettingsError, match=r"Part 2 .* pip install 'summarizer\[local\]'"):
        joined_model(tmp_path, None, MODEL)


def test_a_package_without_its_data_is_named(site: Path, tmp_path: Path) -> None:
    for number, data in enumerate(PARTS, 1):
        install(site, number, data)
    (site / "toy_model_part3" / "data" / "part3.bin").unlink()
    with pytest.raises(SettingsError, match="toy-model-part3"):
        joined_model(tmp_path, None, MODEL)


def test_a_cache_that_cannot_be_written_says_how_much_room_is_needed(site: Path, tmp_path: Path) -> None:
    for number, data in enumerate(PARTS, 1):
        install(site, number, data)
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(SettingsError, match="XDG_CACHE_HOME"):
        joined_model(tmp_path / "cache", None, MODEL)
