"""The merge: speakers, claims, quotations, figures and denials of several articles as one briefing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from summarizer.check.reports import CheckedExtraction, ClaimReport, DenialReport, FigureReport
from summarizer.extract.extraction import SpeakerKind, Usage
from summarizer.merge.briefing import (
    Briefing,
    Claim,
    Denial,
    Figure,
    Generator,
    MergedClaimReport,
    MergedDenialReport,
    MergedFigureReport,
    Quotation,
    QuotationVariant,
    Speaker,
    TotalUsage,
)
from summarizer.merge.claims import group_claims
from summarizer.merge.grouping import Groups

__all__ = ["merge"]

T = TypeVar("T")
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]|(?<!\w)[‘']([^‘’]+?)[’'](?!\w)")
_STOP = frozenset(
    "the a an of to in on at and or that this it is was were are be been by for with from as has have had".split()
)


def merge(
    checked: Sequence[CheckedExtraction], *, generator: Generator, created: str, title: str | None = None
) -> Briefing:
    """Merge the checked extractions of several articles on one event."""
    checked = _unique_ids(checked)
    names, speakers = _speakers(checked)
    claims = _claims(checked, names)
    denials = _denials(checked, names, claims)
    return Briefing(
        schema_version="1",
        title=title or _title(checked),
        created=created,
        generator=generator,
        articles=tuple(c.article for c in checked),
        speakers=speakers,
        claims=tuple(_with_denials(claim, denials) for claim in claims),
        quotations=_quotations(claims),
        figures=_figures(checked, names),
        denials=denials,
        rejected=tuple(r for c in checked for r in c.rejected),
        usage=_total(checked),
    )


def _unique_ids(checked: Sequence[CheckedExtraction]) -> tuple[CheckedExtraction, ...]:
    """The same extractions, numbered anew where two runs gave the same id to different articles."""
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


def _title(checked: Sequence[CheckedExtraction]) -> str:
    return next((c.article.title for c in checked if c.article.title), "Briefing")


def _total(checked: Sequence[CheckedExtraction]) -> TotalUsage:
    total = sum((c.article.usage for c in checked), Usage())
    return TotalUsage(total.requests, total.prompt_tokens, total.completion_tokens, total.seconds, None)


def _grouped(items: Sequence[T], same: Callable[[T, T], bool]) -> list[list[T]]:
    groups = Groups(len(items))
    for i, left in enumerate(items):
        for j in range(i + 1, len(items)):
            if same(left, items[j]):
                groups.join(i, j)
    return [[items[i] for i in members] for members in groups.lists()]


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text.lower()) if w not in _STOP)


def _near(left: str, right: str, threshold: float = 0.6) -> bool:
    a, b = _words(left), _words(right)
    return bool(a and b) and len(a & b) / len(a | b) >= threshold


def _speakers(
    checked: Sequence[CheckedExtraction],
) -> tuple[dict[tuple[str, str], str], tuple[Speaker, ...]]:
    """Speaker ids by article and name, and the speakers."""
    rows: list[tuple[str, str, SpeakerKind, str | None, tuple[str, ...]]] = []
    for c in checked:
        rows.extend((c.article.id, s.name, s.kind, s.role, s.aliases) for s in c.speakers)
        known = {n for s in c.speakers for n in (s.name, *s.aliases)}
        for r in (*c.claims, *c.figures, *c.denials):
            if r.speaker and r.speaker not in known:
                known.add(r.speaker)
                rows.append((c.article.id, r.speaker, r.speaker_kind or "person", None, ()))

    def same(
        left: tuple[str, str, SpeakerKind, str | None, tuple[str, ...]],
        right: tuple[str, str, SpeakerKind, str | None, tuple[str, ...]],
    ) -> bool:
        if "anonymous" in (left[2], right[2]) and left[0] != right[0]:
            return False
        return bool(
            {left[1].lower(), *map(str.lower, left[4])} & {right[1].lower(), *map(str.lower, right[4])}
        )

    ids: dict[tuple[str, str], str] = {}
    speakers = []
    for n, group in enumerate(_grouped(rows, same), 1):
        name = max((r[1] for r in group), key=len)
        forms = {f for r in group for f in (r[1], *r[4])}
        speakers.append(
            Speaker(
                id=f"s{n}",
                name=name,
                kind=group[0][2],
                role=next((r[3] for r in group if r[3]), None),
                aliases=tuple(sorted(forms - {name})),
                articles=tuple(dict.fromkeys(r[0] for r in group)),
            )
        )
        ids.update({(r[0], f): f"s{n}" for r in group for f in (r[1], *r[4])})
    return ids, tuple(speakers)


def _id(names: dict[tuple[str, str], str], report: ClaimReport | FigureReport | DenialReport) -> str | None:
    return names[report.article, report.speaker] if report.speaker else None


def _claims(checked: Sequence[CheckedExtraction], names: dict[tuple[str, str], str]) -> tuple[Claim, ...]:
    reports = [r for c in checked for r in c.claims]
    published = [c.article.published for c in checked for r in c.claims]
    groups, _ = group_claims(reports, [_id(names, r) for r in reports], published)
    claims = []
    for n, g in enumerate(groups, 1):
        group = [reports[m] for m in g.members]
        origins = len({r.article for r in group})
        merged = tuple(
            MergedClaimReport(
                r.article,
                _id(names, r),
                r.via,
                r.wording,
                r.statement,
                r.evidence,
                r.found_by,
                r.verdict,
                r.notes,
            )
            for r in group
        )
        status = "corroborated" if origins > 1 else "single_source"
        claims.append(Claim(f"c{n}", group[0].statement, status, origins, (), merged))  # type: ignore[arg-type]
    return tuple(claims)


def _with_denials(claim: Claim, denials: Sequence[Denial]) -> Claim:
    against = tuple(d.id for d in denials if claim.id in d.claims)
    if not any(d.kind != "unconfirmed" for d in denials if d.id in against):
        return replace(claim, denied_by=against)
    return replace(claim, denied_by=against, status="contested")


def _quotations(claims: Sequence[Claim]) -> tuple[Quotation, ...]:
    quotations = []
    for claim in claims:
        variants = []
        for r in claim.reports:
            if r.wording == "indirect":
                continue
            text = " … ".join(e.text for e in r.evidence)
            quoted = [m.group(1) or m.group(2) for m in _QUOTED.finditer(text)]
            if quoted:
                words = " … ".join(quoted)
                variants.append(QuotationVariant(r.article, words, r.evidence, r.found_by, r.verdict))
        if variants:
            same = len({tuple(_WORD.findall(v.text.lower())) for v in variants}) == 1
            speaker = next((r.speaker for r in claim.reports if r.wording != "indirect"), None)
            quotations.append(Quotation(f"q{len(quotations) + 1}", speaker, same, tuple(variants)))
    return tuple(quotations)


def _figures(checked: Sequence[CheckedExtraction], names: dict[tuple[str, str], str]) -> tuple[Figure, ...]:
    reports = [r for c in checked for r in c.figures]
    figures = []
    for n, group in enumerate(
        _grouped(reports, lambda a, b: a.unit == b.unit and _near(a.counts, b.counts, 0.4)), 1
    ):
        merged = tuple(
            MergedFigureReport(
                r.article,
                _id(names, r),
                r.text,
                r.low,
                r.high,
                r.qualifier,
                r.unit,
                r.as_of,
                r.evidence,
                r.found_by,
                r.verdict,
                r.notes,
            )
            for r in group
        )
        lows = [r.low for r in group if r.low is not None]
        highs = [r.high for r in group if r.high is not None]
        differ = bool(lows and highs) and max(lows) > min(highs)
        figures.append(Figure(f"f{n}", group[0].counts, "differ" if differ else "agree", merged))
    return tuple(figures)


def _denials(
    checked: Sequence[CheckedExtraction], names: dict[tuple[str, str], str], claims: Sequence[Claim]
) -> tuple[Denial, ...]:
    reports = [r for c in checked for r in c.denials]
    same = lambda a, b: a.kind == b.kind and _id(names, a) == _id(names, b) and _near(a.denies, b.denies)  # noqa: E731
    denials = []
    for n, group in enumerate(_grouped(reports, same), 1):
        against = tuple(
            c.id for c in claims if any(_near(group[0].denies, r.statement, 0.4) for r in c.reports)
        )
        merged = tuple(
            MergedDenialReport(r.article, r.evidence, r.found_by, r.verdict, r.notes) for r in group
        )
        denials.append(Denial(f"d{n}", _id(names, group[0]), group[0].kind, group[0].denies, against, merged))
    return tuple(denials)
