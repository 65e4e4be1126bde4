"""How far each reader can be trusted: a model alone, rules alone, both joined, on the annotated examples.

    python -m benchmarks.readers                   # the table
    python -m benchmarks.readers --write-floors    # and record it as what must hold (tests/floors.json)

The models answer by recordings: the embedded one, and a capable one (cassettes/README.md says how its answers
came about). "Alone" means that the rules neither join nor add what the model missed; its items are checked
all the same, but in the columns that say "unchecked".
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any, TypeVar

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
from summarizer.check.build import claim_report, denial_report, figure_report
from summarizer.check.extraction import NO_TRUST, check_extraction, unread
from summarizer.check.index import ArticleIndex
from summarizer.check.items import check_each
from summarizer.check.reports import CheckedExtraction, ClaimReport, DenialReport, FigureReport, Trust
from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import embedded_settings
from summarizer.extract.llm.model_parts import PACKAGED_MODEL
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.settings import LlmSettings
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article

__all__ = ["COLUMNS", "READERS", "answers", "floors", "measure_columns", "measure_readers", "shares", "table"]

_Report = TypeVar("_Report", ClaimReport, FigureReport, DenialReport)
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


@lru_cache(maxsize=1)
def capable_answers() -> Mapping[str, Extraction]:
    """The capable model's recorded answers to the example articles, by the SHA-256 of the article's text."""
    from tests.replay import BASE_URL, CAPABLE, KEY, replayed  # noqa: PLC0415 - vcrpy is a development package

    async def run(articles: list[Article]) -> dict[str, Extraction]:
        settings = LlmSettings(model=CAPABLE, base_url=BASE_URL, api_key=KEY)
        async with opened_client(settings) as client:
            reader = LlmReader(client, settings)
            return {article.sha256: await reader.read(article) for article in articles}

    with replayed(f"{CAPABLE}/seeds", unused=True):
        return asyncio.run(run([gold.article for gold in load_gold()]))


@lru_cache(maxsize=2)
def _trust(of: Callable[[], Mapping[str, Extraction]]) -> Trust:
    """How often a model names the plain speaker, over all examples."""
    articles = [gold.article for gold in load_gold()]
    found = [check_extraction(testify(a), [of()[a.sha256]]).article.trust for a in articles]
    return sum(found, NO_TRUST)


def _alone(of: Callable[[], Mapping[str, Extraction]], article: Article) -> CheckedExtraction:
    return check_extraction(testify(article), [of()[article.sha256]], trust=_trust(of))


def _with_rules(of: Callable[[], Mapping[str, Extraction]], article: Article) -> CheckedExtraction:
    readings = [of()[article.sha256], read_with_rules(testify(article))]
    return check_extraction(testify(article), readings, trust=_trust(of))


def _unchecked(of: Callable[[], Mapping[str, Extraction]], article: Article) -> CheckedExtraction:
    """The model's items as they came, at the places of their words; what stands nowhere has no place."""
    index = ArticleIndex(testify(article))
    results = [
        replace(result, speaker=result.item.speaker, verdict="exact", tie=None, findings=())
        for result in check_each(index, of()[article.sha256])
        if result.evidence
    ]
    of_kind = {kind: [r for r in results if r.kind == kind] for kind in ("claim", "figure", "denial")}
    return replace(
        unread(article),
        claims=tuple(_own(claim_report(index, result, "llm")) for result in of_kind["claim"]),
        figures=tuple(_own(figure_report(index, result, "llm")) for result in of_kind["figure"]),
        denials=tuple(_own(denial_report(index, result, "llm")) for result in of_kind["denial"]),
    )


def _own(report: _Report) -> _Report:
    """The report, with the outlet for whom the model names nobody."""
    kind = report.speaker_kind or (None if report.speaker else "outlet")
    return replace(report, speaker_kind=kind)


def _model_alone(article: Article) -> CheckedExtraction:
    return check_extraction(testify(article), [answers()[article.sha256]])


def _joined(article: Article) -> CheckedExtraction:
    return check_extraction(testify(article), [answers()[article.sha256], read_with_rules(testify(article))])


READERS: dict[str, Callable[[Article], CheckedExtraction]] = {
    "model": _model_alone,
    "rules": read_by_rules,
    "both": _joined,
}


COLUMNS: dict[str, Callable[[Article], CheckedExtraction]] = {
    "embedded, unchecked": partial(_unchecked, answers),
    "embedded": partial(_alone, answers),
    "embedded and rules": partial(_with_rules, answers),
    "capable, unchecked": partial(_unchecked, capable_answers),
    "capable": partial(_alone, capable_answers),
    "capable and rules": partial(_with_rules, capable_answers),
    "rules": read_by_rules,
}


def measure_columns() -> dict[str, dict[str, Score]]:
    """The scores by kind of every column of the table, over all annotated articles."""
    return {name: total(measure(load_gold(), reader)) for name, reader in COLUMNS.items()}


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
    """A Markdown table: right, wrong and missed of each kind and reader."""
    head = "| right / wrong / missed | " + " | ".join(scores) + " |"
    lines = [head, "|---|" + "---|" * len(scores)]
    for kind in KINDS:
        cells = (f"{s[kind].right} / {s[kind].wrong} / {s[kind].missed}" for s in scores.values())
        lines.append(f"| {kind} | {' | '.join(cells)} |")
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
    print(table(measure_columns()))
    if "--write-floors" in arguments:
        path = ROOT / "tests" / "floors.json"
        path.write_text(json.dumps(floors(), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
