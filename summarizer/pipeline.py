"""The whole flow: sources, articles, extractions, checked extractions, briefing."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from os import PathLike, fspath
from typing import Any, Final, TypeVar, TypeVarTuple

from summarizer.check.extraction import NO_TRUST, check_extraction, unread
from summarizer.check.reports import CheckedExtraction, Coverage, Trust
from summarizer.check.trust import trusted
from summarizer.exceptions import AnswerError, BudgetReached, LoopRunning, ProviderError, SourceError
from summarizer.extract.extraction import Extraction, Usage
from summarizer.extract.llm.again import Known
from summarizer.extract.llm.budget import Estimate
from summarizer.extract.llm.prices import Price
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import Testimony, testify
from summarizer.judging import NO_JUDGEMENTS, Judgements, judged
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Generator, Judging, TotalUsage
from summarizer.observer import Observer, SilentObserver
from summarizer.read.article import Article
from summarizer.read.reader import read_articles
from summarizer.read.settings import SourceSettings
from summarizer.read.sources import find_sources
from summarizer.read.text.language import language_name
from summarizer.readers import OpenedReader, ReaderSettings, asked_language, opened_reader
from summarizer.stating import all_stated
from summarizer.text.span import Span
from summarizer.version import __version__

__all__ = [
    "Extracted",
    "Plan",
    "aextract",
    "asummarize",
    "extract",
    "merge_extracted",
    "plan",
    "renumbered",
    "summarize",
]

SourceName = str | PathLike[str]
SourceNames = SourceName | Iterable[SourceName]
# Python's own 5 ms make every system call of a request wait for the checking of another article: 27.7 s
# instead of 27.1 for 200 articles whose server needs 26.
_SWITCH_SECONDS: Final = 0.0005
# What a model is asked for once more where it is missed.
_WORTH_ASKING: Final = frozenset({"speech", "count", "denial"})
# The language that the rules, and the counting of what was missed, are made for.
_RULES_READ: Final = "en"

_Result = TypeVar("_Result")
_Given = TypeVarTuple("_Given")


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

    `judging` is what the request about undecided pairs takes at most, over and above `estimate`.
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
        title: the briefing's title; the commonest words of the articles' own titles where None.
        observer: who is told how the work goes on.

    Raises:
        SettingsError: the settings don't fit together, or the embedded model isn't installed.
        SourceError: nothing at all could be read.
        ProviderError: the model's server read no article.
    """
    told = observer or SilentObserver()
    extracted = await _extract(articles, settings or ReaderSettings(), told)
    with _stage(told, "merge"):
        return merge_extracted(extracted, title=title)


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
    return await _extract(articles, chosen, observer or SilentObserver())


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


async def _extract(sources: SourceNames, settings: ReaderSettings, told: Observer) -> Extracted:
    """Read and check every article; then ask about undecided pairs where the settings say so."""
    language = asked_language(settings)
    with _stage(told, "read"):
        articles = await asyncio.to_thread(_read_sources, sources, settings.sources, told.note)
    judgements = NO_JUDGEMENTS
    async with opened_reader(settings, told) as reader:
        with _stage(told, "extract and check"):
            extractions = await _Extractor(reader, told, len(articles)).run(articles)
        if reader and reader.stater:
            with _stage(told, "state"):
                extractions = await all_stated(reader.stater, articles, extractions, told)
        if reader and reader.judge:
            with _stage(told, "judge"):
                judgements = await judged(reader.judge, extractions, told)
    if reader is None:
        if settings.judge:
            told.note("No model is at hand that could judge statements; they are joined by the rules alone.")
        if language and (rest := _languages_but(language, articles)):
            told.note(
                f"Statements can't be put into {language_name(language)} without a model; those of articles "
                f"in {rest} stay as they are. Name a model with --model or --base-url."
            )
        return Extracted(extractions, "rules", None, language=language)
    spent = reader.budget.spent
    others = (asked.stored for asked in (reader.judge, reader.stater) if asked)
    told.spent(spent, reader.llm.stored + sum(others))
    return Extracted(extractions, reader.model, reader.prompt, spent.cost, judgements, language)


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
        judging = reader.judge.estimate() if reader.judge else Estimate()
        return Plan(reader.model, sum(estimates, Estimate()), reader.price, judging)


def merge_extracted(extracted: Extracted, *, title: str | None = None) -> Briefing:
    """Merge what `extract` gave."""
    generator = Generator("summarizer", __version__, extracted.model, extracted.prompt, extracted.language)
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    judgements = extracted.judgements
    briefing = merge(
        extracted.extractions, generator=generator, created=created, title=title, judge=judgements.judge
    )
    return replace(
        briefing,
        usage=_with_judging(briefing.usage, judgements.judging, extracted.cost_usd),
        judging=judgements.judging,
    )


def _with_judging(usage: TotalUsage, judging: Judging | None, cost_usd: float | None) -> TotalUsage:
    """What reading took, and the request about undecided pairs with it."""
    total = Usage(usage.requests, usage.prompt_tokens, usage.completion_tokens, usage.seconds)
    total += judging.usage if judging else Usage()
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
    )


class _Extractor:
    """Reads articles side by side; a failure of the model leaves an article to the rules alone.

    All that needs no model is done in one other thread, so that the next request never waits for it.
    """

    def __init__(self, reader: OpenedReader | None, observer: Observer, total: int) -> None:
        self._reader = reader
        self._observer = observer
        self._total = total
        self._failures: list[ProviderError] = []
        self._answered = 0
        self._done = 0
        self._room = asyncio.Semaphore(reader.concurrency if reader else 1)
        self._thread = ThreadPoolExecutor(1, "check")
        self._read_with_model: dict[str, tuple[Testimony, _Answers]] = {}

    async def run(self, articles: Sequence[Article]) -> tuple[CheckedExtraction, ...]:
        """Every article's checked extraction, in order."""
        interval = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_SECONDS)
        try:
            results = await asyncio.gather(*(self._read(article) for article in articles))
        except asyncio.CancelledError:
            self._observer.note(self._how_to_go_on())
            raise
        finally:
            sys.setswitchinterval(interval)
            self._thread.shutdown(wait=False, cancel_futures=True)
        if self._failures and not self._answered:
            raise self._failures[0]
        return self._believed(results)

    def _believed(self, results: Sequence[CheckedExtraction]) -> tuple[CheckedExtraction, ...]:
        """The results once more, with the model believed where it has earned it over all articles."""
        trust = sum((result.article.trust for result in results), Trust())
        if trust.of:
            self._observer.trusted(trust, trusted(trust))
        if not trusted(trust):
            return tuple(results)
        return tuple(
            _checked(*self._read_with_model[result.article.id], trust)
            if result.article.id in self._read_with_model
            else result
            for result in results
        )

    async def _read(self, article: Article) -> CheckedExtraction:
        async with self._room:
            self._observer.started(article, self._total)
            began = time.perf_counter()
            if article.status == "failed":
                checked = unread(article)
            elif article.language != _RULES_READ:
                checked = await self._read_without_rules(article)
            else:
                testimony = self._aside(testify, article)
                answers = await self._ask(article, testimony) if self._reader else _Answers(())
                checked = await self._aside(_checked, await testimony, answers)
                if self._reader:
                    self._read_with_model[article.id] = await testimony, answers
        self._done += 1
        self._observer.finished(checked, time.perf_counter() - began)
        return checked

    async def _read_without_rules(self, article: Article) -> CheckedExtraction:
        """What the model alone finds; what it missed isn't counted, since the rules would count it."""
        if self._reader is None:
            name = language_name(article.language)
            error = f"It is in {name}; the rules read English alone, so that nothing was taken from it."
            article = replace(article, status="partial", error=" ".join(filter(None, (article.error, error))))
            return unread(article)
        testimony = self._aside(testify, article)
        answers = await self._ask(article, testimony)
        checked = await self._aside(_checked_without_rules, await testimony, answers)
        return replace(checked, article=replace(checked.article, coverage=Coverage()))

    async def _ask(self, article: Article, testimony: asyncio.Future[Testimony]) -> _Answers:
        """What the model finds, or why it found nothing."""
        assert self._reader is not None
        llm = self._reader.llm
        found: list[Extraction] = []
        failure: str | None = None
        try:
            found.append(await llm.read(article))
            self._answered += 1
        except (ProviderError, AnswerError, BudgetReached) as error:
            if isinstance(error, ProviderError):
                self._failures.append(error)
            else:
                self._answered += 1
            failure = f"{error} Read by the rules alone."
        else:
            found += await self._found_again(article, await testimony, found[0])
        for problem in dict.fromkeys(problem for extraction in found for problem in extraction.problems):
            self._observer.note(f"{article.source}: {problem}")
        cost = Extraction(article.id, "llm", usage=llm.usage_of(article.id))
        return _Answers((*(replace(e, usage=Usage()) for e in found), cost), failure)

    async def _found_again(
        self, article: Article, testimony: Testimony, first: Extraction
    ) -> list[Extraction]:
        """What the model finds when it is asked again about the words that it missed."""
        assert self._reader is not None
        found: list[Extraction] = []
        for _ in range(self._reader.passes):
            checked = await self._aside(check_extraction, testimony, (first, *found))
            missed = missed_words(article, checked)
            if not missed:
                break
            try:
                found.append(await self._reader.llm.read_again(article, known_items(checked), missed))
            except (ProviderError, AnswerError, BudgetReached) as error:
                self._observer.note(f"{article.source}: not asked again about what was missed. {error}")
                break
        return found

    def _aside(self, work: Callable[[*_Given], _Result], *given: *_Given) -> asyncio.Future[_Result]:
        return asyncio.get_running_loop().run_in_executor(self._thread, work, *given)

    def _how_to_go_on(self) -> str:
        done = f"Stopped with {self._done} of {self._total} articles done"
        if self._reader is None or not self._reader.keeps:
            return f"{done}; nothing is kept."
        return f"{done}; their answers are kept. Run the same command again to go on."


@dataclass(frozen=True, slots=True)
class _Answers:
    """The model's extractions for an article, and what went wrong."""

    extractions: tuple[Extraction, ...]
    failure: str | None = None


def _checked_without_rules(testimony: Testimony, answers: _Answers) -> CheckedExtraction:
    """The model's items of an article that the rules don't read, checked."""
    return check_extraction(testimony, answers.extractions, problem=answers.failure)


def _checked(testimony: Testimony, answers: _Answers, trust: Trust = NO_TRUST) -> CheckedExtraction:
    """Both readers' items of an article, checked."""
    extractions = (*answers.extractions, read_with_rules(testimony))
    return check_extraction(testimony, extractions, problem=answers.failure, trust=trust)


def missed_words(article: Article, checked: CheckedExtraction) -> list[Span]:
    """The sentences that hold speech, a count or a denial that `checked` misses; titles aren't asked for."""
    missed = [m for m in checked.article.coverage.missed if m.looks in _WORTH_ASKING]
    return [s for s in article.sentences if any(s.start < m.end and m.start < s.end for m in missed)]


def known_items(checked: CheckedExtraction) -> list[Known]:
    """What was found in an article, in the order of its text."""
    claims = sorted(checked.claims, key=lambda claim: claim.evidence[0].start)
    known = [Known(c.evidence[0].text, c.speaker, c.statement) for c in claims]
    return [*known, *(Known(d.evidence[0].text, d.speaker, f"denies: {d.denies}") for d in checked.denials)]


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
