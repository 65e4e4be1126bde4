from __future__ import annotations

import pytest

from summarizer.names.mentions import is_pronoun, mentioned, name_form, same_speaker


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Halloran", "Mayor Ann Halloran"),
        ("Ms. Halloran", "Ann Halloran"),
        ("spokesman Stuart Rowe", "Stuart Rowe"),
        ("A. Halloran", "Ann Halloran"),
        ("NIS", "National Intelligence Service"),
        ("the polls", "polls"),
        ("the company's advisers", "advisers"),
        ("Kim Jong Un", "Kim"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ],
)
def test_two_forms_of_one_name_are_the_same_speaker(left: str, right: str) -> None:
    assert same_speaker(left, right)
    assert same_speaker(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Halloran", "Tom Halloran"),
        ("Mrs Halloran", "Mr Halloran"),
        ("Halloran", "Halloran’s supporters"),
        ("Halloran campaign manager Jane Roe", "Halloran"),
        ("officials", "advisers"),
        ("", "Halloran"),
    ],
)
def test_different_people_are_not(left: str, right: str) -> None:
    assert not same_speaker(left, right)
    assert not same_speaker(right, left)


def test_the_head_of_a_noun_phrase_is_not_the_name_inside_it() -> None:
    assert (name_form("polling by the Harbour Board").head, name_form("Rowe supporters").proper) == (
        "polling",
        False,
    )
    assert (name_form("the Post’s Ina Tell").head, name_form("the Post’s Ina Tell").proper) == ("Tell", True)


def test_a_name_is_mentioned_as_a_word_and_not_inside_one() -> None:
    assert mentioned("Ann Rowe", "Ms Rowe left.")
    assert not mentioned("Ann Rowe", "The rowers left the rowed boat.")
    assert mentioned("National Intelligence Service", "The NIS said so.")


def test_a_pronoun_names_nobody_by_itself() -> None:
    assert is_pronoun("He")
    assert not is_pronoun("Heman")
