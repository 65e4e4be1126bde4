"""What stands beside a full name anywhere in an article: office, title, of what body or whence."""

from __future__ import annotations

import pytest

from summarizer.merge.speakers.beside import (
    Introduction,
    country_of_seat,
    introduce,
    is_party_mark,
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


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Rep. Ida Holm (D-Vt.) left.", "D-Vt."),
        ("Rep. Ida Holm, D-Vt., left.", "D-Vt."),
        ("Ida Holm, Democrat of North Dakota, left.", "Democrat of North Dakota"),
        ("Ida Holm, a Republican of Maine who sells boats, left.", "Republican of Maine"),
        ("Ida Holm of the Lind Institute said so.", "the Lind Institute"),
        ("Ida Holm of Maine on Tuesday left.", "Maine"),
        ("They met Ida Holm of Maine. Though Tove Berg left.", "Maine"),
        ("Ida Holm, Tove Berg of Maine and others left.", None),
    ],
)
def test_party_body_or_place_behind_the_name_is_told(text: str, affiliation: str | None) -> None:
    assert introduce(["Ida Holm"], [], [text]).affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("On Monday, Prime Minister Ida Holm left.", "Prime Minister Ida Holm"),
        ("Canadian Prime Minister Ida Holm left.", "Canadian Prime Minister Ida Holm"),
        ("A Maine Republican Rep. Ida Holm left.", "Rep. Ida Holm"),
        ("But Governor Ida Holm left.", "Governor Ida Holm"),
        ("The former Governor Ida Holm left.", None),
        ("The Harvest Secretary Ida Holm left.", None),
        ("The Harvest Representative Ida Holm left.", None),
        ("Reps. Ida Holm and Tove Berg left.", None),
        ("Ms. Ida Holm left.", None),
    ],
)
def test_the_title_before_a_name_is_whole_and_not_a_former_one(text: str, titled: str | None) -> None:
    assert introduce(["Ida Holm"], [], [text]).titled == titled


def test_an_office_goes_before_a_seat_among_many() -> None:
    texts = ["Representative Ida Holm left. Representative Ida Holm spoke.", "Speaker Ida Holm read it."]
    assert introduce(["Ida Holm"], [], texts).titled == "Speaker Ida Holm"


def test_offices_and_ranks_alone_say_of_nothing() -> None:
    assert not tells_of_what("senior vice president")
    assert not tells_of_what("the group's executive director")
    assert tells_of_what("president of the harbour board")


def test_a_party_with_a_place_is_told_from_a_body() -> None:
    assert is_party_mark("D-N.Y.")
    assert is_party_mark("Republican of Texas")
    assert not is_party_mark("the Lind Institute")


def test_a_government_called_by_its_seat_is_told_with_its_country() -> None:
    texts = ["The government in Oslo said no.", "Norway voted on it."]
    assert country_of_seat("government in Oslo", texts) == "Norway"
    assert country_of_seat("government in Oslo", texts[:1]) is None
    assert country_of_seat("government in Norway", texts) is None
    assert country_of_seat("Oslo", texts) is None
