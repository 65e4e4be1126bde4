"""What a run is expected to take, against what the recorded one took."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import yaml

from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import planned_settings
from summarizer.extract.llm.reader import LlmReader
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from tests.conftest import SEEDS
from tests.replay import CASSETTES, cassette_names


def recorded() -> Estimate:
    """Requests and tokens of all cassettes."""
    total = Estimate()
    for name in cassette_names():
        tape = yaml.safe_load((CASSETTES / f"{name}.yaml").read_text(encoding="utf-8"))
        for interaction in tape["interactions"]:
            usage = json.loads(interaction["response"]["body"]["string"])["usage"]
            total += Estimate(0, 0, 1, usage["prompt_tokens"], usage["completion_tokens"])
    return total


async def estimated(folder: Path) -> Estimate:
    settings = planned_settings()
    async with opened_client(settings) as client:
        reader = LlmReader(client, settings)
        articles = read_articles(find_sources([str(folder)]))
        return sum((reader.estimate(article) for article in articles), Estimate())


def test_the_estimate_is_within_15_percent_of_the_recorded_usage() -> None:
    expected, taken = asyncio.run(estimated(SEEDS)), recorded()
    assert expected.articles == 5
    assert expected.requests == taken.requests
    for part in ("prompt_tokens", "completion_tokens"):
        ratio = getattr(expected, part) / getattr(taken, part)
        assert 0.85 < ratio < 1.15, (part, expected, taken)
