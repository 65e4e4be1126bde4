"""What stands beside a full name anywhere in an article: office, title, of what body or whence."""

from __future__ import annotations

import pytest

from summarizer.merge.speakers.beside import (
    Introduction,
    Known,
    country_of_seat,
    introduce,
    tells_of_what,
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was promoted by the Aldholm press secretary, Ida Holm.", "Aldholm press secretary"),
        ("Ida Holm, director of the Aldholm harbour, was away.", "director of the Aldholm harbour"),
        ("Ida Holm, 44, director of the Aldholm harbour.", "director of the Aldholm harbour"),
        (
            "Ida Holm, lawyer and chairwoman of Aldholm Tomorrow, left.",
            "lawyer and chairwoman of Aldholm Tomorrow",
        ),
        ("They lost the case. A lawyer for Mr. Berg, Ida Holm, was away.", "lawyer for Mr. Berg"),
        ("Ida Holm, president and chief executive of Lind, left.", "president and chief executive of Lind"),
        ("Lind's lawyer, Ida Holm, left.", "Lind's lawyer"),
        ("They met Tove Berg's campaign manager Ida Holm.", "Tove Berg's campaign manager"),
        ("Ida Holm, who is the mayor of Aldholm, left.", "mayor of Aldholm"),
        ("Ida Holm, the No. 2 Democrat in the Senate, left.", "No. 2 Democrat in the Senate"),
        ("Top Lind advisers, including senior spokeswoman Ida Holm, left.", "senior spokeswoman for Lind"),
        ("Ida Holm, the senior Democrat on the panel, left.", None),
        ("Lind's dispute with the chairwoman, Ida Holm, is old.", None),
        ("It was promoted by the director, Ida Holm.", None),
        ("The group's executive director, Ida Holm, was away.", None),
        ("On the quay in Aldholm, Ida Holm, who was cold, waited.", None),
        ("The harbour master, Ida Holm Reyes, was away.", None),
        ("Ida Holm, the father of five, was away.", None),
    ],
)
def test_a_role_beside_the_name_says_of_what(text: str, role: str | None) -> None:
    assert introduce(["Ida Holm"], [], [text]).role == role


def test_of_two_roles_the_fuller_one_is_told_in_whatever_order_the_articles_come() -> None:
    texts = ["Ida Holm, mayor of Aldholm, left.", "Ida Holm, mayor of the town of Aldholm, left."]
    told = [introduce(["Ida Holm"], [], given) for given in (texts, texts[::-1])]
    assert told == [Introduction("mayor of the town of Aldholm")] * 2


def test_an_office_that_says_of_what_goes_before_one_known_already_that_does_not() -> None:
    text = "Ida Holm, the newly elected speaker of the Assembly, read it."
    assert introduce(["Ida Holm"], ["Representative"], [text]).role == "newly elected speaker of the Assembly"


def test_what_somebody_is_goes_before_nothing() -> None:
    assert introduce(["Ida Holm"], ["photographer"], ["Ida Holm left."]).role == "photographer"


def test_whose_lawyer_it_is_is_told_from_the_paragraph_above() -> None:
    text = "Mr. Berg took the stand.\n\nHis attorney, Ida Holm, was away."
    known = Known(("Jan Berg", "Ida Holm", "Mr. Berg’s lawyers"))
    assert introduce(["Ida Holm"], [], [text], known).role == "attorney for Jan Berg"
    both = "Mr. Berg and Mr. Reyes took the stand.\n\nHis attorney, Ida Holm, was away."
    assert introduce(["Ida Holm"], [], [both], Known(("Jan Berg", "Tom Reyes"))).role is None


def test_somebodys_lawyer_is_told_before_her_lawyer() -> None:
    text = "Ms. Berg sent a letter from her lawyer, Ida Holm."
    known = Known(("Anna Berg",))
    assert introduce(["Ida Holm"], ["her lawyer"], [text], known).role == "lawyer for Anna Berg"


def test_an_office_goes_before_a_seat_among_many() -> None:
    texts = ["Representative Ida Holm left. Representative Ida Holm spoke.", "Speaker Ida Holm read it."]
    assert introduce(["Ida Holm"], [], texts).titled == "Speaker Ida Holm"


def test_party_and_state_behind_the_name_are_not_told_in_the_title_again() -> None:
    told = introduce(
        ["Ida Holm"], [], ["Maine Democratic Rep. Ida Holm left.", "Rep. Ida Holm, D-Maine, left."]
    )
    assert told == Introduction(None, "D-Maine", "Rep. Ida Holm")


def test_offices_and_ranks_alone_say_of_nothing() -> None:
    assert not tells_of_what("senior vice president")
    assert not tells_of_what("the group's executive director")
    assert tells_of_what("president of the harbour board")


def test_a_government_called_by_its_seat_is_told_with_its_country() -> None:
    texts = ["The government in Oslo said no.", "Norway voted on it."]
    assert country_of_seat("government in Oslo", texts) == "Norway"
    assert country_of_seat("government in Oslo", texts[:1]) is None
    assert country_of_seat("government in Norway", texts) is None
    assert country_of_seat("Oslo", texts) is None
