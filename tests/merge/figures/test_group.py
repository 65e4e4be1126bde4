"""Which figures stand in one row, which rows differ, and what keeps related rows apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from summarizer.check.reports import FigureReport
from summarizer.extract.extraction import Qualifier
from summarizer.merge.figures.count import taken_apart
from summarizer.merge.figures.group import FigureGroup, group_figures
from summarizer.merge.figures.sides import Side
from summarizer.text.span import Span

MONDAY, TUESDAY = "2031-03-03", "2031-03-04"


def figure(
    sentence: str,
    text: str,
    counts: str,
    value: float | tuple[float | None, float | None],
    unit: str,
    *,
    article: str = "a1",
    speaker: str | None = None,
    as_of: str | None = None,
    qualifier: Qualifier = "exact",
) -> FigureReport:
    """A figure of one sentence."""
    low, high = value if isinstance(value, tuple) else (value, value)
    evidence = (Span(0, len(sentence), sentence),)
    return FigureReport(
        article, speaker, None, text, counts, low, high, qualifier, unit, as_of, evidence, "rules", "exact", ()
    )  # fmt: skip


def told(value: float, members: tuple[int, ...], text: str, day: str = MONDAY) -> Side:
    """A side of one value, told on a day."""
    return Side(value, value, members, text, told_on=date.fromisoformat(day))


def rows(*reports: FigureReport, published: str | None = MONDAY) -> list[FigureGroup]:
    return group_figures(reports, [published] * len(reports))


def members(*reports: FigureReport, published: str | None = MONDAY) -> list[tuple[int, ...]]:
    return [row.members for row in rows(*reports, published=published)]


def people(
    sentence: str, text: str, counts: str, value: float, article: str, *, as_of: str | None = None
) -> FigureReport:
    return figure(sentence, text, counts, value, "people", article=article, speaker=article, as_of=as_of)


DEAD = people("Four people were killed in the flood.", "Four people", "people killed in the flood", 4, "a1")
DROWNED = people("The flood has cost five lives.", "five lives", "people who died in the flood", 5, "a2")
HURT = people("Four people were hurt in the flood.", "Four people", "people hurt in the flood", 4, "a3")


def test_people_killed_and_people_who_died_are_one_row_that_differs() -> None:
    assert rows(DEAD, DROWNED) == [
        FigureGroup(
            (0, 1), ((0, 1),), (), (told(4, (0,), "Four people"), told(5, (1,), "five lives")), toll="die"
        )
    ]


def test_the_dead_and_the_hurt_are_two_rows_though_the_number_is_one() -> None:
    assert rows(DEAD, HURT) == [
        FigureGroup((0,), (), ((1, "matter"),), toll="die"),
        FigureGroup((1,), (), ((0, "matter"),), toll="injure"),
    ]


def test_the_first_word_for_what_becomes_of_people_tells() -> None:
    arrested = people("Two people were arrested.", "Two people", "people arrested over the deaths", 2, "a1")
    dead = people("Two people are dead.", "Two people", "people who died", 2, "a2")
    assert members(arrested, dead) == [(0,), (1,)]


def test_bodies_recovered_are_the_dead() -> None:
    found = people("Divers recovered nine bodies.", "nine bodies", "bodies recovered from the wreck", 9, "a1")
    dead = people("Nine people died in the wreck.", "Nine people", "people who died in the wreck", 9, "a2")
    assert members(found, dead) == [(0, 1)]


@pytest.mark.parametrize(
    "counts",
    ["people brought to safety", "people moved out of the resorts", "residents evacuated from the coast"],
)
def test_the_many_verbs_for_bringing_people_away_are_one_fate(counts: str) -> None:
    moved = people(f"They said 9,000 were {counts}.", "9,000", counts, 9000, "a1")
    assert taken_apart(moved, None).fate == "evacuate"


def test_a_ransom_asked_and_a_ransom_paid_are_two_rows() -> None:
    asked = figure(
        "They want 15 million crowns.", "15 million crowns", "ransom demanded", 15e6, "crowns", article="a1"
    )
    paid = figure("It paid 4 million crowns.", "4 million crowns", "ransom paid", 4e6, "crowns", article="a2")
    assert rows(asked, paid)[0].related == ((1, "state"),)


def test_a_bribe_and_a_fine_of_one_sum_are_two_rows() -> None:
    bribe = figure(
        "He took 2 million euros.", "2 million euros", "bribes to the minister", 2e6, "euros", article="a1"
    )
    fine = figure(
        "He must pay 2 million euros.", "2 million euros", "fine for the minister", 2e6, "euros", article="a2"
    )
    assert members(bribe, fine) == [(0,), (1,)]


def test_soldiers_to_be_sent_and_soldiers_who_came_are_two_rows() -> None:
    planned = figure(
        "The army will send 500 soldiers.", "500 soldiers", "soldiers for the dam", 500, "soldiers"
    )
    came = figure(
        "350 soldiers have arrived.", "350 soldiers", "soldiers for the dam", 350, "soldiers", article="a2"
    )
    assert rows(planned, came)[0].related == ((1, "state"),)


def test_a_cost_a_day_and_a_cost_in_all_are_two_rows() -> None:
    day = figure("It costs 10 million euros a day.", "10 million euros", "cost of the strike", 10e6, "euros")
    whole = figure(
        "It cost 30 million euros.", "30 million euros", "cost of the strike", 30e6, "euros", article="a2"
    )
    assert members(day, whole) == [(0,), (1,)]


def test_shares_of_two_candidates_are_two_rows() -> None:
    vasko = figure(
        "Vasko won 52.4 percent.", "52.4 percent", "share of the vote for Elena Vasko", 52.4, "percent"
    )
    haddad = figure(
        "Haddad got 46.1 percent.", "46.1 percent", "share of the vote for Haddad", 46.1, "percent"
    )
    assert members(vasko, haddad) == [(0,), (1,)]


def test_one_voice_gives_one_value_for_a_thing_in_one_article() -> None:
    first = people("Seven people died in the flood.", "Seven people", "people who died in the flood", 7, "a1")
    second = people("Two people died in the flood.", "Two people", "people who died in the flood", 2, "a1")
    assert members(first, second) == [(0,), (1,)]


def test_an_unlike_count_between_two_rows_does_not_chain_them() -> None:
    war = people("12,000 people died in the war.", "12,000 people", "people who died in the war", 12000, "a1")
    raid = people("Three people died in the raid.", "Three people", "people who died in the raid", 3, "a2")
    bare = people("Three people died.", "Three people", "people who died", 3, "a3")
    assert members(war, raid, bare) == [(0,), (1, 2)]


def test_hours_and_days_of_one_length_are_one_row() -> None:
    hours = figure(
        "A strike of 48 hours begins.", "48 hours", "length of the strike", 48, "hours", article="a1"
    )
    days = figure("A strike of two days begins.", "two days", "length of the strike", 2, "days", article="a2")
    assert rows(hours, days) == [FigureGroup((0, 1), (), ())]


def test_cases_and_people_fallen_ill_are_one_row() -> None:
    cases = figure("There are 140 cases.", "140 cases", "cases", 140, "cases", article="a1")
    ill = people("140 people have fallen ill.", "140 people", "people who have fallen ill", 140, "a2")
    assert members(cases, ill) == [(0, 1)]


def test_one_number_with_another_hedge_is_one_value() -> None:
    exact = figure(
        "1.2 million customers", "1.2 million customers", "customers hit", 1.2e6, "customers", article="a1"
    )
    least = figure(
        "at least 1.2 million people", "at least 1.2 million people", "people hit", (1.2e6, None), "people", article="a2",
        qualifier="at_least",
    )  # fmt: skip
    assert members(exact, least) == [(0, 1)]


def test_an_update_is_in_the_row_and_does_not_differ() -> None:
    early = people("Four people are held.", "Four people", "people in custody", 4, "a1")
    late = people("The number of people held had risen to six.", "six", "people in custody", 6, "a2")
    assert rows(early, late) == [FigureGroup((0, 1), (), ())]


def test_one_speaker_who_says_another_number_the_next_day_does_not_differ() -> None:
    report = ("people killed in the flood", 4.0, "people")
    early = figure("Four people were killed.", "Four people", *report, article="a1", speaker="Ruth Okafor")
    late = figure(
        "Seven people were killed.",
        "Seven people",
        report[0],
        7,
        "people",
        article="a2",
        speaker="Ruth Okafor",
    )
    (row,) = group_figures([early, late], [MONDAY, TUESDAY])
    assert (row.members, row.conflicts, row.develops) == ((0, 1), (), True)


def test_a_corrected_number_for_one_day_differs() -> None:
    counts = "turnout"
    early = figure(
        "Turnout was 68 percent.",
        "68 percent",
        counts,
        68,
        "percent",
        article="a1",
        speaker="Commission",
        as_of="Sunday",
    )
    late = figure(
        "Turnout was 66 percent.",
        "66 percent",
        counts,
        66,
        "percent",
        article="a2",
        speaker="Commission",
        as_of="Sunday",
    )
    assert group_figures([early, late], [MONDAY, TUESDAY]) == [
        FigureGroup(
            (0, 1), ((1, 0),), (), (told(66, (1,), "66 percent", TUESDAY), told(68, (0,), "68 percent"))
        )
    ]


def test_crowds_on_two_days_are_two_rows() -> None:
    monday = people(
        "15,000 marched.", "15,000", "people at the march in Veligrad", 15000, "a1", as_of="Monday"
    )
    sunday = people("8,000 marched.", "8,000", "people at the march in Veligrad", 8000, "a2", as_of="Sunday")
    assert rows(monday, sunday)[0].related == ((1, "time"),)


def test_a_bare_count_takes_its_fate_from_the_words_that_govern_it() -> None:
    held = people("Police arrested 41 people, and 12 people were hurt.", "41 people", "people", 41, "a1")
    hurt = people("Police arrested 41 people, and 12 people were hurt.", "12 people", "people", 12, "a1")
    assert [taken_apart(f, None).fate for f in (held, hurt)] == ["arrest", "injure"]


def test_a_toll_that_grows_by_the_day_develops_and_doesnt_differ() -> None:
    early = people("Four people were killed in the flood.", "Four people", "people killed", 4, "a1")
    late = people("Nine people were killed in the flood.", "Nine people", "people killed", 9, "a2")
    (grown,) = group_figures([early, late], [MONDAY, TUESDAY])
    (shrunk,) = group_figures([late, early], [MONDAY, TUESDAY])
    assert (grown.conflicts, grown.develops, shrunk.conflicts, shrunk.develops) == ((), True, (), False)


def test_every_side_of_a_quarrel_has_all_who_give_its_value() -> None:
    four = [replace(DEAD, article=f"b{n}", speaker=f"b{n}") for n in range(3)]
    (row,) = rows(*four, DROWNED)
    assert row.sides == (told(4, (0, 1, 2), "Four people"), told(5, (3,), "five lives"))


def test_a_measure_in_two_units_is_one_value_and_no_difference() -> None:
    text = "The probe will come within 3.9 million miles (6.2 million kilometers) of the star."
    miles = figure(text, "3.9 million miles", "miles", 3.9e6, "miles")
    kilometres = figure(text, "6.2 million kilometers", "kilometers", 6.2e6, "kilometers")
    (row,) = rows(miles, kilometres)
    assert (row.members, row.conflicts, row.sides) == ((0, 1), (), ())


def test_a_value_stands_with_its_conversion_on_one_side() -> None:
    text = "The probe will come within 3.9 million miles (6.2 million kilometers) of the star."
    other = "The probe will come within 3.7 million miles of the star."
    (row,) = rows(
        figure(text, "3.9 million miles", "miles", 3.9e6, "miles"),
        figure(text, "6.2 million kilometers", "kilometers", 6.2e6, "kilometers"),
        figure(other, "3.7 million miles", "miles", 3.7e6, "miles", article="a2"),
    )
    assert row.sides == (
        told(3.7e6, (2,), "3.7 million miles"),
        told(3.9e6, (0, 1), "3.9 million miles (6.2 million kilometers)"),
    )


def test_degrees_in_two_scales_are_one_value_with_the_names_of_the_scales() -> None:
    text = "Its shield will face temperatures of up to 2,500 degrees Fahrenheit (1,370 degrees Celsius)."
    other = "Its shield will face temperatures of up to 2,550 degrees Fahrenheit."
    (row,) = rows(
        figure(text, "up to 2,500 degrees", "degrees", (None, 2500), "degrees", qualifier="at_most"),
        figure(text, "1,370 degrees", "degrees", 1370, "degrees"),
        figure(other, "up to 2,550 degrees", "degrees", (None, 2550), "degrees", article="a2"),
    )
    assert [side.text for side in row.sides] == [
        "up to 2,500 degrees Fahrenheit (1,370 degrees Celsius)",
        "up to 2,550 degrees Fahrenheit",
    ]


def test_women_in_brackets_behind_people_are_no_second_unit() -> None:
    text = "The flood killed five people (three women)."
    five = figure(text, "five people", "people killed", 5, "people")
    three = figure(text, "three women", "women killed", 3, "women")
    assert members(five, three) == [(0,), (1,)]


def test_where_a_thing_lies_is_told_with_the_direction_and_the_place() -> None:
    west = figure("Its epicenter was 55 kilometers west of the town of Sund.", "55 kilometers", "kilometers", 55,
                  "kilometers", article="a1")  # fmt: skip
    south = figure("The epicenter was 55 kilometers south of Sund, they said.", "55 kilometers", "kilometers",
                   55, "kilometers", article="a2")  # fmt: skip
    (row,) = rows(west, south)
    assert [side.text for side in row.sides] == [
        "55 kilometers west of the town of Sund",
        "55 kilometers south of Sund",
    ]


def test_a_toll_of_many_values_is_told_from_the_least_to_the_most() -> None:
    tolls = [
        people(f"{word} people were killed in the flood.", f"{word} people", "people killed", n, f"a{n}")
        for word, n in (("Four", 4), ("Six", 6), ("Nine", 9))
    ]
    (row,) = rows(*tolls)
    assert row.develops
    assert [side.text for side in row.sides] == ["Four people", "Six people", "Nine people"]


def test_another_two_people_are_no_toll_of_two() -> None:
    toll = people("24 people were killed in the flood.", "24 people", "people killed", 24, "a1")
    more = people("Another two people were killed elsewhere.", "two people", "people killed", 2, "a2")
    assert members(toll, more) == [(0,), (1,)]


NOBODY = figure(
    "There were no casualties, the agency said.", "no casualties", "casualties", 0, "casualties", article="b1"
)


def test_no_casualties_against_twelve_dead_is_one_row_that_differs() -> None:
    dead = figure("At least 12 people were killed in the raid, he said.", "At least 12 people",
                  "people killed in the raid", (12, None), "people", article="b2", qualifier="at_least")  # fmt: skip
    (row,) = rows(NOBODY, dead)
    assert (row.conflicts, [side.text for side in row.sides]) == (
        ((0, 1),),
        ["no casualties", "At least 12 people"],
    )


def test_deaths_that_were_not_reported_differ_from_those_that_were() -> None:
    unknown = figure("No deaths were reported.", "No deaths were reported", "deaths", (0, None), "deaths",
                     article="b1", qualifier="at_least")  # fmt: skip
    assert len(rows(unknown, DROWNED)[0].sides) == 2


def test_no_casualties_in_one_town_are_none_of_the_dead_of_another() -> None:
    here = figure(
        "There were no casualties in Sund.", "no casualties", "casualties", 0, "casualties", article="b1"
    )
    there = people("Four people were killed in Norvane.", "Four people", "people killed in Norvane", 4, "b2")
    assert members(here, there) == [(0,), (1,)]


def test_a_least_value_differs_from_one_far_above_it_and_from_none_near_it() -> None:
    least = figure("The quake damaged more than 300 houses.", "more than 300 houses", "houses damaged", (300, None),
                   "houses", article="b1", qualifier="at_least")  # fmt: skip
    far = figure(
        "The quake damaged 1,500 houses.", "1,500 houses", "houses damaged", 1500, "houses", article="b2"
    )
    near = figure(
        "The quake damaged 340 houses.", "340 houses", "houses damaged", 340, "houses", article="b2"
    )
    assert [bool(row.conflicts) for row in rows(least, far)] == [True]
    assert [bool(row.conflicts) for row in rows(least, near)] == [False]


def test_a_number_of_houses_and_buildings_counts_buildings() -> None:
    both = figure("About 1,500 houses and buildings were damaged.", "About 1,500 houses", "houses", 1500, "houses",
                  article="b1", qualifier="about")  # fmt: skip
    built = figure("More than 300 buildings were damaged.", "More than 300 buildings", "buildings", (300, None),
                   "buildings", article="b2", qualifier="at_least")  # fmt: skip
    (row,) = rows(both, built)
    assert row.conflicts == ((1, 0),)
