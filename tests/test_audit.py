"""An honest briefing holds; one that somebody edited by hand doesn't, and the finding names the place."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.audit import AuditFinding, audit
from summarizer.check.extraction import check_extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing
from summarizer.read.reader import article_from_text
from summarizer.write.json import from_json, to_json
from tests.write.small_briefing import CREATED, GENERATOR, small_briefing

SEEDS = Path(__file__).parents[1] / "seeds"


@cache
def seeds_briefing() -> Briefing:
    articles = [
        article_from_text(path.read_bytes().decode("utf-8"), source=path.name, article_id=f"a{n}")
        for n, path in enumerate(sorted(SEEDS.glob("*.txt")), 1)
    ]
    checked = [check_extraction(testify(a), [read_with_rules(testify(a))]) for a in articles]
    return merge(checked, generator=GENERATOR, created=CREATED)


def plain() -> dict[str, Any]:
    return copy.deepcopy(_plain())


@cache
def _plain() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(to_json(small_briefing()))
    return loaded


def audited(value: dict[str, Any]) -> tuple[AuditFinding, ...]:
    return audit(from_json(json.dumps(value, ensure_ascii=False)))


def at(value: Any, path: str) -> tuple[Any, str | int]:
    """The container and the last key of a path such as `claims[0].reports[1].speaker`."""
    steps: list[str | int] = []
    for part in path.split("."):
        name, *indexes = part.replace("]", "").split("[")
        steps += [name, *map(int, indexes)]
    for step in steps[:-1]:
        value = value[step]
    return value, steps[-1]


def set_to(path: str, new: Any) -> Callable[[dict[str, Any]], None]:
    def change(value: dict[str, Any]) -> None:
        container, key = at(value, path)
        assert container[key] != new, path
        container[key] = new

    return change


def test_a_briefing_of_a_model_holds() -> None:
    assert audit(small_briefing()) == ()


def test_a_briefing_of_the_rules_over_the_examples_holds() -> None:
    assert audit(seeds_briefing()) == ()


def number(kind: str, test: Callable[[dict[str, Any]], bool]) -> int:
    """Which item of a kind it is."""
    return next(n for n, item in enumerate(_plain()[kind]) if test(item))


def the_claim(start: str) -> str:
    return f"claims[{number('claims', lambda c: c['statement'].startswith(start))}]"


def speaker_id(name: str) -> str:
    found: str = next(s["id"] for s in _plain()["speakers"] if s["name"] == name)
    return found


ENGINEER = the_claim("the wall had not")
COLLAPSE = the_claim("The harbour wall")
CRANE = the_claim("the crane of")
COLLAPSE_ID = _plain()["claims"][int(COLLAPSE[7:-1])]["id"]
PEOPLE = the_claim("“We have moved")
OURS = next(
    f"{PEOPLE}.reports[{n}]"
    for n, r in enumerate(_plain()["claims"][int(PEOPLE[7:-1])]["reports"])
    if r["article"] == "a1"
)
THE_MAYOR = f"speakers[{number('speakers', lambda s: s['name'] == 'Anna Berg')}]"
BERG, REYES = speaker_id("Anna Berg"), speaker_id("Tom Reyes")

SAID = next(n for n, s in enumerate(_plain()["said"]) if s["speaker"] == BERG)

EDITS: list[tuple[str, Any, str]] = [
    # Each row: the place that is changed, what is put there, the place that must be named.
    ("articles[0].sha256", "0" * 64, "articles[0].sha256"),
    ("articles[0].coverage.quotations.covered", 2, "articles[0].coverage.quotations"),
    ("articles[0].coverage.missed", [], "articles[0].coverage.quotations"),
    ("articles[1].copy_of", "a1", "articles[1].copy_of"),
    ("articles[1].copy_of", "a9", "articles[1].copy_of"),
    ("articles[2].error", None, "articles[2].status"),
    ("articles[0].status", "partial", "articles[0].status"),
    ("lead[0].text", "The harbour wall at Port Ellen never gave way", "lead[0].text"),
    ("lead[0].text", "The harbour wall at Port Ellen gave way on Monday", "lead[0].text"),
    ("lead[0].claims", ["c99"], "lead[0].claims[0]"),
    ("lead[0].claims", [COLLAPSE_ID], "lead[0].claims[0]"),
    ("lead[1].claims", [], "lead[1]"),
    ("lead[0].evidence[0].end", 100, "lead[0].evidence[0]"),
    ("lead[0].speaker", BERG, "lead[0].speaker"),
    ("lead[0].carried_by", ["a2", "a1"], "lead[0].carried_by[1]"),
    (f"said[{SAID}].speaker", REYES, f"said[{SAID}].lines[0]"),
    (f"said[{SAID}].lines[0].text", "Nobody has left a home in Port Ellen", f"said[{SAID}].lines[0].text"),
    ("quarrels[0].denials", ["d9"], "quarrels[0].denials[0]"),
    ("quarrels[0].line.claims", [COLLAPSE_ID], "quarrels[0].line.claims[0]"),
    ("differing", ["f9"], "differing[0]"),
    ("usage.requests", 9, "usage"),
    ("usage.seconds", 99.0, "usage.seconds"),
    (f"{THE_MAYOR}.name", "Boris Stone", f"{THE_MAYOR}.name"),
    (f"{THE_MAYOR}.role", "president", f"{THE_MAYOR}.role"),
    (f"{THE_MAYOR}.articles", ["a2"], f"{THE_MAYOR}.articles"),
    ("speakers[0].id", "s99", None),
    (f"{COLLAPSE}.statement", "The harbour wall at Port Ellen never gave way", f"{COLLAPSE}.statement"),
    (f"{COLLAPSE}.reports[0].speaker", REYES, f"{COLLAPSE}.reports[0].speaker"),
    (f"{COLLAPSE}.reports[0].speaker", "s99", f"{COLLAPSE}.reports[0].speaker"),
    (f"{COLLAPSE}.reports[0].article", "a2", f"{COLLAPSE}.reports[0].evidence[0]"),
    (f"{COLLAPSE}.reports[0].via", "Reuters", f"{COLLAPSE}.reports[0].via"),
    (f"{COLLAPSE}.reports[0].wording", "direct", f"{COLLAPSE}.reports[0].wording"),
    (f"{COLLAPSE}.reports[0].evidence[0].start", 35, f"{COLLAPSE}.reports[0].evidence[0]"),
    (f"{COLLAPSE}.reports[0].evidence[0].end", 88, f"{COLLAPSE}.reports[0].evidence[0]"),
    (f"{COLLAPSE}.reports[0].evidence", [], f"{COLLAPSE}.reports[0].evidence"),
    (f"{ENGINEER}.status", "corroborated", f"{ENGINEER}.status"),
    (f"{ENGINEER}.sources", 2, f"{ENGINEER}.sources"),
    (f"{ENGINEER}.status", "contested", f"{ENGINEER}.status"),
    (f"{ENGINEER}.origins", 3, f"{ENGINEER}.origins"),
    (f"{CRANE}.status", "single_source", f"{CRANE}.status"),
    (f"{CRANE}.denied_by", [], f"{CRANE}.status"),
    (f"{CRANE}.denied_by", ["d7"], f"{CRANE}.denied_by[0]"),
    (f"{PEOPLE}.status", "single_source", f"{PEOPLE}.status"),
    ("quotations[0].speaker", REYES, "quotations[0].speaker"),
    ("quotations[0].same_wording", True, "quotations[0].same_wording"),
    (
        "quotations[0].variants[0].text",
        "We have moved at least 400 people out of their home",
        None,
    ),
    (
        "quotations[0].variants[0].text",
        "We have moved at least 500 people out of their homes",
        "quotations[0].variants[0].text",
    ),
    ("figures[0].counts", "people drowned", "figures[0].counts"),
    ("figures[0].agreement", "agree", "figures[0].agreement"),
    ("figures[0].title", "people drowned", "figures[0].title"),
    ("figures[0].sides[0].text", "About 360 people", "figures[0].sides[0].text"),
    ("figures[0].sides[0].reports", [9], "figures[0].sides[0].reports[0]"),
    ("figures[0].reports[0].low", 351, "figures[0].reports[0]"),
    ("figures[0].reports[0].high", None, "figures[0].reports[0]"),
    ("figures[0].reports[0].qualifier", "exact", "figures[0].reports[0]"),
    ("figures[0].reports[0].unit", "children", "figures[0].reports[0]"),
    ("figures[0].reports[0].text", "350 people", None),
    ("figures[0].reports[0].text", "About 450 people", "figures[0].reports[0].text"),
    ("figures[0].reports[0].speaker", REYES, "figures[0].reports[0].speaker"),
    ("figures[0].reports[0].as_of", "in 2019", "figures[0].reports[0].as_of"),
    ("denials[0].kind", "unconfirmed", "denials[0].kind"),
    ("denials[0].kind", "rejection", "denials[0].kind"),
    ("denials[0].speaker", REYES, "denials[0].speaker"),
    ("denials[0].denies", "its 12 cranes had damaged the wall", "denials[0].denies"),
    ("denials[0].claims", [], f"{CRANE}.denied_by[0]"),
    ("denials[0].claims", ["c1"], None),
    ("rejected[0].article", "a9", "rejected[0].article"),
]


@pytest.mark.parametrize(("path", "new", "place"), EDITS, ids=[f"{p}={n!r:.24}" for p, n, _ in EDITS])
def test_a_briefing_edited_by_hand_fails_at_the_place(path: str, new: Any, place: str | None) -> None:
    value = plain()
    set_to(path, new)(value)
    places = [finding.place for finding in audited(value)]
    assert places
    if place is not None:
        assert place in places


def test_an_article_edited_with_its_hash_left_alone_fails() -> None:
    value = plain()
    value["articles"][0]["text"] = value["articles"][0]["text"].replace("400", "500")
    places = {finding.place for finding in audited(value)}
    assert {"articles[0].sha256", f"{OURS}.evidence[0]"} <= places


def test_evidence_moved_to_furniture_fails() -> None:
    value = plain()
    (sign_up,) = value["articles"][0]["furniture"]
    container, key = at(value, f"{COLLAPSE}.reports[0].evidence")
    container[key] = [sign_up]
    assert f"{COLLAPSE}.reports[0].evidence" in {f.place for f in audited(value) if f.rule == "furniture"}


def test_a_rejected_item_that_is_printed_fails() -> None:
    value = plain()
    container, key = at(value, f"{COLLAPSE}.reports[0]")
    report = container[key]
    value["rejected"][0]["item"] = {
        "evidence": report["evidence"][0]["text"],
        "speaker": "Anna Berg",
        "statement": None,
    }
    assert [f.place for f in audited(value)] == ["rejected[0]"]


def test_two_items_of_one_id_fail() -> None:
    value = plain()
    value["speakers"][1]["id"] = value["speakers"][0]["id"]
    assert "speakers[1].id" in {f.place for f in audited(value)}


def test_a_statement_with_a_number_the_evidence_lacks_fails() -> None:
    value = plain()
    claim, key = at(value, f"{ENGINEER}.statement")
    claim[key] = claim["reports"][0]["statement"] = "the wall had not been inspected since 2009"
    assert f"{ENGINEER}.reports[0].statement" in {f.place for f in audited(value)}


def test_a_statement_that_loses_the_negation_fails() -> None:
    value = plain()
    claim, key = at(value, f"{ENGINEER}.statement")
    claim[key] = claim["reports"][0]["statement"] = "the wall had been inspected since 2019"
    assert f"{ENGINEER}.reports[0].statement" in {f.place for f in audited(value)}


def test_a_statement_with_marks_around_words_nobody_said_fails() -> None:
    value = plain()
    claim, key = at(value, f"{ENGINEER}.statement")
    claim[key] = claim["reports"][0]["statement"] = "the wall had “never once” been inspected"
    assert f"{ENGINEER}.reports[0].statement" in {f.place for f in audited(value)}


def test_a_finding_names_the_place_and_what_was_compared() -> None:
    value = plain()
    value["figures"][0]["reports"][0]["low"] = 9000
    (finding,) = [f for f in audited(value) if f.place == "figures[0].reports[0]"]
    assert str(finding) == (
        "figures[0].reports[0]: figure: the words of the evidence don't have this value, qualifier and unit: "
        "“9000.0 to 350.0, about, people” against “350.0 to 350.0, about, people”"
    )


def spans_of(value: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every span in a briefing's JSON, with its path."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            return [(path, value)]
        steps = ((f"{path}.{key}" if path else key, item) for key, item in value.items())
    elif isinstance(value, list):
        steps = ((f"{path}[{n}]", item) for n, item in enumerate(value))
    else:
        return []
    return [found for step, item in steps for found in spans_of(item, step)]


@cache
def seeds_plain() -> str:
    return to_json(seeds_briefing())


@given(data=st.data())
def test_any_change_of_an_offset_or_letter_fails_at_its_span(data: st.DataObject) -> None:
    value = json.loads(seeds_plain())
    path, span = data.draw(st.sampled_from(spans_of(value)), label="span")
    kind = data.draw(st.sampled_from(["start", "end", "text"]))
    if kind == "text":
        at_letter = data.draw(st.integers(0, len(span["text"]) - 1))
        letter = data.draw(
            st.characters(exclude_categories=("Cs",)).filter(lambda c: c != span["text"][at_letter])
        )
        span["text"] = span["text"][:at_letter] + letter + span["text"][at_letter + 1 :]
    else:
        span[kind] += data.draw(st.integers(-50, 50).filter(bool))
    assert path in {finding.place for finding in audited(value)}


def test_giving_a_claim_of_the_examples_to_another_speaker_fails() -> None:
    """Every claim that the rules found, each given to somebody else whom its article names."""
    value = json.loads(seeds_plain())
    others: dict[str, list[str]] = {}
    for speaker in value["speakers"]:
        for name in speaker["articles"]:
            others.setdefault(name, []).append(speaker["id"])
    changed = set()
    for n, claim in enumerate(value["claims"]):
        for m, report in enumerate(claim["reports"]):
            if report["speaker"] is not None:
                report["speaker"] = next(s for s in others[report["article"]] if s != report["speaker"])
                changed.add(f"claims[{n}].reports[{m}].speaker")
    assert len(changed) > 40
    assert changed <= {finding.place for finding in audited(value)}
