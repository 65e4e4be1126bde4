"""What each reader finds in the annotated examples may not get less, nor what it gets wrong more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.gold import KINDS, Score, gold_digest, load_gold, measure, table
from benchmarks.readers import READERS, measure_readers

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Score]]:
    return measure_readers()


def test_the_floors_were_set_on_these_annotations() -> None:
    assert FLOORS["gold_sha256"] == gold_digest()


def test_every_reader_and_kind_has_a_floor() -> None:
    assert {name: tuple(FLOORS[name]) for name in READERS} == dict.fromkeys(READERS, KINDS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reader", READERS)
def test_a_reader_finds_as_much_as_before(
    reader: str, kind: str, scores: dict[str, dict[str, Score]]
) -> None:
    floor, score = FLOORS[reader][kind], scores[reader][kind]
    assert score.right >= floor["right"]
    assert score.wrong <= floor["wrong"]
    assert score.extra <= floor["extra"]


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
