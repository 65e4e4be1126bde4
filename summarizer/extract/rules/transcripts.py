"""Interviews and transcripts: paragraphs that open with the speaker's name and a colon, without marks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from summarizer.extract.rules.interviews import Interview, questions_and_answers
from summarizer.names.name import name_parts
from summarizer.parse.mentions import is_body
from summarizer.parse.reading import Reading
from summarizer.parse.speakers import ResolvedSpeaker, SpeakerIndex
from summarizer.text.span import Span

__all__ = ["Turn", "turn_speaker", "turns"]

_LETTER = "the transcript gives only a letter for the speaker"
_OPENING = "the interview's opening names the speaker"

_LABEL = re.compile(
    r"(?P<letter>[QA])(?::|\.)\s+(?=\S)|"
    r"(?P<capitals>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]*){0,4})(?:\s\([^()]{2,40}\))?:\s+(?=\S)|"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]+){0,3}):\s+(?=[A-Z“\"‘'])"
)
_WORD = re.compile(r"[\w’'-]+")
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
    """One paragraph of a transcript: `label` names the speaker, `content` is what is said.

    Label and colon are None for an answer to a question that stands in the paragraph before.
    """

    label: Span | None
    colon: Span | None
    content: Span

    @property
    def asks(self) -> bool:
        """Whether the turn is labelled as a question."""
        return self.label is not None and self.label.text == "Q"


def turns(reading: Reading) -> tuple[Turn, ...]:
    """The turns of a transcript in order; none where the paragraphs don't read as one."""
    text = reading.text
    marked: list[Turn] = []
    named: list[Turn] = []
    for block in reading.blocks:
        match = _LABEL.match(text, block.start, block.end)
        if match is None or _PAGE.match(match.group()):
            continue
        kind = match.lastgroup or "name"
        label = Span.of(text, match.start(kind), match.end(kind))
        if kind == "capitals" and _is_headline(reading, block):  # "BREAKING: Bombs Found"
            continue
        colon = text.index(match.group().rstrip()[-1], label.end)
        turn = Turn(label, Span.of(text, colon, colon + 1), Span.of(text, match.end(), block.end))
        (named if kind == "name" else marked).append(turn)
    found = marked if len(marked) >= _FEWEST else []
    if _is_exchange(text, named):
        found = found + named
    if not found:
        found = [Turn(None, None, span) for span in questions_and_answers(reading)]
    return tuple(sorted(found, key=lambda turn: turn.content.start))


def _is_headline(reading: Reading, block: Span) -> bool:
    line = block.text.rstrip("\"'”’)")
    return line[-1].isalnum() and any(s.headline for s in reading.sentences_on(block.start, block.end))


def _is_exchange(text: str, named: list[Turn]) -> bool:
    """Whether names with a colon take turns: one comes back, or all are told of before."""
    labels = [turn.label.text for turn in named if turn.label is not None]
    if len(labels) >= _FEWEST_NAMED and max(Counter(labels).values()) > 1:
        return True
    if len(set(labels)) < _FEWEST:
        return False
    before = text[: min(turn.content.start - len(label) for turn, label in zip(named, labels, strict=True))]
    told = {label.split()[-1] for label in labels} <= set(_WORD.findall(before))
    return told and any(turn.content.text.rstrip().endswith("?") for turn in named)


def turn_speaker(index: SpeakerIndex, turn: Turn, told: Interview | None) -> ResolvedSpeaker | None:
    """Who speaks a turn: whom its label names, behind a letter or none whom the opening tells of."""
    label = turn.label
    if label is None or len(label) == 1:
        who = (told.asks if turn.asks else told.answers) if told is not None else None
        if who is not None:
            return replace(who, notes=(*who.notes, _OPENING))
        if label is None:
            return None
        return ResolvedSpeaker(label.text, "anonymous", notes=(_LETTER,), resolved=False)
    who = index.resolve(label)
    if who.kind == "organisation" and not is_body(name_parts(label.text)):
        return replace(who, kind="person")
    return who
