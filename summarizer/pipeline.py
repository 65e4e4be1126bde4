"""The whole flow: sources, articles, extractions, checked extractions, briefing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from os import PathLike, fspath
from typing import Any, TypeVar

from summarizer.check.reports import ArticleRecord, CheckedExtraction
from summarizer.editing import edited
from summarizer.exceptions import LoopRunning, SourceError
from summarizer.extract.extraction import Usage
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.prices import Price
from summarizer.extracting import Extractor
from summarizer.judging import NO_JUDGEMENTS, Consulted, Judgements, judged
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator, TotalUsage
from summarizer.merge.events.find import events_of
from summarizer.observer import Observer, SilentObserver
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import find_sources
from summarizer.read.text.language import language_name
from summarizer.readers import OpenedReader, ReaderSettings, asked_language, opened_reader
from summarizer.stating import all_stated
from summarizer.version import __version__

__all__ = [
    "EventBriefings",
    "Events",
    "Extracted",
    "Plan",
    "aextract",
    "asummarize",
    "asummarize_events",
    "by_event",
    "extract",
    "merge_extracted",
    "merged_events",
    "plan",
    "renumbered",
    "summarize",
    "summarize_events",
]

SourceName = str | PathLike[str]
SourceNames = SourceName | Iterable[SourceName]

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Extracted:
    """Every article's checked extraction, in the order of the sources, and which reader made them.

    `judgements` are what the model said about statements of which the rules can't tell whether they agree.
    `language` is the one that statements were asked for in.
    """

    extractions: tuple[CheckedExtraction, ...]
    model: str
    prompt: str | None
    cost_usd: float | None = None
    judgements: Judgements = NO_JUDGEMENTS
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What reading would take: with which model, how much, and at which price where that is known.

    `judging` is what the requests about statements and the page take at most, over and above `estimate`.
    """

    model: str
    estimate: Estimate
    price: Price | None
    judging: Estimate


async def asummarize(
    articles: SourceNames,
    *,
    settings: ReaderSettings | None = None,
    title: str | None = None,
    observer: Observer | None = None,
) -> Briefing:
    """Read articles, check what is extracted, and merge it into one briefing.

    Args:
        articles: a file, a folder or a web address, or several; "@FILE" with a list of these, "-" for
            standard input.
        settings: which model reads and how; the default order where None.
        title: the briefing's title; the headline that tells most of the news where None.
        observer: who is told how the work goes on.

    Raises:
        SettingsError: the settings don't fit together, or the embedded model isn't installed.
        SourceError: nothing at all could be read.
        ProviderError: the model's server read no article.
    """
    told = observer or SilentObserver()
    chosen = settings or ReaderSettings()
    read = await _read(articles, chosen, told)
    async with opened_reader(chosen, told) as reader:
        extracted = await _extracted(reader, read, chosen, told)
        with _stage(told, "merge"):
            briefing = merge_extracted(extracted, title=title)
        if reader and reader.editor:
            with _stage(told, "edit"):
                briefing = await edited(reader.editor, read, briefing, told, retitle=title is None)
    if reader is None:
        return briefing
    _tell_spent(reader, told)
    asked = briefing.editing.usage if briefing.editing else Usage()
    return replace(briefing, usage=_with(briefing.usage, asked, reader.budget.spent.cost))


def summarize(
    articles: SourceNames,
    *,
    settings: ReaderSettings | None = None,
    title: str | None = None,
    observer: Observer | None = None,
) -> Briefing:
    """Read articles and merge them into one briefing: the blocking twin of `asummarize`.

    Raises what `asummarize` raises, and LoopRunning inside a running event loop.
    """
    return _blocking("summarize", asummarize(articles, settings=settings, title=title, observer=observer))


async def aextract(
    articles: SourceNames, *, settings: ReaderSettings | None = None, observer: Observer | None = None
) -> Extracted:
    """Read and check every article; stop before merging. Raises what `asummarize` raises."""
    chosen = replace(settings or ReaderSettings(), judge=False)
    told = observer or SilentObserver()
    read = await _read(articles, chosen, told)
    async with opened_reader(chosen, told) as reader:
        extracted = await _extracted(reader, read, chosen, told)
    if reader is None:
        return extracted
    _tell_spent(reader, told)
    return replace(extracted, cost_usd=reader.budget.spent.cost)


def extract(
    articles: SourceNames, *, settings: ReaderSettings | None = None, observer: Observer | None = None
) -> Extracted:
    """Read and check every article; stop before merging: the blocking twin of `aextract`."""
    return _blocking("extract", aextract(articles, settings=settings, observer=observer))


def _blocking(name: str, work: Coroutine[Any, Any, _Result]) -> _Result:
    """What `work` gives; LoopRunning where a loop runs already, as in a notebook or a web server."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    work.close()
    raise LoopRunning(
        f"{name}() can't run inside a running event loop (a notebook, a web server); await a{name}() there."
    )


async def asummarize_events(
    articles: SourceNames, *, settings: ReaderSettings | None = None, observer: Observer | None = None
) -> EventBriefings:
    """Read and check every article, sort them by event, and merge and edit the briefing of each.

    No statements are judged. Raises what `asummarize` raises.
    """
    told = observer or SilentObserver()
    chosen = settings or ReaderSettings()
    read = await _read(articles, chosen, told)
    async with opened_reader(chosen, told) as reader:
        extracted = await _extracted(reader and replace(reader, judge=None), read, chosen, told)
        if reader is not None:
            extracted = replace(extracted, cost_usd=reader.budget.spent.cost)
        found = merged_events(extracted)
        if reader and reader.editor:
            briefings = []
            with _stage(told, "edit"):
                for places, briefing in zip(found.events.places, found.briefings, strict=True):
                    own = [read[at] for at in places]
                    briefings.append(await edited(reader.editor, own, briefing, told))
            found = replace(found, briefings=tuple(map(_with_edit, briefings)))
    if reader is not None:
        _tell_spent(reader, told)
    return found


def summarize_events(
    articles: SourceNames, *, settings: ReaderSettings | None = None, observer: Observer | None = None
) -> EventBriefings:
    """Read articles and merge those of each event: the blocking twin of `asummarize_events`."""
    work = asummarize_events(articles, settings=settings, observer=observer)
    return _blocking("summarize_events", work)


def _with_edit(briefing: Briefing) -> Briefing:
    """The briefing with what its edit took in its usage."""
    asked = briefing.editing.usage if briefing.editing else Usage()
    return replace(briefing, usage=_with(briefing.usage, asked, briefing.usage.cost_usd))


async def _read(sources: SourceNames, settings: ReaderSettings, told: Observer) -> tuple[Article, ...]:
    """Every source as an article; SettingsError where the language asked for is none."""
    asked_language(settings)
    with _stage(told, "read"):
        return await asyncio.to_thread(_read_sources, sources, settings.sources, told.note)


async def _extracted(
    reader: OpenedReader | None, articles: Sequence[Article], settings: ReaderSettings, told: Observer
) -> Extracted:
    """Check every article's extraction; then ask about undecided pairs where the settings say so."""
    language = asked_language(settings)
    judgements = NO_JUDGEMENTS
    with _stage(told, "extract and check"):
        extractions = await Extractor(reader, told, len(articles)).run(articles)
    if reader and reader.stater:
        with _stage(told, "state"):
            extractions = await all_stated(reader.stater, articles, extractions, told)
    if reader and reader.judge:
        consulted = Consulted(reader.judge, reader.matcher, reader.confirmer)
        with _stage(told, "judge"):
            judgements = await judged(consulted, articles, extractions, told)
    if reader:
        return Extracted(extractions, reader.model, reader.prompt, None, judgements, language)
    if settings.judge:
        told.note("No model is at hand that could judge statements; they are joined by the rules alone.")
    if language and (rest := _languages_but(language, articles)):
        told.note(
            f"Statements can't be put into {language_name(language)} without a model; those of articles "
            f"in {rest} stay as they are. Name a model with --model or --base-url."
        )
    return Extracted(extractions, "rules", None)


def _tell_spent(reader: OpenedReader, told: Observer) -> None:
    others = (reader.judge, reader.matcher, reader.confirmer, reader.stater, reader.editor)
    told.spent(reader.budget.spent, reader.llm.stored + sum(asked.stored for asked in others if asked))


def _languages_but(language: str, articles: Sequence[Article]) -> str:
    """The names of the languages of articles that are in another one."""
    codes = sorted({a.language for a in articles if a.status != "failed"} - {language})
    return " and ".join(map(language_name, codes))


async def plan(sources: SourceNames, *, settings: ReaderSettings | None = None) -> Plan:
    """What `summarize` would take, answers in the store left out; no article is sent anywhere."""
    chosen = settings or ReaderSettings()
    articles = await asyncio.to_thread(_read_sources, sources, chosen.sources, SilentObserver().note)
    async with opened_reader(chosen, SilentObserver(), planning=True) as reader:
        if reader is None:
            return Plan("rules", Estimate(articles=len(articles)), None, Estimate())
        estimates = (reader.llm.estimate(article) for article in articles if article.status != "failed")
        consulted = Consulted(reader.judge, reader.matcher, reader.confirmer) if reader.judge else None
        judging = consulted.most() if consulted else Estimate()
        judging += reader.editor.estimate() if reader.editor else Estimate()
        return Plan(reader.model, sum(estimates, Estimate()), reader.price, judging)


def merge_extracted(extracted: Extracted, *, title: str | None = None) -> Briefing:
    """Merge what `extract` gave."""
    generator = Generator("summarizer", __version__, extracted.model, extracted.prompt, extracted.language)
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    judgements = extracted.judgements
    briefing = merge(
        extracted.extractions,
        generator=generator,
        created=created,
        title=title,
        judge=judgements.judge,
    )
    return replace(
        briefing,
        usage=_with(
            briefing.usage, judgements.judging.usage if judgements.judging else Usage(), extracted.cost_usd
        ),
        judging=judgements.judging,
    )


@dataclass(frozen=True, slots=True)
class Events:
    """Articles by what they are about: those of each event, those like no other, and those that failed.

    `places` are where the articles of each shared event stand among all.
    """

    shared: tuple[Extracted, ...]
    places: tuple[tuple[int, ...], ...]
    alone: tuple[ArticleRecord, ...]
    failed: tuple[ArticleRecord, ...]


def by_event(extracted: Extracted) -> Events:
    """What `extract` gave, sorted by event, the one that most articles are about first.

    Each event's articles are numbered anew. What a model said about pairs isn't handed on.
    """
    given = extracted.extractions
    groups = events_of([e.article for e in given])
    shared = tuple(tuple(g) for g in groups if len(g) > 1)
    return Events(
        tuple(
            replace(extracted, extractions=renumbered(given[at] for at in g), judgements=NO_JUDGEMENTS)
            for g in shared
        ),
        shared,
        tuple(given[g[0]].article for g in groups if len(g) == 1),
        tuple(e.article for e in given if e.article.status == "failed"),
    )


@dataclass(frozen=True, slots=True)
class EventBriefings:
    """Articles by event, and the briefing of each shared event, in the same order."""

    events: Events
    briefings: tuple[Briefing, ...]
    whole: bool
    """Whether every article was read."""


def merged_events(extracted: Extracted) -> EventBriefings:
    """The briefings of what `extract` gave, of each event its own."""
    events = by_event(extracted)
    whole = all(e.article.status == "read" for e in extracted.extractions)
    return EventBriefings(events, tuple(map(merge_extracted, events.shared)), whole)


def _with(usage: TotalUsage, further: Usage, cost_usd: float | None) -> TotalUsage:
    """What reading took, and further requests with it."""
    total = Usage(usage.requests, usage.prompt_tokens, usage.completion_tokens, usage.seconds) + further
    return TotalUsage(total.requests, total.prompt_tokens, total.completion_tokens, total.seconds, cost_usd)


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
        identities=extraction.identities,
    )


def _read_sources(
    sources: SourceNames, settings: SourceSettings, told: Callable[[str], None]
) -> tuple[Article, ...]:
    """Every source as an article; SourceError where none can be read."""
    names = [sources] if isinstance(sources, str | PathLike) else list(sources)
    found = find_sources(fspath(name) for name in names)
    articles = tuple(read_articles(found, settings=settings, told=told))
    if all(article.status == "failed" for article in articles):
        raise _nothing_read(articles)
    return articles


def _nothing_read(articles: Sequence[Article]) -> SourceError:
    if not articles:
        return SourceError(
            "", "No articles were given; name files, folders or addresses, or - for standard input."
        )
    reasons = " ".join(article.error or article.source for article in articles)
    return SourceError(
        articles[0].source, f"Nothing could be read. {reasons}" if len(articles) > 1 else reasons
    )


@contextmanager
def _stage(observer: Observer, name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    observer.stage(name, time.perf_counter() - began)
