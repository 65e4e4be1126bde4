"""From the caller's settings to a reader with its limits, its store and its further questions."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from summarizer.exceptions import SettingsError
from summarizer.extract.llm.budget import Spent
from summarizer.observer import SilentObserver
from summarizer.readers import OpenedReader, ReaderSettings, opened_reader


class Notes(SilentObserver):
    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, message: str) -> None:
        self.notes.append(message)


def opened(settings: ReaderSettings, observer: SilentObserver | None = None) -> OpenedReader | None:
    async def run() -> OpenedReader | None:
        async with opened_reader(settings, observer or SilentObserver(), planning=True) as reader:
            return reader

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("settings", "passes"),
    [
        (ReaderSettings(model="m", base_url="https://api.example/v1"), 1),
        (ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1"), 0),
        (ReaderSettings(model="m", base_url="http://localhost:9/v1"), 0),
        (ReaderSettings(model="local"), 0),
        (ReaderSettings(model="local", passes=2), 2),
        (ReaderSettings(model="m", base_url="https://api.example/v1", passes=0), 0),
    ],
)
def test_what_was_missed_is_asked_again_of_models_elsewhere_or_as_told(
    settings: ReaderSettings, passes: int
) -> None:
    reader = opened(settings)
    assert reader is not None
    assert reader.passes == passes


@pytest.mark.parametrize(
    ("settings", "judges"),
    [
        (ReaderSettings(model="m", base_url="https://api.example/v1"), True),
        (ReaderSettings(model="m", base_url="https://api.example/v1", judge=False), False),
        (ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1"), False),
        (ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1", judge=True), True),
        (ReaderSettings(model="local"), False),
        (ReaderSettings(model="local", judge=True), True),
    ],
)
def test_statements_are_judged_by_models_elsewhere_or_as_told(settings: ReaderSettings, judges: bool) -> None:
    reader = opened(settings)
    assert reader is not None
    assert (reader.judge is not None) == judges


def test_the_rules_need_no_reader() -> None:
    assert opened(ReaderSettings(model="rules")) is None


def test_a_new_reader_has_spent_nothing_and_keeps_its_answers() -> None:
    reader = opened(ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1"))
    assert reader is not None
    assert (reader.budget.spent, reader.keeps) == (Spent(0, 0, 0, None), True)


def test_without_a_store_nothing_is_kept() -> None:
    reader = opened(ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1", store=False))
    assert reader is not None
    assert not reader.keeps


def test_a_usual_place_that_cant_be_written_is_done_without_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.delenv("SUMMARIZER_STORE")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "file")
    observer = Notes()
    reader = opened(ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1"), observer)
    assert reader is not None
    assert not reader.keeps
    (note,) = observer.notes
    assert note.startswith(f"The store {tmp_path / 'file' / 'answers.sqlite3'} can't be opened (")
    assert note.endswith("Going on without one.")


def test_a_named_place_that_cant_be_written_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "file" / "store"))
    with pytest.raises(SettingsError, match="can't be opened"):
        opened(ReaderSettings(model="m", base_url="http://127.0.0.1:9/v1"))
