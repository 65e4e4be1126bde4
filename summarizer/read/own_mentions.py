"""The outlet as which an article speaks of itself: "BBC News has learned", "a request from HuffPost"."""

from __future__ import annotations

import re
from functools import cache

from summarizer.read.outlets import outlet_names

__all__ = ["outlet_by_title", "outlet_named_by_itself"]

# Behind its headline an outlet puts its own name.
_SIGNED = re.compile(r"\s[|–—-]\s([^|–—]{2,40})\Z")


def outlet_named_by_itself(text: str) -> str | None:
    """The one known outlet that the text says has asked or learned something; None where it names two so."""
    found = {next(filter(None, m.groups())) for m in _asking().finditer(text)}
    return found.pop() if len(found) == 1 else None


def outlet_by_title(title: str) -> str | None:
    """The known outlet that signs a headline: "Ferry hits quay | BBC News"."""
    signed = _SIGNED.search(title)
    return signed[1].strip() if signed and signed[1].strip() in outlet_names() else None


@cache
def _asking() -> re.Pattern[str]:
    """What no article says of another outlet, whose own words it hands on."""
    name = f"({'|'.join(sorted(map(re.escape, outlet_names()), key=len, reverse=True))})"
    patterns = (
        rf"(?<!\w){name} (?:has learned|is told|understands that|could not (?:immediately )?reach)\b",
        rf"(?<!\w){name}(?:['’]s?)? (?:requests?|inquir(?:y|ies)) (?:for|about|to)\b",
        rf"\b(?:requests?|inquir(?:y|ies)|calls?|emails?)(?: for [\w ]{{3,30}}?)? (?:from|by) {name}(?!\w)",
        rf"\b(?:respond|reply) to {name}(?!\w)",
    )
    return re.compile("|".join(patterns))
