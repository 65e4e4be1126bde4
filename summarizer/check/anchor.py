"""Where the words of an item stand in the article.

Words are found exactly after the one normalisation, or with nothing changed but punctuation at their ends,
the case of the first letter, or words left out behind an ellipsis. All places are given, in the order of
the article; nothing here is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal

from summarizer.check.index import ArticleIndex
from summarizer.lexicon.polarity import reverses
from summarizer.text.normalise import fold_words, is_unspaced
from summarizer.text.span import Span

__all__ = ["How", "Place", "places"]

How = Literal["exact", "edges", "case", "omission"]

# Words that stand in more places than this name no place; the first ones are looked at.
_MAX_PLACES = 48
# The longest stretch an ellipsis may stand for, in characters: two long sentences of news copy.
_MAX_GAP = 300
_MAX_PARTS = 8

_EDGE = "\"'.,;:!-()[] "
_MARKS = "\"'"
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:\.\.\.|\. \. \.)\s*\]|\(\s*\.\.\.\s*\)|(?:\.\s?){2,}\.)\s*")
_HYPHENS = "-‐‑"
_POSSESSIVE = re.compile(r"'s\b")


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the article that holds an item's words; `left_out` is what an ellipsis stood for."""

    spans: tuple[Span, ...]
    how: How
    left_out: tuple[str, ...] = ()


def places(index: ArticleIndex, words: str) -> tuple[Place, ...]:
    """All places where `words` stand, found in the strictest way that finds any."""
    if len(words) > 2 * len(index.article.text) + 1000:
        return ()
    needle = fold_words(words)
    core = _core(needle)
    if not any(char.isalnum() for char in core):
        return ()
    for how, wanted in _readings(needle, core):
        found = tuple(islice(_find(index, wanted), _MAX_PLACES))
        if found:
            head, tail = _trimmed(needle, core) if len(wanted) == len(core) else ("", "")
            return tuple(
                _place(
                    index,
                    _with_opening_marks(index, at, head),
                    _with_closing_marks(index, at + len(wanted), tail),
                    how,
                )
                for at in found
            )
    return _omissions(index, needle)


def _readings(needle: str, core: str) -> Iterator[tuple[How, str]]:
    yield "exact", needle
    yield "edges", core
    for wanted in (needle, core):
        first = next((i for i, char in enumerate(wanted) if char.isalnum()), 0)
        other = wanted[first].swapcase()
        if len(other) == 1 and other != wanted[first]:
            yield "case", wanted[:first] + other + wanted[first + 1 :]


def _place(index: ArticleIndex, start: int, end: int, how: How) -> Place:
    return Place((index.span(start, end),), how)


def _core(needle: str) -> str:
    """`needle` without punctuation at its ends; a minus sign stays."""
    core = needle.strip(_EDGE)
    at = needle.find(core)
    return f"-{core}" if core[:1].isdigit() and needle[max(0, at - 1) : at] == "-" else core


def _trimmed(needle: str, core: str) -> tuple[str, str]:
    """What stands in `needle` before and after its `core`."""
    at = needle.index(core)
    return needle[:at], needle[at + len(core) :]


def _with_opening_marks(index: ArticleIndex, start: int, head: str) -> int:
    """The start of words whose item opens a quotation there: with the article's own mark."""
    if not any(char in _MARKS for char in head):
        return start
    text = index.folded.text
    while start and text[start - 1] in _MARKS:
        start -= 1
    return start


def _with_closing_marks(index: ArticleIndex, end: int, tail: str) -> int:
    """The end of words whose item closes a quotation there: the article's punctuation up to its own mark."""
    if not any(char in _MARKS for char in tail):
        return end
    text = index.folded.text
    run = end
    while run < len(text) and text[run] in "\"'.,;:!?":
        run += 1
    closing = max(text.rfind(mark, end, run) for mark in _MARKS)
    return closing + 1 if closing >= end else end


def _find(index: ArticleIndex, wanted: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """The places of `wanted` in the folded text that don't cut a word or number, in order."""
    text = index.folded.text
    stop = len(text) if end is None else end
    at = text.find(wanted, start, stop)
    while at >= 0:
        if not (_cuts_before(index, at) or _cuts_after(index, at + len(wanted))):
            yield at
        at = text.find(wanted, at + 1, stop)


def _cuts_before(index: ArticleIndex, start: int) -> bool:
    """Whether a word or number, its minus sign included, goes on to the left of `start`."""
    text = index.folded.text
    if start == 0 or not text[start].isalnum() or _is_between_unspaced(text, start):
        return False
    before = text[start - 1]
    if before.isalnum():
        return not _is_label(text, start)
    if start == 1 or not text[start - 2].isalnum():
        return before == "-" and text[start].isdigit()
    if before == "-":
        return _is_hyphen(index, start - 1)
    return before == "'" or (before in ".," and text[start].isdigit() and text[start - 2].isdigit())


def _is_label(text: str, start: int) -> bool:
    """Whether all before the word in its line is the letter of an interview's question: "QWhy now?"."""
    letter = text[start - 1]
    opens = start == 1 or text[start - 2].isspace()
    return letter == "Q" and opens and text[start].isupper() and text[start : start + 2] != "An"


def _cuts_after(index: ArticleIndex, end: int) -> bool:
    """Whether a word or number goes on at `end`; a possessive 's may follow, "n't" and "-free" may not."""
    text = index.folded.text
    if end == len(text) or not text[end - 1].isalnum() or _is_between_unspaced(text, end):
        return False
    after = text[end]
    if after.isalnum() or (after in "%°" and text[end - 1].isdigit()):
        return True
    if end + 1 == len(text) or not text[end + 1].isalnum():
        return False
    if after == "-":
        return _is_hyphen(index, end)
    if after == "'":
        return _POSSESSIVE.match(text, end) is None
    return after in ".," and text[end + 1].isdigit() and text[end - 1].isdigit()


def _is_between_unspaced(text: str, at: int) -> bool:
    """Whether a letter beside `at` is of a script that sets no spaces, so that a word may end there."""
    return is_unspaced(text[at - 1]) or is_unspaced(text[at])


def _is_hyphen(index: ArticleIndex, at: int) -> bool:
    """Whether a folded hyphen is one in the source too, and no dash."""
    start, end = index.folded.source_interval(at, at + 1)
    return index.article.text[start:end] in _HYPHENS


def _omissions(index: ArticleIndex, needle: str) -> tuple[Place, ...]:
    """Places that hold the parts of `needle` around its ellipses in order and close to each other."""
    parts = [part for part in _ELLIPSIS.split(needle) if part.strip(_EDGE)]
    if not 2 <= len(parts) <= _MAX_PARTS:
        return ()
    found: list[Place] = []
    for start in islice(_starts(index, parts[0]), _MAX_PLACES):
        stretches = _follow(index, parts[1:], start)
        if stretches and (place := _joined(index, stretches)):
            found.append(place)
    return tuple(found)


def _starts(index: ArticleIndex, part: str) -> Iterator[tuple[int, int]]:
    """Where the first part of an item with an ellipsis stands, in the strictest reading that finds it."""
    for _, wanted in _readings(part, part.strip(_EDGE)):
        found = [(at, at + len(wanted)) for at in islice(_find(index, wanted), _MAX_PLACES)]
        if found:
            yield from found
            return


def _follow(index: ArticleIndex, parts: list[str], first: tuple[int, int]) -> list[tuple[int, int]]:
    """The nearest places of `parts` after `first`, each in reach of the last; empty if one is missing."""
    stretches = [first]
    for part in parts:
        start = stretches[-1][1]
        end = start + _MAX_GAP + len(part)
        for wanted in (part, part.strip(_EDGE)):
            at = next(_find(index, wanted, start, end), None)
            if at is not None:
                stretches.append((at, at + len(wanted)))
                break
        else:
            return []
    return stretches


def _joined(index: ArticleIndex, stretches: list[tuple[int, int]]) -> Place | None:
    """The place of several stretches; None where what is between turns the meaning or ends the paragraph."""
    text = index.folded.text
    gaps = [text[a[1] : b[0]].strip() for a, b in pairwise(stretches)]
    if any(reverses(gap) for gap in gaps):
        return None
    whole = index.span(stretches[0][0], stretches[-1][1])
    if len(index.paragraphs_of(whole)) > 1:
        return None
    if len(index.sentences_of(whole)) <= 1:
        return Place((whole,), "omission", tuple(gaps))
    if any('"' in gap for gap in gaps):
        return None
    return Place(tuple(index.span(a, b) for a, b in stretches), "omission", tuple(gaps))
