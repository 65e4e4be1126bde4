"""Who somebody is who heads lines, as a model reads it, where an article says so right beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from summarizer.edit.screen import Screen
from summarizer.lexicon.pronouns import forms_of
from summarizer.merge.briefing import Briefing, Speaker
from summarizer.merge.told import EditedRole

__all__ = ["with_roles"]

_PRONOUNS = forms_of("i", "we", "you", "he", "she", "it", "they")
_BESIDE = r"(?:\s*[,(]\s*|\s+)(?:(?:the|a|an)\s+)?"
# Behind a single word nothing follows that belongs to it: "a spokeswoman for the line".
_ENDS = r"(?=\s*[,.;:)!?])"
_LONGEST = 12


def with_roles(briefing: Briefing, screen: Screen, roles: Mapping[int, str]) -> Briefing:
    """The briefing with the roles, by the number of the head, that an article prints beside the name."""
    texts = {a.id: a.text for a in briefing.articles}
    told = tuple(_told(briefing.speaker(screen.heads[n - 1]), role, texts) for n, role in roles.items())
    held = {r.speaker: r.role for r in told if r.refused is None}
    speakers = (replace(s, role=held[s.id]) if s.id in held else s for s in briefing.speakers)
    editing = briefing.editing and replace(briefing.editing, roles=(*briefing.editing.roles, *told))
    return replace(briefing, speakers=tuple(speakers), editing=editing)


def _told(speaker: Speaker, role: str, texts: Mapping[str, str]) -> EditedRole:
    role = re.sub(r"\A(?:the|a|an)\s+", "", role.strip(" ,.;"), flags=re.IGNORECASE)
    return EditedRole(speaker.id, role, _problem(speaker, role, texts))


def _problem(speaker: Speaker, role: str, texts: Mapping[str, str]) -> str | None:
    """Why a role isn't printed; None where it is."""
    words = role.split()
    # Better "lawyer" than nothing; what has a role already gains nothing by a word.
    fewest = 2 if speaker.role else 1
    if not fewest <= len(words) <= _LONGEST or words[0].casefold() in _PRONOUNS:
        return "It doesn't tell a reader who that is."
    printed = any(pattern.search(texts[a]) for a in speaker.articles for pattern in _patterns(speaker, role))
    return None if printed else "No article has these words beside the name."


def _patterns(speaker: Speaker, role: str) -> Iterator[re.Pattern[str]]:
    told = r"\s+".join(re.escape(word) for word in role.split())
    for name in (speaker.name, *speaker.aliases):
        called = r"\s+".join(re.escape(word) for word in name.split())
        yield re.compile(rf"\b{told}{_BESIDE}{called}\b")
        yield re.compile(rf"\b{called}{_BESIDE}{told}{_ENDS if ' ' not in role else ''}(?!\w)")
