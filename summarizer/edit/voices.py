"""Who says what a line tells, and whether the line has to name them."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.lexicon.cues import cue_class
from summarizer.lexicon.polarity import negations
from summarizer.merge.briefing import NewsLine
from summarizer.merge.news.lines import Desk
from summarizer.text.plain import words_of

__all__ = ["labelled", "opens_pointing", "speaker_of", "tells_who", "under_head"]

# Where no tree tells the subject, it stands in the first words, and "Berg's house" isn't Berg.
_OPENING = 4
_SAYING = frozenset(("assert", "concede", "deny", "reject", "criticise", "show"))
_POINTING = frozenset(
    ("he", "she", "it", "they", "we", "i", "this", "that", "these", "those", "his", "her", "its", "their")
)
_OWNED = re.compile(r"['’]s?\b")


def opens_pointing(text: str) -> bool:
    """Whether a line opens with a word for somebody or something told before it."""
    return text.split(maxsplit=1)[0].casefold() in _POINTING


def speaker_of(desk: Desk, line: NewsLine) -> str | None:
    """Whose words or assertion a line tells: its speaker, or that of its main claim in its article."""
    if line.speaker is not None or not line.claims:
        return line.speaker
    own = [r for r in desk.claims[line.claims[0]].reports if r.article == line.article]
    stated = [r for r in own if r.statement == line.text]
    return next((r.speaker for r in (*stated, *own)), None)


def labelled(desk: Desk, line: NewsLine, speaker: str | None) -> NewsLine:
    """The line with its speaker before it, unless that is its outlet, or the words name them."""
    if speaker is None or speaker in desk.outlets:
        return replace(line, speaker=None)
    return replace(line, speaker=None if tells_who(desk, line.text, speaker) else speaker)


def tells_who(desk: Desk, text: str, speaker: str | None) -> bool:
    """Whether a line names the speaker and has a verb of saying, or tells what they do.

    What somebody is, and what he didn't do, is no plain fact where he says it himself.
    """
    stands = desk.judged([text])[0]
    subject = stands.subject or " ".join(text.split()[:_OPENING])
    does = not stands.describes and not negations(text)
    if does and _OWNED.search(subject) is None and desk.called.is_named(subject, speaker):
        return True
    says = bool(stands.sayers) or any(cue_class(word) in _SAYING for word in words_of(text))
    return says and (desk.called.is_named(text, speaker) or _is_told_of(desk, text, speaker))


def _is_told_of(desk: Desk, text: str, speaker: str | None) -> bool:
    """Whether a line has all words of one of the speaker's names: "Berg", and "his campaign"."""
    if speaker is None:
        return False
    known, words = desk.briefing.speaker(speaker), _bare_words(text)
    return any(_bare_words(name) <= words for name in (known.name, *known.aliases))


def _bare_words(text: str) -> set[str]:
    return {word.removesuffix("'s") for word in words_of(text)}


def under_head(desk: Desk, line: NewsLine) -> tuple[str, NewsLine] | None:
    """Who heads a line and the line below; None where an outlet tells it itself, or nobody is named."""
    speaker = speaker_of(desk, line)
    if speaker is None or speaker in desk.outlets:
        return None
    return speaker, replace(line, speaker=None)
