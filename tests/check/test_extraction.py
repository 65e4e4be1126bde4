from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.check.extraction import check_extraction, unread
from summarizer.check.reports import Coverage, Covered, FigureReport, Missed, Rejection
from summarizer.extract.extraction import (
    Extraction,
    ProposedClaim,
    ProposedDenial,
    ProposedFigure,
    ProposedSpeaker,
    Usage,
)
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from tests.check.articles import TEXT, article, span
from tests.spans import assert_spans_hold

_WORDS = "We did not see this coming,"
_RULES = Extraction(
    "a1",
    "rules",
    claims=(
        ProposedClaim(
            _WORDS,
            "Ann Halloran",
            None,
            (span(_WORDS),),
            "person",
            wording="direct",
            source=span("Ms Halloran"),
        ),
        ProposedClaim(
            "the foundations were sound", "Lena Marsh", None, (span("the foundations were sound"),), "person"
        ),
    ),
    speakers=(ProposedSpeaker("Ann Halloran", "Mayor", "person", ("Halloran", "Ms Halloran")),),
)


def test_a_claim_of_both_readers_is_one_claim_with_the_rules_words_and_the_models_statement() -> None:
    model = Extraction(
        "a1",
        "llm",
        claims=(
            ProposedClaim(
                "“We did not see this coming,” Ms Halloran told reporters.",
                "Halloran",
                "They didn't see it coming.",
            ),
        ),
    )
    checked = check_extraction(testify(article()), [model, _RULES])
    assert_spans_hold(TEXT, checked)
    both, rules = checked.claims
    assert (both.found_by, both.evidence, both.statement) == (
        "both",
        (span(_WORDS),),
        "They didn't see it coming.",
    )
    assert (both.speaker, both.wording, both.verdict) == ("Ann Halloran", "direct", "exact")
    assert (rules.found_by, rules.speaker) == ("rules", "Lena Marsh")


def test_the_same_item_twice_is_one_report() -> None:
    claim = ProposedClaim("the foundations were sound", "Lena Marsh")
    checked = check_extraction(testify(article()), [Extraction("a1", "llm", claims=(claim,) * 20)])
    assert len(checked.claims) == 1


def test_a_rejected_item_is_kept_just_as_the_model_gave_it() -> None:
    claim = ProposedClaim("The river fell by nine metres.", "Ann Halloran", "It fell.")
    figure = ProposedFigure("for at least 14 days", "40 days", "days", None)
    denial = ProposedDenial("The river rose by two metres", "Ann Halloran", "denial", "the flood")
    checked = check_extraction(
        testify(article()), [Extraction("a1", "llm", claims=(claim,), figures=(figure,), denials=(denial,))]
    )
    assert (checked.claims, checked.figures, checked.denials) == ((), (), ())
    assert [(r.kind, r.item, r.check) for r in checked.rejected] == [
        (
            "claim",
            {
                "evidence": "The river fell by nine metres.",
                "speaker": "Ann Halloran",
                "statement": "It fell.",
            },
            "numbers",
        ),
        (
            "figure",
            {"evidence": "for at least 14 days", "text": "40 days", "counts": "days", "speaker": None},
            "figure",
        ),
        (
            "denial",
            {
                "evidence": "The river rose by two metres",
                "speaker": "Ann Halloran",
                "kind": "denial",
                "denies": "the flood",
            },
            "denial",
        ),
    ]


def test_parts_of_an_answer_that_are_no_items_are_listed_as_they_came() -> None:
    model = Extraction(
        "a1", "llm", dropped=(("figure", {"text": 5}, "The key 'evidence' is missing."), ("x", 7, "No."))
    )
    assert check_extraction(testify(article()), [model]).rejected == (
        Rejection("a1", "figure", {"text": 5}, "form", "The key 'evidence' is missing."),
        Rejection("a1", "claim", {"value": 7}, "form", "No."),
    )


def test_a_proposed_speaker_whom_the_article_does_not_name_is_rejected() -> None:
    model = Extraction(
        "a1", "llm", speakers=(ProposedSpeaker("Queen Victoria", None, "person"), ProposedSpeaker("Marsh"))
    )
    checked = check_extraction(testify(article()), [model])
    assert [(r.kind, r.item["name"], r.check) for r in checked.rejected] == [
        ("speaker", "Queen Victoria", "speaker_named")
    ]


def test_speakers_are_those_of_the_reports_with_role_and_aliases_from_the_article() -> None:
    checked = check_extraction(testify(article()), [_RULES])
    assert [(s.name, s.kind, s.role, s.aliases) for s in checked.speakers] == [
        ("Ann Halloran", "person", "Mayor", ("Halloran", "Ms Halloran")),
        ("Lena Marsh", "person", None, ()),
    ]


def test_the_rules_alone_leave_nothing_they_see_uncovered() -> None:
    checked = check_extraction(testify(article()), [read_with_rules(testify(article()))])
    coverage = checked.article.coverage
    assert {missed.looks for missed in coverage.missed} <= {"duration"}
    assert coverage.quotations == Covered(4, 4)
    assert coverage.figures.covered > 0
    assert coverage.denials.found == coverage.denials.covered > 0
    assert checked.rejected == ()
    assert {claim.found_by for claim in checked.claims} == {"rules"}
    assert {figure.found_by for figure in checked.figures} == {"rules"}
    assert {denial.found_by for denial in checked.denials} == {"rules"}


def test_without_the_rules_what_the_text_holds_is_listed_as_missed() -> None:
    model = Extraction("a1", "llm", claims=(ProposedClaim("“We did not see this coming,”", "Ann Halloran"),))
    coverage = check_extraction(testify(article()), [model]).article.coverage
    assert (coverage.quotations.found, coverage.quotations.covered) == (4, 1)
    quotation = span("“The river rose by two metres in six hours.”")
    assert Missed("quotation", quotation.start, quotation.end, quotation.text, "speech") in coverage.missed
    assert {m.kind for m in coverage.missed} == {"quotation", "figure", "denial"}
    assert len({(m.kind, m.start) for m in coverage.missed}) == len(coverage.missed)
    assert list(coverage.missed) == sorted(coverage.missed, key=lambda m: (m.start, m.kind))


@pytest.mark.parametrize(
    ("words", "kind", "looks"),
    [
        ("The tax office got XQR6.2 million for it.", "figure", "count"),
        ("The site has 16.181 users in Norland.", "figure", "count"),
        ("A 30m deal collapsed.", "figure", "count"),
        ("His film was called “The Long Road” and sold.", "quotation", "title"),
        ("Her post in full: “I am out of here.”", "quotation", "speech"),
        ("The ministry denied it.", "denial", "denial"),
    ],
)
def test_what_no_item_holds_is_listed_as_what_it_looks_like(words: str, kind: str, looks: str) -> None:
    checked = check_extraction(testify(article(f"Talks went on until dawn in the hall.\n\n{words}\n")), [])
    assert [(m.kind, m.looks) for m in checked.article.coverage.missed if m.kind == kind] == [(kind, looks)]


def test_small_numbers_in_a_missed_quotation_are_listed_with_it() -> None:
    checked = check_extraction(testify(article("Her post in full: “We lost two men in six hours.”\n")), [])
    assert [(m.kind, m.text) for m in checked.article.coverage.missed] == [
        ("quotation", "“We lost two men in six hours.”")
    ]
    assert checked.article.coverage.figures == Covered(2, 2)


def test_a_figure_of_the_model_gets_its_values_from_the_article() -> None:
    words = "According to the rail operator Northline, about 4,500 passengers were moved by bus."
    model = Extraction(
        "a1", "llm", figures=(ProposedFigure(words, "4,500 passengers", "passengers", "Northline"),)
    )
    (figure,) = check_extraction(testify(article()), [model]).figures
    assert isinstance(figure, FigureReport)
    assert (figure.text, figure.low, figure.high, figure.qualifier, figure.unit) == (
        "about 4,500 passengers",
        4500,
        4500,
        "about",
        "passengers",
    )
    assert figure.verdict == "corrected"


def test_words_that_somebody_denies_are_never_stated_as_his_claim() -> None:
    checked = check_extraction(testify(article()), [read_with_rules(testify(article()))])
    assert "300 workers had been sent home" in [d.denies for d in checked.denials]
    assert [c.statement for c in checked.claims if "300 workers" in c.statement] == []


def test_usage_of_all_readers_is_summed() -> None:
    model = Extraction("a1", "llm", usage=Usage(2, 100, 50, 1.5))
    assert check_extraction(testify(article()), [model, _RULES]).article.usage == Usage(2, 100, 50, 1.5)


def test_an_article_that_was_not_read_has_nothing_but_its_record() -> None:
    failed = replace(article(""), status="failed", error="There is no such file.")
    checked = unread(failed)
    assert (checked.article.status, checked.article.error) == ("failed", "There is no such file.")
    assert checked.article.coverage == Coverage()
    assert (checked.claims, checked.figures, checked.denials, checked.speakers, checked.rejected) == (
        (),
        (),
        (),
        (),
        (),
    )


def test_what_the_article_says_itself_has_its_outlet_as_speaker() -> None:
    text = "Ferry fire kills three\n\nThree people died when a ferry caught fire on Monday.\n\nIt carried 40 people."
    for outlet, name in (("Harbour Post", "Harbour Post"), (None, "Ferry fire kills three")):
        small = Article("a1", "x.txt", text, title="Ferry fire kills three", outlet=outlet)
        checked = check_extraction(testify(small), [read_with_rules(testify(small))])
        own = {(c.speaker, c.speaker_kind) for c in checked.claims}
        assert own == {(name, "outlet")}
        assert [(s.name, s.kind) for s in checked.speakers] == [(name, "outlet")]


def test_an_article_without_full_stops_is_read_in_part_and_says_so() -> None:
    endless = Article("a1", "endless.txt", "the mayor said that the council voted for a new bridge " * 400)
    checked = check_extraction(testify(endless), [], problem="No answer came.")
    assert checked.article.status == "partial"
    assert checked.article.error is not None
    assert checked.article.error.startswith("No answer came. 2")
    assert "characters stand without a full stop" in checked.article.error
