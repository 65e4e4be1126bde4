"""The one normalisation under which words of a model and words of a source count as the same.

White space is folded to one space; curly and straight marks are alike, and two single marks in a row (as
some archives print a double one) are a double mark; dashes of every length are one hyphen; an ellipsis
sign is three dots; invisible code points are skipped; ligatures and wide forms are their plain letters,
combining marks are composed. Letters, digits and case stay: "did not" never becomes "did", and "5²" never
becomes "52". Every character of the folded text knows the true offsets it came from.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["FoldedText", "fold", "fold_words", "is_unspaced"]

_MARKS = {
    **dict.fromkeys("‘’‚‛′‵´`ʼʻˈ＇‹›", "'"),
    **dict.fromkeys("“”„‟″‶«»＂〝〞", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
}
# Two of these in a row are one of that.
_PAIRS = {"'": '"', "-": "-", " ": " "}
# Names and sentences are folded over and over, articles once.
_SHORT = 1000
_INVISIBLE_CATEGORIES = {"Cf", "Cc", "Cs", "Co"}
# Variation selectors, the grapheme joiner and the Hangul fillers are printed as nothing, but aren't "Cf".
_INVISIBLE = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u034f\u115f\u1160\u3164\uffa0\u180b-\u180f]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# A raised, lowered, circled or built-up digit isn't that digit: NFKC would make "5²" the number 52.
_KEPT_FORMS = ("<super>", "<sub>", "<fraction>", "<circle>")

# Printable ASCII without apostrophe, backtick and hyphen, single spaces inside: folds to itself.
_PLAIN = re.compile(r"[!-&(-,./0-_a-~]+(?: [!-&(-,./0-_a-~]+)*(?![^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text with a map back.

    `text[i]` came from the source's `[starts[i], ends[i])`; both are non-decreasing.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source_interval(self, start: int, end: int) -> tuple[int, int]:
        """The source's `[start, end)` behind `text[start:end]`, which must not be empty."""
        return self.starts[start], self.ends[end - 1]

    def folded_offset(self, source_offset: int) -> int:
        """The first folded position that comes from `source_offset` or later."""
        return bisect.bisect_left(self.starts, source_offset)


def fold(text: str) -> FoldedText:
    """Fold `text`; folding what is already folded changes nothing."""
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> FoldedText:
    folded = _fold_once(text)
    # Wide kana and their marks only meet after the first pass; plain text needs no second one.
    while not folded.text.isascii():
        again = _fold_once(folded.text)
        if again.text == folded.text:
            break
        folded = FoldedText(
            again.text,
            array("I", (folded.starts[i] for i in again.starts)),
            array("I", (folded.ends[i - 1] for i in again.ends)),
        )
    return folded


def _fold_once(text: str) -> FoldedText:
    if _PLAIN.fullmatch(text):
        return FoldedText(text, range(len(text)), range(1, len(text) + 1))
    chars: list[str] = []
    starts, ends = array("I"), array("I")
    position = 0
    while position < len(text):
        plain = _PLAIN.match(text, position)
        if plain:
            chars.extend(plain.group())
            starts.extend(range(position, plain.end()))
            ends.extend(range(position + 1, plain.end() + 1))
            position = plain.end()
            continue
        end = _cluster_end(text, position)
        for char in _fold_cluster(text[position:end]):
            if chars and chars[-1] == char and char in _PAIRS:
                chars[-1] = _PAIRS[char]
                ends[-1] = end
            else:
                chars.append(char)
                starts.append(position)
                ends.append(end)
        position = end
    return FoldedText("".join(chars), starts, ends)


@lru_cache(maxsize=2048)
def _fold_short(text: str) -> FoldedText:
    return _fold(text)


def fold_words(text: str) -> str:
    """The folded form of `text` without white space at its ends."""
    return fold(text).text.strip()


def is_unspaced(char: str) -> bool:
    """Whether a letter is of a script that sets no spaces between words (Chinese, Japanese, Thai, Khmer)."""
    return _UNSPACED.match(char) is not None


def _is_invisible(char: str) -> bool:
    if char.isspace():
        return False
    return unicodedata.category(char) in _INVISIBLE_CATEGORIES or _INVISIBLE.match(char) is not None


def _cluster_end(text: str, start: int) -> int:
    """The end of the character at `start` with the combining marks and invisible code points after it."""
    end = start + 1
    if text[start].isspace():
        return end
    while end < len(text) and not text[end].isascii():
        if not (unicodedata.combining(text[end]) or _is_invisible(text[end])):
            break
        end += 1
    return end


# An article has some dozens of them, over and over: apostrophes, hyphens, letters with accents.
@lru_cache(maxsize=1 << 12)
def _fold_cluster(piece: str) -> str:
    """One cluster's folded characters: marks first, since NFKC splits "´" into a space and an accent."""
    visible = "".join(_MARKS.get(char, char) for char in piece if not _is_invisible(char))
    if any(unicodedata.decomposition(char).startswith(_KEPT_FORMS) for char in visible):
        composed = unicodedata.normalize("NFC", visible)
    else:
        composed = unicodedata.normalize("NFKC", visible)
    return "".join(" " if char.isspace() else _MARKS.get(char, char) for char in composed)
