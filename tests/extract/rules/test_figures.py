"""The figures of an article: which numbers are figures, who gives them, what dates them."""

from __future__ import annotations

import pytest

from summarizer.extract.extraction import ProposedFigure
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.figures import figures
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold


def _article(text: str, *furniture: str) -> Article:
    marked = tuple(Span.of(text, text.index(f), text.index(f) + len(f)) for f in furniture)
    return Article("a1", "test", text, furniture=marked)


def _said(text: str, content: str, source: str) -> Attribution:
    at, by = text.index(content), text.index(source)
    return Attribution(
        (Span.of(text, at, at + len(content)),),
        Span.of(text, by, by + len(source)),
        None,
        source,
        "government",
    )


def test_a_figure_has_every_field_from_the_text() -> None:
    text = "Officials met in Oslo. The ministry said on Wednesday that at least 40 trawlers had left port."
    content = "that at least 40 trawlers had left port"
    sentence = text[text.index("The ministry") :]
    assert figures(_article(text), [_said(text, content, "The ministry")]) == (
        ProposedFigure(
            evidence=sentence,
            text="at least 40 trawlers",
            counts="trawlers",
            speaker="The ministry",
            spans=(Span.of(text, text.index("The ministry"), len(text)),),
            speaker_kind="government",
            low=40,
            high=None,
            qualifier="at_least",
            unit="trawlers",
            as_of="on Wednesday",
        ),
    )


def test_the_outlet_gives_what_nobody_else_says() -> None:
    (figure,) = figures(_article("Nearly 300 miners are on strike."), [])
    assert (figure.speaker, figure.speaker_kind, figure.qualifier) == (None, "outlet", "about")


def test_the_innermost_statement_gives_the_figure() -> None:
    text = "The mayor said the fire service had told her that 12 homes were gone."
    outer = _said(text, "the fire service had told her that 12 homes were gone", "The mayor")
    inner = _said(text, "12 homes were gone", "the fire service")
    assert [f.speaker for f in figures(_article(text), [outer, inner])] == ["the fire service"]


def test_a_composite_gives_its_product_marked_as_derived() -> None:
    found = figures(_article("They point to two brigades of 6,000 troops near the border."), [])
    assert [(f.text, f.low, f.high, f.unit, f.notes) for f in found] == [
        ("two brigades", 2, 2, "brigades", ()),
        ("two brigades of 6,000 troops", 12000, 12000, "troops", ("derived: two × 6,000",)),
        ("6,000 troops", 6000, 6000, "troops", ()),
    ]


def test_furniture_holds_no_figure() -> None:
    text = "Some 200 guests came.\n\nSign up: join 50,000 readers today"
    found = figures(_article(text, "Sign up: join 50,000 readers today"), [])
    assert [f.text for f in found] == ["Some 200 guests"]


@pytest.mark.parametrize(
    "text",
    [
        "He was elected in 2016 on May 3.",
        "The second attack came at 10:30.",
        "Leaders of the two countries met.",
        "Anna Reed, 42, of Leeds, said no.",
        "It has gone on for the last two years.",
        "There are two reasons for this.",
        "A five-minute video was posted.",
        "No one saw the Boeing 737.",
        "The group divided in two.",
        "One day this will end.",
        "An unspecified number of ships left.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert figures(_article(text), []) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least one person died.", "At least one person"),
        ("He was jailed for 12 years.", "12 years"),
        ("She got a 10-year prison sentence.", "10-year prison sentence"),
        ("Six officers were hit.", "Six officers"),
        ("Sales fell 4% in May.", "4%"),
        ("Three in four backed it.", "Three in four"),
        ("A third of the crop is lost.", "A third of the crop"),
        ("The deal is worth £3bn.", "£3bn"),
        ("Thousands fled.", "Thousands"),
        ("A 12-country pact was signed.", "12-country pact"),
        ("The fire burned 40,000 acres.", "40,000 acres"),
    ],
)
def test_what_counts_is_a_figure(text: str, expected: str) -> None:
    assert [f.text for f in figures(_article(text), [])] == [expected]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("He told reporters on Tuesday that 40 ships had sailed.", "on Tuesday"),
        ("Some 40 ships had sailed by August 23, he said.", "by August 23"),
        ("Since 2022 more than 40 ships have sailed.", "Since 2022"),
        ("Spokesmen last week said 40 ships had sailed, and on Friday they said 50 had.", "last week"),
        ("The 40 ships, which have lain here since May, may sail.", None),
        ("Iran sent 40 ships throughout the war.", "throughout the war"),
        ("Forty ships sailed.", None),
        ("Output will fall 42 per cent on 2005 levels.", None),
        ("Sales were 12% higher than in 2019.", None),
        ("Set up in May 2021, the college has 11 schools.", None),
        ("Since its founding in 1998 the club has won 14 cups.", None),
        ("Unlike in 2016, 40 states voted.", None),
        ("Sales were 900, up from 700 in 2019.", None),
        ("Prices rose 12% from 2019.", None),
        ("It sent 300 men in the fight against the rebels, he said Thursday.", "Thursday"),
        ("It had 300 staff in 2019.", "in 2019"),
        ("In 2019, 300 people worked there.", "In 2019"),
        ("But in May 300 people worked there.", "in May"),
        ("A man born in 1950 owned 30 goats.", None),
        ("It sold 30 cars made by a firm founded in 1950.", None),
        ("Some 300 people died in 2019 and 40 in 2020.", "in 2019"),
    ],
)
def test_the_words_that_date_a_figure_stand_in_its_clause(text: str, as_of: str | None) -> None:
    assert figures(_article(text), [])[0].as_of == as_of


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It had 300 staff in 2019 and has 120 staff now.", ["in 2019", None]),
        ("Sales rose from 40 cars in May to 75 cars.", ["in May", None]),
        ("Sales rose from 40 cars in May to 75 cars in June.", ["in May", "in June"]),
        ("It lost 40 ships in 2019, but has 900 left.", ["in 2019", None]),
    ],
)
def test_the_date_of_one_figure_is_not_given_to_the_next(text: str, dates: list[str | None]) -> None:
    assert [f.as_of for f in figures(_article(text), [])] == dates


def test_spans_hold() -> None:
    text = "“We lost 40 men,” he said.\r\n\r\nAbout 1.5m people — a third of the island’s — have no power."
    found = figures(_article(text), [])
    assert_spans_hold(text, found)
    assert [f.text for f in found] == ["40 men", "About 1.5m people", "a third of the island’s"]
