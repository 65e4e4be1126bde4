"""Two sentences as one line: what the second leaves unsaid the first tells."""

from __future__ import annotations

import pytest

from summarizer.audit import audit
from summarizer.merge.news.followed import followed
from summarizer.merge.news.lines import Desk
from tests.merge.news.events import briefing_of

TEXT = """Ferry Mora hits quay in Aldholm

{} {}

The police of Aldholm closed the quay on Monday.
"""


def lines_of(first: str, second: str) -> list[str]:
    return [pair.both.shown for pair in followed(Desk(briefing_of(TEXT.format(first, second))))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anna Berg said the ferry Mora hit the quay of Aldholm.", "She said that two people were hurt."),
        ("The ferry Mora sank off the town of Aldholm on Monday.", "It was the third wreck of the year."),
        (
            "The council of Aldholm closed the quay by 34 votes to 31.",
            "This followed a long debate on Sunday.",
        ),
        ("The ferry Mora sank off the town of Aldholm on Monday.", "But it stayed afloat for an hour."),
    ],
)
def test_a_sentence_that_goes_on_with_the_one_before_it_stands_behind_it(first: str, second: str) -> None:
    assert f"{first} {second.removesuffix('.')}" in lines_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anna Berg said the ferry Mora hit the quay of Aldholm.", "He said that two people were hurt."),
        ("The harbour wall of Aldholm gave way on Monday.", "He said that two people were hurt."),
        ("It struck the quay of Aldholm on Monday.", "She said that two people were hurt."),
        ("The ferry Mora sank off the town of Aldholm on Monday.", "We have more on this on our page."),
    ],
)
def test_a_sentence_on_somebody_else_does_not(first: str, second: str) -> None:
    assert lines_of(first, second) == []


def test_a_line_of_two_sentences_holds_against_the_article() -> None:
    briefing = briefing_of(
        "Ferry Mora hits quay in Aldholm\n\nAnna Berg, the mayor, opened an inquiry into the wreck of Aldholm on "
        "Monday. She said that 12 people were hurt and 3 were missing.\n"
        "A carnival in the town of Marby drew many visitors from all of the islands at the weekend, and the "
        "pilots of the boats there had much to do until late in the night, people in Marby said.\n"
    )
    assert any("Monday. She said that 12 people" in line.text for line in briefing.lead)
    assert list(audit(briefing)) == []
