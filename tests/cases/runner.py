"""Runs the cases and tells which are right.

Cases that are files of another form (a saved page, an export, a feed) or that ask for a time (thousands of figures
on one line) are no entries here: they are tested where reading and speed are.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tests.cases.expectations import problems
from tests.cases.outcome import outcome_of

__all__ = ["HERE", "cases_of", "failing", "kinds", "known_failing", "main"]

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"


def kinds() -> list[str]:
    """The names of the kinds, one file each."""
    return sorted(file.stem for file in HERE.glob("*.json") if file != FLOORS)


@cache
def cases_of(kind: str) -> tuple[dict[str, Any], ...]:
    """The inputs of a kind."""
    return tuple(json.loads((HERE / f"{kind}.json").read_text(encoding="utf-8")))


def known_failing() -> set[str]:
    """The ids of the inputs that are known to be read wrong."""
    return set(json.loads(FLOORS.read_text(encoding="utf-8"))["known_failing"])


def failing(kind: str) -> Iterator[tuple[dict[str, Any], list[str], list[str]]]:
    """Each input of a kind that is read wrong, with what doesn't hold and with what came out."""
    for case in cases_of(kind):
        outcome = outcome_of(case)
        wrong = problems(outcome, case["expect"])
        if wrong:
            yield case, wrong, outcome.shown()


def _group(case: dict[str, Any]) -> str:
    return str(case.get("half") or case["origin"])


def _row(name: str, counts: dict[str, list[int]]) -> str:
    cells = (f"{counts[g][0]:>4}/{counts[g][1]:<4}" if counts[g][1] else " " * 9 for g in counts)
    return f"{name:<28}" + " ".join(cells)


def _show(case: dict[str, Any], wrong: Sequence[str], shown: Sequence[str]) -> None:
    print(f"\n  {case['id']} ({_group(case)})")
    for text in case.get("articles") or [case["text"]]:
        print(f"    | {text!r}")
    print("\n".join([*(f"    ! {line}" for line in wrong), *(f"    > {line}" for line in shown)]))


def main(arguments: Sequence[str]) -> int:
    """Print the table; with `-v` also what came out for each wrong one, with `--write-floors` record them."""
    parser = argparse.ArgumentParser(prog="python -m tests.cases", description=main.__doc__)
    parser.add_argument("kinds", nargs="*", help="only these kinds")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--half", choices=["handed", "tune", "watch"], help="show only failures of this part")
    parser.add_argument("--write-floors", action="store_true", help="record what fails now in floors.json")
    asked = parser.parse_args(arguments)
    total: dict[str, list[int]] = {g: [0, 0] for g in ("handed", "tune", "watch")}
    failed: list[str] = []
    print(f"{'right of all':<28}" + " ".join(f"{g:^9}" for g in total))
    for kind in asked.kinds or kinds():
        counts: dict[str, list[int]] = {g: [0, 0] for g in total}
        wrong = {case["id"]: (case, why, shown) for case, why, shown in failing(kind)}
        for case in cases_of(kind):
            for cell in (counts[_group(case)], total[_group(case)]):
                cell[0] += case["id"] not in wrong
                cell[1] += 1
        failed += wrong
        print(_row(kind, counts))
        if asked.verbose:
            for found in wrong.values():
                if asked.half in {None, _group(found[0])}:
                    _show(*found)
    print(_row("all", total))
    if asked.write_floors:
        FLOORS.write_text(json.dumps({"known_failing": sorted(failed)}, indent=1) + "\n", encoding="utf-8")
    return 0
