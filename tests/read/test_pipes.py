from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from summarizer.exceptions import SettingsError, SourceError
from summarizer.read import pipes
from summarizer.read.own import own_text
from summarizer.read.sources import Source, load_blob


@pytest.fixture
def pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pipes, "WAIT", 0.2)
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_that_nobody_writes_into_is_named_and_not_waited_for(pipe: Path) -> None:
    with pytest.raises(SourceError, match=r"nothing was written into this pipe for 0\.2 seconds"):
        load_blob(Source(str(pipe), pipe), lambda: b"")


def test_a_pipe_that_nobody_writes_into_holds_nothing_that_this_program_wrote(pipe: Path) -> None:
    with pytest.raises(SettingsError, match="nothing was written into this pipe"):
        own_text(str(pipe), "give a JSON file")


def test_a_writer_may_be_silent_for_longer_than_a_pipe_is_waited_for(pipe: Path) -> None:
    def write_late() -> None:
        with pipe.open("wb") as file:
            time.sleep(0.5)
            file.write(b"An article.")

    writer = threading.Thread(target=write_late)
    writer.start()
    assert load_blob(Source(str(pipe), pipe), lambda: b"").data == b"An article."
    writer.join()


def test_a_pipe_closed_with_nothing_in_it_is_empty(pipe: Path) -> None:
    writer = threading.Thread(target=lambda: pipe.write_bytes(b""))
    writer.start()
    with pytest.raises(SourceError, match="the file is empty"):
        load_blob(Source(str(pipe), pipe), lambda: b"")
    writer.join()
