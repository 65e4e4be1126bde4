"""Claims that give figures of which only one can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarizer.check.reports import ClaimReport, FigureReport
from summarizer.merge.figures.places import place_of

__all__ = ["opposed_by_figures"]


def opposed_by_figures(
    claims: Sequence[ClaimReport],
    carried: Sequence[int],
    figures: Sequence[FigureReport],
    conflicts: Iterable[tuple[int, int]],
) -> dict[int, set[int]]:
    """For each claim, the claims against which it stands because of one figure.

    A claim that gives several figures says more than the one in question: its row tells who says which.

    Args:
        claims: the reports of claims.
        carried: beside them, the number of the claim that each carries.
        figures: the reports of figures.
        conflicts: pairs of these, by their numbers, that can't both hold.
    """
    by_article: dict[str, list[int]] = {}
    for n, report in enumerate(claims):
        by_article.setdefault(report.article, []).append(n)
    places = [place_of(figure) for figure in figures]
    given: dict[str, list[tuple[int, int]]] = {}
    for figure, place in zip(figures, places, strict=True):
        if place is not None:
            given.setdefault(figure.article, []).append(place)
    alone: dict[int, int | None] = {}
    for n in sorted({n for pair in conflicts for n in pair}):
        alone[n] = _giving_alone(figures[n].article, places[n], claims, by_article, given)
    found: dict[int, set[int]] = {}
    for one, other in conflicts:
        i, j = alone[one], alone[other]
        if i is not None and j is not None and carried[i] != carried[j]:
            found.setdefault(carried[i], set()).add(carried[j])
            found.setdefault(carried[j], set()).add(carried[i])
    return found


def _giving_alone(
    article: str,
    place: tuple[int, int] | None,
    claims: Sequence[ClaimReport],
    by_article: Mapping[str, Sequence[int]],
    given: Mapping[str, Sequence[tuple[int, int]]],
) -> int | None:
    """The shortest claim in which the figure stands; None where it gives another figure, too."""
    if place is None:
        return None
    holding = [n for n in by_article.get(article, ()) if _holds(claims[n], place)]
    if not holding:
        return None
    shortest = min(holding, key=lambda n: (sum(map(len, claims[n].evidence)), n))
    others = [p for p in given[article] if p != place and _holds(claims[shortest], p)]
    return None if others else shortest


def _holds(claim: ClaimReport, place: tuple[int, int]) -> bool:
    return any(span.start <= place[0] and place[1] <= span.end for span in claim.evidence)
