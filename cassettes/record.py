"""Records the embedded model's answer to each seed article: `make record`."""

from __future__ import annotations

import asyncio
import hashlib
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import model_file, serving
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.settings import LlmSettings
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from tests.replay import CASSETTES, recorder

_README = """# Cassettes

One file per article of `seeds/`: what was asked of the embedded model's HTTP server and what it answered, word for
word. Tests replay them; nothing in them is edited by hand. Host, port, key and all headers but `content-type` and
`retry-after` are left out.

Recorded again, all of them, with `make record`. Do that whenever a test calls one stale: after any change to the
prompt, the wire schema, the parameters or a seed.

| | |
|---|---|
| recorded | {date} |
| server | llama.cpp in `xllamacpp` {server}, on loopback |
| model | `{model}`, SHA-256 `{checksum}` |
| prompt | `{prompt}` |
| command | `make record` (`python -m cassettes.record`) |

| article | requests | prompt tokens | answer tokens | seconds |
|---|---|---|---|---|
{rows}
"""


def main() -> None:
    """Replace every cassette, and the table in their README."""
    file = model_file()
    with serving(file) as settings:
        asyncio.run(_record(settings, file.file))


async def _record(settings: LlmSettings, model: Path) -> None:
    articles = read_articles(find_sources(["seeds"]))
    for old in CASSETTES.glob("*.yaml"):
        old.unlink()
    rows = []
    async with opened_client(settings) as client:
        for article in articles:
            # A reader of its own: what it remembers must not depend on which article came before.
            reader = LlmReader(client, settings)
            rows.append(await _record_article(reader, article))
            prompt = reader.prompt.label
    (CASSETTES / "README.md").write_text(
        _README.format(
            date=datetime.now(UTC).date().isoformat(),
            server=version("xllamacpp"),
            model=settings.model,
            checksum=hashlib.sha256(model.read_bytes()).hexdigest(),
            prompt=prompt,
            rows="\n".join(rows),
        ),
        encoding="utf-8",
    )


async def _record_article(reader: LlmReader, article: Article) -> str:
    name = Path(article.source).stem
    began = time.monotonic()
    with recorder().use_cassette(str(CASSETTES / f"{name}.yaml"), record_mode="all"):
        extraction = await reader.read(article)
    usage = extraction.usage
    seconds = time.monotonic() - began
    found = f"{len(extraction.claims)} claims, {len(extraction.figures)} figures, {len(extraction.denials)} denials"
    sys.stderr.write(f"{name}: {found}, {usage.completion_tokens} tokens, {seconds:.0f} s\n")
    return (
        f"| {name} | {usage.requests} | {usage.prompt_tokens} | {usage.completion_tokens} | {seconds:.0f} |"
    )


if __name__ == "__main__":
    main()
