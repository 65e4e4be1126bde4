"""The rules reader: what an article says, read without any model."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedDenial, ProposedSpeaker
from summarizer.extract.rules.attributions import Attribution, attributions
from summarizer.extract.rules.clauses import read_clauses
from summarizer.extract.rules.denials import denials
from summarizer.extract.rules.figures import figures
from summarizer.extract.rules.own_voice import own_claims
from summarizer.extract.rules.speakers import speaker_index
from summarizer.language.cues import CueClass, find_cue
from summarizer.language.names import PRONOUNS
from summarizer.language.span import Span
from summarizer.read.article import Article

__all__ = ["read_with_rules"]

# After these the content alone is what the speaker asserts; after others the cue is part of the assertion.
_ASSERTING: frozenset[CueClass] = frozenset({"assert", "concede", "opinion", "learn", "show"})
# A source farther from its cue has other things to say in between.
_NEAR = 40
# A longer statement than this is no short wording any more; the evidence stands in for it.
_MAX_STATEMENT = 400
# "It is understood that …": nobody is named, and without these words the article would assert it.
_IS_SAID = re.compile(r"(?:is|was|has|had|have|are|were)\b.+", re.DOTALL)
_IT = re.compile(r"\bit\s+$", re.IGNORECASE)
# "Opened what he called a new era": the verb, and its preposition, before the clause.
_CALLED = re.compile(
    r"(?<![\w’'-])[\w’'-]+\s+(?:(?:about|against|as|at|by|for|from|in|into|of|on|over|to|with)\s+)?what\s+$"
)


def read_with_rules(article: Article) -> Extraction:
    """Claims, figures, denials and speakers of `article`, each with its places in the text."""
    found = attributions(article)
    counted = figures(article, found)
    denied = denials(article, found)
    answered = _Denied(denied)
    claims = [_claim(article, a) for a in found if _is_claim(article, a, answered)]
    claims += own_claims(article, found, counted)
    claims.sort(key=lambda claim: (claim.spans[0].start, claim.spans[-1].end))
    return Extraction(
        article_id=article.id,
        reader="rules",
        speakers=_speakers(article, claims, denied),
        claims=tuple(claims),
        figures=counted,
        denials=denied,
    )


def _is_claim(article: Article, attribution: Attribution, denied: _Denied) -> bool:
    """Whether it stands for itself: no part of a wider one, no denial, more than a pronoun or a source."""
    if attribution.nested or _only_cites(attribution):
        return False
    words = attribution.content[0].text.split()
    if len(attribution.content) == 1 and len(words) == 1 and words[0].casefold() in PRONOUNS:
        return False
    cue = attribution.cue
    if cue is None or not denied.hold(cue):
        return True
    entry = find_cue(cue.text)
    return entry is not None and entry.cue_class in _ASSERTING and _is_clause(article, attribution)


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


def _claim(article: Article, attribution: Attribution) -> ProposedClaim:
    return ProposedClaim(
        evidence=" … ".join(span.text for span in attribution.content),
        speaker=attribution.speaker,
        statement=_statement(article, attribution),
        spans=attribution.content,
        speaker_kind=attribution.speaker_kind,
        via=None if attribution.via == article.outlet else attribution.via,
        wording=attribution.wording,
        source=attribution.source,
        cue=attribution.cue,
        notes=attribution.notes,
    )


def _statement(article: Article, attribution: Attribution) -> str | None:
    """The article's words from source to content where the content alone isn't what the speaker asserts.

    "Condemned the attack": the evidence is "the attack", and nobody asserts that. Content that its cue cuts
    in two ("North Korea is reported to be supplying arms") is printed with the cue.
    """
    source, cue, content = attribution.source, attribution.cue, attribution.content
    if cue is None:
        return None
    if len(content) > 1:
        return _whole(article, attribution, cue)
    if source is None and cue.end <= content[0].start and _IS_SAID.fullmatch(cue.text):
        it = _IT.search(article.text, max(0, cue.start - _NEAR), cue.start)
        return _short(article, it.start() if it else cue.start, content[0].end)
    if source is None or not source.end <= cue.start < content[0].start:
        return None
    entry = find_cue(cue.text)
    if entry is None or (entry.cue_class in _ASSERTING and _is_clause(article, attribution)):
        return None
    start = source.start if cue.start - source.end <= _NEAR else cue.start
    governed = _CALLED.search(article.text, max(0, start - _NEAR), start)
    return _short(article, governed.start() if governed else start, content[0].end)


def _whole(article: Article, attribution: Attribution, cue: Span) -> str | None:
    """The words from the content's first to its last character where the cue stands inside them."""
    if attribution.wording == "direct" or not attribution.start <= cue.start < attribution.end:
        return None
    return _short(article, attribution.start, attribution.end)


def _short(article: Article, start: int, end: int) -> str | None:
    words = article.text[start:end]
    return " ".join(words.split()) if len(words) <= _MAX_STATEMENT and "\n\n" not in words else None


def _is_clause(article: Article, attribution: Attribution) -> bool:
    """Whether the content is a sentence of its own: all quoted, a "that" clause, or with a finite verb."""
    content = attribution.content[0]
    if attribution.wording == "direct" or content.text.startswith(("that ", "That ")):
        return True
    return "V" in read_clauses(article.text, content.start, content.end).kinds


def _speakers(
    article: Article, claims: Sequence[ProposedClaim], denied: Sequence[ProposedDenial]
) -> tuple[ProposedSpeaker, ...]:
    """Whoever speaks in the article, in its order, with role and aliases where it gives them."""
    known = {who.name: who for who in speaker_index(article).speakers}
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
