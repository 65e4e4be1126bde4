"""Write docs/example anew from the recorded answers: `python -m tests.remake_example`; then read it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from summarizer.cli.app import run
from tests.conftest import ROOT
from tests.replay import replayed_as_local


def main() -> None:
    folder = ROOT / "docs" / "example"
    folder.mkdir(exist_ok=True)
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as store, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUMMARIZER_STORE", str(Path(store) / "store.sqlite"))
        with replayed_as_local(patch):
            outputs = [part for name in ("md", "json") for part in ("-o", f"docs/example/briefing.{name}")]
            assert run(["summarize", "seeds", "--model", "local", *outputs]) == 0


if __name__ == "__main__":
    main()
