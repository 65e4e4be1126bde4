"""How far a model is believed: how often, in this run, it names the speaker that the text plainly names."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.check.index import ArticleIndex
from summarizer.check.items import ItemResult
from summarizer.check.plain import is_plain_of
from summarizer.check.reports import Trust
from summarizer.extract.extraction import ProposedClaim

__all__ = ["measured", "trusted"]

# Below so many comparisons agreement may be chance.
_FEW = 5
# A model that misnames more than one plain speaker in twenty guesses the others.
_SHARE = 0.95
# An item and an attribution are about the same words where they share so much of the item.
_SAME = 0.6


def measured(index: ArticleIndex, results: Iterable[ItemResult]) -> Trust:
    """The model's claims on which the text plainly names a speaker, and how many of them name that one."""
    agreed = of = 0
    for result in results:
        if not isinstance(result.item, ProposedClaim) or not result.evidence:
            continue
        spans = result.evidence
        near = index.attributions_of(spans, _SAME)
        plain = next((a.speaker for a in near if is_plain_of(a, spans, index.article.text)), None)
        if plain is None:
            continue
        of += 1
        given = (result.item.speaker, result.item.via)
        agreed += any(name is not None and index.one_speaker(name, plain) for name in given)
    return Trust(agreed, of)


def trusted(trust: Trust) -> bool:
    """Whether the model has earned it that the rules' guesses give way to its own."""
    return trust.of >= _FEW and trust.agreed >= _SHARE * trust.of
