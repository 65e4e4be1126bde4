"""How values show themselves to a person at a prompt: short, whatever they hold."""

from __future__ import annotations

__all__ = ["short"]

_MOST = 60


def short(words: str, most: int = _MOST) -> str:
    """The words as a Python string on one line, cut to at most `most` characters with an ellipsis."""
    line = " ".join(words[: 4 * most].split())
    return repr(line if len(line) <= most and len(words) <= 4 * most else f"{line[: most - 1].rstrip()}…")
