from __future__ import annotations

import pytest

from summarizer.parse.scope import governing, widened
from tests.parse.trees import places, tree


def _operators(sentence: str, words: str) -> list[tuple[str, str]]:
    s = tree(sentence)
    return [(o.kind, s.words[o.at].text) for o in governing(s, places(s, sentence, words))]


@pytest.mark.parametrize(
    ("sentence", "words", "found"),
    [
        ("He doesn't think the slump is over.", "the slump is over", ("negation", "n't")),
        (
            "Nobody at the firm thinks the software was to blame.",
            "the software was to blame",
            ("negation", "Nobody"),
        ),
        ("The ministry never said the road would reopen.", "the road would reopen", ("negation", "never")),
        ("She denied that she had taken the money.", "she had taken the money", ("denial", "denied")),
        ("The road will close unless the council pays.", "The road will close", ("condition", "unless")),
        ("The deal holds if both sides sign.", "both sides sign", ("condition", "if")),
        ("He asked whether the valve was open.", "the valve was open", ("condition", "whether")),
        ("The train left before he could jump.", "he could jump", ("unreal", "before")),
        ("The plant may close in June.", "close in June", ("possibility", "may")),
        ("He left without saying that the safe was empty.", "the safe was empty", ("negation", "without")),
        (
            "The minister stopped short of saying the fund was empty.",
            "the fund was empty",
            ("negation", "of"),
        ),
    ],
)
def test_a_word_outside_governs_what_leaves_it_out(sentence: str, words: str, found: tuple[str, str]) -> None:
    assert found in _operators(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He said the slump is over.", "the slump is over"),
        ("He doesn't think the slump is over.", "He doesn't think the slump is over"),
        ("Fire chief Nils Ek said none of the exits had been blocked.", "none of the exits had been blocked"),
        ("She left because the road was closed.", "the road was closed"),
        ("He did not confirm the report but insisted it was his choice.", "it was his choice"),
        ("The road will close unless the council pays.", "The road will close unless the council pays"),
    ],
)
def test_words_that_stand_by_themselves_are_governed_by_nothing(sentence: str, words: str) -> None:
    assert _operators(sentence, words) == []


@pytest.mark.parametrize(
    ("sentence", "words", "whole"),
    [
        (
            "Rolf Tiedt doesn't think the slump is over.",
            "the slump is over",
            "Rolf Tiedt doesn't think the slump is over",
        ),
        (
            "The road will close unless the council pays.",
            "The road will close",
            "The road will close unless the council pays",
        ),
        ("She denied that she had taken it.", "she had taken it", "She denied that she had taken it"),
    ],
)
def test_words_are_widened_to_what_governs_them(sentence: str, words: str, whole: str) -> None:
    s = tree(sentence)
    inside = places(s, sentence, words)
    start, end = widened(s, inside, governing(s, inside))
    assert sentence[start:end] == whole
