"""The rules reader: what an article says, read without any model."""

from __future__ import annotations

from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedSpeaker
from summarizer.extract.rules.attributions import Attribution, attributions
from summarizer.extract.rules.speakers import speaker_index
from summarizer.language.names import PRONOUNS
from summarizer.read.article import Article

__all__ = ["read_with_rules"]


def read_with_rules(article: Article) -> Extraction:
    """Claims, figures, denials and speakers of `article`, each with its places in the text."""
    found = attributions(article)
    claims = tuple(_claim(a) for a in found if _is_claim(a))
    return Extraction(
        article_id=article.id,
        reader="rules",
        speakers=_speakers(article, claims),
        claims=claims,
    )


def _is_claim(attribution: Attribution) -> bool:
    """Whether the attribution stands for itself: no part of a wider one, and more than a pronoun."""
    if attribution.nested:
        return False
    words = attribution.content[0].text.split()
    return len(attribution.content) > 1 or len(words) > 1 or words[0].casefold() not in PRONOUNS


def _claim(attribution: Attribution) -> ProposedClaim:
    return ProposedClaim(
        evidence=" … ".join(span.text for span in attribution.content),
        speaker=attribution.speaker,
        spans=attribution.content,
        speaker_kind=attribution.speaker_kind,
        via=attribution.via,
        wording=attribution.wording,
        source=attribution.source,
        cue=attribution.cue,
        notes=attribution.notes,
    )


def _speakers(article: Article, claims: tuple[ProposedClaim, ...]) -> tuple[ProposedSpeaker, ...]:
    """Whoever speaks in `claims`, in the order of the article, with role and aliases where it gives them."""
    known = {who.name: who for who in speaker_index(article).speakers}
    found: dict[str, ProposedSpeaker] = {}
    for claim in claims:
        if claim.speaker is None or claim.speaker in found:
            continue
        who = known.get(claim.speaker)
        found[claim.speaker] = ProposedSpeaker(
            name=claim.speaker,
            role=who.role if who else None,
            kind=claim.speaker_kind,
            aliases=who.aliases if who else (),
        )
    return tuple(found.values())
