"""Which attributions the text itself makes plain: a name and a verb of saying in one sentence."""

from __future__ import annotations

from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.cues import find_cue
from summarizer.names.mentions import is_pronoun, name_form

__all__ = ["is_plain"]

# What somebody agrees to, promises or fears may be told by somebody else; these are acts of saying.
_SAYING = frozenset(("assert", "concede", "deny", "reject"))


def is_plain(attribution: Attribution) -> bool:
    """Whether nobody who reads the sentence can be in doubt about who speaks."""
    source, speaker = attribution.source, attribution.speaker
    if source is None or speaker is None or attribution.cue is None or attribution.notes:
        return False
    if is_pronoun(source.text) or not name_form(source.text).proper or not name_form(speaker).proper:
        return False
    cue = find_cue(attribution.cue.text)
    return cue is not None and cue.cue_class in _SAYING
