"""One pass over a sentence: its tokens and a one-character word class for each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.extract.rules.tagging import Tagger
from summarizer.parse.lexicon import MARKS

__all__ = ["Tokens", "tokenise"]

_TOKEN = re.compile(
    r"['’]{2}|"  # the double mark of some agencies
    r"['’](?:s|re|ve|ll|d|m)\b|"  # clitics
    r"U\.S\.(?:A\.)?|U\.N\.|U\.K\.|E\.U\.|D\.C\.|[A-Z]\.(?=\s?[A-Z])|"
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Hon|St|Jr|Sr|Adm|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec|No(?=\.\s?\d))\.|"
    r"[$£€]?\d[\d.,]*(?:-\w[\w-]*)+|"
    r"[$£€]?\d[\d.,]*\d%?|[$£€]?\d%?|"
    r"[^\W\d_](?:[\w-]|['’](?!(?:s|re|ve|ll|d|m)\b|['’])(?=\w)|\.(?=[a-z\d])|(?<=\b[A-Z])\.(?=[A-Z]))*|"
    r"--+|\.\.\.|\S"
)
_NEGATIVE_CLITIC = ("'t", "’t")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A stretch of text as tokens; `starts`, `ends`, `lower` and `tags` run in parallel.

    Offsets are into the whole text, half-open. `tags` are those of `lexicon`.
    """

    starts: list[int]
    ends: list[int]
    lower: list[str]
    tags: str


def tokenise(text: str, start: int, end: int, marks: frozenset[int] | None = None) -> Tokens:
    """The tokens of `text[start:end]`, one sentence: the first word's capital counts for nothing.

    `marks` are the offsets at which quotation marks begin; a sign like one elsewhere is an apostrophe. Where
    they aren't given, every such sign is taken for a mark.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        a, b = match.span()
        if word.endswith(_NEGATIVE_CLITIC) and len(word) > 4 and word[-3] == "n":
            starts += (a, b - 3)
            ends += (b - 3, b)
            words += (word[:-3], word[-3:])
            continue
        starts.append(a)
        ends.append(b)
        words.append(word)
    apostrophes = _apostrophes(starts, ends, words, marks) if marks is not None else {}
    tagger = Tagger(words, apostrophes)
    return Tokens(starts, ends, tagger.lower, tagger.tags())


def _apostrophes(
    starts: list[int], ends: list[int], words: list[str], marks: frozenset[int]
) -> dict[int, str]:
    """Tags of the signs that look like a mark and aren't one: a genitive after "s", else nothing."""
    return {
        at: "g" if at and ends[at - 1] == starts[at] and words[at - 1][-1] in "sz" else "~"
        for at, word in enumerate(words)
        if word in MARKS and starts[at] not in marks
    }
