"""A text with its people under the names that one article has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.merge.briefing import Speaker

__all__ = ["as_named_in", "in_full"]

_OPENING = re.compile(r"\A(?:He|She|It|They)\b(?!['’])")


def as_named_in(article: str, text: str, speakers: Iterable[Speaker]) -> str:
    """The text, where it has a name that the article hasn't, with the fullest name that the article has.

    Which names are one person's, the merge found over all articles.
    """
    for speaker in speakers:
        forms = {n for n in (speaker.name, *speaker.aliases) if " and " not in n}
        names = sorted(forms, key=lambda name: (-len(name), name))
        if speaker.kind != "person" or not any(name in text for name in names):
            continue
        own = next((name for name in names if _word(name).search(article)), None)
        strange = [name for name in names if " " in name and not _word(name).search(article)]
        if own and strange:
            for name in strange:
                text = _word(name).sub(lambda _, own=own: own, text)  # type: ignore[misc]  # a bound name
    return text


def in_full(text: str, name: str | None) -> str:
    """A text that opens with "he", "she", "it" or "they" for somebody, with the name there."""
    return _OPENING.sub(lambda _: name, text, count=1) if name else text


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
