"""Whether an item's words leave out what governs them: a "not", an "if", a "denied that" outside of them."""

from __future__ import annotations

import re

from summarizer.check.finding import Finding
from summarizer.check.index import ArticleIndex
from summarizer.lexicon.cues import stance
from summarizer.lexicon.load import word_set
from summarizer.lexicon.polarity import negations, reverses
from summarizer.parse.scope import Operator, governing, widened
from summarizer.parse.words import ParsedSentence
from summarizer.text.span import Span

__all__ = ["check_scope", "keeps_scope"]


def check_scope(index: ArticleIndex, spans: tuple[Span, ...]) -> Finding:
    """The words widened to what governs them from outside; the finding holds where nothing does.

    "The slump is over" is no evidence where the article has "he doesn't think the slump is over": cut off
    like that it would say the opposite.
    """
    text = index.article.text
    start, end = spans[0].start, spans[-1].end
    if _RELATIVE.match(text, start) and text[:start].rstrip().endswith(","):
        return Finding("scope", "holds")  # "not Orsa, whose port is closed": the port is
    found: list[str] = []
    for tree in index.reading.trees_on(start, end):
        inside = _inside(tree, spans)
        operators = governing(tree, inside) if inside else ()
        if operators:
            first, last = widened(tree, inside, operators)
            start, end = min(start, first), max(end, last)
            found += [_word(tree, operator) for operator in operators]
    if not found:
        return Finding("scope", "holds")
    whole = Span.of(text, start, end)
    words = " … ".join(span.text for span in spans)
    message = f"“{found[0]}” governs these words in the article; they are taken with it."
    return Finding("scope", "corrects", words, whole.text, message, spans=(whole,))


_HEDGES = word_set("force", "possible") | word_set("force", "likely") | word_set("force", "alleged")
_RELATIVE = re.compile(r"(?:who|whose|whom|which|where)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|unless|whether|until|before)\b", re.IGNORECASE)


def keeps_scope(statement: str, scope: Finding) -> Finding:
    """Whether a wording keeps what governs its words; the words with it stand in for one that doesn't."""
    turned = negations(statement) or reverses(statement) or stance(statement) in ("denies", "open")
    hedged = _HEDGES & set(re.findall(r"[a-z]+", statement.casefold()))
    if scope.outcome != "corrects" or turned or hedged or _CONDITION.search(statement):
        return Finding("statement", "holds", statement)
    message = "The article's own words stand for the item's wording, which lacks what governs them."
    return Finding("statement", "corrects", statement, scope.of_article, message, correction=scope.of_article)


def _inside(tree: ParsedSentence, spans: tuple[Span, ...]) -> frozenset[int]:
    """The places of a tree's words that the spans hold; of a quotation shown as one word any part counts."""
    return frozenset(
        at
        for at, word in enumerate(tree.words)
        if any(
            (span.start <= word.start and word.end <= span.end)
            or (word.masked and span.start < word.end and word.start < span.end)
            for span in spans
        )
        and word.pos != "PUNCT"
    )


def _word(tree: ParsedSentence, operator: Operator) -> str:
    return tree.words[operator.at].text
