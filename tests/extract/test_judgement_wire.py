"""The schema of judgements as servers see it, and answers read judgement by judgement."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.extract.judgement_wire import JudgementsRead, judgement_schema, read_judgements
from summarizer.extract.statements import Relation

SNAPSHOT: dict[str, Any] = {
    "type": "object",
    "properties": {
        "answers": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "pair": {"type": "integer"},
                    "relation": {"type": "string", "enum": ["same", "different", "opposed"]},
                },
                "required": ["pair", "relation"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["answers"],
    "additionalProperties": False,
}


def answer(*judgements: tuple[object, object]) -> dict[str, Any]:
    return {"answers": [{"pair": pair, "relation": relation} for pair, relation in judgements]}


def test_schema_is_strict_and_the_one_the_cassette_was_recorded_with() -> None:
    assert judgement_schema() == SNAPSHOT


@pytest.mark.parametrize(
    ("data", "relations", "dropped"),
    [
        (answer((1, "same"), (2, "different"), (3, "opposed")), {1: "same", 2: "different", 3: "opposed"}, 0),
        (answer((3, "same"), (1, "same")), {3: "same", 1: "same"}, 0),
        (answer((1, "same"), (1, "same")), {1: "same"}, 0),
        (answer((1, "same"), (2, "same"), (1, "opposed")), {2: "same"}, 2),
        (answer((0, "same"), (4, "same"), (-1, "same")), {}, 3),
        (answer((1, "Same"), (2, ""), (3, None)), {}, 3),
        (answer(("1", "same"), (2.0, "same"), (True, "same"), (None, "same")), {}, 4),
        ({"answers": [1, None, "same", [], {}, {"pair": 2}]}, {}, 6),
        ({"answers": [{"pair": 2, "relation": "same", "why": "…"}], "more": 1}, {2: "same"}, 0),
        ({"answers": []}, {}, 0),
    ],
)
def test_valid_judgements_are_kept_and_the_others_counted(
    data: object, relations: dict[int, Relation], dropped: int
) -> None:
    assert read_judgements(data, 3) == JudgementsRead(relations, dropped)


@pytest.mark.parametrize("data", [None, [], "same", 3, {}, {"answers": None}, {"answers": {"1": "same"}}])
def test_an_answer_of_another_shape_is_none(data: object) -> None:
    assert read_judgements(data, 3) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
ENTRY = JSON | st.fixed_dictionaries(
    {"pair": st.integers(-1, 5), "relation": st.sampled_from(["same", "opposed", "no"])}
)


@given(st.lists(ENTRY, max_size=8), st.integers(0, 4))
def test_whatever_is_answered_only_pairs_that_were_asked_about_get_a_relation(
    entries: list[Any], pairs: int
) -> None:
    read = read_judgements({"answers": entries}, pairs)
    assert read is not None
    assert set(read.relations) <= set(range(1, pairs + 1))
    assert set(read.relations.values()) <= set(get_args(Relation))
    assert 0 <= read.dropped <= len(entries)
