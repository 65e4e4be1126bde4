from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from summarizer.check.reports import Rejection
from summarizer.exceptions import ContractError
from summarizer.merge.briefing import Briefing
from summarizer.text.span import Span
from summarizer.write.json import (
    briefing_schema,
    extraction_from_line,
    extraction_schema,
    extraction_to_line,
    from_json,
    to_json,
)
from tests.write.small_briefing import small_briefing, small_extractions

KEYS = {
    "": "schema_version title created generator articles speakers claims quotations figures denials rejected "
    "usage",
    "generator": "name version model prompt",
    "articles": "id source sha256 text title outlet author published url language status error copy_of "
    "furniture coverage usage",
    "speakers": "id name kind role aliases articles",
    "claims": "id statement status origins denied_by reports",
    "quotations": "id speaker same_wording variants",
    "figures": "id counts agreement reports",
    "denials": "id speaker kind denies claims reports",
    "rejected": "article kind item check reason",
    "usage": "requests prompt_tokens completion_tokens seconds cost_usd",
}
REPORT_KEYS = {
    "claims": "article speaker via wording statement evidence found_by verdict notes statement_by "
    "statement_language",
    "figures": "article speaker text low high qualifier unit as_of evidence found_by verdict notes counts",
    "denials": "article evidence found_by verdict notes",
}


def plain() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(to_json(small_briefing()))
    return loaded


def test_a_briefing_comes_back_from_its_json() -> None:
    assert from_json(to_json(small_briefing())) == small_briefing()


def test_an_extraction_comes_back_from_its_line() -> None:
    for extraction in small_extractions():
        line = extraction_to_line(extraction)
        assert "\n" not in line
        assert extraction_from_line(line) == extraction


@pytest.mark.parametrize("place", KEYS)
def test_keys_stand_in_the_order_of_the_contract(place: str) -> None:
    value = plain()[place] if place else plain()
    item = value[0] if isinstance(value, list) else value
    expected = KEYS[place].split()
    assert [key for key in item if key in expected] == expected


@pytest.mark.parametrize("kind", REPORT_KEYS)
def test_reports_have_the_keys_of_the_contract(kind: str) -> None:
    assert list(plain()[kind][0]["reports"][0]) == REPORT_KEYS[kind].split()


def test_figures_that_are_whole_numbers_are_written_as_such() -> None:
    report = plain()["figures"][0]["reports"][0]
    assert (json.dumps(report["low"]), json.dumps(report["high"])) == ("350", "350")


def test_letters_of_every_script_are_written_as_they_are() -> None:
    briefing = replace(small_briefing(), title="Київ – “Zelenskyy” 🚀")
    assert '"title": "Київ – “Zelenskyy” 🚀"' in to_json(briefing)


def test_a_line_holds_no_character_at_which_programs_cut_lines() -> None:
    extraction = small_extractions()[0]
    spoilt = Rejection("a1", "claim", {"evidence": "a\u2028b\u2029c\x85d"}, "anchor", "not there")
    line = extraction_to_line(replace(extraction, rejected=(spoilt,)))
    assert len(line.splitlines()) == 1
    assert extraction_from_line(line).rejected == (spoilt,)


def test_a_half_character_from_a_model_is_replaced() -> None:
    spoilt = Rejection("a1", "claim", {"evidence": "a\ud83d"}, "anchor", "not there")
    written = to_json(replace(small_briefing(), rejected=(spoilt,)))
    assert from_json(written).rejected[0].item == {"evidence": "a\ufffd"}
    written.encode("utf-8")


def test_the_schemas_are_schemas_and_the_files_validate() -> None:
    for schema in (briefing_schema(), extraction_schema()):
        jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(plain(), briefing_schema())
    for extraction in small_extractions():
        jsonschema.validate(json.loads(extraction_to_line(extraction)), extraction_schema())


def objects_of(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in objects_of(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "properties" in schema else []
    return own + [found for item in schema.values() for found in objects_of(item)]


@pytest.mark.parametrize("make", [briefing_schema, extraction_schema], ids=lambda f: f.__name__)
def test_every_key_of_the_schemas_is_required_and_none_has_a_default(make: Any) -> None:
    found = objects_of(make())
    assert len(found) > 8
    for schema in found:
        assert schema["required"] == list(schema["properties"])
        assert all("default" not in item for item in schema["properties"].values())


def test_a_key_of_a_later_version_is_passed_over() -> None:
    value = plain()
    value["claims"][0]["dated"] = "2026-01-05"
    assert from_json(json.dumps(value)) == small_briefing()
    jsonschema.validate(value, briefing_schema())


def without(*path: str | int) -> dict[str, Any]:
    value = copy.deepcopy(plain())
    inner: Any = value
    for step in path[:-1]:
        inner = inner[step]
    del inner[path[-1]]
    return value


def with_value(new: Any, *path: str | int) -> dict[str, Any]:
    value = copy.deepcopy(plain())
    inner: Any = value
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = new
    return value


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (without("title"), "title: the key is missing"),
        (without("schema_version"), "schema_version: the key is missing"),
        (without("claims", 0, "reports", 0, "via"), "claims[0].reports[0].via: the key is missing"),
        (without("articles", 0, "coverage", "figures"), "articles[0].coverage.figures: the key is missing"),
        (without("articles", 1, "usage", "seconds"), "articles[1].usage.seconds: the key is missing"),
        (with_value("2", "schema_version"), "schema_version '2'"),
        (with_value("5", "claims", 0, "origins"), "claims[0].origins: "),
        (with_value(True, "claims", 0, "origins"), "claims[0].origins: "),
        (with_value("surely", "claims", 0, "status"), "claims[0].status: "),
        (with_value(None, "claims", 0, "statement"), "claims[0].statement: "),
        (with_value({}, "claims"), "claims: "),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_a_wrong_file_is_refused_with_its_place(value: dict[str, Any], place: str) -> None:
    with pytest.raises(ContractError) as caught:
        from_json(json.dumps(value))
    sentence = str(caught.value)
    assert place in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "no JSON at all", '{"a": NaN}', "[" * 100_000])
def test_a_file_of_another_kind_is_refused_in_one_sentence(text: str) -> None:
    for read in (from_json, extraction_from_line):
        with pytest.raises(ContractError, match=r"write one with 'summarizer"):
            read(text)


def broken(briefing: Briefing) -> str:
    with pytest.raises(ContractError) as caught:
        to_json(briefing)
    return str(caught.value)


def test_a_briefing_whose_span_is_not_its_text_is_not_written() -> None:
    briefing = small_briefing()
    report = replace(briefing.claims[0].reports[0], evidence=(Span(0, 3, "xyz"),))
    claim = replace(briefing.claims[0], reports=(report,))
    sentence = broken(replace(briefing, claims=(claim, *briefing.claims[1:])))
    assert sentence.startswith("The briefing doesn't hold at claims[0].reports[0].evidence[0]: ")


def test_a_briefing_whose_ids_lead_nowhere_is_not_written() -> None:
    briefing = small_briefing()
    denial = replace(briefing.denials[0], claims=("c99",))
    assert "denials[0].claims[0]" in broken(replace(briefing, denials=(denial,)))


def test_a_line_whose_span_is_not_its_text_is_refused() -> None:
    value = json.loads(extraction_to_line(small_extractions()[0]))
    value["claims"][0]["evidence"][0]["start"] += 1
    with pytest.raises(ContractError, match=r"claims\[0\]\.evidence\[0\]"):
        extraction_from_line(json.dumps(value))


def test_a_line_of_an_earlier_version_is_read_without_what_it_could_not_tell() -> None:
    value = json.loads(extraction_to_line(small_extractions()[0]))
    del value["identities"], value["article"]["trust"]["held"], value["article"]["trust"]["stated"]
    read = extraction_from_line(json.dumps(value))
    assert read.identities == ()
    assert (read.article.trust.held, read.article.trust.stated) == (0, 0)
