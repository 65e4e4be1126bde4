"""What comes next: what is planned and still to come."""

from __future__ import annotations

import pytest

from tests.merge.news.events import briefing_of, ferry_with


def coming(line: str) -> list[str]:
    return [x.text for x in ferry_with(line).next]


def test_what_is_due_on_a_day_is_to_come_without_a_word_of_the_future() -> None:
    assert coming("The hearing on the ferry Mora is on Thursday.") == [
        "The hearing on the ferry Mora is on Thursday"
    ]


def test_what_is_to_come_is_told_without_what_only_adds_to_it() -> None:
    (line,) = coming(
        "The ferry Mora will leave Aldholm on Friday, in a sign of trust in the repair of its hull."
    )
    assert line == "The ferry Mora will leave Aldholm on Friday"


def test_what_would_be_in_some_case_is_not_to_come() -> None:
    assert (
        coming("When the ferry Mora leaves Aldholm, its crew will have to wear vests against the cold.") == []
    )


def test_what_another_article_tells_as_done_is_not_to_come() -> None:
    assert coming("The police of Aldholm will close the quay on Monday evening.") == []


def test_what_stands_for_something_before_it_is_not_to_come() -> None:
    line = "The ferry Mora will leave Aldholm on Friday."
    assert coming(line) != []
    assert coming(f"Instead, the ferry Mora {line.removeprefix('The ferry Mora ')}") == []


@pytest.mark.parametrize(
    "line",
    [
        "The council of Aldholm supports the owner of the ferry Mora and may vote on the quay as early as this week.",
        "Judge Ida Holm of Aldholm set a hearing on the ferry Mora for Nov. 20.",
        "The mayor of Aldholm, Ida Holm, is due to meet the owner of the ferry Mora on Thursday.",
        "The mayor of Aldholm, Ida Holm, said she would meet the owner of the ferry Mora on Thursday.",
        "The council of Aldholm seeks damages for the ferry Mora in a case due to open on March 8.",
        "A feast on the ferry Mora in Aldholm that was set for Wednesday has been postponed.",
    ],
)
def test_a_day_by_which_something_may_be_done_is_to_come(line: str) -> None:
    assert coming(line) == [line.removesuffix(".")]


def test_a_plan_with_a_day_that_somebody_tells_in_own_words_stands_under_his_name() -> None:
    briefing = ferry_with(
        "“The report on the ferry Mora and the quay of Aldholm will be published next week and nobody will like "
        "it,” Tom Reyes, the harbour master of Aldholm, told the Gazette. He wrote it himself."
    )
    assert any("next week" in line.text for line in briefing.next)
    said = [line.text for speaker in briefing.said for line in speaker.lines]
    assert not any("next week" in text for text in said)


def test_what_title_and_lead_tell_is_announced_again_only_with_a_day() -> None:
    opening = "The ferry Mora of Aldholm is to be sold by the firm Norhaven, Tom Reyes of Norhaven said on Monday.\n\n"
    again = "The ferry Mora is expected to be sold by its owner, the firm Norhaven, which has an office in Aldholm."
    dated = "The ferry Mora is expected to be sold on Friday by its owner, the firm Norhaven."
    title = "Ferry Mora of Aldholm to be sold\n\n"
    assert not any("expected" in x.text for x in briefing_of(title + opening + again).next)
    assert any("Friday" in x.text for x in briefing_of(title + opening + dated).next)


def test_what_was_said_to_be_done_without_a_day_ahead_is_not_to_come() -> None:
    assert (
        coming("The mayor of Aldholm, Ida Holm, said on Monday she would meet the owner of the ferry Mora.")
        == []
    )
