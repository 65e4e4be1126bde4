"""Headlines that name their source beside a colon: "Orr: dam will hold", "Dam will hold: Orr"."""

from __future__ import annotations

import re

from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.load import word_set
from summarizer.parse.speakers import SpeakerIndex
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["headline_attribution"]

_BEFORE = re.compile(r"(?P<label>[^:“”\"‘]{2,50})(?P<cue>:)\s+(?P<content>[^:“”\"‘]{12,})")
_AFTER = re.compile(r"(?P<content>[^:“”\"‘]{12,})(?P<cue>:)\s+(?P<label>[^:“”\"‘]{2,40})")
_MAX_HEADLINE = 160
# A country before a colon is more often the subject than the source ("Ukraine: what we know").
_SPEAKING = frozenset(("person", "organisation"))
_SOURCES = word_set("attribution", "sources")


def headline_attribution(article: Article, speakers: SpeakerIndex) -> Attribution | None:
    """What the article's first paragraph attributes by a colon, where it is a headline."""
    block = next((b for b in article.paragraphs if not article.is_furniture(b)), None)
    if block is None or len(block) > _MAX_HEADLINE or ":" not in block.text:
        return None
    for pattern in (_BEFORE, _AFTER):
        match = pattern.fullmatch(block.text.rstrip("."))
        if match is None:
            continue
        label, cue, content = (
            Span.trimmed(article.text, block.start + match.start(part), block.start + match.end(part))
            for part in ("label", "cue", "content")
        )
        if label is not None and content is not None and _is_source(label, article, speakers):
            who = speakers.resolve(label)
            return Attribution((content,), label, cue, who.name, who.kind, notes=who.notes)
    return None


def _is_source(label: Span, article: Article, speakers: SpeakerIndex) -> bool:
    """Whether the label names somebody the text below speaks of, or a usual kind of source."""
    words = label.text.split()
    if words[-1].casefold() in _SOURCES:
        return True
    if any(word.casefold() in VERB_CUES for word in words):
        return False
    if not words[-1][0].isupper():
        return False
    who = speakers.resolve(label)
    return who.resolved and who.kind in _SPEAKING and article.text.count(words[-1]) > 1
