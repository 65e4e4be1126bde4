"""What outlets share of longer reports: a clause of one that tells what a clause of another does."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.check.reports import ClaimReport
from summarizer.merge.briefing import Relation
from summarizer.merge.claims.asking import Asked, Judge, UndecidedPair, judged_by
from summarizer.merge.claims.forms import ExcerptComparisons, Form, forms_of, join_forms, rareness_of
from summarizer.merge.claims.profile import Profile, profile
from summarizer.parse.excerpts import Excerpt

__all__ = ["Part", "Reports", "SharedPart", "excerpt_reports", "shared_parts"]


# Marks and a conjunction outside the marks leave a quotation direct.
_DIRECT = 0.9


@dataclass(frozen=True, slots=True)
class Reports:
    """Claims with what is known of each: its speaker, its profile, its article's day.

    `headlines` are the numbers of those that stand in one.
    """

    reports: Sequence[ClaimReport]
    speakers: Sequence[str | None]
    profiles: Sequence[Profile]
    days: Sequence[str | None]
    headlines: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What is compared of a report by its number: one of its excerpts as a report, or all of it."""

    report: int
    told: ClaimReport
    whole: bool
    finite: bool


@dataclass(frozen=True, slots=True)
class SharedPart:
    """Excerpts of different articles that tell the same; `claim` is one of whole reports that does too."""

    parts: tuple[Part, ...]
    claim: int | None


def _excerpt_report(report: ClaimReport, excerpt: Excerpt) -> ClaimReport:
    """A report cut down to one of its excerpts."""
    return replace(
        report,
        statement=excerpt.statement,
        evidence=excerpt.evidence,
        clauses=excerpt.clauses,
        asserts=excerpt.asserts,
        wording="direct" if excerpt.quoted >= _DIRECT else "mixed" if excerpt.quoted else "indirect",
        modality=excerpt.asserts.modality if excerpt.asserts else None,
        when=None,
        statement_by="source",
        source_words=None,
        excerpts=(),
    )


def shared_parts(
    given: Reports, carried: Sequence[int], judge: Judge | None = None
) -> tuple[list[SharedPart], dict[UndecidedPair, Relation]]:
    """What different articles share of longer reports; `carried` is for each report the number of its claim.

    An excerpt comes at most once, and not where its report is in the claim already. With them what `judge`
    answered.
    """
    parts = tuple(_parts(given.reports))
    own = [_profile(p, given.profiles[p.report], given.days[p.report]) for p in parts]
    speakers = [given.speakers[p.report] for p in parts]
    below = {n for n, p in enumerate(parts) if p.report in given.headlines}
    forms = forms_of([p.told for p in parts], speakers, own, below)
    rareness = rareness_of(forms_of(given.reports, given.speakers, given.profiles, given.headlines))
    comparisons = ExcerptComparisons(forms, rareness)
    comparisons.compare_candidates()
    comparisons.leave_out(lambda i, j: _told_already(forms[i], forms[j], parts, carried))
    groups = join_forms(len(forms), comparisons, once=True)
    answers: dict[UndecidedPair, Relation] = {}
    if judge:
        asked = Asked(forms, [p.told for p in parts], speakers, comparisons)
        groups, answers, _ = judged_by(judge, asked, groups, once=True)
    members = ([parts[m] for form in group for m in forms[form].members] for group in groups.lists())
    found = (_shared(told, carried) for told in members)
    return [shared for shared in found if shared is not None], answers


def _told_already(left: Form, right: Form, parts: Sequence[Part], carried: Sequence[int]) -> bool:
    """Whether two forms are of reports that whole are one claim, or are both whole and were compared."""
    pairs = [(parts[i], parts[j]) for i in left.members for j in right.members]
    return all(carried[a.report] == carried[b.report] or (a.whole and b.whole) for a, b in pairs)


def excerpt_reports(reports: Sequence[ClaimReport]) -> Iterator[ClaimReport]:
    """The excerpts of all reports, as reports."""
    return (part.told for part in _parts(reports) if not part.whole)


def _shared(told: Sequence[Part], carried: Sequence[int]) -> SharedPart | None:
    if len({p.told.article for p in told}) < 2:
        return None
    claims = [carried[p.report] for p in told if p.whole]
    claim = max(sorted(set(claims)), key=claims.count) if claims else None
    taken = [p.told for p in told if p.whole and carried[p.report] == claim]
    cut: list[Part] = []
    for part in sorted(told, key=lambda p: p.report):
        if not part.whole and carried[part.report] != claim and not _overlaps(part.told, taken):
            cut.append(part)
            taken.append(part.told)
    if not cut or (claim is None and not _are_of_several(cut, carried)):
        return None
    return SharedPart(tuple(cut), claim)


def _are_of_several(cut: Sequence[Part], carried: Sequence[int]) -> bool:
    """Whether excerpts aren't of one claim or one article, and one of them can stand as a sentence."""
    articles, claims = ({p.told.article for p in cut}, {carried[p.report] for p in cut})
    return len(articles) > 1 and len(claims) > 1 and any(p.finite for p in cut)


def _overlaps(report: ClaimReport, others: Sequence[ClaimReport]) -> bool:
    """Whether a report rests on words that another of its article rests on."""
    return any(
        mine.overlaps(theirs)
        for other in others
        if other.article == report.article
        for mine in report.evidence
        for theirs in other.evidence
    )


def _parts(reports: Sequence[ClaimReport]) -> Iterator[Part]:
    for number, report in enumerate(reports):
        for excerpt in report.excerpts:
            yield Part(number, _excerpt_report(report, excerpt), whole=False, finite=excerpt.finite)
        if not report.excerpts:
            yield Part(number, report, whole=True, finite=True)


def _profile(part: Part, of_report: Profile, day: str | None) -> Profile:
    return of_report if part.whole else profile(part.told.statement, day, part.told.asserts)
