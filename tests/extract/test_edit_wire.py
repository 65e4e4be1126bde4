"""How a model's edit of a page is read: each line in one place, and nothing that names no line."""

from __future__ import annotations

from summarizer.extract.edit_wire import PARTS, Drop, EditRead, edit_schema, read_edit


def test_each_line_stands_in_one_place_and_a_dropped_one_in_none() -> None:
    read = read_edit(
        {"dropped": [{"line": 1, "why": "colour", "of": None}], "happened": [1, 2, 2], "said": [2, 3]}, 4, 0
    )
    assert read is not None
    assert read.dropped == {1: Drop("colour")}
    assert read.order == dict.fromkeys(PARTS, ()) | {"happened": (2,), "said": (3,)}


def test_what_names_no_line_no_reason_and_no_head_is_left_out() -> None:
    read = read_edit(
        {
            "dropped": [
                {"line": 9, "why": "colour"},
                {"line": 1, "why": "dull"},
                "2",
                {"line": True, "why": "colour"},
            ],
            "reworded": [
                {"line": 2, "text": "  The  bridge\nis shut ", "needed": True},
                {"line": 2, "text": "No"},
                {"line": 3, "text": "", "needed": True},
                {"line": 4, "text": "The ferry runs", "needed": "yes"},
            ],
            "roles": [{"head": 2, "role": "mayor"}, {"head": 1, "role": "mayor of Vell"}],
            "happened": [0, 5, "1", 1],
        },
        4,
        1,
    )
    order = dict.fromkeys(PARTS, ()) | {"happened": (1,)}
    assert read == EditRead(
        reworded={2: "The bridge is shut", 4: "The ferry runs"},
        needed=frozenset({2}),
        roles={1: "mayor of Vell"},
        order=order,
    )


def test_a_line_repeats_no_line_that_isnt_there_and_not_itself() -> None:
    rows = [{"line": n, "why": "repeats", "of": of} for n, of in ((1, 2), (2, 2), (3, 9))]
    read = read_edit({"dropped": rows, "happened": []}, 4, 0)
    assert read is not None
    assert [drop.of for drop in read.dropped.values()] == [2, None, None]


def test_another_shape_is_no_edit() -> None:
    assert read_edit([], 4, 0) is None
    assert read_edit({"happened": 1}, 4, 0) is None


def test_the_schema_asks_for_every_key() -> None:
    schema = edit_schema()
    assert schema["required"] == ["title", "dropped", "reworded", "roles", *PARTS]
