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
from summarizer.extract.extraction import Usage
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import model_file, serving
from summarizer.extract.llm.prompts import JUDGE_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.settings import LlmSettings
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.merge import undecided_pairs
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from tests.replay import CASSETTES, PAIRS, recorder, replayed

_README = """# Cassettes

One file per article of `seeds/`, and one (`{pairs}`) for the request about statements of all of them of which
the rules can't tell whether they say the same: what was asked of the embedded model's HTTP server and what it
answered, word for word. Tests replay them; nothing in them is edited by hand. Host, port, key and all headers but
`content-type` and `retry-after` are left out.

Recorded again, all of them, with `make record`. Do that whenever a test calls one stale: after any change to the
prompt, the wire schema, the parameters or a seed. Where only `{pairs}` is stale, since the rules or the merge leave
other pairs undecided, `make record ONLY={pairs}` does.

| | |
|---|---|
| server | llama.cpp in `xllamacpp` {server}, on loopback |
| model | `{model}`, SHA-256 `{checksum}` |
| prompts | `{prompt}`, `{judge}` |
| command | `make record` (`python -m cassettes.record`) |

| cassette | recorded | requests | prompt tokens | answer tokens | seconds |
|---|---|---|---|---|---|
{rows}
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
        if not only or PAIRS in only:
            rows[PAIRS] = await _record_pairs(client, settings, articles)
    _write_readme(settings, model, rows)


def _write_readme(settings: LlmSettings, model: Path, rows: dict[str, str]) -> None:
    (CASSETTES / "README.md").write_text(
        _README.format(
            pairs=PAIRS,
            server=version("xllamacpp"),
            model=settings.model,
            checksum=hashlib.sha256(model.read_bytes()).hexdigest(),
            prompt=load_prompt(settings.prompt).label,
            judge=load_prompt(JUDGE_PROMPT).label,
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


async def _record_pairs(client: AsyncOpenAI, settings: LlmSettings, articles: Sequence[Article]) -> str:
    """The request that a whole run sends after the articles, whose own answers are replayed."""
    checked = []
    with replayed():
        for article in articles:
            readings = [await LlmReader(client, settings).read(article), read_with_rules(testify(article))]
            checked.append(check_extraction(testify(article), readings))
    judge = LlmReader(client, settings).judge()
    pairs = judge.fitting(undecided_pairs(checked))
    began = time.monotonic()
    with recorder().use_cassette(str(CASSETTES / f"{PAIRS}.yaml"), record_mode="all"):
        judged = await judge.judge(pairs)
    found = f"{len(judged.relations)} of {len(pairs)} pairs judged"
    return _row(PAIRS, found, judge.usage, time.monotonic() - began)


def _row(name: str, found: str, usage: Usage, seconds: float) -> str:
    sys.stderr.write(f"{name}: {found}, {usage.completion_tokens} tokens, {seconds:.0f} s\n")
    date = datetime.now(UTC).date().isoformat()
    tokens = f"{usage.prompt_tokens} | {usage.completion_tokens}"
    return f"| {name} | {date} | {usage.requests} | {tokens} | {seconds:.0f} |"


if __name__ == "__main__":
    main()
