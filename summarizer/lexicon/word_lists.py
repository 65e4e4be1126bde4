"""Word lists written as running text."""

from __future__ import annotations

__all__ = ["listed", "words"]


def listed(text: str) -> tuple[str, ...]:
    """The words of `text` in their order, white space apart."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of `text`, white space apart."""
    return frozenset(text.split())
