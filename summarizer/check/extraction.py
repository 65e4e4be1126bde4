"""One article's checked extraction: every reader's items verified, joined, and held against the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias, TypeVar

from summarizer.check.build import claim_report, denial_report, figure_report, in_own_voice, rejection
from summarizer.check.confirm import confirm
from summarizer.check.counted import counted_by
from summarizer.check.coverage import audit_coverage
from summarizer.check.fit import is_fit
from summarizer.check.index import GRAMMAR_OF, ArticleIndex
from summarizer.check.items import ItemResult, check_each
from summarizer.check.join import join_claims, join_denials, join_figures
from summarizer.check.lead import led
from summarizer.check.reports import (
    ArticleRecord,
    CheckedExtraction,
    ClaimReport,
    Coverage,
    DenialReport,
    FigureReport,
    FoundBy,
    ItemKind,
    Rejection,
    Trust,
)
from summarizer.check.speakers import speaker_records
from summarizer.check.taken_apart import taken_apart
from summarizer.check.trust import measured, trusted
from summarizer.check.utterances import whole_quotations
from summarizer.extract.extraction import Extraction, ReaderName, Usage
from summarizer.extract.rules.testimony import Testimony
from summarizer.parse.counted import Counted
from summarizer.parse.identities import identities
from summarizer.parse.reading import Reading
from summarizer.read.article import Article

__all__ = ["NO_TRUST", "check_extraction", "unread"]

_Report = TypeVar("_Report", ClaimReport, FigureReport, DenialReport)
NO_TRUST = Trust()
_ITEM_KINDS: tuple[ItemKind, ...] = ("claim", "figure", "denial", "speaker")


def check_extraction(
    testimony: Testimony,
    extractions: Sequence[Extraction],
    *,
    problem: str | None = None,
    trust: Trust = NO_TRUST,
) -> CheckedExtraction:
    """Check what the readers propose for an article, join it, and audit what the text holds beside it.

    Works with one reader or both, and with none (an article that couldn't be read): what is missing is then
    listed as missed. In an article of another language nothing is, since only English is taken apart.
    `problem` is why a reader's answer is missing; the article then counts as read in part, and so does one
    of which some isn't cut into sentences. `trust` is how far
    the model has proved right in the run; the record has what this article shows of it.
    """
    index = ArticleIndex(testimony, trusted=trusted(trust))
    article = _lacking(index, problem)
    passed: dict[ReaderName, list[ItemResult]] = {"llm": [], "rules": []}
    rejected: list[Rejection] = []
    seen = NO_TRUST
    for extraction in extractions:
        results = check_each(index, extraction)
        if extraction.reader == "llm" and not index.abroad:
            seen += measured(index, results)
        for result in results:
            if result.verdict == "rejected":
                rejected.append(rejection(article.id, result))
            else:
                passed[extraction.reader].append(result)
        rejected += [_dropped(article.id, *part) for part in extraction.dropped]
    passed["llm"], refused = confirm(index, passed["llm"], passed["rules"])
    both = (
        _reports(index, passed, "claim", claim_report),
        _reports(index, passed, "figure", figure_report),
        _reports(index, passed, "denial", denial_report),
    )
    claims, figures, denials = _led(index, *both) if index.trusted else _joined(*both)
    claims = taken_apart(index.reading, in_own_voice(article, claims))
    figures = _counting(index, figures)
    speakers, unknown = speaker_records(index, extractions, (*claims, *figures, *denials))
    return CheckedExtraction(
        article=_article_record(
            article,
            coverage=Coverage() if index.abroad else audit_coverage(article, claims, figures, denials),
            usage=sum((e.usage for e in extractions), Usage()),
            trust=seen,
        ),
        speakers=speakers,
        claims=claims,
        figures=figures,
        denials=denials,
        rejected=(*rejected, *refused, *unknown),
        identities=() if index.abroad else identities(index.reading),
    )


def _lacking(index: ArticleIndex, problem: str | None) -> Article:
    """The article, read in part where a reader's answer is missing or some of it has no sentences."""
    article = index.article
    told = [article.error, problem, None if index.abroad else _unread_words(index.reading)]
    if told[1:] == [None, None]:
        return article
    return replace(article, status="partial", error=" ".join(filter(None, told)))


def _unread_words(reading: Reading) -> str | None:
    """What is to be said of the words without a full stop, None where all of them are sentences."""
    if not reading.unread:
        return None
    size = sum(map(len, reading.unread))
    return (
        f"{size:,} characters stand without a full stop, too many for a sentence: the rules find no claims "
        "there; give the text with its sentences."
    )


_Pair: TypeAlias = tuple[list[_Report], list[_Report]]
_Reports: TypeAlias = tuple[tuple[ClaimReport, ...], tuple[FigureReport, ...], tuple[DenialReport, ...]]


def _joined(
    claims: _Pair[ClaimReport], figures: _Pair[FigureReport], denials: _Pair[DenialReport]
) -> _Reports:
    return join_claims(*claims), join_figures(*figures), join_denials(*denials)


def _led(
    index: ArticleIndex,
    claims: _Pair[ClaimReport],
    figures: _Pair[FigureReport],
    denials: _Pair[DenialReport],
) -> _Reports:
    """The trusted model's reports with those of the rules that fill its gaps."""
    fit = partial(is_fit, index)
    model, rules = claims
    return led(whole_quotations(model, rules), rules, fit), led(*figures, fit), led(*denials, fit)


def unread(article: Article) -> CheckedExtraction:
    """The entry for an article that couldn't be read, or whose answers never came: nothing but its record."""
    return CheckedExtraction(_article_record(article, Coverage(), Usage()), (), (), (), (), ())


def _counting(index: ArticleIndex, figures: Sequence[FigureReport]) -> tuple[FigureReport, ...]:
    """The figures with what each counts by the grammar; nothing where the language's grammar isn't read."""
    known = index.article.language == GRAMMAR_OF
    return tuple(replace(f, counted=counted_by(index, f) if known else Counted()) for f in figures)


def _reports(
    index: ArticleIndex,
    passed: dict[ReaderName, list[ItemResult]],
    kind: ItemKind,
    build: Callable[[ArticleIndex, ItemResult, FoundBy], _Report],
) -> tuple[list[_Report], list[_Report]]:
    def of(reader: ReaderName) -> list[_Report]:
        return [build(index, result, reader) for result in passed[reader] if result.kind == kind]

    return of("llm"), of("rules")


def _dropped(article_id: str, kind: str, item: Any, reason: str) -> Rejection:
    known: ItemKind = next((name for name in _ITEM_KINDS if name == kind), "claim")
    given: dict[str, Any] = item if isinstance(item, dict) else {"value": item}
    return Rejection(article_id, known, given, "form", reason)


def _article_record(
    article: Article, coverage: Coverage, usage: Usage, trust: Trust = NO_TRUST
) -> ArticleRecord:
    """The article as the JSON contract has it."""
    return ArticleRecord(
        id=article.id,
        source=article.source,
        sha256=article.sha256,
        text=article.text,
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        published=article.published,
        url=article.url,
        language=article.language,
        status=article.status,
        error=article.error,
        copy_of=None,
        furniture=article.furniture,
        coverage=coverage,
        usage=usage,
        trust=trust,
    )
