"""A likely place for words that stand nowhere exactly, with every difference named.

Similarity only says where to look. Whether the differences may be put right is decided by what they are:
anything beside an article ("a", "the"), the conjunction "that", punctuation or a contraction written out
changes what is said.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from summarizer.check.index import ArticleIndex, Token, tokens
from summarizer.text.normalise import fold_words
from summarizer.text.span import Span

__all__ = ["Difference", "Suggestion", "suggest"]

# An item longer than this is no sentence or two of an article; it is refused without a search.
_MAX_WORDS = 400
# A word that stands oftener says little about the place.
_MAX_PLACES_OF_A_WORD = 32
# Offsets that fall into one cell are one place; so many cells are looked at, so many likenesses weighed.
_CELL = 8
_TRIED = 12
_KEPT = 4
# Below this share of an item's words in order, a place has nothing to do with it.
_MIN_SHARED = 0.6

# A question mark, a bracket or a currency sign says something; these don't.
_PUNCTUATION = frozenset("\"'.,;:!-")
# "A few came" and "few came" are opposites, though only an article differs.
_A_FEW = re.compile(r"\ba (?:few|little)\b", re.IGNORECASE)
_HARMLESS = frozenset({"a", "an", "the", "that"})
_EXPANDED = {
    "n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'s": "is",
}  # fmt: skip
_IRREGULAR = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the item against the article's in the same place; either side may be empty."""

    of_item: str
    of_article: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where an item's words nearly stand; `harmless` is whether no difference touches the meaning.

    `shared` is how many of the item's words stand there.
    """

    span: Span
    shared: int
    differences: tuple[Difference, ...]
    harmless: bool


def suggest(index: ArticleIndex, words: str) -> Suggestion | None:
    """The place that holds most of `words` in order; None where none holds enough of them."""
    if len(words) > 16 * _MAX_WORDS:
        return None
    wanted = tokens(fold_words(words))
    if not 3 <= len(wanted) <= _MAX_WORDS:
        return None
    slack = 4 + len(wanted) // 4
    found: list[Suggestion] = []
    tried: list[int] = []
    for at in _offsets(index, wanted):
        if any(abs(at - other) <= _CELL for other in tried):
            continue
        tried.append(at)
        last = min(len(index.tokens), at + _CELL + len(wanted) + slack)
        near = _aligned(index, wanted, max(0, at - slack), last)
        if near is not None:
            found.append(near)
        if len(found) == _KEPT:
            break
    return min(found, key=lambda near: (not near.harmless, -near.shared, near.span.start), default=None)


def _offsets(index: ArticleIndex, wanted: list[Token]) -> list[int]:
    """The indexes of the article's tokens against which most words of `wanted` line up, best first.

    Only the first places of each word vote, and of equals the earlier goes first; so text that is added to
    the end of an article changes nothing for words that stand before it.
    """
    votes: Counter[int] = Counter()
    for i, token in enumerate(wanted):
        found = index.token_places.get(token.text.casefold(), [])[:_MAX_PLACES_OF_A_WORD]
        votes.update({(at - i) // _CELL for at in found} | {(at - i + _CELL // 2) // _CELL for at in found})
    ranked = sorted(votes.items(), key=lambda cell: (-cell[1], cell[0]))
    return [cell * _CELL for cell, _ in ranked[:_TRIED]]


def _aligned(index: ArticleIndex, wanted: list[Token], first: int, last: int) -> Suggestion | None:
    """What differs between `wanted` and the article's tokens `[first, last)`; None where little is shared."""
    there = index.tokens[first:last]
    left = [token.text for token in wanted]
    words = sum(text[0].isalnum() for text in left)
    held = {token.text for token in there}
    if sum(text in held for text in left if text[0].isalnum()) + 1 < _MIN_SHARED * words:
        return None
    left[0] = left[0].casefold()
    right = [token.text for token in there]
    lowered = [text.casefold() if text.casefold() == left[0] else text for text in right]
    matcher = SequenceMatcher(None, left, lowered, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(left[i][0].isalnum() for b in blocks for i in range(b.a, b.a + b.size))
    if not blocks or shared < _MIN_SHARED * words:
        return None
    start, end = _edges(
        blocks[0].b,
        blocks[-1].b + blocks[-1].size,
        blocks[0].a,
        len(left) - blocks[-1].a - blocks[-1].size,
        there,
    )
    pairs = [
        (left[a:b], lowered[max(c, start) : min(d, end)])
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal" and (b > a or (c >= start and d <= end))
    ]
    differences = tuple(Difference(" ".join(a), " ".join(b)) for a, b in pairs if a or b)
    span = index.span(there[start].start, there[end - 1].end)
    harmless = all(_is_harmless(a, b) for a, b in pairs) and _few(left) == _few(lowered[start:end])
    return Suggestion(span, shared, differences, harmless)


def _few(words: list[str]) -> int:
    return len(_A_FEW.findall(" ".join(words)))


def _edges(
    start: int, end: int, missing_before: int, missing_after: int, there: list[Token]
) -> tuple[int, int]:
    """The article's tokens that stand for the item's, its changed first or last words included."""
    while missing_before and start and there[start - 1].is_word:
        start, missing_before = start - 1, missing_before - 1
    while missing_after and end < len(there) and there[end].is_word:
        end, missing_after = end + 1, missing_after - 1
    return start, end


def _is_harmless(of_item: list[str], of_article: list[str]) -> bool:
    return _meaning(of_item) == _meaning(of_article)


def _meaning(words: list[str]) -> list[str]:
    """The words that carry meaning, contractions written out."""
    found: list[str] = []
    for word in words:
        if word not in _PUNCTUATION and word.casefold() not in _HARMLESS:
            found.extend(_written_out(word))
    return found


def _written_out(word: str) -> tuple[str, ...]:
    lower = word.casefold()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    for ending, full in _EXPANDED.items():
        # "'s" and "'d" have two readings each and stay as they are.
        if ending not in {"'s", "'d"} and lower.endswith(ending):
            return word[: -len(ending)], full
    return (word,)
