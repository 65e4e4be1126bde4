"""Whom a trusted model lets speak where the text leaves room: a pronoun, a name from afar, nobody at all."""

from __future__ import annotations

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.plain import is_plain
from summarizer.extract.rules.attribution import Attribution
from summarizer.names.mentions import is_pronoun, mentioned
from summarizer.text.span import Span

__all__ = ["believed", "believed_silence"]

# A letter is signed below, a statement read out by somebody named before it.
_BEFORE = 3
_BEHIND = 900


def believed(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, tied: tuple[Attribution, ...]
) -> Finding | None:
    """That the words are `speaker`'s as the model says; None where the text tells otherwise."""
    if not index.trusted or any(is_plain(a) for a in tied) or not index.names(speaker):
        return None
    if tied and all(a.source is None for a in tied):
        return None
    for attribution in tied:
        source = attribution.source
        if source is not None and is_pronoun(source.text) and not index.speakers.can_be(speaker, source.text):
            return None
    whole = index.around(spans[0])
    near = index.before(whole, paragraphs=_BEFORE) + index.reporting[whole.start : whole.end + _BEHIND]
    if not mentioned(speaker, near):
        return None
    return Finding("speaker_tied", "holds", speaker, whole.text)


def believed_silence(index: ArticleIndex, tied: tuple[Attribution, ...]) -> bool:
    """Whether the model is believed that nobody named says it, against a guess of the rules."""
    return index.trusted and bool(tied) and not any(is_plain(a) for a in tied)
