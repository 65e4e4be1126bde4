"""Claims that give figures of which only one can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarizer.check.reports import ClaimReport, FigureReport
from summarizer.merge.figures.count import standing

__all__ = ["opposed_by_figures"]


def opposed_by_figures(
    claims: Sequence[ClaimReport],
    carried: Sequence[int],
    figures: Sequence[FigureReport],
    conflicts: Iterable[tuple[int, int]],
) -> dict[int, set[int]]:
    """For each claim, the claims against which its figures stand.

    Args:
        claims: the reports of claims.
        carried: beside them, the number of the claim that each carries.
        figures: the reports of figures.
        conflicts: pairs of these, by their numbers, that can't both hold.
    """
    by_article: dict[str, list[int]] = {}
    for n, report in enumerate(claims):
        by_article.setdefault(report.article, []).append(n)
    found: dict[int, set[int]] = {}
    for one, other in conflicts:
        for i in _giving(figures[one], claims, by_article):
            for j in _giving(figures[other], claims, by_article):
                if carried[i] != carried[j]:
                    found.setdefault(carried[i], set()).add(carried[j])
                    found.setdefault(carried[j], set()).add(carried[i])
    return found


def _giving(
    figure: FigureReport, claims: Sequence[ClaimReport], by_article: Mapping[str, Sequence[int]]
) -> Iterator[int]:
    """The claims in whose words the figure stands."""
    for evidence in figure.evidence:
        match = standing(figure.text).search(evidence.text)
        if match is None:
            continue
        start, end = evidence.start + match.start(), evidence.start + match.end()
        for n in by_article.get(figure.article, ()):
            if any(span.start <= start and end <= span.end for span in claims[n].evidence):
                yield n
