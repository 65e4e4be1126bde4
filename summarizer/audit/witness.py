"""What an article says about the items that rest on it: read anew by the rules, checked like a stranger's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from summarizer.check.counted import counted_at_phrase
from summarizer.check.extraction import check_extraction
from summarizer.check.finding import CheckName, Finding
from summarizer.check.index import GRAMMAR_OF, ArticleIndex
from summarizer.check.items import ItemResult, check_each
from summarizer.check.reports import ArticleRecord, CheckedExtraction
from summarizer.check.statement import may_be_told
from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedFigure
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import Testimony, testify
from summarizer.merge.briefing import MergedClaimReport
from summarizer.parse.counted import Counted
from summarizer.parse.excerpts import Excerpt, excerpts_on
from summarizer.read.article import Article
from summarizer.read.naming import called
from summarizer.text.normalise import fold
from summarizer.text.sentences import paragraphs
from summarizer.text.sentences import sentences as sentences_of
from summarizer.text.span import Span
from summarizer.write.quoting import GAP, QuotedText

__all__ = ["Witness", "places", "problem"]

_SPEAKER: frozenset[CheckName] = frozenset({"speaker_named", "speaker_tied"})
# A checked item may still have these corrected when it is checked again: how its words were cut or marked.
_HARMLESS: frozenset[CheckName] = frozenset({"anchor", "form", "quotation"})
# A sentence's stop may stand within the marks of a name: on “Face of the Coast,” he said.
_MARK = re.compile(r"[.,]?\"")


class Witness:
    """One article with everything that its items are held against.

    Items of a model that proved right in the run (`believed`) are held against what the text plainly says;
    where it leaves room, the model was believed.
    """

    def __init__(self, record: ArticleRecord, *, believed: bool = False) -> None:
        self.record = record
        self.believed = believed
        self.article = Article(
            id=record.id,
            source=record.source,
            text=record.text,
            title=record.title,
            outlet=record.outlet,
            author=record.author,
            published=record.published,
            url=record.url,
            language=record.language,
            furniture=record.furniture,
            status=record.status,
            error=record.error,
        )

    @cached_property
    def _testimony(self) -> Testimony:
        return testify(self.article)

    @cached_property
    def rules(self) -> CheckedExtraction:
        """What the rules find in the article, without any model; nothing in one they don't read."""
        if self.record.language != GRAMMAR_OF:
            return check_extraction(self._testimony, [])
        return check_extraction(self._testimony, [read_with_rules(self._testimony)])

    @cached_property
    def quoted(self) -> QuotedText:
        """The article's quotation marks."""
        return QuotedText(self.article.text)

    def claim(
        self,
        evidence: Sequence[Span],
        speaker: str | None,
        statement: str | None,
        language: str | None = None,
        via: str | None = None,
    ) -> ItemResult:
        """A claim checked as if a stranger had given it, its statement in `language` or the article's.

        Words in several pieces are taken where they stand: what was left out between them is no part of them.
        """
        spans = tuple(evidence) if len(evidence) > 1 else ()
        item = ProposedClaim(GAP.join(s.text for s in evidence), speaker, statement, spans, via=via)
        return self._check(Extraction(self.article.id, "llm", claims=(item,), language=language))

    def is_cut_from(
        self, whole: Sequence[Span], names: Sequence[str | None], part: MergedClaimReport
    ) -> bool:
        """Whether a report is a clause of another's words that can be told alone, in the article's words."""
        return any(
            places(excerpt.evidence) == places(part.evidence) and excerpt.statement == part.statement
            for name in names
            for excerpt in self.excerpts(whole, name)
        )

    def excerpts(self, whole: Sequence[Span], name: str | None) -> tuple[Excerpt, ...]:
        """The clauses of words that `name` says, as far as they can be told alone."""
        return excerpts_on(self._testimony.reading, whole, name)

    @property
    def voice(self) -> str:
        """The name under which the article tells what it hands to nobody."""
        return called(self.article.outlet, self.article.title, self.article.text)

    def calls_somebody_so(self, report: MergedClaimReport) -> bool:
        """Whether a report is what the article calls somebody, in the article's words."""
        return report.statement_by == "source" and any(
            places((found.evidence,)) == places(report.evidence)
            and found.evidence.text.split() == report.statement.split()
            for found in self.rules.identities
        )

    def figure(
        self, evidence: Sequence[Span], text: str, counts: str | None, speaker: str | None
    ) -> ItemResult:
        """A figure checked as if a stranger had given it."""
        item = ProposedFigure(GAP.join(s.text for s in evidence), text, counts, speaker)
        return self._check(Extraction(self.article.id, "llm", figures=(item,)))

    def counted(self, phrase: str, evidence: Sequence[Span]) -> Counted | None:
        """What a figure counts by its sentence's grammar; None where that isn't read."""
        return (
            counted_at_phrase(self._index, phrase, evidence) if self.record.language == GRAMMAR_OF else None
        )

    def denial(
        self,
        evidence: Sequence[Span],
        speaker: str | None,
        kind: str,
        denies: str | None,
        language: str | None = None,
    ) -> ItemResult:
        """A denial checked as if a stranger had given it, what is denied in `language` or the article's."""
        item = ProposedDenial(GAP.join(s.text for s in evidence), speaker, kind, denies)
        return self._check(Extraction(self.article.id, "llm", denials=(item,), language=language))

    def _check(self, extraction: Extraction) -> ItemResult:
        return check_each(self._index, extraction)[0]

    @cached_property
    def _index(self) -> ArticleIndex:
        return ArticleIndex(self._testimony, trusted=self.believed)

    def may_tell(self, evidence: Sequence[Span], statement: str, speaker: str | None) -> bool:
        """Whether nothing plainly speaks against a believed model's statement on these words."""
        return self.believed and may_be_told(self._index, statement, tuple(evidence), speaker)

    def tells_in_parts(self, evidence: Sequence[Span], statement: str, speaker: str | None) -> bool:
        """Whether each sentence of a believed model's statement is told by one of several pieces of words."""
        sentences = [s.text for s in sentences_of(statement, paragraphs(statement))]
        several = self.believed and len(evidence) > 1
        return several and all(
            any(self._tells(span, sentence, speaker) for span in evidence) for sentence in sentences
        )

    def _tells(self, span: Span, sentence: str, speaker: str | None) -> bool:
        found = problem(self.claim((span,), speaker, sentence), settled=True)
        return found is None or self.may_tell((span,), sentence, speaker)

    def names(self, form: str) -> bool:
        """Whether the article prints a name, its quotation marks and the stops within these aside."""
        wanted = _unmarked(fold(form).text.strip().casefold())
        return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", _unmarked(self._folded)) is not None

    def holds(self, words: str) -> bool:
        """Whether the article prints these words, marks, spaces and case aside."""
        wanted = fold(words).text.strip().casefold()
        if self.record.language != GRAMMAR_OF:
            return wanted in self._folded
        return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", self._folded) is not None

    @cached_property
    def _folded(self) -> str:
        return fold(self.article.text).text.casefold()


def _unmarked(folded: str) -> str:
    return _MARK.sub("", folded)


def places(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    """The offsets of spans, to compare by."""
    return tuple((span.start, span.end) for span in spans)


def problem(result: ItemResult, *, settled: bool = False) -> Finding | None:
    """The gravest finding against an item: a failure, or a correction of more than how its words were cut.

    With `settled` the rules have found the speaker on these words; what else was seen of it is left out.
    """
    findings = [f for f in result.findings if not (settled and f.check in _SPEAKER)]
    failed = (f for f in findings if f.outcome == "fails")
    corrected = (f for f in findings if f.outcome == "corrects" and f.check not in _HARMLESS)
    return next(failed, None) or next(corrected, None)
