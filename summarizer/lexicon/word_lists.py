"""Word lists written as running text."""

from __future__ import annotations

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """The words of `text`, white space apart."""
    return frozenset(text.split())
