"""The wire schema as servers see it, and answers read item by item."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.extract.extraction import (
    Extraction,
    ProposedClaim,
    ProposedDenial,
    ProposedFigure,
    ProposedSpeaker,
)
from summarizer.extract.wire import (
    Dropped,
    WireAnswer,
    WireClaim,
    WireDenial,
    WireFigure,
    WireSpeaker,
    json_schema,
    read_answer,
    rows_schema,
    to_extraction,
)

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"anyOf": [{"type": "string"}, {"type": "null"}]}
_SPEAKER_KINDS = ["person", "organisation", "government", "anonymous", "outlet"]


def _list_of(**properties: Any) -> dict[str, Any]:
    item = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {"type": "array", "items": item}


_SPEAKERS = _list_of(
    name=_TEXT,
    role=_TEXT_OR_NULL,
    kind={"anyOf": [{"type": "string", "enum": _SPEAKER_KINDS}, {"type": "null"}]},
)
_NUMBER, _NULL = {"type": "integer"}, {"type": "null"}
_DENIALS = _list_of(
    evidence=_TEXT,
    speakers={"type": "array", "items": _TEXT},
    kind={"type": "string", "enum": ["denial", "rejection", "unconfirmed"]},
    denies=_TEXT_OR_NULL,
)


def _answer(**lists: Any) -> dict[str, Any]:
    return {"type": "object", "properties": lists, "required": list(lists), "additionalProperties": False}


SNAPSHOT = _answer(
    claims=_list_of(
        id=_TEXT,
        evidence=_TEXT,
        speaker=_TEXT_OR_NULL,
        statement=_TEXT,
        modality={"type": "string", "enum": ["happened", "planned", "possible", "alleged", "asked"]},
        when=_TEXT_OR_NULL,
        via=_TEXT_OR_NULL,
        importance={"type": "string", "enum": ["news", "detail", "background", "opinion"]},
    ),
    figures=_list_of(evidence=_TEXT, text=_TEXT, counts=_TEXT_OR_NULL),
    denials=_DENIALS,
    speakers=_SPEAKERS,
)


def _rows_of(*values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "array", "items": {"anyOf": list(values)}}}


ROWS = _answer(
    claims=_rows_of(_TEXT, _NUMBER, _NULL),
    figures=_rows_of(_TEXT, _NUMBER),
    denials=_rows_of(_TEXT, _NUMBER, _NULL, {"type": "array", "items": _TEXT}),
    speakers=_rows_of(_TEXT),
)
FIRST: dict[str, Any] = {
    "type": "object",
    "properties": {
        "claims": _list_of(evidence=_TEXT, speaker=_TEXT_OR_NULL, statement=_TEXT_OR_NULL),
        "figures": _list_of(evidence=_TEXT, text=_TEXT, counts=_TEXT_OR_NULL, speaker=_TEXT_OR_NULL),
        "denials": _list_of(
            evidence=_TEXT,
            speaker=_TEXT_OR_NULL,
            kind={"type": "string", "enum": ["denial", "rejection", "unconfirmed"]},
            denies=_TEXT_OR_NULL,
        ),
        "speakers": _list_of(
            name=_TEXT,
            role=_TEXT_OR_NULL,
            kind={"anyOf": [{"type": "string", "enum": _SPEAKER_KINDS}, {"type": "null"}]},
        ),
    },
    "required": ["claims", "figures", "denials", "speakers"],
    "additionalProperties": False,
}


def _in_order(value: Any) -> Any:
    """The value with its dicts as lists of pairs, so that the order of keys is compared as well."""
    if isinstance(value, dict):
        return [(key, _in_order(part)) for key, part in value.items()]
    return [_in_order(part) for part in value] if isinstance(value, list) else value


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from _nodes(part)


def test_schema_is_the_one_the_servers_were_tried_with() -> None:
    assert json_schema() == SNAPSHOT
    assert rows_schema() == ROWS
    assert json_schema(version=1) == FIRST


def test_the_words_come_first_then_the_speaker_then_the_statement() -> None:
    properties = json_schema(version=1)["properties"]
    assert _in_order(
        {name: list(part["items"]["properties"]) for name, part in properties.items()}
    ) == _in_order(
        {
            "claims": ["evidence", "speaker", "statement"],
            "figures": ["evidence", "text", "counts", "speaker"],
            "denials": ["evidence", "speaker", "kind", "denies"],
            "speakers": ["name", "role", "kind"],
        }
    )


def test_a_second_versions_claim_begins_with_its_id_and_goes_on_as_the_first_does() -> None:
    keys = list(json_schema()["properties"]["claims"]["items"]["properties"])
    assert keys == ["id", "evidence", "speaker", "statement", "modality", "when", "via", "importance"]


def test_every_object_of_the_schema_is_strict() -> None:
    objects = [node for node in _nodes(json_schema()) if node.get("type") == "object"]
    assert len(objects) == 5
    assert all(o["required"] == list(o["properties"]) and o["additionalProperties"] is False for o in objects)


def test_a_schema_of_fewer_lists_is_as_strict() -> None:
    fewer = json_schema(["denials", "claims"])
    assert fewer == {
        "type": "object",
        "properties": {name: SNAPSHOT["properties"][name] for name in ("claims", "denials")},
        "required": ["claims", "denials"],
        "additionalProperties": False,
    }
    assert read_answer({"claims": [], "denials": []}, ["denials", "claims"]) == WireAnswer()


def test_an_answer_in_full_becomes_an_extraction() -> None:
    answer = read_answer(
        {
            "speakers": [{"name": "Ada Holm", "role": "mayor", "kind": "person"}],
            "claims": [{"evidence": "it is shut", "speaker": "Ada Holm", "statement": "The bridge is shut."}],
            "figures": [{"evidence": "30 days", "text": "30 days", "counts": "days", "speaker": None}],
            "denials": [
                {"evidence": "denied it", "speaker": "the builders", "kind": "denial", "denies": "it"}
            ],
        }
    )
    assert answer is not None
    assert to_extraction(answer, "a7") == Extraction(
        article_id="a7",
        reader="llm",
        speakers=(ProposedSpeaker("Ada Holm", "mayor", "person"),),
        claims=(ProposedClaim("it is shut", "Ada Holm", "The bridge is shut."),),
        figures=(ProposedFigure("30 days", "30 days", "days", None),),
        denials=(ProposedDenial("denied it", "the builders", "denial", "it"),),
    )


SECOND: dict[str, Any] = {
    "claims": [
        ["c1", "it is shut", "Ada Holm", "The bridge is shut.", "happened", "now", "the Post", "news"],
        ["c2", "The builders used poor steel.", None, "=", "alleged", None, None, "background"],
        ["c3", "poor steel", None, "=", "sure", None, None, "so so"],
    ],
    "figures": [["c1", "one bridge", "bridges"], ["30 days of it", "30 days", "days"], ["c9", "9", None]],
    "denials": [
        {"evidence": "c1", "speakers": [], "kind": "denial", "denies": None},
        {"evidence": "both denied it", "speakers": ["A", " ", "B", "A"], "kind": "denial", "denies": "c2"},
    ],
    "speakers": [["Ada Holm", None, "person"]],
}


def test_rows_and_claim_ids_become_items_with_words_speakers_and_statements() -> None:
    answer = read_answer(SECOND)
    assert answer is not None
    assert answer.dropped == ()
    assert to_extraction(answer, "a1") == Extraction(
        article_id="a1",
        reader="llm",
        speakers=(ProposedSpeaker("Ada Holm", None, "person"),),
        claims=(
            ProposedClaim(
                "it is shut",
                "Ada Holm",
                "The bridge is shut.",
                via="the Post",
                id="c1",
                modality="happened",
                when="now",
                importance="news",
            ),
            ProposedClaim(
                "The builders used poor steel.",
                None,
                "The builders used poor steel.",
                id="c2",
                modality="alleged",
                importance="background",
            ),
            ProposedClaim("poor steel", None, "Poor steel.", id="c3"),
        ),
        figures=(
            ProposedFigure("it is shut", "one bridge", "bridges", "Ada Holm"),
            ProposedFigure("30 days of it", "30 days", "days", None),
            ProposedFigure("c9", "9", None, None),
        ),
        denials=(
            ProposedDenial("it is shut", "Ada Holm", "denial", None),
            ProposedDenial(
                "both denied it", "A", "denial", "The builders used poor steel.", denies_claim="c2"
            ),
            ProposedDenial(
                "both denied it", "B", "denial", "The builders used poor steel.", denies_claim="c2"
            ),
        ),
    )
    assert [answer.place("denial", number) for number in range(3)] == [0, 1, 1]


def test_rows_say_what_the_same_items_with_their_keys_say() -> None:
    keys = {name: list(part["items"]["properties"]) for name, part in SNAPSHOT["properties"].items()}
    keyed = {
        name: [dict(zip(keys[name], i, strict=True)) if isinstance(i, list) else i for i in items]
        for name, items in SECOND.items()
    }
    assert read_answer(keyed) == read_answer(SECOND)


MARKED: dict[str, Any] = {
    "claims": [
        [1, "it is shut", "Ada Holm", "The bridge is shut.", "now", "via: the Post"],
        [2, "the builders used poor steel,", "=", "=", "background", "alleged"],
        [3, "“We are tired.”", "=", "=", "opinion", 7, " "],
        [4, "they left", None, "="],
        [5, "he left", "=", "=", "when: today"],
    ],
    "figures": [[1, "one bridge", "bridges"], ["30 days of it", "30 days", "days"], [9, "9", None]],
    "denials": [
        [1, [], "denial", None],
        ["both denied it", ["A", " ", "B", "A"], "denial", 2],
        ["c2", "C", "rejection", "c1"],
    ],
    "speakers": [["Ada Holm", "person"], ["C", "government", "the town"], ["D", "the mayor", "person"]],
}


def test_rows_end_with_marks_in_any_order_and_point_to_claims_by_number() -> None:
    answer = read_answer(MARKED)
    assert answer is not None
    assert answer.dropped == ()
    steel = "The builders used poor steel."
    assert to_extraction(answer, "a1") == Extraction(
        article_id="a1",
        reader="llm",
        speakers=(
            ProposedSpeaker("Ada Holm", None, "person"),
            ProposedSpeaker("C", "the town", "government"),
            ProposedSpeaker("D", "the mayor", "person"),
        ),
        claims=(
            ProposedClaim(
                "it is shut",
                "Ada Holm",
                "The bridge is shut.",
                via="the Post",
                id="c1",
                when="now",
                importance="news",
            ),
            ProposedClaim(
                "the builders used poor steel,",
                "Ada Holm",
                steel,
                id="c2",
                modality="alleged",
                importance="background",
            ),
            ProposedClaim("“We are tired.”", "Ada Holm", None, id="c3", importance="opinion"),
            ProposedClaim("they left", None, None, id="c4", importance="news"),
            # The claim before is the article's own, and so is this one.
            ProposedClaim("he left", None, None, id="c5", when="today", importance="news"),
        ),
        figures=(
            ProposedFigure("it is shut", "one bridge", "bridges", "Ada Holm"),
            ProposedFigure("30 days of it", "30 days", "days", None),
            ProposedFigure("c9", "9", None, None),
        ),
        denials=(
            ProposedDenial("it is shut", "Ada Holm", "denial", None),
            ProposedDenial(
                "both denied it", "A", "denial", "the builders used poor steel,", denies_claim="c2"
            ),
            ProposedDenial(
                "both denied it", "B", "denial", "the builders used poor steel,", denies_claim="c2"
            ),
            ProposedDenial(
                "the builders used poor steel,", "C", "rejection", "The bridge is shut.", denies_claim="c1"
            ),
        ),
    )


def test_the_same_speaker_as_nobody_stays_unnamed_as_it_came() -> None:
    answer = read_answer({"claims": [[1, "it is shut", "=", "The bridge is shut."]]})
    assert answer is not None
    assert [claim.speaker for claim in answer.of(WireClaim)] == ["="]


def test_valid_items_keep_their_place_beside_what_is_dropped() -> None:
    claim = {"evidence": "it is shut", "speaker": None, "statement": None}
    answer = read_answer(
        {"claims": ["words", claim, {"evidence": " "}, claim], "figures": [], "denials": [], "speakers": []}
    )
    assert answer == WireAnswer(
        items=((1, WireClaim(**claim)), (3, WireClaim(**claim))),
        dropped=(
            Dropped("claim", 0, "words", "It is a string, not an object."),
            Dropped("claim", 2, {"evidence": " "}, "'evidence' is empty."),
        ),
    )


@pytest.mark.parametrize(
    ("given_item", "read"),
    [
        ({"evidence": "e", "speaker": "s"}, WireClaim(evidence="e", speaker="s", statement=None)),
        ({"evidence": "e", "speaker": "", "sure": 1}, WireClaim(evidence="e", speaker=None, statement=None)),
        ({"evidence": 12, "speaker": None}, WireClaim(evidence="12", speaker=None, statement=None)),
    ],
    ids=["key that may be null left out", "blank speaker and extra key", "number for words"],
)
def test_small_slips_are_read_as_meant(given_item: dict[str, Any], read: WireClaim) -> None:
    answer = read_answer({"claims": [given_item]})
    assert answer is not None
    assert answer.of(WireClaim) == (read,)


@pytest.mark.parametrize(
    "data", [None, 3, "claims", [], {}, {"summary": "x"}, {"a": {"claims": []}, "b": {"claims": []}}]
)
def test_what_holds_no_list_is_no_answer(data: Any) -> None:
    assert read_answer(data) is None


def test_lists_one_object_further_in_are_found() -> None:
    answer = read_answer({"extraction": {"speakers": [{"name": "Ada Holm"}]}})
    assert answer is not None
    assert answer.of(WireSpeaker) == (WireSpeaker(name="Ada Holm", role=None, kind=None),)
    assert answer.problems == (
        "The answer has no list of claims.",
        "The answer has no list of figures.",
        "The answer has no list of denials.",
    )


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["evidence", "speaker", "kind", "name", "text", "x"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(["claims", "figures", "denials", "speakers"]), st.lists(_JSON, max_size=4), min_size=1
    )
)
def test_every_part_of_an_answer_is_either_an_item_or_dropped_with_a_reason(
    data: dict[str, list[Any]],
) -> None:
    answer = read_answer(data)
    assert answer is not None
    assert len(answer.items) + len(answer.dropped) == sum(len(entries) for entries in data.values())
    assert all(drop.reason and data[f"{drop.kind}s"][drop.index] is drop.item for drop in answer.dropped)
    kinds = (WireClaim, WireFigure, WireDenial, WireSpeaker)
    assert sum(len(answer.of(kind)) for kind in kinds) == len(answer.items)
    json.dumps([item.model_dump() for _, item in answer.items])
