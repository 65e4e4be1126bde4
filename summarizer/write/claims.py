"""The sections about claims: what is contested, what several carry, what one source has, what is denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from summarizer.write.visible import flat
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
    "of_one_source",
    "only_here",
]

# So many characters of a claim tell which one is meant where a link leads to it.
_KNOWN_BY = 48
_KIND = {"denial": "denial", "rejection": "rejection", "unconfirmed": "not confirmed"}


def contested(desk: Desk) -> Section | None:
    """Every contested claim, with who stands against it and in which words."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Claim]] = {}
    for claim in desk.briefing.claims:
        if claim.status == "contested":
            groups.setdefault((claim.denied_by, claim.opposed_by), []).append(claim)
    items = tuple(item for claims in groups.values() for item in _contested(desk, claims))
    return Section("All that is contested", (Bullets(items),)) if items else None


def carried(desk: Desk) -> Section | None:
    """The claims of several independent origins, the most widely carried first."""
    claims = [c for c in desk.briefing.claims if c.status == "corroborated"]
    claims.sort(key=lambda c: (-c.origins, -len(c.reports)))
    items = tuple(claim_item(desk, c) for c in claims)
    return Section("Carried by several", (Bullets(items),)) if items else None


def of_one_source(desk: Desk) -> Section | None:
    """What several outlets carry of one statement or of one agency's passage, the most carried first."""
    claims = [c for c in desk.briefing.claims if c.status == "single_source" and not c.is_alone]
    claims.sort(key=lambda c: (-c.origins, -len(c.reports)))
    items = tuple(claim_item(desk, c, below=_once(desk, c)) for c in claims)
    return Section("One source's word, carried by several", (Bullets(items),)) if items else None


def _once(desk: Desk, claim: Claim) -> Iterator[Line]:
    """From what the outlets have it: "one statement, carried by Metro, Reuters"."""
    for origin in desk.briefing.origins:
        if claim.id in origin.claims:
            labels = joined([(Words(desk.citations.label(a)),) for a in origin.articles], ", ")
            yield (Text(f"One {origin.kind}, carried by "), *labels)


def denials(desk: Desk) -> Section | None:
    """Who denies, rejects or doesn't confirm what, and which claims that stands against."""
    printed: dict[tuple[str, ...], str] = {}
    items = []
    for group in _denials_together(desk.briefing.denials):
        items.append(_denial(desk, group, printed))
        printed.setdefault(group[0].claims, _deniers(desk, group))
    if (near := _one_country(desk)) is not None:
        items.append(near)
    return Section("All denials", (Bullets(tuple(items)),)) if items else None


def only_here(desk: Desk) -> Section | None:
    """By article, what it alone has in its own voice or from nobody named, and whom it alone lets speak."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    order = {article.id: n for n, article in enumerate(desk.briefing.articles)}
    for claim in desk.briefing.claims:
        if claim.is_alone:
            carriers = sorted({r.article for r in claim.reports}, key=lambda a: order.get(a, 0))
            groups.setdefault(tuple(carriers), []).append(claim)
    blocks: list[Block] = []
    for together, claims in sorted(groups.items(), key=lambda g: [order.get(a, 0) for a in g[0]]):
        blocks.extend(_alone(desk, together, claims))
    return Section("Only in one source", tuple(blocks)) if blocks else None


def _alone(desk: Desk, carriers: Sequence[str], claims: Sequence[Claim]) -> list[Block]:
    unspoken = [c for c in claims if not any(in_speech(desk, r) for r in c.reports)]
    silent = {c.id for c in unspoken}
    spoken = [c for c in claims if c.id not in silent]
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
    return (Text("Also only here, under All that was said: "), *heard, Text("."))


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


def _contested(desk: Desk, claims: Sequence[Claim]) -> list[Item]:
    """The claims that the same things stand against, and those things once."""
    first = claims[0]
    denied = _denials_together([desk.denials[d] for d in first.denied_by if d in desk.denials])
    against: list[Line] = [_denial_line(desk, group) for group in denied]
    for other in (desk.claims[c] for c in first.opposed_by if c in desk.claims):
        link = Link(desk.anchors[other.id], desk.claim_text(other))
        against.append((*_said(desk, desk.main_report(other)), link))
    if len(claims) == 1:
        return [claim_item(desk, first, FULL, [(Text("Against it: "), *line) for line in against])]
    items = [claim_item(desk, claim) for claim in claims]
    return [*items, Item((Text(f"Against the {len(claims)} above:"),), tuple(against))] if against else items


def _denials_together(given: Sequence[Denial]) -> list[tuple[Denial, ...]]:
    """Denials in the same words of the same places ("both deny it") together, in the order given."""
    found: dict[object, list[Denial]] = {}
    for denial in given:
        places = tuple((r.article, r.evidence) for r in denial.reports)
        found.setdefault((denial.kind, places, denial.claims), []).append(denial)
    return [tuple(group) for group in found.values()]


def _deniers(desk: Desk, group: Sequence[Denial]) -> str:
    return " and ".join(dict.fromkeys(desk.speaker_name(d.speaker) for d in group))


def _denial(desk: Desk, group: Sequence[Denial], printed: Mapping[tuple[str, ...], str]) -> Item:
    """Who denies what; the claims by a few words each, and only where no denial before named the same."""
    denial = group[0]
    below: list[Line] = []
    claims = [desk.claims[c] for c in denial.claims if c in desk.claims]
    told = [evidence_text(denial.reports[0].evidence), *(desk.claim_text(c) for c in claims)]
    if denial.denies and not any(says_the_same(denial.denies, words) for words in told):
        below.append((Text("What is denied: "), Words(denial.denies)))
    bearing = "Bears on" if denial.kind == "unconfirmed" else "Stands against"
    if len(claims) > 1 and denial.claims in printed:
        same = f"{bearing} the same {len(claims)} claims as the denial by "
        below.append((Text(same), Strong(printed[denial.claims]), Text(" above")))
    elif claims:
        links: list[Line] = [
            (*_by(desk, desk.main_report(c)), Link(desk.anchors[c.id], _cut(desk.claim_text(c))))
            for c in claims
        ]
        below.append((Text(f"{bearing}: "), *joined(links, "; ")))
    return Item(_denial_line(desk, group), tuple(below))


def _by(desk: Desk, report: MergedClaimReport) -> Line:
    """Who says it, in short."""
    if report.speaker is None:
        return (Text("nobody named, "),)
    if desk.is_outlet(report.speaker):
        return (Words(desk.citations.label(report.article)), Text(", "))
    return (Words(desk.speaker_name(report.speaker)), Text(", "))


def _one_country(desk: Desk) -> Item | None:
    """Who denies under several names of one country: tied for the reader, not joined."""
    first: dict[str, Denial] = {}
    for denial in desk.briefing.denials:
        if denial.speaker is not None:
            first.setdefault(denial.speaker, denial)
    pairs = [
        (speaker, other)
        for speaker in first
        for other in (desk.speakers[speaker].related if speaker in desk.speakers else ())
        if other in first and speaker < other
    ]
    if not pairs:
        return None
    told = [
        joined(
            [
                (Strong(desk.speaker_name(s)), *desk.cites((r.article, r.evidence) for r in first[s].reports))
                for s in pair
            ],
            " and ",
        )
        for pair in pairs
    ]
    return Item((Text("One country under two names, kept apart: "), *joined(told, "; ")))


def _cut(words: str) -> str:
    """The start of a claim's words, enough to know it by; a quotation mark opened is closed."""
    line = flat(words)
    if len(line) <= _KNOWN_BY:
        return line
    return f"{line[:_KNOWN_BY].rsplit(' ', 1)[0]}…{'”' if line.startswith('“') else ''}"


def _denial_line(desk: Desk, group: Sequence[Denial]) -> Line:
    """Who denies, in which way, in each article's words."""
    denial = group[0]
    words = joined(
        [
            (*desk.words_of(evidence_text(r.evidence), r.article), *desk.cites([(r.article, r.evidence)]))
            for r in denial.reports
        ],
        "; ",
    )
    names = joined(
        [(Strong(name),) for name in dict.fromkeys(desk.speaker_name(d.speaker) for d in group)], ", "
    )
    return (*names, Text(f" ({_KIND[denial.kind]}): "), *words)
