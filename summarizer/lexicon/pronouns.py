"""The forms of personal pronouns."""

from __future__ import annotations

from summarizer.lexicon.load import word_list

__all__ = ["forms_of"]


def forms_of(*persons: str) -> frozenset[str]:
    """All forms of these pronouns, in small letters: "he", "him", "his" and "himself" of "he"."""
    return frozenset(word for person in persons for word in word_list("pronouns", person))
