"""The briefing: the JSON contract, schema_version "1", as frozen values.

Ids (`a1`, `s1`, `c1`, `q1`, `f1`, `d1`) tie the parts together and are stable for the same input.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar

from summarizer.check.reports import ArticleRecord, FoundBy, Rejection, StatementBy, Trust, Verdict
from summarizer.extract.extraction import (
    DenialKind,
    Importance,
    Modality,
    Qualifier,
    SpeakerKind,
    Usage,
    Wording,
)
from summarizer.extract.statements import Relation
from summarizer.merge.origin import Origin, OriginKind
from summarizer.merge.told import Editing, NewsLine, Quarrel, Said
from summarizer.text.shown import short
from summarizer.text.span import Span

__all__ = [
    "SCHEMA_VERSION",
    "Agreement",
    "Briefing",
    "Claim",
    "ClaimStatus",
    "Denial",
    "Figure",
    "FigureDifference",
    "FigureSide",
    "Generator",
    "Judgement",
    "Judging",
    "MergedClaimReport",
    "MergedDenialReport",
    "MergedFigureReport",
    "NewsLine",
    "Origin",
    "OriginKind",
    "Quarrel",
    "Quotation",
    "QuotationVariant",
    "RelatedFigure",
    "Relation",
    "Said",
    "Speaker",
    "TimelineEntry",
    "TotalUsage",
    "news_lines",
]

SCHEMA_VERSION = "1"

ClaimStatus = Literal["corroborated", "single_source", "contested"]
Agreement = Literal["agree", "differ"]
FigureDifference = Literal["time", "state", "matter"]


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the briefing; `prompt` is the prompt's name and its text's hash, None without a model.

    `language` is the one that its statements were asked for in; None where none was.
    """

    name: str
    version: str
    model: str
    prompt: str | None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class TotalUsage:
    """What all answers cost together; `cost_usd` is None where the price isn't known."""

    requests: int
    prompt_tokens: int
    completion_tokens: int
    seconds: float
    cost_usd: float | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """One real speaker over all articles: display name, kind, role and every other form of the name.

    `related` are speakers whose names stand for the same country ("Moscow", "the Kremlin"): tied, not joined.
    `affiliation` is where the role is held or whence somebody comes, as an article prints it: "the Cato
    Institute", "D-N.Y.".
    """

    id: str
    name: str
    kind: SpeakerKind
    role: str | None
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    related: tuple[str, ...] = ()
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class MergedClaimReport:
    """One article's carrying of a claim; `speaker` is a speaker id, `statement_by` whose wording it is.

    `statement_language` is the statement's language where it isn't the article's.
    """

    article: str
    speaker: str | None
    via: str | None
    wording: Wording
    statement: str
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    notes: tuple[str, ...]
    statement_by: StatementBy = "source"
    statement_language: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Claim:
    """One assertion with everybody's reports of it; `origins` counts independent origins, not articles.

    `sources` counts once what several of them have from one statement or one agency's passage; 0 in older
    files. `opposed_by` are the claims that assert the opposite. `importance` is what it is to the news,
    `modality` how sure it is and `when` when it lies, None where nothing tells.
    """

    id: str
    statement: str
    status: ClaimStatus
    origins: int
    denied_by: tuple[str, ...]
    reports: tuple[MergedClaimReport, ...]
    opposed_by: tuple[str, ...] = ()
    importance: Importance = "detail"
    modality: Modality | None = None
    when: str | None = None
    sources: int = 0

    @property
    def is_alone(self) -> bool:
        """Whether one origin alone has it, and nothing stands against it."""
        return self.status == "single_source" and self.origins == 1

    def __repr__(self) -> str:
        return f"<Claim {self.id}: {short(self.statement)}, {self.status}, {_reports(self.reports)}>"


@dataclass(frozen=True, slots=True)
class QuotationVariant:
    """One article's rendering of a quotation: the words inside the marks, in the article's language."""

    article: str
    text: str
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    language: str = "en"


@dataclass(frozen=True, slots=True, repr=False)
class Quotation:
    """One utterance in each article's rendering; `same_wording` where all renderings have the same words."""

    id: str
    speaker: str | None
    same_wording: bool
    variants: tuple[QuotationVariant, ...]

    def __repr__(self) -> str:
        said = short(self.variants[0].text) if self.variants else "nothing"
        return f"<Quotation {self.id}: {said}, {_reports(self.variants)}>"


@dataclass(frozen=True, slots=True)
class MergedFigureReport:
    """One article's figure; `speaker` is a speaker id, an open side of `low`/`high` is None.

    `counts` are this article's own words for what is counted.
    """

    article: str
    speaker: str | None
    text: str
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str | None
    as_of: str | None
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    notes: tuple[str, ...]
    counts: str = ""


@dataclass(frozen=True, slots=True)
class FigureSide:
    """One value of a row that differs, in an article's words, and the places in `reports` of who gives it.

    `rival` is whether each article that gives it has another number for the toll as its own. `told_on` is the
    last day on which an article gives it.
    """

    low: float | None
    high: float | None
    reports: tuple[int, ...]
    text: str = ""
    rival: bool = False
    told_on: str | None = None


@dataclass(frozen=True, slots=True)
class RelatedFigure:
    """Another row near this one, and what keeps both apart: the time, done against planned, the matter."""

    figure: str
    difference: FigureDifference


@dataclass(frozen=True, slots=True, repr=False)
class Figure:
    """Figures that count the same thing, side by side.

    `counts` says what is counted; `title` does so in words that read alone, "…" where the number stands, None
    where the articles have none. `sides` are the values given where they differ or grow, the smallest first,
    each with who gives it. `develops` is whether what is counted adds up as the event goes on, so that the
    least and the most tell of it: later reports give larger numbers, or there are many.
    """

    id: str
    counts: str
    agreement: Agreement
    reports: tuple[MergedFigureReport, ...]
    related: tuple[RelatedFigure, ...] = ()
    sides: tuple[FigureSide, ...] = ()
    develops: bool = False
    title: str | None = None

    def __repr__(self) -> str:
        return f"<Figure {self.id}: {short(self.counts)}, {self.agreement}, {_reports(self.reports)}>"


@dataclass(frozen=True, slots=True)
class MergedDenialReport:
    """One article's report of a denial."""

    article: str
    evidence: tuple[Span, ...]
    found_by: FoundBy
    verdict: Verdict
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Denial:
    """What one speaker denies, with the ids of the claims it stands against.

    `denies_language` is the language of `denies` where it isn't that of the articles that report it.
    """

    id: str
    speaker: str | None
    kind: DenialKind
    denies: str
    claims: tuple[str, ...]
    reports: tuple[MergedDenialReport, ...]
    denies_language: str | None = None

    def __repr__(self) -> str:
        return f"<Denial {self.id}: {self.kind} of {short(self.denies)}, {_reports(self.reports)}>"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A day (ISO 8601) that claims give with certainty, and those claims."""

    day: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A model's answer on two statements of which the rules couldn't tell whether they say the same."""

    left: str
    right: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Judging:
    """The requests about pairs of statements: the prompt's name and hash, and what all attempts cost.

    `asked` are the pairs they were about; `left_out` those for which they had no room. `read` are the
    statements that the model read all together to find pairs, 0 where the rules alone found them.
    """

    prompt: str
    asked: int
    left_out: int
    usage: Usage
    read: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Briefing:
    """Several articles on one event, merged; `judging` is None where no model was asked about pairs.

    `trust` is how often the model named the speaker that the text plainly names, over all articles. `lead` is
    the news in a few lines, `next` what is to come, `quarrels` who says otherwise, `differing` the ids of the
    figures and quotations on which accounts differ, `said` who said what, `only` what one outlet alone has;
    `editing` is what a model that edited them did. Two briefings are equal where all but the time of their
    making is.
    """

    schema_version: Literal["1"]
    title: str
    created: str = field(compare=False)
    generator: Generator
    articles: tuple[ArticleRecord, ...]
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    denials: tuple[Denial, ...]
    rejected: tuple[Rejection, ...]
    usage: TotalUsage
    origins: tuple[Origin, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    judging: Judging | None = None
    trust: Trust = field(default_factory=Trust)
    lead: tuple[NewsLine, ...] = ()
    next: tuple[NewsLine, ...] = ()
    quarrels: tuple[Quarrel, ...] = ()
    differing: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    only: tuple[NewsLine, ...] = ()
    editing: Editing | None = None

    def __repr__(self) -> str:
        parts = ("articles", "speakers", "claims", "quotations", "figures", "denials")
        held = ", ".join(f"{len(getattr(self, name))} {name}" for name in parts)
        return f"<Briefing {short(self.title)}: {held}>"

    def article(self, article_id: str) -> ArticleRecord:
        """The article with this id; KeyError where there is none."""
        return _by_id(self.articles, article_id, "article")

    def speaker(self, speaker_id: str) -> Speaker:
        """The speaker with this id; KeyError where there is none."""
        return _by_id(self.speakers, speaker_id, "speaker")

    def claim(self, claim_id: str) -> Claim:
        """The claim with this id; KeyError where there is none."""
        return _by_id(self.claims, claim_id, "claim")

    def quotation(self, quotation_id: str) -> Quotation:
        """The quotation with this id; KeyError where there is none."""
        return _by_id(self.quotations, quotation_id, "quotation")

    def figure(self, figure_id: str) -> Figure:
        """The row of figures with this id; KeyError where there is none."""
        return _by_id(self.figures, figure_id, "figure")

    def denial(self, denial_id: str) -> Denial:
        """The denial with this id; KeyError where there is none."""
        return _by_id(self.denials, denial_id, "denial")


def news_lines(briefing: Briefing) -> tuple[NewsLine, ...]:
    """Every line that tells some of the news, in the order of the briefing's parts."""
    quarrels = (x for q in briefing.quarrels for x in q.lines)
    said = (x for s in briefing.said for x in s.lines)
    return (*briefing.lead, *briefing.next, *quarrels, *said, *briefing.only)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Named)


def _by_id(items: tuple[_Item, ...], wanted: str, kind: str) -> _Item:
    found = next((item for item in items if item.id == wanted), None)
    if found is not None:
        return found
    ids = f"its ids are {items[0].id} to {items[-1].id}" if items else f"it has no {kind}s"
    raise KeyError(f"The briefing has no {kind} {wanted!r}; {ids}.")


def _reports(reports: tuple[object, ...]) -> str:
    return f"{len(reports)} report{'' if len(reports) == 1 else 's'}"
