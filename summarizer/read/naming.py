"""What an article's own voice is called where its outlet isn't known."""

from __future__ import annotations

from typing import Final

__all__ = ["called"]

_WORDS: Final = 6


def called(outlet: str | None, title: str | None, text: str) -> str:
    """The outlet, else the title, else the text's first words; never a file's path, which readers don't
    share.
    """
    if outlet or title:
        return outlet or title or ""
    words = text.split()
    return " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")
