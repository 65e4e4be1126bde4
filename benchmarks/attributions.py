"""Attributions of the rules reader against annotated articles: `python -m benchmarks.attributions`.

`ATTRIBUTIONS` names a folder with `text/*.txt`, `ann/*.ann` and its own `score.py`. The rules were tuned on
every second article (the "tuning" column); the others were only watched.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from summarizer.extract.extraction import Extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.read.reader import article_from_text

__all__ = ["Measured", "attributed_claims", "load_scorer", "measure", "table"]

Prediction = dict[str, object]

# What the reader is held to; the first of each pair is a floor or a ceiling.
TARGETS = {
    "quote recall": (">=", 0.97),
    "quote speaker, strict": (">=", 0.95),
    "with speaker precision": (">=", 0.75),
    "with speaker F1, strict": (">=", 0.60),
    "digit numbers recall": (">=", 0.95),
    "evidence share of article": ("<=", 0.70),
}


@dataclass(frozen=True)
class Measured:
    """The scorer's rates for three sets of articles, and the reader's speed in kilobytes of text a second."""

    rates: Mapping[str, Mapping[str, float | None]]
    kilobytes_per_second: float


def load_scorer(folder: Path) -> ModuleType:
    """The folder's own `score.py` as a module."""
    spec = importlib.util.spec_from_file_location("attribution_scorer", folder / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def attributed_claims(extraction: Extraction) -> list[Prediction]:
    """The claims that somebody other than the outlet makes, as the scorer takes them."""
    return [
        {"speaker": claim.speaker, "evidence": [[span.start, span.end] for span in claim.spans]}
        for claim in extraction.claims
        if claim.speaker_kind != "outlet"
    ]


def measure(folder: Path) -> Measured:
    """Read every article of the folder with the rules and score the claims, by halves and together."""
    scorer = load_scorer(folder)
    docs = scorer.load(folder)
    articles = [_article(doc.name, doc.text) for doc in docs]
    began = time.process_time()
    extractions = [read_with_rules(testify(article)) for article in articles]
    seconds = time.process_time() - began
    predictions = {
        article.id: attributed_claims(extraction)
        for article, extraction in zip(articles, extractions, strict=True)
    }
    sets: dict[str, Sequence[object]] = {"tuning": docs[::2], "watched": docs[1::2], "all": docs}
    rates = {name: scorer.score(chosen, predictions)["rates"] for name, chosen in sets.items()}
    size = sum(len(doc.text.encode()) for doc in docs) / 1000
    return Measured(rates, size / seconds)


def _article(name: str, text: str) -> Article:
    return article_from_text(text, source=name, article_id=name)


def table(measured: Measured) -> str:
    """The rates side by side, with the target where there is one."""
    lines = [f"{'':32}{'tuning':>8}{'watched':>9}{'all':>7}  target"]
    for name in measured.rates["all"]:
        values = [measured.rates[part][name] for part in ("tuning", "watched", "all")]
        shown = ["-" if value is None else f"{value:.3f}" for value in values]
        sign, target = TARGETS.get(name, ("", None))
        goal = f"{sign} {target:.2f}" if target is not None else ""
        lines.append(f"{name:32}{shown[0]:>8}{shown[1]:>9}{shown[2]:>7}  {goal}".rstrip())
    lines.append(f"{'kilobytes of text a second':32}{measured.kilobytes_per_second:>24.0f}  >= 200")
    return "\n".join(lines)


def main() -> int:
    folder = os.environ.get("ATTRIBUTIONS")
    if not folder:
        print("Attributions: set ATTRIBUTIONS to a folder of annotated articles to measure them.")
        return 0
    print(table(measure(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
