"""What each reader finds in the annotated examples may not get less, nor what it gets wrong more.

`python -m benchmarks.readers --write-floors` records what is reached now.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.gold import KINDS, Score, furniture, gold_digest, load_gold, measure, table
from benchmarks.readers import READERS, answers, measure_columns, measure_readers, shares
from summarizer.text.span import overlap

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Score]]:
    return measure_readers()


def test_the_floors_were_set_on_these_annotations() -> None:
    assert FLOORS["gold_sha256"] == gold_digest()


@pytest.mark.parametrize("reader", READERS)
def test_every_kind_of_which_a_reader_finds_something_has_a_floor_that_can_be_fallen_below(
    reader: str, scores: dict[str, dict[str, Score]]
) -> None:
    assert [kind for kind in KINDS if scores[reader][kind].right] == list(FLOORS[reader])
    assert all(floor["right"] > 0 for floor in FLOORS[reader].values())


def test_the_recorded_model_names_no_denial_which_is_why_it_has_no_floor_for_them() -> None:
    assert sum(len(answer.claims) for answer in answers().values()) == 59
    assert sum(len(answer.denials) for answer in answers().values()) == 0


@pytest.mark.parametrize(
    ("reader", "kind"), [(reader, kind) for reader in READERS for kind in FLOORS[reader]]
)
def test_a_reader_finds_as_much_as_before(
    reader: str, kind: str, scores: dict[str, dict[str, Score]]
) -> None:
    floor, score = FLOORS[reader][kind], scores[reader][kind]
    assert score.right >= floor["right"]
    assert score.wrong <= floor["wrong"]
    assert score.extra <= floor["extra"]


def test_a_capable_models_claims_come_out_better_than_they_went_in() -> None:
    scores = {name: score["claims"] for name, score in measure_columns().items()}
    given, checked, joined = (scores[n] for n in ("capable, unchecked", "capable", "capable and rules"))
    assert checked.right > given.right
    assert checked.wrong < given.wrong
    assert (joined.right, joined.wrong) >= (checked.right, checked.wrong)
    assert joined.right > scores["rules"].right


def test_furniture_is_marked_as_before() -> None:
    marked = sum(map(furniture, load_gold()), Score())
    assert marked.right >= FLOORS["furniture"]["right"] > 0
    assert marked.extra <= FLOORS["furniture"]["extra"]


def test_the_model_has_its_part_in_what_both_find() -> None:
    found = {kind: by["both"] for kind, by in shares().items()}
    floors = FLOORS["found by the model too"]
    assert floors["claims"] > 0
    assert {kind: found[kind] >= floor for kind, floor in floors.items()} == dict.fromkeys(floors, True)


def test_nothing_that_the_model_found_and_the_check_let_through_is_lost_when_the_rules_join() -> None:
    lost = []
    for gold in load_gold():
        alone, joined = READERS["model"](gold.article), READERS["both"](gold.article)
        assert alone.claims
        for kind in ("claims", "figures"):
            theirs = [i.evidence for i in getattr(joined, kind) if i.found_by != "rules"]
            lost += [
                (gold.name, kind, item.evidence)
                for item in getattr(alone, kind)
                if not any(overlap(item.evidence, evidence) for evidence in theirs)
            ]
    assert lost == []


def test_the_table_names_each_article_and_its_totals() -> None:
    lines = table(measure(load_gold()[:1]), "rules").splitlines()
    assert [line for line in lines if not line.startswith((" ", "-"))] == [
        lines[0],
        "huffpost-uk-first-step-to-world-war",
        "all articles",
    ]
    assert lines[0].split() == ["rules", "right", "wrong", "missed", "extra", "recall", "precision"]


def test_a_score_of_nothing_found_is_right_where_nothing_was_to_be_found() -> None:
    assert (Score().recall, Score().precision) == (1.0, 1.0)
    assert Score(right=3, wrong=1, missed=4, extra=2) == Score(right=1, missed=4) + Score(2, 1, 0, 2)
    assert (Score(3, 1, 4, 2).recall, Score(3, 1, 4, 2).precision) == (3 / 8, 3 / 6)
