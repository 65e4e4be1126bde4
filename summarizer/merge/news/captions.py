"""Captions that a text has lost the pictures of: they tell what is shown, and no news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.merge.news.sentences import NewsSentence, has_dateline
from summarizer.parse.engine import parsed_lines
from summarizer.parse.words import ParsedSentence
from summarizer.text.plain import words_of

__all__ = ["without_captions"]

# A standfirst and a picture or two stand above a dateline.
_ABOVE = 4
# "Steel pipes at a factory": what opens a caption has neither fewer nor more words.
_FEWEST, _MOST = 4, 14
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOUNS = frozenset(("NOUN", "PROPN"))


def without_captions(text: str, sentences: Sequence[NewsSentence]) -> tuple[NewsSentence, ...]:
    """The sentences of an English article, counted anew, without those of captions.

    A caption stands above the dateline, or is a paragraph that opens with what the picture shows, without a
    verb.
    """
    shown = _verbless(text, sentences)
    top = next((s.place for s in sentences if 0 < s.place <= _ABOVE and has_dateline(text, s)), 0)
    kept = (s for s in sentences if s.place == 0 or (s.place >= top and _paragraph(text, s) not in shown))
    return tuple(_renumbered(kept))


def _renumbered(sentences: Iterable[NewsSentence]) -> Iterator[NewsSentence]:
    place = 0
    for sentence in sentences:
        place += sentence.place > 0
        yield replace(sentence, place=place) if sentence.place else sentence


def _paragraph(text: str, sentence: NewsSentence) -> int:
    """Where the paragraph of a sentence begins."""
    return text.rfind("\n", 0, sentence.span.start) + 1


def _verbless(text: str, sentences: Sequence[NewsSentence]) -> frozenset[int]:
    """Where the paragraphs begin that open with words about a noun and go on."""
    opened: dict[int, list[NewsSentence]] = {}
    for sentence in sentences:
        opened.setdefault(_paragraph(text, sentence), []).append(sentence)
    first = {
        start: told[0].span.text
        for start, told in opened.items()
        if len(told) > 1 and told[0].ended and _FEWEST <= len(words_of(told[0].span.text)) <= _MOST
    }
    trees = parsed_lines([*first.values()])
    return frozenset(start for start, tree in zip(first, trees, strict=True) if _shows(tree))


def _shows(tree: ParsedSentence) -> bool:
    root = next((word for word in tree.words if word.dep == "ROOT"), None)
    return root is not None and root.pos in _NOUNS and not any(w.tag in _FINITE for w in tree.words)
