"""The merge: speakers, claims, quotations, figures and denials of several articles as one briefing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.check.reports import CheckedExtraction, ClaimReport, Trust
from summarizer.extract.extraction import Usage
from summarizer.merge.briefing import (
    Briefing,
    Claim,
    ClaimStatus,
    Denial,
    Generator,
    Judgement,
    MergedClaimReport,
    MergedDenialReport,
    Quotation,
    QuotationVariant,
    Relation,
    Speaker,
    TotalUsage,
)
from summarizer.merge.carried import Carried, carried, origins_of, voice
from summarizer.merge.claims.account import account
from summarizer.merge.claims.asking import Judge, UndecidedPair
from summarizer.merge.claims.group import ClaimGroup, group_claims
from summarizer.merge.composed import with_composed
from summarizer.merge.denials.contrary import Stated, contrary
from summarizer.merge.denials.group import DenialGroup, group_denials
from summarizer.merge.denials.quarrels import contradict
from summarizer.merge.desk import Desk, unique_ids
from summarizer.merge.figures.group import FigureGroup
from summarizer.merge.figures.opposition import opposed_by_figures
from summarizer.merge.in_parts import told_in_parts
from summarizer.merge.news.importance import importance_of
from summarizer.merge.news.news import with_news
from summarizer.merge.quotations.group import group_quotations
from summarizer.merge.rows import figures_of, rows_of
from summarizer.merge.speakers.beside import Introduction, Known, country_of_seat, introduce
from summarizer.merge.speakers.book import MergedSpeaker
from summarizer.merge.timeline import timeline
from summarizer.merge.told import NO_OPENING

__all__ = ["merge"]

_Told = TypeVar("_Told", bound=str)
_WORD = re.compile(r"\w+")


def merge(
    checked: Sequence[CheckedExtraction],
    *,
    generator: Generator,
    created: str,
    title: str | None = None,
    judge: Judge | None = None,
) -> Briefing:
    """Merge the checked extractions of several articles on one event.

    The result doesn't depend on the order of `checked`, but for the order of `articles`. `judge` is asked
    once: to confirm what the comparison joined and opposed, and about the pairs of which it can't tell.
    """
    briefing = _merged(unique_ids(checked), generator, created, title, judge)
    return with_news(briefing, title, judge.opening if judge else NO_OPENING)


def _merged(
    given: Sequence[CheckedExtraction],
    generator: Generator,
    created: str,
    title: str | None,
    judge: Judge | None,
) -> Briefing:
    """The briefing without its news; what it was compared by is given up before those are chosen."""
    desk = Desk.of(given)
    groups, answers = group_claims(
        desk.claims, desk.speaker_ids(desk.claims), desk.profiles, desk.headlines, judge
    )
    desk, groups, more = told_in_parts(desk, groups, judge)
    answers |= more
    desk, groups = with_composed(desk, groups, judge.composed if judge else ())
    rows = rows_of(desk)
    told = carried(desk, groups)
    denials = _denials(desk, groups)
    copies = {
        c.article.id: desk.checked[fuller].article.id
        for c, fuller in zip(desk.checked, desk.origins.copy_of, strict=True)
        if fuller is not None
    }
    rejected = {c.article.id: c.rejected for c in given}
    return Briefing(
        schema_version="1",
        title=title or _title(desk),
        created=created,
        generator=generator,
        articles=tuple(replace(c.article, copy_of=copies.get(c.article.id)) for c in given),
        speakers=_speakers(desk),
        claims=_claims(desk, told, denials, rows, _judged_opposed(answers)),
        quotations=_quotations(desk, groups),
        figures=figures_of(desk, rows),
        denials=tuple(denial for denial, _ in denials),
        rejected=tuple(r for article in rejected.values() for r in article),
        usage=_total(given),
        origins=origins_of(desk, told),
        timeline=timeline(desk, groups),
        judgements=tuple(
            Judgement(pair.left, pair.right, answers[pair])
            for pair in sorted(answers, key=lambda p: (p.left, p.right))
        ),
        trust=sum((c.article.trust for c in given), Trust()),
    )


def _title(desk: Desk) -> str:
    return next((c.article.title for c in desk.checked if c.article.title), "Briefing")


def _total(checked: Sequence[CheckedExtraction]) -> TotalUsage:
    total = sum((c.article.usage for c in checked), Usage())
    return TotalUsage(total.requests, total.prompt_tokens, total.completion_tokens, total.seconds, None)


def _speakers(desk: Desk) -> tuple[Speaker, ...]:
    people = tuple(s.name for s in desk.book.speakers if s.kind == "person")
    bodies = tuple(s.name for s in desk.book.speakers if s.kind == "organisation")
    naming: dict[str, list[str]] = {}
    for checked in desk.checked:
        for word in {*_WORD.findall(checked.article.text)}:
            naming.setdefault(word, []).append(checked.article.text)
    known = Known(people, bodies)
    return tuple(_speaker(desk, n, s, known, naming) for n, s in enumerate(desk.book.speakers, 1))


def _speaker(
    desk: Desk, number: int, speaker: MergedSpeaker, known: Known, naming: Mapping[str, Sequence[str]]
) -> Speaker:
    """The speaker as any article introduces him: `naming` are the texts by the words in them."""
    told = Introduction(speaker.role, country_of_seat(speaker.name, _texts(desk, speaker)))
    if speaker.kind == "person":
        names = (speaker.name, *speaker.aliases)
        last = {words[-1] for name in names if (words := _WORD.findall(name))}
        texts = dict.fromkeys(text for word in sorted(last) for text in naming.get(word, ()))
        told = introduce(names, filter(None, (speaker.role,)), texts, known)
    titled = {told.titled} - {None, speaker.name}
    return Speaker(
        id=f"s{number}",
        name=speaker.name,
        kind=speaker.kind,
        role=told.role,
        aliases=tuple(sorted({*speaker.aliases, *filter(None, titled)})),
        articles=tuple(desk.checked[a].article.id for a in speaker.articles),
        related=tuple(f"s{other + 1}" for other in speaker.related),
        affiliation=told.affiliation,
    )


def _texts(desk: Desk, speaker: MergedSpeaker) -> list[str]:
    return [desk.checked[a].article.text for a in speaker.articles]


def _judged_opposed(answers: Mapping[UndecidedPair, Relation]) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((pair.left, pair.right)) for pair, relation in answers.items() if relation == "opposed"
    )


def _claims(
    desk: Desk,
    told: Sequence[Carried],
    denials: Sequence[tuple[Denial, DenialGroup]],
    rows: Sequence[FigureGroup],
    judged: frozenset[frozenset[str]],
) -> tuple[Claim, ...]:
    """The claims; `judged` are the pairs of statements that a model takes for opposed."""
    groups = [claim.group for claim in told]
    conflicts = [pair for row in rows for pair in row.conflicts]
    by_figures = opposed_by_figures(desk.claims, _group_of(groups), desk.figures, conflicts)
    denied: dict[int, list[str]] = {}
    for denial, tied in denials:
        if denial.kind != "unconfirmed":
            for number in tied.against:
                denied.setdefault(number, []).append(denial.id)
    said = [[(desk.claims[m], desk.speaker_id(desk.claims[m])) for m in g.members] for g in groups]
    contrary_to = _contrary(desk, groups)
    claims = []
    for n, claim in enumerate(told):
        group, reports, origins = claim.group, claim.reports, claim.origins
        calls = all(map(desk.calls_somebody, group.members))
        against = (
            o
            for o in group.opposed
            if contradict(said[n], said[o])
            or any(frozenset((a.statement, b.statement)) in judged for a, _ in said[n] for b, _ in said[o])
        )
        opposed = sorted({*against, *by_figures.get(n, ()), *contrary_to.get(n, ())})
        claims.append(
            Claim(
                id=f"c{n + 1}",
                statement=group.told or (_shortest(reports) if calls else _statement(desk, reports)),
                status=_status(claim.sources.count, bool(denied.get(n) or opposed)),
                origins=origins,
                denied_by=tuple(denied.get(n, ())),
                reports=tuple(_claim_report(desk, r) for r in reports),
                opposed_by=tuple(f"c{other + 1}" for other in opposed),
                importance=importance_of(
                    reports, in_headline=any(desk.in_headline(r) for r in reports), origins=origins
                ),
                modality=_given([r.modality for r in reports]),
                when=_given([r.when for r in reports]),
                sources=claim.sources.count,
            )
        )
    return tuple(claims)


def _contrary(desk: Desk, groups: Sequence[ClaimGroup]) -> dict[int, set[int]]:
    """For each claim those of which a clause can't hold beside one of its own."""
    carried, speakers = _group_of(groups), desk.speaker_ids(desk.claims)
    found: dict[int, set[int]] = {}
    for left, right in contrary(
        [
            Stated(
                carried[n],
                r.article,
                speakers[n],
                r.statement,
                account(desk.profiles[n], r.source_words or r.statement, r.clauses),
            )
            for n, r in enumerate(desk.claims)
        ]
    ):
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return found


def _status(sources: int, against: bool) -> ClaimStatus:
    if against:
        return "contested"
    return "corroborated" if sources > 1 else "single_source"


def _statement(desk: Desk, reports: Sequence[ClaimReport]) -> str:
    """The wording that stands for the claim: of somebody named, below the headline, of the middle length.

    A whole sentence in reported speech comes before one in quotation marks.
    """
    ranked = sorted(reports, key=lambda r: len(r.statement))
    middle = len(ranked[len(ranked) // 2].statement)

    def rank(report: ClaimReport) -> tuple[bool, int, bool, bool, int, str]:
        return (
            desk.in_headline(report),
            voice(report),
            len(report.evidence) > 1,
            report.wording != "indirect",
            abs(len(report.statement) - middle),
            report.statement,
        )

    return min(reports, key=rank).statement.removeprefix("that ")


def _shortest(reports: Sequence[ClaimReport]) -> str:
    """The fewest words that call somebody what all do: a longer report says more than the others."""
    return min((r.statement for r in reports), key=lambda said: (len(said.split()), said))


def _given(values: Sequence[_Told | None]) -> _Told | None:
    """What most reports say, the first of them where several are as many; None where none says anything."""
    told = [value for value in values if value is not None]
    return max(told, key=told.count, default=None)


def _claim_report(desk: Desk, r: ClaimReport) -> MergedClaimReport:
    return MergedClaimReport(
        article=r.article,
        speaker=desk.speaker_id(r),
        via=r.via,
        wording=r.wording,
        statement=r.statement,
        evidence=r.evidence,
        found_by=r.found_by,
        verdict=r.verdict,
        notes=r.notes,
        statement_by=r.statement_by,
        statement_language=r.statement_language,
    )


def _quotations(desk: Desk, claims: Sequence[ClaimGroup]) -> tuple[Quotation, ...]:
    speakers = desk.speaker_ids(desk.whole)
    carried = _group_of(claims)
    return tuple(
        Quotation(
            id=f"q{n}",
            speaker=speakers[group.quotes[0].report],
            same_wording=group.same_wording,
            variants=tuple(
                QuotationVariant(
                    r.article, q.text, r.evidence, r.found_by, r.verdict, desk.article_of(r).language
                )
                for q in group.quotes
                for r in (desk.claims[q.report],)
            ),
        )
        for n, group in enumerate(group_quotations(desk.whole, speakers, carried), 1)
    )


def _group_of(groups: Sequence[ClaimGroup]) -> list[int]:
    """For each report, in order, the group that it is in."""
    found = {m: n for n, group in enumerate(groups) for m in group.members}
    return [found[m] for m in range(len(found))]


def _denials(desk: Desk, groups: Sequence[ClaimGroup]) -> list[tuple[Denial, DenialGroup]]:
    """Denials with the claims they are about; one of an article in another language stands by itself."""
    places = [n for n, r in enumerate(desk.denials) if desk.is_taken_apart(r)]
    placed = desk.placed_denials([desk.denials[n] for n in places])
    found = [
        DenialGroup(tuple(places[m] for m in group.members), group.against)
        for group in group_denials(placed, desk.assertions(_group_of(groups)), desk.parties)
    ]
    found += [DenialGroup((n,), ()) for n in sorted({*range(len(desk.denials))} - {*places})]
    return [(_denial(desk, n, group), group) for n, group in enumerate(found, 1)]


def _denial(desk: Desk, number: int, group: DenialGroup) -> Denial:
    reports = [desk.denials[m] for m in group.members]
    first = max(reports, key=lambda r: (len(r.denies), r.denies))
    return Denial(
        id=f"d{number}",
        speaker=desk.speaker_id(first),
        kind=first.kind,
        denies=first.denies,
        denies_language=first.denies_language,
        claims=tuple(f"c{claim + 1}" for claim in group.against),
        reports=tuple(
            MergedDenialReport(r.article, r.evidence, r.found_by, r.verdict, r.notes) for r in reports
        ),
    )
