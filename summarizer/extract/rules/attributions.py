"""Who says what in an article: every attribution the rules see."""

from __future__ import annotations

import re

from summarizer.extract.rules.attribution import Attribution
from summarizer.language.span import Span
from summarizer.read.article import Article

__all__ = ["Attribution", "attributions"]

_SPEECH = re.compile(
    r"((?:[Tt]he )?(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)*|[Hh]e|[Ss]he|[Tt]hey) "
    r"(said|says|added|told|claimed|argued|denied|warned) (.+)",
    re.DOTALL,
)


def attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of `article` outside its furniture, in text order."""
    found = []
    for sentence in article.sentences:
        match = _SPEECH.search(sentence.text)
        if match is None or article.is_furniture(sentence):
            continue
        source, cue, content = (
            Span.of(article.text, sentence.start + match.start(k), sentence.start + match.end(k)) for k in (1, 2, 3)
        )
        found.append(Attribution((content,), source, cue, source.text))
    return tuple(found)
