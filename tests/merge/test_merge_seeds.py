"""What an editor must find in the merged example articles, taken from their annotations."""

from __future__ import annotations

import pytest

from summarizer.merge import Briefing, Generator, merge
from summarizer.merge.briefing import Claim, Denial
from tests.merge.gold_extractions import gold_extractions


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return merge(gold_extractions(), generator=Generator("summarizer", "0", "rules", None), created="")


def _claims_of(briefing: Briefing, denial: Denial) -> list[Claim]:
    return [c for c in briefing.claims if c.id in denial.claims]


def _statements(claims: list[Claim]) -> str:
    return "\n".join(r.statement for c in claims for r in c.reports)


def test_spellings_of_zelensky_are_one_speaker(briefing: Briefing) -> None:
    speakers = [s for s in briefing.speakers if "Zelensk" in s.name]
    assert [(s.name, s.aliases, len(s.articles)) for s in speakers] == [
        ("Volodymyr Zelensky", ("Ukrainian President Volodymyr Zelensky", "Volodymyr Zelenskyy"), 5)
    ]


@pytest.mark.parametrize(("words", "variants"), [("10,000 soldiers", 2), ("first step to a world war", 3)])
def test_two_renderings_are_one_quotation_with_variants(
    briefing: Briefing, words: str, variants: int
) -> None:
    found = [q for q in briefing.quotations if any(words in v.text.lower() for v in q.variants)]
    assert [(len(q.variants), q.same_wording, len({v.article for v in q.variants})) for q in found] == [
        (variants, False, 2)
    ]


def test_one_row_holds_the_soldiers_being_sent_without_a_conflict(briefing: Briefing) -> None:
    row = next(f for f in briefing.figures if len(f.reports) > 3)
    assert row.agreement == "agree"
    assert len({r.article for r in row.reports if "10,000" in r.text}) == 4
    assert {"As many as 12,000 troops", "somewhere between 2,000 and 12,000"} <= {r.text for r in row.reports}
    assert not any("3,000" in r.text for r in row.reports)


def test_soldiers_in_training_are_a_row_of_their_own(briefing: Briefing) -> None:
    row = next(f for f in briefing.figures if any("3,000 " in r.text for r in f.reports))
    assert row.agreement == "agree"


@pytest.mark.parametrize("speaker", ["North Korea", "Kremlin"])
def test_denials_stand_against_the_deployment_in_other_articles(briefing: Briefing, speaker: str) -> None:
    names = {s.id: s.name for s in briefing.speakers}
    denials = [d for d in briefing.denials if names.get(d.speaker or "") == speaker]
    assert denials
    for denial in denials:
        claims = _claims_of(briefing, denial)
        assert "Russia is preparing to deploy 10,000 North Korean soldiers" in _statements(claims)
        assert {c.status for c in claims} == {"contested"}
        assert len({r.article for c in claims for r in c.reports}) >= 4


def test_tehran_denies_the_drones_and_missiles_in_both_articles(briefing: Briefing) -> None:
    denial = next(d for d in briefing.denials if "Iran" in d.denies)
    claims = _claims_of(briefing, denial)
    assert {r.article for c in claims for r in c.reports} == {"a1", "a3"}
    assert all("drones" in r.statement for c in claims for r in c.reports)


def test_what_is_neither_confirmed_nor_denied_contests_nothing(briefing: Briefing) -> None:
    open_questions = {d.id for d in briefing.denials if d.kind == "unconfirmed"}
    assert open_questions
    assert not any(open_questions & set(c.denied_by) for c in briefing.claims)


def test_market_crash_of_the_cover_line_is_nowhere(briefing: Briefing) -> None:
    words = [r.text for f in briefing.figures for r in f.reports]
    words += [r.statement for c in briefing.claims for r in c.reports]
    assert not any("trillion" in w for w in words)
