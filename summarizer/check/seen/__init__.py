"""What anybody sees in a text, without reading it: stretches in marks, numbers, words of denial.

Simpler and wider than the rules that extract, and apart from them, so that what those can't read is seen.
"""

from __future__ import annotations

from summarizer.check.seen.denials import denial_words
from summarizer.check.seen.marks import in_marks
from summarizer.check.seen.numbers import numbers
from summarizer.check.seen.sighting import Looks, Sighting

__all__ = ["Looks", "Sighting", "denial_words", "in_marks", "numbers"]
