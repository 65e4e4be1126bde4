"""Who says otherwise: each contested claim with what stands against it, each once."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.merge.briefing import Claim, Denial, Figure, NewsLine, Quarrel
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import shared_words
from summarizer.text.span import overlap

__all__ = ["quarrels"]

# Lines that oppose each other share at least this of their telling words.
_ONE_THING = 0.6
# A denial often says little of what is denied; with less in common than this, it stands for itself.
_MEETING = 0.25


def quarrels(desk: Desk) -> tuple[Quarrel, ...]:
    """Denials with the claim they are most about, and claims that oppose each other, by weight."""
    found: list[tuple[float, Quarrel]] = []
    for group in _together(desk.briefing.denials):
        claims = [desk.claims[c] for c in group[0].claims if c in desk.claims]
        line = _best(desk, claims)
        told = tuple(t for d in group if (t := desk.denial_line(d)) is not None)
        if line is None and not told:
            continue
        if line is not None and told and not any(_meet(line, t) for t in told):
            line = None
        value = max((worth(desk, x) for x in (line, *told) if x is not None), default=0.0)
        found.append((value, Quarrel(line, tuple(d.id for d in group), _different(told))))
    found += _opposed(desk)
    found.sort(key=lambda f: -f[0])
    return _each_once(quarrel for _, quarrel in found)


def _together(denials: Iterable[Denial]) -> list[list[Denial]]:
    """Denials of the same claims; those of nothing that the articles tell stand each for itself."""
    found: dict[object, list[Denial]] = {}
    for denial in denials:
        key = (denial.claims, denial.kind == "unconfirmed") if denial.claims else denial.id
        found.setdefault(key, []).append(denial)
    return list(found.values())


def _best(desk: Desk, claims: Iterable[Claim]) -> NewsLine | None:
    lines = [line for c in claims if (line := desk.claim_line(c, named=True)) is not None]
    return max(lines, key=lambda x: worth(desk, x), default=None)


def _different(lines: Iterable[NewsLine]) -> tuple[NewsLine, ...]:
    return tuple({line.text: line for line in lines}.values())


def _opposed(desk: Desk) -> list[tuple[float, Quarrel]]:
    found = []
    for claim in desk.briefing.claims:
        later = [
            desk.claims[c]
            for c in claim.opposed_by
            if c in desk.claims and c > claim.id and not _differ_in_figures(desk, claim, desk.claims[c])
        ]
        line = desk.claim_line(claim, named=True) if later else None
        if line is None:
            continue
        others = (desk.claim_line(c, named=True) for c in later)
        against = tuple(x for x in others if x is not None and _about_one_thing(line, x))
        if against:
            found.append((worth(desk, line), Quarrel(line, (), (), against)))
    return found


def _meet(left: NewsLine, right: NewsLine) -> bool:
    """Whether a claim and a denial share enough for a reader to see what is denied."""
    return left.text == right.text or shared_words(left.text, right.text) >= _MEETING


def _differ_in_figures(desk: Desk, left: Claim, right: Claim) -> bool:
    """Whether a row of figures shows already on what both differ."""
    return any(
        row.agreement == "differ" and _counts_in(row, left) and _counts_in(row, right)
        for row in desk.briefing.figures
    )


def _counts_in(row: Figure, claim: Claim) -> bool:
    return any(
        f.article == r.article and overlap(f.evidence, r.evidence) for f in row.reports for r in claim.reports
    )


def _about_one_thing(left: NewsLine, right: NewsLine) -> bool:
    """Whether a reader sees that both are about one thing: figures alone may differ in what they count."""
    shared = shared_words(left.text, right.text)
    return left.text != right.text and shared >= _ONE_THING


def _each_once(given: Iterable[Quarrel]) -> tuple[Quarrel, ...]:
    """Without those of which every line is told already."""
    told: set[str] = set()
    kept = []
    for quarrel in given:
        lines = {x.text for x in (quarrel.line, *quarrel.told, *quarrel.against) if x is not None}
        if not lines <= told:
            kept.append(quarrel)
        told |= lines
    return tuple(kept)
