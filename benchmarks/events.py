"""How well articles on several events are told apart: `EVENTS=folder python -m benchmarks.events`.

EVENTS holds a folder for each event with its articles as .txt files; OTHERS, if given, is a folder of
articles on as many events as it has files. All are mixed; then each event stands alone, and two at a time.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from itertools import combinations, pairwise
from pathlib import Path

from summarizer.check.extraction import unread
from summarizer.check.reports import ArticleRecord
from summarizer.merge.events.find import events_of
from summarizer.read.reader import article_from_text

_Labelled = tuple[str, ArticleRecord]


def main() -> int:
    """Print precision and recall of the pairs of articles put into one event."""
    folder = os.environ.get("EVENTS")
    if not folder:
        print("Name a folder with a folder of articles for each event in EVENTS.", file=sys.stderr)
        return 2
    sets = [
        [(event.name, _record(path)) for path in sorted(event.glob("*.txt"))]
        for event in sorted(Path(folder).iterdir())
        if event.is_dir()
    ]
    others = os.environ.get("OTHERS")
    alone = [(path.name, _record(path)) for path in sorted(Path(others).iterdir())] if others else []
    print("                articles   precision  recall")
    mixed = [article for event in sets for article in event] + alone
    began = time.perf_counter()
    _row("all mixed", [mixed])
    print(f"{'':16}{time.perf_counter() - began:.1f} s")
    _row("each alone", sets)
    _row("two at a time", [[*left, *right] for left, right in pairwise(sets)])
    return 0


def _record(path: Path) -> ArticleRecord:
    article = article_from_text(path.read_text(encoding="utf-8", errors="replace"), source=path.name)
    return unread(article).article


def _row(name: str, runs: Sequence[Sequence[_Labelled]]) -> None:
    right = joined = together = 0
    for run in runs:
        found = {at: n for n, group in enumerate(events_of([record for _, record in run])) for at in group}
        for left, other in combinations(range(len(run)), 2):
            same, one = run[left][0] == run[other][0], found.get(left) == found.get(other)
            right, joined, together = right + (same and one), joined + one, together + same
    count = sum(map(len, runs))
    print(f"{name:16}{count:8}   {right / max(1, joined):9.3f}  {right / max(1, together):6.3f}")


if __name__ == "__main__":
    sys.exit(main())
