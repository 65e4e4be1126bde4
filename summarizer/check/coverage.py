"""The audit of one article: which quotations, figures and denials of its text the items cover.

What the text holds is seen by `seen`, never by the rules that extract: what they can't read is listed, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from summarizer.check.join import phrase_place
from summarizer.check.reports import (
    ClaimReport,
    Coverage,
    Covered,
    DenialReport,
    FigureReport,
    Missed,
    MissedKind,
)
from summarizer.check.seen import Sighting, denial_words, in_marks, numbers
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["audit_coverage"]

# A stretch in marks is covered where items hold this share of its characters; a number or word, all of it.
_COVERED = 0.8
# Small numbers in words, durations and negations are told with the claim they stand in; they need no item.
_TOLD_WITH_A_CLAIM = frozenset({"small count", "duration", "negation"})


def audit_coverage(
    article: Article,
    claims: Sequence[ClaimReport],
    figures: Sequence[FigureReport],
    denials: Sequence[DenialReport],
) -> Coverage:
    """What stands in the text outside its furniture, against the evidence of the items."""
    text, furniture = article.text, _Places(article.furniture)
    attributed = [span for claim in claims if claim.speaker_kind != "outlet" for span in claim.evidence]
    denied = [span for denial in denials for span in denial.evidence]
    counted = [place for figure in figures for place in _printed(figure)]
    told = [*(span for claim in claims for span in claim.evidence), *denied, *counted]

    def seen(sightings: Iterable[Sighting]) -> list[Sighting]:
        return [s for s in sightings if not furniture.touch(text, s.start, s.end)]

    in_items = _Places(told)
    marks = seen(in_marks(text, article.paragraphs))
    quotations, unquoted = _listed(
        "quotation", [(s, in_items.share(s.core, s.core_end) >= _COVERED) for s in marks], text
    )
    # What is small is told with the words around it, also where those are listed.
    shown = _Places([*told, *(Span(m.start, m.end, m.text) for m in unquoted)])

    def held(sightings: Iterable[Sighting], strictly: _Places) -> list[tuple[Sighting, bool]]:
        places = ((s, shown if s.looks in _TOLD_WITH_A_CLAIM else strictly) for s in seen(sightings))
        return [(s, place.share(s.core, s.core_end) == 1) for s, place in places]

    numbered, uncounted = _listed("figure", held(numbers(text), _Places(counted)), text)
    denying, undenied = _listed(
        "denial", held(denial_words(text, article.sentences), _Places([*attributed, *denied])), text
    )
    missed = sorted((*unquoted, *uncounted, *undenied), key=lambda m: (m.start, m.kind))
    return Coverage(quotations, numbered, denying, tuple(missed))


def _printed(figure: FigureReport) -> list[Span]:
    """Where the evidence has the figure's words; what is said there twice needs no second item."""
    text, found = figure.text, []
    for span in figure.evidence:
        at = span.text.find(text)
        while at >= 0:
            end = at + len(text)
            if not (span.text[at - 1 : at].isalnum() or span.text[end : end + 1].isalnum()):
                found.append(Span(span.start + at, span.start + end, text))
            at = span.text.find(text, end)
    return found or list(phrase_place(text, figure.evidence))


def _listed(
    kind: MissedKind, sightings: Sequence[tuple[Sighting, bool]], text: str
) -> tuple[Covered, list[Missed]]:
    """How many stretches of a kind there are, and those that aren't covered, each of them once."""
    entries: dict[tuple[int, int], Missed | None] = {}
    for sighting, covered in sightings:
        place = sighting.start, sighting.end
        if covered:
            entries.setdefault(place, None)
        elif entries.get(place) is None:
            entries[place] = Missed(kind, *place, text[sighting.start : sighting.end], sighting.looks)
    missed = [entry for entry in entries.values() if entry is not None]
    return Covered(len(entries), len(entries) - len(missed)), missed


class _Places:
    """Spans joined where they overlap, for asking how much of a stretch they hold."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((span.start, span.end) for span in spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def share(self, start: int, end: int) -> float:
        """The share of the characters of `[start, end)` that the spans hold."""
        return sum(last - first for first, last in self._held(start, end)) / max(1, end - start)

    def touch(self, text: str, start: int, end: int) -> bool:
        """Whether a span holds a character of `[start, end)` that isn't white space."""
        return any(text[first:last].strip() for first, last in self._held(start, end))

    def _held(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        at = max(0, bisect_left(self._starts, start) - 1)
        while at < len(self._starts) and self._starts[at] < end:
            if self._ends[at] > start:
                yield max(start, self._starts[at]), min(end, self._ends[at])
            at += 1
