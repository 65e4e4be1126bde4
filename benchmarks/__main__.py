"""Every benchmark that ends in minutes: `make bench`, with ATTRIBUTIONS=folder for the wider data
and PAGES=folder for real pages.

Long ones run by themselves: benchmarks.scale, benchmarks.throughput, benchmarks.resume, benchmarks.passes,
benchmarks.judge, benchmarks.embedded, benchmarks.weights.
"""

from __future__ import annotations

import os

from benchmarks import anchoring, attributions, checks, gold, merging, pages, readers, speed


def main() -> None:
    """Print one table after the other."""
    _head("The annotated examples, article by article, rules")
    gold.main()
    _head("How far each reader can be trusted, all examples together")
    print(readers.table(readers.measure_readers()))
    _head("Merging, labelled sets")
    merging.main()
    if os.environ.get("ATTRIBUTIONS"):
        _head("Attributions, rules")
        attributions.main()
        _head("Checks")
        checks.main()
    _head("Pages")
    pages.main()
    _head("Anchoring")
    anchoring.main()
    _head("Speed of the rules reader")
    speed.main()


def _head(title: str) -> None:
    print(f"\n== {title} ==\n", flush=True)


if __name__ == "__main__":
    main()
