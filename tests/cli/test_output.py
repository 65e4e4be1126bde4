from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cli.output import write_text
from summarizer.exceptions import SettingsError


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "b.md"
    file.write_text("old")
    write_text(file, "neu “ü”\n")
    assert file.read_bytes() == "neu “ü”\n".encode()
    assert list(tmp_path.iterdir()) == [file]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "b.md"
    folder.mkdir()
    (folder / "x").touch()
    with pytest.raises(SettingsError, match="can't be written"):
        write_text(folder, "text")
    assert list(tmp_path.iterdir()) == [folder]
