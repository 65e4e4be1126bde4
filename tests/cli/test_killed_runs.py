"""A run that is killed and started again ends as if it had never been."""

from __future__ import annotations

import random

from benchmarks.resume import resumed


def test_killed_runs_resume_to_the_same_briefing_and_ask_for_nothing_twice() -> None:
    assert resumed(articles=8, kills=2, chance=random.Random(3)) == 0
