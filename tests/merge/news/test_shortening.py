"""Where a sentence may end early, and what may be left out of its middle."""

from __future__ import annotations

import pytest

from summarizer.merge.news.sentences import Items, NewsSentence
from summarizer.merge.news.shortening import shortened, without_asides
from summarizer.text.span import Span
from tests.merge.news.events import harbour


def ends(line: str) -> list[str]:
    sentence = NewsSentence(harbour().articles[0].id, Span.of(line, 0, len(line)), 1, Items(), ended=True)
    return [s.shown for s in shortened([sentence], harbour())]


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
    ],
)
def test_a_sentence_may_end_before_a_clause_that_adds_to_it(line: str, short: str) -> None:
    assert short in ends(line)


@pytest.mark.parametrize(
    "line",
    [
        "Norhaven built the wall of Aldholm badly, which the firm has denied for years",
        "The ferry of Aldholm had no pilot on Monday, according to two officers of the harbour",
        "The ferry of Aldholm had no pilot on Monday, citing two officers of the harbour",
        "The wall of Aldholm gave way on Monday, but nobody in the town was hurt",
        "The town of Aldholm will buy the ferry, unless the court forbids the purchase",
        "The quake struck Aldholm on Monday, killing at least one man, the agency said",
    ],
)
def test_what_takes_back_or_says_who_says_it_stays(line: str) -> None:
    assert ends(line) == []


def test_a_clause_in_the_middle_may_be_left_out_unless_it_takes_something_back() -> None:
    lines = (
        "The ferry Mora, which has lain in the harbour since 2019, was sold to the town of Aldholm",
        "The ferry Mora, which never had a pilot, was sold to the town of Aldholm",
    )
    assert without_asides(lines) == ("The ferry Mora was sold to the town of Aldholm", lines[1])
