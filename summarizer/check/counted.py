"""What the number of a report counts, read off the tree of its sentence."""

from __future__ import annotations

from summarizer.check.index import ArticleIndex
from summarizer.check.reports import FigureReport
from summarizer.parse.counted import Counted, counted_at
from summarizer.parse.number_phrase import standing

__all__ = ["counted_by"]


def counted_by(index: ArticleIndex, report: FigureReport) -> Counted | None:
    """What the figure counts, where its words first stand by themselves in its evidence."""
    text = index.article.text
    for span in report.evidence:
        for match in standing(report.text).finditer(text, span.start, span.end):
            for tree in index.reading.trees_on(match.start(), match.end()):
                if found := counted_at(tree, match.start(), match.end(), text):
                    return found
    return None
