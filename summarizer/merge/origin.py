"""Where reporting comes from, as a briefing names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Origin", "OriginKind"]

OriginKind = Literal["outlet", "statement", "passage"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where reporting comes from, with the articles that rest on it.

    An `outlet` is an agency or an outlet by name; each article rests on one. A `statement` is what one
    speaker said or wrote once, a `passage` an agency's words that several articles have: `claims` are those
    that rest on it in these articles, `speaker` is who made the statement, None where nobody is named.
    """

    name: str
    articles: tuple[str, ...]
    kind: OriginKind = "outlet"
    speaker: str | None = None
    claims: tuple[str, ...] = ()
