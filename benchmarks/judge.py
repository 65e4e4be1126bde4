"""How well a model judges pairs of statements: `python -m benchmarks.judge [SET]... [--model NAME]`.

Two batches for each labelled set, one request each. *undecided*: the pairs that the merge would ask about.
*near*: the nearest pairs of one label, of opposed ones and of two others, whatever the merge makes of them,
since it leaves few undecided. Default: the embedded model and all sets. Answers are looked up and kept in the
store.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product

from benchmarks.merging_sets import LabelledSet, load_set, set_names
from summarizer.check.reports import ClaimReport
from summarizer.exceptions import SummarizerError
from summarizer.extract.statements import Relation, Statement, StatementPair
from summarizer.merge import undecided_pairs
from summarizer.merge.claims.compare import shares
from summarizer.merge.claims.profile import profile
from summarizer.observer import SilentObserver
from summarizer.readers import ReaderSettings, opened_reader

__all__ = ["labelled_relation", "near_pairs"]

# Of each relation in one set.
_NEAREST = 6
_BATCHES = ("undecided", "near")
_RELATIONS: tuple[Relation, ...] = ("same", "opposed", "different")


@dataclass
class Tally:
    """Answers by the label's relation and the model's, None where it gave none, and what they took."""

    counts: Counter[tuple[Relation, Relation | None]]
    pairs: int
    seconds: float


def labelled_relation(data: LabelledSet, pair: StatementPair) -> Relation:
    """What the labels say of two statements."""
    labels: dict[str, set[str]] = {}
    for checked in data.checked:
        for claim in checked.claims:
            labels.setdefault(claim.statement, set()).add(data.claims[claim.article, claim.evidence])
    left, right = labels[pair.left.words], labels[pair.right.words]
    if left & right:
        return "same"
    opposed = {frozenset(names) for names in data.expected.opposed}
    return "opposed" if any(frozenset([a, b]) in opposed for a in left for b in right) else "different"


def near_pairs(data: LabelledSet) -> tuple[StatementPair, ...]:
    """The nearest pairs of two articles for each relation, statements in the very same words left out."""
    claims = [(claim, c.article.published) for c in data.checked for claim in c.claims]
    profiles = [profile(claim.statement, published) for claim, published in claims]
    found: dict[Relation, list[tuple[float, str, StatementPair]]] = {name: [] for name in _RELATIONS}
    seen: set[frozenset[tuple[str, ...]]] = set()
    for i, j in combinations(range(len(claims)), 2):
        (left, day), (right, other_day) = claims[i], claims[j]
        words = frozenset((profiles[i].words, profiles[j].words))
        if left.article == right.article or len(words) == 1 or words in seen:
            continue
        seen.add(words)
        pair = StatementPair(_statement(left, day), _statement(right, other_day))
        score = shares(profiles[i].notions, profiles[j].notions)[1]
        found[labelled_relation(data, pair)].append((-score, repr(pair), pair))
    nearest = [entry for name in _RELATIONS for entry in sorted(found[name])[:_NEAREST]]
    return tuple(pair for *_, pair in sorted(nearest, key=lambda entry: entry[:2]))


def _statement(claim: ClaimReport, published: str | None) -> Statement:
    return Statement(claim.statement, claim.speaker, published)


async def measure(
    names: Sequence[str], batches: Sequence[str], settings: ReaderSettings, *, verbose: bool
) -> None:
    """Ask about these batches of each set and print what came of them."""
    totals: dict[str, Tally] = {}
    print(
        "| set | batch | pairs | labelled same/opposed | “same” right | “opposed” right | silent | seconds |"
    )
    print("|---|---|---|---|---|---|---|---|")
    async with opened_reader(settings, SilentObserver()) as reader:
        if reader is None:
            raise SystemExit("The rules judge nothing; name a model.")
        judge = reader.llm.judge()
        for batch, name in product(batches, names):
            data = load_set(name)
            asked = judge.fitting(undecided_pairs(data.checked) if batch == "undecided" else near_pairs(data))
            if not asked:
                continue
            began = time.monotonic()
            try:
                given = (await judge.judge(asked)).relations
            except SummarizerError as error:
                print(f"{name}, {batch}: {error}")
                given = {}
            rows = [(labelled_relation(data, pair), given.get(pair), pair) for pair in asked]
            tally = Tally(Counter((a, b) for a, b, _ in rows), len(asked), time.monotonic() - began)
            _print(name, batch, tally)
            whole = totals.setdefault(batch, Tally(Counter(), 0, 0.0))
            whole.counts += tally.counts
            whole.pairs += tally.pairs
            whole.seconds += tally.seconds
            if verbose:
                _explain(rows)
    for batch, whole in totals.items():
        _print("all", batch, whole)


def _print(name: str, batch: str, tally: Tally) -> None:
    of_label: Counter[Relation] = Counter()
    of_model: Counter[Relation | None] = Counter()
    for (label, said), count in tally.counts.items():
        of_label[label] += count
        of_model[said] += count
    cells = [name, batch, str(tally.pairs), f"{of_label['same']}/{of_label['opposed']}"]
    cells += [f"{tally.counts[name, name]} of {of_model[name]}" for name in _RELATIONS[:2]]
    print(f"| {' | '.join([*cells, str(of_model[None]), f'{tally.seconds:.0f}'])} |", flush=True)


def _explain(rows: Sequence[tuple[Relation, Relation | None, StatementPair]]) -> None:
    for label, said, pair in rows:
        if label != said:
            print(f"  {label}, answered {said}: {pair.left.words}  =  {pair.right.words}")


def main() -> None:
    """Measure one model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", default=set_names())
    parser.add_argument("--batch", choices=_BATCHES)
    parser.add_argument("--model", default="local")
    parser.add_argument("--base-url")
    parser.add_argument("-v", "--verbose", action="store_true")
    chosen = parser.parse_args()
    settings = ReaderSettings(model=chosen.model, base_url=chosen.base_url)
    batches = [chosen.batch] if chosen.batch else _BATCHES
    asyncio.run(measure(chosen.sets, batches, settings, verbose=chosen.verbose))


if __name__ == "__main__":
    main()
