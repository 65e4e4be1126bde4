"""Processors counted from what the system tells."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.extract.llm.processors import free_processors, usable_processors

ABSENT = Path("/nowhere")


@pytest.fixture(autouse=True)
def _four_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0, 1, 2, 3}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 4)


@pytest.mark.parametrize(
    ("cpu_max", "usable"),
    [("max 100000", 4), ("200000 100000", 2), ("20000 100000", 1), ("900000 100000", 4), ("?", 4)],
)
def test_a_containers_quota_bounds_the_processors(tmp_path: Path, cpu_max: str, usable: int) -> None:
    file = tmp_path / "cpu.max"
    file.write_text(cpu_max)
    assert usable_processors(file) == usable


def test_without_a_quota_every_processor_of_the_process_counts() -> None:
    assert usable_processors(ABSENT) == 4


@pytest.mark.parametrize(
    ("spent", "free"),
    [("0 0 0 400", 4), ("100 0 0 300", 3), ("390 0 0 10", 1), ("0 200 0 200", 2), ("0 0 0 0", 3)],
    ids=["all idle", "one busy", "all busy", "two busy niced", "no time passed"],
)
def test_processors_that_others_keep_busy_are_not_counted(tmp_path: Path, spent: str, free: int) -> None:
    stat = tmp_path / "stat"
    stat.write_text("cpu  0 0 0 0 0 0 0 0 0 0\ncpu0 9 9 9 9")

    def sleep(_: float) -> None:
        stat.write_text(f"cpu  {spent} 0 0 0 0 0 0\ncpu0 9 9 9 9")

    assert free_processors(stat, ABSENT, sleep) == free


def test_where_the_system_does_not_tell_one_is_left_to_others() -> None:
    assert free_processors(ABSENT, ABSENT) == 3
