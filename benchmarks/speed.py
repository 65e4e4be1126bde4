"""How fast the rules read: kilobytes of text a second of processor time, on texts of growing length.

    python -m benchmarks.speed

The texts are the example articles' paragraphs, repeated in another order each time, so that no cache helps.
"""

from __future__ import annotations

import random
import time

from benchmarks.gold import load_gold
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.reader import article_from_text

__all__ = ["main", "measure"]

SIZES = (5_000, 50_000, 200_000, 1_000_000)


def measure(size: int) -> tuple[float, float]:
    """Seconds of processor time and kB a second to read a text of about `size` characters."""
    paragraphs = [p.text for gold in load_gold() for p in gold.article.paragraphs if len(p.text) > 80]
    chance = random.Random(size)
    chosen: list[str] = []
    while sum(map(len, chosen)) < size:
        chosen.extend(chance.sample(paragraphs, len(paragraphs)))
    text = "\n\n".join(chosen)[:size]
    began = time.process_time()
    read_with_rules(testify(article_from_text(text, source="made up")))
    seconds = time.process_time() - began
    return seconds, len(text.encode()) / 1000 / seconds


def main() -> None:
    """Print a row per size; the first reading, which loads word lists, isn't counted."""
    measure(SIZES[0])
    print(f"{'characters':>12}{'seconds':>10}{'kB/s':>8}")
    for size in SIZES:
        seconds, rate = measure(size)
        print(f"{size:12,}{seconds:10.2f}{rate:8.0f}")


if __name__ == "__main__":
    main()
