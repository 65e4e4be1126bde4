"""The whole flow: sources, articles, extractions, checked extractions, briefing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from os import PathLike, fspath

from summarizer.check import check_extraction, unread
from summarizer.check.reports import CheckedExtraction
from summarizer.exceptions import AnswerError, ProviderError, SourceError
from summarizer.extract.extraction import Extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator
from summarizer.observer import Observer, SilentObserver
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.sources import find_sources
from summarizer.readers import OpenedReader, ReaderSettings, opened_reader
from summarizer.version import __version__

__all__ = ["Extracted", "asummarize", "extract", "merge_extracted", "renumbered", "summarize"]

SourceName = str | PathLike[str]


@dataclass(frozen=True, slots=True)
class Extracted:
    """Every article's checked extraction, in the order of the sources, and which reader made them."""

    extractions: tuple[CheckedExtraction, ...]
    model: str
    prompt: str | None


async def asummarize(
    articles: Sequence[SourceName],
    *,
    settings: ReaderSettings | None = None,
    title: str | None = None,
    observer: Observer | None = None,
) -> Briefing:
    """Read articles, check what is extracted, and merge it into one briefing.

    Args:
        articles: files, folders, or "-" for standard input.
        settings: which model reads and how; the default order where None.
        title: the briefing's title; the commonest words of the articles' own titles where None.
        observer: who is told how the work goes on.

    Raises:
        SettingsError: the settings don't fit together, or the embedded model isn't installed.
        SourceError: nothing at all could be read.
        ProviderError: the model's server read no article.
    """
    told = observer or SilentObserver()
    extracted = await extract(articles, settings=settings, observer=told)
    with _stage(told, "merge"):
        return merge_extracted(extracted, title=title)


def summarize(
    articles: Sequence[SourceName],
    *,
    settings: ReaderSettings | None = None,
    title: str | None = None,
    observer: Observer | None = None,
) -> Briefing:
    """Read articles and merge them into one briefing: the blocking twin of `asummarize`."""
    return asyncio.run(asummarize(articles, settings=settings, title=title, observer=observer))


async def extract(
    sources: Sequence[SourceName], *, settings: ReaderSettings | None = None, observer: Observer | None = None
) -> Extracted:
    """Read and check every article; stop before merging. Raises what `asummarize` raises."""
    told = observer or SilentObserver()
    with _stage(told, "read"):
        articles = read_articles(find_sources(fspath(source) for source in sources))
    if all(article.status == "failed" for article in articles):
        raise _nothing_read(articles)
    async with opened_reader(settings or ReaderSettings(), told) as reader:
        with _stage(told, "extract and check"):
            extractions = await _Extractor(reader, told, len(articles)).run(articles)
    if reader is None:
        return Extracted(extractions, "rules", None)
    return Extracted(extractions, reader.model, reader.prompt)


def merge_extracted(extracted: Extracted, *, title: str | None = None) -> Briefing:
    """Merge what `extract` gave."""
    generator = Generator("summarizer", __version__, extracted.model, extracted.prompt)
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return merge(extracted.extractions, generator=generator, created=created, title=title)


def renumbered(extractions: Iterable[CheckedExtraction]) -> tuple[CheckedExtraction, ...]:
    """The same extractions with article ids a1, a2, … in the order given."""
    return tuple(_with_id(extraction, f"a{n}") for n, extraction in enumerate(extractions, 1))


def _with_id(extraction: CheckedExtraction, article_id: str) -> CheckedExtraction:
    return CheckedExtraction(
        article=replace(extraction.article, id=article_id),
        speakers=extraction.speakers,
        claims=tuple(replace(item, article=article_id) for item in extraction.claims),
        figures=tuple(replace(item, article=article_id) for item in extraction.figures),
        denials=tuple(replace(item, article=article_id) for item in extraction.denials),
        rejected=tuple(replace(item, article=article_id) for item in extraction.rejected),
    )


class _Extractor:
    """Reads articles side by side; a failure of the model leaves an article to the rules alone."""

    def __init__(self, reader: OpenedReader | None, observer: Observer, total: int) -> None:
        self._reader = reader
        self._observer = observer
        self._total = total
        self._failures: list[ProviderError] = []
        self._answered = 0

    async def run(self, articles: Sequence[Article]) -> tuple[CheckedExtraction, ...]:
        """Every article's checked extraction, in order."""
        room = asyncio.Semaphore(self._reader.concurrency if self._reader else 1)

        async def read(article: Article) -> CheckedExtraction:
            async with room:
                return await self._read(article)

        results = await asyncio.gather(*(read(article) for article in articles))
        if self._failures and not self._answered:
            raise self._failures[0]
        return tuple(results)

    async def _read(self, article: Article) -> CheckedExtraction:
        self._observer.started(article, self._total)
        began = time.perf_counter()
        if article.status == "failed":
            checked = unread(article)
        else:
            checked = await self._read_and_check(article)
        self._observer.finished(checked, time.perf_counter() - began)
        return checked

    async def _read_and_check(self, article: Article) -> CheckedExtraction:
        by_rules = read_with_rules(article)
        if self._reader is None:
            return check_extraction(article, [by_rules])
        llm = self._reader.llm
        try:
            by_model = await llm.read(article)
        except (ProviderError, AnswerError) as error:
            if isinstance(error, ProviderError):
                self._failures.append(error)
            else:
                self._answered += 1
            article = replace(article, status="partial", error=f"{error} Read by the rules alone.")
            by_model = Extraction(article.id, "llm", usage=llm.usage_of(article.id))
        else:
            self._answered += 1
        for problem in by_model.problems:
            self._observer.note(f"{article.source}: {problem}")
        return check_extraction(article, [by_model, by_rules])


def _nothing_read(articles: Sequence[Article]) -> SourceError:
    if not articles:
        return SourceError("", "No articles were given; name files or folders, or - for standard input.")
    reasons = " ".join(article.error or article.source for article in articles)
    return SourceError(
        articles[0].source, f"Nothing could be read. {reasons}" if len(articles) > 1 else reasons
    )


@contextmanager
def _stage(observer: Observer, name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    observer.stage(name, time.perf_counter() - began)
