"""Which attributions the text itself makes plain: a name and a verb of saying in one sentence."""

from __future__ import annotations

import re

from summarizer.extract.rules.attribution import Attribution
from summarizer.lexicon.calendar import DAYS_AND_MONTHS
from summarizer.lexicon.cues import find_cue
from summarizer.names.mentions import is_pronoun, name_form
from summarizer.parse.apposition import is_person_noun
from summarizer.text.span import Span

__all__ = ["is_plain", "is_plain_of", "tells_of"]

# What somebody agrees to, promises or fears may be told by somebody else; these are acts of saying.
_SAYING = frozenset(("assert", "concede", "deny", "reject"))
# Behind these another clause of what is said begins; behind a comma or a dash it may be the reporter's.
_GOES_ON = re.compile(r"(?:\b(?:and|or|but|that|whether|if|because)|[.;:?!]|[\"'“‘«])\s*\Z", re.IGNORECASE)
# Before who says it may stand "Last week," and no more.
_OPENING = 12
# A title or an office in capitals belongs to the name behind it: "Former New York Gov."
_TITLED = re.compile(r"\W*(?:Former |The )?(?:[A-Z][\w.’'-]*\s+){1,6}")
_NAME_BEFORE = re.compile(r"[a-z,] ([A-Z][a-z]+) \Z")
_RELATIVE = re.compile(r"(?:who|whose|whom|which)\b", re.IGNORECASE)
# How many characters before the words are looked at.
_BEFORE = 12


def is_plain(attribution: Attribution) -> bool:
    """Whether nobody who reads the sentence can be in doubt about who speaks."""
    if attribution.cue is None or not _names_somebody(attribution):
        return False
    cue = find_cue(attribution.cue.text)
    return cue is not None and cue.cue_class in _SAYING


def _names_somebody(attribution: Attribution) -> bool:
    """Whether the source is a name, and nobody who was named before."""
    source, speaker = attribution.source, attribution.speaker
    if source is None or speaker is None or attribution.notes:
        return False
    if is_pronoun(source.text) or not name_form(speaker).proper:
        return False
    if f", {speaker}" in source.text:  # "the mayor, Anna Berg" names her
        return True
    # "The Norland Democrat" is somebody named before.
    form, the_one = name_form(source.text), source.text.startswith(("the ", "The "))
    return form.proper and not (the_one and is_person_noun(form.head.casefold()))


def tells_of(attribution: Attribution, spans: tuple[Span, ...]) -> bool:
    """Whether the words begin with who says it, and hold the saying too: "Facebook announced a new tool"."""
    parts = (attribution.source, attribution.cue)
    source, cue = attribution.source, attribution.cue
    if source is None or _RELATIVE.match(source.text):
        return False
    before = spans[0].text[: max(0, source.start - spans[0].start)]
    if len(before) > _OPENING and not _TITLED.fullmatch(before):
        return False
    if cue is not None and source.end <= spans[0].start <= cue.start <= spans[0].start + _OPENING:
        return _names_somebody(attribution)  # "told his guests": who did stands before "and"
    return all(part is not None and any(span.contains(part) for span in spans) for part in parts)


def _holds_cue(attribution: Attribution, spans: tuple[Span, ...]) -> bool:
    """Whether the words hold the saying: a reporter may tell of that himself."""
    return attribution.cue is not None and any(span.contains(attribution.cue) for span in spans)


def _tells_of_source(attribution: Attribution, spans: tuple[Span, ...]) -> bool:
    """Whether the words hold some of who says it: what they tell of "Lind, who left" is the reporter's."""
    source = attribution.source
    return source is not None and any(span.overlaps(source) for span in spans)


def _is_cut(before: str) -> bool:
    """Whether a name goes on from the one before it, as the engine cuts it: "of New York Ada | Lind said"."""
    word = _NAME_BEFORE.search(before)
    return word is not None and word[1].casefold() not in DAYS_AND_MONTHS


def is_plain_of(attribution: Attribution, spans: tuple[Span, ...], text: str) -> bool:
    """Whether it is plain of these words of the article `text` too.

    Behind a comma or a dash ("…, a move meant to end it", "… - there are two of them -") what a reporter adds
    looks like what is said.
    """
    if not is_plain(attribution) or _holds_cue(attribution, spans) or _tells_of_source(attribution, spans):
        return False
    if attribution.source is not None and _is_cut(text[: attribution.source.start]):
        return False
    start = spans[0].start
    if attribution.wording == "direct" or any(start <= part.start for part in attribution.content[:1]):
        return True
    return bool(_GOES_ON.search(text[max(0, start - _BEFORE) : start]))
