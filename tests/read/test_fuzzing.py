from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.page_set import stories
from tests.read.fuzzing import KINDS, check, damaged, damaged_inside, woven
from tests.read.making import MAKERS

GOOD = {kind: make(stories()[0]) for kind, make in MAKERS.items()}


@pytest.mark.parametrize("kind", [k for k in KINDS if k in MAKERS])
def test_a_damaged_file_is_read_or_refused_in_a_sentence(kind: str) -> None:
    chance = random.Random(20)
    for _ in range(15):
        check(damaged(GOOD[kind], chance))
        check(damaged_inside(GOOD[kind], chance))


@pytest.mark.parametrize(
    "data",
    [
        "</table><html><body></link></item><script type='application/ld+json'> 1,000".encode("utf-16"),
        b"</table><html><body></link></item><script type='application/ld+json'> 1,000",
        b"<!--x--><script></script><script></script><script></script>",
        b"<script>" * 5,
    ],
)
def test_pages_whose_root_is_a_script_are_refused_in_a_sentence(data: bytes) -> None:
    assert [a.status for a in check(data, "a.html")] == ["failed"]


@settings(max_examples=60)
@given(st.integers(0, 1 << 60))
def test_whatever_is_woven_of_pieces_is_read_or_refused_in_a_sentence(seed: int) -> None:
    check(woven(random.Random(seed)))


@settings(max_examples=60)
@given(
    st.binary(max_size=2000), st.sampled_from(["x", "a.txt", "a.html", "a.eml", "a.json", "a.csv", "a.pdf"])
)
def test_whatever_bytes_are_read_or_refused_in_a_sentence(data: bytes, name: str) -> None:
    check(data, name)
