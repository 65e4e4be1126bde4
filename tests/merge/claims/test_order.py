"""Which report stands for a claim, in which order its reports stand, and who can oppose whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.check.reports import ClaimReport
from summarizer.extract.extraction import SpeakerKind
from summarizer.merge import Briefing, Generator, merge
from summarizer.merge.claims.group import group_claims
from summarizer.merge.claims.profile import profile
from summarizer.text.span import Span
from tests.merge.gold_extractions import gold_extractions

FRONT = "the front has barely moved in two years"
MOVED = "the front has not barely moved in two years"


def _report(article: str, statement: str, speaker: str | None, kind: SpeakerKind | None) -> ClaimReport:
    return ClaimReport(
        article=article,
        speaker=speaker,
        speaker_kind=kind,
        via=None,
        wording="indirect",
        statement=statement,
        evidence=(Span(0, len(statement), statement),),
        found_by="rules",
        verdict="exact",
        notes=(),
    )


@pytest.mark.parametrize(
    ("article", "speaker", "opposed"),
    [("a1", "s1", [(), ()]), ("a2", "s1", [(), ()]), ("a1", "s2", [(1,), (0,)])],
)
def test_nobody_opposes_himself(article: str, speaker: str, opposed: list[tuple[int, ...]]) -> None:
    reports = [_report("a1", FRONT, "s1", "person"), _report(article, MOVED, speaker, "person")]
    profiles = [profile(r.statement, None) for r in reports]
    groups, _ = group_claims(reports, [r.speaker for r in reports], profiles)
    assert [g.opposed for g in groups] == opposed


def _merged() -> Briefing:
    return merge(gold_extractions(), generator=Generator("summarizer", "0", "rules", None), created="")


def test_somebody_named_below_the_headline_stands_for_a_claim_of_several_articles() -> None:
    briefing = _merged()
    kinds = {s.id: s.kind for s in briefing.speakers}
    claim = max(briefing.claims, key=lambda c: len({r.article for r in c.reports}))
    main = next(r for r in claim.reports if r.statement.removeprefix("that ") == claim.statement)
    assert kinds[main.speaker or ""] == "person"
    title = next(a.title for a in briefing.articles if a.id == main.article)
    assert main.statement not in (title or "")


def test_reports_of_a_claim_stand_article_by_article() -> None:
    for claim in _merged().claims:
        articles = [r.article for r in claim.reports]
        runs = [a for n, a in enumerate(articles) if n == 0 or articles[n - 1] != a]
        assert len(runs) == len(set(articles))


def test_names_that_differ_by_their_spaces_alone_are_one() -> None:
    given = gold_extractions()
    speaker = replace(given[0].speakers[0], aliases=("The\u00a0Mayor of Tarn", "The Mayor of Tarn"))
    first = replace(given[0], speakers=(speaker, *given[0].speakers[1:]))
    briefing = merge([first, *given[1:]], generator=Generator("s", "0", "rules", None), created="")
    found = [a for s in briefing.speakers for a in s.aliases if "Tarn" in a]
    assert found == ["The Mayor of Tarn"]
