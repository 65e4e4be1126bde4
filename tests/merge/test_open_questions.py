"""Which claims an intention left open bears on, and when two counts of one state are two rows."""

from __future__ import annotations

from summarizer.check.reports import DenialReport, FigureReport
from summarizer.merge.claims.profile import profile
from summarizer.merge.denials.group import Assertion, group_denials, placed_denials
from summarizer.merge.figures.group import group_figures
from summarizer.text.span import Span


def _figure(article: str, text: str, words: str, low: float | None, as_of: str | None) -> FigureReport:
    return FigureReport(
        article=article,
        speaker=None,
        speaker_kind=None,
        text=text,
        counts="Marovian soldiers",
        low=low,
        high=low,
        qualifier="exact",
        unit="soldiers",
        as_of=as_of,
        evidence=(Span(0, len(words), words),),
        found_by="rules",
        verdict="exact",
        notes=(),
    )


def test_soldiers_in_training_at_two_times_are_two_rows_that_do_not_differ() -> None:
    early = _figure("a1", "9,000 soldiers", "9,000 Marovian soldiers are training at bases", 9000, None)
    late = _figure("a2", "3,000 soldiers", "3,000 Marovian soldiers are training", 3000, "on Wednesday")
    rows = group_figures([early, late], [None, None])
    assert [(r.members, bool(r.conflicts), r.related) for r in rows] == [
        ((0,), False, ((1, "time"),)),
        ((1,), False, ((0, "time"),)),
    ]


def test_what_a_reporting_clause_tells_is_no_phase_of_what_is_counted() -> None:
    sent = _figure("a1", "9,000 soldiers", "9,000 North Korean soldiers will join Russia", 9000, None)
    words = "Ukraine has been pointing to reports that 9,000 North Korean soldiers may soon join Russia"
    told = _figure("a2", "9,000 North Korean soldiers", words, 9000, None)
    assert [r.members for r in group_figures([sent, told], [None, None])] == [(0, 1)]


def test_an_intention_left_open_bears_on_what_is_planned_alone() -> None:
    denies = "his intention to use North Korean soldiers in battle"
    words = f"The president would not confirm {denies}"
    denial = DenialReport(
        article="a1",
        speaker="the president",
        speaker_kind="person",
        kind="unconfirmed",
        denies=denies,
        evidence=(Span(0, len(words), words),),
        found_by="rules",
        verdict="exact",
        notes=(),
    )
    said = (
        "North Korean soldiers will be used in the battle",
        "North Korean soldiers have been used in the battle",
        "North Korean soldiers should be used in the battle",
    )
    claims = [Assertion(n, 1, 0, len(s), "s2", s, None, profile(s, None)) for n, s in enumerate(said)]
    (group,) = group_denials(placed_denials([denial], [0], ["s1"], [None], {}), claims, {})
    assert group.against == (0,)
