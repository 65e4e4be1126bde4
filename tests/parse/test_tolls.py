"""Which numbers tell how many died, were hurt or are missing, and which may tell of some of them only."""

from __future__ import annotations

import pytest

from summarizer.parse.counted import counted_in
from summarizer.parse.tolls import Toll


def toll(sentence: str, number: str) -> tuple[str, bool] | None:
    """The fate of a number and whether its sentence leaves it behind."""
    (counted,) = counted_in([(sentence, number)])
    found: Toll | None = counted.toll if counted else None
    return (found.fate, found.earlier) if found else None


@pytest.mark.parametrize(
    ("sentence", "number", "fate"),
    [
        ("A storm hit the coast on Monday, killing at least 14 people.", "at least 14 people", "die"),
        ("Flash floods kill 14 in Norvane", "14", "die"),
        ("At least 14 people have died and more than 80 were hurt.", "At least 14 people", "die"),
        ("At least 14 people have died and more than 80 were hurt.", "more than 80", "injure"),
        ("The number of people known to have died in Monday's storm has risen to 31.", "31", "die"),
        ("Officials put the death toll at 31.", "31", "die"),
        ("The mayor said the true toll was over 50.", "over 50", "die"),
        ("The storm has claimed 31 lives.", "31 lives", "die"),
        ("The blast left 12 dead.", "12 dead", "die"),
        ("Norvane storm: 31 dead and over 90 injured as roofs collapse", "31 dead", "die"),
        ("Norvane storm: 31 dead and over 90 injured as roofs collapse", "over 90 injured", "injure"),
        ("Around 60 were unaccounted for.", "Around 60", "missing"),
        ("Nine people are still listed as missing.", "Nine people", "missing"),
        ("The bomb killed 12 people and wounded 30 others.", "30 others", "injure"),
        ("A total of 31 people have been confirmed dead.", "31 people", "die"),
        ("There were 31 deaths and 90 injuries.", "31 deaths", "die"),
    ],
)
def test_a_toll_is_read_in_the_ways_in_which_news_copy_tells_it(
    sentence: str, number: str, fate: str
) -> None:
    assert toll(sentence, number) == (fate, False)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The death toll rose to 31 from 14.", "14"),
        ("Officials raised the toll to 31, up from 14 on Monday.", "14"),
    ],
)
def test_a_number_that_its_sentence_leaves_behind_is_an_earlier_one(sentence: str, number: str) -> None:
    assert toll(sentence, number) == ("die", True)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Thirty people were hurt, 12 of them badly.", "12"),
        ("Five people, including two children, were killed.", "two children"),
        ("Three of the dead were firefighters.", "Three of the dead"),
        ("Police said 26 of the injured had been flown out.", "26 of the injured"),
        ("Two more people died.", "Two more people"),
        ("Nine people died in the hotel.", "Nine people"),
        ("The hotel where nine died was new.", "nine"),
        ("Five people who were on the bus died.", "Five people"),
        ("There are 30 people seriously hurt.", "30 people"),
        ("Ten soldiers were killed.", "Ten soldiers"),
        ("Twelve gunmen killed 30 people.", "Twelve gunmen"),
        ("He was convicted of killing seven people.", "seven people"),
        ("The storm could kill hundreds of people.", "hundreds of people"),
        ("Some 40 people are feared dead.", "Some 40 people"),
        ("The toll could rise to 100.", "100"),
        ("Casualties rose to 120.", "120"),
    ],
)
def test_some_of_the_people_and_what_is_no_fact_are_no_toll(sentence: str, number: str) -> None:
    assert toll(sentence, number) is None
