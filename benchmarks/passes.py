"""What asking again about missed words finds: `python -m benchmarks.passes [FOLDER] [--model NAME]`.

For each article, how many of its quotations, figures and denials the model alone covers: after its first
answer, and after one more question about the sentences in which it missed some. Default: the embedded model
and the example articles. Answers are looked up and kept in the store.
"""

from __future__ import annotations

import argparse
import asyncio
import time

from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.rules.testimony import testify
from summarizer.extracting import known_items, missed_words
from summarizer.observer import SilentObserver
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from summarizer.readers import ReaderSettings, opened_reader

__all__ = ["main"]

_Counts = list[tuple[int, int]]


async def measure(folder: str, settings: ReaderSettings) -> None:
    """Ask twice about each article and print what was covered."""
    totals: list[_Counts] = []
    print("| article | quotations | figures | denials | sentences asked about again | seconds |")
    print("|---|---|---|---|---|---|")
    async with opened_reader(settings, SilentObserver()) as reader:
        if reader is None:
            raise SystemExit("The rules miss nothing that they see; name a model.")
        for article in read_articles(find_sources([folder])):
            first = await reader.llm.read(article)
            before = check_extraction(testify(article), [first])
            missed = missed_words(article, before)
            began = time.monotonic()
            again = [await reader.llm.read_again(article, known_items(before), missed)] if missed else []
            after = check_extraction(testify(article), [first, *again])
            totals += [_covered(before), _covered(after)]
            _print(
                article.source, totals[-2], totals[-1], str(len(missed)), f"{time.monotonic() - began:.0f}"
            )
    _print("all", _sum(totals[0::2]), _sum(totals[1::2]), "", "")


def _covered(checked: CheckedExtraction) -> _Counts:
    coverage = checked.article.coverage
    return [(kind.covered, kind.found) for kind in (coverage.quotations, coverage.figures, coverage.denials)]


def _sum(rows: list[_Counts]) -> _Counts:
    return [(sum(c for c, _ in kind), sum(f for _, f in kind)) for kind in zip(*rows, strict=True)]


def _print(name: str, before: _Counts, after: _Counts, *more: str) -> None:
    cells = [f"{b} → {a} of {found}" for (b, found), (a, _) in zip(before, after, strict=True)]
    print(f"| {' | '.join([name, *cells, *more])} |", flush=True)


def main() -> None:
    """Measure one model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="seeds")
    parser.add_argument("--model", default="local")
    parser.add_argument("--base-url")
    chosen = parser.parse_args()
    asyncio.run(measure(chosen.folder, ReaderSettings(model=chosen.model, base_url=chosen.base_url)))


if __name__ == "__main__":
    main()
