"""A denial against its evidence: that something is denied there, and in which of the three ways."""

from __future__ import annotations

import re

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.extract.extraction import DenialKind, ProposedDenial
from summarizer.lexicon.cues import cue_class, stance
from summarizer.lexicon.polarity import negations
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = ["check_denial", "kind_of_denial"]

_UNCONFIRMED = re.compile(
    r"\b(?:no comment|unconfirmed|unverified"
    r"|(?:keep|kept|stay|remain)\w* (?:mum|silent|quiet|tight-lipped)"
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
# "Described the plan as empty words": a judgement that rejects without a word of denial.
_BRANDED = re.compile(
    r"\b(?:describ|condemn|brand|dismiss|deride|mock|regard|denounc|label|slam)\w*\b.{1,120}?\b(?:as|a|an|fake)\b"
    r"|\bcall(?:ed|s|ing)?\b.{1,60}?\"",
    re.IGNORECASE,
)
_NEITHER = re.compile(r"\b(?:neither|nor)\b", re.IGNORECASE)


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


def _may_be(kind: str, evidence: str, sentence: str, *, known: bool) -> bool:
    """Whether a trusted model's kind stands: the words hold a denial, and none of another kind in so many
    words.
    """
    if not known:
        return kind == "rejection" and _BRANDED.search(fold_words(evidence)) is not None
    said = {
        name
        for name, pattern in (("unconfirmed", _UNCONFIRMED), ("denial", _DENIED), ("rejection", _REJECTED))
        if pattern.search(fold_words(evidence)) or pattern.search(fold_words(sentence))
    }
    return kind in said or not said


def check_denial(index: ArticleIndex, item: ProposedDenial, spans: tuple[Span, ...]) -> Finding:
    """Whether the evidence, or else its sentence, holds a denial, and of this kind."""
    seen = index.denials_on(spans)
    sentence = index.around(Span.of(index.article.text, spans[0].start, spans[-1].end)).text
    evidence = " … ".join(span.text for span in spans)
    kinds = {denial.kind for denial in seen}
    found = item.kind if item.kind in kinds else next(iter(sorted(kinds)), None)
    found = found or kind_of_denial(evidence) or kind_of_denial(sentence)
    if index.trusted and _may_be(item.kind, evidence, sentence, known=found is not None):
        return Finding("denial_kind", "holds", item.kind, item.kind)
    if found is None:
        message = "Nothing is denied, rejected or left unconfirmed in these words."
        return Finding("denial", "fails", item.kind, sentence, message)
    if found == item.kind:
        return Finding("denial_kind", "holds", item.kind, found)
    message = f"The words are of the kind “{found}”, not “{item.kind}”."
    return Finding("denial_kind", "corrects", item.kind, found, message, correction=found)
