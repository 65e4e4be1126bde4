"""Every piece of evidence in a briefing, numbered article by article in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.merge.briefing import Briefing, news_lines
from summarizer.text.span import Span
from summarizer.write.labels import labels
from summarizer.write.page import Cite, Evidence, Source

__all__ = ["Citations"]

Places = tuple[tuple[int, int], ...]


class Citations:
    """Looks up the citation of an item's evidence.

    §3 of Metro is the third piece of evidence in Metro's text; its anchor is made of the article's position,
    so nothing foreign gets into it.
    """

    def __init__(self, briefing: Briefing) -> None:
        self._articles = {article.id: n for n, article in enumerate(briefing.articles)}
        self.labels = labels(briefing.articles)
        self._numbers: list[dict[Places, int]] = []
        self._spans: list[dict[Places, tuple[Span, ...]]] = [{} for _ in briefing.articles]
        for article_id, spans in _all_evidence(briefing):
            if spans and article_id in self._articles:
                self._spans[self._articles[article_id]][_places(spans)] = spans
        for known in self._spans:
            self._numbers.append({places: n for n, places in enumerate(sorted(known), 1)})
        self._languages = tuple(None if a.language == "en" else a.language for a in briefing.articles)
        self._texts = [article.text for article in briefing.articles]

    def label(self, article_id: str) -> str:
        """What a reader calls the article."""
        position = self._articles.get(article_id)
        return article_id if position is None else self.labels[position]

    def text(self, article_id: str) -> str:
        """The article's text."""
        position = self._articles.get(article_id)
        return "" if position is None else self._texts[position]

    def cite(self, article_id: str, spans: Sequence[Span]) -> Cite | None:
        """The link to this evidence, None where there is none."""
        position = self._articles.get(article_id)
        number = None if position is None else self._numbers[position].get(_places(spans))
        if position is None or number is None:
            return None
        return Cite(_anchor(position, number), self.labels[position], number)

    def sources(self) -> tuple[Source, ...]:
        """The articles that hold evidence, with all of it."""
        return tuple(
            Source(
                label,
                self._texts[position],
                tuple(
                    Evidence(_anchor(position, n), n, self._spans[position][places])
                    for places, n in self._numbers[position].items()
                ),
                self._languages[position],
            )
            for position, label in enumerate(self.labels)
            if self._numbers[position]
        )


def _anchor(position: int, number: int) -> str:
    return f"a{position + 1}-{number}"


def _places(spans: Sequence[Span]) -> Places:
    return tuple((span.start, span.end) for span in spans)


def _all_evidence(briefing: Briefing) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for claim in briefing.claims:
        yield from ((report.article, report.evidence) for report in claim.reports)
    for figure in briefing.figures:
        yield from ((report.article, report.evidence) for report in figure.reports)
    for denial in briefing.denials:
        yield from ((report.article, report.evidence) for report in denial.reports)
    for quotation in briefing.quotations:
        for variant in quotation.variants:
            yield variant.article, variant.evidence
    for line in news_lines(briefing):
        yield line.article, line.evidence
    for article in briefing.articles:
        for missed in article.coverage.missed:
            yield article.id, (Span(missed.start, missed.end, missed.text),)
