"""The one normalisation under which words of a model and words of a source count as the same.

White space is folded to one space, curly and straight marks and all dashes are alike, an ellipsis sign is
three dots, invisible code points are skipped, and compatibility forms (NFKC) and combining marks are
composed. Letters, digits and case stay: "did not" never becomes "did". Every character of the folded text
knows the true offsets it came from.
"""

from __future__ import annotations

import bisect
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["FoldedText", "fold"]

_SINGLE = "'"
_MARKS = {
    **dict.fromkeys("‘’‚‛′‵´`ʼʻˈ＇", _SINGLE),
    **dict.fromkeys("“”„‟″‶«»＂〝〞", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
}
_INVISIBLE_CATEGORIES = {"Cf", "Cc", "Cs", "Co"}


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text with a map back.

    `text[i]` came from the source's `[starts[i], ends[i])`; both are non-decreasing.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def source_interval(self, start: int, end: int) -> tuple[int, int]:
        """The source's `[start, end)` behind `text[start:end]`, which must not be empty."""
        return self.starts[start], self.ends[end - 1]

    def folded_offset(self, source_offset: int) -> int:
        """The first folded position that comes from `source_offset` or later."""
        return bisect.bisect_left(self.starts, source_offset)


@lru_cache(maxsize=64)
def fold(text: str) -> FoldedText:
    """Fold `text`; folding what is already folded changes nothing."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        piece = text[start:end]
        if piece.isspace():
            if chars and chars[-1] == " ":
                ends[-1] = end
                continue
            folded = " "
        else:
            folded = piece if piece.isascii() and piece != "`" else _fold_cluster(piece)
        for char in folded:
            if char == " " and chars and chars[-1] == " ":
                ends[-1] = end
                continue
            chars.append(char)
            starts.append(start)
            ends.append(end)
    return FoldedText("".join(chars), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[tuple[int, int]]:
    """Base characters with the combining marks that follow them, as `[start, end)`."""
    if text.isascii():
        return [(i, i + 1) for i in range(len(text)) if text[i].isprintable() or text[i].isspace()]
    found: list[tuple[int, int]] = []
    for i, char in enumerate(text):
        if unicodedata.combining(char) and found and found[-1][1] == i and not text[found[-1][0]].isspace():
            found[-1] = (found[-1][0], i + 1)
        elif char.isspace() or unicodedata.category(char) not in _INVISIBLE_CATEGORIES:
            found.append((i, i + 1))
    return found


def _fold_cluster(piece: str) -> str:
    """One cluster's folded form: marks and dashes made alike, then NFKC (the marks first: NFKC splits "´")."""
    marked = "".join(_MARKS.get(char, char) for char in piece)
    composed = unicodedata.normalize("NFKC", marked)
    return "".join(" " if char.isspace() else _MARKS.get(char, char) for char in composed)
