"""Numbers in texts of other languages: values by each language's writing, and hedges on either side."""

from __future__ import annotations

import pytest

from summarizer.quantities.abroad import numbers_abroad


@pytest.mark.parametrize(
    ("language", "text", "value", "qualifier"),
    [
        ("de", "rund 1.200 Arbeiter", 1200, "about"),
        ("de", "auf 1,5 Millionen Euro", 1_500_000, "exact"),
        ("de", "mindestens 500.000 Tonnen", 500_000, "at_least"),
        ("de", "mehr als zwei Milliarden Euro", 2_000_000_000, "at_least"),
        ("de", "dreiundzwanzig Verletzte", 23, "exact"),
        ("es", "unos 1.200 trabajadores", 1200, "about"),
        ("es", "1,200 trabajadores", 1200, "exact"),
        ("es", "al menos 3,2 millones", 3_200_000, "at_least"),
        ("es", "dos mil millones de euros", 2_000_000_000, "exact"),
        ("fr", "quelque 1 200 ouvriers", 1200, "about"),
        ("fr", "près de 3,2 milliards", 3_200_000_000, "about"),
        ("fr", "vingt-trois morts", 23, "exact"),
        ("it", "oltre 20mila persone", 20_000, "at_least"),
        ("nl", "ruim 1.500 mensen", 1500, "at_least"),
        ("pt", "até 3.500 pessoas", 3500, "at_most"),
        ("ru", "не менее 500 тыс. тонн", 500_000, "at_least"),
        ("zh", "约1200名工人", 1200, "about"),
        ("zh", "至少50万吨粮食", 500_000, "at_least"),
        ("zh", "三百二十万人", 3_200_000, "exact"),
        ("zh", "损失达1.2亿元", 120_000_000, "exact"),
        ("ar", "نحو ١٢٠٠ عامل", 1200, "about"),
        ("ar", "500 ألف طن من الحبوب على الأقل", 500_000, "at_least"),
        ("en", "at least 500,000 tonnes", 500_000, "at_least"),
    ],
)
def test_a_number_is_worth_what_its_language_writes(
    language: str, text: str, value: float, qualifier: str
) -> None:
    (number,) = numbers_abroad(text, language)
    assert (number.value, number.qualifier) == (value, qualifier)
    assert text[number.start : number.end] == number.text


def test_three_decimals_before_a_million_leave_the_value_open_where_both_signs_are_in_use() -> None:
    assert numbers_abroad("1.234 millones", "es")[0].value is None


def test_a_hedge_behind_belongs_to_the_number_that_follows_it() -> None:
    first, second = numbers_abroad("1,5 millones de euros y al menos 500 toneladas", "es")
    assert (first.qualifier, second.qualifier) == ("exact", "at_least")


def test_a_language_whose_words_are_unknown_has_numbers_without_a_hedge() -> None:
    assert numbers_abroad("約1,200人", "ja")[0].qualifier is None
