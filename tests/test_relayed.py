"""Whole runs recorded from a server that has its answers only after a while."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cassettes.relayed import main
from tests.extract.llm.asking import TEXT
from tests.extract.llm.whole_runs import without_waiting
from tests.servers.misbehaving import Sent, answers, fails, misbehaving_server

NOTHING = '{"claims": [], "figures": [], "denials": [], "speakers": []}'


def kind(body: dict[str, Any]) -> str:
    content = body["messages"][-1]["content"]
    return "again" if "Missed are the words" in content else str(content).partition("-")[0].strip("<")


def run(folder: Path, answered: set[str]) -> tuple[int, set[str], Path]:
    """One round over one article, where the server answers only these kinds of requests."""
    article = folder / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    asked: set[str] = set()

    def behave(body: dict[str, Any]) -> Sent:
        asked.add(kind(body))
        if kind(body) not in answered:
            return fails(503, "no answer yet")
        return answers('{"statements": []}' if kind(body) == "items" else NOTHING)

    into = folder / "recorded" / "run.yaml"
    with misbehaving_server([], then=behave) as server:
        done = main([str(article), "--base-url", server.base_url, "--model", "m", "--into", str(into)])
    return done, asked, into


@pytest.fixture(autouse=True)
def _without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    without_waiting(monkeypatch)


@pytest.mark.parametrize(
    ("answered", "asked"),
    [
        (set(), {"article"}),
        ({"article"}, {"article", "again"}),
        ({"article", "again"}, {"article", "again", "items"}),
    ],
    ids=["nothing", "the extraction", "what was missed, too"],
)
def test_a_round_asks_on_only_where_the_one_before_is_answered_and_records_nothing(
    tmp_path: Path, answered: set[str], asked: set[str]
) -> None:
    assert run(tmp_path, answered)[:2] == (3, asked)
    assert not (tmp_path / "recorded" / "run.yaml").exists()


def test_a_run_with_all_its_answers_is_recorded_without_key_or_place(tmp_path: Path) -> None:
    done, asked, into = run(tmp_path, {"article", "again", "items"})
    assert (done, asked) == (0, {"article", "again", "items"})
    text = into.read_text("utf-8")
    assert len(yaml.safe_load(text)["interactions"]) == 3
    assert "127.0.0.1" not in text
    assert "authorization" not in text.casefold()
