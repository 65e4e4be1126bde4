from __future__ import annotations

import pytest

from summarizer.merge.news.references import Genders
from summarizer.merge.news.standing import standing

HIDDEN_VERB = (
    "The harbour official who first told that the wall had cracks, and in doing so ignited a quarrel that has "
    "reached the council, denied on Monday that she had lied to the mayor."
)


@pytest.mark.parametrize(
    "line",
    [
        "The harbour wall at Port Ellen gave way on Monday night, the mayor said.",
        "Officials say at least 24 people were killed by the quake on Tuesday.",
        "“Nobody is missing,” the mayor, Anna Berg, told reporters on Tuesday.",
        "Anna Berg said she would inspect the wall herself.",
        "It is unclear whether the wall had been inspected.",
        "This week the council of Port Ellen voted on a new wall.",
        "There were no injuries at the harbour, the fire chief said.",
        "Tom Reyes, a 46-year-old father of five, will run for mayor of Port Ellen.",
        "Anna Berg came on Friday to open a wall that the council had paid for earlier that day.",
        "After halting a plan to let hunters in, Anna Berg called such trophy hunting a “horror show”.",
        "Anna Berg told the council of Port Ellen that walls were safe.",
        "Anna Berg praised the wall that was built in Port Ellen.",
        HIDDEN_VERB,
    ],
)
def test_a_whole_sentence_with_its_subject_can_be_read_alone(line: str) -> None:
    assert standing([line])[0].whole


@pytest.mark.parametrize(
    "line",
    [
        "He presses for support for the plan to end the war.",
        "They said the wall had not been inspected since 2019.",
        "to train and engage both infantry and specialists.",
        "The first step to a world war.",
        "This will change the whole of the harbour.",
        "That decision angered the people of Port Ellen.",
        "The latter denied that the crane had damaged the wall.",
        "Why did the wall at Port Ellen give way?",
        "We will bring you more on the harbour wall as it comes.",
        "“We have moved at least 400 people,” she told reporters on Tuesday.",
        "The mayor said “we have moved at least 400 people.",
        "Its crane had damaged the wall in Port Ellen.",
        "This latter wall is weaker still, said the engineer Tom Reyes.",
        "As a result, the harbour of Port Ellen is closed.",
        "Anna Berg asked him to inspect the wall on Tuesday.",
        "Read more at www.example.org about the wall.",
        "The grey photo that was taken at the harbour and went round the world.",
        "The council paid for the wall earlier that day.",
        "The mayor called such hunting a horror on Monday.",
        "Anna Berg said that was untrue and the harbour would stay.",
        "Anna Berg told the council that was flatly untrue.",
    ],
)
def test_a_torso_or_a_sentence_without_its_name_cannot(line: str) -> None:
    assert not standing([line])[0].whole


def test_i_and_we_can_be_read_as_somebody_s_own_words() -> None:
    (found,) = standing(["We have moved at least 400 people out of their homes"])
    assert not found.whole
    assert found.whole_in_speech


def test_a_bare_the_decision_leans_on_what_was_told_before() -> None:
    bare, told = standing(
        [
            "The decision angered many people in Port Ellen.",
            "The decision of the council of Port Ellen angered many people.",
        ]
    )
    assert bare.leans(frozenset())
    assert not bare.leans({"decis"})
    assert not told.leans(frozenset())


@pytest.mark.parametrize(
    ("line", "coming"),
    [
        ("The council will vote on a new wall on Friday.", True),
        ("The mayor said the council will vote on a new wall on Friday.", True),
        ("A new wall is expected to be built next year.", True),
        ("The council was expected to vote on a new wall.", False),
        ("The council will not pay for a new wall.", False),
        ("The council ensured that a new wall will be built.", False),
        ("The firm Norhaven is preparing the ground for a new wall.", False),
    ],
)
def test_what_is_to_come_is_told_in_the_main_clause(line: str, coming: bool) -> None:
    assert standing([line])[0].coming is coming


@pytest.mark.parametrize(
    "line",
    [
        "Members of the council of Port Ellen are calling her evasive.",
        "Anna Berg called it a disgrace in a post on Tuesday.",
        "Harbour officials warn that it would put the town at risk.",
        "Three days after that guilty plea, the firm Norhaven sued the town of Port Ellen.",
        "The engineer Tom Reyes said he was shocked by that.",
        "Anna Berg learned years later that Tom Reyes had been promoted.",
        "How many will be sent to Port Ellen is still unclear.",
        "Shortly afterward, Anna Berg left Port Ellen for good.",
        "Tom Reyes rejected such comments on Monday.",
        "As director of the Harbour Board, she is in charge of the crane.",
    ],
)
def test_a_line_that_points_at_something_told_before_cannot(line: str) -> None:
    assert not standing([line])[0].whole


@pytest.mark.parametrize(
    "line",
    [
        "In her speech on Tuesday, Anna Berg promised a new wall.",
        "North Korea called the reports rumours, and the Kremlin branded these “a lie”.",
        "On Tuesday the mayor, Anna Berg, said that she would pay those who lost a home.",
        "Anna Berg learned in 2019 that Tom Reyes had left two years earlier.",
        "Some of the cranes in Port Ellen are rusty, the engineer Tom Reyes said.",
    ],
)
def test_what_a_line_names_itself_may_be_pointed_at(line: str) -> None:
    assert standing([line])[0].whole


def test_a_pronoun_of_another_gender_stands_for_nobody_in_the_line() -> None:
    line = "Crowley later called her answer evasive."
    assert standing([line])[0].whole
    assert not standing([line], {"crowley": "male"})[0].whole


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Anna Berg said the wall would be rebuilt.", ("Anna Berg",)),
        ("The wall would be rebuilt, Anna Berg told reporters.", ("Anna Berg",)),
        ("“The wall is safe,” said Anna Berg.", ("Anna Berg",)),
        ("Anna Berg criticized the firm Norhaven.", ("Anna Berg",)),
        ("According to Anna Berg, the wall is safe.", ("Anna Berg",)),
        ("The firm Norhaven vowed to rebuild the wall.", ("The firm Norhaven",)),
        ("Anna Berg announced a new wall in Port Ellen.", ()),
        ("Anna Berg is prone to worry about the wall in Port Ellen.", ()),
        ("Tom Reyes works for a firm that said the wall was safe.", ()),
        ("Members of the council of Port Ellen rejected a bill on Monday.", ()),
        ("Anna Berg rejected claims that the wall was old.", ("Anna Berg",)),
        ("Anna Berg ordered the firm Norhaven to rebuild the wall.", ()),
        ("Anna Berg has not accused the firm Norhaven of anything.", ()),
        ("Anna Berg has not confirmed the damage but insisted that the wall was safe.", ("Anna Berg",)),
        ("Anna Berg posted a link to a film called “The Wall of Port Ellen” on Monday.", ()),
        (
            "Anna Berg warned that the wall was sinking, and the firm Norhaven confirmed that 40 stones were loose.",
            ("Anna Berg", "the firm Norhaven"),
        ),
        ("“The wall is safe,” said Anna Berg, according to the Port Ellen Gazette.", ("Anna Berg",)),
    ],
)
def test_who_says_what_a_line_tells_is_the_subject_of_its_main_verb(
    line: str, words: tuple[str, ...]
) -> None:
    assert tuple(words for words, _ in standing([line])[0].sayers) == words


def test_whoever_heads_the_subject_says_it_and_not_whom_it_names_beside() -> None:
    (found,) = standing(["Supporters of Anna Berg said that Tom Reyes had left."])
    assert found.sayers == (("Supporters of Anna Berg", frozenset({"supporters"})),)


def test_the_family_name_of_somebody_who_speaks_here_is_a_person_whatever_the_engine_takes_it_for() -> None:
    genders: Genders = {"perry": "male", "grimm": "male"}
    lines = [
        "Perry said that he would secure the border of Texas within a year.",
        "The Justice Department began investigating Grimm on allegations that he filed false reports.",
    ]
    assert all(s.whole for s in standing(lines, genders))
    assert not standing(["The Grimm Foundation said that he would leave the town of Port Ellen."], genders)[
        0
    ].whole


def test_he_in_a_quotation_is_somebody_in_the_line() -> None:
    loose, told = standing(
        [
            "“He does something about it,” Anna Berg said on Tuesday.",
            "Anna Berg said of Tom Reyes: “He does something about it.”",
        ]
    )
    assert not loose.whole
    assert told.whole


def test_a_title_before_a_name_is_no_thing() -> None:
    assert not standing(["President Anna Berg claimed it was a “plan to strengthen the town”."])[0].whole


def test_whom_somebody_talked_with_does_not_say_what_about() -> None:
    (found,) = standing(["Anna Berg said that she discussed the issue with Tom Reyes."])
    assert found.leans(frozenset())


@pytest.mark.parametrize(
    "line",
    [
        "Former Governor Anna Berg announced a new wall in Port Ellen on Tuesday.",
        "Some members of the council of Port Ellen were opposed to a new wall.",
        "Earlier Sunday, Anna Berg announced a new wall in Port Ellen.",
    ],
)
def test_an_opening_with_its_noun_or_its_day_points_at_nothing(line: str) -> None:
    assert standing([line])[0].whole


@pytest.mark.parametrize(
    "line",
    [
        "In a statement later in the day, Anna Berg announced a new wall in Port Ellen.",
        "The engineer Tom Reyes announced a new wall at a meeting here.",
        "Like the last debate in Port Ellen, things did not begin well.",
    ],
)
def test_a_place_or_a_day_of_the_page_points_at_what_a_line_lacks(line: str) -> None:
    assert not standing([line])[0].whole


def test_a_noun_is_explained_by_another_for_the_same_thing() -> None:
    (found,) = standing(["The legislation angered many people in Port Ellen."])
    assert found.leans(frozenset())
    assert not found.leans({"bill"})


def test_an_also_leans_on_what_nothing_tells() -> None:
    (found,) = standing(["Anna Berg also announced a new wall in Port Ellen."])
    assert found.whole
    assert found.leans({"berg", "wall", "ellen"})


def test_a_family_name_alone_is_bare_and_one_with_a_first_name_or_a_title_is_not() -> None:
    lines = [
        "Berg said the wall of Port Ellen would be rebuilt.",
        "Mr. Berg said the wall of Port Ellen would be rebuilt.",
        "Anna Berg said the wall of Port Ellen would be rebuilt, and Berg was glad.",
        "Governor Berg said the wall of Port Ellen would be rebuilt.",
    ]
    found = [s.bare for s in standing(lines, {"berg": "female"})]
    assert found == [{"berg"}, {"berg"}, frozenset(), frozenset()]


def test_the_matter_that_unnamed_people_know_of_is_the_one_that_is_told() -> None:
    (found,) = standing(["The harbour of Port Ellen will be closed, people with knowledge of the case said."])
    assert not found.leans(frozenset())


def test_words_cut_inside_of_somebodys_words_in_single_marks_stand_nowhere() -> None:
    cut = "Anna Berg and the keeper had met before, so Berg said, 'The harbour of Port Ellen needs a wall."
    whole = "The keeper Ida Holm said the miners' pay in Port Ellen 'Is too low' for the work."
    assert [s.whole for s in standing([cut, whole])] == [False, True]


@pytest.mark.parametrize("opening", ["Within hours, ", "The next day ", "Hours later, "])
def test_a_time_that_counts_from_another_sentence_opens_no_line(opening: str) -> None:
    assert not standing([f"{opening}Anna Berg closed the harbour of Port Ellen."])[0].whole
    assert standing(["Within hours of the storm Anna Berg closed the harbour of Port Ellen."])[0].whole


@pytest.mark.parametrize(
    ("line", "leans"),
    [
        ("Anna Berg said the other part of the plan was a new wall.", True),
        ("One part of the plan is a wall, and the other part is a crane, Anna Berg said.", False),
        ("Anna Berg said the other day that the harbour of Port Ellen was safe.", False),
    ],
)
def test_the_other_one_leans_on_the_first(line: str, leans: bool) -> None:
    known = frozenset(("part", "plan", "harbour"))
    assert standing([line])[0].leans(known) is leans
