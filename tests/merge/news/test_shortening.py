"""Where a sentence may end early, and what may be left out of its middle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from summarizer.merge.briefing import MergedClaimReport
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.sentences import Items, NewsSentence
from summarizer.merge.news.shortening import are_states, shortened, without_asides
from summarizer.text.span import Span
from tests.merge.news.events import briefing_of, harbour


def parts(line: str) -> list[str]:
    """The parts that may stand for a line in which everything is claimed."""
    claim = replace(harbour().claims[0], reports=tuple(_told(line)))
    sentence = NewsSentence("a1", Span.of(line, 0, len(line)), 1, Items(), ended=True)
    return [s.shown for s in shortened([sentence], replace(harbour(), claims=(claim,)))]


def _told(line: str) -> Iterator[MergedClaimReport]:
    """A report of each word of the line, in the first article."""
    report = harbour().claims[0].reports[0]
    for word in re.finditer(r"\w+", line):
        yield replace(report, article="a1", evidence=(Span.of(line, *word.span()),))


@pytest.mark.parametrize(
    ("line", "short"),
    [
        (
            "The council of Aldholm bought the ferry on Monday, which has lain in the harbour since 2019",
            "The council of Aldholm bought the ferry on Monday",
        ),
        (
            "The storm flooded the harbour of Aldholm on Monday, leaving hundreds of people without power",
            "The storm flooded the harbour of Aldholm on Monday",
        ),
        (
            "Anna Berg closed the harbour of Aldholm on Monday, and the firm Norhaven stopped its ferry",
            "Anna Berg closed the harbour of Aldholm on Monday",
        ),
        (
            "Anna Berg closed the harbour of Aldholm on Monday, and the firm Norhaven stopped its ferry",
            "The firm Norhaven stopped its ferry",
        ),
        (
            "The town of Aldholm closed its harbour on Monday, in the midst of a strike of its pilots",
            "The town of Aldholm closed its harbour on Monday",
        ),
    ],
)
def test_a_part_of_a_sentence_may_stand_for_it_where_the_rest_only_adds(line: str, short: str) -> None:
    assert short in parts(line)


@pytest.mark.parametrize(
    "line",
    [
        "Norhaven built the wall of Aldholm badly, which the firm has denied for years",
        "The ferry of Aldholm had no pilot on Monday, according to two officers of the harbour",
        "The ferry of Aldholm had no pilot on Monday, citing two officers of the harbour",
        "The wall of Aldholm gave way on Monday, but nobody in the town was hurt",
        "The town of Aldholm will buy the ferry, unless the court forbids the purchase",
        "The ferry Mora hit the quay on Monday, and the town of Aldholm closed its harbour, the agency said",
        "The quake struck Aldholm on Monday, killing at least one man, the agency said",
    ],
)
def test_what_takes_back_or_says_who_says_it_stays(line: str) -> None:
    assert parts(line) == []


def test_a_second_clause_under_a_condition_does_not_stand_for_the_sentence() -> None:
    line = "If the court agrees, the town will buy the ferry Mora, and the firm Norhaven will leave Aldholm"
    assert "The firm Norhaven will leave Aldholm" not in parts(line)


def test_a_second_clause_that_stands_for_the_first_is_not_told_without_it() -> None:
    line = "The town closed the harbour of Aldholm on Monday, and Anna Berg angered the pilots of the ferry in doing so"
    assert not any(part.startswith("Anna Berg") for part in parts(line))


def test_a_clause_in_the_middle_may_be_left_out_unless_it_takes_something_back() -> None:
    lines = (
        "The ferry Mora, which has lain in the harbour since 2019, was sold to the town of Aldholm",
        "The ferry Mora, which never had a pilot, was sold to the town of Aldholm",
    )
    assert without_asides(lines) == ("The ferry Mora was sold to the town of Aldholm", lines[1])


def test_what_is_so_all_the_time_is_a_state_and_what_is_said_or_planned_is_none() -> None:
    lines = (
        "Aldholm lies on one of the busiest routes of the coast",
        "The ferry Mora hit the quay of Aldholm on Monday",
        "The mayor of Aldholm says that the ferry had no pilot",
        "The council of Aldholm is expected to buy the ferry",
    )
    assert are_states(lines) == (True, False, False, False)


def test_a_part_holds_no_claim_of_the_sentence_before_it() -> None:
    before = "“The wall is old,” Anna Berg said."
    told = "The harbour wall at Port Ellen gave way on Monday, leaving 400 people without homes."
    briefing = briefing_of(f"Harbour wall gives way\n\n{before} {told}\n")
    desk = Desk(briefing)
    sentence = next(s for s in desk.sentences if "gave way" in s.span.text)
    claims = {c.id: c for c in briefing.claims}
    for part in shortened([sentence], briefing):
        for claim in part.items.claims:
            assert any(e.overlaps(part.span) for r in claims[claim].reports for e in r.evidence)
    assert shortened([sentence], briefing)


def test_what_is_always_or_never_done_is_a_state() -> None:
    lines = ("The quays of Aldholm are never painted.", "The quays of Aldholm are being painted.")
    assert are_states(lines) == (True, False)


def test_where_something_always_lies_is_a_state() -> None:
    lines = ["Norrvik is located on one of the busiest straits in the world", "Two wrecks were located"]
    assert are_states(lines) == (True, False)
