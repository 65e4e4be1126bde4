from __future__ import annotations

import dataclasses

import pytest

from benchmarks.merging_sets import load_set
from summarizer.check.reports import CheckedExtraction, SpeakerRecord
from summarizer.extract.extraction import SpeakerKind
from summarizer.merge.speakers import merge_speakers

Given = tuple[str, SpeakerKind, str | None]


def _articles(*articles: list[Given]) -> list[CheckedExtraction]:
    empty = dataclasses.replace(load_set("flood").checked[0], claims=(), figures=(), denials=())
    return [
        dataclasses.replace(empty, speakers=tuple(SpeakerRecord(n, k, r, ()) for n, k, r in speakers))
        for speakers in articles
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Volodymyr Zelensky", "person", None), ("Volodymyr Zelenskiy", "person", None)),
        (("Kim Jong Un", "person", None), ("Kim Jong-un", "person", None)),
        (("Mohammed Haddad", "person", None), ("Muhammad Haddad", "person", None)),
        (("Grete Lindén", "person", "interior minister"), ("Ms Linden", "person", None)),
        (("UK’s Ministry of Defence", "government", None), ("UK MoD", "government", None)),
        (("UK’s Ministry of Defence", "government", None), ("Ministry of Defence", "government", None)),
        (("Union of Metal and Electrical Workers", "organisation", None), ("UMEW", "organisation", None)),
    ],
)
def test_one_speaker_under_two_forms(left: Given, right: Given) -> None:
    assert [len(s.articles) for s in merge_speakers(_articles([left], [right])).speakers] == [2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Ruth Okafor", "person", None), ("Daniel Okafor", "person", None)),
        (("a Western official", "anonymous", None), ("a Western official", "anonymous", None)),
        (("Moscow", "government", None), ("the Kremlin", "government", None)),
        (
            ("Russian Ministry of Defence", "government", None),
            ("UK’s Ministry of Defence", "government", None),
        ),
    ],
)
def test_two_speakers_stay_two(left: Given, right: Given) -> None:
    assert [len(s.articles) for s in merge_speakers(_articles([left], [right])).speakers] == [1, 1]


def test_bare_surname_goes_to_the_one_whose_role_it_has() -> None:
    book = merge_speakers(
        _articles(
            [("Ruth Okafor", "person", "mayor of Larkford"), ("Daniel Okafor", "person", "chief engineer")],
            [("Okafor", "person", "mayor")],
            [("Okafor", "person", None)],
        )
    )
    assert [(s.name, s.articles) for s in book.speakers] == [
        ("Ruth Okafor", (0, 1)),
        ("Daniel Okafor", (0,)),
        ("Okafor", (2,)),
    ]


def test_names_of_one_country_are_related() -> None:
    book = merge_speakers(_articles([("Moscow", "government", None)], [("the Kremlin", "government", None)]))
    assert [s.related for s in book.speakers] == [(1,), (0,)]
