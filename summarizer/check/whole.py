"""What a reader can take in by itself: a subject with its verb, or the source's clause around the words."""

from __future__ import annotations

import re

from summarizer.check.index import ArticleIndex
from summarizer.names.mentions import is_pronoun
from summarizer.parse.clauses import is_finite, is_verb
from summarizer.text.span import Span

__all__ = ["clause_of_saying", "stands_alone", "whole_words"]

# A sentence longer than this is shown no better than the words themselves.
_LONGEST = 600
_LEADING_THAT = re.compile(r"\A\s*that\s+(?=\S)")
_RELATIVES = frozenset(("who", "which", "whose", "whom", "where", "when", "because", "although", "while"))
# "Certainly when she was minister" is part of another clause too.
_LED_IN = re.compile(
    r"\W*(?:(?:certainly|especially|particularly|even|only|just|and|but) )?(\w+)", re.IGNORECASE
)
# What these stand for is named by the clause around, if anywhere.
_LEANING = re.compile(r"(?:that )?(?:it|he|she|they|we|this|these|those|his|her|its|their)\b", re.IGNORECASE)
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def stands_alone(index: ArticleIndex, spans: tuple[Span, ...]) -> bool:
    """Whether the words hold a finite verb with its subject, and don't begin as part of another clause."""
    first = _LED_IN.match(spans[0].text)
    if first is None or first[1].casefold() in _RELATIVES:
        return False
    for tree in index.reading.trees_on(spans[0].start, spans[-1].end):
        inside = {
            k
            for k, word in enumerate(tree.words)
            if any(span.start <= word.start and word.end <= span.end for span in spans)
        }
        for k in inside:
            if is_verb(tree, k) and is_finite(tree, k) and any(s in inside for s in tree.kids(k, *_SUBJECTS)):
                return True
    return False


def whole_words(index: ArticleIndex, spans: tuple[Span, ...]) -> str:
    """The words of `spans` where they stand alone, else the clause around them with its subject and verb."""
    own = _LEADING_THAT.sub("", " … ".join(span.text for span in spans))
    if stands_alone(index, spans):
        return own
    tied = index.attributions_of(spans, 0.5)
    for attribution in tied:
        if attribution.whole and attribution.source is not None:
            start, end = attribution.whole[0].start, attribution.whole[-1].end
            if _is_reach(index, spans, start, end):
                return index.article.text[min(start, spans[0].start) : max(end, spans[-1].end)]
    sentence = index.around(Span.of(index.article.text, spans[0].start, spans[-1].end))
    return sentence.text if len(sentence) <= _LONGEST else own


def clause_of_saying(index: ArticleIndex, spans: tuple[Span, ...]) -> str | None:
    """The source's clause with its subject and verb of saying, for words that lean on it; else None.

    Words lean on it where they are no clause, or one about "he" or "it" whom the clause names. Where it would
    show other words in quotation marks beside them there is none: those may be somebody else's.
    """
    alone = stands_alone(index, spans)
    if alone and not _LEANING.match(spans[0].text):
        return None
    for attribution in index.attributions_of(spans, 0.5):
        source = attribution.source
        if not attribution.whole or source is None or is_pronoun(source.text):
            continue
        if source.text.split()[0].casefold() in _RELATIVES:
            alone = False
            continue
        start = min(attribution.whole[0].start, spans[0].start)
        whole = Span.of(index.article.text, start, max(attribution.whole[-1].end, spans[-1].end))
        if whole.contains(source) and _can_show(index, spans, whole):
            return whole.text
    whole = index.around(Span.of(index.article.text, spans[0].start, spans[-1].end))
    return whole.text if not alone and _can_show(index, spans, whole) else None


def _can_show(index: ArticleIndex, spans: tuple[Span, ...], whole: Span) -> bool:
    """Whether a clause in reach holds no words in quotation marks but those of the spans."""
    own = all(any(span.overlaps(q) for span in spans) for q in index.quoted_near(whole))
    return own and _is_reach(index, spans, whole.start, whole.end)


def _is_reach(index: ArticleIndex, spans: tuple[Span, ...], start: int, end: int) -> bool:
    """Whether a clause can be shown for the words: in reach, and not over several paragraphs."""
    first, last = min(start, spans[0].start), max(end, spans[-1].end)
    return last - first <= _LONGEST and "\n\n" not in index.article.text[first:last]
