"""Quotations left whole: what a model took of one, or took apart, is the one item that its marks enclose.

A model that leaves out a quotation's first or last sentence loses what somebody said, and one that makes an
item of each sentence takes one utterance for several. The rules read quotations by their marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, get_args

from summarizer.check.join import lies_in
from summarizer.check.reports import ClaimReport
from summarizer.extract.extraction import Importance
from summarizer.names.mentions import name_form, same_speaker

__all__ = ["whole_quotations"]

# In characters; 98 of 100 quotations of real news are shorter, and longer answers are several utterances.
_LONGEST: Final = 650
_ORDER: Final = get_args(Importance)


def whole_quotations(model: Sequence[ClaimReport], rules: Sequence[ClaimReport]) -> list[ClaimReport]:
    """The model's claims, those within one quotation of the rules' as one claim about all of it."""
    into: dict[int, ClaimReport] = {}
    gone: set[int] = set()
    for quotation in rules:
        if quotation.wording == "indirect" or sum(map(len, quotation.evidence)) > _LONGEST:
            continue
        parts = [n for n, claim in enumerate(model) if n not in gone and _lies_in(claim, quotation)]
        parts_of = [model[n] for n in parts]
        if parts and _is_quotation(quotation, parts_of) and _of_one(parts_of, quotation):
            into[parts[0]] = _whole(parts_of, quotation)
            gone.update(parts)
    return [into.get(n, claim) for n, claim in enumerate(model) if n in into or n not in gone]


def _lies_in(claim: ClaimReport, quotation: ClaimReport) -> bool:
    return lies_in(claim.evidence, quotation.evidence)


def _is_quotation(quotation: ClaimReport, parts: Sequence[ClaimReport]) -> bool:
    """Whether all of it is quoted, or some of each piece: "It “is over,” she said. “We are done.”"."""
    if quotation.wording == "direct":
        return True
    quoted = [part for part in parts if part.wording != "indirect"]
    pieces = quotation.evidence
    return len(pieces) > 1 and all(
        any(piece.overlaps(span) for part in quoted for span in part.evidence) for piece in pieces
    )


def _of_one(parts: Sequence[ClaimReport], quotation: ClaimReport) -> bool:
    """Whether the parts are one speaker's, and no name that the rules have for the whole says otherwise."""
    speaker = parts[0].speaker
    if speaker is None or not all(part.speaker and same_speaker(part.speaker, speaker) for part in parts):
        return False
    given = quotation.speaker
    return given is None or not name_form(given).proper or same_speaker(given, speaker)


def _whole(parts: Sequence[ClaimReport], quotation: ClaimReport) -> ClaimReport:
    """The parts as one claim: their statements one after another, and what is most to the news of them."""
    first = parts[0]
    if len(parts) == 1 and first.evidence == quotation.evidence:
        return first
    worded = [part for part in parts if part.statement_by == "llm"]
    modalities = {part.modality for part in parts}
    return replace(
        first,
        wording=quotation.wording,
        evidence=quotation.evidence,
        statement=" ".join(dict.fromkeys(part.statement for part in worded)) or quotation.statement,
        statement_by="llm" if worded else "source",
        source_words=None if worded else quotation.source_words,
        modality=first.modality if len(modalities) == 1 else None,
        when=next((part.when for part in parts if part.when), None),
        via=next((part.via for part in parts if part.via), None),
        importance=min(
            (part.importance for part in parts if part.importance), key=_ORDER.index, default=None
        ),
        verdict="exact" if all(part.verdict == "exact" for part in parts) else "corrected",
        notes=tuple(dict.fromkeys(note for part in parts for note in part.notes)),
    )
