"""A sentence that a model made of what articles tell, as a claim beside those of the articles."""

from __future__ import annotations

from dataclasses import replace

from summarizer.check.reports import CheckedExtraction, ClaimReport
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing
from summarizer.merge.claims.asking import Judge
from summarizer.merge.told import Composed
from tests.merge.test_in_parts import HERALD, checked_articles
from tests.write.small_briefing import CREATED, GENERATOR

SAILED = "At sea\n\nThe ferry brought the mayor of Holm, Mara Lind, and two of her children to Vell."
MAYOR = "Mara Lind is the mayor of Holm."


def _reports(checked: list[CheckedExtraction], words: str) -> list[ClaimReport]:
    """For each article its first claim that holds these words."""
    return [next(c for c in one.claims if words in c.statement) for one in checked]


def _merged(checked: list[CheckedExtraction], *composed: Composed) -> Briefing:
    judge = Judge(lambda _: {}, composed=composed)
    return merge(checked, generator=GENERATOR, created=CREATED, judge=judge)


def test_a_sentence_of_two_articles_is_a_claim_in_its_own_words() -> None:
    checked = checked_articles(HERALD, SAILED)
    first, second = _reports(checked, "Mara Lind")
    made = replace(second, statement=MAYOR, statement_by="llm", found_by="llm")
    briefing = _merged(checked, Composed(MAYOR, (made, first)))
    (claim,) = [c for c in briefing.claims if c.statement == MAYOR]
    assert [r.article for r in claim.reports] == ["a1", "a2"]
    assert claim.status == "corroborated"


def test_where_a_claim_tells_just_the_sentence_the_other_article_carries_it() -> None:
    checked = checked_articles(
        "The board closed.\n\nThe town of Holm has two bakeries.",
        "Holm\n\nBread is dear in Holm, which has two bakeries.",
    )
    (bakeries,) = _reports(checked[:1], "two bakeries")
    (dear,) = _reports(checked[1:], "Bread is dear")
    sentence = "The town of Holm has two bakeries."
    made = replace(bakeries, statement=sentence, found_by="llm")
    briefing = _merged(checked, Composed(sentence, (made, dear)))
    carried = [{r.article for r in c.reports} for c in briefing.claims if "bakeries" in c.statement]
    assert {"a1", "a2"} in carried
    assert [c.statement for c in briefing.claims].count(sentence) <= 1


def test_a_claim_on_other_words_than_the_sentence_is_not_what_it_tells() -> None:
    checked = checked_articles(
        "Holm\n\nThe mayor of Holm, Mara Lind, opened a new school by the river. She is down in the polls.",
        "Vell\n\nMara Lind, the mayor of Holm, has two children.",
    )
    down = next(c for c in checked[0].claims if "polls" in c.statement)
    own = replace(down, statement="Mayor Mara Lind of Holm is down in polls.", statement_by="llm")
    first = replace(checked[0], claims=tuple(own if c is down else c for c in checked[0].claims))
    (school,) = _reports([first], "new school")
    (children,) = _reports(checked[1:], "two children")
    sentence = "Mara Lind is mayor of Holm."
    composed = Composed(sentence, tuple(replace(r, statement=sentence) for r in (school, children)))
    claims = _merged([first, checked[1]], composed).claims
    polls = [c for c in claims if any("polls" in r.statement for r in c.reports)]
    assert [{r.article for r in c.reports} for c in polls] == [{"a1"}]
