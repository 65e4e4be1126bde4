from __future__ import annotations

from dataclasses import replace

from summarizer.check.join import join_claims, phrase_place
from summarizer.check.reports import ClaimReport, FoundBy
from tests.check.articles import span


def _claim(words: str, speaker: str | None, found_by: FoundBy, statement: str | None = None) -> ClaimReport:
    return ClaimReport(
        article="a1",
        speaker=speaker,
        speaker_kind=None,
        via=None,
        wording="indirect",
        statement=statement or words,
        evidence=(span(words),),
        found_by=found_by,
        verdict="exact",
        notes=(),
    )


def test_words_that_share_most_of_the_shorter_ones_are_one_claim() -> None:
    rules = _claim("the foundations were sound", "Lena Marsh", "rules")
    model = _claim("argued that the foundations were sound", "Lena Marsh", "llm", "The piers hold.")
    (joined,) = join_claims([model], [rules])
    assert (joined.evidence, joined.statement, joined.found_by) == (rules.evidence, "The piers hold.", "both")


def test_where_the_readers_disagree_the_rules_speaker_stands_with_a_note() -> None:
    rules = _claim("the foundations were sound", "Lena Marsh", "rules")
    model = _claim("the foundations were sound", "Tom Okafor", "llm")
    (joined,) = join_claims([model], [rules])
    assert (joined.speaker, joined.notes) == ("Lena Marsh", ("The model named 'Tom Okafor' as the speaker.",))


def test_other_words_stay_two_claims_in_the_order_of_the_article() -> None:
    rules = _claim("the foundations were sound", "Lena Marsh", "rules")
    model = _claim("would stay closed", "Ann Halloran", "llm")
    assert join_claims([model], [rules]) == (model, rules)


def test_the_closest_of_several_takes_the_partner() -> None:
    rules = [
        _claim("isn’t safe", "Ann Halloran", "rules"),
        _claim("would stay closed", "Ann Halloran", "rules"),
    ]
    model = [
        _claim(
            "said on Tuesday that the Harbour Bridge “isn’t safe for any traffic” and would stay closed",
            None,
            "llm",
        ),
        _claim("would stay closed for at least 14 days", None, "llm", "Closed two weeks."),
    ]
    joined = join_claims(model, rules)
    assert [(c.found_by, c.statement) for c in joined] == [
        ("both", "isn’t safe"),
        ("both", "Closed two weeks."),
    ]


def test_a_claim_of_the_model_that_holds_several_of_the_rules_is_printed_as_these() -> None:
    rules = [
        _claim("isn’t safe for any traffic", "Ann Halloran", "rules"),
        _claim("would stay closed for at least 14 days", "Ann Halloran", "rules"),
    ]
    whole = "the Harbour Bridge “isn’t safe for any traffic” and would stay closed for at least 14 days"
    joined = join_claims([_claim(whole, "Ms Halloran", "llm", "Unsafe and closed.")], rules)
    assert [(c.evidence, c.statement, c.found_by) for c in joined] == [
        (c.evidence, c.statement, "both") for c in rules
    ]


def test_of_a_whole_sentence_the_rules_part_is_what_is_stated() -> None:
    rules = _claim("the foundations were sound", "Lena Marsh", "rules")
    model = _claim("argued that the foundations were sound", "Lena Marsh", "llm")
    (joined,) = join_claims([model], [rules])
    assert (joined.statement, joined.found_by) == ("the foundations were sound", "both")


def test_a_quotation_in_whole_and_in_part_is_printed_whole() -> None:
    whole = _claim("The river rose by two metres in six hours.", "Ann Halloran", "rules")
    part = _claim("The river rose by two metres", "Halloran", "rules")
    other = replace(part, speaker="Tom Okafor")
    assert join_claims([], [whole, part]) == (whole,)
    assert join_claims([part], [whole]) == (replace(whole, found_by="both"),)
    assert join_claims([], [part, whole, other]) == (other, whole)


def test_what_nobody_named_says_is_no_part_of_what_somebody_says() -> None:
    whole = _claim("The river rose by two metres in six hours.", "Ann Halloran", "rules")
    part = _claim("The river rose by two metres", None, "rules")
    assert join_claims([], [whole, part]) == (part, whole)


def test_a_number_phrase_is_placed_inside_its_evidence() -> None:
    evidence = (span("about 4,500 passengers were moved by bus"),)
    assert phrase_place("4,500 passengers", evidence) == (span("4,500 passengers"),)
    assert phrase_place("9 passengers", evidence) == evidence
