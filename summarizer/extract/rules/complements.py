"""The content that follows a verb, by the cue's frames: clause, quotation, infinitive, noun phrase."""

from __future__ import annotations

from summarizer.extract.rules.cue_sentence import CueSentence, Interval
from summarizer.extract.rules.extents import clause_end, phrase_end, source_after
from summarizer.lexicon.cues import Cue

__all__ = ["Complements"]

_ADVERBIAL_REACH = 14
# Three chunks after "said" that aren't a circumstance are a clause.
_CLAUSE_CHUNKS = 3


class Complements(CueSentence):
    """Reads what stands behind a verb group."""

    def _complement(self, k: int, after: int, entry: Cue) -> tuple[Interval, ...] | None:
        """The content after the verb group, by the cue's frames."""
        frames = entry.frames
        r = self._skip(after)
        kind = self._kind(r)
        if "c" in frames:
            first = self._clause_start(r, "o" in frames)
            if first is None and "n" not in frames and "a" not in frames and self._reads_on(k, r):
                first = r
            if first is not None:
                return (self._span(first, clause_end(self.clauses, first, k)),)
        if kind == "I" and "i" in frames:
            return (self._span(r, clause_end(self.clauses, r, k)),)
        if kind == "G" and "g" in frames:
            return (self._span(r, clause_end(self.clauses, r, k)),)
        if kind in ("P", "s") and self._has_preposition(r, entry):
            return self._after_preposition(k, r)
        if kind in ("N", '"', "w") and r < self.size:
            return self._object(k, r, frames)
        return None

    def _reads_on(self, k: int, r: int) -> bool:
        """Whether enough follows to be a clause whose verb wasn't recognised."""
        subject = self.clauses.subjects[k]
        fronted = subject is not None and self._kind(subject[0] - 1) in (",", '"')
        end = self.kinds.find(",", r)
        return (
            not fronted
            and self._kind(r) in ("N", "G")
            and (end if end > 0 else self.size) - r >= _CLAUSE_CHUNKS
        )

    def _has_preposition(self, r: int, entry: Cue) -> bool:
        return self.clauses.words(r)[-1] in entry.prepositions and r + 1 < self.size

    def _after_preposition(self, k: int, r: int) -> tuple[Interval, ...] | None:
        n = self._skip(r + 1, "b")
        kind = self._kind(n)
        if kind in ("w", "s", "G"):
            return (self._span(n, clause_end(self.clauses, n, k)),)
        if kind in ("N", '"') and n < self.size:
            return (self._span(n, phrase_end(self.clauses, n, k)),)
        return None

    def _object(self, k: int, r: int, frames: str) -> tuple[Interval, ...] | None:
        if self.kinds[r] == "w":  # "condemned what he called an attack"
            is_object = self.clauses.words(r) == ("what",) and bool(set(frames) & set("na"))
            return (self._span(r, clause_end(self.clauses, r, k)),) if is_object else None
        last = phrase_end(self.clauses, r, k)
        if "x" in frames or "o" in frames:
            after = self._skip(self._nominal_end(r) + 1)
            if self._kind(after) == "I" or (self._kind(after) == '"' and "x" in frames):
                return (self._span(r, clause_end(self.clauses, after, k)),)
        if "a" in frames:
            return (self._span(r, max(last, self._predicative_end(r, k))),)
        if "n" in frames:
            return (self._span(r, last),)
        return None

    def _predicative_end(self, r: int, k: int) -> int:
        """The end of "X as Y" or "X Y" after the verb."""
        after = self._nominal_end(r) + 1
        if self._kind(after) == "s" and self.clauses.words(after)[0] == "as":
            return phrase_end(self.clauses, min(after + 1, self.size - 1), k)
        return r

    def _clause_start(self, r: int, addressed: bool) -> int | None:
        """Where a clause or quotation opens behind the verb group, an addressee and circumstances."""
        if addressed and self._kind(r) == "N" and not self._opens_clause(r):
            r = self._skip(source_after(self.clauses, r) + 1)
            if self._kind(r) == "," and self._kind(r + 1) == '"':
                return r + 1
            if self._kind(r) in (":",):
                return r + 1 if r + 1 < self.size else None
            if self._opens_clause(r):
                return r
            return self._past_circumstances(r)
        if self._opens_clause(r):
            return r
        return self._past_circumstances(r)

    def _past_circumstances(self, r: int) -> int | None:  # noqa: PLR0911 - one return for each construction
        """The clause that opens behind "in an interview on Friday" and the like."""
        n = r
        if self._kind(n) not in ("P", "m", ",", ":"):
            return None
        while n < self.size and n - r <= _ADVERBIAL_REACH:
            kind = self.kinds[n]
            if kind == "h" and self._kind(self._skip(n + 1)) == "V":
                return None
            if kind == "h" or (kind == "s" and self.clauses.words(n)[0] == "whether"):
                return n if n + 1 < self.size else None
            if kind == '"':
                return n if self._kind(n - 1) != "N" and n + 1 < self.size else None
            if kind == ":":
                return n + 1 if n + 1 < self.size else None
            if kind == "," and self._kind(n + 1) == '"':
                return n + 1
            if kind == "P" and self._kind(n + 1) in ("N", "m", "G"):
                n += 2
            elif kind in "mb" or (kind == "," and self._kind(n + 1) == "h"):
                n += 1
            elif kind == "," and self._kind(n + 1) == "N" and self._kind(n + 2) == "," and n > r:
                n += 2
            else:
                return n if n > r and kind == "N" and self._opens_clause(n) else None
        return None
