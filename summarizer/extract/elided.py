"""Evidence given by its first and last words: the words between are the article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from summarizer.extract.wire import WireAnswer, WireItem
from summarizer.extract.wire_items import WireDenial, WireSpeaker
from summarizer.text.normalise import fold_words

__all__ = ["in_full", "in_full_words"]

_GAP: Final = re.compile(r"\s*(?:…|\.\.\.)\s*")
# Longer than nearly every sentence of the news; words further apart are two passages.
_FARTHEST: Final = 700
# A passage ends with its paragraph, but each further paragraph of a quotation has its mark.
_ENDED: Final = re.compile(r"\n\s*\n")
_NO_LONGER_SPOKEN: Final = re.compile(r"\n\s*\n(?!\s*[“‘\"«])")
_OPENING: Final = '“‘"«'
# One word at either end stands in too many places.
_FEWEST_WORDS: Final = 2


def in_full(answer: WireAnswer, text: str) -> WireAnswer:
    """The answer with the evidence of every item in full, as far as it tells one place of `text`."""
    items = tuple((place, _item_in_full(item, text)) for place, item in answer.items)
    return replace(answer, items=items)


def _item_in_full(item: WireItem, text: str) -> WireItem:
    if isinstance(item, WireSpeaker):
        return item
    given = {"evidence": item.evidence}
    if isinstance(item, WireDenial) and item.denies:
        given["denies"] = item.denies
    return item.model_copy(update={key: in_full_words(words, text) for key, words in given.items()})


def in_full_words(evidence: str, text: str) -> str:
    """The passage of `text` that begins and ends as `evidence` does on either side of its dots.

    Of several dots all but one may be the text's own. Evidence that stands there as it is, has no dots, or
    tells no passage or more than one, stays.
    """
    evidence = evidence.strip()
    gaps = list(_GAP.finditer(evidence))
    if not gaps or fold_words(evidence) in fold_words(text):
        return evidence
    found = [
        passage for gap in gaps for passage in _passages(evidence[: gap.start()], evidence[gap.end() :], text)
    ]
    passages = {fold_words(passage): passage for passage in found}
    return next(iter(passages.values())) if len(passages) == 1 else evidence


def _passages(first: str, last: str, text: str) -> Iterator[str]:
    """The passages that begin with `first` and end with `last`, of those with one end the shortest."""
    if min(len(first.split()), len(last.split())) < _FEWEST_WORDS:
        return
    broken = _NO_LONGER_SPOKEN if first[0] in _OPENING else _ENDED
    ends = list(_places(last, text))
    begins: dict[int, int] = {}
    for start in _places(first, text):
        end = next((e.end() for e in ends if e.start() >= start.end()), None)
        if end is None or end - start.start() > _FARTHEST or broken.search(text, start.start(), end):
            continue
        begins[end] = max(start.start(), begins.get(end, 0))
    yield from (text[begin:end] for end, begin in begins.items())


def _places(words: str, text: str) -> Iterator[re.Match[str]]:
    """Where the words stand, curly and straight marks alike, white space folded."""
    pieces = (re.escape(piece) for piece in words.split())
    pattern = r"\s+".join(pieces)
    pattern = re.sub(r"[\"“”]", '["“”]', pattern)
    return re.finditer(re.sub(r"['‘’]", "['‘’]", pattern), text)
