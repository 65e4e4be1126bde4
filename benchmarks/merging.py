"""How well the merge finds what belongs together, on the labelled sets: `python -m benchmarks.merging`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from benchmarks.merging_sets import LabelledSet, load_set, set_names
from summarizer.merge import Briefing, Generator, merge
from summarizer.merge.briefing import Claim
from summarizer.text.span import Span

__all__ = ["Score", "merged", "scores"]

Pair = frozenset[object]
# Of the articles of one origin those that copy share .72 and more of the shorter's words in their
# order, those that tell a credited wire story in their own words .17 and less.
COPIED = 0.65


@dataclass(frozen=True)
class Score:
    """Right, wrong and missing pairs of one kind."""

    right: int
    wrong: int
    missing: int

    @property
    def precision(self) -> float:
        """The share of the pairs given that are right; 1 where none is given."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the labelled pairs that are given; 1 where there are none."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missing + other.missing)


def _score(given: set[Pair], labelled: set[Pair]) -> Score:
    return Score(len(given & labelled), len(given - labelled), len(labelled - given))


def _pairs(groups: Iterable[Iterable[object]]) -> set[Pair]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group), key=repr), 2)}


def _by_label(labels: Iterable[tuple[object, object]]) -> list[list[object]]:
    groups: dict[object, list[object]] = {}
    for item, label in labels:
        groups.setdefault(label, []).append(item)
    return list(groups.values())


def merged(data: LabelledSet) -> Briefing:
    """The set's briefing."""
    return merge(data.checked, generator=Generator("benchmark", "0", "none", None), created="")


def scores(data: LabelledSet, briefing: Briefing, verbose: bool = False) -> dict[str, Score]:
    """One score per kind of pair for the briefing of one set."""
    given: dict[str, set[Pair]] = {
        "claims": _pairs([key for key in _keys(c) if key in data.claims] for c in briefing.claims),
        "figures": _pairs([(r.article, r.evidence, r.text) for r in f.reports] for f in briefing.figures),
        "speakers": _pairs(
            [(a, n) for a in s.articles for n in (s.name, *s.aliases) if (a, n) in data.speakers]
            for s in briefing.speakers
        ),
        "origins of articles": _pairs(o.articles for o in briefing.origins if o.kind == "outlet"),
        "copies": _copies(briefing),
        "denial links": _links(data, briefing),
        "agreement": _agreement(data, briefing),
        "opposed": _opposed(data, briefing),
        "origins": _origins(data, briefing),
        "quotations": _quotations(briefing),
    }
    claims = set(data.claims.values())
    labelled: dict[str, set[Pair]] = {
        "claims": _pairs(_by_label(data.claims.items())),
        "figures": _pairs(_by_label(data.figures.items())),
        "speakers": _pairs(_by_label(data.speakers.items())),
        "origins of articles": _pairs(_by_label(data.origins.items())),
        "copies": _labelled_copies(data),
        "denial links": {
            frozenset([key, label]) for key, against in data.denials.items() for label in against & claims
        },
        "agreement": {frozenset(item) for item in data.expected.agreement.items()},
        "opposed": {frozenset(pair) for pair in data.expected.opposed},
        "origins": {frozenset(item) for item in data.expected.origins.items()},
        "quotations": set(),
    }
    labelled["quotations"] = _labelled_quotations(data)
    if verbose:
        _explain(data, given, labelled)
    return {kind: _score(given[kind], labelled[kind]) for kind in given}


def _copies(briefing: Briefing) -> set[Pair]:
    return _pairs(_by_label((a.id, a.copy_of or a.id) for a in briefing.articles))


def _labelled_copies(data: LabelledSet) -> set[Pair]:
    """Articles of one origin of which the shorter has most of its words, in their order, from the longer."""
    texts = {c.article.id: c.article.text.split() for c in data.checked}
    same = [group for group in _by_label(data.origins.items()) if len(group) > 1]
    return {pair for pair in _pairs(same) if _shared_words(*(texts[str(a)] for a in pair)) >= COPIED}


def _shared_words(left: list[str], right: list[str]) -> float:
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / min(len(left), len(right))


def _label(data: LabelledSet, briefing: Briefing) -> dict[str, set[str]]:
    return {c.id: _labels(data, c) for c in briefing.claims}


def _keys(claim: Claim) -> list[tuple[str, tuple[Span, ...]]]:
    return [(r.article, r.evidence) for r in claim.reports]


def _labels(data: LabelledSet, claim: Claim) -> set[str]:
    """The labels of a claim's reports; a clause of a longer report has none of its own."""
    return {data.claims[key] for key in _keys(claim) if key in data.claims}


def _links(data: LabelledSet, briefing: Briefing) -> set[Pair]:
    labels = _label(data, briefing)
    return {
        frozenset([(r.article, r.evidence), label])
        for d in briefing.denials
        for r in d.reports
        for claim in d.claims
        for label in labels[claim]
    }


def _agreement(data: LabelledSet, briefing: Briefing) -> set[Pair]:
    rows: dict[str, str] = {}
    for figure in briefing.figures:
        for label in {data.figures[r.article, r.evidence, r.text] for r in figure.reports}:
            if label in data.expected.agreement and rows.get(label) != "differ":
                rows[label] = figure.agreement
    return {frozenset(item) for item in rows.items()}


def _opposed(data: LabelledSet, briefing: Briefing) -> set[Pair]:
    labels = _label(data, briefing)
    return {
        frozenset([a, b])
        for c in briefing.claims
        for other in getattr(c, "opposed_by", ())
        for a in labels[c.id]
        for b in labels[other]
    }


def _origins(data: LabelledSet, briefing: Briefing) -> set[Pair]:
    found: dict[str, int] = {}
    for claim in briefing.claims:
        for label in _labels(data, claim):
            if label in data.expected.origins:
                found[label] = max(found.get(label, 0), claim.origins)
    return {frozenset(item) for item in found.items()}


def _labelled_quotations(data: LabelledSet) -> set[Pair]:
    wanted = data.expected.same_quotation
    direct = {(r.article, r.evidence) for c in data.checked for r in c.claims if r.wording != "indirect"}
    return _pairs(
        _by_label((key, label) for key, label in data.claims.items() if label in wanted and key in direct)
    )


def _quotations(briefing: Briefing) -> set[Pair]:
    return _pairs([(v.article, v.evidence) for v in q.variants] for q in briefing.quotations)


def _explain(data: LabelledSet, given: dict[str, set[Pair]], labelled: dict[str, set[Pair]]) -> None:
    """Print every wrong and every missing pair."""
    names = {c.article.id: c.article.source for c in data.checked}

    def show(item: object) -> str:
        if isinstance(item, tuple) and len(item) > 1 and item[0] in names:
            words = item[1] if isinstance(item[1], str) else " … ".join(s.text for s in item[1])
            return f"[{names[item[0]]}] {words[:90]} {' '.join(map(str, item[2:]))}"
        return names.get(str(item), str(item))

    for kind, pairs in given.items():
        for title, difference in (("wrong", pairs - labelled[kind]), ("missing", labelled[kind] - pairs)):
            for pair in sorted(difference, key=lambda p: sorted(map(repr, p))):
                print(f"  {kind} {title}: " + "  =  ".join(sorted(map(show, pair))))


def main() -> None:
    verbose = "-v" in sys.argv
    total: dict[str, Score] = {}
    print(f"{'set':10} {'kind':13} {'right':>6} {'wrong':>6} {'missing':>8} {'precision':>10} {'recall':>7}")
    for name in set_names():
        data = load_set(name)
        for kind, score in scores(data, merged(data), verbose).items():
            total[kind] = total.get(kind, Score(0, 0, 0)) + score
            _print(name, kind, score)
    for kind, score in total.items():
        _print("all", kind, score)


def _print(name: str, kind: str, s: Score) -> None:
    print(f"{name:10} {kind:13} {s.right:6} {s.wrong:6} {s.missing:8} {s.precision:10.3f} {s.recall:7.3f}")


if __name__ == "__main__":
    main()
