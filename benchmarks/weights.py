"""Fits the weights of merge/compare.py to labelled sets: `python -m benchmarks.weights [FOLDER ...]`.

A case is a pair of claims that no rule tells apart; the outcome is whether both have one label. Logistic
regression by Newton's method, with a penalty so that few cases don't drive a weight. Printed are what each set's
pairs reach with weights fitted on all others, then the weights fitted on all sets.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import benchmarks.merging_sets as sets
from benchmarks.merging_sets import LabelledSet
from summarizer.merge.compare import SAME, WEIGHTS, Rarity, Setting, agreements, excluded
from summarizer.merge.origins import find_origins
from summarizer.merge.profiles import profile
from summarizer.merge.speakers import merge_speakers

__all__ = ["Case", "cases", "fitted"]

PENALTY = 0.3
STEPS = 12


@dataclass(frozen=True)
class Case:
    """A pair of claims: what speaks for and against, in the order of WEIGHTS, and whether they are one."""

    row: tuple[float, ...]
    same: bool


def cases(data: LabelledSet) -> list[Case]:
    """The pairs of one set that rules leave open; copies of wire reports are left out."""
    copy_of = find_origins([c.article for c in data.checked]).copy_of
    book = merge_speakers(data.checked)
    claims = [
        (n, profile(r.statement, c.article.published), book.find(n, r.speaker), r)
        for n, c in enumerate(data.checked)
        if copy_of[n] is None
        for r in c.claims
    ]
    rarity = Rarity(said.notions for _, said, _, _ in claims)
    found = []
    for (m, left, speaker, a), (n, right, other, b) in combinations(claims, 2):
        setting = Setting(
            same_speaker=speaker is not None and speaker == other,
            same_article=m == n,
        )
        if left.words != right.words and not excluded(left, right, setting):
            values = agreements(left, right, rarity, setting)
            same = data.claims[a.article, a.evidence] == data.claims[b.article, b.evidence]
            found.append(Case(tuple(values[name] for name in WEIGHTS), same))
    return found


def fitted(training: Sequence[Case]) -> list[float]:
    """The weights that make the outcomes likeliest, by Newton's method."""
    size = len(WEIGHTS)
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [-PENALTY * w * (k > 0) for k, w in enumerate(weights)]
        curve = [[PENALTY * (k == j and k > 0) + 1e-9 * (k == j) for j in range(size)] for k in range(size)]
        for case in training:
            odds = _log_odds(weights, case)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            told = [(k, x) for k, x in enumerate(case.row) if x]
            for k, x in told:
                slope[k] += x * (case.same - chance)
                for j, y in told:
                    curve[k][j] += chance * (1 - chance) * x * y
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


def _reached(weights: Sequence[float], tested: Iterable[Case]) -> tuple[float, float]:
    """Precision and recall of the pairs whose log-odds say that they are the same."""
    given = [(case.same, _log_odds(weights, case) >= SAME) for case in tested]
    right = sum(same and said for same, said in given)
    said, same = sum(s for _, s in given), sum(s for s, _ in given)
    return (right / said if said else 1.0, right / same if same else 1.0)


def main() -> None:
    by_set = {}
    for folder in map(Path, sys.argv[1:] or [str(sets.ROOT)]):
        sets.ROOT = folder
        by_set.update({name: cases(sets.load_set(name)) for name in sets.set_names()})
    print(f"{'fitted on all others':22} {'pairs':>7} {'same':>6} {'precision':>10} {'recall':>7}")
    for name, tested in by_set.items():
        weights = fitted([c for other, found in by_set.items() if other != name for c in found])
        precision, recall = _reached(weights, tested)
        same = sum(c.same for c in tested)
        print(f"{name:22} {len(tested):7} {same:6} {precision:10.3f} {recall:7.3f}")
    print()
    for label, weight in zip(WEIGHTS, fitted([c for found in by_set.values() for c in found]), strict=True):
        print(f'    "{label}": {weight:.1f},')


if __name__ == "__main__":
    main()
