"""No input that is read right today may be read wrong, and none is listed as wrong that is right."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.cases.expectations import WORDS, same_being
from tests.cases.runner import cases_of, failing, kinds, known_failing


@pytest.mark.parametrize("kind", kinds())
def test_inputs_are_read_as_well_as_recorded(kind: str) -> None:
    known = known_failing() & {case["id"] for case in cases_of(kind)}
    wrong = {case["id"]: [*why, *shown] for case, why, shown in failing(kind)}
    assert {i: lines for i, lines in wrong.items() if i not in known} == {}
    assert sorted(known - wrong.keys()) == [], "right now: take these out of floors.json"


def test_ids_are_unique_and_every_known_failure_is_a_case() -> None:
    ids = Counter(case["id"] for kind in kinds() for case in cases_of(kind))
    assert [i for i, n in ids.items() if n > 1] == []
    assert known_failing() <= ids.keys()


def test_every_case_says_where_it_comes_from_and_what_it_asks_in_known_words() -> None:
    for case in (case for kind in kinds() for case in cases_of(kind)):
        assert case["expect"], case["id"]
        assert {word for entry in case["expect"] for word in entry} <= WORDS.keys(), case["id"]
        assert (case["origin"], case.get("half")) in {
            ("handed", None),
            ("own", "tune"),
            ("own", "watch"),
        }, case["id"]


@pytest.mark.parametrize(
    ("wanted", "printed", "same"),
    [
        ("Kato", "Peter Kato", True),
        ("Orion Foods", "Orion Foods Inc", True),
        ("Hamid bin Osman", "Datuk Seri Hamid bin Osman", True),
        ("Zama", "Dudu Zama’s lawyer", False),
        ("union", "union leader", False),
        ("Barnley Council", "leader of Barnley Council", False),
        ("Dahl", "Mandahl", False),
        ("nobody", None, True),
        ("Kato", None, False),
    ],
)
def test_a_printed_name_counts_where_it_means_the_wanted_being(
    wanted: str, printed: str | None, same: bool
) -> None:
    assert same_being(wanted, printed) is same
