"""What must hold in every briefing and checked extraction: ids lead somewhere, spans are their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.check.reports import ArticleRecord, CheckedExtraction
from summarizer.merge.briefing import Briefing, NewsLine
from summarizer.text.span import Span

__all__ = ["Broken", "broken_briefing", "broken_extraction", "placed_lines"]


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where an invariant doesn't hold: `said` stands there, `found` is what it was compared with."""

    place: str
    rule: str
    message: str
    said: str
    found: str


def broken_briefing(briefing: Briefing) -> Iterator[Broken]:
    """Every broken invariant of a briefing, in the order of its parts."""
    for name in ("articles", "speakers", "claims", "quotations", "figures", "denials"):
        yield from _doubled(name, [item.id for item in getattr(briefing, name)])
    texts = {article.id: article.text for article in briefing.articles}
    for n, article in enumerate(briefing.articles):
        yield from _article(f"articles[{n}]", article)
        if article.copy_of is not None:
            yield from _known(
                f"articles[{n}].copy_of", article.copy_of, texts.keys() - {article.id}, "another article"
            )
    speakers = {speaker.id for speaker in briefing.speakers}
    for n, speaker in enumerate(briefing.speakers):
        for m, article_id in enumerate(speaker.articles):
            yield from _known(f"speakers[{n}].articles[{m}]", article_id, texts, "an article")
    yield from _claims(briefing, texts, speakers)
    yield from _quotations(briefing, texts, speakers)
    yield from _figures(briefing, texts, speakers)
    yield from _denials(briefing, texts, speakers)
    yield from _news(briefing, texts, speakers)
    for n, rejection in enumerate(briefing.rejected):
        yield from _known(f"rejected[{n}].article", rejection.article, texts, "an article")


def broken_extraction(extraction: CheckedExtraction) -> Iterator[Broken]:
    """Every broken invariant of one article's checked extraction."""
    texts = {extraction.article.id: extraction.article.text}
    yield from _article("article", extraction.article)
    for name in ("claims", "figures", "denials"):
        for n, item in enumerate(getattr(extraction, name)):
            yield from _evidence(f"{name}[{n}]", item.article, item.evidence, texts)
    for n, rejection in enumerate(extraction.rejected):
        yield from _known(f"rejected[{n}].article", rejection.article, texts, "the article")


def _claims(briefing: Briefing, texts: Mapping[str, str], speakers: set[str]) -> Iterator[Broken]:
    denials = {denial.id for denial in briefing.denials}
    claims = {claim.id for claim in briefing.claims}
    for n, claim in enumerate(briefing.claims):
        yield from _reported(f"claims[{n}]", claim.reports)
        for m, denial_id in enumerate(claim.denied_by):
            yield from _known(f"claims[{n}].denied_by[{m}]", denial_id, denials, "a denial")
        for m, claim_id in enumerate(claim.opposed_by):
            yield from _known(f"claims[{n}].opposed_by[{m}]", claim_id, claims - {claim.id}, "another claim")
        for m, report in enumerate(claim.reports):
            place = f"claims[{n}].reports[{m}]"
            yield from _speaker(place, report.speaker, speakers)
            yield from _evidence(place, report.article, report.evidence, texts)


def _quotations(briefing: Briefing, texts: Mapping[str, str], speakers: set[str]) -> Iterator[Broken]:
    for n, quotation in enumerate(briefing.quotations):
        yield from _reported(f"quotations[{n}]", quotation.variants)
        yield from _speaker(f"quotations[{n}]", quotation.speaker, speakers)
        for m, variant in enumerate(quotation.variants):
            yield from _evidence(f"quotations[{n}].variants[{m}]", variant.article, variant.evidence, texts)


def _figures(briefing: Briefing, texts: Mapping[str, str], speakers: set[str]) -> Iterator[Broken]:
    for n, figure in enumerate(briefing.figures):
        yield from _reported(f"figures[{n}]", figure.reports)
        for m, report in enumerate(figure.reports):
            place = f"figures[{n}].reports[{m}]"
            yield from _speaker(place, report.speaker, speakers)
            yield from _evidence(place, report.article, report.evidence, texts)
        places = {str(m) for m in range(len(figure.reports))}
        for m, side in enumerate(figure.sides):
            for k, report_at in enumerate(side.reports):
                where = f"figures[{n}].sides[{m}].reports[{k}]"
                yield from _known(where, str(report_at), places, "the place of a report")


def _denials(briefing: Briefing, texts: Mapping[str, str], speakers: set[str]) -> Iterator[Broken]:
    claims = {claim.id for claim in briefing.claims}
    for n, denial in enumerate(briefing.denials):
        yield from _reported(f"denials[{n}]", denial.reports)
        yield from _speaker(f"denials[{n}]", denial.speaker, speakers)
        for m, claim_id in enumerate(denial.claims):
            yield from _known(f"denials[{n}].claims[{m}]", claim_id, claims, "a claim")
        for m, report in enumerate(denial.reports):
            yield from _evidence(f"denials[{n}].reports[{m}]", report.article, report.evidence, texts)


def _news(briefing: Briefing, texts: Mapping[str, str], speakers: set[str]) -> Iterator[Broken]:
    """The lines that tell the news: they rest on words, and what they name is in the file."""
    known = {
        name: {item.id for item in getattr(briefing, name)}
        for name in ("claims", "figures", "denials", "quotations")
    }
    for place, line in placed_lines(briefing):
        yield from _evidence(place, line.article, line.evidence, texts)
        yield from _speaker(place, line.speaker, speakers)
        for name in ("claims", "figures", "denials"):
            for m, item in enumerate(getattr(line, name)):
                yield from _known(f"{place}.{name}[{m}]", item, known[name], f"one of the {name}")
        if not (line.claims or line.figures or line.denials):
            yield Broken(place, "evidence", "no item stands in it", line.text, "")
    for n, quarrel in enumerate(briefing.quarrels):
        for m, denial in enumerate(quarrel.denials):
            yield from _known(f"quarrels[{n}].denials[{m}]", denial, known["denials"], "a denial")
    for n, said in enumerate(briefing.said):
        yield from _speaker(f"said[{n}]", said.speaker, speakers)
    for n, item in enumerate(briefing.differing):
        names = known["figures"] | known["quotations"]
        yield from _known(f"differing[{n}]", item, names, "a figure or a quotation")


def placed_lines(briefing: Briefing) -> Iterator[tuple[str, NewsLine]]:
    """Every line that tells some of the news, with its place in the file."""
    for name in ("lead", "next", "only"):
        for n, line in enumerate(getattr(briefing, name)):
            yield f"{name}[{n}]", line
    for n, said in enumerate(briefing.said):
        for m, line in enumerate(said.lines):
            yield f"said[{n}].lines[{m}]", line
    for n, quarrel in enumerate(briefing.quarrels):
        if quarrel.line is not None:
            yield f"quarrels[{n}].line", quarrel.line
        for name in ("told", "against"):
            for m, line in enumerate(getattr(quarrel, name)):
                yield f"quarrels[{n}].{name}[{m}]", line


def _article(place: str, article: ArticleRecord) -> Iterator[Broken]:
    for n, span in enumerate(article.furniture):
        yield from _span(f"{place}.furniture[{n}]", span, article.text)
    for n, missed in enumerate(article.coverage.missed):
        span = Span(missed.start, missed.end, missed.text)
        yield from _span(f"{place}.coverage.missed[{n}]", span, article.text)


def _evidence(place: str, article: str, spans: Sequence[Span], texts: Mapping[str, str]) -> Iterator[Broken]:
    if article not in texts:
        yield from _known(f"{place}.article", article, texts, "an article")
        return
    if not spans:
        yield Broken(f"{place}.evidence", "evidence", "it rests on no words of the article", "nothing", "")
    for n, span in enumerate(spans):
        yield from _span(f"{place}.evidence[{n}]", span, texts[article])


def _span(place: str, span: Span, text: str) -> Iterator[Broken]:
    if not 0 <= span.start < span.end <= len(text):
        where = f"characters {span.start} to {span.end}"
        yield Broken(place, "span", "its offsets lie outside the text", where, f"{len(text)} characters")
    elif text[span.start : span.end] != span.text:
        found = text[span.start : span.end]
        yield Broken(place, "span", "its words aren't the words at its offsets", span.text, found)


def _speaker(place: str, speaker: str | None, speakers: set[str]) -> Iterator[Broken]:
    if speaker is not None:
        yield from _known(f"{place}.speaker", speaker, speakers, "a speaker")


def _known(place: str, name: str, names: Iterable[str], what: str) -> Iterator[Broken]:
    if name not in names:
        yield Broken(place, "id", f"it doesn't name {what} of this file", name, "")


def _reported(place: str, reports: Sequence[object]) -> Iterator[Broken]:
    if not reports:
        yield Broken(place, "evidence", "no article reports it", "nothing", "")


def _doubled(name: str, ids: Sequence[str]) -> Iterator[Broken]:
    seen: set[str] = set()
    for n, item_id in enumerate(ids):
        if item_id in seen:
            yield Broken(f"{name}[{n}].id", "id", "another item has the same id", item_id, item_id)
        seen.add(item_id)
