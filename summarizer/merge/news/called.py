"""By which names articles call the speakers, and whether they do so near somebody's words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise

from summarizer.lexicon.kinds import is_message, may_speak
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import BODY_WORDS, HONORIFICS
from summarizer.lexicon.pronouns import forms_of
from summarizer.lexicon.stems import word_stem
from summarizer.merge.briefing import MergedClaimReport, Speaker
from summarizer.merge.speakers.beside import tells_who
from summarizer.names.name import Gender, gender_of, name_parts
from summarizer.parse.roles import head_of
from summarizer.read.outlets import outlet_of_line
from summarizer.text.plain import words_of

__all__ = ["CalledBy"]

# So many characters around somebody's words tell whose they are.
_BEFORE, _BEHIND = 200, 120
# So many before a pronoun name whom it means.
_NEAR = 300
_STOP = word_set("notions", "stop_words")
_PRONOUNS = forms_of("he", "she", "it", "they", "we")
# What stands first in a name that says whom it leaves out, and not who it is.
_NOBODY = _PRONOUNS | frozenset(
    ("other", "others", "another", "some", "one", "two", "three", "whose", "both")
)
# "Members of both parties" aren't one voice.
_SIDES = frozenset(("both", "other"))
_DOCUMENTS = word_set("people", "text_heads") | word_set("attribution", "documents")
# "Officials" are anybody; and a reader stumbles over who is called by more words than these.
_LONGEST_CALL = 7
_PAPERS = word_set("outlets", "paper_nouns")
_POLLS = re.compile(r"\b(?:polls?|pollsters?|surveys?)\b", re.IGNORECASE)
_SEVERAL = frozenset(("police", "people", "staff"))
# "Backers of the policy", "officials from the countries": of which?
_BARE_END = re.compile(r"\bthe ([a-z]+)\Z")


class CalledBy:
    """Looks up the names of speakers; of a person the last name is enough."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._shown = {s.id: s.name for s in speakers}
        self._people = [s for s in speakers if s.kind == "person"]
        self._kinds = {s.id: s.kind for s in speakers}
        titled = (s.id for s in speakers if any(map(_is_titled, (s.name, *s.aliases))))
        self._held = {s.id for s in speakers if s.affiliation or (s.role and tells_who(s.role))}.union(titled)
        self._roles = {s.id: f"{s.role or ''} {s.affiliation or ''}" for s in speakers}
        self._full = {s.id: [w.casefold() for w in s.name.split()] for s in speakers}
        self._called = {s.id: _names(s) for s in speakers}

    def is_somebody(self, speaker: str, known: Set[str]) -> bool:
        """Whether a reader can tell who it is: somebody named, or unnamed people called what they are.

        "The agency" and "an aide" are somebody else's words for whom a reader doesn't see, and a document
        says only what whoever wrote it does, a poll nothing; an outlet hands on what others say. `known` are
        the stems of what a reader has been told.
        """
        words = self._shown.get(speaker, "").split()
        if not words or not words[0][0].isalpha() or words[0].casefold() in _NOBODY:
            return False
        if not _SIDES.isdisjoint(words):
            return False
        if not self._is_placed(speaker, words, known) or self._speaks_for_another(speaker, words):
            return False
        name, head = " ".join(words), head_of(" ".join(words))
        if any(word != word.lower() for word in words[1:]) or (name[0].isupper() and len(words) == 1):
            return True
        several = head.endswith("s") or head in _SEVERAL
        people = any(may_speak(noun) for noun in (head, head.removesuffix("s")))
        return people and (several or (len(words) > 1 and self._kinds[speaker] in ("person", "anonymous")))

    def _speaks_for_another(self, speaker: str, words: Sequence[str]) -> bool:
        """Whether it is a document, a poll or an outlet, or a body called a person."""
        name, head = " ".join(words), head_of(" ".join(words))
        document = not {head, head.removesuffix("s")}.isdisjoint(_DOCUMENTS)
        message = words[-1].islower() and is_message(head) and not may_speak(head)
        body = self._kinds[speaker] == "person" and not {w.casefold() for w in words}.isdisjoint(BODY_WORDS)
        paper = self._kinds[speaker] == "organisation" and len(words) > 1 and words[-1].casefold() in _PAPERS
        return (
            document
            or message
            or body
            or paper
            or bool(_POLLS.search(name))
            or outlet_of_line(name) is not None
        )

    def is_introduced(self, speaker: str, lines: Sequence[str], known: Set[str]) -> bool:
        """Whether a reader is told who a person is: by role or title, before, or by the lines.

        A full name in a single line that says no more is nobody's.
        """
        if self._kinds[speaker] != "person" or speaker in self._held:
            return True
        full = self._full[speaker]
        named = any(" ".join(full) in line.casefold() for line in lines)
        return word_stem(full[-1]) in known or (named and len(lines) > 1)

    def opens(self, title: str, speaker: str) -> bool:
        """Whether a title begins with somebody's name."""
        first, name = words_of(title), words_of(self._shown[speaker])
        forms = (name, name[-1:] if self._kinds[speaker] == "person" else [])
        return any(form and first[: len(form)] == form for form in forms)

    def _is_placed(self, speaker: str, words: Sequence[str], known: Set[str]) -> bool:
        """Whether a reader sees whom the words mean.

        Of "backers of the policy" he has been told of the policy, and of a person of one name
        of that person or of the role.
        """
        bare = _BARE_END.search(" ".join(words))
        if bare and word_stem(bare[1]) not in known:
            return False
        if self._kinds[speaker] == "anonymous":
            return 1 < len(words) <= _LONGEST_CALL
        if self._kinds[speaker] != "person" or len(words) > 1:
            return True
        return speaker in self._held or word_stem(words[0].casefold()) in known

    def is_named_one(self, speaker: str) -> bool:
        """Whether it is a person or body by name, or one that governs; "analysts" are anybody."""
        kind, name = self._kinds[speaker], self._shown[speaker]
        return kind == "government" or (kind != "anonymous" and name != name.lower())

    def is_one_unnamed(self, speaker: str) -> bool:
        """Whether it is one person without a name: "a harbour pilot"."""
        head = head_of(self._shown[speaker])
        return self._kinds[speaker] == "anonymous" and not head.endswith("s") and head not in _SEVERAL

    def family(self, speaker: str) -> str | None:
        """The last name of a person who is named."""
        words = name_parts(self._shown[speaker]).words if self._kinds[speaker] == "person" else ()
        return words[-1] if words and words[-1][0].isupper() else None

    @cached_property
    def genders(self) -> Mapping[str, Gender]:
        """The gender of each person by the last name, where one gender alone bears it here."""
        found: dict[str, set[Gender]] = {}
        for speaker in self._people:
            shown = {g for name in (speaker.name, *speaker.aliases) if (g := gender_of(name)) is not None}
            family = name_parts(speaker.name).words[-1:]
            for word in family:
                found.setdefault(word.casefold(), set()).update(shown)
        return {word: next(iter(shown)) for word, shown in found.items() if len(shown) == 1}

    def is_named(self, words: str, speaker: str | None) -> bool:
        """Whether a stretch of words has one of the speaker's names."""
        found = set(words_of(words))
        return any(name <= found for name in self._called.get(speaker or "", ()))

    def is_headed(self, heads: Set[str], speaker: str | None) -> bool:
        """Whether one of the nouns that head a phrase is in the speaker's names.

        "Supporters of Mr. Berg" names Berg and isn't he.
        """
        return any(heads & name for name in self._called.get(speaker or "", ()))

    def stems(self, speaker: str | None) -> frozenset[str]:
        """The stems of the words in the speaker's names."""
        return frozenset(word_stem(w) for name in self._called.get(speaker or "", ()) for w in name)

    def described(self, speaker: str | None) -> frozenset[str]:
        """The stems of the words in the speaker's names and role, and of small words."""
        role = words_of(self._roles.get(speaker or "", ""))
        return self.stems(speaker).union(word_stem(w) for w in (*role, *_STOP))

    def is_last_named(self, speaker: str | None, text: str, gender: Gender | None) -> bool:
        """Whether the words before a pronoun name the speaker after everybody else whom it could mean."""
        words = words_of(text[-_NEAR:])
        places: dict[str, int] = {}
        for person in self._people:
            shown = {g for name in (person.name, *person.aliases) if (g := gender_of(name)) is not None}
            if gender is not None and shown and gender not in shown:
                continue
            last = {name_parts(name).family for name in (person.name, *person.aliases)} - {""}
            places[person.id] = max((n for n, word in enumerate(words) if word in last), default=-1)
        place = places.get(speaker or "", -1)
        return place >= 0 and all(other <= place for other in places.values())

    def is_named_near(self, report: MergedClaimReport, text: str) -> bool:
        """Whether the article names the speaker around the words: what is far off may be another's."""
        start, end = report.evidence[0].start, report.evidence[-1].end
        between = (text[a.end : b.start] for a, b in pairwise(report.evidence))
        around = (text[max(0, start - _BEFORE) : start], *between, text[end : end + _BEHIND])
        return self.is_named(" ".join(around), report.speaker)


def _is_titled(name: str) -> bool:
    """Whether a title stands before a name that not everybody bears."""
    return any(title.casefold().rstrip(".") not in HONORIFICS for title in name_parts(name).titles)


def _names(speaker: Speaker) -> tuple[frozenset[str], ...]:
    names = [words_of(name) for name in (speaker.name, *speaker.aliases)]
    found = [frozenset(name) - _STOP for name in names]
    if speaker.kind == "person":
        found += [frozenset(name[-1:]) for name in names]
    return tuple(name for name in found if name)
