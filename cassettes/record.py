"""Records the embedded model's answers on the seeds: `make record`, or `make record ONLY=NAME` for one of them."""

from __future__ import annotations

import asyncio
import hashlib
import re
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from openai import AsyncOpenAI

from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.controls import mixed
from summarizer.extract.extraction import Usage
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import model_file, serving
from summarizer.extract.llm.prompts import JUDGE_PROMPT, STATEMENT_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.settings import LlmSettings
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.judging import fitting
from summarizer.merge import undecided_pairs
from summarizer.observer import SilentObserver
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from summarizer.stating import all_stated
from tests.replay import CASSETTES, PAIRS, STATEMENTS, recorder, replayed, run_names

_README = """# Cassettes

One file per article of `seeds/`, and one (`{pairs}`) for the request about pairs of statements of all of
them: what was asked of the embedded model's HTTP server and what it answered, word for word. Tests replay them;
nothing in them is edited by hand. Host, port, key and all headers but `content-type` and `retry-after` are left
out.

Recorded again, all of them, with `make record`. Do that whenever a test calls one stale: after any change to the
prompt, the wire schema, the parameters or a seed. Where only `{pairs}` is stale, since the rules or the merge
leave other pairs undecided, `make record ONLY={pairs}` does. The requests for statements alone, which nobody
makes unless asked, are recorded by `make record ONLY={statements}`.

| | |
|---|---|
| server | llama.cpp in `xllamacpp` {server}, on loopback |
| model | `{model}`, SHA-256 `{checksum}` |
| prompts | `{prompt}`, `{statement}`, `{judge}` |
| command | `make record` (`python -m cassettes.record`) |

| cassette | recorded | requests | prompt tokens | answer tokens | seconds |
|---|---|---|---|---|---|
{rows}

`claude-relayed/seeds.yaml` holds what a capable model, a Claude model of Anthropic's, answered to the same articles:
all requests of a run with `--passes 1 --statements --judge` (`python -m cassettes.relayed`): the articles, the statements
that were lacking, all statements together, what they have in common, pairs of them. Nothing was missed that is worth asking
about again. The file goes stale with what the rules and the merge do, as `pairs-of-statements` does. The model answered
blind: it saw each prompt alone, as this program sends it, and nothing of the program, its rules or any
annotation. Its answers went through a server on loopback as they came and once, and nothing in them was edited; token
counts in them are estimates.
"""
_ROW = re.compile(r"^\| ([\w-]+) \| \d{4}-.*$", re.MULTILINE)


def main() -> None:
    """Replace every cassette, or those named, and the table in their README."""
    file = model_file()
    with serving(file) as settings:
        asyncio.run(_record(settings, file.file, sys.argv[1:]))


async def _record(settings: LlmSettings, model: Path, only: Sequence[str]) -> None:
    articles = read_articles(find_sources(["seeds"]))
    known = _ROW.finditer((CASSETTES / "README.md").read_text("utf-8")) if only else ()
    rows = {found[1]: found[0] for found in known}
    for old in CASSETTES.glob("*.yaml"):
        if not only or old.stem in only:
            old.unlink()
    async with opened_client(settings) as client:
        for article in articles:
            name = Path(article.source).stem
            if not only or name in only:
                # A reader of its own: what it remembers must not depend on which article came before.
                rows[name] = await _record_article(LlmReader(client, settings), article, name)
        if STATEMENTS in only:
            rows[STATEMENTS] = await _record_statements(client, settings, articles)
        if not only or PAIRS in only:
            rows[PAIRS] = await _record_pairs(client, settings, articles)
    _write_readme(settings, model, rows)


def _write_readme(settings: LlmSettings, model: Path, rows: dict[str, str]) -> None:
    (CASSETTES / "README.md").write_text(
        _README.format(
            pairs=PAIRS,
            statements=STATEMENTS,
            server=version("xllamacpp"),
            model=settings.model,
            checksum=hashlib.sha256(model.read_bytes()).hexdigest(),
            prompt=load_prompt(settings.prompt).label,
            judge=load_prompt(JUDGE_PROMPT).label,
            statement=load_prompt(STATEMENT_PROMPT).label,
            rows="\n".join(rows[name] for name in sorted(rows)),
        ),
        encoding="utf-8",
    )


async def _record_article(reader: LlmReader, article: Article, name: str) -> str:
    began = time.monotonic()
    with recorder().use_cassette(str(CASSETTES / f"{name}.yaml"), record_mode="all"):
        extraction = await reader.read(article)
    found = f"{len(extraction.claims)} claims, {len(extraction.figures)} figures, {len(extraction.denials)} denials"
    return _row(name, found, extraction.usage, time.monotonic() - began)


async def _checked(
    client: AsyncOpenAI, settings: LlmSettings, articles: Sequence[Article]
) -> list[CheckedExtraction]:
    """The articles' extractions, from answers recorded before."""
    checked = []
    for article in articles:
        testimony = testify(article)
        readings = [await LlmReader(client, settings).read(article), read_with_rules(testimony)]
        checked.append(check_extraction(testimony, readings))
    return checked


async def _record_statements(client: AsyncOpenAI, settings: LlmSettings, articles: Sequence[Article]) -> str:
    """The requests for statements that a whole run sends after the articles."""
    with replayed():
        checked = await _checked(client, settings, articles)
    stater = LlmReader(client, settings).stater()
    began = time.monotonic()
    with recorder().use_cassette(str(CASSETTES / f"{STATEMENTS}.yaml"), record_mode="all"):
        stated = await all_stated(stater, articles, checked, SilentObserver())
    by_model = sum(claim.statement_by == "llm" for extraction in stated for claim in extraction.claims)
    usage = sum((stater.usage_of(article.id) for article in articles), Usage())
    return _row(STATEMENTS, f"{by_model} statements that hold", usage, time.monotonic() - began)


async def _record_pairs(client: AsyncOpenAI, settings: LlmSettings, articles: Sequence[Article]) -> str:
    """The request that a whole run sends last, with all other answers replayed."""
    names = run_names()
    with replayed(*names):
        checked: Sequence[CheckedExtraction] = await _checked(client, settings, articles)
        if STATEMENTS in names:
            stater = LlmReader(client, settings).stater()
            checked = await all_stated(stater, articles, checked, SilentObserver())
    judge = LlmReader(client, settings).judge()
    pairs, controls = fitting(judge, undecided_pairs(checked))
    began = time.monotonic()
    with recorder().use_cassette(str(CASSETTES / f"{PAIRS}.yaml"), record_mode="all"):
        judged = await judge.judge(mixed(pairs, controls))
    found = f"{len(judged.relations)} of {len(pairs) + len(controls)} pairs judged"
    return _row(PAIRS, found, judge.usage, time.monotonic() - began)


def _row(name: str, found: str, usage: Usage, seconds: float) -> str:
    sys.stderr.write(f"{name}: {found}, {usage.completion_tokens} tokens, {seconds:.0f} s\n")
    date = datetime.now(UTC).date().isoformat()
    tokens = f"{usage.prompt_tokens} | {usage.completion_tokens}"
    return f"| {name} | {date} | {usage.requests} | {tokens} | {seconds:.0f} |"


if __name__ == "__main__":
    main()
