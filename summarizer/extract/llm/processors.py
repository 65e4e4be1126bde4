"""How many processors a computation may count on, and how many of them are free now."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

__all__ = ["free_processors", "usable_processors"]

_CPU_MAX: Final = Path("/sys/fs/cgroup/cpu.max")
_STAT: Final = Path("/proc/stat")
# Long enough for a count in hundredths of a second to tell half a processor from none.
_SAMPLE: Final = 0.4
_IDLE_COLUMN: Final = 3
_WAITING_COLUMN: Final = 4


def usable_processors(cpu_max: Path = _CPU_MAX) -> int:
    """The processors this process may use, within its container's quota; at least 1."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = cpu_max.read_text().split()
        count = min(count, round(int(quota) / int(period)))
    except (OSError, ValueError):  # no such system, or "max": no quota
        pass
    return max(1, count)


def free_processors(
    stat: Path = _STAT, cpu_max: Path = _CPU_MAX, sleep: Callable[[float], None] = time.sleep
) -> int:
    """The usable processors less those that others keep busy just now; at least 1.

    One is taken as busy where the system doesn't tell.
    """
    usable = usable_processors(cpu_max)
    try:
        before = _ticks(stat)
        sleep(_SAMPLE)
        after = _ticks(stat)
    except (OSError, ValueError):
        return max(1, usable - 1)
    idle, total = after[0] - before[0], after[1] - before[1]
    if total <= 0:
        return max(1, usable - 1)
    return max(1, min(usable, round((os.cpu_count() or 1) * idle / total)))


def _ticks(stat: Path) -> tuple[int, int]:
    """The system's idle and total time since it started, in its own unit, over all processors."""
    fields = stat.read_text().splitlines()[0].split()
    ticks = [int(field) for field in fields[1:9]]
    return ticks[_IDLE_COLUMN] + ticks[_WAITING_COLUMN], sum(ticks)
