"""`show`, and a briefing on a terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from summarizer.cli.app import run
from summarizer.cli.terminal import show_page
from summarizer.write.json import extraction_to_line, to_json
from summarizer.write.layout import lay_out
from tests.write.small_briefing import small_briefing, small_extractions
from tests.write.test_markdown import hostile


@pytest.fixture
def briefing(tmp_path: Path) -> str:
    path = tmp_path / "briefing.json"
    path.write_text(to_json(small_briefing()), "utf-8")
    return str(path)


def test_show_prints_what_stands_above_the_fold_without_dead_links(
    briefing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", briefing]) == 0
    shown = capsys.readouterr().out
    assert "## What happened" in shown
    assert "](#" not in shown
    assert "## Evidence" not in shown


def test_show_full_prints_everything_with_nothing_folded(
    briefing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", briefing, "--full"]) == 0
    shown = capsys.readouterr().out
    assert "## Evidence" in shown
    assert "<details>" not in shown
    assert "](#a1-1)" in shown or "](#a1-2)" in shown


def test_show_prints_the_part_that_is_asked_for(briefing: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", briefing, "--speaker", "Reyes"]) == 0
    shown = capsys.readouterr().out
    assert "the wall had not been inspected since 2019" in shown
    assert "350 people" not in shown


def test_show_answers_a_wrong_name_with_one_sentence(
    briefing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", briefing, "--speaker", "Nobody"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("summarizer: No speaker of this briefing is called 'Nobody'")


def test_merge_writes_as_long_as_it_is_asked_to(tmp_path: Path) -> None:
    lines = tmp_path / "x.jsonl"
    lines.write_text("".join(f"{extraction_to_line(e)}\n" for e in small_extractions()), "utf-8")
    folded, full = tmp_path / "folded.md", tmp_path / "full.md"
    run(["merge", str(lines), "-q", "-o", str(folded)])
    run(["merge", str(lines), "-q", "-o", str(full), "--full"])
    assert "<details>" in folded.read_text("utf-8")
    assert "<details>" not in full.read_text("utf-8")


def on_terminal(width: int, *, hostile_words: bool = False, addresses: tuple[str | None, ...] = ()) -> str:
    found = hostile(small_briefing()) if hostile_words else small_briefing()
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, highlight=False, color_system="standard")
    show_page(lay_out(found), addresses, console)
    return out.getvalue()


def test_a_terminal_shows_lines_no_wider_than_it_is() -> None:
    plain = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", on_terminal(60))
    assert "What happened" in plain
    assert max(map(len, plain.splitlines())) <= 60


def test_a_terminal_links_an_outlet_to_its_article() -> None:
    address = "https://harbour.example/wall"
    assert f";{address}\x1b" in on_terminal(80, addresses=(address, None, None))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://x.example/\x1b]0;title\x07", "file:///etc/passwd"]
)
def test_a_terminal_follows_no_strange_address(address: str) -> None:
    assert address not in on_terminal(80, addresses=(address, None, None))


def test_hostile_words_move_no_cursor_on_a_terminal() -> None:
    shown = on_terminal(80, hostile_words=True)
    rest = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", shown)
    assert "\x1b" not in rest
    assert "\u202e" not in rest
    assert "[31m" not in re.sub(r"\x1b\[[\d;]*m", "", rest).replace("␛[31m", "")


def test_a_folded_page_shows_no_fold_on_a_terminal() -> None:
    out = io.StringIO()
    console = Console(file=out, width=80)
    show_page(lay_out(small_briefing()), (), console)
    assert "All that was said" not in out.getvalue()
    show_page(replace(lay_out(small_briefing()), folded=False), (), console)
    assert "All that was said" in out.getvalue()
