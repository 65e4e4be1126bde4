"""What the check lets through for one article, and what it refused: the lines that `extract` writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from summarizer.check.seen import Looks
from summarizer.extract.extraction import DenialKind, Importance, Qualifier, Usage, Wording
from summarizer.names.kind import SpeakerKind
from summarizer.parse.assertion import Assertion, Modality
from summarizer.parse.counted import Counted
from summarizer.parse.excerpts import Excerpt
from summarizer.parse.identities import Identity
from summarizer.parse.propositions import Clause
from summarizer.read.article import ArticleStatus
from summarizer.text.shown import short
from summarizer.text.span import Span

__all__ = [
    "ArticleRecord",
    "CheckedExtraction",
    "ClaimReport",
    "Coverage",
    "Covered",
    "DenialReport",
    "FigureReport",
    "FoundBy",
    "ItemKind",
    "Missed",
    "MissedKind",
    "Rejection",
    "SpeakerRecord",
    "StatementBy",
    "Trust",
    "Verdict",
]

FoundBy = Literal["llm", "rules", "both"]
Verdict = Literal["exact", "corrected"]
StatementBy = Literal["llm", "source"]
ItemKind = Literal["claim", "figure", "denial", "speaker"]
MissedKind = Literal["quotation", "figure", "denial"]


@dataclass(frozen=True, slots=True)
class Missed:
    """Something seen in the text that no item covers; `looks` says what it looks like ("title", "count")."""

    kind: MissedKind
    start: int
    end: int
    text: str
    looks: Looks | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """How many of a kind the text holds, and how many of those an item covers."""

    found: int = 0
    covered: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """The audit of one article: what anybody sees in the text against what the items cover."""

    quotations: Covered = Covered()
    figures: Covered = Covered()
    denials: Covered = Covered()
    missed: tuple[Missed, ...] = ()


@dataclass(frozen=True, slots=True)
class Trust:
    """On how many claims the text plainly names a speaker, and how often the model named that one.

    `held` of its `stated` statements passed the checks as they are made for a model that isn't trusted.
    """

    agreed: int = 0
    of: int = 0
    held: int = 0
    stated: int = 0

    def __add__(self, other: Trust) -> Trust:
        return Trust(
            self.agreed + other.agreed,
            self.of + other.of,
            self.held + other.held,
            self.stated + other.stated,
        )


@dataclass(frozen=True, slots=True, repr=False)
class ArticleRecord:
    """An article as the JSON contract has it."""

    id: str
    source: str
    sha256: str
    text: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str
    status: ArticleStatus
    error: str | None
    copy_of: str | None
    furniture: tuple[Span, ...]
    coverage: Coverage
    usage: Usage
    trust: Trust = Trust()

    def __repr__(self) -> str:
        said = short(self.title or self.text)
        return f"<Article {self.id} {self.source}: {said}, {len(self.text):,} characters, {self.status}>"


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """A speaker of one article: the fullest name, and every other form the article uses for them."""

    name: str
    kind: SpeakerKind
    role: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """One article's carrying of a claim; `speaker` is a name, None where the article names nobody.

    The evidence of a claim in the outlet's own voice has speaker_kind `outlet`. `asserts` is the main clause
    of the statement, taken apart; None where it has no verb. `clauses` are all clauses of the evidence.
    `modality`, `when` and `importance` say how sure it is, when it lies and what it is to the news, None
    where nothing tells. `statement_by` is whose wording it is. `statement_language` is the statement's
    language where it isn't the article's. `source_words` are the words by which the claim is compared, where
    the statement is in another language, or tells too who says them and they are a clause or quoted; None
    where it is the statement.
    """

    article: str
    speaker: str | None
    speaker_kind: SpeakerKind | None
    via: str | None
    wording: Wording
    statement: str
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    notes: tuple[str, ...]
    asserts: Assertion | None = None
    clauses: tuple[Clause, ...] = ()
    modality: Modality | None = None
    when: str | None = None
    importance: Importance | None = None
    statement_by: StatementBy = "source"
    statement_language: str | None = None
    source_words: str | None = None
    excerpts: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureReport:
    """One article's figure; `low` and `high` are in units of `unit`, None on an open side.

    `counted` is what the number counts by its sentence's grammar; None where that isn't read.
    """

    article: str
    speaker: str | None
    speaker_kind: SpeakerKind | None
    text: str
    counts: str
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str | None
    as_of: str | None
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    notes: tuple[str, ...]
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class DenialReport:
    """One article's report that somebody denies, rejects or doesn't confirm something.

    `denies_language` is the language of `denies` where it isn't the article's.
    """

    article: str
    speaker: str | None
    speaker_kind: SpeakerKind | None
    kind: DenialKind
    denies: str
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    notes: tuple[str, ...]
    denies_language: str | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """An item that failed a check, as the reader gave it, with the check's name and a sentence why."""

    article: str
    kind: ItemKind
    item: dict[str, Any]
    check: str
    reason: str


@dataclass(frozen=True, slots=True, repr=False)
class CheckedExtraction:
    """Everything about one article that may be printed, and what may not.

    `identities` say what the article calls people; they are told where another article calls them so too.
    """

    article: ArticleRecord
    speakers: tuple[SpeakerRecord, ...]
    claims: tuple[ClaimReport, ...]
    figures: tuple[FigureReport, ...]
    denials: tuple[DenialReport, ...]
    rejected: tuple[Rejection, ...]
    identities: tuple[Identity, ...] = ()

    def __repr__(self) -> str:
        held = ", ".join(
            f"{len(items)} {name}"
            for name, items in (
                ("claims", self.claims),
                ("figures", self.figures),
                ("denials", self.denials),
                ("rejected", self.rejected),
            )
        )
        return f"<CheckedExtraction of {self.article.id} {self.article.source}: {held}>"
