"""Chunks of a sentence (noun phrases, verb groups) and which noun phrase each verb group speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.extract.rules.tokens import Tokens, tokenise
from summarizer.lexicon.cues import VERB_CUES
from summarizer.parse.lexicon import TIMES

__all__ = ["Chunk", "Clauses", "read_clauses"]

_CHUNK = re.compile(
    r"""
      (?P<I> t b* (?: a[ab]* [lviu]? | [lv] ) (?:p(?=[dh"]))? )                    # to deny
    | (?P<V> b* a [ab]* (?:b*[viul])?  |  b* [vl] )                # has not yet said, said
    | (?P<G> b* i (?!n+[va]) )                           # adding
    | (?P<U> u )                                                   # seen
    | (?P<N> [ro]
          | d* (?:b(?=[bjx]))* (?:[dxjnE]|m(?=g)|i(?=[nE]))
              (?:[jnEgx]|d(?=g)|b(?=j)|m(?=g)|(?<=[gj])[iv](?=[nE]))*
          | d+ )
    | (?P<P> p+ | t )
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
_FINITE = "V"
_LOOKBACK = 40
_PARTICIPLE_REACH = 4
_APPOSITION = 40
_DEICTIC = frozenset(["last", "this", "next", "that", "earlier", "later", "every", "each"])


class Chunk(NamedTuple):
    """Tokens `[first, last]` of a sentence, both included.

    `kind` is N (noun phrase), V (finite verb group), I (infinitive), G (-ing form), U (participle), P
    (preposition), or the tag of the single token.
    """

    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence read shallowly.

    `kinds[k]` is the kind of `chunks[k]`. `subjects[k]` are the first and the last chunk of the subject of
    the verb group `chunks[k]`, None where none was found. Offsets in `tokens` are into the whole text.
    """

    tokens: Tokens
    chunks: tuple[Chunk, ...]
    kinds: str
    subjects: tuple[tuple[int, int] | None, ...]

    def start(self, chunk: int) -> int:
        """Where a chunk begins in the text."""
        return self.tokens.starts[self.chunks[chunk].first]

    def end(self, chunk: int) -> int:
        """Where a chunk ends in the text."""
        return self.tokens.ends[self.chunks[chunk].last]

    def words(self, chunk: int) -> tuple[str, ...]:
        """A chunk's words in lower case."""
        piece = self.chunks[chunk]
        return tuple(self.tokens.lower[piece.first : piece.last + 1])

    def tags(self, chunk: int) -> str:
        """A chunk's tags."""
        piece = self.chunks[chunk]
        return self.tokens.tags[piece.first : piece.last + 1]


def read_clauses(
    text: str,
    start: int,
    end: int,
    marks: frozenset[int] | None = None,
    quoted: Sequence[tuple[int, int]] = (),
) -> Clauses:
    """The clauses of the sentence `text[start:end]`.

    `marks` as `tokenise` takes them; `quoted` are the intervals in quotation marks that touch the sentence.
    """
    tokens = tokenise(text, start, end, marks)
    chunks: list[Chunk] = []
    kinds: list[str] = []
    for match in _CHUNK.finditer(tokens.tags):
        kind = match.lastgroup or match.group()
        first, after = match.span()
        if kind == "N" and _is_time(tokens, first, after - 1):
            kind = "m"
        chunks.append(Chunk(kind, first, after - 1))
        kinds.append(kind)
    shape = "".join(kinds)
    finder = _Subjects(tokens, chunks, shape, _inside(tokens, chunks, quoted))
    return Clauses(tokens, tuple(chunks), shape, finder.all())


def _inside(tokens: Tokens, chunks: list[Chunk], quoted: Sequence[tuple[int, int]]) -> list[bool]:
    """For each chunk whether it begins inside one of `quoted`."""
    found: list[bool] = []
    intervals = sorted(quoted)
    at, reached = 0, -1
    for chunk in chunks:
        start = tokens.starts[chunk.first]
        while at < len(intervals) and intervals[at][0] <= start:
            reached = max(reached, intervals[at][1])
            at += 1
        found.append(start < reached)
    return found


def _is_time(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a noun phrase says when ("last month", "three days" before "ago")."""
    lower = tokens.lower
    if lower[last] in TIMES:
        following = lower[last + 1] if last + 1 < len(lower) else ""
        return lower[first] in _DEICTIC or following in ("ago", "earlier", "later")
    return False


class _Subjects:
    """Finds the subject of every verb group of one sentence, left to right."""

    def __init__(self, tokens: Tokens, chunks: list[Chunk], kinds: str, inside: list[bool]) -> None:
        self.tokens = tokens
        self.chunks = chunks
        self.kinds = kinds
        self.inside = inside
        self.found: list[tuple[int, int] | None] = []

    def all(self) -> tuple[tuple[int, int] | None, ...]:
        for at, kind in enumerate(self.kinds):
            if kind == "V":
                self.found.append(self._of_finite(at))
            elif kind in "GU":
                self.found.append(self._of_participle(at))
            elif kind == "I":
                self.found.append(self._of_governing_verb(at))
            else:
                self.found.append(None)
        return tuple(self._with_fronted_participles())

    def _with_fronted_participles(self) -> list[tuple[int, int] | None]:
        """Give a participle that opens the sentence ("Citing X, he said") the subject of its first verb."""
        first = next((s for k, s in zip(self.kinds, self.found, strict=True) if k == "V" and s), None)
        if first is None:
            return self.found
        return [
            first if subject is None and kind in "GI" and at < first[0] else subject
            for at, (kind, subject) in enumerate(zip(self.kinds, self.found, strict=True))
        ]

    def _of_finite(self, at: int) -> tuple[int, int] | None:  # noqa: PLR0911 - one return for each construction
        j = self._skip_back(at - 1)
        kind = self.kinds[j] if j >= 0 else ""
        if kind == "N":
            return self._nominal(j)
        if kind in ("w", "h"):
            return self._antecedent(j)
        if kind == ",":
            return self._across_comma(j)
        if kind == "c":
            return self._latest_finite(at)
        if kind == '"' and j > 0:
            return self._across_mark(at, j)
        if kind and kind in "PVUG" and j > 0:
            return self._reduced_relative(j)
        if kind in (")", "-"):
            return self._across_comma(j)
        return None

    def _skip_back(self, j: int) -> int:
        while j >= 0 and (
            self.kinds[j] in "bm" or (self.kinds[j] == ")" and "(" in self.kinds[max(0, j - 12) : j])
        ):
            j = self.kinds.rindex("(", 0, j) - 1 if self.kinds[j] == ")" else j - 1
        return j

    def _nominal(self, last: int) -> tuple[int, int]:
        """The noun phrase that ends with chunk `last`, with all that belongs to it before."""
        first = last
        while first >= 1 and last - first < _LOOKBACK:
            step = self._extension(first, last)
            if not step:
                break
            first -= step
        return first, last

    def _extension(self, first: int, last: int) -> int:  # noqa: PLR0911 - one return for each construction
        """How many chunks before `first` belong to the same noun phrase: its head and what links them."""
        kinds = self.kinds
        link = kinds[first - 1]
        host = kinds[first - 2] if first >= 2 else "~"
        farther = kinds[first - 3] if first >= 3 else ""
        if link == "P" and self._compares(first):
            return 0
        if link == "P":
            return self._hosted(first, host, farther)
        if link == "N" and "V" in kinds[first:last]:
            return 1  # "the emails it received"
        if link == "G" and host == "P" and farther == "N":
            return 3
        if link in "GI" and host in "NG":
            return 2 if host == "N" else 1
        if link == "V" and host in "wh" and farther == "N":
            return 3
        if host != "N":
            return 0
        if link == "c":
            apart = self.tokens.lower[self.chunks[first - 1].last] == "but" or self._governed(
                first - 2, "VGIU"
            )
            return 0 if apart else 2
        is_list = link == "," and "c" in kinds[first:last]
        return 2 if is_list and not self._governed(first - 2, "VGIUP") else 0

    def _compares(self, first: int) -> bool:
        """Whether "than" stands before, with somebody behind it, not a number ("more than 100 people")."""
        opens = self.tokens.tags[self.chunks[first].first]
        return opens != "x" and self.tokens.lower[self.chunks[first - 1].last] == "than"

    def _hosted(self, first: int, host: str, farther: str) -> int:
        """The chunks before a preposition, by which the noun phrase hangs on an earlier one."""
        if host == "N":
            return 2
        if host in "UGI" and farther == "N":
            return 3
        if host != "V":
            return 0
        if farther == "w" and first >= 4 and self.kinds[first - 4] == "N":
            return 4
        return 3 if farther == "N" and self._is_reduced(first - 2) else 0

    def _is_reduced(self, at: int) -> bool:
        """Whether the verb group is one -ed form right after a noun phrase ("a report published by")."""
        chunk = self.chunks[at]
        return (
            at > 0
            and self.kinds[at - 1] == "N"
            and self.tokens.lower[chunk.last].endswith(("ed", "en", "n", "t"))
        )

    def _governed(self, at: int, governors: str) -> bool:
        """Whether the noun phrase is the object of one of `governors`; the subject of a clause isn't."""
        return at > 0 and self.kinds[at - 1] in governors and not self._takes_clause(at - 1)

    def _takes_clause(self, k: int) -> bool:
        """Whether the verb group is a cue that a clause follows, not a noun phrase ("said")."""
        cues = VERB_CUES.get(self.tokens.lower[self.chunks[k].last], ())
        return any("c" in cue.frames and "n" not in cue.frames for cue in cues)

    def _across_mark(self, at: int, j: int) -> tuple[int, int] | None:
        """The subject of a verb group that follows a quotation mark ("Clinton “did a remarkable job”")."""
        before = self._skip_back(j - 1)
        if before < 0:
            return None
        kind = self.kinds[before]
        if self.inside[at] and kind == "N":
            return self._nominal(before)
        if not self.inside[at] and kind == "," and before > 1:
            return self._across_comma(before)
        return None

    def _antecedent(self, j: int) -> tuple[int, int] | None:
        """The noun phrase that "who", "which" or "that" at `j` stands for."""
        k = j - 1
        while k >= 0 and self.kinds[k] in ",P-":
            k -= 1
        if k < 0 or self.kinds[k] != "N":
            return None
        first = k
        while (
            first >= 2
            and self.kinds[first - 1] == "P"
            and self.kinds[first - 2] == "N"
            and self._is_of(first - 1)
        ):
            first -= 2
        return first, k

    def _is_of(self, at: int) -> bool:
        return self.tokens.lower[self.chunks[at].last] in ("of", "for", "at", "from", "in")

    def _across_comma(self, j: int) -> tuple[int, int] | None:
        """The subject of a verb group after a comma: before an apposition, or shared with an earlier one."""
        kinds = self.kinds
        best: tuple[int, int] | None = None
        sign = kinds[j]
        k = j - 1
        while k > 0 and j - k <= _APPOSITION:
            if kinds[k] == sign or kinds[k] in ",(-":
                head = self._skip_back(k - 1)
                opens = kinds[k + 1] if k + 1 < j else ""
                if head >= 0 and kinds[head] == "N" and opens and opens in "NwPGUVbmsc":
                    phrase = self._nominal(head)
                    before = kinds[phrase[0] - 1] if phrase[0] else ""
                    if opens == "V" and not self._is_reduced_after(k + 1):
                        return self._latest_finite(j + 1)
                    if before == "" or before in 'shc,;:"-.~bm' or (before == "P" and opens != "N"):
                        best = (phrase[0], j - 1) if opens in "Nc" else phrase
                        if before != ",":
                            break
            elif kinds[k] == ";":
                break
            k -= 1
        return best or self._latest_finite(j + 1)

    def _is_reduced_after(self, at: int) -> bool:
        return self.tokens.lower[self.chunks[at].last].endswith(("ed", "en", "wn"))

    def _latest_finite(self, at: int) -> tuple[int, int] | None:
        """The subject shared with an earlier verb group; a cue shares with a cue where there is one."""
        nearest: tuple[int, int] | None = None
        cue = self._is_cue(at)
        for k in range(at - 1, max(-1, at - _LOOKBACK), -1):
            if (
                self.kinds[k] == "V"
                and (subject := self.found[k]) is not None
                and self.inside[k] == self.inside[at]
            ):
                if not cue or self._is_cue(k):
                    return subject
                nearest = nearest or subject
            if self.kinds[k] == ";":
                break
        return nearest

    def _is_cue(self, k: int) -> bool:
        chunk = self.chunks[k]
        return any(word in VERB_CUES for word in self.tokens.lower[chunk.first : chunk.last + 1])

    def _reduced_relative(self, j: int) -> tuple[int, int] | None:
        """The noun phrase before a participle that directly meets the next verb ("the man arrested said")."""
        k = j
        while k >= 0 and j - k <= _PARTICIPLE_REACH and self.kinds[k] in "PVUGbm":
            k -= 1
        if k >= 0 and self.kinds[k] == "N" and j - k <= _PARTICIPLE_REACH:
            return self._nominal(k)
        return None

    def _of_participle(self, at: int) -> tuple[int, int] | None:
        j = self._skip_back(at - 1)
        if j >= 0 and self.kinds[j] == "N" and not self._object_of_verb(j):
            return self._nominal(j)
        shared = self._latest_finite(at)
        if shared is None and j > 0 and self.kinds[j] == "," and self.kinds[j - 1] == "N":
            return self._nominal(j - 1)
        return shared

    def _object_of_verb(self, j: int) -> bool:
        k = j
        while k >= 2 and self.kinds[k - 1] == "P" and self.kinds[k - 2] == "N":
            k -= 2
        return k > 0 and self.kinds[k - 1] in "VGIUP"

    def _of_governing_verb(self, at: int) -> tuple[int, int] | None:
        for k in range(at - 1, max(-1, at - 12), -1):
            if self.kinds[k] in "VGI" and self.found[k] is not None:
                return self.found[k]
        return None
