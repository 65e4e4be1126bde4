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
from summarizer.audit import audit
from summarizer.extract.confirm_controls import CONTROLS
from summarizer.extract.statements import Fact, StatementPair
from summarizer.write.markdown import to_markdown
from tests.extract.llm.whole_runs import without_waiting
from tests.servers.misbehaving import Sent, answers, misbehaving_server
from tests.test_judging import Notes, Run, is_about_pairs, said_of, written

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
    return written(tmp_path, named=NAMED, other=OTHER)


@dataclass
class Proposing:
    """A model that names all speakers rightly, proposes pairs, and judges what it is asked about."""

    proposal: str
    relation: str = "same"
    confirms: bool = True
    read: list[str] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    texts: tuple[str, str] = (NAMED, OTHER)

    def __call__(self, body: dict[str, Any]) -> Sent:
        shown_last = body["messages"][-1]["content"]
        if "<statements-" in shown_last:
            self.read.append(shown_last)
            return answers(self.proposal)
        if "<entries-" in shown_last:
            self.noted.append(shown_last)
            return answers(_confirming(shown_last, others=self.confirms))
        if is_about_pairs(body):
            self.pairs.append(shown_last)
            return answers(said_of(body, [(1, self.relation)]))
        return answers(_named(self.texts["The bridge in Larkford" not in shown_last]))


def _confirming(shown: str, *, others: bool) -> str:
    """An answer with all controls right, in which everything else is so or nothing is."""
    told: list[dict[str, object]] = []
    fact = ""
    for line in shown.splitlines():
        fact = line.removeprefix("Fact: ") if line.startswith("Fact: ") else fact
        if (below := re.match(r"(\d+)(?: \[.*?\])?: (.*)$", line)) and _is_so(fact, below[2], others):
            told.append({"number": int(below[1]), "words": below[2]})
    pairs = re.findall(r"^Pair (\d+)\n.*\nB(?: \[.*?\])?: (.*)$", shown, re.MULTILINE)
    opposed = [int(n) for n, right in pairs if _PAIRS.get(right, others)]
    return json.dumps({"told": told, "opposed": opposed})


def _is_so(fact: str, statement: str, others: bool) -> bool:
    return statement in _FACTS[fact] if fact in _FACTS else others


_FACTS = {
    c.words: {s.words for s in c.statements[:told]} for c, told in CONTROLS.items() if isinstance(c, Fact)
}
_PAIRS = {c.right.words: bool(so) for c, so in CONTROLS.items() if isinstance(c, StatementPair)}


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


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two articles that have in common only what they say besides of Vell, and a contradiction."""
    without_waiting(monkeypatch)
    return written(tmp_path, named=BESIDES, other=BESIDES_TOO)


BESIDES = """The bridge in Larkford is closed, Ada Holm said.

The ferry at Vell, a town of 900 on the Arn, is full, Lena Moor said.

The school in Holm opens in May, Tom Reyes said.
"""
BESIDES_TOO = """Larkford has a new baker, Ada Holm said.

The mill in Vell, a town on the Arn, is shut, Lena Moor said.

The school in Holm opens in June, Tom Sand said.
"""


def _read(files: list[Path]) -> str:
    model = Proposing('{"same": [], "opposed": []}', texts=(BESIDES, BESIDES_TOO))
    proposed(files, model)
    return model.read[0]


def _told(
    files: list[Path], sentence: str, words: Sequence[str], key: str, **chosen: Any
) -> tuple[Run, Proposing]:
    """The run in which the model tells a sentence of the statements that hold these words."""
    lines = [line for line in _read(files).splitlines() if line[:1].isdigit()]
    numbers = [next(n for n, line in enumerate(lines, 1) if w in line) for w in words]
    answer = {"same": [], "opposed": [], key: [{"text": sentence, "numbers": numbers}]}
    model = Proposing(json.dumps(answer), texts=(BESIDES, BESIDES_TOO), **chosen)
    return proposed(files, model), model


def _carriers(run: Run, sentence: str) -> list[set[str]]:
    """For each claim with the sentence its articles."""
    claims = run.briefing.claims
    return [{r.article for r in c.reports} for c in claims if sentence in {r.statement for r in c.reports}]


def test_what_two_outlets_say_besides_is_a_claim_of_both(shared: list[Path]) -> None:
    run, _ = _told(shared, "Vell is a town on the Arn.", ("ferry", "mill"), "shared")
    assert _carriers(run, "Vell is a town on the Arn.") == [{"a1", "a2"}]
    assert not audit(run.briefing)


def test_what_only_one_of_them_says_is_no_claim_of_both(shared: list[Path]) -> None:
    run, model = _told(shared, "Vell is a town of 900.", ("ferry", "mill"), "shared")
    assert _carriers(run, "Vell is a town of 900.") == []
    assert model.noted == []


def test_what_the_model_doesnt_confirm_is_no_claim_of_both(shared: list[Path]) -> None:
    sentence = "Vell is a town on the Arn."
    run, model = _told(shared, sentence, ("ferry", "mill"), "shared", confirms=False)
    assert len(model.noted) == 1
    assert [carriers for carriers in _carriers(run, sentence) if len(carriers) > 1] == []


def test_what_outlets_share_rests_on_the_words_that_tell_it(shared: list[Path]) -> None:
    run, _ = _told(shared, "Vell is a town on the Arn.", ("ferry", "mill"), "shared")
    (claim,) = [c for c in run.briefing.claims if c.statement == "Vell is a town on the Arn."]
    assert all(len(r.evidence) == 1 and "full" not in r.evidence[0].text for r in claim.reports)


def test_the_model_sees_of_each_statement_how_its_outlet_is_called(shared: list[Path]) -> None:
    lines = [line for line in _read(shared).splitlines() if line[:1].isdigit()]
    outlets = [re.findall(r" \[.*(Larkford has|The bridge in).*\]:", line) for line in lines]
    assert sorted({name for (name,) in outlets}) == ["Larkford has", "The bridge in"]


def test_a_sentence_that_no_article_bears_out_opens_no_briefing(shared: list[Path]) -> None:
    run, _ = _told(shared, "The bridge in Larkford collapsed and killed 12 people.", ("bridge",), "lead")
    assert "collapsed" not in to_markdown(run.briefing)


def test_what_the_model_sets_against_each_other_and_confirms_is_contested(shared: list[Path]) -> None:
    lines = [line for line in _read(shared).splitlines() if line[:1].isdigit()]
    pair = [n for n, line in enumerate(lines, 1) if "school in Holm opens" in line]
    for confirms, expected in ((True, "contested"), (False, "single_source")):
        answer = json.dumps({"same": [], "opposed": [pair]})
        run = proposed(
            shared, Proposing(answer, "different", confirms=confirms, texts=(BESIDES, BESIDES_TOO))
        )
        schools = [c for c in run.briefing.claims if "school" in c.statement]
        assert [c.status for c in schools] == [expected] * 2
