"""The rules reader: what an article says, read without any model."""

from __future__ import annotations

from summarizer.extract.extraction import Extraction, ProposedClaim, ProposedSpeaker
from summarizer.extract.rules.attributions import Attribution, attributions
from summarizer.read.article import Article

__all__ = ["read_with_rules"]


def read_with_rules(article: Article) -> Extraction:
    """Claims, figures, denials and speakers of `article`, each with its places in the text."""
    found = attributions(article)
    names = dict.fromkeys(a.speaker for a in found if a.speaker)
    return Extraction(
        article_id=article.id,
        reader="rules",
        speakers=tuple(ProposedSpeaker(name) for name in names),
        claims=tuple(_claim(a) for a in found),
    )


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
