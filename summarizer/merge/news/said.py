"""Who said what: every speaker with the lines that tell it, the most heard first."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.merge.briefing import Claim, NewsLine, Said
from summarizer.merge.news.choosing import different
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk

__all__ = ["said"]

_MOST_SAID = 12
_MOST_SPEAKERS = 60


def said(desk: Desk, told: Sequence[NewsLine]) -> tuple[Said, ...]:
    """Every speaker with lines that can be read alone, the most heard first."""
    claims: dict[str, list[Claim]] = {}
    for claim in desk.briefing.claims:
        for speaker in dict.fromkeys(r.speaker for r in claim.reports):
            if speaker is not None and desk.is_somebody(speaker):
                claims.setdefault(speaker, []).append(claim)
    order = {s.id: (-len(s.articles), n) for n, s in enumerate(desk.briefing.speakers)}
    found: list[tuple[float, int, Said]] = []
    printed: set[str] = set()
    for speaker in sorted(claims, key=lambda s: order[s])[:_MOST_SPEAKERS]:
        own = claims[speaker]
        lines = [x for c in own if (x := desk.claim_line(c, named=False, speaker=speaker)) is not None]
        lines.sort(key=lambda x: -worth(desk, x))
        kept = [x for x in different(lines, told)[:_MOST_SAID] if x.text not in printed]
        printed |= {x.text for x in kept}
        if kept:
            outlets, n = order[speaker]
            found.append((outlets * worth(desk, kept[0]), n, Said(speaker, tuple(kept))))
    return tuple(s for _, _, s in sorted(found, key=lambda f: f[:2]))
