"""What two outlets call one person alike is a claim of both; a title or another office isn't."""

from __future__ import annotations

from summarizer.audit import audit
from summarizer.check.extraction import check_extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing
from summarizer.read.reader import article_from_text
from tests.spans import assert_spans_hold
from tests.write.small_briefing import CREATED, GENERATOR


def _briefing(*texts: str) -> Briefing:
    articles = [
        article_from_text(
            f"{text}\n\nThe town of Holm has two bakeries.\n", source=f"{n}.txt", article_id=f"a{n}"
        )
        for n, text in enumerate(texts, 1)
    ]
    checked = [check_extraction(testify(a), [read_with_rules(testify(a))]) for a in articles]
    return merge(checked, generator=GENERATOR, created=CREATED)


def _called(*texts: str) -> list[str]:
    """What several articles call people, each claim by its statement."""
    briefing = _briefing(*texts)
    for claim in briefing.claims:
        for report in claim.reports:
            text = next(a.text for a in briefing.articles if a.id == report.article)
            assert_spans_hold(text, report.evidence)
    return [
        c.statement
        for c in briefing.claims
        if c.importance == "background" and len({r.article for r in c.reports}) > 1
    ]


def test_an_office_that_two_outlets_word_otherwise_is_one_claim() -> None:
    assert _called(
        "The bridge was opened by Texas Gov. Anna Lind on Monday. Lind spoke of a ferry.",
        "Anna Lind, the governor of Texas, sold two boats. Lind left early.",
    ) == ["Texas Gov. Anna Lind"]


def test_the_words_that_say_least_stand_for_all() -> None:
    assert _called(
        "The bridge was opened by the controversial harbour pilot Anna Lind on Monday.",
        "Two boats were sold by harbour pilot Anna Lind.",
    ) == ["harbour pilot Anna Lind"]


def test_an_age_is_one_claim_and_another_age_is_none() -> None:
    first = "Anna Lind, 59, sold two boats on Monday."
    assert _called(first, "The 59-year-old Anna Lind opened a bridge.") != []
    assert _called(first, "Anna Lind, 58, opened a bridge.") == []


def test_another_office_and_a_former_one_are_two_things() -> None:
    first = "Interior Secretary Anna Lind sold two boats. Lind left early."
    assert _called(first, "Treasury Secretary Anna Lind opened a bridge. Lind left.") == []
    assert _called(first, "Former interior secretary Anna Lind opened a bridge. Lind left.") == []


def test_what_an_article_calls_somebody_twice_is_told_once() -> None:
    said = "Two boats were sold by harbour pilot Anna Lind. A bridge was opened by harbour pilot Anna Lind."
    assert _called(said, said.replace("Two", "Ten")) == ["harbour pilot Anna Lind"]


def test_a_namesake_is_somebody_else() -> None:
    assert (
        _called(
            "Two boats were sold by harbour pilot Anna Lind.",
            "A bridge was opened by harbour pilot Mara Lind.",
        )
        == []
    )


def test_the_audit_bears_out_what_people_are_called() -> None:
    briefing = _briefing(
        "The bridge was opened by Texas Gov. Anna Lind on Monday. Lind spoke of a ferry.",
        "Anna Lind, the governor of Texas, sold two boats. Lind left early.",
    )
    assert list(audit(briefing)) == []
