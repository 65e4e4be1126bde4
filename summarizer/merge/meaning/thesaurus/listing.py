"""How the thesaurus is written: families a line each."""

from __future__ import annotations

__all__ = ["families"]


def families(lines: str) -> dict[str, str]:
    """The families of a text with a line `name: words` for each; lines that begin with # are remarks."""
    named = (line.partition(":") for line in lines.splitlines() if line and not line.startswith("#"))
    return {name: words.strip() for name, _, words in named}
