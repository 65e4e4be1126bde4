"""What the merge decides: status against reports, denials tied to claims both ways, origins counted once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from summarizer.audit.finding import AuditFinding
from summarizer.audit.people import People
from summarizer.audit.witness import Witness
from summarizer.check.reports import ClaimReport, FigureReport
from summarizer.merge.briefing import Briefing, Claim, Denial, Figure, MergedClaimReport, Relation
from summarizer.merge.datelines import written_on
from summarizer.merge.figures.group import group_figures
from summarizer.merge.origins.find import find_origins
from summarizer.merge.origins.sources import NAMED_KINDS, sources_of

__all__ = ["audit_merging"]


def audit_merging(briefing: Briefing, witnesses: Mapping[str, Witness]) -> Iterator[AuditFinding]:
    """Everything in the merged parts that the reports don't bear out."""
    denials = {denial.id: denial for denial in briefing.denials}
    claims = {claim.id: claim for claim in briefing.claims}
    for n, claim in enumerate(briefing.claims):
        yield from _status(f"claims[{n}]", claim, denials)
        yield from _ties(f"claims[{n}]", claim, claims, denials)
    yield from _denial_ties(briefing)
    yield from _origins(briefing)
    for n, figure in enumerate(briefing.figures):
        yield from _agreement(f"figures[{n}].agreement", figure, briefing, witnesses)
    yield from _judgements(briefing, witnesses)


def _status(place: str, claim: Claim, denials: dict[str, Denial]) -> Iterator[AuditFinding]:
    against = [*claim.denied_by, *claim.opposed_by]
    sources = claim.sources or claim.origins
    found = f"{sources} sources, against it: {', '.join(against) or 'nothing'}"
    if against:
        right, message = "contested", "something stands against it"
    elif sources > 1:
        right, message = "corroborated", "it has several independent sources, and nothing stands against it"
    else:
        right, message = "single_source", "it has one source, and nothing stands against it"
    if claim.status != right:
        yield AuditFinding(f"{place}.status", "status", message, claim.status, found)
    for m, denial_id in enumerate(claim.denied_by):
        if denials[denial_id].kind == "unconfirmed":
            message = "what isn't confirmed isn't denied"
            yield AuditFinding(f"{place}.denied_by[{m}]", "denied_by", message, denial_id, "unconfirmed")


def _ties(
    place: str, claim: Claim, claims: dict[str, Claim], denials: dict[str, Denial]
) -> Iterator[AuditFinding]:
    for m, denial_id in enumerate(claim.denied_by):
        if claim.id not in denials[denial_id].claims:
            message = "the denial doesn't name the claim that names it"
            yield AuditFinding(f"{place}.denied_by[{m}]", "denied_by", message, denial_id, claim.id)
    for m, other_id in enumerate(claim.opposed_by):
        if claim.id not in claims[other_id].opposed_by:
            message = "the other claim doesn't name the one that names it"
            yield AuditFinding(f"{place}.opposed_by[{m}]", "opposed_by", message, other_id, claim.id)


def _denial_ties(briefing: Briefing) -> Iterator[AuditFinding]:
    claims = {claim.id: claim for claim in briefing.claims}
    for n, denial in enumerate(briefing.denials):
        for m, claim_id in enumerate(denial.claims):
            if denial.kind != "unconfirmed" and denial.id not in claims[claim_id].denied_by:
                message = "the claim doesn't name the denial that names it"
                yield AuditFinding(f"denials[{n}].claims[{m}]", "denied_by", message, claim_id, denial.id)


def _origins(briefing: Briefing) -> Iterator[AuditFinding]:
    """Copies of one text, credited wire lines, and what one source passed on to several, count once."""
    found = find_origins(briefing.articles)
    numbers = {article.id: n for n, article in enumerate(briefing.articles)}
    for n, article in enumerate(briefing.articles):
        fuller = found.copy_of[n]
        right = None if fuller is None else briefing.articles[fuller].id
        if article.copy_of != right:
            message = "the texts don't bear this out"
            said, compared = article.copy_of or "null", right or "null"
            yield AuditFinding(f"articles[{n}].copy_of", "origins", message, said, compared)
    named = {s.id for s in briefing.speakers if s.kind in NAMED_KINDS}
    for n, claim in enumerate(briefing.claims):
        heard = [
            found.heard(
                numbers[r.article],
                briefing.articles[numbers[r.article]],
                _as_checked(r),
                r.speaker if r.speaker in named else None,
            )
            for r in claim.reports
        ]
        origins, sources = len({r.origin for r in heard}), sources_of(heard).count
        if claim.origins != origins:
            message = "the reports have another number of independent origins"
            yield AuditFinding(f"claims[{n}].origins", "origins", message, str(claim.origins), str(origins))
        if claim.sources not in (0, sources):
            message = "the reports have another number of sources"
            yield AuditFinding(f"claims[{n}].sources", "origins", message, str(claim.sources), str(sources))


def _as_checked(report: MergedClaimReport) -> ClaimReport:
    """The report as it was before the merge; its speaker's name plays no part in where it comes from."""
    return ClaimReport(
        report.article,
        None,
        None,
        report.via,
        report.wording,
        report.statement,
        report.evidence,
        report.found_by,
        report.verdict,
        report.notes,
    )


def _judgements(briefing: Briefing, witnesses: Mapping[str, Witness]) -> Iterator[AuditFinding]:
    """A model was asked about pairs of what articles report, or of clauses of it, once about each."""
    reported = {report.statement for claim in briefing.claims for report in claim.reports}
    if any(
        said not in reported
        for judgement in briefing.judgements
        for said in (judgement.left, judgement.right)
    ):
        reported |= _clauses(briefing, witnesses)
    seen: set[tuple[str, str]] = set()
    for n, judgement in enumerate(briefing.judgements):
        place = f"judgements[{n}]"
        for side, statement in (("left", judgement.left), ("right", judgement.right)):
            if statement not in reported:
                message = "no report has this statement"
                yield AuditFinding(f"{place}.{side}", "judgements", message, statement)
        if judgement.relation not in get_args(Relation):
            message = "two statements can't be this to each other"
            yield AuditFinding(f"{place}.relation", "judgements", message, judgement.relation)
        pair = min(judgement.left, judgement.right), max(judgement.left, judgement.right)
        if pair in seen:
            message = "another judgement is about the same pair"
            yield AuditFinding(place, "judgements", message, judgement.left, judgement.right)
        seen.add(pair)
    asked = briefing.judging.asked if briefing.judging else 0
    if len(briefing.judgements) > asked:
        message = "there are more judgements than pairs that a model was asked about"
        yield AuditFinding("judgements", "judgements", message, str(len(briefing.judgements)), str(asked))


def _clauses(briefing: Briefing, witnesses: Mapping[str, Witness]) -> set[str]:
    """What the clauses of all reports state."""
    people = People(briefing)
    return {
        excerpt.statement
        for claim in briefing.claims
        for report in claim.reports
        for name in people.names(report.speaker, witnesses[report.article])
        for excerpt in witnesses[report.article].excerpts(report.evidence, name)
    }


def _agreement(
    place: str, figure: Figure, briefing: Briefing, witnesses: Mapping[str, Witness]
) -> Iterator[AuditFinding]:
    differ = _differ(figure, briefing, witnesses)
    if figure.agreement == "differ" and not (differ or _disjoint(figure)):
        message = "they are said to differ, and all their ranges overlap"
        yield AuditFinding(place, "agreement", message, figure.agreement, _ranges(figure))
    if figure.agreement == "agree" and differ:
        message = "they count the same thing for one time, and their ranges don't overlap"
        yield AuditFinding(place, "agreement", message, figure.agreement, _ranges(figure))


def _differ(figure: Figure, briefing: Briefing, witnesses: Mapping[str, Witness]) -> bool:
    """Whether by the grammar of the evidence alone two figures of a row can't both hold."""
    days = written_on(briefing.articles)
    reports = [
        FigureReport(
            r.article,
            r.speaker,
            None,
            r.text,
            r.counts,
            r.low,
            r.high,
            r.qualifier,
            r.unit,
            r.as_of,
            r.evidence,
            r.found_by,
            r.verdict,
            r.notes,
            counted=witnesses[r.article].counted(r.text, r.evidence),
        )
        for r in figure.reports
    ]
    texts = {a.id: a.text for a in briefing.articles}
    groups = group_figures(reports, [days[r.article] for r in reports], texts)
    return len(groups) == 1 and bool(groups[0].conflicts)


def _disjoint(figure: Figure) -> bool:
    ranges: Sequence[tuple[float | None, float | None]] = [(r.low, r.high) for r in figure.reports]
    return any(high is not None and low is not None and high < low for _, high in ranges for low, _ in ranges)


def _ranges(figure: Figure) -> str:
    return "; ".join(f"{r.low} to {r.high}" for r in figure.reports)
