"""Attribution inside one sentence: cue, source and content, found by its clauses."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.extract.rules.clauses import Clauses
from summarizer.extract.rules.extents import clause_end, fronted_start, phrase_end, source_after
from summarizer.language.cues import ADJECTIVE_CUES, NOUN_CUES, PASSIVE_CUES, VERB_CUES, Cue

__all__ = ["Found", "find_attributions"]

Interval = tuple[int, int]

_BE = frozenset("is are was were am be been being 's ’s 're ’re 'm ’m".split())
_INVERTING = frozenset(
    "say add write ask argue note reply explain tweet recall continue conclude declare remark insist respond warn "
    "quip joke observe announce state shout admit".split()
)
_POSSESSIVE = frozenset("his her its their my our your".split())
_STATES = frozenset("is are was were am be been 's ’s 're ’re 'm ’m feel feels felt remain remains remained seem seems seemed "
                    "appear appears appeared become becomes became".split())  # fmt: skip
_DOCUMENTS = frozenset(
    "poll polls polling survey surveys study studies report reports data figures numbers statistics results video "
    "videos footage images photos photographs pictures emails email records documents filings research investigation "
    "investigations analysis evidence review census estimates audit findings tests test recording transcript "
    "signs ad history experience graph chart map exit".split()
)
_ABOUT = frozenset("on about against over of for to".split())
# Pronouns that name nobody the article could be quoting, outside quotation marks.
_NO_SPEAKERS = frozenset((word,) for word in "there you it this nobody nothing i we one".split())
_IN_DOCUMENT = frozenset((("in",), ("per",)))
_POLLS = frozenset(
    ("poll", "polls", "survey", "surveys", "study", "report", "filing", "filings", "statement", "memo")
)
_GOING_ON = frozenset(
    "went go goes gone going continued continues continue continuing going used proceeded".split()
)
_CLAUSAL = frozenset('VGI"')
_ADVERBIAL_REACH = 14
# Three chunks after "said" that aren't a circumstance are a clause.
_CLAUSE_CHUNKS = 3
# So many chunks before "according to" are a clause, though its verb wasn't recognised.
_LONG_PHRASE = 5


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as offsets into the text; `fronted` where the content stands before its cue."""

    content: tuple[Interval, ...]
    source: Interval | None
    cue: Interval
    entry: Cue
    fronted: bool = False


def find_attributions(clauses: Clauses) -> list[Found]:
    """Every attribution in one sentence, in the order of the cues."""
    return _Sentence(clauses).all()


class _Sentence:
    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.kinds = clauses.kinds
        self.size = len(clauses.kinds)

    def all(self) -> list[Found]:
        found: list[Found] = []
        for k, kind in enumerate(self.kinds):
            item: Found | None = None
            if kind in "VGIU":
                if self.clauses.words(k)[-1] == "according":
                    item = self._according(k)
                else:
                    item = self._verb(k) or self._adjective(k)
            elif kind == "N":
                item = self._noun(k)
            elif kind == "P" and all(before in 'cb"(' for before in self.kinds[:k]):
                item = self._in_document(k)
            if item is not None:
                found.append(item)
        return found

    # -- helpers ---------------------------------------------------------------------------------------

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

    # -- verbs -----------------------------------------------------------------------------------------

    def _verb(self, k: int) -> Found | None:
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
        subject = self.clauses.subjects[k]
        if subject is None or not self._may_speak(subject, entry):
            return None
        if self.kinds[k] == "I" and not self._is_governed(k):
            return None
        cue = self._span(k, after - 1)
        source = self._span(*subject)
        quoted_before = self._kind(subject[0] - 1) == '"'
        parts = None if quoted_before and self._kind(after) == "P" else self._complement(k, after, entry)
        if parts is not None:
            return Found(parts, source, cue, entry)
        parts = self._fronted(k, subject[0], after, entry) or self._relative(k, subject[0], after)
        return Found(parts, source, cue, entry, fronted=True) if parts else None

    def _may_speak(self, subject: tuple[int, int], entry: Cue) -> bool:
        """Whether the subject can be the source of such a cue."""
        words = self.clauses.words(subject[0])
        if words in _NO_SPEAKERS:
            return words == ("it",) and entry.cue_class == "assert" and "c" in entry.frames
        if entry.cue_class == "show":
            return any(
                w in _DOCUMENTS for k in range(subject[0], subject[1] + 1) for w in self.clauses.words(k)
            )
        return True

    def _is_governed(self, k: int) -> bool:
        """Whether the infinitive says what its subject does, not what it may or wants to ("went on to say")."""
        n = k - 1
        if any(self.kinds[m] == "V" and self._main(m) == "used" for m in range(max(0, k - 4), k)):
            return True
        return self._kind(n) in ("V", "G", "P", "b") and any(
            self._main(m) in _GOING_ON for m in range(max(0, k - 3), k) if self.kinds[m] in "VG"
        )

    def _complement(self, k: int, after: int, entry: Cue) -> tuple[Interval, ...] | None:
        """The content after the verb group, by the cue's frames."""
        frames = entry.frames
        r = self._skip(after)
        kind = self._kind(r)
        if "c" in frames:
            first = self._clause_start(k, r, "o" in frames)
            if first is None and "n" not in frames and "a" not in frames and self._reads_on(k, r):
                first = r
            if first is not None:
                return (self._span(first, clause_end(self.clauses, first, k)),)
        if kind == "I" and "i" in frames:
            return (self._span(r, clause_end(self.clauses, r, k)),)
        if kind == "G" and "g" in frames:
            return (self._span(r, clause_end(self.clauses, r, k)),)
        if kind in ("P", "s") and self._has_preposition(r, entry):
            return self._after_preposition(k, r, entry)
        if kind in ("N", '"') and r < self.size:
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

    def _after_preposition(self, k: int, r: int, entry: Cue) -> tuple[Interval, ...] | None:
        n = self._skip(r + 1, "b")
        kind = self._kind(n)
        if kind in ("w", "s", "G"):
            return (self._span(n, clause_end(self.clauses, n, k)),)
        if kind in ("N", '"') and n < self.size:
            return (self._span(n, phrase_end(self.clauses, n, k)),)
        return None

    def _object(self, k: int, r: int, frames: str) -> tuple[Interval, ...] | None:
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

    def _nominal_end(self, r: int) -> int:
        last = r
        while self._kind(last + 1) in ("P", "c") and self._kind(last + 2) == "N":
            last += 2
        return last

    def _predicative_end(self, r: int, k: int) -> int:
        """The end of "X as Y" or "X Y" after the verb."""
        after = self._nominal_end(r) + 1
        if self._kind(after) == "s" and self.clauses.words(after)[0] == "as":
            return phrase_end(self.clauses, min(after + 1, self.size - 1), k)
        return r

    def _clause_start(self, k: int, r: int, addressed: bool) -> int | None:
        """The first chunk of a clause or quotation after the verb group, past an addressee and circumstances."""
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
                for v in range(r + 1, min(self.size, r + 16))
            )
        return False

    def _past_circumstances(self, r: int) -> int | None:
        """The clause that opens behind "in an interview on Friday" and the like."""
        n = r
        if self._kind(n) not in ("P", "m", ",", ":"):
            return None
        while n < self.size and n - r <= _ADVERBIAL_REACH:
            kind = self.kinds[n]
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
                return None
        return None

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
        if last - first < _LONG_PHRASE and not set(self.kinds[first : last + 1]) & _CLAUSAL:
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

    def _inverted(self, k: int, entry: Cue) -> Found | None:
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
        return Found(parts, self._span(n, last), self._span(k, k), entry, fronted=True) if parts else None

    def _speaks_after(self, n: int) -> bool:
        """Whether the noun phrase at `n` is the subject of a verb behind it, so that it isn't the speaker."""
        is_participle = (
            self._kind(n + 1) == "V" and self._main(n + 1).endswith("ed") and self._kind(n + 2) == "P"
        )
        if is_participle and self._kind(n - 2) == '"':
            return False
        return self._opens_clause(n)

    def _passive(self, k: int, entry: Cue) -> Found | None:
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

    # -- other cues ------------------------------------------------------------------------------------

    def _according(self, k: int) -> Found | None:
        n = k + 2
        if self._kind(n) != "N" or self.clauses.words(k + 1)[0] != "to":
            return None
        last = source_after(self.clauses, n)
        entry = Cue("according to", "assert", "c")
        source, cue = self._span(n, last), self._span(k, k + 1)
        opens = all(kind in 'cbs"(' for kind in self.kinds[:k])
        comma = last + 1
        while comma < self.size and comma - last < 14 and self.kinds[comma] != ",":
            comma += 1
        bracketed = self._kind(k - 1) == "," and self._kind(k - 2) in ("s", "c", "h")
        if (opens or bracketed) and self._kind(comma) == "," and comma + 1 < self.size:
            first = comma + 1
            return Found((self._span(first, clause_end(self.clauses, first, k)),), source, cue, entry)
        if k == 0:
            return None
        parts = self._both_sides(k - 1, self._past_setting(last + 1, entry), k)
        return Found(parts, source, cue, entry, fronted=True) if parts else None

    def _in_document(self, k: int) -> Found | None:
        """ "In a new poll, …": the document speaks."""
        n = k + 1
        if self.clauses.words(k) not in _IN_DOCUMENT or self._kind(n) != "N":
            return None
        if self.clauses.words(n)[-1] not in _POLLS:
            return None
        last = self._nominal_end(n)
        if self._kind(last + 1) != "," or last + 2 >= self.size:
            return None
        entry = Cue(self.clauses.words(k)[0], "show", "c")
        rest = self._span(last + 2, clause_end(self.clauses, last + 2, k))
        return Found((rest,), self._span(n, last), self._span(k, k), entry)

    def _adjective(self, k: int) -> Found | None:
        words = self.clauses.words(k)
        subject = self.clauses.subjects[k]
        n = self._skip(k + 1)
        if (
            words[-1] not in _STATES
            and not any(w in _STATES for w in words)
            or self._kind(n) != "N"
            or subject is None
        ):
            return None
        entry = ADJECTIVE_CUES.get(self.clauses.words(n)[-1])
        if (
            entry is None
            or "n" in self.clauses.tags(n)
            or self.clauses.words(subject[1]) in (("it",), ("there",))
        ):
            return None
        r = n + 1
        if self._kind(r) == "P" and r + 1 < self.size:
            r += 1
            last = phrase_end(self.clauses, r, k) if self._kind(r) == "N" else clause_end(self.clauses, r, k)
        elif self._kind(r) == "I" or self._opens_clause(r):
            last = clause_end(self.clauses, r, k)
        else:
            return None
        return Found((self._span(r, last),), self._span(*subject), self._span(k, n), entry)

    def _noun(self, n: int) -> Found | None:
        words, tags = self.clauses.words(n), self.clauses.tags(n)
        entry = NOUN_CUES.get(words[-1])
        if entry is None:
            return None
        r = n + 1
        source = self._possessor(n, words, tags)
        if self._kind(r) == "h" and self._opens_clause(self._skip(r + 1)):
            source = source or self._holder(n)
        elif source is None:
            return None
        elif self._kind(r) == "P" and self.clauses.words(r)[0] in _ABOUT and self._kind(r + 1) == "N":
            return Found(
                (self._span(r + 1, phrase_end(self.clauses, r + 1, n)),), source, self._span(n, r), entry
            )
        elif self._kind(r) != "I":
            return None
        content = self._span(r, clause_end(self.clauses, r, n))
        return Found((content,), source, self._span(n, n), entry)

    def _possessor(self, n: int, words: tuple[str, ...], tags: str) -> Interval | None:
        """The one whose claim it is: "X's claim", "his claim"."""
        chunk = self.clauses.chunks[n]
        if "g" in tags:
            at = chunk.first + tags.rindex("g") - 1
            return self.clauses.tokens.starts[chunk.first], self.clauses.tokens.ends[at]
        if words[0] in _POSSESSIVE:
            return self.clauses.tokens.starts[chunk.first], self.clauses.tokens.ends[chunk.first]
        return None

    def _holder(self, n: int) -> Interval | None:
        """The subject of the verb that governs the noun ("made the claim that")."""
        if self._kind(n - 1) in ("V", "G", "I"):
            subject = self.clauses.subjects[n - 1]
            if subject is not None and not self._is_passive(n - 1, self._main(n - 1)):
                return self._span(*subject)
        return None
