"""The rules reader: what an article says, read without any model."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedSpeaker
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.own_voice import own_claim, own_claims
from summarizer.extract.rules.standing import stands_for_itself
from summarizer.extract.rules.testimony import Testimony
from summarizer.names.name import PRONOUNS
from summarizer.parse.reading import Reading
from summarizer.text.span import Span

__all__ = ["read_with_rules"]

# A longer statement than this is no short wording any more; the evidence stands in for it.
_MAX_STATEMENT = 400


def read_with_rules(testimony: Testimony) -> Extraction:
    """Claims, figures, denials and speakers of an article, each with its places in the text."""
    article = testimony.reading.article
    counted, denied = testimony.figures, testimony.denials
    found = [a for a in testimony.attributions if stands_for_itself(testimony.reading, a)]
    answered = _Denied(denied)
    claims = [_claim(testimony.reading, a) for a in found if _is_claim(a, answered)]
    claims += own_claims(testimony.reading, found, counted, denied)
    claims.sort(key=lambda claim: (claim.spans[0].start, claim.spans[-1].end))
    return Extraction(
        article_id=article.id,
        reader="rules",
        speakers=_speakers(testimony.reading, claims, denied),
        claims=tuple(claims),
        figures=counted,
        denials=denied,
    )


def _is_claim(attribution: Attribution, denied: _Denied) -> bool:
    """Whether it stands for itself: no part of a wider one, no denial, more than a pronoun or a source."""
    if attribution.nested or _only_cites(attribution):
        return False
    words = attribution.content[0].text.split()
    if len(attribution.content) == 1 and len(words) == 1 and words[0].casefold() in PRONOUNS:
        return False
    cue = attribution.cue
    if cue is None or not denied.hold(cue):
        return True
    return not attribution.governed


class _Denied:
    """The words of an article's denials, for asking whether they hold a place."""

    def __init__(self, denials: Sequence[ProposedDenial]) -> None:
        self._spans = sorted((span.start, span.end) for denial in denials for span in denial.spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def hold(self, place: Span) -> bool:
        """Whether the words of one denial hold all of `place`."""
        last = bisect_right(self._spans, (place.start, sys.maxsize))
        first = bisect_left(self._spans, (place.start - self._longest, 0))
        return any(end >= place.end for _, end in self._spans[first:last])


def _only_cites(attribution: Attribution) -> bool:
    """Whether it only names what somebody leans on: "said X, citing intelligence information"."""
    return (
        attribution.cue is not None and attribution.cue.text == "citing" and attribution.wording == "indirect"
    )


def _claim(reading: Reading, attribution: Attribution) -> ProposedClaim:
    if headline := _told_of(reading, attribution):
        return own_claim(reading, (headline,), "news")
    article = reading.article
    evidence = attribution.whole if attribution.negated else attribution.content
    return ProposedClaim(
        evidence=" … ".join(span.text for span in evidence),
        speaker=attribution.speaker,
        statement=_statement(attribution),
        spans=evidence,
        speaker_kind=attribution.speaker_kind,
        via=None if attribution.via == article.outlet else attribution.via,
        wording=attribution.wording,
        source=attribution.source,
        cue=attribution.cue,
        notes=attribution.notes,
    )


def _told_of(reading: Reading, attribution: Attribution) -> Span | None:
    """The headline that tells what somebody does by speaking, and not what he says: "Trump lashes out"."""
    if not (attribution.governed and attribution.whole) or attribution.wording == "direct":
        return None
    start, end = attribution.whole[0].start, attribution.whole[-1].end
    lines = reading.sentences_on(start, end)
    line = Span.trimmed(reading.text, lines[0].start, lines[-1].end)
    told = line is not None and all(line.headline for line in lines) and not line.text.endswith(".")
    return line if told else None


def _statement(attribution: Attribution) -> str | None:
    """The article's words that say what the speaker asserts, where the content as it stands doesn't.

    "Condemned the attack": the evidence is "the attack", and nobody asserts that. Content that its cue cuts
    in two is printed without the cue.
    """
    if attribution.wording == "direct" and not attribution.negated:
        return None
    if attribution.governed and attribution.whole:
        return _one_line(attribution.whole)
    if len(attribution.content) == 1:
        return None
    return _one_line(attribution.content)


def _one_line(spans: Sequence[Span]) -> str | None:
    words = " ".join(" ".join(span.text.split()) for span in spans)
    return words if len(words) <= _MAX_STATEMENT and not any("\n\n" in s.text for s in spans) else None


def _speakers(
    reading: Reading, claims: Sequence[ProposedClaim], denied: Sequence[ProposedDenial]
) -> tuple[ProposedSpeaker, ...]:
    """Whoever speaks in the article, in its order, with role and aliases where it gives them."""
    known = {who.name: who for who in reading.speakers.speakers}
    found: dict[str, ProposedSpeaker] = {}
    items: list[ProposedClaim | ProposedDenial] = [*claims, *denied]
    for item in items:
        name = item.speaker
        if name is None or name in found:
            continue
        who = known.get(name)
        found[name] = ProposedSpeaker(
            name=name,
            role=who.role if who else None,
            kind=item.speaker_kind,
            aliases=who.aliases if who else (),
        )
    return tuple(found.values())
