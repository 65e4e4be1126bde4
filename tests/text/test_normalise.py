from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.normalise import fold, fold_words

_NASTY = st.sampled_from(
    list("ab '’‘\"“”`´-–—… \u00a0\n\r\t\u200b\u0301\u0308\u200d\ufe0f\u00ad²½ﬁÅÉé5👨👩.\u0344\u3000\u1161ﾃﾞ")
)
texts = st.text(alphabet=st.one_of(_NASTY, st.characters()), max_size=40)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("“Yes,” he said", '"Yes," he said'),
        ("''Yes,'' he said", '"Yes," he said'),
        ("``Yes,'' he said", '"Yes," he said'),
        ("‘Yes,’ he said", "'Yes,' he said"),
        ("«Yes» he said", '"Yes" he said'),
        ("it’s", "it's"),
        ("1939–45 — war -- over", "1939-45 - war - over"),
        ("well… then", "well... then"),
        ("a\u00a0b\r\n\r\n c", "a b c"),
        ("so\u00adft zero\u200bwidth\ufeff", "soft zerowidth"),
        ("cafe\u0301", "café"),
        ("ﬁnal １２", "final 12"),
        ("❤\ufe0f", "❤"),
        ("ﾃﾞ", "デ"),
    ],
)
def test_marks_dashes_spaces_and_invisible_characters_fold(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize("text", ["5²", "1½", "did not", "US", "us", "①", "£5", "resume", "résumé"])
def test_letters_digits_case_and_raised_digits_stay(text: str) -> None:
    assert fold(text).text == text


def test_a_double_mark_made_of_two_single_ones_comes_from_both() -> None:
    folded = fold("say ''so''")
    assert folded.text == 'say "so"'
    assert folded.source_interval(4, 8) == (4, 10)


def test_a_folded_letter_comes_from_the_letter_with_its_accent() -> None:
    assert fold("cafe\u0301 bar").source_interval(0, 4) == (0, 5)


def test_folded_offset_is_the_first_position_from_there_on() -> None:
    folded = fold("a   b")
    assert [folded.folded_offset(i) for i in range(6)] == [0, 1, 2, 2, 2, 3]


def test_fold_words_has_no_space_at_its_ends() -> None:
    assert fold_words(" \n“so”\u200b ") == '"so"'


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(texts)
def test_offsets_are_in_order_and_inside_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))


@given(texts, st.data())
def test_the_source_of_a_folded_stretch_folds_to_that_stretch(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    a, b = folded.source_interval(start, end)
    assert folded.text[start:end].strip(" .'\"-") in fold(text[a:b]).text
