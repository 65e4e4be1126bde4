"""One sentence read for its cues: the questions that every kind of cue asks about its neighbourhood."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.extract.rules.clauses import Clauses
from summarizer.extract.rules.extents import clause_end, fronted_start, source_after
from summarizer.lexicon.cues import VERB_CUES, Cue
from summarizer.lexicon.word_lists import words

__all__ = ["CueSentence", "Found", "Interval"]

Interval = tuple[int, int]

_BE = words("is are was were am be been being 's ’s 're ’re 'm ’m")
_CLAUSAL = frozenset('VGI"')
# So many chunks before "according to" are a clause, though its verb wasn't recognised.
_LONG_PHRASE = 5
# So far from a noun phrase its verb may stand.
_VERB_REACH = 16


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as offsets into the text; `source` is None where nobody is named."""

    content: tuple[Interval, ...]
    source: Interval | None
    cue: Interval
    entry: Cue


class CueSentence:
    """A sentence's chunks; numbers in its methods are places in them, and a place outside has the kind ""."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.kinds = clauses.kinds
        self.size = len(clauses.kinds)
        # Who spoke last behind the verb ("…," said X): a participle that follows is theirs.
        self.inverted: Interval | None = None
        # Nouns that belong to a verb's cue ("pointed to reports that").
        self.pointed_at: set[int] = set()

    def _kind(self, k: int) -> str:
        return self.kinds[k] if 0 <= k < self.size else ""

    def _span(self, first: int, last: int) -> Interval:
        return self.clauses.start(first), self.clauses.end(last)

    def _skip(self, k: int, kinds: str = "bm") -> int:
        while k < self.size and self.kinds[k] in kinds:
            k += 1
        return k

    def _main(self, k: int) -> str:
        """The main verb of a verb group in lower case."""
        words, tags = self.clauses.words(k), self.clauses.tags(k)
        return next(
            (w for w, t in zip(reversed(words), reversed(tags), strict=True) if t in "lviu"), words[-1]
        )

    def _is_passive(self, k: int, main: str) -> bool:
        """Whether the verb group is passive: "was told", "known", or "called" in "a contest called X"."""
        if self.kinds[k] == "U":
            return True
        if self.kinds[k] != "V" or main.endswith("ing"):
            return False
        words = self.clauses.words(k)
        if self._kind(k - 1) == "s" and self._kind(k + 1) == "P" and self.clauses.words(k + 1)[0] == "by":
            return True
        return any(w in _BE for w in words[:-1]) or (len(words) == 1 and self._is_reduced(k, main))

    def _is_reduced(self, k: int, main: str) -> bool:
        if not main.endswith("ed") or self._kind(k - 1) != "N":
            return False
        governor = self._kind(k - 2)
        if governor == "P":
            return self._kind(k - 3) in ("N", "V", "G", "I")
        return governor in ("V", "G", "I") and governor != "" and not self._governs_clause(k - 2)

    def _governs_clause(self, k: int) -> bool:
        return any("c" in cue.frames for cue in VERB_CUES.get(self._main(k), ()))

    def _nominal_end(self, r: int) -> int:
        last = r
        while self._kind(last + 1) in ("P", "c") and self._kind(last + 2) == "N":
            last += 2
        return last

    def _opens_clause(self, r: int) -> bool:
        kind = self._kind(r)
        if kind in ("h", "w", '"'):
            return r + 1 < self.size
        if kind == "s":
            word = self.clauses.words(r)[0]
            return word in ("if", "whether") or (word == "when" and self._kind(r + 1) == ".")
        if kind == "N":
            return any(
                self.kinds[v] == "V"
                and self.kinds[v - 1] not in "wh"
                and (s := self.clauses.subjects[v]) is not None
                and s[0] <= r <= s[1]
                for v in range(r + 1, min(self.size, r + _VERB_REACH))
            )
        return False

    def _past_setting(self, n: int, entry: Cue) -> int:
        """The chunk behind an addressee and circumstances of the speaking."""
        if "o" in entry.frames and self._kind(n) == "N":
            n = source_after(self.clauses, n) + 1
        while n < self.size and (
            self.kinds[n] in "mb" or (self.kinds[n] == "P" and self._kind(n + 1) in ("N", "m"))
        ):
            n += 2 if self.kinds[n] == "P" else 1
        return n

    def _both_sides(self, before: int, end: int, k: int) -> tuple[Interval, ...] | None:
        last = before
        while last >= 0 and self.kinds[last] in ",-":
            last -= 1
        if last < 0:
            return None
        first = fronted_start(self.clauses, last)
        right = self._rest(end, k)
        broken = right is not None and self._kind(end + 1) == "V"
        if not broken and last - first < _LONG_PHRASE and not set(self.kinds[first : last + 1]) & _CLAUSAL:
            return (right,) if right else None
        left = self._span(first, last)
        return (left, right) if right else (left,)

    def _rest(self, end: int, k: int) -> Interval | None:
        """What goes on behind the comma that closes "…, X said, …"."""
        if self._kind(end) != ",":
            return None
        n = self._skip(end + 1, "b")
        if self._kind(n) not in ("N", "P", '"', "c", "V", "h", "s", "I", "w") or n >= self.size:
            return None
        if self._kind(n) == "w" and self.clauses.words(n)[0] in ("who", "whose", "which"):
            return None
        if self._kind(n) == "c" and self._kind(n + 1) != '"':
            return None
        first = end + 1
        return self._span(first, clause_end(self.clauses, first, k))

    def _beside_as(self, at: int, end: int, k: int) -> tuple[Interval, ...] | None:
        """Content beside "as X said": behind it where that opens the sentence, else before it."""
        opens = all(kind in 'cb"(' for kind in self.kinds[:at]) or (
            self._kind(at - 1) == "," and self._kind(at - 2) in ("h", "s", "c")
        )
        if opens and self._kind(end) == "," and end + 1 < self.size:
            return (self._span(end + 1, clause_end(self.clauses, end + 1, k)),)
        if not opens and self._kind(at - 1) == ",":
            return (self._span(fronted_start(self.clauses, at - 2), at - 2),) if at >= 2 else None
        return None
