"""Who says what in an article: every attribution the rules see."""

from __future__ import annotations

from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.clauses import read_clauses
from summarizer.extract.rules.indirect import find_attributions
from summarizer.language.span import Span
from summarizer.read.article import Article

__all__ = ["Attribution", "attributions"]


def attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of `article` outside its furniture, in text order."""
    found = []
    text = article.text
    for sentence in article.sentences:
        if article.is_furniture(sentence):
            continue
        for item in find_attributions(read_clauses(text, sentence.start, sentence.end)):
            content = tuple(Span.of(text, a, b) for a, b in item.content)
            source = Span.of(text, *item.source) if item.source else None
            found.append(
                Attribution(content, source, Span.of(text, *item.cue), source.text if source else None)
            )
    return tuple(found)
