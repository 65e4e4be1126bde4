"""The section on who said what: by speaker, the verbatim quotations first, then what is reported of them."""

from __future__ import annotations

from summarizer.merge.briefing import Claim, MergedClaimReport, Quotation, QuotationVariant, Speaker
from summarizer.write.claims import UNNAMED, claim_item, in_speech
from summarizer.write.differences import differences
from summarizer.write.page import (
    Block,
    Bullets,
    Heading,
    Item,
    Line,
    Paragraph,
    Section,
    Strong,
    Target,
    Text,
    Words,
)
from summarizer.write.quoting import pieces_of
from summarizer.write.visible import flat
from summarizer.write.wording import Desk, joined

__all__ = ["who_said_what"]


def who_said_what(desk: Desk) -> Section | None:
    """Every speaker with quotations and statements; whoever most articles let speak stands first."""
    said = _Said(desk)
    order = sorted(desk.briefing.speakers, key=lambda s: (-len(s.articles), -said.count(s.id)))
    blocks: list[Block] = []
    for speaker in order:
        if speaker.kind != "outlet" and said.count(speaker.id):
            blocks.extend(_speaker(desk, speaker, said))
    unnamed = tuple(_quotation(desk, q, said) for q in said.quotations.get(None, ()))
    if unnamed:
        blocks += [Heading((Text("Speaker not named"),)), Bullets(unnamed)]
    return Section("All that was said", tuple(blocks)) if blocks else None


class _Said:
    """What each speaker says: quotations, and the claims that no quotation and no earlier section prints.

    `stands_for` names, by quotation, the claims that a quotation prints in full.
    """

    def __init__(self, desk: Desk) -> None:
        self.quotations: dict[str | None, list[Quotation]] = {}
        self.claims: dict[str, list[Claim]] = {}
        self.stands_for: dict[str, list[Claim]] = {}
        mixed, direct = _mixed_words(desk), _direct_words(desk)
        quoted: dict[str, list[tuple[str, str]]] = {}
        for quotation in desk.briefing.quotations:
            if len(quotation.variants) == 1 and (
                _within(quotation.variants[0], mixed) or _part_of(quotation.variants[0], direct)
            ):
                continue
            speaker = None if desk.is_outlet(quotation.speaker) else quotation.speaker
            self.quotations.setdefault(speaker, []).append(quotation)
            for variant in quotation.variants:
                quoted.setdefault(variant.article, []).extend((p, quotation.id) for p in _parts(variant))
        for claim in desk.briefing.claims:
            first = next((r for r in claim.reports if in_speech(desk, r)), None)
            if first is None or first.speaker is None or not claim.is_alone:
                continue
            holders = [_quoted_in(desk, r, quoted) for r in claim.reports]
            if None in holders:
                self.claims.setdefault(first.speaker, []).append(claim)
            else:
                self.stands_for.setdefault(holders[0] or "", []).append(claim)

    def count(self, speaker_id: str) -> int:
        """How many lines the speaker has."""
        return len(self.quotations.get(speaker_id, ())) + len(self.claims.get(speaker_id, ()))


def _mixed_words(desk: Desk) -> dict[str, list[str]]:
    """By article, the words that are printed for claims with some words in quotation marks."""
    found: dict[str, list[str]] = {}
    for claim in desk.briefing.claims:
        for report in claim.reports:
            if report.wording == "mixed" and in_speech(desk, report):
                words = "".join(piece.text for piece in desk.claim_words(report) if isinstance(piece, Words))
                found.setdefault(report.article, []).append(_one_spaced(words))
    return found


def _direct_words(desk: Desk) -> dict[str, list[tuple[str, ...]]]:
    """By article, the words of each claim of one source that stands in quotation marks as a whole."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for claim in desk.briefing.claims:
        for report in claim.reports if claim.is_alone else ():
            words = (
                desk.quoted(report.article).inside(report.evidence) if report.wording == "direct" else None
            )
            if words and in_speech(desk, report):
                found.setdefault(report.article, []).append(tuple(_bare(part) for part in words))
    return found


def _bare(words: str) -> str:
    """The words on one line less the signs at their end, which may belong to the sentence around them."""
    return _one_spaced(words).rstrip(" ,.;")


def _one_spaced(words: str) -> str:
    """The words on one line with plain spaces, to compare them by."""
    return " ".join(flat(words).split())


def _part_of(variant: QuotationVariant, direct: dict[str, list[tuple[str, ...]]]) -> bool:
    """Whether a claim holds all of the quotation and more."""
    parts = {_bare(part) for part in _parts(variant)}
    return any(parts < set(words) for words in direct.get(variant.article, ()))


def _parts(variant: QuotationVariant) -> list[str]:
    return [_one_spaced(part) for part in pieces_of(variant.text, variant.evidence) or (variant.text,)]


def _within(variant: QuotationVariant, mixed: dict[str, list[str]]) -> bool:
    """Whether the quotation stands inside a claim that is printed with the source's own marks."""
    parts = _parts(variant)
    return any(all(part in words for part in parts) for words in mixed.get(variant.article, ()))


def _quoted_in(desk: Desk, report: MergedClaimReport, quoted: dict[str, list[tuple[str, str]]]) -> str | None:
    """The id of the quotation that prints all words of a report, None where they aren't printed yet."""
    words = desk.quoted(report.article).inside(report.evidence) if report.wording == "direct" else None
    holders = [
        next((name for text, name in quoted.get(report.article, ()) if _bare(part) in text), None)
        for part in words or ()
    ]
    return holders[0] if holders and None not in holders else None


def _speaker(desk: Desk, speaker: Speaker, said: _Said) -> list[Block]:
    items = [_quotation(desk, q, said) for q in said.quotations.get(speaker.id, ())]
    items += [claim_item(desk, c, UNNAMED) for c in said.claims.get(speaker.id, ())]
    blocks: list[Block] = [Heading((Words(_capital(speaker.name)),))]
    if about := _about(desk, speaker):
        blocks.append(Paragraph(about))
    return [*blocks, Bullets(tuple(items))]


def _capital(name: str) -> str:
    """The name as a heading starts: with a capital where it is words as printed ("a senior official")."""
    return name[:1].upper() + name[1:] if name.split(" ", 1)[0].islower() else name


def _about(desk: Desk, speaker: Speaker) -> Line:
    """Role, other names, who stands for the same country, and in which articles somebody unnamed speaks."""
    parts: list[Line] = []
    if speaker.role:
        parts.append((Words(speaker.role),))
    name = _one_spaced(speaker.name).casefold()
    others = {_one_spaced(a).casefold(): a for a in reversed(speaker.aliases)}
    shown = [a for a in speaker.aliases if others[key := _one_spaced(a).casefold()] == a and name not in key]
    if shown:
        parts.append((Text("also "), *joined([(Words(a),) for a in shown], ", ")))
    near = [desk.speakers[s] for s in speaker.related if s in desk.speakers]
    if near:
        parts.append((Text("related: "), *joined([(Words(s.name),) for s in near], ", ")))
    if speaker.kind == "anonymous":
        where = joined([(Words(desk.citations.label(a)),) for a in speaker.articles], ", ")
        parts.append((Text("unnamed, in "), *where))
    return joined(parts, "; ")


def _quotation(desk: Desk, quotation: Quotation, said: _Said) -> Item:
    """Each wording once with all who print it, the fullest first; below it, how the others differ."""
    wordings: dict[str, list[QuotationVariant]] = {}
    for variant in sorted(quotation.variants, key=lambda v: -len(flat(v.text))):
        wordings.setdefault(flat(variant.text), []).append(variant)
    printed = said.stands_for.get(quotation.id, ())
    via = desk.via(next((r.via for c in printed for r in c.reports if r.via), None))
    lines = [
        (*desk.variant_words(same[0]), *via, *desk.cites((v.article, v.evidence) for v in same))
        for same in wordings.values()
    ]
    texts = tuple(wordings)
    below: list[Line] = []
    for line, text in zip(lines[1:], texts[1:], strict=True):
        below.append((Text("in other words: "), *line))
        below.extend(_difference(texts[0], text))
    anchors = [desk.anchors[c.id] for c in printed if c.id in desk.anchors]
    return Item((*(Target(anchor) for anchor in anchors), *lines[0]), tuple(below))


def _difference(first: str, other: str) -> list[Line]:
    changed = differences(first, other)
    if not changed:
        return []
    return [
        (
            Text("differs in: "),
            *joined([_change(a, b) for a, b in changed], "; "),
        )
    ]


def _change(before: str, after: str) -> Line:
    if not before:
        return (Strong(after), Text(" added"))
    if not after:
        return (Strong(before), Text(" left out"))
    return (Strong(before), Text(" → "), Strong(after))
