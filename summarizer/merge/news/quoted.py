"""Somebody's words in quotation marks, sentence by sentence: what of them can be printed alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.merge.briefing import MergedClaimReport
from summarizer.text.quotation_marks import quoted_stretches
from summarizer.text.sentences import paragraphs, sentences
from summarizer.text.span import Span

__all__ = ["Spoken", "as_printed", "between", "is_set_up", "leans_back", "spoken_sentences", "turns_next"]

_ENDED = re.compile(r"[.!?…][\"”’')\]]*\Z")
_STRAY = " ,;:\n\t-–—"
# A sentence that turns, bounds or draws on the one before it; neither is told without the other.
_BACK = (
    r"(?:But|Or|Yet|Unless|However|Otherwise|Instead|So|Therefore|And (?:so|that|this|these|those)|"
    r"(?:Because|Instead) of (?:that|this)|(?:That|This)(?: is|['’]s) why)\b"
)
_LEANS = re.compile(rf"\W*{_BACK}")
# The same behind a full stop, where somebody's words go on.
_GOES_ON_SO = re.compile(rf"[.!?…]*[\"”’']?[.!?]?[ \t]+[\"“‘']?{_BACK}")
# A short sentence that says no to the one before it, also in a paragraph of its own.
_TAKEN_BACK = re.compile(
    r"[.!?…]*[\"”’']?\s+([A-Z][^.!?\n]{0,40}?(?:n['’]t|\bnot|\bnever)\b[^.!?\n]{0,30})[.!?](?=\s|\Z)"
)
_FEW = 6
# Between two sentences of one stretch stands a space, and marks between those of two.
_NEIGHBOURS = 1
# A single mark opens inside of somebody's words, and closes there or is an apostrophe.
_OPENED_INSIDE = re.compile(r"(?:(?<=\s)|\A)['‘](?=\w)")
_CLOSED_INSIDE = re.compile(r"(?<=[\w.,!?…])['’](?=[\s.,;:!?\"”)]|\Z)")


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


def leans_back(words: str) -> bool:
    """Whether a sentence opens with "But" or "So": it isn't told without the one before it."""
    return _LEANS.match(words) is not None


def is_set_up(text: str, at: int) -> bool:
    """Whether a sentence that ends here only leads up to the few words that take it back: "It wasn't."."""
    match = _TAKEN_BACK.match(text, at)
    return match is not None and len(match[1].split()) <= _FEW


def turns_next(text: str, at: int) -> bool:
    """Whether the sentence behind this place of a text leans back on the one that ends there."""
    return _GOES_ON_SO.match(text, at) is not None


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
            for part in _sentences_of(piece):
                if found and _goes_on(found[-1], part):
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
    """Whether a part goes on with the sentence before it, or with what that quotes."""
    if len(_OPENED_INSIDE.findall(before.text)) > len(_CLOSED_INSIDE.findall(before.text)):
        return True
    return part.text[:1].islower() and _ENDED.search(before.parts[-1].text) is None


def as_printed(told: Sequence[Spoken], text: str) -> tuple[str, Span]:
    """Sentences in a row in quotation marks, with where they stand in their article's text.

    What the reporter says between two halves stands between them, in the article's own marks.
    """
    parts = [part for sentence in told for part in sentence.parts]
    span = Span.of(text, parts[0].start, parts[-1].end)
    opening, closing = ('"', '"') if any('"' in words for words in between(told, text)) else ("“", "”")
    return f"{opening}{' '.join(span.text.split())}{closing}", span


def between(told: Sequence[Spoken], text: str) -> list[str]:
    """What the reporter says between the parts of sentences in a row."""
    parts = [part for sentence in told for part in sentence.parts]
    return [text[a.end : b.start] for a, b in pairwise(parts) if b.start - a.end > _NEIGHBOURS]
