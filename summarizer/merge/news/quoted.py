"""Somebody's words in quotation marks, sentence by sentence: what of them can be printed alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.merge.briefing import MergedClaimReport
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.sentences import paragraphs, sentences
from summarizer.text.span import Span

__all__ = ["GAP", "Spoken", "in_marks", "spoken_sentences"]

_ENDED = re.compile(r"[.!?…][\"”’')\]]*\Z")
_STRAY = " ,;:\n\t-–—"
# A sentence that turns or bounds the one before it; neither stands without the other.
_TURNS = re.compile(r"\W*(?:But|Or|Yet|Unless)\b")
GAP = " … "
"""What stands between two stretches of somebody's words."""
# Between two sentences of one stretch stands a space, and marks between those of two.
_NEIGHBOURS = 1


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence of somebody's words: where its parts stand, and the words as one.

    It has several parts where "Berg said" stands in its middle.
    """

    parts: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence without its marks, on one line."""
        return " ".join(" ".join(part.text for part in self.parts).split())

    @property
    def turns(self) -> bool:
        """Whether it opens with "But": it isn't told without the one before it."""
        return _TURNS.match(self.parts[0].text) is not None


def spoken_sentences(report: MergedClaimReport) -> tuple[Spoken, ...]:
    """The sentences of a report that stands in quotation marks as a whole; none where it doesn't."""
    if report.wording != "direct":
        return ()
    found: list[Spoken] = []
    for evidence in report.evidence:
        pieces = _pieces(evidence)
        if not pieces:
            return ()
        for piece in pieces:
            for n, part in enumerate(_sentences_of(piece)):
                if n == 0 and found and _goes_on(found[-1], part):
                    found[-1] = Spoken((*found[-1].parts, part))
                else:
                    found.append(Spoken((part,)))
    return tuple(found)


def _pieces(evidence: Span) -> list[Span]:
    """The stretches in quotation marks that evidence is made of; none where words stand outside of them."""
    found: list[Span] = []
    at = 0
    for quoted in quoted_stretches(evidence.text):
        if quoted.depth > 0:
            continue
        if _has_words(evidence.text[at : quoted.outer.start]):
            return []
        start = evidence.start + quoted.inner.start
        found.append(Span(start, start + len(quoted.inner), quoted.inner.text))
        at = quoted.outer.end
    return [] if _has_words(evidence.text[at:]) else found


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _sentences_of(piece: Span) -> Iterator[Span]:
    for sentence in sentences(piece.text, paragraphs(piece.text)):
        words = sentence.text.rstrip(_STRAY)
        start = piece.start + sentence.start
        if _has_words(words):
            yield Span(start, start + len(words), words)


def _goes_on(before: Spoken, part: Span) -> bool:
    return part.text[:1].islower() and _ENDED.search(before.parts[-1].text) is None


def in_marks(told: Sequence[Spoken], text: str) -> tuple[str, tuple[Span, ...]]:
    """Sentences in quotation marks, with where they stand in their article's text.

    What was said or cut between them is a gap.
    """
    places: list[tuple[int, int]] = []
    for part in (part for sentence in told for part in sentence.parts):
        if places and part.start - places[-1][1] <= _NEIGHBOURS:
            places[-1] = (places[-1][0], part.end)
        else:
            places.append((part.start, part.end))
    spans = tuple(Span.of(text, start, end) for start, end in places)
    return GAP.join(f"“{' '.join(span.text.split())}”" for span in spans), spans
