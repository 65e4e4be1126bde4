"""Statements for claims that have none: which are asked for, which hold, and what a failure costs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from summarizer import Briefing, ReaderSettings, summarize
from summarizer.audit import audit
from summarizer.observer import SilentObserver
from tests.extract.llm.whole_runs import without_waiting
from tests.servers.misbehaving import Sent, answers, fails, misbehaving_server

TEXT = """The old bridge at Larkford will close on Friday, the mayor, Ada Holm, said.

Ada Holm told reporters that it may not be safe for lorries.
"""
WORDS = "that it may not be safe for lorries"
RIGHT = "The old bridge at Larkford may not be safe for lorries."
NOTHING = answers('{"claims": [], "figures": [], "denials": [], "speakers": []}')


class Notes(SilentObserver):
    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, message: str) -> None:
        self.notes.append(message)


def run(folder: Path, sentence: str | Sent, **chosen: Any) -> tuple[Briefing, list[str], list[str]]:
    """The article read by a model that finds nothing; the questions for statements, and the notes."""
    file = folder / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    asked: list[str] = []

    def behave(body: dict[str, Any]) -> Sent:
        content = body["messages"][-1]["content"]
        if not re.match(r"<items-", content):
            return NOTHING
        asked.append(content)
        if not isinstance(sentence, str):
            return sentence
        (place,) = re.findall(rf"Item (\d+)\nSpeaker: [^\n]*\nPassage: [^\n]*> {WORDS} <", content)
        return answers(json.dumps({"statements": [{"item": int(place), "statement": sentence}]}))

    notes = Notes()
    settings = {"model": "m", "passes": 0, "judge": False, "store": False, "statements": True} | chosen
    with misbehaving_server([], then=behave) as server:
        briefing = summarize(
            [file], settings=ReaderSettings(base_url=server.base_url, **settings), observer=notes
        )
    return briefing, asked, notes.notes


@pytest.fixture(autouse=True)
def _without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    without_waiting(monkeypatch)


def statements(briefing: Briefing) -> dict[str, str]:
    return {r.evidence[0].text: r.statement for claim in briefing.claims for r in claim.reports}


def test_a_claim_about_it_is_asked_for_and_a_whole_sentence_is_not(tmp_path: Path) -> None:
    briefing, (asked,), notes = run(tmp_path, RIGHT)
    assert statements(briefing)[WORDS] == RIGHT
    assert f"> {WORDS} <" in asked
    assert asked.count("Item ") == 1
    assert notes == []
    assert audit(briefing) == ()
    assert briefing.articles[0].usage.requests == briefing.usage.requests == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "It may not be safe for lorries.",
        "the bridge may not be safe",
        "The bridge may be safe for lorries.",
        "The bridge may not be safe for 40 lorries.",
        "The bridge at Norrvik may not be safe for lorries.",
        "The bridge may not be safe because cheap materials corroded everywhere.",
        "Not safe for lorries.",
    ],
    ids=["pronoun", "no sentence", "negation lost", "number", "name", "cause invented", "no verb"],
)
def test_a_sentence_that_does_not_hold_leaves_the_articles_words(tmp_path: Path, sentence: str) -> None:
    assert (
        statements(run(tmp_path, sentence)[0])[WORDS]
        == statements(run(tmp_path, RIGHT, statements=False)[0])[WORDS]
    )


def test_a_failure_is_a_note_and_changes_nothing(tmp_path: Path) -> None:
    briefing, _, notes = run(tmp_path, fails(403, "no"))
    plain = run(tmp_path, RIGHT, statements=False)[0]
    assert statements(briefing) == statements(plain)
    assert len(notes) == 1
    assert "not given all statements" in notes[0]


def test_the_budget_holds_for_statements_too(tmp_path: Path) -> None:
    _, asked, notes = run(tmp_path, RIGHT, max_requests=1)
    assert asked == []
    assert "--max-requests 1" in notes[0]


def test_other_models_than_the_embedded_one_are_not_asked_unless_it_is_wanted(tmp_path: Path) -> None:
    assert run(tmp_path, RIGHT, statements=None)[1] == []
