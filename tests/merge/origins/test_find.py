"""Where reporting comes from: credits read by their form, copies, and who was told."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest

from benchmarks.merging_sets import load_set
from summarizer.check.reports import ArticleRecord, ClaimReport
from summarizer.merge.origins.credits import line_credits, unnamed_wires
from summarizer.merge.origins.find import find_origins
from summarizer.text.span import Span

STORY = (
    "The forest fire on the coast moved faster than anybody had expected on Sunday, and about nine thousand "
    "people had to leave the resorts below the ridge before dark. Fishing boats took families from the beach "
    "while the airport stayed shut, and the governor asked the neighbouring country for two planes. Hotels in "
    "the hills opened their halls for those who had nowhere to go, and schools will stay closed until Friday."
)
OTHER = (
    "Nine thousand holidaymakers were brought to safety when flames came down from the ridge, officials say. "
    "Two aircraft are on their way from abroad, according to the regional government, which has also closed "
    "all its schools for the rest of the week and put up families in sports halls, churches and hotels."
)


def _article(outlet: str, text: str, author: str | None = None) -> ArticleRecord:
    base = load_set("flood").checked[0].article
    return dataclasses.replace(
        base,
        outlet=outlet,
        author=author,
        text=text,
        source=outlet,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("SABRA, Karsovia, July 17 (XYZ) - Fire", ["XYZ"]),
        ("SABRA (Velpress) — Fire", ["Velpress"]),
        ("BRENICE — (LPA) The minister", ["LPA"]),
        ("HARNSUND, Oct. 10 /Velpress/ — A hacker group", ["Velpress"]),
        ("HARNSUND (Nordic News Agency/Reuters) — A hacker group", ["Nordic News Agency", "Reuters"]),
        ("By Velpress\n\nFire", ["Velpress"]),
        ("AFP, Tuesday 2 Jul 2013\n\nQuake strikes the coast", ["AFP"]),
        ("Sabra, Tuesday 2 Jul 2013\n\nQuake strikes the coast", []),
        ("By Jane Doe, Ledovian News Agency\n\nFire", ["Ledovian News Agency"]),
        ("By Jane Doe\n\nFire", []),
        ("By Staff Reporter\n\nFire", []),
        ("Head\n\nFire.\n\n— Velpress", ["Velpress"]),
        ("Head\n\nFire.\n\nWith reporting by Jane Doe and LPA", ["LPA"]),
        ("Head\n\nFire.\n\nAdditional reporting by Jane Doe", []),
        ("Head\n\nFire.\n\nPhoto: Reuters", []),
        ("PORTLAND (Oregon) — Fire", []),
        ("Peter Hall (62) - he said", []),
        ("The deal with the firm (LPA) - said to be large", []),
        ("SABRA (Velmora) — Fire in Velmora", []),
    ],
)
def test_credit_is_read_by_its_form(text: str, agencies: list[str]) -> None:
    assert list(line_credits(text, None)) == agencies


@pytest.mark.parametrize("line", ["From our wire services", "Staff and agencies", "(Agencies)"])
def test_wires_without_a_name_are_seen(line: str) -> None:
    assert unnamed_wires(f"{line}\n\n{STORY}", None)
    assert not unnamed_wires(f"By Jane Doe\n\n{STORY}", None)


def test_rewritten_story_with_a_credit_shares_the_origin_and_is_no_copy() -> None:
    found = find_origins(
        [
            _article("Lunde Post", f"SABRA, July 17 (LPA) — {STORY}"),
            _article("Ledovian Press Agency", OTHER),
            _article("Mirror", f"SABRA (LPA) — {OTHER[::-1]}"),
        ]
    )
    assert found.copy_of == (None, None, None)
    assert found.keys == ("Ledovian Press Agency",) * 3


def test_copy_without_the_credit_has_the_origin_of_its_text() -> None:
    articles = [_article("Post", f"SABRA (LPA) — {STORY}"), _article("Mirror", f"{STORY} It rained.")]
    found = find_origins(articles)
    assert found.copy_of == (None, 0)
    assert found.keys == ("LPA", "LPA")


def test_unnamed_wires_are_the_one_agency_that_reports_the_event() -> None:
    credited, wires = (
        _article("Post", f"SABRA (LPA) — {STORY}"),
        _article("Sun", f"From our wire services\n\n{OTHER}"),
    )
    assert find_origins([credited, wires]).keys == ("LPA", "LPA")
    second = _article("Echo", "LISCA (Velpress) — The prosecutor opened an inquiry.")
    assert find_origins([credited, wires, second]).keys == ("LPA", "sun", "Velpress")


def _report(article: ArticleRecord, words: str) -> ClaimReport:
    start = article.text.index(words)
    report = load_set("flood").checked[0].claims[0]
    return dataclasses.replace(
        report, via=None, evidence=(Span(start, start + len(words), words),), statement=words
    )


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("The dam is cracked, the engineer told Reuters.", "Reuters"),
        ("The dam is cracked, the engineer told The Lisca Post.", "lisca post"),
        ("The Lisca Post reported that the dam is cracked.", "lisca post"),
        ("The dam is cracked, the engineer told the Times.", "capital times"),
        ("The dam is cracked, according to the UMEW.", "capital times"),
        ("The dam is cracked. Brask told Reuters of something else.", "capital times"),
    ],
)
def test_origin_of_a_claim_is_who_was_told(sentence: str, origin: str) -> None:
    article = _article("The Capital Times", f"Head\n\n{sentence}")
    other = _article("The Lisca Post", OTHER)
    words = "the dam is cracked" if "the dam" in sentence else "The dam is cracked"
    assert find_origins([article, other]).of_report(0, article, _report(article, words)) == origin
