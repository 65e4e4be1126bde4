"""What the number of a report counts, read off the tree of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.check.index import ArticleIndex
from summarizer.check.reports import FigureReport
from summarizer.parse.counted import Counted, counted_at
from summarizer.parse.number_phrase import standing
from summarizer.text.span import Span

__all__ = ["counted_at_phrase", "counted_by"]


def counted_by(index: ArticleIndex, report: FigureReport) -> Counted | None:
    """What the figure counts, where its words first stand by themselves in its evidence."""
    return counted_at_phrase(index, report.text, report.evidence)


def counted_at_phrase(index: ArticleIndex, phrase: str, evidence: Sequence[Span]) -> Counted | None:
    """What a number phrase counts, where it first stands by itself in its evidence."""
    text = index.article.text
    for span in evidence:
        for match in standing(phrase).finditer(text, span.start, span.end):
            for tree in index.reading.trees_on(match.start(), match.end()):
                if found := counted_at(tree, match.start(), match.end(), text):
                    return found
    return None
