"""The first screen: at most five lines that restate merged items, each with its citations."""

from __future__ import annotations

from summarizer.merge.briefing import Claim, Figure
from summarizer.write.claims import BRIEFLY, claim_item, in_speech
from summarizer.write.page import Bullets, Item, Line, Section, Strong, Text, Words
from summarizer.write.wording import Desk, joined

__all__ = ["LONGEST", "lead"]

LONGEST = 5
# No more contested claims than this, so that what is agreed has room.
_CONTESTED = 2
# Where several articles share little, what single ones have fills the lead up to here.
_FILLED = 3
# A statement of fewer words tells a reader who knows nothing else too little.
_TELLING = 6


def lead(desk: Desk) -> Section | None:
    """What most carry, what is quarrelled about, the figures side by side; a line restates an item."""
    contested = _ranked([c for c in desk.briefing.claims if c.status == "contested"], desk)
    others = _ranked([c for c in desk.briefing.claims if c.status != "contested"], desk)
    figure = _widest_figure(desk)
    chosen = contested[:_CONTESTED]
    room = LONGEST - len(chosen) - (figure is not None)
    shared = [c for c in others if _carriers(c) > 1][:room]
    alone = [c for c in others if _carriers(c) == 1 and len(c.statement.split()) >= _TELLING]
    shared += alone[: max(0, _FILLED - len(chosen) - (figure is not None) - len(shared))]
    items = [
        _contested(desk, c) if c.status == "contested" else claim_item(desk, c, BRIEFLY)
        for c in _ranked([*chosen, *shared], desk)
    ]
    items += [Item(_figure(desk, figure))] if figure else []
    return Section("In short", (Bullets(tuple(items)),)) if items else None


def _carriers(claim: Claim) -> int:
    return len({r.article for r in claim.reports})


def _ranked(claims: list[Claim], desk: Desk) -> list[Claim]:
    """The most widely carried first; then the contested, those that somebody named says, then in order."""
    spoken = {c.id: any(in_speech(desk, r) for r in c.reports) for c in claims}
    return sorted(
        claims, key=lambda c: (-c.origins, -_carriers(c), c.status != "contested", not spoken[c.id])
    )


def _contested(desk: Desk, claim: Claim) -> Item:
    line = claim_item(desk, claim, BRIEFLY).line
    against = [desk.denials[d] for d in claim.denied_by if d in desk.denials]
    denied = [(d.speaker, r.article, r.evidence) for d in against for r in d.reports]
    opposed = [
        (r.speaker, r.article, r.evidence)
        for c in claim.opposed_by
        if c in desk.claims
        for r in desk.claims[c].reports
    ]
    places = denied or opposed
    names = dict.fromkeys(desk.speaker_name(speaker) for speaker, *_ in places)
    cites = desk.cites((article, evidence) for _, article, evidence in places)
    return Item((*line, Text("; against it: "), *joined([(Strong(n),) for n in names], ", "), *cites))


def _widest_figure(desk: Desk) -> Figure | None:
    """The figure that most articles give, if at least two do."""
    widest = max(desk.briefing.figures, key=lambda f: len({r.article for r in f.reports}), default=None)
    return widest if widest and len({r.article for r in widest.reports}) > 1 else None


def _figure(desk: Desk, figure: Figure) -> Line:
    """Each article's values once, in its words."""
    different = {(r.article, r.low, r.high, r.qualifier): r for r in reversed(figure.reports)}
    told = [r for r in figure.reports if any(r is kept for kept in different.values())]
    given = [(Words(r.text), *desk.cites([(r.article, r.evidence)])) for r in told]
    head = Text("Figures differ: " if figure.agreement == "differ" else "Figures: ")
    return (head, *joined(given, "; "))
