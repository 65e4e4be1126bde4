"""The recorded answers: replayed into extractions, without secrets, none stale and none left over."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
import yaml

from summarizer.extract.extraction import Extraction
from summarizer.extract.llm.client import opened_client
from summarizer.extract.llm.embedded import embedded_settings
from summarizer.extract.llm.model_parts import PACKAGED_MODEL
from summarizer.extract.llm.prompts import JUDGE_PROMPT, load_prompt
from summarizer.extract.llm.reader import LlmReader
from summarizer.extract.statements import Statement, StatementPair
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from tests.conftest import SEEDS
from tests.replay import BASE_URL, CASSETTES, KEY, PAIRS, STATEMENTS, absolute_paths, cassette_names, replayed

NAMES = cassette_names()


def articles() -> dict[str, Article]:
    return {Path(article.source).stem: article for article in read_articles(find_sources([str(SEEDS)]))}


def read(article: Article) -> Extraction:
    async def run() -> Extraction:
        settings = embedded_settings(PACKAGED_MODEL.name, BASE_URL, KEY)
        async with opened_client(settings) as client:
            return await LlmReader(client, settings).read(article)

    return asyncio.run(run())


def test_there_is_one_cassette_for_each_seed_and_one_for_their_statements_and_no_other() -> None:
    assert sorted(articles()) == NAMES
    assert (CASSETTES / f"{PAIRS}.yaml").exists()
    others = {file.stem for file in CASSETTES.glob("*.yaml")} - {*NAMES, PAIRS}
    assert others <= {STATEMENTS}


@pytest.mark.parametrize("name", NAMES)
def test_a_cassette_replays_into_an_extraction(name: str) -> None:
    article = articles()[name]
    with replayed(name) as cassette:
        extraction = read(article)
    assert extraction.usage.requests == cassette.play_count
    assert extraction.claims
    assert extraction.dropped == ()


def test_a_cassette_recorded_for_another_request_fails_by_name_and_says_how_to_record() -> None:
    article = articles()[NAMES[0]]
    changed = Article(id=article.id, source=article.source, text=article.text + " More.")
    with pytest.raises(AssertionError, match=rf"{NAMES[0]}\.yaml.*make record"), replayed(NAMES[0]):
        read(changed)


def test_an_answer_left_unused_fails_by_name() -> None:
    with pytest.raises(AssertionError, match=rf"{NAMES[1]}\.yaml"), replayed(NAMES[0], NAMES[1]):
        read(articles()[NAMES[0]])


def test_the_cassette_of_the_statements_is_stale_as_soon_as_others_are_asked_about() -> None:
    async def ask() -> None:
        settings = embedded_settings(PACKAGED_MODEL.name, BASE_URL, KEY)
        bridge = Statement("The bridge is closed", None, None)
        async with opened_client(settings) as client:
            await LlmReader(client, settings).judge().judge([StatementPair(bridge, bridge)])

    with pytest.raises(AssertionError, match=rf"{PAIRS}\.yaml.*make record"), replayed(PAIRS):
        asyncio.run(ask())


@pytest.mark.parametrize("name", [*NAMES, PAIRS])
def test_a_cassette_holds_no_key_cookie_or_path(name: str) -> None:
    text = (CASSETTES / f"{name}.yaml").read_text("utf-8")
    headers = {
        header.lower()
        for exchange in yaml.safe_load(text)["interactions"]
        for side in ("request", "response")
        for header in exchange[side]["headers"]
    }
    assert headers <= {"content-type", "retry-after"}
    assert not re.search(
        r"authorization|bearer|cookie|api[-_]?key|127\.0\.0\.1|localhost", text, re.IGNORECASE
    )
    assert absolute_paths(text) == []


def test_the_readme_names_the_prompt_and_the_model_they_were_recorded_with() -> None:
    readme = (CASSETTES / "README.md").read_text("utf-8")
    asked = embedded_settings(PACKAGED_MODEL.name, BASE_URL, KEY)
    assert load_prompt(asked.prompt).label in readme
    assert load_prompt(JUDGE_PROMPT).label in readme
    assert PACKAGED_MODEL.sha256 in readme
    assert "make record" in readme
