"""Attribution inside one sentence: cue, source and content, found in its tree."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.extract.rules.content import Interval
from summarizer.lexicon.cues import Cue
from summarizer.parse.words import ParsedSentence

__all__ = ["CueReader", "Found"]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as offsets into the text; `source` is None where nobody is named.

    `whole` is the clause with whoever speaks, the cue and what is said, in one stretch or in two. `governed`
    says that the content alone isn't what the source asserts: the cue is negated, asks, wishes or judges, or
    the content is no clause of its own. `negated` says the first of these.
    """

    content: tuple[Interval, ...]
    source: Interval | None
    cue: Interval
    entry: Cue
    whole: tuple[Interval, ...]
    governed: bool
    negated: bool = False


class CueReader:
    """One sentence read for its cues; numbers are places of its words."""

    def __init__(self, s: ParsedSentence) -> None:
        self.s = s
        self.words = s.words
