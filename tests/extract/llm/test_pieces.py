"""Articles cut so that they fit a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.extract.llm.pieces import CHARACTERS_PER_TOKEN, halves, pieces
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold

_SENTENCE = "The bridge at Vell stays shut for now. "


def _article(*sentences_per_paragraph: int) -> Article:
    return Article(id="a1", source="x.txt", text="\n\n".join(_SENTENCE * n for n in sentences_per_paragraph))


def test_a_short_article_is_one_piece_without_the_space_around_it() -> None:
    article = Article(id="a1", source="x.txt", text="\n One. \n\nTwo.\n")
    assert pieces(article, 100) == (Span(2, 13, "One. \n\nTwo."),)


def test_an_empty_article_has_no_piece() -> None:
    assert pieces(Article(id="a1", source="x.txt", text=" \n"), 100) == ()


def test_pieces_are_of_about_one_size() -> None:
    sizes = [len(piece) for piece in pieces(_article(*[10] * 9), 400)]
    assert len(sizes) == 3
    assert max(sizes) - min(sizes) < len(_SENTENCE) * 2


def test_a_paragraph_longer_than_a_piece_is_cut_between_sentences() -> None:
    found = pieces(_article(60), 200)
    assert len(found) > 1
    assert all(piece.text.startswith("The bridge") and piece.text.endswith("now.") for piece in found)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=12), st.integers(60, 400))
def test_pieces_hold_every_word_once_and_fit(counts: list[int], tokens: int) -> None:
    article = _article(*counts)
    found = pieces(article, tokens)
    assert_spans_hold(article.text, found)
    assert "".join("".join(piece.text.split()) for piece in found) == "".join(article.text.split())
    assert max(len(piece) for piece in found) <= tokens * CHARACTERS_PER_TOKEN


@given(st.lists(st.integers(1, 12), min_size=1, max_size=12))
def test_halves_hold_every_word_once_and_neither_is_small(counts: list[int]) -> None:
    article = _article(*counts)
    (whole,) = pieces(article, 100_000)
    found = halves(article, whole)
    assert_spans_hold(article.text, found)
    if found:
        first, second = found
        assert "".join((first.text + second.text).split()) == "".join(whole.text.split())
        assert min(len(first), len(second)) >= len(whole) // 4
    else:
        assert len(whole) < 1200


def test_a_piece_too_short_to_be_understood_is_not_halved() -> None:
    article = _article(10, 10)
    (whole,) = pieces(article, 1000)
    assert halves(article, whole) == ()
