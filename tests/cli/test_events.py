"""`--events` sorts articles by event and writes a briefing of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cli.app import run
from tests.merge.events.two_events import FERRY, VOTE


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "mixed"
    folder.mkdir()
    for n in (3, 4):
        (folder / f"ferry{n}.txt").write_text(FERRY.format(n), "utf-8")
        (folder / f"vote{n}.txt").write_text(VOTE.format(n), "utf-8")
    (folder / "other.txt").write_text(
        "Snow fell on the Hirsch pass.\n\nThe road to Grau was closed.", "utf-8"
    )
    return folder


def test_each_event_has_its_briefing_and_the_index_names_all(mixed: Path, tmp_path: Path) -> None:
    assert run(["summarize", str(mixed), "--model", "rules", "-q", "--events", str(tmp_path / "out")]) == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert [name for name in names if name.endswith(".md")][-1] == "index.md"
    assert len([name for name in names if name.endswith(".json")]) == 2
    index = (tmp_path / "out" / "index.md").read_text("utf-8")
    assert all(path.name in index for path in mixed.iterdir())


def test_one_event_among_others_is_told_in_the_singular(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in mixed.glob("vote*"):
        path.unlink()
    assert run(["summarize", str(mixed), "--model", "rules", "--events", str(tmp_path / "out")]) == 0
    assert "Wrote a briefing of one event to " in capsys.readouterr().err


def test_extractions_are_sorted_too(mixed: Path, tmp_path: Path) -> None:
    lines = tmp_path / "x.jsonl"
    assert run(["extract", str(mixed), "--model", "rules", "-q", "-o", str(lines)]) == 0
    assert run(["merge", str(lines), "-q", "--events", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").glob("*.json"))) == 2


@pytest.mark.parametrize("extra", [["-o", "x.md"], ["--title", "T"]])
def test_names_and_titles_of_ones_own_are_refused(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: list[str]
) -> None:
    assert run(["summarize", str(mixed), "--model", "rules", "--events", str(tmp_path / "out"), *extra]) == 2
    assert "leave -o and --title out" in capsys.readouterr().err
