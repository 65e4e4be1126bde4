from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest

from summarizer.exceptions import ContractError, SettingsError
from summarizer.read import own
from summarizer.read.own import own_text


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b"{}"))
    writer.start()
    assert own_text(str(pipe), "give a JSON file") == "{}"
    writer.join()


def test_standard_input_that_never_ends_is_left_at_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "LARGEST_OWN", 5)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"y\n" * 50)))
    with pytest.raises(SettingsError, match="it holds more than 5 bytes"):
        own_text("-", "give a JSON file")


def test_what_is_no_text_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\xff\xfe")
    with pytest.raises(ContractError, match="isn't UTF-8 text; write it anew"):
        own_text(str(tmp_path / "x"), "write it anew")
