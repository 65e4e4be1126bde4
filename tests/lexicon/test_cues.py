"""The words that attribute."""

from __future__ import annotations

import pytest

from summarizer.lexicon.cues import VERB_CUES, cue_class, find_cue, stance, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("warn", ("warn", "warns", "warned", "warning", "warned")),
        ("deny", ("deny", "denies", "denied", "denying", "denied")),
        ("argue", ("argue", "argues", "argued", "arguing", "argued")),
        ("agree", ("agree", "agrees", "agreed", "agreeing", "agreed")),
        ("push", ("push", "pushes", "pushed", "pushing", "pushed")),
        ("say", ("say", "says", "said", "saying", "said")),
    ],
)
def test_a_verb_has_its_five_forms(lemma: str, forms: tuple[str, ...]) -> None:
    assert verb_forms(lemma) == forms


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("said", "assert"),
        ("did not immediately say", "assert"),
        ("has denied", "deny"),
        ("went on to deny", "deny"),
        ("pointed out", "assert"),
        ("called for", "order"),
        ("called", "assert"),
        ("their claim that", "assert"),
        ("is confident", "opinion"),
        ("according to", "assert"),
        ("reportedly", "assert"),
        ("crossed the street", None),
    ],
)
def test_words_have_the_class_of_their_last_cue(words: str, expected: str | None) -> None:
    assert cue_class(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("said", "affirms"),
        ("denied", "denies"),
        ("rejected", "denies"),
        ("did not deny", "open"),
        ("didn’t say", "open"),
        ("asked whether", "open"),
        ("doubts", "open"),
        ("the weather", None),
    ],
)
def test_said_never_has_the_stance_of_denied(words: str, expected: str | None) -> None:
    assert stance(words) == expected


def test_a_particle_verb_stands_before_the_plain_verb() -> None:
    lemmas = [cue.lemma for cue in VERB_CUES["called"]]
    assert set(lemmas[:-1]) == {"call for", "call on", "call upon"}
    assert lemmas[-1] == "call"


def test_a_cue_is_found_whatever_its_case() -> None:
    assert find_cue("WARNED") is not None
    assert find_cue("WARNED") == find_cue("warned")
