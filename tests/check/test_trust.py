from __future__ import annotations

from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction, Trust
from summarizer.check.trust import trusted
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from tests.check.articles import article

_SOUND = "the foundations were sound"
_EARNED = Trust(20, 20)


def _checked(*claims: ProposedClaim, trust: Trust) -> CheckedExtraction:
    testimony = testify(article())
    model = Extraction("a1", "llm", claims=claims)
    return check_extraction(testimony, [model, read_with_rules(testimony)], trust=trust)


def test_trust_counts_the_claims_whose_speaker_the_sentence_makes_plain() -> None:
    right = ProposedClaim(_SOUND, "Lena Marsh")
    wrong = ProposedClaim("would stay closed for at least 14 days", "Tom Okafor")
    unsaid = ProposedClaim("The board has never published its inspection reports.", None)
    assert _checked(right, wrong, unsaid, trust=Trust()).article.trust == Trust(1, 2)


def test_few_comparisons_or_one_mistake_in_ten_earn_no_trust() -> None:
    assert trusted(Trust(20, 20))
    assert not trusted(Trust(3, 3))
    assert not trusted(Trust(18, 20))


def test_a_trusted_model_keeps_its_words_and_statement() -> None:
    sentence = "Lena Marsh, an engineer who inspected the piers, argued that the foundations were sound."
    claim = ProposedClaim(sentence, "Lena Marsh", "Lena Marsh argued that the foundations were sound.")
    (kept,) = [c for c in _checked(claim, trust=_EARNED).claims if _SOUND in c.evidence[0].text]
    assert (kept.evidence[0].text, kept.found_by) == (sentence, "both")
    assert (kept.statement, kept.statement_by) == (claim.statement, "llm")


def test_a_trusted_model_is_set_right_where_the_text_is_plain() -> None:
    (claim,) = [
        c
        for c in _checked(ProposedClaim(_SOUND, "Tom Okafor"), trust=_EARNED).claims
        if _SOUND in c.evidence[0].text
    ]
    assert (claim.speaker, claim.verdict) == ("Lena Marsh", "corrected")


def test_the_rules_add_only_what_a_trusted_model_left_out() -> None:
    claims = _checked(ProposedClaim("We did not see this coming", "Ann Halloran"), trust=_EARNED).claims
    coming = [c for c in claims if "see this coming" in c.evidence[0].text]
    assert [c.found_by for c in coming] == ["both"]
    assert any(c.found_by == "rules" and _SOUND in c.evidence[0].text for c in claims)
