"""Checked extractions in, one briefing out: what several articles tell together."""

from summarizer.merge.assemble import merge
from summarizer.merge.briefing import Briefing, Generator

__all__ = ["Briefing", "Generator", "merge"]
