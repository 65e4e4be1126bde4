"""The whole run over the seeds, with a capable model's recorded answers to every request of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from summarizer import ReaderSettings, summarize
from summarizer.audit import audit
from summarizer.check.trust import trusted
from summarizer.merge.briefing import Briefing
from tests.conftest import ROOT
from tests.replay import BASE_URL, CAPABLE, KEY, replayed

_SETTINGS = ReaderSettings(
    model=CAPABLE, base_url=BASE_URL, api_key=KEY, passes=1, statements=True, judge=True, store=False
)
# Five articles; three times six items told in words that can't stand alone; all statements together; what they
# have in common, to be confirmed; pairs of them; the first screen. Nothing was missed that is worth a second
# question.
_REQUESTS = 13


@contextmanager
def _at_root(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(ROOT)
    with replayed(f"{CAPABLE}/seeds"):
        yield


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch) -> Briefing:
    with _at_root(monkeypatch):
        return summarize(["seeds"], settings=_SETTINGS)


def test_every_request_of_a_run_has_its_recorded_answer(briefing: Briefing) -> None:
    assert briefing.usage.requests == _REQUESTS
    assert [article.status for article in briefing.articles] == ["read"] * 5


def test_the_model_earns_its_trust_and_its_statements_hold(briefing: Briefing) -> None:
    reports = [report for claim in briefing.claims for report in claim.reports]
    worded = [report for report in reports if report.statement_by == "llm"]
    assert trusted(briefing.trust)
    assert 10 * len(worded) >= 9 * sum(report.found_by != "rules" for report in reports)


def test_statements_are_read_together_and_pairs_judged(briefing: Briefing) -> None:
    assert briefing.judging is not None
    assert briefing.judging.read >= 100
    assert len(briefing.judgements) == briefing.judging.asked > 0


def test_the_first_screen_is_edited(briefing: Briefing) -> None:
    assert briefing.editing is not None
    assert briefing.editing.asked >= 10
    assert any(line.to != line.part and not line.refused for line in briefing.editing.lines)


def test_the_briefing_holds(briefing: Briefing) -> None:
    assert audit(briefing) == ()
