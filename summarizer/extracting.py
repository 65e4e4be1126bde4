"""Articles read side by side, by the model and by the rules, and each answer checked."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Final, TypeVar, TypeVarTuple

from summarizer.check.extraction import NO_TRUST, check_extraction, unread
from summarizer.check.reports import CheckedExtraction, Coverage, Trust
from summarizer.check.trust import trusted
from summarizer.exceptions import AnswerError, BudgetReached, ProviderError
from summarizer.extract.extraction import Extraction, Usage
from summarizer.extract.llm.again import Known
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import Testimony, testify
from summarizer.observer import Observer
from summarizer.read.article import Article
from summarizer.read.text.language import language_name
from summarizer.readers import OpenedReader
from summarizer.text.span import Span

__all__ = ["Extractor", "known_items", "missed_words"]

# Python's own 5 ms make every system call of a request wait for the checking of another article: 27.7 s
# instead of 27.1 for 200 articles whose server needs 26.
_SWITCH_SECONDS: Final = 0.0005
# What a model is asked for once more where it is missed.
_WORTH_ASKING: Final = frozenset({"speech", "count", "denial"})
# The language that the rules, and the counting of what was missed, are made for.
_RULES_READ: Final = "en"
_NOTHING: Final = "nothing was found in it, no claim, no figure, no denial; see that it is an article."

_Result = TypeVar("_Result")
_Given = TypeVarTuple("_Given")


class Extractor:
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
        if not (checked.article.error or checked.claims or checked.figures or checked.denials):
            self._observer.note(f"{article.source}: {_NOTHING}")
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
