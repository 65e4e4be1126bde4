"""Fits the weights of merge/denials/ties.py: `python -m benchmarks.weights [FOLDER ...]`.

A case is a denial and a claim, with whether it stands against it. Those of claims are fitted by
`benchmarks.joins`. Logistic regression by Newton's method, with a penalty so that few
cases don't drive a weight. Printed are what each set's cases reach with weights fitted on all other sets,
then the weights fitted on all of them.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import benchmarks.merging_sets as sets
from benchmarks.merging_sets import LabelledSet
from summarizer.merge.denials.ties import TIE_WEIGHTS, TIED, ClaimIndex
from summarizer.merge.desk import Desk

__all__ = ["Case", "denial_cases", "fitted"]

PENALTY = 0.3
STEPS = 12


@dataclass(frozen=True)
class Case:
    """What speaks for and against, in the order of the weights, the outcome, and how often it counts."""

    row: tuple[float, ...]
    outcome: bool
    times: float = 1.0


def denial_cases(data: LabelledSet) -> list[Case]:
    """Each denial of one set with each claim that it could stand against."""
    desk = Desk.of(data.checked)
    labels = [data.claims[r.article, r.evidence] for r in desk.claims]
    placed = desk.placed_denials(desk.denials)
    index = ClaimIndex(desk.assertions(range(len(labels))), desk.parties, placed)
    found = []
    for denial in placed:
        against = data.denials[denial.report.article, denial.report.evidence]
        for claim, values in index.weighed(denial):
            row = tuple(values[name] for name in TIE_WEIGHTS)
            found.append(Case(row, labels[claim.group] in against))
    return found


def fitted(training: Sequence[Case]) -> list[float]:
    """The weights that make the outcomes likeliest, by Newton's method."""
    size = len(training[0].row)
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [-PENALTY * w * (k > 0) for k, w in enumerate(weights)]
        curve = [[PENALTY * (k == j and k > 0) + 1e-9 * (k == j) for j in range(size)] for k in range(size)]
        for case in training:
            odds = _log_odds(weights, case)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            told = [(k, x) for k, x in enumerate(case.row) if x]
            for k, x in told:
                slope[k] += case.times * x * (case.outcome - chance)
                for j, y in told:
                    curve[k][j] += case.times * chance * (1 - chance) * x * y
        weights = [w + step for w, step in zip(weights, _solved(curve, slope), strict=True)]
    return weights


def _log_odds(weights: Sequence[float], case: Case) -> float:
    return sum(w * x for w, x in zip(weights, case.row, strict=True))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by Gaussian elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for k in range(len(rows)):
        best = max(range(k, len(rows)), key=lambda n: abs(rows[n][k]))
        rows[k], rows[best] = rows[best], rows[k]
        rows[k] = [value / rows[k][k] for value in rows[k]]
        for n, row in enumerate(rows):
            if n != k and row[k]:
                rows[n] = [a - row[k] * b for a, b in zip(row, rows[k], strict=True)]
    return [row[-1] for row in rows]


def _reached(weights: Sequence[float], tested: Iterable[Case], least: float) -> tuple[float, float]:
    """Precision and recall of the cases with at least these log-odds."""
    given = [(case.outcome, _log_odds(weights, case) >= least) for case in tested]
    right = sum(same and said for same, said in given)
    said, same = sum(s for _, s in given), sum(s for s, _ in given)
    return (right / said if said else 1.0, right / same if same else 1.0)


def _report(of: str, names: Mapping[str, float], by_set: Mapping[str, list[Case]], least: float) -> None:
    print(f"{of + ', fitted on all others':34} {'cases':>7} {'true':>6} {'precision':>10} {'recall':>7}")
    for name, tested in by_set.items():
        weights = fitted([c for other, found in by_set.items() if other != name for c in found])
        precision, recall = _reached(weights, tested, least)
        print(f"{name:34} {len(tested):7} {sum(c.outcome for c in tested):6} {precision:10.3f} {recall:7.3f}")
    print()
    for label, weight in zip(names, fitted([c for found in by_set.values() for c in found]), strict=True):
        print(f'    "{label}": {weight:.1f},')
    print()


def main() -> None:
    data = []
    for folder in map(Path, sys.argv[1:] or [str(sets.ROOT)]):
        sets.ROOT = folder
        data += [sets.load_set(name) for name in sets.set_names()]
    _report("denials", TIE_WEIGHTS, {d.name: denial_cases(d) for d in data}, TIED)


if __name__ == "__main__":
    main()
