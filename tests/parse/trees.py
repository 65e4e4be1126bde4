"""Small sentences as trees, for the tests of what is read from them."""

from __future__ import annotations

from summarizer.parse.engine import Stretch, parse_sentences
from summarizer.parse.words import ParsedSentence

__all__ = ["at", "places", "tree"]


def tree(sentence: str) -> ParsedSentence:
    """The tree of one sentence."""
    (found,) = parse_sentences(sentence, [Stretch(0, len(sentence))])
    return found


def at(s: ParsedSentence, word: str) -> int:
    """The place of the first such word."""
    return next(k for k, w in enumerate(s.words) if w.text == word)


def places(s: ParsedSentence, sentence: str, words: str) -> set[int]:
    """The places of the words of a part of the sentence."""
    start = sentence.index(words)
    return {k for k, w in enumerate(s.words) if start <= w.start and w.end <= start + len(words)}
