"""Attribution by verbs: "X said …", "…, X said, …", "…," said X, "was criticised by X", "is expected to"."""

from __future__ import annotations

from summarizer.extract.rules.complements import Complements
from summarizer.extract.rules.cue_sentence import Found, Interval
from summarizer.extract.rules.extents import clause_end, fronted_start, source_after
from summarizer.lexicon.cues import PASSIVE_CUES, VERB_CUES, Cue
from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words

__all__ = ["VerbCues"]

_INVERTING = word_set("attribution", "inverting")
# Pronouns that name nobody the article could be quoting, outside quotation marks.
_NO_SPEAKERS = frozenset((word,) for word in words("there you it this nobody nothing i we one"))
_DOCUMENTS = word_set("attribution", "documents")
_POINTED_AT = words("report reports evidence sign signs indication indications data figures research")
_GOING_ON = words("went go goes gone going continued continues continue continuing used proceeded")


class VerbCues(Complements):
    """Reads what a verb group attributes, and to whom."""

    def _verb(self, k: int) -> Found | None:  # noqa: PLR0911 - one return for each construction
        main = self._main(k)
        named = self._entry(k, main)
        if named is None:
            return None
        entry, after = named
        if self._is_passive(k, main):
            return self._passive(k, entry)
        inverted = self._inverted(k, entry)
        if inverted is not None:
            return inverted
        noun = self._pointed_at(after, entry)
        cue = self._span(k, after - 1 if noun is None else noun)
        if self.kinds[k] == "G" and self._kind(k - 1) == "," and self.inverted is not None:
            parts = self._complement(k, after, entry)
            return Found(parts, self.inverted, cue, entry) if parts else None
        subject = self.clauses.subjects[k]
        if subject is None or not self._may_speak(subject, entry):
            return None
        if self.kinds[k] == "I" and not self._is_governed(k):
            return None
        source = self._span(*subject)
        if noun is not None:
            self.pointed_at.add(noun)
            return Found((self._span(noun + 1, clause_end(self.clauses, noun + 1, k)),), source, cue, entry)
        quoted_before = self._kind(subject[0] - 1) == '"'
        parts = None if quoted_before and self._kind(after) == "P" else self._complement(k, after, entry)
        if parts is not None:
            return Found(parts, source, cue, entry)
        parts = self._fronted(k, subject[0], after, entry) or self._relative(k, subject[0], after)
        return Found(parts, source, cue, entry) if parts else None

    def _entry(self, k: int, main: str) -> tuple[Cue, int] | None:
        """The cue of a verb group, and the chunk after it and its particle."""
        entries = VERB_CUES.get(main)
        if entries is None:
            return None
        for entry in entries:
            if " " not in entry.lemma:
                return entry, k + 1
            particle = entry.lemma.split()[1]
            if self.clauses.words(k)[-1] == particle:
                return entry, k + 1
            if k + 1 < self.size and self.clauses.words(k + 1)[0] == particle:
                if self.kinds[k + 1] == "P" and len(self.clauses.words(k + 1)) > 1:
                    return entry, k + 1
                return entry, k + 2
        return None

    def _pointed_at(self, after: int, entry: Cue) -> int | None:
        """The noun in "pointed to reports that …": what the clause says is handed on by who points there."""
        n = after + 1
        if entry.lemma != "point" or self._kind(after) != "P" or self.clauses.words(after) != ("to",):
            return None
        if self._kind(n) != "N" or self.clauses.words(n)[-1] not in _POINTED_AT or self._kind(n + 1) != "h":
            return None
        return n if self._opens_clause(self._skip(n + 2)) else None

    def _may_speak(self, subject: tuple[int, int], entry: Cue) -> bool:
        """Whether the subject can be the source of such a cue."""
        words = self.clauses.words(subject[0])
        if words in _NO_SPEAKERS and not (
            words == ("one",) and subject[1] > subject[0]
        ):  # "one of the sources"
            return words == ("it",) and entry.cue_class == "assert" and "c" in entry.frames
        if entry.cue_class == "show":
            return any(
                w in _DOCUMENTS for k in range(subject[0], subject[1] + 1) for w in self.clauses.words(k)
            )
        return True

    def _is_governed(self, k: int) -> bool:
        """Whether the infinitive says what its subject does, not what it may do ("went on to say")."""
        n = k - 1
        if any(self.kinds[m] == "V" and self._main(m) == "used" for m in range(max(0, k - 4), k)):
            return True
        return self._kind(n) in ("V", "G", "P", "b") and any(
            self._main(m) in _GOING_ON for m in range(max(0, k - 3), k) if self.kinds[m] in "VG"
        )

    def _fronted(self, k: int, first: int, after: int, entry: Cue) -> tuple[Interval, ...] | None:
        """Content before "…, X said", and its rest behind it."""
        if "c" not in entry.frames:
            return None
        before = self._kind(first - 1)
        end = self._past_setting(after, entry)
        if self._kind(end) not in ("", ",", ".", '"', ";", ":", "-", ")", "("):
            return None
        if before == "s" and self.clauses.words(first - 1)[0] == "as":
            return self._beside_as(first - 1, end, k)
        if before == "P" and self.clauses.words(first - 1)[-1] == "than" and first >= 3:
            return (self._span(fronted_start(self.clauses, first - 2), first - 2),)
        if before not in (",", '"', "-", ".") or first < 2:
            return None
        return self._both_sides(first - 1, end, k)

    def _relative(self, k: int, first: int, after: int) -> tuple[Interval, ...] | None:
        """Content taken out before the cue: "which critics said was unfair", "what he called a trap"."""
        if self._kind(first - 1) not in ("w", "h") or self.clauses.words(first - 1)[0] not in (
            "which",
            "what",
            "that",
        ):
            return None
        n = self._skip(after)
        if self._kind(n) not in ("V", "s", "I") or n >= self.size:
            return None
        return (self._span(first - 1, first - 1), self._span(n, clause_end(self.clauses, n, k)))

    def _inverted(self, k: int, entry: Cue) -> Found | None:  # noqa: PLR0911 - one return for each obstacle
        """ "…," said X."""
        n = k + 1
        if entry.lemma not in _INVERTING or self._kind(k - 1) not in (",", '"', ".") or k < 2:
            return None
        if self._kind(n) != "N" or self.kinds[k] != "V" or self._speaks_after(n):
            return None
        if len(self.clauses.words(k)) > 1 or self.clauses.tags(n) == "o":
            return None
        if self.clauses.tags(n) == "r" and self._kind(k - 1) != '"':
            return None
        if entry.lemma != "say" and self._kind(k - 1) != '"':
            return None
        last = source_after(self.clauses, n)
        parts = self._both_sides(k - 1, self._past_setting(last + 1, entry), k)
        if not parts:
            return None
        self.inverted = self._span(n, last)
        return Found(parts, self.inverted, self._span(k, k), entry)

    def _speaks_after(self, n: int) -> bool:
        """Whether the noun phrase at `n` is the subject of a verb behind it, so that it isn't the speaker."""
        is_participle = (
            self._kind(n + 1) == "V" and self._main(n + 1).endswith("ed") and self._kind(n + 2) == "P"
        )
        if is_participle and self._kind(n - 2) == '"':
            return False
        return self._opens_clause(n)

    def _passive(self, k: int, entry: Cue) -> Found | None:  # noqa: PLR0911 - one return for each construction
        subject = self.clauses.subjects[k]
        main = self._main(k)
        r = self._skip(k + 1)
        if self._kind(k - 1) == "s" and self.clauses.words(k - 1)[0] == "as":
            return self._as_reported_by(k, r, entry)
        if subject is None:
            return None
        if self._kind(r) == "P" and self.clauses.words(r)[-1] == "by" and self._kind(r + 1) == "N":
            if not set(entry.frames) & set("na"):
                return None
            last = source_after(self.clauses, r + 1)
            return Found((self._span(*subject),), self._span(r + 1, last), self._span(k, r), entry)
        if entry.lemma == "accuse" and self._kind(r) == "P" and r + 1 < self.size:
            rest = self._span(r, clause_end(self.clauses, r, k))
            return Found((self._span(*subject), rest), None, self._span(k, k), entry)
        if main not in PASSIVE_CUES or self.kinds[k] != "V":
            return None
        if self._kind(r) == "I":
            rest = self._span(r, clause_end(self.clauses, r, k))
            return Found((self._span(*subject), rest), None, self._span(k, k), entry)
        if self._kind(r) == "h" and self.clauses.words(subject[1]) == ("it",):
            return Found((self._span(r, clause_end(self.clauses, r, k)),), None, self._span(k, k), entry)
        return None

    def _as_reported_by(self, k: int, r: int, entry: Cue) -> Found | None:
        """ "As reported by X, …" """
        if self._kind(r) != "P" or self.clauses.words(r)[-1] != "by" or self._kind(r + 1) != "N":
            return None
        last = source_after(self.clauses, r + 1)
        parts = self._beside_as(k - 1, last + 1, k)
        return Found(parts, self._span(r + 1, last), self._span(k, r), entry) if parts else None
