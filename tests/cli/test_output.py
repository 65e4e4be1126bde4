from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cli.app import run
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_sentence(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "summarizer", "schema", "wire"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.stderr == (
        "summarizer: Standard output can't be written (No space left on device); send it elsewhere.\n"
    )
    assert done.returncode == 2


def test_a_name_that_no_file_can_have_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The bridge is closed, Mayor Ann Halloran said.")
    assert run(["summarize", "a.txt", "-o", f"{'a' * 300}.md", "--model", "rules", "-q"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("summarizer: aaa")
    assert line.endswith(": File name too long.")


def test_a_folder_in_which_nothing_can_be_made_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(**_: object) -> tuple[int, str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuses)
    with pytest.raises(
        SettingsError, match=r"x\.md can't be written \(Permission denied\); choose another place"
    ):
        write_text(tmp_path / "x.md", "text")
