"""Two renderings of one utterance, compared word by word."""

from __future__ import annotations

import difflib
import re

from summarizer.text.normalise import fold

__all__ = ["differences"]

_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*|[^\w\s]+")
# Renderings that share less are shown side by side only: a list of changes would be longer than both.
_COMPARABLE = 0.6


def differences(first: str, other: str) -> tuple[tuple[str, str], ...]:
    """The words that differ, as pairs in order, "" where one side has none; none where little is shared.

    Marks, dashes, spaces and case are no difference, nor are the signs at either end.
    """
    left, right = _words(first), _words(other)
    matcher = difflib.SequenceMatcher(None, _compared(left), _compared(right), autojunk=False)
    if matcher.ratio() < _COMPARABLE:
        return ()
    return tuple(
        (" ".join(left[a:b]), " ".join(right[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text) if any(char.isalnum() for char in w)]


def _compared(words: list[str]) -> list[str]:
    return [fold(w).text.casefold() for w in words]
