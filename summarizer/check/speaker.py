"""Whether the article names a speaker, and ties the words of an item to that speaker and nobody else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.mentions import mentioned, same_speaker
from summarizer.extract.extraction import ProposedClaim, ProposedDenial, ProposedFigure, SpeakerKind
from summarizer.extract.rules.attribution import Attribution
from summarizer.language.cues import find_cue
from summarizer.language.normalise import fold_words
from summarizer.language.span import Span

__all__ = ["Tie", "check_speaker", "own_voice"]

# The share of an item's characters that an attribution must hold before it says who speaks.
_MIN_SHARE = 0.5
_QUOTED = re.compile(r'"[^"]*(?:"|\Z)|(?<!\w)\'[^\']{12,}?\'(?!\w)')
_OWN_VOICE = frozenset(
    {"the article", "article", "author", "the author", "narrator", "outlet", "the outlet", "reporter"}
)


@dataclass(frozen=True, slots=True)
class Tie:
    """Who the article ties an item's words to, with the finding that says how that was seen."""

    finding: Finding
    speaker: str | None
    speaker_kind: SpeakerKind | None = None
    attribution: Attribution | None = None


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
    for attribution in tied:
        if _is_source(attribution, speaker):
            return _agrees(speaker, attribution)
    frame = _frame(index, spans)
    clear = [a for a in tied if a.speaker and a.source is not None]
    if mentioned(speaker, frame):
        return Tie(_holds(speaker, frame), speaker, None, None)
    if clear:
        return _corrected(speaker, clear[0])
    if not mentioned(speaker, index.article.text):
        message = f"The article doesn't name {speaker!r}."
        return Tie(Finding("speaker_named", "fails", speaker, "", message), speaker)
    return _from_afar(index, spans, speaker, frame)


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


def _holds(speaker: str, frame: str) -> Finding:
    return Finding("speaker_tied", "holds", speaker, frame)


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


def _from_afar(index: ArticleIndex, spans: tuple[Span, ...], speaker: str, frame: str) -> Tie:
    """Words whose sentence names neither this speaker nor, as far as the rules see, another one."""
    whole = index.around(spans[0])
    context = index.before(whole, paragraphs=2)
    found = find_cue(frame)
    if mentioned(speaker, context):
        message = f"The sentence itself doesn't name {speaker!r}; the sentences before it do."
        return Tie(Finding("speaker_tied", "open", speaker, fold_words(frame), message), speaker)
    del found
    message = f"Nothing near these words ties them to {speaker!r}."
    return Tie(Finding("speaker_tied", "fails", speaker, fold_words(frame), message), speaker)


def _frame(index: ArticleIndex, spans: tuple[Span, ...]) -> str:
    """The sentences around an item's words, less the words themselves where others stand beside them."""
    text = index.article.text
    whole = index.around(Span.of(text, spans[0].start, spans[-1].end))
    before, after = text[whole.start : spans[0].start], text[spans[-1].end : whole.end]
    outside = _QUOTED.sub(" ", fold_words(before)) + " # " + _QUOTED.sub(" ", fold_words(after))
    if any(char.isalnum() for char in outside):
        return outside
    return _QUOTED.sub(" ", fold_words(" ".join(span.text for span in spans)))
