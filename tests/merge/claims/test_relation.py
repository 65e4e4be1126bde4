from __future__ import annotations

import pytest

from summarizer.merge.claims.account import Rareness, account
from summarizer.merge.claims.compare import Setting
from summarizer.merge.claims.likeness import WEIGHTS, likeness
from summarizer.merge.claims.profile import profile
from summarizer.merge.claims.relation import Told, related, related_excerpts
from summarizer.parse.assertion import assertions
from summarizer.parse.propositions import clauses_on
from summarizer.parse.reading import parse
from summarizer.read.article import Article
from summarizer.text.span import Span

EVENT = (
    "The city council met in Larkford on Monday",
    "Larkford has two bridges over the river",
    "Mayor Holm has led the council since the spring",
    "Lorries use the ferry at Vell",
)


def told(statement: str) -> Told:
    reading = parse(Article("a1", "small", f"{statement}.\n"))
    clauses = clauses_on(reading, (Span(0, len(statement), statement),), None)
    (asserts,) = assertions([statement])
    said = profile(statement, "2026-01-02", asserts)
    return Told(said, account(said, statement, clauses))


def relation(left: str, right: str) -> str:
    a, b = told(left), told(right)
    rareness = Rareness([a.account, b.account, *(told(said).account for said in EVENT * 4)])
    found = related(a, b, rareness, Setting()).relation
    assert found == related(b, a, rareness, Setting()).relation
    return found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The council voted to close the old bridge to lorries",
            "The old bridge was closed to lorries by the council",
        ),
        (
            "Fifteen of the nineteen pilots were trained in Vell",
            "Fifteen of the 19 pilots were trained at Vell",
        ),
    ],
)
def test_one_proposition_in_other_words_is_the_same(left: str, right: str) -> None:
    assert relation(left, right) == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The team went 17-for-17 from the line", "The team scored 17 unanswered points"),
        ("The council closed the old bridge in May", "The council will close the old bridge in May"),
        ("Holm accused the council of closing the bridge", "Holm urged the council to send lorries to Vell"),
        ("Twelve people died when the old bridge fell", "Five people died when the old bridge fell"),
        ("Holm doubts whether the old bridge was inspected in May", "The old bridge was inspected in May"),
        (
            "Vell Motors plans to open its delayed battery plant in 2029",
            "Vell Motors would cut jobs, and delay a second plant by two years as demand for cars falls short",
        ),
    ],
)
def test_a_shared_topic_name_or_number_is_not_enough(left: str, right: str) -> None:
    assert relation(left, right) != "same"


def test_a_long_name_in_both_is_no_wording_in_common() -> None:
    act = "the Fair Crossing and Free Passage for Lorries Act"
    left, right = told(f"The council passed {act} in May"), told(f"Holm respects the authors of {act}")
    evidence = likeness(left.account, right.account, Rareness([left.account, right.account]))
    assert evidence["words in a row"] < 0.6


def test_every_kind_of_evidence_that_has_a_weight_is_found() -> None:
    one = told(EVENT[0]).account
    assert likeness(one, one, Rareness([one])).keys() >= WEIGHTS.keys()


def test_a_word_that_all_reports_have_tells_less() -> None:
    accounts = [told(said).account for said in EVENT]
    rareness = Rareness(accounts)
    assert rareness.of("larkford") < rareness.of("lorri")


def test_a_whole_sentence_of_everyday_words_is_the_same_in_the_same_words() -> None:
    wish, can = told("I wish I didn't have to do it"), told("It can be")
    rareness = Rareness([told(said).account for said in EVENT])
    assert related_excerpts(wish, wish, rareness, Setting()).relation == "same"
    assert related_excerpts(can, can, rareness, Setting()).relation == "different"


def test_a_number_in_one_of_many_clauses_is_not_what_a_sentence_tells() -> None:
    left = (
        "The decision, which came before a deadline that Holm had set, meant that Vell sold its boats to the town "
        "without the duty of 25 percent that Holm had laid on them"
    )
    right = (
        "The report came before the relief that the firms of Vell had been granted ended, after which they paid "
        "25 percent more for timber, tar and rope"
    )
    assert relation(left, right) == "undecided"
