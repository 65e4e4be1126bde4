"""The check of an item's words: that they stand in the article, and nothing of their meaning was changed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from summarizer.check.anchor import Place, places
from summarizer.check.finding import CheckName, Finding
from summarizer.check.index import ArticleIndex
from summarizer.check.suggest import Suggestion, suggest
from summarizer.check.words import missing_names, numbers, stances_differ
from summarizer.lexicon.cues import find_cue
from summarizer.lexicon.polarity import reverses
from summarizer.text.normalise import fold, fold_words
from summarizer.text.span import Span

__all__ = ["Candidate", "candidates", "clipped_negation", "furniture", "marks"]

_CLIPPED = re.compile(r"(?:\b(?:not|never|no|without|cannot|nor|neither)|n't)\s+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that an item's words may rest on, with what anchoring found there; no spans where none."""

    spans: tuple[Span, ...]
    findings: tuple[Finding, ...]


def candidates(index: ArticleIndex, words: str, known: tuple[Span, ...] = ()) -> tuple[Candidate, ...]:
    """The places of `words`, at least one; the reader's own `known` spans are taken where they hold."""
    if not words.strip():
        return (Candidate((), (Finding("form", "fails", words, "", "The evidence is empty."),)),)
    if known and all(index.article.text[s.start : s.end] == s.text for s in known):
        return (Candidate(known, (Finding("anchor", "holds", words, words),)),)
    found = places(index, words)
    if found:
        return tuple(Candidate(place.spans, (_anchored(words, place),)) for place in found)
    suggestion = suggest(index, words)
    if suggestion is None:
        message = "These words don't stand in the article."
        return (Candidate((), (Finding("anchor", "fails", words, "", message),)),)
    return (Candidate((suggestion.span,), _compared(words, suggestion)),)


def _anchored(words: str, place: Place) -> Finding:
    printed = " … ".join(span.text for span in place.spans)
    if place.how in {"exact", "edges"}:
        return Finding("anchor", "holds", words, printed)
    if place.how == "case":
        message = "The first letter's case is set as the article has it."
    else:
        message = "Left out behind the ellipsis: " + "; ".join(f"“{gap}”" for gap in place.left_out) + "."
    return Finding("anchor", "corrects", words, printed, message, spans=place.spans)


def _compared(words: str, suggestion: Suggestion) -> tuple[Finding, ...]:
    """One finding that accepts harmless differences, or one for each kind of difference that isn't."""
    printed = suggestion.span.text
    if suggestion.harmless and not _changed(suggestion):
        message = f"Set to the article's own words; the item had “{_shortened(words)}”."
        return (Finding("anchor", "corrects", words, printed, message, spans=(suggestion.span,)),)
    checks: list[CheckName] = _changed(suggestion) or ["anchor"]
    item = "; ".join(d.of_item or "nothing" for d in suggestion.differences[:3])
    article = "; ".join(d.of_article or "nothing" for d in suggestion.differences[:3])
    message = f"The article has “{_shortened(article)}” where the item has “{_shortened(item)}”."
    return tuple(Finding(check, "fails", words, printed, message) for check in checks)


def _changed(suggestion: Suggestion) -> list[CheckName]:
    """The checks that the differences fail, the gravest first."""
    item = " ".join(d.of_item for d in suggestion.differences)
    article = " ".join(d.of_article for d in suggestion.differences)
    found: list[CheckName] = []
    if numbers(item) != numbers(article):
        found.append("numbers")
    if Counter(reverses(item)) != Counter(reverses(article)):
        found.append("negation")
    if missing_names("x " + item, article) or missing_names("x " + article, item):
        found.append("names")
    if stances_differ(item, article) or (find_cue(item) is None) != (find_cue(article) is None):
        found.append("cue")
    return found


def furniture(index: ArticleIndex, spans: tuple[Span, ...]) -> Finding:
    """Whether any of an item's words are page furniture."""
    on = next((span for span in spans if index.article.is_furniture(span)), None)
    if on is None:
        return Finding("furniture", "holds")
    return Finding("furniture", "fails", on.text, on.text, "These words are page furniture, not reporting.")


def clipped_negation(index: ArticleIndex, spans: tuple[Span, ...]) -> Finding:
    """Whether the words start right behind a "not" that belongs to them."""
    start = spans[0].start
    before = fold(index.article.text[max(0, start - 24) : start]).text
    found = _CLIPPED.search(before)
    if found is None:
        return Finding("negation", "holds")
    message = f"The article has “{found.group().strip()}” right before these words."
    return Finding("negation", "fails", spans[0].text, before + spans[0].text, message)


def marks(index: ArticleIndex, words: str, spans: tuple[Span, ...]) -> Finding:
    """Whether words that an item puts in quotation marks stand in marks in the article."""
    folded = fold_words(words)
    in_marks = folded[:1] == '"' and folded.rstrip(".,")[-1:] == '"'
    if not in_marks or any(index.quoted_near(span) for span in spans):
        return Finding("quotation", "holds")
    message = "The article has these words without quotation marks."
    return Finding("quotation", "corrects", words, spans[0].text, message)


def _shortened(words: str, limit: int = 120) -> str:
    return words if len(words) <= limit else words[:limit].rstrip() + "…"
