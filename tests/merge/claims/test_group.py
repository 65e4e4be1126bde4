"""The seam for a model: what it is asked, and what becomes of its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from summarizer.check.reports import ClaimReport
from summarizer.merge.claims.asking import Judge, UndecidedPair
from summarizer.merge.claims.compare import CERTAIN
from summarizer.merge.claims.forms import Comparisons, forms_of, rareness_of
from summarizer.merge.claims.group import group_claims
from summarizer.merge.claims.profile import profile
from summarizer.text.span import Span

LEFT = "The old bridge over the river in Larkford is closed to lorries, the mayor said"
RIGHT = "Lorries were turned back at the crossing in Larkford"


def _report(article: str, statement: str) -> ClaimReport:
    return ClaimReport(
        article=article,
        speaker=None,
        speaker_kind=None,
        via=None,
        wording="indirect",
        statement=statement,
        evidence=(Span(0, len(statement), statement),),
        found_by="rules",
        verdict="exact",
        notes=(),
    )


REPORTS = (_report("a1", LEFT), _report("a2", RIGHT))
PROFILES = (profile(LEFT, None), profile(RIGHT, None))


def _grouped(answers: Mapping[UndecidedPair, object] | None) -> tuple[list[tuple[int, ...]], object]:
    asked: list[UndecidedPair] = []

    def judge(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, object]:
        asked.extend(pairs)
        return answers or {}

    groups, kept = group_claims(REPORTS, (None, None), PROFILES, judge=Judge(judge))  # type: ignore[arg-type]
    assert asked == [UndecidedPair(LEFT, RIGHT) if LEFT < RIGHT else UndecidedPair(RIGHT, LEFT)]
    return [g.members for g in groups], kept


PAIR = UndecidedPair(*sorted((LEFT, RIGHT)))


@pytest.mark.parametrize(
    ("answers", "groups"),
    [
        ({PAIR: "same"}, [(0, 1)]),
        ({PAIR: "different"}, [(0,), (1,)]),
        ({PAIR: "perhaps"}, [(0,), (1,)]),
        ({}, [(0,), (1,)]),
    ],
)
def test_answer_of_the_model_decides_only_in_the_right_shape(
    answers: dict[UndecidedPair, object], groups: list[tuple[int, ...]]
) -> None:
    found, kept = _grouped(answers)
    assert found == groups
    assert kept == {pair: a for pair, a in answers.items() if a != "perhaps"}


def test_opposed_by_the_model_contests_both() -> None:
    groups, _ = group_claims(
        REPORTS, (None, None), PROFILES, judge=Judge(lambda pairs: dict.fromkeys(pairs, "opposed"))
    )
    assert [g.opposed for g in groups] == [(1,), (0,)]


def test_two_statements_that_a_model_made_of_one_quotation_are_no_one_utterance() -> None:
    quoted = (
        "“Our town is at war with its ferrymen. I will mend the bridge, whatever it costs us in the end.”"
    )
    told = ("The town of Vell is at war with its ferrymen.", "Ada Holm will mend the bridge at any cost.")
    reports = tuple(
        replace(_report(article, quoted), statement=words, statement_by="llm", wording="direct")
        for article, words in zip(("a1", "a2"), told, strict=True)
    )
    forms = forms_of(reports, ("s1", "s1"), [profile(words, None) for words in told], ())
    assert Comparisons(forms, rareness_of(forms)).of(0, 1).score < CERTAIN


def test_the_names_that_a_model_put_for_pronouns_are_no_words_of_one_utterance() -> None:
    respects = replace(
        _report("a1", "she “respects” Reyes"),
        statement="Ada Holm “respects” Mayor Tom Reyes.",
        statement_by="llm",
        wording="mixed",
    )
    apology = replace(
        _report("a2", "“I apologize to Reyes and anyone I may have offended. My parents ran a ferry.”"),
        statement="Ada Holm apologizes to Mayor Tom Reyes and anyone Ada Holm may have offended.",
        statement_by="llm",
        wording="direct",
    )
    reports = (respects, apology)
    profiles = [profile(r.statement, None) for r in reports]
    forms = forms_of(reports, ("s1", "s1"), profiles, ())
    assert Comparisons(forms, rareness_of(forms)).of(0, 1).score < CERTAIN
