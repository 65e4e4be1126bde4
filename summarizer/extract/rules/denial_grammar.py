"""The grammar around a denial: its clause, its verb with subject and object, where the clause ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.extract.rules.clauses import Clauses, read_clauses
from summarizer.extract.rules.denial_cues import is_claim_noun
from summarizer.extract.rules.extents import clause_end, phrase_end, source_after
from summarizer.read.article import Article
from summarizer.text.quotation_marks import Quoted
from summarizer.text.span import Span

__all__ = ["EDGE", "FAR", "Grammar", "Place", "Thing", "Verb", "chunk_at"]

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re", "am"})
_PRONOUN_BEFORE = re.compile(r"\b(?P<word>it|this|that|these|those|they)\s*\Z", re.IGNORECASE)
_COMPLEMENTS = frozenset({"of", "about", "by", "from", "in"})
_NEGATION = frozenset({"neither", "nor", "not", "n't", "n’t", "never"})
# A subject farther off than this from its verb makes no evidence that can be read.
FAR = 160
EDGE = " ,;:—–-\n"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cue stands, and which kind of cue it is."""

    cue: str
    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb group of a cue: a chunk of the sentence's clauses, its words in lower case, its subject."""

    sentence: Span
    clauses: Clauses
    chunk: int
    kind: str
    words: tuple[str, ...]
    passive: bool
    after_negation: bool
    subject: Span | None


@dataclass(frozen=True, slots=True)
class Thing:
    """What a verb is about.

    `place` are its words, `clause` says that they are a clause. Where the verb stands in a relative clause,
    `relative` is true, `place` is None and `antecedent` the phrase before it; the clause begins at `start`.
    `named` is the claim that stands before the comma of ", which he denies".
    """

    place: Span | None = None
    clause: bool = False
    ditransitive: bool = False
    relative: bool = False
    antecedent: Span | None = None
    start: int = 0
    named: str | None = None


class Grammar:
    """The clauses of one article, read where they are asked for."""

    def __init__(self, article: Article, quoted: Sequence[Quoted]) -> None:
        self.article = article
        self.text = article.text
        self._outer = [q.outer for q in quoted if q.depth == 0]
        self._outer_starts = [span.start for span in self._outer]
        self._marks = frozenset(
            at for q in quoted for at in ((q.outer.start, q.inner.end) if q.closed else (q.outer.start,))
        )
        self._starts = [s.start for s in article.sentences]
        self._read: dict[int, Clauses] = {}

    # --- places ------------------------------------------------------------------------------------------

    def places(self, pattern: re.Pattern[str]) -> Iterator[Place]:
        """Each match of `pattern` outside the furniture, by its named group."""
        for match in pattern.finditer(self.text):
            place = Place(match.lastgroup or "", match.start(), match.end(), match.group().lower())
            sentence = self.sentence(place.start)
            if sentence.end >= place.end and not self.article.is_furniture(sentence):
                yield place

    def sentence(self, offset: int) -> Span:
        """The sentence that holds `offset`."""
        return self.article.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def clauses(self, sentence: Span) -> Clauses:
        """The clauses of a sentence, read once."""
        if sentence.start not in self._read:
            first = max(0, bisect_right(self._outer_starts, sentence.start) - 1)
            last = bisect_right(self._outer_starts, sentence.end)
            quoted = [(s.start, s.end) for s in self._outer[first:last] if s.overlaps(sentence)]
            self._read[sentence.start] = read_clauses(
                self.text, sentence.start, sentence.end, self._marks, quoted
            )
        return self._read[sentence.start]

    def past_mark(self, end: int, start: int) -> int:
        """`end`, or the end of the quotation that holds it and begins behind `start`."""
        at = bisect_right(self._outer_starts, end) - 1
        if at >= 0 and start <= self._outer[at].start < end <= self._outer[at].end:
            return self._outer[at].end
        return end

    # --- verbs -------------------------------------------------------------------------------------------

    def verb(self, place: Place, *, last: bool = False) -> Verb | None:
        """The verb group that holds the cue (its first, or its last), or stands right before it."""
        sentence = self.sentence(place.start)
        clauses = self.clauses(sentence)
        first = chunk_at(clauses, place.start)
        final = chunk_at(clauses, place.end - 1)
        inside = [k for k in range(first, final + 1) if clauses.kinds[k] in "VGIU"]
        before = [k for k in range(max(0, first - 2), first) if clauses.kinds[k] == "V"]
        chosen = (inside[-1] if last else inside[0]) if inside else before[-1] if before else None
        if chosen is None:
            return None
        words = clauses.words(chosen)
        main = words[-1]
        passive = clauses.kinds[chosen] == "U" or (
            any(w in _BE for w in words[:-1]) and not main.endswith("ing") and clauses.kinds[chosen] != "G"
        )
        alone = len(words) == 1 and main.endswith("ed") and self._reads_by(clauses, chosen)
        previous = clauses.words(chosen - 1) if chosen else ()
        carried = (
            bool(previous)
            and previous[-1] in {"or", "nor"}
            and chosen > 1
            and bool(_NEGATION & set(clauses.words(chosen - 2)))
        )
        return Verb(
            sentence,
            clauses,
            chosen,
            clauses.kinds[chosen],
            words,
            passive or alone,
            carried,
            self._subject(clauses, chosen),
        )

    @staticmethod
    def _reads_by(clauses: Clauses, k: int) -> bool:
        return k + 1 < len(clauses.kinds) and clauses.words(k + 1)[0] == "by"

    def _subject(self, clauses: Clauses, k: int) -> Span | None:
        pair = clauses.subjects[k]
        if pair is None:
            return None
        start, end = clauses.start(pair[0]), clauses.end(pair[1])
        return Span.trimmed(self.text, start, end, EDGE) if end - start <= FAR else None

    def word_end(self, verb: Verb) -> int:
        """Where the verb group ends."""
        return verb.clauses.end(verb.chunk)

    def agent(self, verb: Verb) -> Span | None:
        """The "by" phrase of a passive."""
        clauses, n = verb.clauses, verb.chunk + 1
        while n < len(clauses.kinds) and clauses.kinds[n] in "bm":
            n += 1
        if n + 1 >= len(clauses.kinds) or clauses.words(n)[0] != "by" or clauses.kinds[n + 1] != "N":
            return None
        return Span.trimmed(self.text, clauses.start(n + 1), clauses.end(source_after(clauses, n + 1)), EDGE)

    def passive_subject(self, verb: Verb) -> Span | None:
        """What is denied in a passive: the subject, or the noun phrase before a participle."""
        if verb.subject is not None and len(verb.words) > 1:
            return verb.subject
        clauses = verb.clauses
        for n in range(verb.chunk - 1, max(-1, verb.chunk - 4), -1):
            if clauses.kinds[n] == "N":
                return Span.trimmed(self.text, clauses.start(n), clauses.end(n), EDGE)
        return verb.subject

    def object_of(self, verb: Verb, *, at: int | None = None, nominal: bool = False) -> Thing:
        """What the verb is about; `at` is where to look from, `nominal` that a clause can't be it."""
        clauses, k = verb.clauses, verb.chunk
        first = k + 1 if at is None else chunk_at(clauses, at)
        while at is not None and first < len(clauses.kinds) and clauses.start(first) < at:
            first += 1
        n = self._past_circumstances(clauses, first)
        kind = clauses.kinds[n] if n < len(clauses.kinds) else ""
        following = clauses.kinds[n + 1] if n + 1 < len(clauses.kinds) else ""
        if kind in {"h", "w"} or (kind == "s" and clauses.words(n)[0] in {"if", "whether"}):
            first_word = n + 1 if kind == "h" and following else n
            return self._clause_thing(clauses, first_word, k)
        if kind in {"G", "I"}:
            return self._clause_thing(clauses, n, k)
        if kind in {"N", '"'}:
            return self._nominal_thing(clauses, n, k, nominal=nominal)
        return self._relative(verb)

    @staticmethod
    def _past_circumstances(clauses: Clauses, n: int) -> int:
        """Past "on Tuesday", "repeatedly", "in a statement", where something to deny comes behind it."""
        kinds = clauses.kinds
        start = n
        while n < len(kinds) and n - start < 8:
            if kinds[n] in "bm":
                n += 1
            elif (
                kinds[n] == "P"
                and n + 1 < len(kinds)
                and kinds[n + 1] in "Nm"
                and "h" in kinds[n + 2 : n + 6]
            ):
                n += 2
            else:
                break
        return n

    def _clause_thing(self, clauses: Clauses, n: int, k: int) -> Thing:
        end = clauses.end(clause_end(clauses, n, k))
        return Thing(Span.trimmed(self.text, clauses.start(n), end, EDGE), clause=True)

    def _nominal_thing(self, clauses: Clauses, n: int, k: int, *, nominal: bool) -> Thing:
        kinds = clauses.kinds
        if nominal:
            last = self._with_complements(clauses, n) if kinds[n] == "N" else phrase_end(clauses, n, k)
        elif kinds[n] == "N" and self._opens_clause(clauses, n):
            return self._clause_thing(clauses, n, k)
        elif kinds[n : n + 2] == "NN":
            return Thing(ditransitive=True)
        else:
            last = phrase_end(clauses, n, k)
            if "h" in kinds[n : n + 3] or kinds[last + 1 : last + 2] == "h":
                last = clause_end(clauses, n, k)
        start = clauses.start(n)
        return Thing(Span.trimmed(self.text, start, self.past_mark(clauses.end(last), start), EDGE))

    @staticmethod
    def _opens_clause(clauses: Clauses, n: int) -> bool:
        """Whether the noun phrase is the subject of what follows ("denied North Korea had sent troops")."""
        if clauses.kinds[n + 1 : n + 2] != "V":
            return False
        pair, words = clauses.subjects[n + 1], clauses.words(n + 1)
        is_subject = pair is not None and pair[0] <= n <= pair[1]
        return is_subject and (len(words) > 1 or not words[0].endswith("ed"))

    @staticmethod
    def _with_complements(clauses: Clauses, n: int) -> int:
        while clauses.kinds[n + 1 : n + 3] == "PN" and clauses.words(n + 1)[0] in _COMPLEMENTS:
            n += 2
        return n

    def _relative(self, verb: Verb) -> Thing:
        """What a relative clause hangs on ("a claim that Tehran has denied", "…, which he denies")."""
        clauses = verb.clauses
        pair = clauses.subjects[verb.chunk]
        at = pair[0] if pair and pair[0] < verb.chunk else verb.chunk
        n = at - 1
        if n < 0:
            return Thing()
        pronoun = clauses.kinds[n] in "wh"
        start = clauses.start(n) if pronoun else clauses.start(at)
        if pronoun and clauses.words(n)[0] not in {"which", "that"}:
            return Thing()
        n = n - 1 if pronoun else n
        if n < 0 or clauses.kinds[n] not in {"N", ","}:
            return Thing()
        if clauses.kinds[n] == ",":
            named = self._claim_before(clauses, n - 1)
            return Thing(relative=True, start=start, named=named) if pronoun else Thing()
        antecedent = Span.trimmed(self.text, clauses.start(n), clauses.end(n), EDGE)
        if antecedent is None or not (
            pronoun or is_claim_noun(antecedent.text) or antecedent.text.lower() == "something"
        ):
            return Thing()
        return Thing(relative=True, antecedent=antecedent, start=antecedent.start)

    def _claim_before(self, clauses: Clauses, n: int) -> str | None:
        if n < 0 or clauses.kinds[n] != "N":
            return None
        words = self.text[clauses.start(n) : clauses.end(n)]
        return words if is_claim_noun(words) else None

    def clause_limit(self, start: int, limit: int) -> int:
        """Where the clause that begins at `start` ends, at most at `limit`."""
        sentence = self.sentence(start)
        clauses = self.clauses(sentence)
        n = chunk_at(clauses, start)
        end = min(limit, max(clauses.end(clause_end(clauses, n, n)), start + 1))
        return start + len(self.text[start:end].rstrip(EDGE + ".")) or end

    def subject_end(self, start: int, limit: int) -> int:
        """Where a clause inside a subject ends: before a second finite verb that follows its object."""
        clauses = self.clauses(self.sentence(start))
        end = self.clause_limit(start, limit)
        seen = False
        for n in range(chunk_at(clauses, start), len(clauses.kinds)):
            if clauses.start(n) >= end:
                break
            if clauses.kinds[n] == "V":
                if seen and clauses.kinds[n - 1] == "N":
                    return clauses.end(n - 1)
                seen = True
            elif clauses.kinds[n] in "chws":
                seen = False
        return end

    def comment_end(self, end: int, limit: int) -> int:
        """Where a refusal to comment that goes on behind `end` comes to its end."""
        rest = self.text[end:limit]
        stop = re.search(
            r"[,;.!?”\"’](?:\s|\Z)|\s+(?:and|but|or|when|after|before|while|as|until|because|citing"
            r"|saying|despite)\s",
            rest,
        )
        return end + len(rest[: stop.start() if stop else len(rest)].rstrip())

    def noun_at(self, offset: int) -> Span | None:
        """The noun phrase that begins at `offset`."""
        clauses = self.clauses(self.sentence(offset))
        n = chunk_at(clauses, offset)
        if clauses.kinds[n] != "N":
            return None
        return Span.trimmed(self.text, offset, clauses.end(source_after(clauses, n)), EDGE)

    def predicate_subject(self, place: Place) -> Span | None:
        """The subject of "… is false" at `place`."""
        if pronoun := _PRONOUN_BEFORE.search(self.text, max(0, place.start - 8), place.start):
            return Span.of(self.text, *pronoun.span("word"))
        verb = self.verb(place)
        if verb is None or verb.subject is None or verb.subject.end > place.start:
            return None
        return verb.subject

    def clause_around(self, verb: Verb, thing: Thing) -> Span:
        """The clause from its subject to the end of what it is about."""
        start = (
            verb.subject.start
            if verb.subject and verb.subject.end <= verb.clauses.start(verb.chunk)
            else verb.clauses.start(verb.chunk)
        )
        end = max(self.word_end(verb), thing.place.end if thing.place else 0)
        return Span.of(self.text, start, end)

    def clause_before(self, sentence: Span, end: int) -> str | None:
        """The sentence's words before `end`."""
        return " ".join(self.text[sentence.start : end].strip(EDGE).split()) or None

    def is_near(self, verb: Verb) -> bool:
        """Whether no finite verb stands between the subject and the verb."""
        subject = verb.subject
        if subject is None:
            return False
        first = chunk_at(verb.clauses, subject.end - 1) + 1
        between = verb.clauses.kinds[first : verb.chunk]
        far = verb.clauses.start(verb.chunk) - subject.end
        return verb.kind != "G" or ("V" not in between and far < FAR)


def chunk_at(clauses: Clauses, offset: int) -> int:
    """The chunk that holds `offset`, or the last that begins before it."""
    low, high = 0, len(clauses.chunks) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if clauses.start(middle) <= offset:
            low = middle
        else:
            high = middle - 1
    return low
