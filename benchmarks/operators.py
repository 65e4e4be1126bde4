"""Evidence cut off from what governs it: `ATTRIBUTIONS=folder python -m benchmarks.operators`.

Wherever the articles have a "not", an "if", a "whether", a "denied that" or the like, the words behind it are
offered as evidence without it, as a hasty model does; the cutting is done by regular expressions, so that the
grammar that is measured has no part in it. An item is caught where it is rejected, or set right to words that
hold the operator. That
clauses which nothing governs are let through is what `benchmarks.checks` measures (`clean`).
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarizer.check.items import ItemResult, check_items
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.read.reader import article_from_text

__all__ = ["CAUGHT", "Cut", "cut_items", "main", "measure"]

CAUGHT = 0.98
OWN = Path(__file__).with_name("operators") / "own.txt"

_END = r"(?=[.,;:—–!?”\"\n]|\s-\s)"
_OPENING = r"(?:the|a|an|his|her|their|its|he|she|they|it|[A-Z][\w’'-]+)"
_CLAUSE = rf"(?P<words>{_OPENING}\s[^.,;:—–!?“”\"\n]{{12,140}}?){_END}"
_NOT = r"(?:did|does|do|is|was|were|has|have|had|would|could|should|will|ca|wo)(?:n[’']t|\s+not)"
_PATTERNS = {
    "not": rf"\b(?P<operator>{_NOT})\s+(?P<words>[a-z]+\s[^.,;:—–!?“”\"\n]{{12,140}}?){_END}",
    "not think": rf"\b(?P<operator>{_NOT}\s+(?:think|believe|say|know|expect|suggest|mean))\s+"
    rf"(?:that\s+)?{_CLAUSE}",
    "if": rf"\b(?P<operator>[Ii]f|[Uu]nless)\s+{_CLAUSE}",
    "whether": rf"\b(?P<operator>whether)\s+{_CLAUSE}",
    "denied": rf"\b(?P<operator>den(?:ied|ies)|doubt(?:s|ed)?|disput(?:es|ed))\s+(?:that\s+)?{_CLAUSE}",
    "no evidence": rf"\b(?P<operator>(?:no|without)\s+(?:evidence|proof|sign|reason|indication|plans?))\s+"
    rf"that\s+{_CLAUSE}",
    "never": r"\b(?P<operator>never|hardly|barely)\s+(?P<words>[a-z]+(?:ed|en|t)\s[^.,;:—–!?“”\"\n]{12,140}?)"
    + _END,
}


@dataclass(frozen=True, slots=True)
class Cut:
    """An item: the words offered, and the operator that was cut off before them."""

    article: str
    kind: str
    words: str
    start: int
    operator: tuple[int, int]


def cut_items(name: str, text: str) -> Iterator[Cut]:
    """The words behind each operator of a text."""
    taken = 0
    found = sorted(
        (m.start("operator"), kind, m) for kind, p in _PATTERNS.items() for m in re.finditer(p, text)
    )
    for start, kind, match in found:
        if start >= taken:
            yield Cut(name, kind, match["words"], match.start("words"), match.span("operator"))
            taken = match.end("words")


def _articles(folder: Path | None) -> Iterator[tuple[str, str]]:
    if folder is not None:
        for path in sorted((folder / "text").glob("*.txt")):
            yield path.stem, path.read_bytes().decode("utf-8")
    yield "own", OWN.read_text("utf-8")


def _is_caught(cut: Cut, result: ItemResult) -> bool:
    if result.verdict == "rejected":
        return True
    first, last = cut.operator
    return result.verdict == "corrected" and any(s.start <= first and last <= s.end for s in result.evidence)


def measure(folder: Path | None) -> tuple[Counter[str], Counter[str], list[tuple[Cut, ItemResult, Article]]]:
    """How many of each kind there are, how many were caught, and those that weren't."""
    total: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    missed: list[tuple[Cut, ItemResult, Article]] = []
    for name, text in _articles(folder):
        cuts = list(cut_items(name, text))
        article = article_from_text(text, source=name, article_id="a1")
        unique = [
            c for c in cuts if text.count(c.words) == 1 and not article.is_furniture(article.paragraphs[0])
        ]
        claims = tuple(ProposedClaim(c.words, None) for c in unique)
        results = check_items(testify(article), Extraction("a1", "llm", claims=claims))
        for cut, result in zip(unique, results, strict=True):
            total[cut.kind] += 1
            caught[cut.kind] += _is_caught(cut, result)
            if not _is_caught(cut, result):
                missed.append((cut, result, article))
    return total, caught, missed


def main() -> int:
    """Print how many are caught by kind, with `-v` those that aren't; 1 below the floor."""
    folder = os.environ.get("ATTRIBUTIONS")
    total, caught, missed = measure(Path(folder) if folder else None)
    for kind in total:
        print(f"{kind:<12}{caught[kind]:>5} of {total[kind]:<5}{caught[kind] / total[kind]:>8.3f}")
    share = sum(caught.values()) / max(1, sum(total.values()))
    print(f"{'all':<12}{sum(caught.values()):>5} of {sum(total.values()):<5}{share:>8.3f}  >= {CAUGHT}")
    if "-v" in sys.argv:
        for cut, result, article in missed:
            around = article.text[max(0, cut.operator[0] - 80) : cut.start + len(cut.words) + 20]
            print(f"\n{cut.kind}: {result.verdict} {cut.words!r}\n   {' '.join(around.split())!r}")
    return int(share < CAUGHT)


if __name__ == "__main__":
    sys.exit(main())
