"""Which pairs a model may be asked about: those whose answer can change something, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from summarizer.check.extraction import check_extraction
from summarizer.check.reports import CheckedExtraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.extract.statements import Relation, Statement
from summarizer.merge import merge, statements_of, undecided_pairs
from summarizer.merge.briefing import Generator
from summarizer.merge.claims.asking import Judge, UndecidedPair, by_gain
from summarizer.read.reader import article_from_text

GENERATOR = Generator("summarizer", "0", "rules", None)
HOLM = "The old bridge over the river in Larkford is closed to lorries, Ada Holm said."
MOOR = "Lorries were turned back at the crossing in Larkford, Lena Moor said."
FERRY = "The ferry at Vell will carry the workers of the paper mill free of charge, Ada Holm said."
FERRIES = "The ferry at Vell is free for pupils this winter, Lena Moor said."


def checked(*texts: str) -> list[CheckedExtraction]:
    found = []
    for number, text in enumerate(texts, 1):
        article = article_from_text(text + "\n", source=f"{number}.txt", article_id=f"a{number}")
        extraction = check_extraction(testify(article), [read_with_rules(testify(article))])
        dated = replace(extraction.article, published=f"2026-01-0{number}")
        found.append(replace(extraction, article=dated))
    return found


def test_a_pair_tells_who_says_it_and_when() -> None:
    (pair,) = undecided_pairs(checked(HOLM, MOOR))
    assert {pair.left, pair.right} == {
        Statement(
            "The old bridge over the river in Larkford is closed to lorries",
            "Ada Holm",
            "2026-01-01",
            "The old bridge over the river…",
        ),
        Statement(
            "Lorries were turned back at the crossing in Larkford",
            "Lena Moor",
            "2026-01-02",
            "Lorries were turned back at the…",
        ),
    }
    assert pair.left.words < pair.right.words


def test_they_are_the_pairs_that_the_merge_asks_about_in_its_order() -> None:
    extractions = checked(f"{HOLM}\n\n{FERRY}", f"{MOOR}\n\n{FERRIES}")
    asked: list[UndecidedPair] = []

    def judge(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
        asked.extend(pairs)
        return {}

    merge(extractions, generator=GENERATOR, created="", judge=Judge(judge))
    pairs = undecided_pairs(extractions)
    assert [UndecidedPair(pair.left.words, pair.right.words) for pair in pairs] == asked
    assert len(set(asked)) == len(asked) == 2


def test_they_dont_depend_on_the_order_of_the_articles() -> None:
    extractions = checked(f"{HOLM}\n\n{FERRY}", MOOR, FERRIES)
    found = {undecided_pairs(order) for order in permutations(extractions)}
    assert len(found) == 1
    assert len(found.pop()) == 2


def test_one_speaker_in_one_article_isnt_compared_with_himself() -> None:
    other = "Larkford's bridge is closed for weeks, Lena Moor said."
    alone = checked(f"{HOLM}\n\n{other.replace('Lena Moor', 'Ada Holm')}")
    assert undecided_pairs(alone) == ()
    assert len(undecided_pairs(checked(f"{HOLM}\n\n{other}"))) == 1


def test_what_is_one_claim_already_is_to_be_confirmed_first() -> None:
    between = "The old bridge in Larkford is closed to lorries, Tom Reyes said."
    texts = (HOLM, MOOR, between)
    asked = [{p.left.words, p.right.words} for p in undecided_pairs(checked(*texts))]
    merged = merge(checked(*texts), generator=GENERATOR, created="")
    together = [{report.statement for report in claim.reports} for claim in merged.claims]
    assert any(len(statements) > 1 for statements in together)
    joined = [any(pair <= statements for statements in together) for pair in asked]
    assert joined == sorted(joined, reverse=True)
    assert joined[0]
    assert not joined[-1]


def test_a_statement_names_its_outlet_or_how_its_article_begins() -> None:
    first, second = checked(HOLM, MOOR)
    named = replace(first, article=replace(first.article, outlet="The Larkford Post"))
    (pair,) = undecided_pairs([named, second])
    assert {pair.left.outlet, pair.right.outlet} == {"Lorries were turned back at the…", "The Larkford Post"}


def test_a_join_that_the_model_does_not_confirm_is_none() -> None:
    between = "The old bridge in Larkford is closed to lorries, Tom Reyes said."

    def merged(said: Relation | None) -> list[int]:
        def judge(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
            return dict.fromkeys(pairs, said) if said else {}

        briefing = merge(checked(HOLM, between), generator=GENERATOR, created="", judge=Judge(judge))
        assert all(not claim.opposed_by for claim in briefing.claims)
        return sorted(len(claim.reports) for claim in briefing.claims)

    assert merged(None) == merged("same") == [2]
    assert merged("different") == merged("opposed") == [1, 1]


def test_an_opposition_that_the_model_does_not_confirm_is_none() -> None:
    texts = (
        "The bridge in Larkford is open, Ada Holm said.",
        "The bridge in Larkford is not open, Lena Moor said.",
    )

    def merged(said: Relation | None) -> list[bool]:
        def judge(pairs: Sequence[UndecidedPair]) -> Mapping[UndecidedPair, Relation]:
            return dict.fromkeys(pairs, said) if said else {}

        briefing = merge(checked(*texts), generator=GENERATOR, created="", judge=Judge(judge))
        return [bool(claim.opposed_by) for claim in briefing.claims]

    assert merged(None) == merged("opposed") == [True, True]
    assert merged("different") == merged("same") == [False, False]


def test_what_a_model_proposes_is_asked_about_and_no_other_undecided_pair() -> None:
    extractions = checked(f"{HOLM}\n\n{FERRY}", f"{MOOR}\n\n{FERRIES}")
    words = [pair for pair in undecided_pairs(extractions) if "ferry" in pair.left.words.casefold()]
    (ferry,) = (UndecidedPair(pair.left.words, pair.right.words) for pair in words)
    far = UndecidedPair(
        *sorted((ferry.left, "The old bridge over the river in Larkford is closed to lorries"))
    )
    asked = undecided_pairs(extractions, {ferry, far})
    assert {UndecidedPair(p.left.words, p.right.words) for p in asked} <= {ferry, far}
    assert ferry in {UndecidedPair(p.left.words, p.right.words) for p in asked}


def test_another_number_keeps_apart_whatever_a_model_proposes() -> None:
    many = "The flood in Larkford killed 40 people, Ada Holm said."
    few = "The flood in Larkford killed 12 people, Lena Moor said."
    extractions = checked(many, few)
    proposed = {UndecidedPair(*sorted(text.split(",")[0] for text in (many, few)))}
    assert undecided_pairs(extractions, proposed) == ()


def test_the_news_comes_first_among_the_statements_that_are_read_together() -> None:
    told = statements_of(checked(f"{HOLM}\n\n{FERRY}", MOOR))
    articles = [t.report.article for t in told]
    assert articles == sorted(articles)
    assert len({(t.report.article, t.statement.words) for t in told}) == len(told)


def test_what_is_joined_is_asked_about_before_what_is_undecided_and_the_likeliest_of_that_first() -> None:
    pairs = [
        UndecidedPair("a", "b", 0.2),
        UndecidedPair("a", "c", 2.9),
        UndecidedPair("b", "c", 0.7),
        UndecidedPair("a", "b", 0.2),
    ]
    assert [(p.left, p.right) for p in by_gain(pairs)] == [("a", "c"), ("b", "c"), ("a", "b")]
