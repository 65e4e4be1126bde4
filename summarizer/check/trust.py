"""How far a model is believed: how often, in this run, it names the speaker that the text plainly names."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.check.build import keeps_statement
from summarizer.check.index import ArticleIndex
from summarizer.check.items import ItemResult
from summarizer.check.plain import is_plain_of
from summarizer.check.reports import Trust
from summarizer.extract.extraction import ProposedClaim

__all__ = ["measured", "trusted"]

# Below so many comparisons agreement may be chance.
_FEW = 5
# A model that misnames more than one plain speaker in twenty guesses the others; one in ten may be a slip of
# the rules, which now and then take a quotation within a quotation for the outer speaker's.
_SHARE = 0.95
_ONE_SLIP = 10
# A capable model's statements hold to 88 to 95 in a hundred before it is trusted, and to less than 60 where
# half of them are spoiled; fewer than twenty tell nothing.
_HELD = 0.75
_FEW_STATED = 20
# An item and an attribution are about the same words where they share so much of the item.
_SAME = 0.6


def measured(index: ArticleIndex, results: Iterable[ItemResult]) -> Trust:
    """The model's claims on which the text plainly names a speaker, and how many of them name that one; its
    statements, and how many of them hold.
    """
    agreed = of = held = stated = 0
    for result in results:
        if not isinstance(result.item, ProposedClaim) or not result.evidence:
            continue
        if result.item.statement:
            stated += 1
            held += keeps_statement(result)
        spans = result.evidence
        near = index.attributions_of(spans, _SAME)
        plain = next((a.speaker for a in near if is_plain_of(a, spans, index.article.text)), None)
        if plain is None or not _is_name(plain):
            continue
        given = [name for name in (result.item.speaker, result.item.via) if name is not None]
        if not given:  # who names nobody misnames nobody
            continue
        of += 1
        agreed += any(index.one_speaker(name, plain) or plain.startswith(f"{name} ") for name in given)
    return Trust(agreed, of, held, stated)


def _is_name(speaker: str) -> bool:
    """Whether it ends with a name: who "the Texas governor" is, a model may know better than the rules."""
    return speaker.rsplit(maxsplit=1)[-1][:1].isupper()


def trusted(trust: Trust) -> bool:
    """Whether the model has earned it that the rules' guesses give way to its own."""
    slips = trust.of - trust.agreed
    if trust.stated >= _FEW_STATED and trust.held < _HELD * trust.stated:
        return False
    return trust.of >= _FEW and (slips <= (1 - _SHARE) * trust.of or (slips == 1 and trust.of >= _ONE_SLIP))
