"""How far each reader can be trusted: model alone, rules alone, both joined, on the annotated examples.

    python -m benchmarks.readers                   # the table
    python -m benchmarks.readers --write-floors    # and record it as what must hold (tests/floors.json)

The model is the embedded one, by its recorded answers. "Alone" means that the rules neither
join nor add what the model missed; its items are checked all the same.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from benchmarks.gold import (
    KINDS,
    ROOT,
    Score,
    furniture,
    gold_digest,
    load_gold,
    measure,
    read_by_rules,
    total,
)
from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import embedded_settings
from summarizer.extract.llm.model_parts import PACKAGED_MODEL
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article

__all__ = ["READERS", "answers", "floors", "measure_readers", "shares", "table"]

_SHARED_KINDS = ("claims", "figures", "denials")


@lru_cache(maxsize=1)
def answers() -> Mapping[str, Extraction]:
    """The recorded answers to the example articles, by the SHA-256 of the article's text."""
    from tests.replay import BASE_URL, KEY, replayed  # noqa: PLC0415 - vcrpy is a development package

    async def run(articles: list[Article]) -> dict[str, Extraction]:
        settings = embedded_settings(PACKAGED_MODEL.name, BASE_URL, KEY)
        async with opened_client(settings) as client:
            reader = LlmReader(client, settings)
            return {article.sha256: await reader.read(article) for article in articles}

    with replayed():
        return asyncio.run(run([gold.article for gold in load_gold()]))


def _model_alone(article: Article) -> CheckedExtraction:
    return check_extraction(testify(article), [answers()[article.sha256]])


def _joined(article: Article) -> CheckedExtraction:
    return check_extraction(testify(article), [answers()[article.sha256], read_with_rules(testify(article))])


READERS: dict[str, Callable[[Article], CheckedExtraction]] = {
    "model": _model_alone,
    "rules": read_by_rules,
    "both": _joined,
}


def measure_readers() -> dict[str, dict[str, Score]]:
    """Each reader's scores by kind, over all annotated articles."""
    return {name: total(measure(load_gold(), reader)) for name, reader in READERS.items()}


def shares() -> dict[str, Counter[str]]:
    """How many items of each kind the joined reading owes to the model, to the rules, and to both."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in _SHARED_KINDS}
    for gold in load_gold():
        joined = _joined(gold.article)
        for kind in _SHARED_KINDS:
            found[kind].update(item.found_by for item in getattr(joined, kind))
    return found


def table(scores: Mapping[str, Mapping[str, Score]]) -> str:
    """A Markdown table: right, wrong and missed of each kind and reader; and the model's part in both."""
    head = "| | " + " | ".join(f"{name}: right / wrong / missed" for name in scores) + " |"
    lines = [head, "|---|" + "---|" * len(scores)]
    for kind in KINDS:
        cells = (f"{s[kind].right} / {s[kind].wrong} / {s[kind].missed}" for s in scores.values())
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    parts = ", ".join(f"{found['both']} {kind}" for kind, found in shares().items())
    lines.append("| found by the model too |" + " |" * (len(scores) - 1) + f" {parts} |")
    return "\n".join(lines)


def floors() -> dict[str, Any]:
    """What is reached now, as floors: of a kind that a reader finds nothing of, there is none."""
    scores = measure_readers()
    marked = sum(map(furniture, load_gold()), Score())
    return {
        "gold_sha256": gold_digest(),
        "furniture": {"right": marked.right, "extra": marked.extra},
        **{
            name: {
                kind: {"right": score.right, "wrong": score.wrong, "extra": score.extra}
                for kind, score in by_kind.items()
                if score.right
            }
            for name, by_kind in scores.items()
        },
        "found by the model too": {kind: found["both"] for kind, found in shares().items() if found["both"]},
    }


def main(arguments: list[str]) -> None:
    """Print the table, and record it where that is asked for."""
    print(table(measure_readers()))
    if "--write-floors" in arguments:
        path = ROOT / "tests" / "floors.json"
        path.write_text(json.dumps(floors(), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
