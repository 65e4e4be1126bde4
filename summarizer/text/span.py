"""Intervals of a text, with the words they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.text.shown import short

__all__ = ["Span", "merged", "overlap"]


@dataclass(frozen=True, slots=True, order=True, repr=False)
class Span:
    """A half-open interval `[start, end)` of a text in Unicode code points, with the text itself.

    `source[start:end] == text` holds for the text it was cut from; nothing here can check that, so spans
    are made with `Span.of`.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Span:
        """Cut `[start, end)` out of `source`; ValueError where that is empty or outside it."""
        if not 0 <= start < end <= len(source):
            raise ValueError(f"[{start}, {end}) is not inside a text of {len(source)} characters")
        return cls(start, end, source[start:end])

    @classmethod
    def trimmed(cls, source: str, start: int, end: int, strip: str | None = None) -> Span | None:
        """Cut `[start, end)` less white space, or the characters of `strip`, at its ends; None if empty."""
        piece = source[start:end]
        left = len(piece) - len(piece.lstrip(strip))
        size = len(piece.strip(strip))
        return cls.of(source, start + left, start + left + size) if size else None

    def __len__(self) -> int:
        return self.end - self.start

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {short(self.text)})"

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def overlap(left: Iterable[Span], right: Iterable[Span]) -> int:
    """How many characters two sets of spans share; spans inside one set are taken as disjoint."""
    others = list(right)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in others)


def merged(spans: Iterable[Span], source: str, gap: int = 0) -> tuple[Span, ...]:
    """The same characters as disjoint spans in order; those at most `gap` characters apart become one."""
    result: list[tuple[int, int]] = []
    for span in sorted(spans):
        if result and span.start <= result[-1][1] + gap:
            result[-1] = (result[-1][0], max(result[-1][1], span.end))
        else:
            result.append((span.start, span.end))
    return tuple(Span.of(source, start, end) for start, end in result)
