"""Whether the article names a speaker, and ties the words of an item to that speaker and nobody else."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.check.finding import Finding
from summarizer.check.frame import Frame, frame_of
from summarizer.check.index import ArticleIndex
from summarizer.check.mentions import is_pronoun, mentioned, same_speaker
from summarizer.extract.extraction import ProposedClaim, ProposedDenial, ProposedFigure, SpeakerKind
from summarizer.extract.rules.attribution import Attribution
from summarizer.language.span import Span

__all__ = ["Tie", "check_speaker", "own_voice"]

# The share of an item's characters that an attribution must hold before it says who speaks.
_MIN_SHARE = 0.5
_OWN_VOICE = frozenset(
    {"the article", "article", "author", "the author", "narrator", "outlet", "the outlet", "reporter"}
)


@dataclass(frozen=True, slots=True)
class Tie:
    """Who the article ties an item's words to, with the finding that says how that was seen.

    `fit` is 1 where the article has the speaker's name there just as the item gives it, else 0.
    """

    finding: Finding
    speaker: str | None
    speaker_kind: SpeakerKind | None = None
    attribution: Attribution | None = None
    fit: int = 0


def own_voice(index: ArticleIndex, speaker: str | None) -> bool:
    """Whether `speaker` stands for the outlet itself."""
    if speaker is None:
        return False
    names = [n for n in (index.article.outlet, index.article.author) if n]
    return speaker.strip().casefold() in _OWN_VOICE or any(same_speaker(speaker, name) for name in names)


def check_speaker(
    index: ArticleIndex, spans: tuple[Span, ...], item: ProposedClaim | ProposedFigure | ProposedDenial
) -> Tie:
    """Compare the speaker an item gives with whom the article ties its words to."""
    speaker = item.speaker
    if item.spans:
        return Tie(Finding("speaker_tied", "holds", speaker or "", speaker or ""), speaker, item.speaker_kind)
    tied = index.attributions_of(spans, _MIN_SHARE)
    if speaker is None or own_voice(index, speaker):
        return _unnamed(index, tied, speaker)
    frame = frame_of(index, spans)
    agreeing = next((a for a in tied if _is_source(a, speaker)), None)
    if agreeing is not None:
        return _agrees(speaker, agreeing)
    clear = next((a for a in tied if _is_clear(a, spans, frame)), None)
    if frame.names(speaker) and not (frame.inside and clear):
        return Tie(Finding("speaker_tied", "holds", speaker, frame.text), speaker)
    if clear is not None:
        return _corrected(speaker, clear)
    return _from_afar(index, spans, speaker, frame)


def _is_clear(attribution: Attribution, spans: tuple[Span, ...], frame: Frame) -> bool:
    """Whether an attribution says beyond doubt who speaks: a source with a name, outside the words themselves."""
    source = attribution.source
    if source is None or attribution.speaker is None or is_pronoun(attribution.speaker):
        return False
    return frame.inside or not any(span.overlaps(source) for span in spans)


def _is_source(attribution: Attribution, speaker: str) -> bool:
    forms = [attribution.speaker, attribution.source.text if attribution.source else None]
    return any(form and same_speaker(form, speaker) for form in forms)


def _agrees(speaker: str, attribution: Attribution) -> Tie:
    printed = attribution.source.text if attribution.source else attribution.speaker or ""
    finding = Finding("speaker_tied", "holds", speaker, printed)
    return Tie(finding, attribution.speaker or speaker, attribution.speaker_kind, attribution)


def _corrected(speaker: str, attribution: Attribution) -> Tie:
    printed = attribution.source.text if attribution.source else attribution.speaker or ""
    message = f"The article ties these words to {attribution.speaker!r}, not to {speaker!r}."
    finding = Finding("speaker_tied", "corrects", speaker, printed, message, correction=attribution.speaker)
    return Tie(finding, attribution.speaker, attribution.speaker_kind, attribution)


def _unnamed(index: ArticleIndex, tied: tuple[Attribution, ...], speaker: str | None) -> Tie:
    """An item without a speaker or in the outlet's voice: the article's own attribution decides."""
    named = [a for a in tied if a.speaker]
    if named:
        message = f"The article ties these words to {named[0].speaker!r}."
        finding = Finding(
            "speaker_tied",
            "corrects",
            speaker or "",
            named[0].speaker or "",
            message,
            correction=named[0].speaker,
        )
        return Tie(finding, named[0].speaker, named[0].speaker_kind, named[0])
    if tied:
        return Tie(Finding("speaker_tied", "holds", speaker or "", ""), None, None, tied[0])
    return Tie(Finding("speaker_tied", "holds", speaker or "", ""), index.article.outlet, "outlet")


def _from_afar(index: ArticleIndex, spans: tuple[Span, ...], speaker: str, frame: Frame) -> Tie:
    """Words whose sentence doesn't name this speaker, and that the rules tie to nobody."""
    if not mentioned(speaker, index.article.text):
        message = f"The article doesn't name {speaker!r}."
        return Tie(Finding("speaker_named", "fails", speaker, "", message), speaker)
    others = frame.has_cue and not frame.has_pronoun and not frame.inside
    if not others and mentioned(speaker, index.before(index.around(spans[0]), paragraphs=2)):
        message = f"The sentence itself doesn't name {speaker!r}; the sentences before it do."
        return Tie(Finding("speaker_tied", "open", speaker, frame.text, message), speaker)
    message = f"Nothing in the sentence of these words ties them to {speaker!r}."
    return Tie(Finding("speaker_tied", "fails", speaker, frame.text, message), speaker)
