"""kill -9 in a loop: `python -m benchmarks.resume [--articles 40] [--kills 8] [--seed 1]`.

Articles are read from a server on loopback; the run is killed at a random moment, again and again, then left
alone until it is done. Its briefing must be that of an undisturbed run but for time and usage, and the
server must have been asked at most once for each article and once for each request under way at a kill.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.desk_articles import write_articles
from tests.servers.desk import DeskProcess, desk_process

__all__ = ["main", "resumed"]

_CONCURRENCY = 4
_DELAY = 0.5


def main() -> int:
    """Run both, compare, print; 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    return resumed(chosen.articles, chosen.kills, random.Random(chosen.seed))


def resumed(articles: int, kills: int, chance: random.Random) -> int:
    """Kill `kills` times, resume, compare with an undisturbed run; how many promises were broken."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        write_articles(folder / "articles", articles)
        with desk_process(delay=_DELAY) as desk:
            began = time.monotonic()
            _run(folder, desk, "whole").wait()
            alone = time.monotonic() - began
            before = desk.counts().requests
            moments = _kill_in_a_loop(folder, desk, kills, alone, chance)
            process = _run(folder, desk, "resumed")
            finished = process.wait() == 0
            requests = desk.counts().requests - before
        bound = articles + kills * _CONCURRENCY
        same = finished and _content(folder / "whole.json") == _content(folder / "resumed.json")
        print(f"articles {articles}, kills {kills} after {', '.join(f'{m:.1f}' for m in moments)} s")
        print(f"requests undisturbed {before}, with kills {requests}, bound {bound}")
        print(f"briefings {'equal' if same else 'DIFFER'}")
        return int(not same) + int(requests > bound) + int(before != articles)


def _run(folder: Path, desk: DeskProcess, name: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "summarizer", "summarize", str(folder / "articles"), "-q"]
    command += ["--model", "desk", "--base-url", desk.base_url, "--passes", "0"]
    command += ["--concurrency", str(_CONCURRENCY), "-o", str(folder / f"{name}.json")]
    return subprocess.Popen(command, env=os.environ | {"SUMMARIZER_STORE": str(folder / f"{name}.sqlite3")})


def _kill_in_a_loop(
    folder: Path, desk: DeskProcess, kills: int, whole: float, chance: random.Random
) -> list[float]:
    """Start and kill, each time after a random share of the undisturbed run's time divided by the kills."""
    moments = []
    for _ in range(kills):
        process = _run(folder, desk, "resumed")
        moment = chance.uniform(0.2, 1.0) * max(2.5, 2 * whole / kills)
        time.sleep(moment)
        process.kill()
        process.wait()
        moments.append(moment)
    return moments


def _content(file: Path) -> dict[str, Any]:
    """A briefing without when it was made and what it cost."""
    briefing: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    for holder in (briefing, *briefing["articles"]):
        del holder["usage"]
    del briefing["created"]
    return briefing


if __name__ == "__main__":
    sys.exit(main())
