"""What an article says of somebody right behind the name: a line may say so, too, wherever it is from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.check.index import ArticleIndex
from summarizer.edit.passages import sentences_of
from summarizer.text.span import Span

__all__ = ["introduced"]

# "Ada Holm, who leads the harbour," in a line: the last word of the name, and what stands behind it.
_ASIDE = re.compile(r"\b([A-Z][\w’'-]+), ([^,;:“”\"]+(?:, [^,;:“”\"]+)?),\s")
_FEWEST = 2


def introduced(index: ArticleIndex, text: str, evidence: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The sentences of a line's words, each with a place where its article has an aside of the line's text.

    An aside is whoever is named and what is said of him right behind it, letter by letter.
    """
    article = index.article
    whole = sentences_of(article, evidence)
    for name, aside in _ASIDE.findall(text):
        if len(aside.split()) < _FEWEST or aside in whole.text:
            continue
        words = r"\s+".join(map(re.escape, aside.split()))
        found = re.search(rf"\b{re.escape(name)},\s+{words}\b", article.text)
        place = Span(found.start(), found.end(), found.group()) if found else None
        if place is not None and not article.is_furniture(place):
            yield (place, whole) if place.start < whole.start else (whole, place)
