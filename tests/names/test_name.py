from __future__ import annotations

import pytest

from summarizer.names.name import PRONOUNS, gender_of, name_parts, same_name

SAME = [
    ("Donald Trump", "Mr. Trump"),
    ("Donald J. Trump", "Donald Trump"),
    ("J. Smith", "John Smith"),
    ("President Barack Obama", "Obama"),
    ("Volodymyr Zelensky", "Zelenskyy"),
    ("Volodymyr Zelenskiy", "Ukrainian President Volodymyr Zelenskyy"),
    ("Kim Jong Un", "Kim Jong-un"),
    ("Kim Jong Un", "Kim"),
    ("Xi Jinping", "President Xi"),
    ("Federal Bureau of Investigation", "FBI"),
    ("the Kremlin", "Kremlin"),
    ("Emmanuel Macron", "Macron’s"),
    ("José Muñoz", "Jose Munoz"),
]
DIFFERENT = [
    ("Bill Clinton", "Hillary Clinton"),
    ("Mrs. Clinton", "Bill Clinton"),
    ("Donald Trump Jr.", "Donald Trump"),
    ("Donald Trump", "Trump aide"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("North Korea", "South Korea"),
    ("", "Smith"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_forms_of_one_name(left, right):
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_names_of_different_bearers(left, right):
    assert not same_name(left, right)
    assert not same_name(right, left)


def test_titles_peoples_and_suffixes_are_no_part_of_the_words():
    parts = name_parts("the former Ukrainian Prime Minister Yulia van Berg, Jr.")
    assert (parts.words, parts.suffix, parts.family) == (("Yulia", "van", "Berg"), "Jr.", "berg")
    assert name_parts("Ukrainian Andriy Yermak").bare == "Andriy Yermak"
    assert name_parts("South China Morning Post").bare == "South China Morning Post"


def test_gender_is_shown_by_titles_and_first_names_only():
    assert gender_of("Mrs Hale") == "female"
    assert gender_of("Sir Keir Hale") == "male"
    assert gender_of("Hillary Hale") == "female"
    assert gender_of("Hale") is None
    assert gender_of("Kim Jong Un") is None


def test_pronouns_know_number_gender_and_whether_a_person():
    assert (PRONOUNS["she"].gender, PRONOUNS["they"].plural, PRONOUNS["it"].person) == ("female", True, False)
