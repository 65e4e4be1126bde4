"""The sections about claims: what is contested, what several carry, what one source has, what is denied."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.merge.briefing import Claim, Denial, MergedClaimReport
from summarizer.write.page import (
    Block,
    Bullets,
    Heading,
    Item,
    Line,
    Link,
    Paragraph,
    Section,
    Strong,
    Target,
    Text,
    Words,
)
from summarizer.write.wording import Desk, evidence_text, joined, says_the_same

__all__ = [
    "BRIEFLY",
    "UNNAMED",
    "Style",
    "carried",
    "claim_item",
    "contested",
    "denials",
    "in_speech",
    "only_here",
]

_KIND = {"denial": "denial", "rejection": "rejection", "unconfirmed": "not confirmed"}


def contested(desk: Desk) -> Section | None:
    """Every contested claim, with who stands against it and in which words."""
    items = tuple(_contested(desk, c) for c in desk.briefing.claims if c.status == "contested")
    return Section("Contested", (Bullets(items),)) if items else None


def carried(desk: Desk) -> Section | None:
    """The claims of several independent origins, the most widely carried first."""
    claims = [c for c in desk.briefing.claims if c.status == "corroborated"]
    claims.sort(key=lambda c: (-c.origins, -len(c.reports)))
    items = tuple(claim_item(desk, c) for c in claims)
    return Section("Carried by several", (Bullets(items),)) if items else None


def denials(desk: Desk) -> Section | None:
    """Who denies, rejects or doesn't confirm what, and which claims that stands against."""
    items = tuple(_denial(desk, d) for d in desk.briefing.denials)
    return Section("Denials", (Bullets(items),)) if items else None


def only_here(desk: Desk) -> Section | None:
    """By article, what it alone has in its own voice or from nobody named, and whom it alone lets speak."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    order = {article.id: n for n, article in enumerate(desk.briefing.articles)}
    for claim in desk.briefing.claims:
        if claim.status == "single_source":
            carriers = sorted({r.article for r in claim.reports}, key=lambda a: order.get(a, 0))
            groups.setdefault(tuple(carriers), []).append(claim)
    blocks: list[Block] = []
    for together, claims in sorted(groups.items(), key=lambda g: [order.get(a, 0) for a in g[0]]):
        blocks.extend(_alone(desk, together, claims))
    return Section("Only in one source", tuple(blocks)) if blocks else None


def _alone(desk: Desk, carriers: Sequence[str], claims: Sequence[Claim]) -> list[Block]:
    unspoken = [c for c in claims if not any(in_speech(desk, r) for r in c.reports)]
    spoken = [c for c in claims if c not in unspoken]
    names = joined([(Words(desk.citations.label(a)),) for a in carriers], ", ")
    blocks: list[Block] = [Heading((*names, Text(" (one origin)")) if len(carriers) > 1 else names)]
    if unspoken:
        blocks.append(Bullets(tuple(claim_item(desk, c) for c in unspoken)))
    if spoken:
        blocks.append(Paragraph(_also_heard(desk, spoken)))
    return blocks


def in_speech(desk: Desk, report: MergedClaimReport) -> bool:
    """Whether somebody named says it, so that it stands under who said what."""
    return report.speaker is not None and not desk.is_outlet(report.speaker)


def _also_heard(desk: Desk, claims: Sequence[Claim]) -> Line:
    counts: dict[str, int] = {}
    for claim in claims:
        name = desk.speaker_name(claim.reports[0].speaker)
        counts[name] = counts.get(name, 0) + 1
    heard = joined([(Words(name), Text(f" ({count})")) for name, count in counts.items()], ", ")
    return (Text("Also only here, under Who said what: "), *heard, Text("."))


@dataclass(frozen=True, slots=True)
class Style:
    """How a claim is printed.

    `named` says whether the speaker leads the line (a heading may have named them), `target` whether links to
    the claim lead here, `others` whether the reports in other words follow; without them each article is
    cited once.
    """

    named: bool = True
    target: bool = True
    others: bool = True


FULL, BRIEFLY, UNNAMED = Style(), Style(target=False, others=False), Style(named=False)


def claim_item(desk: Desk, claim: Claim, style: Style = FULL, below: Iterable[Line] = ()) -> Item:
    """One claim with who says it, and each article's own words where they differ; `below` comes last."""
    main = desk.main_report(claim)
    same = [r for r in claim.reports if r is main or _repeats(r, main)]
    line: Line = (
        *((Target(desk.anchors[claim.id]),) if style.target and claim.id in desk.anchors else ()),
        *(_said(desk, main) if style.named else ()),
        *desk.claim_words(main),
        *(desk.via(main.via) if not style.named else ()),
        *desk.cites((r.article, r.evidence) for r in (same if style.others else _one_each(claim))),
    )
    if not style.others:
        return Item(line)
    rest = tuple(
        (*_said(desk, r), *desk.claim_words(r), *desk.cites([(r.article, r.evidence)]))
        for r in claim.reports
        if r not in same
    )
    return Item(line, (*rest, *below))


def _one_each(claim: Claim) -> list[MergedClaimReport]:
    """The first report of each article."""
    first: dict[str, MergedClaimReport] = {}
    for report in claim.reports:
        first.setdefault(report.article, report)
    return list(first.values())


def _repeats(report: MergedClaimReport, main: MergedClaimReport) -> bool:
    """Whether the report adds nothing to the main one but its article."""
    return (
        report.speaker == main.speaker
        and report.via == main.via
        and says_the_same(report.statement, main.statement)
    )


def _said(desk: Desk, report: MergedClaimReport) -> Line:
    if report.speaker is None:
        return (Text("Nobody named"), *desk.via(report.via), Text(": "))
    if desk.is_outlet(report.speaker):
        return (Strong(desk.citations.label(report.article)), Text(", in its own voice: "))
    return (Strong(desk.speaker_name(report.speaker)), *desk.via(report.via), Text(": "))


def _contested(desk: Desk, claim: Claim) -> Item:
    against = [desk.denials[d] for d in claim.denied_by if d in desk.denials]
    below: list[Line] = [(Text("Against it: "), *_denial_line(desk, d)) for d in against]
    for other in (desk.claims[c] for c in claim.opposed_by if c in desk.claims):
        link = Link(desk.anchors[other.id], desk.claim_text(other))
        below.append((Text("Against it: "), *_said(desk, desk.main_report(other)), link))
    return claim_item(desk, claim, FULL, below)


def _denial(desk: Desk, denial: Denial) -> Item:
    below: list[Line] = []
    if denial.denies and not says_the_same(denial.denies, evidence_text(denial.reports[0].evidence)):
        below.append((Text("What is denied: "), Words(denial.denies)))
    claims = [desk.claims[c] for c in denial.claims if c in desk.claims]
    below.extend(
        (
            Text("Stands against: "),
            *_said(desk, desk.main_report(c)),
            Link(desk.anchors[c.id], desk.claim_text(c)),
        )
        for c in claims
    )
    return Item(_denial_line(desk, denial), tuple(below))


def _denial_line(desk: Desk, denial: Denial) -> Line:
    """Who denies, in which way, in each article's words."""
    words = joined(
        [(Words(evidence_text(r.evidence)), *desk.cites([(r.article, r.evidence)])) for r in denial.reports],
        "; ",
    )
    return (Strong(desk.speaker_name(denial.speaker)), Text(f" ({_KIND[denial.kind]}): "), *words)
