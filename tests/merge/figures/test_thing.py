"""Which figures of several outlets can't both hold, and which only look like it."""

from __future__ import annotations

import pytest

from tests.merge.figures.test_group import MONDAY, figure, rows


def differ(*told: tuple[str, str, float | tuple[float | None, float | None], str]) -> bool:
    """Whether figures of as many outlets, each a sentence, its phrase, value and unit, stand against each other."""
    reports = [
        figure(sentence, phrase, unit, value, unit, article=f"a{n}", speaker=f"s{n}")
        for n, (sentence, phrase, value, unit) in enumerate(told)
    ]
    return any(row.conflicts for row in rows(*reports, published=MONDAY))


AT_LEAST_12: tuple[float, None] = (12, None)

QUARRELS = [
    (
        ("Four people were killed in the blast.", "Four people", 4, "people"),
        ("Six people were killed in the blast.", "Six people", 6, "people"),
    ),
    (
        ("It will fly within 3.7 million miles of the Sun.", "3.7 million miles", 3.7e6, "miles"),
        ("It will come within 3.9 million miles of the Sun's surface.", "3.9 million miles", 3.9e6, "miles"),
    ),
    (
        ("The ferry sank 55 kilometres south of Birtun.", "55 kilometres", 55, "kilometres"),
        ("The ferry sank 55 kilometers west of the town of Birtun.", "55 kilometers", 55, "kilometers"),
    ),
    (
        ("That is seven times closer than any other probe.", "seven times", 7, "times"),
        ("It is nine times closer than any craft before.", "nine times", 9, "times"),
    ),
]

NONE = [
    (  # "six" may be 6.2, and 10 kilometres are that
        ("The shock came at a depth of six miles.", "six miles", 6, "miles"),
        ("The shock came at a depth of 10 kilometres.", "10 kilometres", 10, "kilometres"),
        ("The shock came at a depth of 6.2 miles.", "6.2 miles", 6.2, "miles"),
    ),
    (  # another place is another count
        ("Ten people were killed in Birtun.", "Ten people", 10, "people"),
        ("Twelve people were killed in Norvane.", "Twelve people", 12, "people"),
    ),
    (  # another time is another count
        ("In 2004 a wave killed 170 people.", "170 people", 170, "people"),
        ("The wave killed 24 people.", "24 people", 24, "people"),
    ),
    (  # a lower bound holds for a larger number
        ("At least 12 people were killed.", "At least 12 people", AT_LEAST_12, "people"),
        ("Some 15 people were killed.", "15 people", 15, "people"),
    ),
    (  # for and against
        ("Two senators voted against the bill.", "Two senators", 2, "senators"),
        ("Ninety senators voted for the bill.", "Ninety senators", 90, "senators"),
    ),
    (  # a southwest and a west can be one
        ("The ferry sank 55 kilometres southwest of Birtun.", "55 kilometres", 55, "kilometres"),
        ("The ferry sank 55 kilometres west of Birtun.", "55 kilometres", 55, "kilometres"),
    ),
    (  # two candidates
        ("Mr Falk earned 10 percent support.", "10 percent", 10, "%"),
        ("Ms Orr finished first with 20 percent.", "20 percent", 20, "%"),
    ),
    (  # Fahrenheit and Celsius
        ("It faces temperatures of up to 2,500 degrees Fahrenheit.", "up to 2,500 degrees", (None, 2500), "degrees"),
        ("It faces temperatures of up to 1,370 degrees Celsius.", "up to 1,370 degrees", (None, 1370), "degrees"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("told", QUARRELS)
def test_what_cant_both_hold_differs(told) -> None:
    assert differ(*told)


@pytest.mark.parametrize("told", NONE)
def test_what_only_looks_like_it_doesnt(told) -> None:
    assert not differ(*told)


@pytest.mark.parametrize("told", [*QUARRELS, *NONE])
def test_the_order_of_the_outlets_changes_nothing(told) -> None:
    assert differ(*told) == differ(*reversed(told))


@pytest.mark.parametrize("told", [*QUARRELS, *NONE])
def test_an_outlet_that_says_the_same_twice_doesnt_contradict_itself(told) -> None:
    assert not differ(told[0], told[0])
