"""The whole run over the seeds, with the embedded model's recorded answers."""

from __future__ import annotations

import json
import re
from contextlib import nullcontext
from pathlib import Path

import pytest

from summarizer import ReaderSettings, summarize
from summarizer.audit import audit
from summarizer.cli.app import run
from summarizer.merge.briefing import Briefing
from tests.conftest import ROOT, SEEDS
from tests.replay import PAIRS, replayed_as_local, run_names
from tests.spans import assert_spans_hold, spans_in

EXAMPLE = ROOT / "docs" / "example"
REMAKE = "python -m tests.remake_example"


def undated(text: str) -> str:
    """The text without what differs from run to run: when it was made, and how long that took."""
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "<when>", text)
    return re.sub(r'"seconds": [\d.]+', '"seconds": 0', text)


@pytest.fixture
def outputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with briefing.md and briefing.json of the replayed run."""
    monkeypatch.chdir(ROOT)
    files = [str(tmp_path / name) for name in ("briefing.md", "briefing.json")]
    with replayed_as_local(monkeypatch):
        assert run(["summarize", "seeds", "--model", "local", "-q", "-o", files[0], "-o", files[1]]) == 0
    return tmp_path


def test_the_replayed_run_writes_the_committed_briefing(outputs: Path) -> None:
    for name in ("briefing.md", "briefing.json"):
        made, committed = (undated((folder / name).read_text("utf-8")) for folder in (outputs, EXAMPLE))
        assert made == committed, (
            f"docs/example/{name} is not what the program writes now; see it, then {REMAKE}"
        )


def test_the_replayed_briefing_holds(outputs: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(outputs / "briefing.json")]) == 0
    assert capfd.readouterr().out == ""


def test_a_second_run_asks_nothing(outputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = json.loads((outputs / "briefing.json").read_text("utf-8"))
    with replayed_as_local(monkeypatch, unused=True) as cassette:
        assert run(["summarize", "seeds", "--model", "local", "-q", "-o", str(outputs / "again.json")]) == 0
    assert cassette.play_count == 0
    second = json.loads((outputs / "again.json").read_text("utf-8"))
    assert first["usage"]["requests"] > 0
    assert second["usage"]["requests"] == 0
    assert second["claims"] == first["claims"]


@pytest.fixture
def replayed_briefing(monkeypatch: pytest.MonkeyPatch) -> Briefing:
    monkeypatch.chdir(ROOT)
    with replayed_as_local(monkeypatch):
        return summarize(["seeds"], settings=ReaderSettings(model="local"))


def test_every_span_is_its_text_and_none_lies_in_furniture(replayed_briefing: Briefing) -> None:
    for article in replayed_briefing.articles:
        items = [*replayed_briefing.claims, *replayed_briefing.figures, *replayed_briefing.denials]
        reports = [r for item in items for r in item.reports if r.article == article.id]
        assert reports, article.source
        assert_spans_hold(article.text, (reports, article.furniture))
        for span in spans_in([r.evidence for r in reports]):
            assert not any(span.overlaps(line) for line in article.furniture), span


def test_nothing_of_the_furniture_is_printed(outputs: Path) -> None:
    text = (outputs / "briefing.md").read_text("utf-8")
    printed = text.split("### Rejected")[0]
    assert "$1 trillion" not in text
    for words in ("Up Next", "newsletter", "reCAPTCHA", "Getty", "Email Us"):
        assert words not in printed


def test_what_is_rejected_is_listed_with_its_reason_and_passes_no_audit(replayed_briefing: Briefing) -> None:
    assert replayed_briefing.rejected
    assert all(item.reason and item.check for item in replayed_briefing.rejected)
    assert audit(replayed_briefing) == ()


def test_each_article_has_claims_that_both_readers_found(replayed_briefing: Briefing) -> None:
    for article in replayed_briefing.articles:
        found_by = [
            r.found_by for c in replayed_briefing.claims for r in c.reports if r.article == article.id
        ]
        assert "both" in found_by, article.source


def test_the_rules_alone_find_the_same_facts_without_a_model(tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    assert run(["summarize", str(SEEDS), "--model", "rules", "-q", "-o", str(file)]) == 0
    briefing = json.loads(file.read_text("utf-8"))
    assert briefing["usage"]["requests"] == 0
    assert len(briefing["claims"]) > 40


def test_the_recorded_answer_calls_all_pairs_opposed_and_so_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    with replayed_as_local(monkeypatch, *run_names(), PAIRS):
        judged = summarize(["seeds"], settings=ReaderSettings(model="local", judge=True))
        plain = summarize(["seeds"], settings=ReaderSettings(model="local"))
    assert judged.judging is not None
    assert judged.judging.usage.requests == 1
    assert judged.judging.asked > 0
    assert judged.judgements == ()
    assert audit(judged) == ()
    assert judged.claims == plain.claims
    assert judged.rejected == plain.rejected


@pytest.mark.parametrize("model", ["rules", "local"])
def test_the_soldiers_to_be_sent_are_one_row_and_those_in_training_another(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with replayed_as_local(monkeypatch) if model == "local" else nullcontext():
        briefing = summarize(["seeds"], settings=ReaderSettings(model=model))
    (sent,) = [f for f in briefing.figures if any(r.text.startswith("10,000") for r in f.reports)]
    assert {(r.low, r.high) for r in sent.reports} == {
        (10_000, 10_000),
        (10_000, None),
        (None, 12_000),
        (2_000, 12_000),
    }
    assert len({r.article for r in sent.reports}) == 5
    assert sent.agreement == "agree"
    (training,) = [f for f in briefing.figures if any("3,000" in r.text for r in f.reports)]
    assert training.id in {near.figure for near in sent.related}


@pytest.mark.parametrize("model", ["rules", "local"])
def test_translated_quotations_are_one_and_one_man_says_them(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with replayed_as_local(monkeypatch) if model == "local" else nullcontext():
        briefing = summarize(["seeds"], settings=ReaderSettings(model=model))
    several = [q for q in briefing.quotations if len({v.article for v in q.variants}) > 1]
    for words in ("10,000 soldiers", "first step to a"):
        assert any(all(words in v.text for v in q.variants) for q in several)
    assert sum("Zelensky" in s.name or "Zelenskyy" in s.name for s in briefing.speakers) == 1
    assert not any("$1 trillion" in r.text for f in briefing.figures for r in f.reports)
    assert not any("$1 trillion" in r.statement for c in briefing.claims for r in c.reports)
