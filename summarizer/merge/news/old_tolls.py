"""Where articles give a toll that a later one overtook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.merge.briefing import Figure, FigureSide
from summarizer.text.span import Span

__all__ = ["OldTolls"]


@dataclass(frozen=True, slots=True)
class OldTolls:
    """Where a number stands that isn't the last one of its row: by article, the words around it."""

    places: Mapping[str, Sequence[Span]]

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> OldTolls:
        """Those of rows that develop; a value that the last one of its day bears out is none of them."""
        found: dict[str, list[Span]] = {}
        for figure in figures:
            for article, span in _overtaken(figure) if figure.develops else ():
                found.setdefault(article, []).append(span)
        return cls(found)

    def tells(self, article: str, span: Span) -> bool:
        """Whether a passage of an article gives an overtaken number."""
        return any(span.overlaps(old) for old in self.places.get(article, ()))


def _overtaken(figure: Figure) -> Iterator[tuple[str, Span]]:
    steps = [side for side in figure.sides if not side.rival]
    for side in steps[:-1]:
        if not _is_borne_out(side, steps[-1]):
            reports = (figure.reports[n] for n in side.reports)
            yield from ((r.article, span) for r in reports for span in r.evidence)


def _is_borne_out(side: FigureSide, last: FigureSide) -> bool:
    """Whether "more than 200" was told on the day on which another said 249."""
    return side.high is None and side.told_on is not None and side.told_on == last.told_on
