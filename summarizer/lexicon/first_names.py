"""First names and whom they are given to."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal

from summarizer.lexicon.load import pairs

__all__ = ["first_name_gender", "is_first_name"]


def is_first_name(word: str) -> bool:
    """Whether a word is a common first name, whatever else it may be."""
    return _names().get(_plain(word), "").isupper()


def first_name_gender(word: str) -> Literal["male", "female"] | None:
    """The gender of nearly all bearers of a first name; None where both bear it or nobody is known to."""
    given_to = _names().get(_plain(word), "").lower()
    if given_to == "m":
        return "male"
    return "female" if given_to == "f" else None


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalpha() and c.isascii())


@cache
def _names() -> dict[str, str]:
    return pairs("first_names")
