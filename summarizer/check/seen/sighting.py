"""One thing seen in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Looks", "Sighting"]

Looks = Literal["speech", "title", "words", "count", "small count", "duration", "denial", "negation"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A stretch `[start, end)` to be shown where `[core, core_end)` of it isn't covered.

    `looks` says what it looks like: whole speech, a title or a few words in marks; a count, a small number in
    words, a duration; a word of denial or a plain negation in reported words.
    """

    start: int
    end: int
    core: int
    core_end: int
    looks: Looks
