"""A denial against its evidence: that something is denied there, and in which of the three ways."""

from __future__ import annotations

import re

from summarizer.check.finding import Finding
from summarizer.extract.extraction import DenialKind
from summarizer.language.cues import cue_class, stance
from summarizer.language.normalise import fold_words
from summarizer.language.polarity import negations
from summarizer.language.span import Span

__all__ = ["check_denial", "denial_cues", "kind_of_denial"]

_UNCONFIRMED = re.compile(
    r"\b(?:no comment|unconfirmed|unverified"
    r"|(?:declin|refus)\w* to (?:comment|say|answer|discuss|respond|confirm|elaborate)"
    r"|(?:neither|nor|not|never|yet to|hesitant|reluctant|unable|impossible) .{0,40}?\b"
    r"(?:confirm|verif|comment|respond|repl|be reached)\w*)"
    r"|n't .{0,40}?\b(?:confirm|verif|comment|respond|repl|be reached)\w*",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"\b(?:false|fake|baseless|groundless|unfounded|absurd|nonsense|ridiculous|untrue|lies?|hoax|fabricat\w+"
    r"|propaganda|reject\w*|dismiss\w*|rubbish\w*|disinformation|misinformation|provocation)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|denials?|refut\w+|disput\w+|disavow\w*)\b", re.IGNORECASE)
_NOT_DENIED = re.compile(
    r"(?:\b(?:not|never|cannot|without|nor)|n't)(?: \w+){0,2} den(?:y|ied|ying)\b|undeniabl", re.IGNORECASE
)
_NEITHER = re.compile(r"\b(?:neither|nor)\b", re.IGNORECASE)
_CUES = re.compile(rf"(?:{_UNCONFIRMED.pattern})|(?:{_DENIED.pattern})", re.IGNORECASE)


def kind_of_denial(words: str) -> DenialKind | None:
    """The kind of denial that `words` hold, None where they deny nothing."""
    folded = fold_words(words)
    if _UNCONFIRMED.search(folded):
        return "unconfirmed"
    if _NOT_DENIED.search(folded):
        return "unconfirmed" if _NEITHER.search(folded) else None
    if _DENIED.search(folded):
        return "denial"
    if _REJECTED.search(folded) or cue_class(folded) == "reject":
        return "rejection"
    if stance(folded) == "denies" or negations(folded):
        return "denial"
    return None


def check_denial(kind: str, evidence: str, sentence: str) -> Finding:
    """Whether the evidence, or else its sentence, holds a denial of this kind."""
    found = kind_of_denial(evidence) or kind_of_denial(sentence)
    if found is None:
        return Finding(
            "denial",
            "fails",
            kind,
            sentence,
            "Nothing is denied, rejected or left unconfirmed in these words.",
        )
    if found == kind:
        return Finding("denial_kind", "holds", kind, found)
    message = f"The words are of the kind “{found}”, not “{kind}”."
    return Finding("denial_kind", "corrects", kind, found, message, correction=found)


def denial_cues(text: str) -> tuple[Span, ...]:
    """The words of `text` that deny something or leave it unconfirmed, whoever says them."""
    return tuple(
        Span.of(text, match.start(), match.end())
        for match in _CUES.finditer(text)
        if not _NOT_DENIED.search(text, max(0, match.start() - 24), match.end())
    )
