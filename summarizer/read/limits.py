"""How large a source may be, so that no file takes the memory or the time of the others."""

from __future__ import annotations

from typing import Final

__all__ = [
    "LARGEST_FILE",
    "LARGEST_OWN",
    "LARGEST_PAGE",
    "LARGEST_TEXT",
    "LONGEST_LINE_LIST",
    "MOST_DOCUMENTS",
    "MOST_MEMBERS",
    "MOST_NESTED",
    "MOST_UNPACKED",
    "bytes_in_words",
]

# Ten times the longest magazine piece; more than this is a dump, not an article.
LARGEST_TEXT: Final = 2_000_000
# The largest of 24 news pages measured has 1.1 MB of markup and scripts.
LARGEST_PAGE: Final = 10_000_000
LARGEST_FILE: Final = 50_000_000
# What this program wrote itself: the extractions of 10,000 articles take some 350 MB.
LARGEST_OWN: Final = 2_000_000_000
# What all members of an archive may take together once unpacked, and how many there may be.
MOST_UNPACKED: Final = 100_000_000
MOST_MEMBERS: Final = 5_000
# An archive in an archive in an archive is still somebody's folder; deeper is a trap.
MOST_NESTED: Final = 3
MOST_DOCUMENTS: Final = 10_000
LONGEST_LINE_LIST: Final = 5_000


def bytes_in_words(size: int) -> str:
    """A size for a sentence."""
    return f"{size / 1e6:,.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"
