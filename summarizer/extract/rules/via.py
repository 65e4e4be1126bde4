"""Who passed words on: "sources told the Kyiv Post" names the paper they were said to."""

from __future__ import annotations

import re

from summarizer.lexicon.load import word_set
from summarizer.text.span import Span

__all__ = ["via_of"]

_TOLD = re.compile(r"\b(?:told|tells|telling)$", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"\s+(?:the\s+)?(?P<name>(?:[A-Z][\w&’-]*)(?:\s+(?:[A-Z][\w&’-]*|of|state|public|television|news|radio|newspaper))*)"
)
_MEDIA = word_set("outlets", "media")


def via_of(text: str, cue: Span | None) -> str | None:
    """The outlet that the speaker addressed, None where it is nobody who passes words on."""
    if cue is None or not _TOLD.search(cue.text):
        return None
    addressed = _ADDRESSED.match(text, cue.end)
    if addressed is None:
        return None
    name = re.sub(r"['’]s$", "", " ".join(addressed["name"].split()))
    return name if any(word.casefold() in _MEDIA for word in name.split()) else None
