from __future__ import annotations

from summarizer.check.extraction import check_extraction
from summarizer.check.index import ArticleIndex
from summarizer.check.whole import clause_of_saying, stands_alone
from summarizer.check.wording import wording_of
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span

_TEXT = (
    "Teland's government said it could close the quay. Marovia has promised swift retaliation.\n\n"
    "Mayor Iva Stoll said that the strike was over. “We are tired,” said a guard, whose firm insisted it had paid."
    " He said it was too late.\n\n"
    "“We will not forget this,” the union said it had written, but Teland called it “a joke”."
)


def _clause(words: str) -> str | None:
    index = ArticleIndex(testify(Article("a1", "port.txt", _TEXT)))
    at = _TEXT.index(words)
    return clause_of_saying(index, (Span.of(_TEXT, at, at + len(words)),))


def test_words_about_it_are_told_with_the_clause_that_names_whom() -> None:
    assert _clause("it could close the quay") == "Teland's government said it could close the quay"


def test_words_that_are_no_clause_are_told_with_it() -> None:
    told = _clause("swift retaliation")
    assert told is not None
    assert told.startswith("Marovia has promised swift retaliation")


def test_when_somebody_was_something_is_part_of_another_clause() -> None:
    text = "The pier was open, certainly when Iva Stoll was mayor."
    index = ArticleIndex(testify(Article("a1", "pier.txt", text)))
    at = text.index("certainly")
    assert not stands_alone(index, (Span.of(text, at, len(text) - 1),))


def test_a_clause_of_its_own_stands_alone() -> None:
    assert _clause("the strike was over") is None


def test_a_clause_with_another_pronoun_for_its_source_helps_nobody() -> None:
    assert _clause("it was too late") is None


def test_the_rules_claims_begin_without_that_and_are_compared_by_their_own_words() -> None:
    testimony = testify(Article("a1", "port.txt", _TEXT))
    claims = check_extraction(testimony, [read_with_rules(testimony)]).claims
    told = {claim.statement: claim.source_words for claim in claims}
    assert "the strike was over" in told
    assert told["Teland's government said it could close the quay"] == "it could close the quay"


def test_what_is_no_clause_of_its_own_is_compared_with_the_verb_that_tells_it() -> None:
    text = "President Holm opposes the new bridge. Mayor Stoll vetoed the plan, and called it “a joke”.\n"
    testimony = testify(Article("a1", "bridge.txt", text))
    claims = check_extraction(testimony, [read_with_rules(testimony)]).claims
    told = {claim.statement: claim for claim in claims}
    opposed = told["President Holm opposes the new bridge"]
    assert opposed.source_words is None
    assert [clause.act for clause in opposed.clauses] == [("oppose",)]
    assert all(claim.source_words for claim in claims if "joke" in claim.evidence[0].text)


def test_even_one_word_before_a_long_quotation_makes_it_no_direct_one() -> None:
    text = "He said it was a “plan to make the harbour strong enough to live through another long and cold winter”."
    index = ArticleIndex(testify(Article("a1", "port.txt", text)))
    for words, wording in (("it was a “plan", "mixed"), ("a “plan", "mixed"), ("“plan", "direct")):
        assert wording_of(index, (Span.of(text, text.index(words), len(text)),)) == wording
