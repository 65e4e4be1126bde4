"""One speaker per real speaker: spellings, titles, longer and shorter names, and who stays apart."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest

from benchmarks.merging_sets import load_set
from summarizer.check.reports import CheckedExtraction, SpeakerRecord
from summarizer.extract.extraction import SpeakerKind
from summarizer.merge.speakers.book import SpeakerBook, merge_speakers

Given = tuple[str, SpeakerKind, str | None]


def _articles(*articles: list[Given], texts: tuple[str, ...] = ()) -> list[CheckedExtraction]:
    empty = dataclasses.replace(load_set("flood").checked[0], claims=(), figures=(), denials=())
    return [
        dataclasses.replace(
            empty,
            article=_with_text(empty, texts[n]) if texts else empty.article,
            speakers=tuple(SpeakerRecord(name, kind, role, ()) for name, kind, role in speakers),
        )
        for n, speakers in enumerate(articles)
    ]


def _with_text(extraction: CheckedExtraction, text: str) -> object:
    return dataclasses.replace(
        extraction.article, text=text, sha256=hashlib.sha256(text.encode()).hexdigest()
    )


def _people(*names: tuple[str, str | None]) -> list[list[Given]]:
    return [[(name, "person", role)] for name, role in names]


def _bodies(*names: str) -> list[list[Given]]:
    return [[(name, "government", None)] for name in names]


def _articles_of(book: SpeakerBook) -> list[tuple[int, ...]]:
    return [s.articles for s in book.speakers]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Volodymyr Zelensky", "person", None), ("Volodymyr Zelenskiy", "person", None)),
        (("Kim Jong Un", "person", None), ("Kim Jong-un", "person", None)),
        (("Kim Jong Un", "person", None), ("Kim Jongun", "person", None)),
        (("Mohammed Haddad", "person", None), ("Muhammad Haddad", "person", None)),
        (("Grete Lindén", "person", "interior minister"), ("Ms Linden", "person", None)),
        (("Yevhen Dorochenko", "person", "scientist"), ("Yevgeny Doroshenko", "person", "a scientist")),
        (("Aleksei Maradzhin", "person", "President"), ("Alexei Maradjin", "person", "Volharan president")),
        (("Aleksei Maradzhin", "person", None), ("Maradjin", "person", None)),
        (("Dmytro Kuleba", "person", None), ("Dmitry Kuleba", "person", None)),
        (("Amina Yusuf", "person", "doctor"), ("Aminah Youssef", "person", "a doctor")),
        (("Omar al-Hadid", "person", None), ("Al Hadid", "person", None)),
        (("William Hart", "person", "mayor"), ("Bill Hart", "person", "mayor")),
        (("Nguyen Van Minh", "person", None), ("Minh Nguyen Van", "person", None)),
        (("Nurse Ada Lund", "person", None), ("Ada Lund", "person", "nurse")),
        (("Volodymyr Zelensky", "person", "president"), ("the Ukrainian president", "person", None)),
        (("Karel Dusek", "person", "Kessel's lawyer"), ("Kessel's lawyer", "person", None)),
        (("UK’s Ministry of Defence", "government", None), ("UK MoD", "government", None)),
        (("UK’s Ministry of Defence", "government", None), ("Ministry of Defence", "government", None)),
        (("Union of Metal and Electrical Workers", "organisation", None), ("UMEW", "organisation", None)),
        (("Bank Customers' Union", "organisation", None), ("the customers' union", "organisation", None)),
        (("Harnsund police", "government", None), ("the police", "organisation", None)),
        (("Police in Velmora", "government", None), ("police", "government", None)),
        (("Karsovia's interior ministry", "government", None),
         ("the interior ministry in the capital", "government", None)),
        (("Volhara's foreign ministry", "government", None),
         ("the foreign ministry in Dornsk", "government", None)),
        (("the Ministry of Internal Affairs", "government", None),
         ("the interior ministry", "government", None)),
        (("the public prosecutor in Lisca", "government", None), ("Prosecutors in Lisca", "government", None)),
        (("the Special Prosecutor's Office", "organisation", None), ("prosecutors", "organisation", None)),
        (("the Coast Guard", "government", None), ("the coastguard", "government", None)),
        (("Litora Energy", "organisation", None), ("Litora", "organisation", None)),
        (("Nordlink", "organisation", None), ("ferry operator Nordlink", "organisation", None)),
        (("Litora Energy", "organisation", "utility"), ("the utility", "organisation", None)),
        (("St Anne's Hospital", "organisation", None), ("St Anne's", "organisation", None)),
        (("the health ministry", "government", None), ("the health department", "government", None)),
    ],
)  # fmt: skip
def test_one_speaker_under_two_forms(left: Given, right: Given) -> None:
    assert _articles_of(merge_speakers(_articles([left], [right]))) == [(0, 1)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Ruth Okafor", "person", None), ("Daniel Okafor", "person", None)),
        (("Peter Novik", "person", None), ("Petra Novik", "person", None)),
        (("Daniel Okafor", "person", None), ("Danielle Okafor", "person", None)),
        (("Anna Hansen", "person", "mayor"), ("Anna Hanson", "person", "doctor")),
        (("Radomir Kessel", "person", "minister"), ("Kessel's lawyer", "person", None)),
        (("Irena Tavik", "person", "minister of defence"), ("a minister", "person", None)),
        (("Pavel Orskin", "person", "the president's spokesman"), ("the president", "person", None)),
        (("a Western official", "anonymous", None), ("a Western official", "anonymous", None)),
        (("Moscow", "government", None), ("the Kremlin", "government", None)),
        (("Moscow and Pyongyang", "government", None), ("Pyongyang", "government", None)),
        (("South Korea", "government", None), ("Korea", "government", None)),
        (("Harnsund police", "government", None), ("Lisca police", "government", None)),
        (("Kesterbank", "organisation", None), ("Kesterbank works council", "organisation", None)),
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


def test_office_is_its_holders_and_not_its_spokesmans() -> None:
    named = _people(
        ("the defence minister", None),
        ("Irena Tavik", "Defense Minister"),
        ("Pavel Orlov", "spokesman for the defence minister"),
    )
    assert _articles_of(merge_speakers(_articles(*named))) == [(0, 1), (2,)]


def test_office_with_two_holders_is_nobodys() -> None:
    named = _people(
        ("the defence minister", None),
        ("Irena Tavik", "Selmia's defence minister"),
        ("Alexei Orlov", "Volhara's defence minister"),
    )
    assert _articles_of(merge_speakers(_articles(*named))) == [(0,), (1,), (2,)]


def test_the_police_are_nobodys_where_two_forces_speak() -> None:
    book = merge_speakers(_articles(*_bodies("Harnsund police", "Lisca police", "the police", "police")))
    assert _articles_of(book) == [(0,), (1,), (2,), (3,)]


def test_the_police_are_the_force_of_their_own_article() -> None:
    named = _bodies("Harnsund police", "Lisca police")
    named[1].append(("the police", "government", None))
    assert _articles_of(merge_speakers(_articles(*named))) == [(0,), (1,)]


def test_a_ministry_without_a_country_is_nobodys_where_two_countries_have_one() -> None:
    named = _bodies("Selmia's foreign ministry", "Volhara's foreign ministry", "the foreign ministry")
    assert _articles_of(merge_speakers(_articles(*named))) == [(0,), (1,), (2,)]


_TOLD = "A source close to the inquiry said on Tuesday that the ship's radar was not working properly."


def test_anonymous_source_of_a_wire_text_copied_word_for_word_is_one() -> None:
    named: list[list[Given]] = [[("a source close to the inquiry", "anonymous", None)]] * 3
    checked = _articles(*named, texts=(f"SKERRY (PA) - {_TOLD}", f"Head\n\n{_TOLD}", _TOLD))
    assert _articles_of(merge_speakers(checked, ("PA", "PA", "Bay Times"))) == [(0, 1), (2,)]


def test_anonymous_source_told_of_in_other_words_stays_apart_within_one_origin() -> None:
    named: list[list[Given]] = [[("a source close to the inquiry", "anonymous", None)]] * 2
    other = "The radar had failed, a source close to the inquiry told reporters at the harbour."
    checked = _articles(*named, texts=(_TOLD, other))
    assert _articles_of(merge_speakers(checked, ("PA", "PA"))) == [(0,), (1,)]


def test_names_of_one_country_are_related() -> None:
    book = merge_speakers(_articles([("Moscow", "government", None)], [("the Kremlin", "government", None)]))
    assert [s.related for s in book.speakers] == [(1,), (0,)]


def test_those_who_speak_together_are_none_of_them() -> None:
    book = merge_speakers(
        _articles(
            [("Anna Berg", "person", "Mayor"), ("Anna Berg and Reyes", "person", "Mayor")],
            [("Tom Reyes", "person", None), ("Norway and Sweden", "government", None)],
            [("Norway", "government", None)],
        )
    )
    assert [s.name for s in book.speakers] == [
        "Anna Berg",
        "Anna Berg and Reyes",
        "Tom Reyes",
        "Norway and Sweden",
        "Norway",
    ]


def test_a_body_called_by_what_it_is_is_none_of_another_article() -> None:
    book = merge_speakers(
        _articles([("group", "organisation", None)], [("environmental groups", "organisation", None)])
    )
    assert len(book.speakers) == 2


def test_the_statement_of_a_body_is_the_body_s() -> None:
    book = merge_speakers(
        _articles([("White House", "government", None), ("White House statement", "government", None)])
    )
    assert [s.aliases for s in book.speakers] == [("White House statement",)]


def test_a_son_is_not_his_father() -> None:
    book = merge_speakers(
        _articles(
            [("Bill Carver Jr.", "person", None)],
            [("Bill Carver", "person", "President")],
            [("Carver", "person", "President")],
        )
    )
    assert _articles_of(book) == [(0,), (1, 2)]


def test_of_several_roles_an_office_is_told() -> None:
    book = merge_speakers(
        _articles(
            [("Anna Berg", "person", "well-liked member of the choir")], [("Anna Berg", "person", "mayor")]
        )
    )
    assert [s.role for s in book.speakers] == ["mayor"]


def test_the_last_letters_of_a_long_name_are_the_body() -> None:
    book = merge_speakers(
        _articles(*_bodies("FWS", "United States Fish and Wildlife Service", "White House"))
    )
    assert [s.articles for s in book.speakers] == [(0, 1), (2,)]


def test_one_name_of_one_word_with_one_role_is_one_speaker_under_two_kinds() -> None:
    book = merge_speakers(
        _articles(
            [("Fauzan", "organisation", "official from the local harbour board")],
            [("Fauzan", "person", "official of the local harbour board")],
        )
    )
    assert [s.articles for s in book.speakers] == [(0, 1)]
