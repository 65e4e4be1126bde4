"""Who said what: every speaker with the lines that tell it, the most heard first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from summarizer.merge.briefing import Claim, NewsLine, Said
from summarizer.merge.news.choosing import different
from summarizer.merge.news.importance import worth
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.topics import shared_words, told_of
from summarizer.text.quotation_marks import quoted_stretches

__all__ = ["said"]

_MOST_SAID = 12
_MOST_SPEAKERS = 60
# A line of which the lines before it together tell so much is no news under its speaker.
_HEARD = 0.8
# With one line before it it has no more than this share of the shorter one's words in common.
_SAME = 0.5
# What words in quotation marks count before others: readers come for them.
_QUOTED = 1.3


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
    heard = " ".join(line.text for line in told)
    for speaker in sorted(claims, key=lambda s: order[s])[:_MOST_SPEAKERS]:
        own = claims[speaker]
        lines = [x for c in own if (x := desk.claim_line(c, named=False, speaker=speaker)) is not None]
        lines.sort(key=lambda x: -worth(desk, x) * (_QUOTED if quoted_stretches(x.text) else 1.0))
        fresh = (x for x in different(lines) if not _is_heard(x, told, heard))
        kept = [x for x in islice(fresh, _MOST_SAID) if x.text not in printed]
        printed |= {x.text for x in kept}
        if kept:
            outlets, n = order[speaker]
            found.append((outlets * worth(desk, kept[0]), n, Said(speaker, tuple(kept))))
    return _each_once(desk, (s for _, _, s in sorted(found, key=lambda f: f[:2])))


def _each_once(desk: Desk, heads: Iterable[Said]) -> tuple[Said, ...]:
    """Without a second "Officials": to a reader it is one head, and nothing says that they are the same."""
    unnamed = {s.id: s.name.casefold() for s in desk.briefing.speakers if s.kind == "anonymous"}
    first: dict[str, Said] = {}
    for head in heads:
        first.setdefault(unnamed.get(head.speaker, head.speaker), head)
    return tuple(first.values())


def _is_heard(line: NewsLine, told: Sequence[NewsLine], heard: str) -> bool:
    """Whether one of the lines before it says the same, or all of them together do."""
    return told_of(line.text, heard) >= _HEARD or any(shared_words(line.text, t.text) > _SAME for t in told)
