"""What a number counts by its sentence's grammar, and how that is said in words that read alone."""

from __future__ import annotations

import pytest

from summarizer.parse.counted import Counted, counted_in


def counted(sentence: str, phrase: str) -> Counted:
    found = counted_in([(sentence, phrase)])[0]
    assert found is not None
    return found


LABELS = [
    ("The storm damaged more than 300 houses in Norvane.", "more than 300 houses", "houses damaged in Norvane"),
    ("At least 10 people were killed in Norvane.", "At least 10 people", "people killed in Norvane"),
    ("In 2004 a flood killed 170,000 people in Norvane.", "170,000 people", "people killed in Norvane in 2004"),
    ("The probe will fly within 3.7 million miles of the Sun.", "3.7 million miles",
     "The probe will fly within 3.7 million miles of the Sun"),
    ("A huge storm could cause $2 trillion in damage.", "$2 trillion",
     "A huge storm could cause $2 trillion in damage"),
    ("The council has 12 members, the mayor said.", "12 members", "The council has 12 members"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "phrase", "label"), LABELS)
def test_a_label_reads_alone(sentence, phrase, label) -> None:
    assert counted(sentence, phrase).label == label


@pytest.mark.parametrize(("sentence", "phrase"), [(s, p) for s, p, _ in LABELS])
def test_a_label_has_only_words_of_its_sentence(sentence, phrase) -> None:
    label = counted(sentence, phrase).label
    assert label is not None
    assert set(label.replace("…", " ").split()) <= set(sentence.replace(",", "").replace(".", "").split()) | {
        "3.7"
    }


def test_the_act_is_one_whether_told_actively_or_passively() -> None:
    active = counted("The storm killed 12 people.", "12 people")
    passive = counted("Officials said 12 people were killed by the storm.", "12 people")
    assert (active.act, active.by) == (passive.act, passive.by) == ("kill", "storm")


def test_votes_for_and_against_are_two_acts() -> None:
    assert counted("Two senators voted against the bill.", "Two senators").act == "vote against"
    assert counted("Ninety senators voted for the bill.", "Ninety senators").act == "vote for"


@pytest.mark.parametrize(
    ("sentence", "phrase", "relation", "target"),
    [
        ("The shock struck at a depth of just 10 kilometres.", "10 kilometres", "depth of", ()),
        (
            "It lay 55 kilometers (34 miles) west of the town of Birtun.",
            "55 kilometers",
            "west of",
            ("birtun",),
        ),
        ("It lay 55 kilometers (34 miles) west of the town of Birtun.", "34 miles", "west of", ("birtun",)),
        ("It is seven times closer than any other probe.", "seven times", "closer", ()),
        ("Turnout was 68 percent.", "68 percent", "turnout of", ()),
    ],
)
def test_how_a_number_measures(sentence, phrase, relation, target) -> None:
    found = counted(sentence, phrase)
    assert (found.relation, found.target) == (relation, target)


def test_a_place_said_of_a_row_of_acts_is_said_of_each() -> None:
    sentence = "Five people were hurt and 10 houses were damaged in Norvane."
    assert counted(sentence, "Five people").places == counted(sentence, "10 houses").places == ("norvane",)


def test_a_phrase_that_doesnt_stand_in_the_passage_counts_nothing() -> None:
    assert counted_in([("Five people were hurt.", "six people"), ("", "1")]) == (None, None)


def test_a_row_of_bare_numbers_counts_nothing() -> None:
    assert counted_in([("1204 88 31 | 5%", "31")]) == (None,)
