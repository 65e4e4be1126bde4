"""How long a briefing is above the fold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["FULL", "LENGTHS", "SHORT", "STANDARD", "Length", "LengthName"]

LengthName = Literal["short", "standard", "full"]


@dataclass(frozen=True, slots=True)
class Length:
    """Limits above the fold: words in all, their share of the articles' words, lines of the first speaker and
    of the others.

    `folded` says whether everything else stands under a fold, or open below, `coverage` whether the sources
    tell how much of each is kept.
    """

    words: int
    share: float
    first_speaker: int
    lines_a_speaker: int
    folded: bool = True
    coverage: bool = True


# A page of 700 words is read in three minutes; of a few short articles it takes no more than the share, since
# a reader would rather read them.
SHORT = Length(words=300, share=0.25, first_speaker=2, lines_a_speaker=1, coverage=False)
STANDARD = Length(words=700, share=0.40, first_speaker=3, lines_a_speaker=2)
FULL = Length(words=700, share=0.40, first_speaker=3, lines_a_speaker=2, folded=False)
LENGTHS: dict[LengthName, Length] = {"short": SHORT, "standard": STANDARD, "full": FULL}
