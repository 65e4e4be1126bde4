"""`.env` is read from the working folder alone, for this program's names alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.cli.environment import read_env_file
from summarizer.exceptions import SettingsError


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "HTTPS_PROXY", "SOME_OTHER"):
        monkeypatch.setenv(name, "x")
        monkeypatch.delenv(name)


def test_settings_of_this_program_are_taken_over() -> None:
    Path(".env").write_text(
        'OPENAI_API_KEY="sk-test"\nexport SUMMARIZER_MODEL=m # mine\nSOME_OTHER=1\nHTTPS_PROXY=http://p:1\nEMPTY\n'
    )
    read_env_file()
    assert os.environ["OPENAI_API_KEY"] == "sk-test"
    assert os.environ["SUMMARIZER_MODEL"] == "m"
    assert os.environ["HTTPS_PROXY"] == "http://p:1"
    assert "SOME_OTHER" not in os.environ


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from the environment")
    Path(".env").write_text("OPENAI_API_KEY=from the file\n")
    read_env_file()
    assert os.environ["OPENAI_API_KEY"] == "from the environment"


def test_a_file_in_the_folder_above_is_not_read() -> None:
    Path("../.env").write_text("OPENAI_API_KEY=sk-test\n")
    read_env_file()
    assert "OPENAI_API_KEY" not in os.environ


def test_a_file_that_cant_be_read_is_named_without_its_content() -> None:
    Path(".env").write_bytes(b"OPENAI_API_KEY=sk-secret\xff\n")
    with pytest.raises(SettingsError) as caught:
        read_env_file()
    assert str(caught.value) == ".env can't be read; it must be UTF-8 text, or not be here."
