"""What the engine says of a sentence it says once, and says the same again."""

from __future__ import annotations

import pytest

from summarizer.parse import engine
from summarizer.parse.engine import Stretch, parse_sentences

TEXT = "The dam, Mr. Brask said,  is cracked. Nobody came"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the engine is asked about from now on, with nothing remembered."""
    texts: list[str] = []
    prepared = engine._prepared

    def noted(nlp: object, text: str) -> object:
        texts.append(text)
        return prepared(nlp, text)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "_prepared", noted)
    monkeypatch.setattr(engine, "_ANALYSES", engine._Analyses())
    return texts


def test_a_sentence_is_analysed_once_wherever_it_stands(asked: list[str]) -> None:
    (first,) = parse_sentences(TEXT, [Stretch(0, 37)])
    (again, other) = parse_sentences(f"News. {TEXT}", [Stretch(6, 43), Stretch(0, 5)])
    assert asked == [TEXT[:37], "News."]
    assert [(w.start - 6, w.head, w.lemma, w.tag, w.dep) for w in again.words] == [
        (w.start, w.head, w.lemma, w.tag, w.dep) for w in first.words
    ]
    assert [w.text for w in other.words] == ["News", "."]


def test_a_sentence_twice_in_one_text_is_analysed_once(asked: list[str]) -> None:
    parse_sentences("It rose. It rose.", [Stretch(0, 8), Stretch(9, 17)])
    assert asked == ["It rose."]


def test_a_headline_has_no_word_for_the_full_stop_that_it_was_shown_with(asked: list[str]) -> None:
    (shown,) = parse_sentences(TEXT, [Stretch(38, 49, headline=True)])
    assert asked == ["Nobody came ."]
    assert [w.text for w in shown.words] == ["Nobody", "came"]
    assert all(w.head < 2 for w in shown.words)


def test_no_more_is_remembered_than_its_bound(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_REMEMBERED", 7)
    pieces = ["It rose.", "It fell.", "It rose.", "It sank.", "It fell."]
    for piece in pieces:
        parse_sentences(piece, [Stretch(0, len(piece))])
    assert asked == ["It rose.", "It fell.", "It sank.", "It fell."]
