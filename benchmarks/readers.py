"""How far each reader can be trusted: model alone, rules alone, both joined, on the annotated examples.

    python -m benchmarks.readers

The model is the embedded one, by its recorded answers. "Alone" means that the rules neither
join nor add what the model missed; its items are checked all the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import lru_cache

from benchmarks.gold import KINDS, Score, load_gold, measure, read_by_rules, total
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

__all__ = ["READERS", "measure_readers", "table"]


@lru_cache(maxsize=1)
def _answers() -> Mapping[str, Extraction]:
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
    return check_extraction(testify(article), [_answers()[article.sha256]])


def _joined(article: Article) -> CheckedExtraction:
    return check_extraction(testify(article), [_answers()[article.sha256], read_with_rules(testify(article))])


READERS: dict[str, Callable[[Article], CheckedExtraction]] = {
    "model": _model_alone,
    "rules": read_by_rules,
    "both": _joined,
}


def measure_readers() -> dict[str, dict[str, Score]]:
    """Each reader's scores by kind, over all annotated articles."""
    return {name: total(measure(load_gold(), reader)) for name, reader in READERS.items()}


def table(scores: Mapping[str, Mapping[str, Score]]) -> str:
    """A Markdown table, one row per kind: right, wrong and missed of each reader."""
    head = "| | " + " | ".join(f"{name}: right / wrong / missed" for name in scores) + " |"
    lines = [head, "|---|" + "---|" * len(scores)]
    for kind in KINDS:
        cells = (f"{s[kind].right} / {s[kind].wrong} / {s[kind].missed}" for s in scores.values())
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(measure_readers()))
