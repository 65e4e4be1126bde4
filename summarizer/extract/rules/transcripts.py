"""Interviews and transcripts: paragraphs that open with the speaker's name and a colon, without marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.text.span import Span

__all__ = ["Turn", "turns"]

_LABEL = re.compile(
    r"(?P<letter>[QA])(?::|\.)\s+(?=\S)|"
    r"(?P<capitals>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]*){0,4})(?:\s\([^()]{2,40}\))?:\s+(?=\S)|"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]+){0,3}):\s+(?=[A-Z“\"‘'])"
)
# Labels of a page, not of a speaker.
_PAGE = re.compile(
    r"^(?:read|related|watch|more|photo|picture|image|video|source|note|update|credit|see|also|listen|by)\b",
    re.I,
)
# So many labelled paragraphs make a transcript; names in mixed case also open lists, so one must come back.
_FEWEST = 2
_FEWEST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of a transcript: `label` names the speaker, `content` is what is said."""

    label: Span
    colon: Span
    content: Span


def turns(text: str, blocks: Sequence[Span]) -> tuple[Turn, ...]:
    """The turns of a transcript in order; none where the paragraphs don't read as one."""
    marked: list[Turn] = []
    named: list[Turn] = []
    for block in blocks:
        match = _LABEL.match(text, block.start, block.end)
        if match is None or _PAGE.match(match.group()):
            continue
        kind = match.lastgroup or "name"
        label = Span.of(text, match.start(kind), match.end(kind))
        colon = text.index(match.group().rstrip()[-1], label.end)
        turn = Turn(label, Span.of(text, colon, colon + 1), Span.of(text, match.end(), block.end))
        (named if kind == "name" else marked).append(turn)
    repeated = Counter(turn.label.text for turn in named)
    found = marked if len(marked) >= _FEWEST else []
    if len(named) >= _FEWEST_NAMED and max(repeated.values()) > 1:
        found = found + named
    return tuple(sorted(found, key=lambda turn: turn.content.start))
