"""Whom a trusted model lets speak where the text leaves room: a pronoun, a name from afar, nobody at all."""

from __future__ import annotations

import re

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.plain import is_plain_of
from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.load import word_set
from summarizer.names.mentions import is_pronoun, mentioned, name_form
from summarizer.text.span import Span

__all__ = ["believed", "believed_silence"]

# A letter is signed below, a statement read out by somebody named before it.
_BEFORE = 3
_BEHIND = 900
_PLURAL = re.compile(
    r"\b(?:the|these|those|both|some|many|several) (?:[\w-]+ ){0,2}[a-z]{3,}(?<![su])s\Z", re.IGNORECASE
)
_HEARSAY = word_set("force", "alleged") | {"understood", "thought", "believed"}
_ONE = re.compile(r"(?:an?|one|another) ", re.IGNORECASE)


def believed(
    index: ArticleIndex, spans: tuple[Span, ...], speaker: str, tied: tuple[Attribution, ...]
) -> Finding | None:
    """That the words are `speaker`'s as the model says; None where the text tells otherwise."""
    if not index.trusted or _is_plain(index, tied, spans) or not index.names(speaker):
        return None
    if tied and all(a.source is None for a in tied) and any(_is_hearsay(a) for a in tied):
        return None
    for attribution in tied:
        source = attribution.source
        if source is not None and is_pronoun(source.text) and not _may_be(index, speaker, source.text):
            return None
        if source is not None and _PLURAL.search(source.text) and _is_one(speaker):
            return None
    whole = index.around(spans[0])
    near = index.before(whole, paragraphs=_BEFORE) + index.reporting[whole.start : whole.end + _BEHIND]
    if not (mentioned(speaker, near) or _called(speaker, near)):
        return None
    return Finding("speaker_tied", "holds", speaker, whole.text)


def _is_hearsay(attribution: Attribution) -> bool:
    """Whether words are handed on from nobody: "is said to", "reportedly"; not "is projected to"."""
    cue = attribution.cue.text.casefold() if attribution.cue is not None else ""
    return any(word in _HEARSAY for word in re.findall(r"[a-z]+", cue))


def _called(speaker: str, near: str) -> bool:
    """Whether the last words of a body's name stand near in small letters: "the budget office"."""
    words = [word.casefold() for word in name_form(speaker).words]
    return len(words) > 2 and f"the {' '.join(words[-2:])}" in near.casefold()


def _is_one(speaker: str) -> bool:
    """Whether a speaker is one person by the words: "a source", a person's full name."""
    return _ONE.match(speaker) is not None or bool(name_form(speaker).given)


def _may_be(index: ArticleIndex, speaker: str, pronoun: str) -> bool:
    """Whether a pronoun can stand for the speaker: "they" for any group that bears no name."""
    group = pronoun.casefold() == "they" and not name_form(speaker).proper
    known = any(index.one_speaker(s.name, speaker) for s in index.speakers.speakers)
    return group or not known or index.speakers.can_be(speaker, pronoun)


def believed_silence(index: ArticleIndex, spans: tuple[Span, ...], tied: tuple[Attribution, ...]) -> bool:
    """Whether the model is believed that nobody named says it, against a guess of the rules."""
    return index.trusted and bool(tied) and not _is_plain(index, tied, spans)


def _is_plain(index: ArticleIndex, tied: tuple[Attribution, ...], spans: tuple[Span, ...]) -> bool:
    return any(is_plain_of(a, spans, index.article.text) for a in tied)
