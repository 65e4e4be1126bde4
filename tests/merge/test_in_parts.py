"""Two long sentences of two outlets that share one clause: the clause is a claim of both, the rest of one."""

from __future__ import annotations

from summarizer.audit import audit
from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge, undecided_pairs
from summarizer.merge.briefing import Briefing, Claim
from summarizer.merge.claims.asking import Judge, UndecidedPair
from summarizer.read.reader import article_from_text
from tests.spans import assert_spans_hold
from tests.write.small_briefing import CREATED, GENERATOR

HERALD = """Harbour board sells the old ferry

The harbour board of Holm sold the ferry Astrid to a Danish line on Monday, and Mayor Mara Lind opened a new school
in the hills above the town.

The town has two bakeries.
"""
COURIER = """A long day in Holm

Fishermen had waited in the rain for nine hours, and the harbour board sold the ferry Astrid to a Danish line after
a short debate.

Bread is dear in Holm.
"""
HEARSAY = """A long day in Holm

Fishermen had waited in the rain for nine hours, and the board has sold the old Astrid to Danes after a debate.

Bread is dear in Holm.
"""
OTHER = """A fire in Vell

A fire in Vell destroyed two barns, and the harbour board of Vell bought a crane from a Danish line on Friday.

Nobody was hurt.
"""


def checked_articles(*texts: str) -> list[CheckedExtraction]:
    """What the rules find in articles with these texts."""
    articles = [
        article_from_text(text, source=f"{n}.txt", article_id=f"a{n}") for n, text in enumerate(texts, 1)
    ]
    return [check_extraction(testify(a), [read_with_rules(testify(a))]) for a in articles]


def _briefing(*texts: str, judge: Judge | None = None) -> Briefing:
    return merge(checked_articles(*texts), generator=GENERATOR, created=CREATED, judge=judge)


def _shared(briefing: Briefing) -> list[Claim]:
    return [c for c in briefing.claims if len({r.article for r in c.reports}) > 1]


def test_a_clause_that_two_long_sentences_share_is_a_claim_of_both() -> None:
    briefing = _briefing(HERALD, COURIER)
    (claim,) = [c for c in _shared(briefing) if "sold the ferry Astrid" in c.statement]
    assert claim.status == "corroborated"
    evidence = {r.article: " … ".join(e.text for e in r.evidence) for r in claim.reports}
    assert "school" not in evidence["a1"]
    assert "rain" not in evidence["a2"]
    for report in claim.reports:
        assert_spans_hold(briefing.articles[int(report.article[1:]) - 1].text, report.evidence)


def test_what_the_sentences_tell_beside_it_stays_with_one_outlet() -> None:
    briefing = _briefing(HERALD, COURIER)
    alone = [c.statement for c in briefing.claims if c.status == "single_source"]
    assert any("school" in said for said in alone)
    assert any("rain" in said for said in alone)


def test_clauses_of_two_matters_are_no_claim_of_both() -> None:
    assert not [c for c in _shared(_briefing(HERALD, OTHER)) if "Danish line" in c.statement]


def test_a_judge_that_takes_two_clauses_for_different_parts_them() -> None:
    judge = Judge(lambda pairs: dict.fromkeys(pairs, "different"))
    assert not [c for c in _shared(_briefing(HERALD, HEARSAY, judge=judge)) if "Astrid" in c.statement]


def test_clauses_are_asked_about_beside_whole_reports() -> None:
    asked = undecided_pairs(checked_articles(HERALD, HEARSAY))
    clauses = {"The harbour board of Holm sold the ferry Astrid to a Danish line on Monday"}
    assert clauses & {side.words for pair in asked for side in (pair.left, pair.right)}


def test_a_judgement_on_clauses_that_stay_apart_holds() -> None:
    pairs = [
        UndecidedPair(p.left.words, p.right.words) for p in undecided_pairs(checked_articles(HERALD, HEARSAY))
    ]
    judge = Judge(lambda asked: dict.fromkeys(asked, "different"))
    briefing = _briefing(HERALD, HEARSAY, judge=judge)
    assert {(j.left, j.right) for j in briefing.judgements} == {(p.left, p.right) for p in pairs}
    assert not [f for f in audit(briefing) if f.message == "no report has this statement"]


def test_a_briefing_told_in_parts_holds() -> None:
    assert audit(_briefing(HERALD, COURIER)) == ()
