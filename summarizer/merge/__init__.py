"""Checked extractions in, one briefing out: what several articles tell together."""

from summarizer.merge.assemble import merge
from summarizer.merge.briefing import Briefing, Generator
from summarizer.merge.undecided import undecided_pairs

__all__ = ["Briefing", "Generator", "merge", "undecided_pairs"]
