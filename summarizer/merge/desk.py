"""Everything that is merged, laid out in an order that doesn't depend on how it came in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from summarizer.check.index import GRAMMAR_OF
from summarizer.check.reports import ArticleRecord, CheckedExtraction, ClaimReport, DenialReport, FigureReport
from summarizer.merge.claims.profile import Profile, bare_profile, profile
from summarizer.merge.denials.denied import Assertion
from summarizer.merge.denials.group import party_of, placed_denials
from summarizer.merge.denials.placed import Party, Placed
from summarizer.merge.origins.find import Origins, find_origins
from summarizer.merge.origins.sources import NAMED_KINDS, Heard
from summarizer.merge.speakers.book import SpeakerBook, merge_speakers

__all__ = ["Desk", "compared_words", "unique_ids"]

Report = TypeVar("Report", ClaimReport, FigureReport, DenialReport)


@dataclass(frozen=True)
class Desk:
    """Everything that is merged, in the order of merging."""

    checked: tuple[CheckedExtraction, ...]
    numbers: dict[str, int]
    book: SpeakerBook
    origins: Origins
    claims: tuple[ClaimReport, ...]
    profiles: tuple[Profile, ...]
    figures: tuple[FigureReport, ...]
    denials: tuple[DenialReport, ...]
    parents: tuple[int | None, ...] = ()
    """For each of the last claims, which are excerpts, the number of the one it is cut from, if any."""

    @classmethod
    def of(cls, checked: Sequence[CheckedExtraction]) -> Desk:
        """The desk of articles with different ids, whatever order they come in."""
        checked = sorted(checked, key=_place)
        origins = find_origins([c.article for c in checked])
        return cls(
            checked=tuple(checked),
            numbers={c.article.id: n for n, c in enumerate(checked)},
            book=merge_speakers(checked, origins.keys),
            origins=origins,
            claims=tuple(r for c in checked for r in _in_text_order(c.claims)),
            profiles=tuple(_profile(r, c.article) for c in checked for r in _in_text_order(c.claims)),
            figures=tuple(r for c in checked for r in _in_text_order(c.figures)),
            denials=tuple(r for c in checked for r in _in_text_order(c.denials)),
        )

    def with_excerpts(self, excerpts: Sequence[tuple[int | None, ClaimReport]]) -> Desk:
        """The desk with more claims behind the others, each with the number of the one it is cut from."""
        return replace(
            self,
            claims=(*self.claims, *(report for _, report in excerpts)),
            profiles=(*self.profiles, *(_profile(r, self.article_of(r)) for _, r in excerpts)),
            parents=(*self.parents, *(parent for parent, _ in excerpts)),
        )

    @property
    def whole(self) -> tuple[ClaimReport, ...]:
        """The claims that aren't cut from others; they are the first."""
        return self.claims[: len(self.claims) - len(self.parents)]

    def is_excerpt(self, claim: int) -> bool:
        """Whether a claim is part of another's sentence and stands behind those that are whole."""
        return claim >= len(self.whole)

    def calls_somebody(self, claim: int) -> bool:
        """Whether a claim only says what its article calls somebody: it is cut from no other."""
        return self.is_excerpt(claim) and self.parents[claim - len(self.whole)] is None

    def speaker_id(self, report: ClaimReport | FigureReport | DenialReport) -> str | None:
        """The id of who gives the report, None where nobody is named."""
        found = self.book.find(self.numbers[report.article], report.speaker)
        return None if found is None else f"s{found + 1}"

    def speaker_ids(self, reports: Sequence[ClaimReport | DenialReport]) -> list[str | None]:
        """The id for each of several reports."""
        return [self.speaker_id(r) for r in reports]

    def named_speaker(self, report: ClaimReport) -> str | None:
        """The id of somebody named who says it; None of sources without a name and of an outlet."""
        found = self.book.find(self.numbers[report.article], report.speaker)
        named = found is not None and self.book.speakers[found].kind in NAMED_KINDS
        return f"s{found + 1}" if found is not None and named else None

    def heard(self, report: ClaimReport) -> Heard:
        """A report as it bears on whose word its claim is."""
        number = self.numbers[report.article]
        return self.origins.heard(number, self.checked[number].article, report, self.named_speaker(report))

    def article_of(self, report: ClaimReport | FigureReport | DenialReport) -> ArticleRecord:
        """The article that the report is of."""
        return self.checked[self.numbers[report.article]].article

    def is_taken_apart(self, report: FigureReport | DenialReport) -> bool:
        """Whether the report is in the language whose words are compared."""
        return self.article_of(report).language == GRAMMAR_OF

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The claims, by their numbers, that stand in a headline."""
        return frozenset(n for n, report in enumerate(self.claims) if self.in_headline(report))

    def in_headline(self, report: ClaimReport) -> bool:
        """Whether the first words of the report stand in its article's headline."""
        article = self.checked[self.numbers[report.article]].article
        start = article.text.find(article.title) if article.title else -1
        if start < 0 or not report.evidence:
            return False
        return start <= report.evidence[0].start < start + len(article.title or "")

    @cached_property
    def parties(self) -> dict[str, Party]:
        """For each speaker's id, what a denial must know of the speaker."""
        return {f"s{n}": party_of(s) for n, s in enumerate(self.book.speakers, 1)}

    def assertions(self, carried: Sequence[int]) -> list[Assertion]:
        """The claims as a denial sees them; `carried` gives for each the number of its claim."""
        return [
            Assertion(
                group=carried[n],
                article=self.numbers[r.article],
                start=r.evidence[0].start if r.evidence else 0,
                end=r.evidence[-1].end if r.evidence else 0,
                speaker=self.speaker_id(r),
                statement=compared_words(r, self.article_of(r)) or r.statement,
                published=published,
                profile=self.profiles[n],
            )
            for n, (r, published) in enumerate(zip(self.claims, self.dates(self.claims), strict=True))
        ]

    def placed_denials(self, denials: Sequence[DenialReport]) -> list[Placed]:
        """Denials as a tie sees them: in the words of their articles."""
        return placed_denials(
            [_in_own_words(r) for r in denials],
            [self.numbers[r.article] for r in denials],
            self.speaker_ids(denials),
            self.dates(denials),
            self.parties,
        )

    def dates(self, reports: Sequence[ClaimReport | FigureReport | DenialReport]) -> list[str | None]:
        """For each report the day of its article, as far as it is known."""
        return [self.checked[self.numbers[r.article]].article.published for r in reports]


def compared_words(report: ClaimReport, article: ArticleRecord) -> str | None:
    """The claim in the language whose words are compared, None where it has none in it."""
    if (report.statement_language or article.language) == GRAMMAR_OF:
        return report.statement if report.statement_language else report.source_words or report.statement
    return report.source_words if article.language == GRAMMAR_OF else None


def _in_own_words(report: DenialReport) -> DenialReport:
    """The denial by its evidence, where what is denied is told in another language than the article's."""
    if report.denies_language is None:
        return report
    return replace(report, denies=" … ".join(span.text for span in report.evidence))


def _profile(report: ClaimReport, article: ArticleRecord) -> Profile:
    words = compared_words(report, article)
    return (
        bare_profile(report.statement) if words is None else profile(words, article.published, report.asserts)
    )


def _place(extraction: CheckedExtraction) -> tuple[str, str, str, str]:
    """The order of merging, whatever order the articles came in: by date, then by outlet."""
    article = extraction.article
    return (article.published or "~", article.outlet or "~", article.source, article.sha256)


def _in_text_order(reports: Sequence[Report]) -> list[Report]:
    return sorted(reports, key=lambda r: ([(e.start, e.end) for e in r.evidence], repr(r)))


def unique_ids(checked: Sequence[CheckedExtraction]) -> tuple[CheckedExtraction, ...]:
    """The same extractions, numbered anew where two runs gave one id to different articles."""
    if len({c.article.id for c in checked}) == len(checked):
        return tuple(checked)
    return tuple(_renamed(c, f"a{n}") for n, c in enumerate(checked, 1))


def _renamed(extraction: CheckedExtraction, name: str) -> CheckedExtraction:
    return replace(
        extraction,
        article=replace(extraction.article, id=name),
        claims=tuple(replace(r, article=name) for r in extraction.claims),
        figures=tuple(replace(r, article=name) for r in extraction.figures),
        denials=tuple(replace(r, article=name) for r in extraction.denials),
        rejected=tuple(replace(r, article=name) for r in extraction.rejected),
    )
