"""Speed and memory of a long run: `python -m benchmarks.throughput [--articles 200] [--quick]`.

Two runs over invented articles against a server on loopback that answers after 2 s, 16 requests at a time:
one without a limit, held against the ideal; one where the server takes 100 requests a minute and refuses the
others with 429, first without and then with headers that tell the limit.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk_articles import write_articles
from tests.servers.desk import Counts, desk_process

__all__ = ["Measured", "main", "measure"]

_CONCURRENCY = 16
_DELAY = 2.0
_LIMIT = 100


@dataclass(frozen=True)
class Measured:
    """One run: seconds of all and of reading alone, most memory in MB, and what the server saw."""

    seconds: float
    reading: float
    megabytes: float
    counts: Counts


def main() -> int:
    """Run and print; 1 for each promise that is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--quick", action="store_true", help="only the run without a limit")
    chosen = parser.parse_args()
    ideal = -(-chosen.articles // _CONCURRENCY) * _DELAY
    print("| run | seconds | of them reading | ideal | ratio | refused | last refusal at | MB |")
    print("|---|---|---|---|---|---|---|---|")
    free = measure(chosen.articles)
    _print("no limit", free, chosen.articles / _CONCURRENCY * _DELAY)
    broken = int(free.reading > 1.1 * ideal) + int(free.megabytes > 300)
    if not chosen.quick:
        for name, headers in (
            (f"{_LIMIT} a minute, 429 alone", False),
            (f"{_LIMIT} a minute, headers", True),
        ):
            limited = measure(chosen.articles, limit=_LIMIT, headers=headers)
            # The last of each hundred may go a minute after the first; the last hundred takes its own time.
            whole = (chosen.articles - 1) // _LIMIT
            _print(name, limited, whole * 60 + (chosen.articles - whole * _LIMIT) / _CONCURRENCY * _DELAY)
            broken += any(moment > 60 for moment in limited.counts.refused)
    return broken


def measure(articles: int, *, limit: int | None = None, headers: bool = False) -> Measured:
    """Read so many articles in a process of its own."""
    with (
        tempfile.TemporaryDirectory() as name,
        desk_process(delay=_DELAY, limit=limit, headers=headers) as desk,
    ):
        folder = Path(name)
        (folder / "articles").mkdir()
        write_articles(folder / "articles", articles)
        command = [sys.executable, "-m", "summarizer", "summarize", str(folder / "articles")]
        command += ["--model", "desk", "--base-url", desk.base_url, "--concurrency", str(_CONCURRENCY)]
        command += ["--passes", "0", "--log-json", "-o", str(folder / "out.json")]
        env = os.environ | {"SUMMARIZER_STORE": str(folder / "store.sqlite3")}
        with (folder / "log").open("w+", encoding="utf-8") as log:
            process = subprocess.Popen(command, env=env, stderr=log)
            # wait4 tells the most memory of this one child.
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            log.seek(0)
            lines = [json.loads(line) for line in log]
        assert process.returncode == 0, lines
        stages = {line["stage"]: line["seconds"] for line in lines if line["event"] == "stage"}
        return Measured(
            sum(stages.values()), stages["extract and check"], used.ru_maxrss / 1024, desk.counts()
        )


def _print(name: str, run: Measured, ideal: float) -> None:
    last = f"{max(run.counts.refused):.0f} s" if run.counts.refused else "none"
    print(
        f"| {name} | {run.seconds:.1f} | {run.reading:.1f} | {ideal:.1f} | {run.reading / ideal:.2f} "
        f"| {len(run.counts.refused)} | {last} | {run.megabytes:.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
