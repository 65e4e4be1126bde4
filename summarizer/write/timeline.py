"""The timeline: the days that are certain, with what is said to happen on each."""

from __future__ import annotations

from datetime import date

from summarizer.write.claims import BRIEFLY, claim_item
from summarizer.write.page import Bullets, Item, Section, Text
from summarizer.write.wording import Desk

__all__ = ["day_in_words", "timeline"]


def timeline(desk: Desk) -> Section | None:
    """Each claim with a certain day under that day, the earliest first."""
    items = tuple(
        Item((Text(f"{day_in_words(entry.day)}: "), *claim_item(desk, desk.claims[claim], BRIEFLY).line))
        for entry in desk.briefing.timeline
        for claim in entry.claims
        if claim in desk.claims
    )
    return Section("Timeline", (Bullets(items),)) if items else None


def day_in_words(day: str) -> str:
    """A day as a reader says it: "17 October 2024"."""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B %Y}"
