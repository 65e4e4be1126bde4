"""What is a guess of its writer's, and of which year a line tells."""

from __future__ import annotations

import pytest

from summarizer.merge.news.standing import standing


@pytest.mark.parametrize(
    ("line", "guesses"),
    [
        ("The new wall could prove helpful to the mayor of Port Ellen.", True),
        ("The mayor, Anna Berg, appeared to suggest a wall of glass.", True),
        ("Building a wall in Port Ellen sounded like a simple exercise.", True),
        ("The council of Port Ellen is likely to sell the harbour.", True),
        ("The mayor, Anna Berg, appeared before the council of Port Ellen on Monday.", False),
        ("The mayor, Anna Berg, said the wall could fall.", False),
        ("Divers could not reach the wall of the harbour on Monday.", False),
        ("Divers reached the wall, which may fall.", False),
    ],
)
def test_how_things_seem_and_what_may_be_is_a_guess_unless_somebody_else_says_so(
    line: str, guesses: bool
) -> None:
    assert standing([line])[0].guesses is guesses


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("The 2004 storm that killed nine people was the worst at Port Ellen.", {"2004"}),
        ("Anna Berg, a former teacher, ran for mayor of Port Ellen in 2008.", {"2008"}),
        ("Anna Berg was mayor of Port Ellen from 1996 to 2007.", {"1996", "2007"}),
        ("The council of Port Ellen ended the 2014 ban on cranes.", set()),
        ("The harbour wall, built in 1954, gave way on Monday.", set()),
        ("The new wall of Port Ellen opens on July 31, 2032.", set()),
    ],
)
def test_the_years_of_a_line_are_those_in_which_its_main_clause_was(line: str, years: set[str]) -> None:
    assert standing([line])[0].years == years


@pytest.mark.parametrize(
    "line",
    [
        "The latest wall to give way was the one at Port Ellen.",
        "Now under the protection of a dam, Port Ellen faces the sea.",
    ],
)
def test_what_compares_with_something_told_before_cannot_be_read_alone(line: str) -> None:
    assert not standing([line])[0].whole


def test_nothing_before_it_explains_that_things_went_wrong() -> None:
    assert not standing(["Like the wall itself, things did not begin well."])[0].follows


@pytest.mark.parametrize(
    ("line", "nameless"),
    [
        ("A congressman from Idaho with two terms jumped into the race on Friday.", True),
        ("The official who refused to speak left the room on Friday.", True),
        ("The mayor, Anna Berg, left the room on Friday.", False),
        ("The president left the room on Friday.", False),
        ("A spokesman for the harbour said the wall had cracks.", False),
        ("A wall at the harbour gave way on Monday.", False),
    ],
)
def test_a_line_about_one_person_without_a_name_is_nameless(line: str, nameless: bool) -> None:
    assert standing([line])[0].nameless is nameless


@pytest.mark.parametrize(
    ("line", "argues"),
    [
        ("The mayor, Anna Berg, said the wall is the right thing for Port Ellen.", True),
        ("The mayor, Anna Berg, said the harbour should be closed.", True),
        ("The mayor, Anna Berg, said the plan was wrong.", True),
        ("The mayor, Anna Berg, argued that the firm had cut the wall.", True),
        ("“They are treating it like a holy wall,” the engineer Tom Reyes said.", True),
        ("The mayor, Anna Berg, said the wall gave way on Monday.", False),
        ("The mayor, Anna Berg, said she would close the harbour.", False),
        ("The mayor, Anna Berg, said the new wall is due on Friday.", False),
        ("“Twelve men are in the water,” the engineer Tom Reyes said.", False),
        ("The wall is the right thing for Port Ellen.", False),
    ],
)
def test_what_somebody_thinks_of_things_is_argued_and_what_was_or_will_be_is_not(
    line: str, argues: bool
) -> None:
    assert standing([line])[0].argues is argues


@pytest.mark.parametrize(
    ("line", "nameless"),
    [
        ("A congressman from Idaho said on Friday that he would run.", True),
        ("A spokesman for the harbour said the wall would be mended.", False),
        ("The mayor, Anna Berg, said she would run.", False),
    ],
)
def test_a_line_is_nameless_where_somebody_unnamed_tells_of_himself(line: str, nameless: bool) -> None:
    assert standing([line])[0].nameless is nameless


@pytest.mark.parametrize(
    ("line", "earlier"),
    [
        ("The mayor, Anna Berg, has said that the wall of Port Ellen is old.", True),
        ("The mayor, Anna Berg, said the firm has cut the wall.", False),
        ("The firm Norhaven has mended the wall of Port Ellen.", False),
    ],
)
def test_what_somebody_has_said_so_far_is_told_from_what_he_said(line: str, earlier: bool) -> None:
    assert standing([line])[0].earlier is earlier
