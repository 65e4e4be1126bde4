"""How well reports of real outlets are told apart: `JOINS=folder python -m benchmarks.joins [--clauses]`.

The folder holds one folder an event with its articles (`.txt`) and `gold.json`: groups of what is one
assertion, with its words in each outlet, and pairs that look alike and are `apart`. EXTRACTED is a folder
with what the rules found (`EVENT.jsonl`), written where it is missing. Of the events in order every second
one is watched; `--fit` learns the weights from the others and from the labelled sets: those hold numbers.
"""

from __future__ import annotations

import argparse
import json
import os
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any, Literal, get_args

from benchmarks.merging_sets import load_set, set_names
from benchmarks.weights import Case, fitted
from summarizer.check.reports import CheckedExtraction, ClaimReport
from summarizer.merge.claims.account import Rareness, account
from summarizer.merge.claims.likeness import WEIGHTS, likeness, log_odds
from summarizer.merge.claims.parts import excerpt_reports
from summarizer.merge.claims.profile import profile
from summarizer.merge.desk import Desk
from summarizer.pipeline import extract
from summarizer.readers import ReaderSettings
from summarizer.write.json import extraction_from_line, extraction_to_line

__all__ = ["LabelledPair", "auc", "labelled_pairs"]

Label = Literal["same", "apart", "other group", "unlisted"]
# How often an `apart` pair counts for one of the many others: an annotator chose it as hard. And a pair whose
# words are mostly no part of what the annotator marked.
_APART, _LOOSE = 3.0, 0.5
# An invented pair counts for a quarter of a real one: there are four times as many.
_INVENTED = 0.25
# Pairs that are further from one assertion are told apart by anything; weights are learnt from the others.
FARTHEST = -4.0
# A reader of the output wants so many pairs of a half told apart.
_TOP = (50, 75, 100, 125, 150)


@dataclass(frozen=True)
class LabelledPair:
    """Two reports of different outlets with what the annotator says of them.

    `tight` where the annotated words are half and more of each report's own.
    """

    event: str
    left: ClaimReport
    right: ClaimReport
    label: Label
    tight: bool
    evidence: Mapping[str, float]


def extracted(folder: Path, kept: Path | None) -> list[CheckedExtraction]:
    """What the rules find in the articles of a folder, read from `kept` where it is there."""
    file = kept / f"{folder.name}.jsonl" if kept else None
    if file is not None and file.exists():
        return [extraction_from_line(line) for line in file.read_text(encoding="utf-8").splitlines()]
    sources = [str(path) for path in sorted(folder.glob("*.txt"))]
    found = list(extract(sources, settings=ReaderSettings(model="rules")).extractions)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{extraction_to_line(e)}\n" for e in found), encoding="utf-8")
    return found


def labelled_pairs(
    folder: Path, kept: Path | None = None, *, clauses: bool = False
) -> Iterator[LabelledPair]:
    """Every two reports of different outlets of one event; with `clauses` the clauses of long ones."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = extracted(folder, kept)
    outlets = {e.article.id: Path(e.article.source).stem for e in found}
    texts = {outlets[e.article.id]: e.article.text for e in found}
    reports = [claim for e in found for claim in e.claims]
    if clauses:
        reports = [*excerpt_reports(reports), *(r for r in reports if not r.excerpts)]
    accounts = [
        account(profile(words, None), words, r.clauses, r.evidence[0].start)
        for r in reports
        for words in (r.source_words or r.statement,)
    ]
    rareness = Rareness(accounts)
    groups = [_groups(r, outlets[r.article], texts, gold["groups"]) for r in reports]
    apart = {frozenset(p) for p in _apart(reports, outlets, texts, gold["apart"])}
    for i, j in combinations(range(len(reports)), 2):
        if reports[i].article == reports[j].article:
            continue
        both = groups[i].keys() & groups[j].keys()
        label: Label = "unlisted"
        if both:
            label = "same"
        elif frozenset((i, j)) in apart:
            label = "apart"
        elif groups[i] and groups[j]:
            label = "other group"
        tight = any(groups[i][g] and groups[j][g] for g in both)
        evidence = likeness(accounts[i], accounts[j], rareness)
        yield LabelledPair(folder.name, reports[i], reports[j], label, tight, evidence)


def _groups(
    report: ClaimReport, outlet: str, texts: Mapping[str, str], groups: Sequence[Mapping[str, Any]]
) -> dict[int, bool]:
    """The groups of which a report has a member, each with whether the member's words are most of it."""
    found: dict[int, bool] = {}
    for number, group in enumerate(groups):
        for member in group["members"]:
            if member["doc"] == outlet:
                for start, end in _places(texts[outlet], member["text"]):
                    shared, own = _overlap(report, start, end)
                    if 2 * shared >= min(end - start, own):
                        tight = 2 * shared >= max(end - start, own)
                        found[number] = found.get(number, False) or tight
    return found


def _apart(
    reports: Sequence[ClaimReport],
    outlets: Mapping[str, str],
    texts: Mapping[str, str],
    pairs: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[int, int]]:
    for pair in pairs:
        left, right = (
            [k for k, r in enumerate(reports) if _groups(r, outlets[r.article], texts, [{"members": [side]}])]
            for side in (pair["a"], pair["b"])
        )
        yield from product(left, right)


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _overlap(report: ClaimReport, start: int, end: int) -> tuple[int, int]:
    """How many characters of a report's evidence lie in `[start, end)`, and how many it has."""
    shared = sum(max(0, min(end, e.end) - max(start, e.start)) for e in report.evidence)
    return shared, sum(len(e) for e in report.evidence)


def auc(same: Sequence[float], other: Sequence[float]) -> float:
    """How often one of `same` is above one of `other`, a draw counted as half."""
    ordered = sorted(other)
    above = sum(bisect_left(ordered, x) + bisect_right(ordered, x) for x in same)
    return above / (2 * len(same) * len(ordered)) if same and ordered else 0.5


def _case(pair: LabelledPair) -> Case:
    weight = _APART if pair.label == "apart" else _LOOSE if pair.label == "same" and not pair.tight else 1.0
    return Case(tuple(pair.evidence[name] for name in WEIGHTS), pair.label == "same", weight)


def _invented(name: str) -> Iterator[Case]:
    """The pairs of two articles of a labelled set that are near enough to be taken for one assertion."""
    data = load_set(name)
    desk = Desk.of(data.checked)
    accounts = [
        account(said, claim.statement, claim.clauses, claim.evidence[0].start)
        for claim, said in zip(desk.claims, desk.profiles, strict=True)
    ]
    rareness = Rareness(accounts)
    for i, j in combinations(range(len(accounts)), 2):
        a, b = desk.claims[i], desk.claims[j]
        if a.article == b.article or accounts[i].sequence == accounts[j].sequence:
            continue
        evidence = likeness(accounts[i], accounts[j], rareness)
        if log_odds(evidence) > FARTHEST:
            same = data.claims[a.article, a.evidence] == data.claims[b.article, b.evidence]
            yield Case(tuple(evidence[name] for name in WEIGHTS), same, _INVENTED)


def _learnt(pairs: Sequence[LabelledPair]) -> dict[str, float]:
    """The weights that fit the real pairs and those of every second labelled set."""
    cases = [_case(pair) for pair in pairs if log_odds(pair.evidence) > FARTHEST]
    cases += [case for name in set_names()[::2] for case in _invented(name)]
    return dict(zip(WEIGHTS, fitted(cases), strict=True))


def _report(half: str, pairs: Sequence[LabelledPair]) -> None:
    print(f"{half:8} {'evidence':34} {'apart':>7} {'other group':>12} {'tight':>7} {'unlisted':>9}")
    for name in [*list(WEIGHTS)[1:], "all"]:
        scored = [(p, log_odds(p.evidence) if name == "all" else p.evidence[name]) for p in pairs]
        of = {label: [score for p, score in scored if p.label == label] for label in get_args(Label)}
        tight = [score for p, score in scored if p.tight]
        print(
            f"{'':8} {name:34} {auc(of['same'], of['apart']):7.3f} {auc(of['same'], of['other group']):12.3f}"
            f" {auc(tight, of['other group']):7.3f} {auc(of['same'], of['unlisted']):9.3f}"
        )
    ranked = sorted(pairs, key=lambda p: -log_odds(p.evidence))
    for top in _TOP:
        count = Counter(p.label for p in ranked[:top])
        print(f"{'':8} nearest {top}, from {log_odds(ranked[top - 1].evidence):5.2f}: {dict(count)}")


def main() -> None:
    """Measure both halves; print the weights learnt from one where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--clauses", action="store_true", help="compare the clauses of long reports")
    given = parser.parse_args()
    if not os.environ.get("JOINS"):
        raise SystemExit("Set JOINS to the folder of the events.")
    kept = Path(os.environ["EXTRACTED"]) if os.environ.get("EXTRACTED") else None
    folders = sorted(path.parent for path in Path(os.environ["JOINS"]).glob("*/gold.json"))
    halves = {
        half: [
            pair for folder in folders[at::2] for pair in labelled_pairs(folder, kept, clauses=given.clauses)
        ]
        for at, half in enumerate(("learnt", "watched"))
    }
    if given.fit:
        for name, weight in _learnt(halves["learnt"]).items():
            print(f'    "{name}": {weight:.2f},')
    for half, pairs in halves.items():
        _report(half, pairs)


if __name__ == "__main__":
    main()
