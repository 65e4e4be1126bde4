"""A trusted model reads all statements together: what it proposes is judged, and nothing else changes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from summarizer import ReaderSettings, summarize
from tests.extract.llm.whole_runs import without_waiting
from tests.servers.misbehaving import Sent, answers, misbehaving_server
from tests.test_judging import Notes, Run, is_about_pairs, said_of

NAMED = """The bridge in Larkford is closed, Ada Holm said.

The ferry at Vell is full, Lena Moor said.

The road to Vell is wet, Tom Reyes said.
"""
OTHER = """“Nobody may cross the river at Larkford now,” Ada Holm said.

The mill in Vell is shut, Lena Moor said.

The school in Vell is warm, Tom Reyes said.
"""
CROSSING = ("The bridge in Larkford is closed", "“Nobody may cross the river at Larkford now,”")


def _named(text: str) -> str:
    """A model's answer that finds every statement of a text, with the speaker that the text names."""
    said = re.findall(r"^(.*?,?”?),? (\w+ \w+) said\.$", text, re.MULTILINE)
    claims = [
        [f"c{n}", words, name, words.strip("“”,") + ".", "happened", None, None, "news"]
        for n, (words, name) in enumerate(said, 1)
    ]
    return json.dumps({"claims": claims, "figures": [], "denials": [], "speakers": []})


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    without_waiting(monkeypatch)
    found = [tmp_path / "named.txt", tmp_path / "other.txt"]
    for file, text in zip(found, (NAMED, OTHER), strict=True):
        file.write_text(text, encoding="utf-8")
    return found


@dataclass
class Proposing:
    """A model that names all speakers rightly, proposes pairs, and judges what it is asked about."""

    proposal: str
    relation: str = "same"
    read: list[str] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)

    def __call__(self, body: dict[str, Any]) -> Sent:
        shown_last = body["messages"][-1]["content"]
        if "<statements-" in shown_last:
            self.read.append(shown_last)
            return answers(self.proposal)
        if is_about_pairs(body):
            self.pairs.append(shown_last)
            return answers(said_of(body, [(1, self.relation)]))
        return answers(_named(NAMED if "The bridge in Larkford" in shown_last else OTHER))


def proposed(files: list[Path], model: Proposing) -> Run:
    notes = Notes()
    settings = ReaderSettings(model="m", passes=0, judge=True, concurrency=1)
    with misbehaving_server([], then=model) as server:
        briefing = summarize(files, settings=replace(settings, base_url=server.base_url), observer=notes)
    return Run(briefing, notes.notes)


def _numbers(read: str, words: Sequence[str]) -> list[int]:
    found = {line.split(": ", 1)[1]: line for line in read.splitlines() if line[:1].isdigit()}
    return [int(found[w].split(" ", 1)[0]) for w in words]


def test_a_trusted_model_reads_all_statements_and_what_it_proposes_is_judged(named: list[Path]) -> None:
    first = Proposing('{"same": [], "opposed": []}')
    proposed(named, first)
    (read,) = first.read
    told = [line.split(": ", 1)[1] for line in read.splitlines() if line[:1].isdigit()]
    bridge, crossing = (next(t for t in told if w in t) for w in ("bridge", "Nobody may cross"))
    second = Proposing(json.dumps({"same": [_numbers(read, (bridge, crossing))], "opposed": []}))
    run = proposed(named, second)
    assert len(second.pairs) == 1
    assert [{words.strip("“”,. ") for words in claim} for claim in run.claims] == [
        {bridge.strip("“”,. "), crossing.strip("“”,. ")}
    ]
    assert run.briefing.judging is not None
    assert run.briefing.judging.read == len(told)


def test_a_proposal_that_the_model_doesnt_confirm_joins_nothing(named: list[Path]) -> None:
    run = proposed(named, Proposing('{"same": [[1, 4], [2, 5], [3, 6]], "opposed": []}', "different"))
    assert run.claims == []


def test_where_the_proposals_fail_the_rules_pairs_are_judged(named: list[Path]) -> None:
    run = proposed(named, Proposing("They are all different."))
    assert any("didn't say which statements tell the same" in note for note in run.notes)
    assert run.briefing.judging is None or run.briefing.judging.read == 0
