"""A sentence that a model makes of what it has read, against the words of an article."""

from __future__ import annotations

from summarizer.check.further import further_claims
from summarizer.check.reports import ClaimReport, Trust
from summarizer.extract.extraction import ProposedClaim
from summarizer.extract.rules.testimony import testify
from tests.check.articles import article

TEXT = (
    "Ada Holm, the mayor of Larkford, closed the bridge on Monday after 12 people were hurt, the town said.\n\n"
    "Gov. Tom Reyes of Texas will visit Larkford."
)
FIRST = "Ada Holm, the mayor of Larkford, closed the bridge on Monday after 12 people were hurt"


def report(sentence: str, words: str = FIRST) -> ClaimReport | None:
    (found,) = further_claims(testify(article(TEXT)), [ProposedClaim(words, None, sentence)], Trust(20, 20))
    return found and found.report


def test_a_fact_that_the_words_take_for_granted_is_stated() -> None:
    found = report("Ada Holm is the mayor of Larkford.")
    assert found is not None
    assert (found.statement, found.statement_by) == ("Ada Holm is the mayor of Larkford.", "llm")


def test_another_number_or_a_negation_is_no_report_at_all() -> None:
    assert report("13 people were hurt in Larkford.") is None
    assert report("Ada Holm didn't close the bridge.") is None


def test_where_more_is_told_than_the_words_have_they_stand_themselves() -> None:
    found = report("Ada Holm closed the bridge in panic.")
    assert found is not None
    assert found.statement_by == "source"


def test_a_title_and_a_state_may_be_told_in_full() -> None:
    sentence = "Governor Tom Reyes of Texas will visit Larkford."
    found = report(sentence, "Gov. Tom Reyes of Texas will visit Larkford.")
    assert found is not None
    assert found.statement == sentence
