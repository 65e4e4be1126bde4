"""Whose statement "the statement" is: that of whoever the sentence just before ties it to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from summarizer.extract.rules.attribution import Attribution
from summarizer.read.article import Article

__all__ = ["with_issuers"]

_NOUNS = "statement|report|letter|memo|email|release|communiqué|tweet|post|filing|document|declaration"
_THE_DOCUMENT = re.compile(rf"(?:the|this|that)\s+(?:[\w-]+\s+)?({_NOUNS})", re.IGNORECASE)
_ISSUED = re.compile(
    rf"\bin\s+(?:an?|the|his|her|its|their|[\w ]{{2,40}}[’']s?)\s+(?:[\w-]+\s+){{0,2}}?({_NOUNS})\b"
)
_NOTE = "the {} is that of the sentence before"


def with_issuers(article: Article, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """`found` with the body that issued it for "the statement", where the sentence before says who did.

    Elsewhere the words as printed stay the speaker.
    """
    starts = [s.start for s in article.sentences]
    result = list(found)
    for k, item in enumerate(found):
        document = _THE_DOCUMENT.fullmatch(item.source.text.strip()) if item.source else None
        if item.source is None or document is None:
            continue
        noun = document.group(1).casefold()
        at = bisect_right(starts, item.source.start) - 1
        issuer = _issuer(article, found, at, noun)
        if issuer is not None:
            result[k] = replace(
                item,
                speaker=issuer.speaker,
                speaker_kind=issuer.speaker_kind,
                notes=(*item.notes, _NOTE.format(noun)),
            )
    return tuple(result)


def _issuer(article: Article, found: Sequence[Attribution], at: int, noun: str) -> Attribution | None:
    """The attribution of the sentence before the one at `at` whose speaker said it in such a document."""
    if at < 1:
        return None
    sentence = article.sentences[at - 1]
    for item in reversed(found):
        if item.cue is None or item.source is None or item.speaker is None or item.nested:
            continue
        if not (sentence.contains(item.cue) and sentence.contains(item.source)):
            continue
        after = article.text[max(item.cue.end, item.source.end) : sentence.end]
        issued = _ISSUED.match(after.lstrip(" ,"))
        if issued is not None and issued.group(1).casefold() == noun:
            return item
    return None
