"""What an article's own voice is called where its outlet isn't known."""

from __future__ import annotations

import re
from typing import Final

from summarizer.lexicon.word_lists import words

__all__ = ["called", "short_title"]

# Characters of a title that are shown, and to where a quotation in it may reach.
LONGEST: Final = 48
LONGEST_QUOTATION: Final = 64
# A title isn't cut down to fewer words: two articles of one event often begin with the same name.
FEWEST_WORDS: Final = 4
# Words shown of a text that has no title.
FIRST_WORDS: Final = 6
_PART: Final = re.compile(r"(?:[:;,|]|\s[-–—])\s")
_QUOTED: Final = re.compile(
    r"(?<!\w)(?:“[^”]*”|‘[^’]*(?:’(?=\w)[^’]*)*’|«[^»]*»|\"[^\"]*\"|'[^']*(?:'(?=\w)[^']*)*')(?!\w)"
)
_HANGING: Final = words(
    "a an and as at but by for from in into is are was were of on or over than that the to with"
)


def called(outlet: str | None, title: str | None, text: str) -> str:
    """The outlet, else a short form of the title, else the text's first words; never a file's path, which
    readers don't share.
    """
    if outlet:
        return outlet
    if title and title.strip():
        return short_title(title)
    first = text.split()
    return " ".join(first[:FIRST_WORDS]) + ("…" if len(first) > FIRST_WORDS else "")


def short_title(title: str) -> str:
    """The title up to where a reader stops too: whole words, no quotation cut, "…" for what is left out."""
    whole = " ".join(title.split())
    if len(whole) <= LONGEST:
        return whole
    ends = [m.start() for m in _PART.finditer(whole, 0, LONGEST + 1) if not _in_or_behind_quotation(whole, m)]
    kept = whole[: ends[-1]].split() if ends else []
    if len(kept) < FEWEST_WORDS:
        kept = whole[: _end(whole)].split()
        while len(kept) > FEWEST_WORDS and kept[-1].lower() in _HANGING:
            kept.pop()
    short = " ".join(kept).rstrip(" ,;:-–—")
    return short if len(short) == len(whole) else f"{short}…"


def _end(title: str) -> int:
    """Where the words that fit end; a quotation is shown to its end if that isn't far, or not at all."""
    end = title.rfind(" ", 0, LONGEST + 1)
    end = end if end > 0 else LONGEST
    quotation = _quotation_at(title, end)
    if quotation is None:
        return end
    if quotation.end() <= LONGEST_QUOTATION:
        return quotation.end()
    return quotation.start() or end


def _in_or_behind_quotation(title: str, part: re.Match[str]) -> bool:
    """Whether a title can't be cut at a colon or comma: in a quotation, or where it would leave but one."""
    alone = _QUOTED.match(title)
    return _quotation_at(title, part.start()) is not None or bool(alone and alone.end() == part.start())


def _quotation_at(title: str, at: int) -> re.Match[str] | None:
    return next((m for m in _QUOTED.finditer(title) if m.start() < at < m.end()), None)
