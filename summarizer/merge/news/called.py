"""By which names articles call the speakers, and whether they do so near somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.load import word_list, word_set
from summarizer.merge.briefing import MergedClaimReport, Speaker
from summarizer.text.plain import words_of

__all__ = ["CalledBy"]

# So many characters around somebody's words tell whose they are.
_BEFORE, _BEHIND = 200, 120
_STOP = word_set("notions", "stop_words")
_PERSONS = ("he", "she", "it", "they", "we")
_PRONOUNS = frozenset(w for person in _PERSONS for w in word_list("pronouns", person))


class CalledBy:
    """Looks up the names of speakers; of a person the last name is enough."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._shown = {s.id: s.name for s in speakers}
        self._called = {s.id: _names(s) for s in speakers}

    def is_somebody(self, speaker: str) -> bool:
        """Whether a speaker is named, or is unnamed people ("two officials"), and no thing."""
        words = self._shown.get(speaker, "").split()
        if not words or words[0].casefold() in _PRONOUNS:
            return False
        named = any(word != word.lower() for word in words)
        return named or len(words) > 1 or names_a_person(words[0].removesuffix("s"))

    def is_named(self, words: str, speaker: str | None) -> bool:
        """Whether a stretch of words has one of the speaker's names."""
        found = set(words_of(words))
        return any(name <= found for name in self._called.get(speaker or "", ()))

    def is_named_near(self, report: MergedClaimReport, text: str) -> bool:
        """Whether the article names the speaker around the words: what is far off may be another's."""
        start, end = report.evidence[0].start, report.evidence[-1].end
        around = f"{text[max(0, start - _BEFORE) : start]} {text[end : end + _BEHIND]}"
        return self.is_named(around, report.speaker)


def _names(speaker: Speaker) -> tuple[frozenset[str], ...]:
    names = [words_of(name) for name in (speaker.name, *speaker.aliases)]
    found = [frozenset(name) - _STOP for name in names]
    if speaker.kind == "person":
        found += [frozenset(name[-1:]) for name in names]
    return tuple(name for name in found if name)
