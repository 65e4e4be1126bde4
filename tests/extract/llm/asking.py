"""What the tests of the model's reader share: an article, a right answer, and a reader that doesn't sleep."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.gate import Gate
from summarizer.extract.llm.limiter import Limiter
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.llm.run import Run
from summarizer.extract.llm.settings import LlmSettings
from summarizer.read.article import Article

TEXT = """Bridge to close for a month

The old bridge at Vell will close on Friday for at least 30 days, the mayor, Ada Holm, said.

“We have no choice,” she added. The builders denied that they had used poor steel.
"""

ARTICLE = Article(id="a1", source="bridge.txt", text=TEXT)

CLAIM = {"evidence": "“We have no choice,”", "speaker": "Ada Holm", "statement": None}
FIGURE = {
    "evidence": "for at least 30 days",
    "text": "at least 30 days",
    "counts": "days",
    "speaker": "Ada Holm",
}
DENIAL = {
    "evidence": "The builders denied that they had used poor steel.",
    "speaker": "The builders",
    "kind": "denial",
    "denies": "They used poor steel.",
}
SPEAKER = {"name": "Ada Holm", "role": "the mayor", "kind": "person"}
RIGHT: dict[str, Any] = {"claims": [CLAIM], "figures": [FIGURE], "denials": [DENIAL], "speakers": [SPEAKER]}
ANSWER = json.dumps(RIGHT)


def settings(base_url: str, **changes: Any) -> LlmSettings:
    return LlmSettings(**({"model": "m", "base_url": base_url, "api_key": "secret-key"} | changes))


@dataclass
class Asked:
    """One reader's run over some articles: what came of each, and what was waited for."""

    outcomes: list[Extraction | Exception] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    reader: LlmReader | None = None

    @property
    def extraction(self) -> Extraction:
        outcome = self.outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def ask(base_url: str, *articles: Article, **changes: Any) -> Asked:
    """Read `articles` (default: the bridge) one after the other with one reader whose sleep takes no time."""
    asked = Asked()

    now = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal now
        asked.slept.append(seconds)
        now += seconds

    async def run() -> None:
        shared = Run(Gate(Limiter(clock=lambda: now, sleep=sleep)), sleep=sleep, jitter=lambda: 0.0)
        chosen = settings(base_url, **changes)
        async with opened_client(chosen) as client:
            asked.reader = LlmReader(client, chosen, run=shared)
            for article in articles or (ARTICLE,):
                try:
                    asked.outcomes.append(await asked.reader.read(article))
                except Exception as error:
                    asked.outcomes.append(error)

    asyncio.run(run())
    return asked
