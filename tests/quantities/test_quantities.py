"""Numbers in news prose: value, hedge, unit, what is counted, and what counts nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import Quantity, numbers_in, quantities, same_quantity
from summarizer.text.span import Span
from tests.spans import assert_spans_hold

Row = tuple[str, str, float | None, float | None, str, str | None, str | None]


def _row(q: Quantity) -> Row:
    return q.span.text, q.kind, q.low, q.high, q.qualifier, q.unit, q.counts


COUNTS: list[tuple[str, list[Row]]] = [
    (
        "At least 10,000 North Korean soldiers are in Kursk.",
        [
            (
                "At least 10,000 North Korean soldiers",
                "count",
                10000,
                None,
                "at_least",
                "soldiers",
                "North Korean soldiers",
            )
        ],
    ),
    (
        "As many as 12,000 troops deployed from the north",
        [("As many as 12,000 troops", "count", None, 12000, "at_most", "troops", "troops")],
    ),
    (
        "We know about 10,000 soldiers from North Korea",
        [("10,000 soldiers", "count", 10000, 10000, "exact", "soldiers", "soldiers from North Korea")],
    ),
    (
        "We know [of] about 10,000 soldiers of North Korea",
        [("about 10,000 soldiers", "count", 10000, 10000, "about", "soldiers", "soldiers of North Korea")],
    ),
    (
        "two brigades of 6,000 men",
        [
            ("two brigades", "count", 2, 2, "exact", "brigades", "brigades"),
            ("6,000 men", "count", 6000, 6000, "exact", "men", "men"),
        ],
    ),
    (
        "They expect the number of foreign troops in the city to be somewhere between 2,000 and 12,000.",
        [("somewhere between 2,000 and 12,000", "count", 2000, 12000, "range", "troops", "foreign troops")],
    ),
    (
        "Iran sent thousands of kamikaze drones throughout the war",
        [("thousands of kamikaze drones", "count", None, None, "about", "drones", "kamikaze drones")],
    ),
    (
        "tens of thousands of early ballots",
        [("tens of thousands of early ballots", "count", None, None, "about", "ballots", "early ballots")],
    ),
    (
        "Several hundred demonstrators marched.",
        [("Several hundred demonstrators", "count", None, None, "about", "demonstrators", "demonstrators")],
    ),
    ("dozens more were held", [("dozens", "count", None, None, "about", None, None)]),
    ("about two dozen boats", [("about two dozen boats", "count", 24, 24, "about", "boats", "boats")]),
    ("a half-dozen seats", [("a half-dozen seats", "count", 6, 6, "exact", "seats", "seats")]),
    ("half a million people", [("half a million people", "count", 5e5, 5e5, "exact", "people", "people")]),
    (
        "one and a half million tonnes of grain",
        [
            (
                "one and a half million tonnes",
                "measure",
                1.5e6,
                1.5e6,
                "exact",
                "tonnes",
                "tonnes of grain",
            )
        ],
    ),
    (
        "three hundred and twelve passengers",
        [("three hundred and twelve passengers", "count", 312, 312, "exact", "passengers", "passengers")],
    ),
    ("1.2 million voters", [("1.2 million voters", "count", 1.2e6, 1.2e6, "exact", "voters", "voters")]),
    ("some 10k jobs are at risk", [("some 10k jobs", "count", 1e4, 1e4, "about", "jobs", "jobs")]),
    (
        "10 000 displaced families",
        [("10 000 displaced families", "count", 1e4, 1e4, "exact", "families", "displaced families")],
    ),
    ("nearly 3,000 homes", [("nearly 3,000 homes", "count", 3000, 3000, "about", "homes", "homes")]),
    (
        "no fewer than 40 MPs rebelled",
        [("no fewer than 40 MPs", "count", 40, None, "at_least", "mps", "MPs")],
    ),
    (
        "no more than 20 people",
        [("no more than 20 people", "count", None, 20, "at_most", "people", "people")],
    ),
    ("fewer than five ships", [("fewer than five ships", "count", None, 5, "at_most", "ships", "ships")]),
    ("up to 15,000 jobs", [("up to 15,000 jobs", "count", None, 15000, "at_most", "jobs", "jobs")]),
    (
        "The debts add up to 15 million dollars.",
        [("15 million dollars", "money", 15e6, 15e6, "exact", "dollars", None)],
    ),
    (
        "more than the 12 million dollars it took",
        [("12 million dollars", "money", 12e6, 12e6, "exact", "dollars", None)],
    ),
    (
        "over 1,500 interviews",
        [("over 1,500 interviews", "count", 1500, None, "at_least", "interviews", "interviews")],
    ),
    ("2,000-plus workers", [("2,000-plus workers", "count", 2000, None, "at_least", "workers", "workers")]),
    ("1,000+ people", [("1,000+ people", "count", 1000, None, "at_least", "people", "people")]),
    ("20-odd villagers", [("20-odd villagers", "count", 20, 20, "about", "villagers", "villagers")]),
    (
        "300 or so demonstrators",
        [("300 or so demonstrators", "count", 300, 300, "about", "demonstrators", "demonstrators")],
    ),
    ("ten points or more", [("ten points or more", "count", 10, None, "at_least", "points", "points")]),
    (
        "at least some 300 guards",
        [("at least some 300 guards", "count", 300, None, "at_least", "guards", "guards")],
    ),
    ("five or six gunmen", [("five or six gunmen", "count", 5, 6, "range", "gunmen", "gunmen")]),
    ("from 3 to 5 vessels", [("from 3 to 5 vessels", "count", 3, 5, "range", "vessels", "vessels")]),
    ("the 3,000-strong force", [("3,000-strong force", "count", 3000, 3000, "exact", None, "force")]),
    (
        "a 12-country trade deal",
        [("12-country trade deal", "count", 12, 12, "exact", "country", "country trade deal")],
    ),
    (
        "12 killed and 20 wounded",
        [
            ("12 killed", "count", 12, 12, "exact", "killed", "killed"),
            ("20 wounded", "count", 20, 20, "exact", "wounded", "wounded"),
        ],
    ),
    (
        "two injured soldiers",
        [("two injured soldiers", "count", 2, 2, "exact", "soldiers", "injured soldiers")],
    ),
    ("20 arms dealers", [("20 arms dealers", "count", 20, 20, "exact", "dealers", "arms dealers")]),
    (
        "more than 30,000 combat and civilian deaths",
        [
            (
                "more than 30,000 combat and civilian deaths",
                "count",
                30000,
                None,
                "at_least",
                "deaths",
                "combat and civilian deaths",
            ),
        ],
    ),
    (
        "eight of the last nine contests",
        [
            ("eight", "count", 8, 8, "exact", "contests", "contests"),
            ("nine contests", "count", 9, 9, "exact", "contests", "contests"),
        ],
    ),
    (
        "two Kh-59 missiles",
        [
            ("two Kh-59 missiles", "count", 2, 2, "exact", "missiles", "Kh-59 missiles"),
            ("Kh-59", "name", None, None, "exact", None, None),
        ],
    ),
    ("5,000 voted", [("5,000", "count", 5000, 5000, "exact", None, None)]),
    ("2000 troops were sent", [("2000 troops", "count", 2000, 2000, "exact", "troops", "troops")]),
]

OTHERS: list[tuple[str, list[Row]]] = [
    ("£3bn", [("£3bn", "money", 3e9, 3e9, "exact", "pounds", None)]),
    ("US$1.5m", [("US$1.5m", "money", 1.5e6, 1.5e6, "exact", "US dollars", None)]),
    ("$5-10 million", [("$5-10 million", "money", 5e6, 1e7, "range", "dollars", None)]),
    (
        "a $2.5 billion investment",
        [("$2.5 billion", "money", 2.5e9, 2.5e9, "exact", "dollars", "investment")],
    ),
    ("some 75,000 euros", [("some 75,000 euros", "money", 75000, 75000, "about", "euros", None)]),
    ("$35,000 a month", [("$35,000 a month", "money", 35000, 35000, "exact", "dollars per month", None)]),
    ("up to €20", [("up to €20", "money", None, 20, "at_most", "euros", None)]),
    ("millions of dollars", [("millions of dollars", "money", None, None, "about", "dollars", None)]),
    ("50p", [("50p", "money", 50, 50, "exact", "pence", None)]),
    ("10–15 per cent of voters", [("10–15 per cent of voters", "percent", 10, 15, "range", "%", "voters")]),
    ("about 58% of firms", [("about 58% of firms", "percent", 58, 58, "about", "%", "firms")]),
    (
        "rose from 10 to 12 per cent",
        [
            ("10", "percent", 10, 10, "exact", "%", None),
            ("12 per cent", "percent", 12, 12, "exact", "%", None),
        ],
    ),
    (
        "0.2 percentage points",
        [("0.2 percentage points", "points", 0.2, 0.2, "exact", "percentage points", None)],
    ),
    (
        "more than half the senators",
        [("more than half the senators", "share", 0.5, None, "at_least", "share", "senators")],
    ),
    (
        "two-thirds of Republicans",
        [("two-thirds of Republicans", "share", 2 / 3, 2 / 3, "exact", "share", "Republicans")],
    ),
    ("six in 10 Democrats", [("six in 10 Democrats", "ratio", 0.6, 0.6, "exact", "share", "Democrats")]),
    ("one in five children", [("one in five children", "ratio", 0.2, 0.2, "exact", "share", "children")]),
    (
        "by a quarter of a percentage point",
        [
            (
                "a quarter of a percentage point",
                "points",
                0.25,
                0.25,
                "exact",
                "percentage points",
                None,
            )
        ],
    ),
    ("40km away", [("40km", "measure", 40, 40, "exact", "km", "km")]),
    ("the 100m sprint", [("100m", "measure", 100, 100, "exact", "m", "m")]),
    ("three times as many", [("three times", "multiple", 3, 3, "exact", "times", "times")]),
    ("jailed for 12 years", [("12 years", "duration", 12, 12, "exact", "years", "years")]),
    ("over the last two years", [("two years", "period", 2, 2, "exact", "years", "years")]),
    ("Over 10 years, deficits grew", [("10 years", "period", 10, 10, "exact", "years", "years")]),
]

COUNTING_NOTHING = [
    ("on 17 October 2024", "17 October 2024", "date"),
    ("after Sept. 11, 2001,", "Sept. 11, 2001", "date"),
    ("as early as October 27–28", "October 27–28", "date"),
    ("on 2024-10-17", "2024-10-17", "date"),
    ("in 2016 he lost", "2016", "year"),
    ("Russia's 2022 invasion", "2022", "year"),
    ("the 2016 elections", "2016", "year"),
    ("from 2007 to 2020", "2007 to 2020", "year"),
    ("since the 1990s", "1990s", "year"),
    ("back in '16", "16", "year"),
    ("at 10:30 a.m. sharp", "10:30 a.m.", "time"),
    ("from 5pm", "5pm", "time"),
    ("at five o’clock", "five", "time"),
    ("Ryan Lee, 30, said", "30", "age"),
    ("a 16-year-old boy", "16", "age"),
    ("a man in his 30s", "30s", "age"),
    ("children aged 12", "12", "age"),
    ("people under 45 voted", "45", "age"),
    ("a Boeing 737 crashed", "737", "name"),
    ("under Article 5 of the treaty", "5", "name"),
    ("see page 4", "4", "name"),
    ("on day 50 of the war", "50", "name"),
    ("the No. 4 train", "4", "name"),
    ("at 10 Downing Street", "10", "name"),
    ("the F-16 jets", "F-16", "name"),
    ("call +44 20 7946 0958 now", "+44 20 7946 0958", "phone"),
    ("won 3-1 at home", "3-1", "score"),
    ("a 52-48 vote", "52-48", "score"),
    ("odds of 5-1", "5-1", "ratio"),
    ("the 21st century", "21st", "ordinal"),
    ("the second attack", "second", "ordinal"),
    ("1) Unlike him", "1", "list"),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS, ids=[text for text, _ in COUNTS])
def test_a_count_has_its_hedge_value_unit_and_phrase(text: str, expected: list[Row]) -> None:
    assert [_row(q) for q in quantities(text)] == expected


@pytest.mark.parametrize(("text", "expected"), OTHERS, ids=[text for text, _ in OTHERS])
def test_money_shares_and_measures_have_their_own_kinds(text: str, expected: list[Row]) -> None:
    found = [_row(q) for q in quantities(text)]
    assert [row[:2] + row[4:] for row in found] == [row[:2] + row[4:] for row in expected]
    assert [row[2:4] for row in found] == [
        pytest.approx(row[2:4]) if None not in row[2:4] else row[2:4] for row in expected
    ]


@pytest.mark.parametrize(("text", "words", "kind"), COUNTING_NOTHING, ids=[t for t, _, _ in COUNTING_NOTHING])
def test_dates_names_and_places_in_a_row_count_nothing(text: str, words: str, kind: str) -> None:
    span = Span.of(text, text.index(words), text.index(words) + len(words))
    assert quantities(text) == (Quantity(span, span, kind),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["the two nations", "these five states", "all four days", "his two deputies"]
)
def test_a_small_number_behind_a_determiner_points(text: str) -> None:
    assert [q.small or q.kind == "duration" for q in quantities(text)] == [True]


@pytest.mark.parametrize(
    "text",
    ["no one was hurt", "one of them said so", "either one", "several ships", "G7 leaders", "many men"],
)
def test_words_that_hold_no_number_give_none(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twelve men, 12 men, a dozen men", ("12", "12", "12")),
        ("21 is not 12", ("21", "12")),
        ("1.2m and 1,200,000", ("1200000", "1200000")),
        ("twenty-one, 21st, twenty-first", ("21", "21st", "21st")),
        ("the second, 3rd and 11th", ("2nd", "3rd", "11th")),
        ("hundreds and tens of thousands", ("hundreds", "tens of thousands")),
        ("half of them, a third of us", ("0.5", "0.3333")),
        ("on July 14, 2016", ("14", "2016")),
        ("no one said; one soldier", ("1",)),
        ("a quarter of a million; the third quarter", ("250000", "3rd")),
        ("nineteen eighty-four", ("1984",)),
        ("nothing here", ()),
    ],
)
def test_numbers_are_alike_in_digits_and_words(text: str, expected: tuple[str, ...]) -> None:
    assert numbers_in(text) == expected


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("at least 10,000 soldiers", "more than ten thousand soldiers", True),
        ("at least 10,000 soldiers", "10,000 soldiers", False),
        ("12 ships", "21 ships", False),
        ("one ship", "1 ship", True),
        ("12 soldiers", "12 ships", False),
        ("12 people", "12", True),
        ("$1 trillion", "one trillion dollars", True),
        ("hundreds of men", "thousands of men", False),
        ("up to five cities", "as many as 5 cities", True),
        ("a third of voters", "one third of voters", True),
    ],
)
def test_quantities_are_the_same_by_value_unit_and_qualifier(left: str, right: str, same: bool) -> None:
    assert same_quantity(quantities(left)[0], quantities(right)[0]) is same


_PIECES = st.sampled_from(
    [
        *(
            "about ",
            "more than ",
            "the ",
            "one",
            "half",
            "third ",
            "hundreds ",
            "and ",
            "of ",
            "men",
            " a ",
            " to ",
        ),
        *("12", "1,200", "2016", "10:30", "Sept. 11", " million", "£", "%", "-", "–", ".", ", ", "(", "“"),
        *("e\u0301", "\u200b", "\r\n", "\u00a0", "😀"),
    ]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_offsets_hold_in_any_mix_of_numbers_and_marks(text: str) -> None:
    found = quantities(text)
    assert_spans_hold(text, found)
    starts = [q.number.start for q in found]
    assert starts == sorted(starts)
    assert all(q.span.start <= q.number.start and q.number.end <= q.span.end for q in found)


@pytest.mark.parametrize(
    "piece", ["1", "1-", "one ", "$1", "1 and ", "hundred ", "1:", "a b c d e f 5 ", "twenty one and "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    short, long = piece * 2_000, piece * 16_000

    def seconds(text: str) -> float:
        start = time.process_time()
        quantities(text)
        return time.process_time() - start

    # Eight times the text may cost thirty times as long before this fails: quadratic growth costs 64 times.
    assert seconds(long) < 30 * max(seconds(short), 0.005)
