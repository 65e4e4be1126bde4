"""Which words of a sentence say who speaks its quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.extract.rules.clauses import Clauses, read_clauses
from summarizer.extract.rules.extents import source_after
from summarizer.extract.rules.masked import Masked, MaskedSentence
from summarizer.lexicon.cues import NOUN_CUES, VERB_CUES
from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words
from summarizer.text.quotation_marks import Quoted

__all__ = ["Tie", "TieKind", "ties"]

Interval = tuple[int, int]
# after: "…", he said. before: he said "…". around: a later clause of the sentence ("…" and so on, he said).
# colon: X: "…". noun: his claim that "…". subject: no cue at all, only the sentence's subject.
TieKind = Literal["after", "before", "around", "colon", "noun", "subject"]

_BE = word_set("attribution", "be")
_NOT_INVERTED = words("report reports sound read reads show shows rank rate issue")
_ALSO_SPEECH = word_set("attribution", "also_speech")
# Classes and verbs that tell of a mind or a fact, not of speech; a verb of saying farther off goes first.
_SILENT = frozenset({"opinion", "wish", "fear", "learn", "show", "support"})
_FAINT = word_set("attribution", "faint")
_TELLING = frozenset({"told", "tells", "telling", "tell"})
_POSSESSIVE = words("his her its their my our your")
_SKIPPED = frozenset(",-bm.~:")
_CLAUSE_ENDS = frozenset(",.?!…—–-;")
_AFTER_REACH = 60
_SHORT = 3
# Chunks; no sentence of the 80 articles this was tuned on needs more than half of it.
_REACH = 120
_SHORT_REACH = 20
_MARKS_BETWEEN = 16
_QUOTATIONS_AFTER = 8


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a quotation to its source, as offsets into the text; `cue` is None where only place does."""

    kind: TieKind
    source: Interval | None
    cue: Interval | None
    via: Interval | None = None


def ties(masked: Masked, sentence: MaskedSentence, quoted: tuple[Quoted, ...]) -> list[Tie | None]:
    """The tie of each quotation of a sentence, None where the sentence doesn't say who speaks."""
    clauses = read_clauses(masked.text, sentence.start, sentence.end, masked.marks)
    return _Sentence(clauses, quoted[sentence.first : sentence.last]).all()


class _Sentence:
    def __init__(self, clauses: Clauses, quoted: tuple[Quoted, ...]) -> None:
        self.clauses = clauses
        self.kinds = clauses.kinds
        self.size = len(self.kinds)
        self.quoted = quoted
        self.at = {clauses.start(k): k for k in range(self.size)}
        self.openings, self.closings = self._places()
        self.known: dict[int, Interval | None] = {}

    def all(self) -> list[Tie | None]:
        found: list[Tie | None] = []
        for at in range(len(self.quoted)):
            if self.openings[at] < 0:
                found.append(None)
                continue
            found.append(
                self._after(at)
                or self._colon(at)
                or self._before(at)
                or self._around(at)
                or self._noun(at)
                or self._before(at, weak=True)
            )
        self._share(found)
        return [self._with_via(at, tie) if tie else None for at, tie in enumerate(found)]

    def _with_via(self, at: int, tie: Tie) -> Tie:
        """Add who passed the words on: whoever was told, or the source of a clause around the speaker's."""
        via = self.hearer(tie.cue) if tie.cue else None
        if via is None and tie.kind in ("before", "after"):
            outer = self._around(at) if tie.kind == "before" else None
            via = outer.source if outer and outer.cue != tie.cue and outer.source != tie.source else None
        return replace(tie, via=via) if via else tie

    def _leftwards(self, k: int) -> Iterator[int]:
        """The chunks before `k`, nearest first, as far as a sentence made by people can reach."""
        marks = 0
        for at in range(k - 1, max(-1, k - _REACH), -1):
            marks += self.kinds[at] == '"'
            if marks > _MARKS_BETWEEN:
                return
            yield at

    def main_subject(self) -> Interval | None:
        """The subject of the sentence's first finite verb."""
        for k, kind in enumerate(self.kinds[:_REACH]):
            if kind == "V" and self.clauses.subjects[k] is not None:
                return self._interval(self.clauses.subjects[k])
        return None

    # --- places ------------------------------------------------------------------------------------

    def _places(self) -> tuple[list[int], list[int]]:
        """The chunks of each quotation's opening and closing mark, -1 where the sentence lacks it."""
        openings = [self.at.get(q.outer.start, -1) for q in self.quoted]
        closings = [min(k + 1, self.size - 1) if k >= 0 else -1 for k in openings]
        return openings, closings

    def _limits(self, at: int) -> tuple[int, int]:
        """The chunks between the quotations before and after, both excluded."""
        low = self.closings[at - 1] if at else -1
        high = (
            self.openings[at + 1] if at + 1 < len(self.quoted) and self.openings[at + 1] >= 0 else self.size
        )
        return low, high

    def _interval(self, chunks: tuple[int, int] | None) -> Interval | None:
        return (self.clauses.start(chunks[0]), self.clauses.end(chunks[1])) if chunks else None

    def _chunk(self, k: int) -> Interval:
        return self.clauses.start(k), self.clauses.end(k)

    # --- cues --------------------------------------------------------------------------------------

    def _is_cue(self, k: int) -> bool:
        if self.kinds[k] not in "VGIU":
            return False
        words = self.clauses.words(k)
        return any(w in VERB_CUES or w in _ALSO_SPEECH for w in words[-2:]) and not self._is_passive(k)

    def _is_passive(self, k: int) -> bool:
        words = self.clauses.words(k)
        tags = self.clauses.tags(k)
        return (
            len(words) > 1
            and tags[-1] in "uv"
            and any(w in _BE for w in words[:-1])
            and not words[-1].endswith("ing")
        )

    def _speaks(self, k: int) -> bool:
        """Whether a verb group can stand alone after a quotation ("she said")."""
        words = self.clauses.words(k)
        cues = [c for w in words[-2:] for c in VERB_CUES.get(w, ())]
        return any("c" in c.frames for c in cues) or any(w in _ALSO_SPEECH for w in words[-2:])

    def _is_according(self, k: int) -> bool:
        return "according" in self.clauses.words(k)

    # --- after the quotation -----------------------------------------------------------------------

    def _after(self, at: int) -> Tie | None:
        k = self.closings[at] + 1
        _, high = self._limits(at)
        ends_clause = self.quoted[at].inner.text.rstrip("'’\"” ")[-1:] in _CLAUSE_ENDS or (
            k < self.size and self.kinds[k] in ",-"
        )
        while k < high and self.kinds[k] in _SKIPPED:
            k += 1
        if k >= high:
            return None
        if self._is_according(k):
            return self._according(k, high)
        if self.kinds[k] == "s" and self.clauses.words(k)[0] == "as" and k + 1 < high:
            k += 1
        if self.kinds[k] == "V" and self._speaks(k) and not self._is_passive(k):
            return self._interrupted(at, k) or self._inverted(k, high)
        return self._subject_first(k, high) if self.kinds[k] == "N" and ends_clause else None

    def _subject_first(self, k: int, high: int) -> Tie | None:
        """A clause of saying whose subject begins with chunk `k`."""
        for verb in range(k + 1, min(high, k + _AFTER_REACH)):
            subject = self.clauses.subjects[verb] if self.kinds[verb] == "V" else None
            if self.kinds[verb] == ";":
                return None
            in_relative = self.kinds[verb - 1] in "wh"
            if subject is None or in_relative or not self._speaks(verb) or self._is_passive(verb):
                continue
            if subject[0] <= k:
                first = max(subject[0], k)
                self.known[verb] = self._interval((first, subject[1]))
                return Tie("after", self.known[verb], self._chunk(verb))
        return None

    def _interrupted(self, at: int, verb: int) -> Tie | None:
        """The subject before a quotation in a parenthesis: "Smith, citing “costs,” said he would go"."""
        low, _ = self._limits(at)
        first = low + 1
        while first < self.openings[at] and self.kinds[first] in "cb":
            first += 1
        between = self.kinds[first : self.openings[at]]
        if not between.startswith("N") or "V" in between or "," not in between:
            return None
        last = first + between.index(",") - 1
        self.known[verb] = self._interval((first, last))
        return Tie("before", self.known[verb], self._chunk(verb))

    def _inverted(self, verb: int, high: int) -> Tie | None:
        n = verb + 1
        while n < high and self.kinds[n] in "b":
            n += 1
        if n < high and self.kinds[n] == "N" and self.clauses.words(verb)[-1] not in _NOT_INVERTED:
            last = min(source_after(self.clauses, n), high - 1)
            if self.kinds[last + 1 : last + 2] == "U" and last + 1 < high:
                last = min(source_after(self.clauses, last + 1), high - 1)
            source = self._interval((n, self._with_name(last)))
            self.known[verb] = source
            return Tie("after", source, self._chunk(verb))
        return None

    def _with_name(self, last: int) -> int:
        """`last`, or the name that follows it in an apposition: "the defendant, Alan Price"."""
        is_name = self.kinds[last + 1 : last + 3] == ",N" and self.clauses.tags(last + 2)[0] == "E"
        if (
            is_name
            and self.clauses.tags(last)[-1] != "E"
            and self.kinds[last + 3 : last + 4] in ("", ",", ".", '"')
        ):
            return last + 2
        return last

    def _according(self, k: int, high: int) -> Tie | None:
        n = k + 1
        while n < high and self.kinds[n] in "Pb":
            n += 1
        if n < high and self.kinds[n] == "N":
            source = self._interval((n, min(source_after(self.clauses, n), high - 1)))
            return Tie("after", source, self._chunk(k))
        return None

    # --- before the quotation ----------------------------------------------------------------------

    def _before(self, at: int, *, weak: bool = False) -> Tie | None:
        """The nearest cue before a quotation: a verb of saying, or with `weak` one of thinking or showing."""
        for k in self._leftwards(self.openings[at]):
            kind = self.kinds[k]
            if kind == ";":
                return None
            if k in self.known:
                return Tie("before", self.known[k], self._chunk(k))
            if kind not in "VGI":
                continue
            if self._is_according(k):
                return self._according(k, self.openings[at])
            if self._is_passive(k):
                if agent := self._agent(k, self.openings[at]) or self._agent_after(at):
                    return Tie("before", agent, self._chunk(k))
                continue
            if self._is_cue(k) and (weak or self._is_strong(k)) and not self._is_aside(k, at):
                source = self._interval(self.clauses.subjects[k]) or self._earlier_source(k)
                if source is not None:
                    self.known.setdefault(k, source)
                    return Tie("before", source, self._chunk(k))
        return None

    def _is_aside(self, k: int, at: int) -> bool:
        """Whether a short quotation stands in a relative clause on something after the cue."""
        if len(self.quoted[at].inner.text.split()) >= _SHORT:
            return False
        return any(
            self.kinds[v] == "V"
            and self.kinds[v - 1] in "wh"
            and self.kinds[v - 2] == "N"
            and not self._is_cue(v)
            for v in range(max(k + 2, self.openings[at] - _REACH), self.openings[at])
        )

    def _is_strong(self, k: int) -> bool:
        """Whether a verb group says that words were spoken or written."""
        words = self.clauses.words(k)[-2:]
        cues = [c for w in words for c in VERB_CUES.get(w, ())]
        return any(c.cue_class not in _SILENT and c.lemma not in _FAINT for c in cues) or any(
            w in _ALSO_SPEECH for w in words
        )

    def _earlier_source(self, k: int) -> Interval | None:
        """The source of the nearest cue before `k`, which "adding" or "and called it" goes on with."""
        return next((self.known[v] for v in self._leftwards(k) if v in self.known), None) or (
            self.main_subject() if self.kinds[k] in "GI" else None
        )

    def _agent(self, k: int, high: int) -> Interval | None:
        for n in range(k + 1, min(high - 1, k + _SHORT_REACH)):
            if self.kinds[n] == "P" and self.clauses.words(n)[-1] == "by" and self.kinds[n + 1] == "N":
                return self._interval((n + 1, n + 1))
        return None

    def _agent_after(self, at: int) -> Interval | None:
        k = self.closings[at] + 1
        if k + 1 < self.size and self.kinds[k : k + 2] == "PN" and self.clauses.words(k)[-1] == "by":
            return self._interval((k + 1, source_after(self.clauses, k + 1)))
        return None

    def _colon(self, at: int) -> Tie | None:
        """A name and a colon before the quotation, or a clause that ends in a colon."""
        k = self.openings[at] - 1
        if k < 1 or self.kinds[k] != ":":
            return None
        if self.kinds[k - 1] == "N" and (k == 1 or self.kinds[k - 2] in '".'):
            return Tie("colon", self._chunk(k - 1), self._chunk(k))
        verbs = [
            v
            for v in range(max(0, k - _REACH), k)
            if self.kinds[v] == "V" and self.clauses.subjects[v] is not None
        ]
        verbs = [v for v in verbs if self.kinds[v - 1] not in "wh"] or verbs
        cues = [v for v in verbs if self._speaks(v) and not self._is_passive(v)] or verbs
        if not cues:
            return None
        self.known[cues[-1]] = self._interval(self.clauses.subjects[cues[-1]])
        return Tie("before", self.known[cues[-1]], self._chunk(cues[-1]))

    # --- farther off -------------------------------------------------------------------------------

    def _around(self, at: int) -> Tie | None:
        """A clause at the sentence's end that speaks of all before it: "…", and so on, he said."""
        if len(self.quoted) - at > _QUOTATIONS_AFTER:
            return None
        for k in range(self.size - 1, max(self.closings[at], self.size - _REACH), -1):
            if self._is_according(k):
                return self._according(k, self.size)
            if self.kinds[k] != "V" or not self._speaks(k) or self._is_passive(k):
                continue
            subject = self.clauses.subjects[k]
            after = self.kinds[k + 1] if k + 1 < self.size else "."
            if subject is not None and subject[0] > self.closings[at]:
                opens = self.kinds[subject[0] - 1] in ",-" and after in '.,mPb"'
                if opens:
                    return Tie("around", self._interval(subject), self._chunk(k))
            elif after == "N" and self.kinds[k - 1] in ",-":
                return self._inverted(k, self.size)
        return None

    def _noun(self, at: int) -> Tie | None:
        """A noun of saying with its owner: "his claim that “…”", "Smith's call for “…”"."""
        for k in self._leftwards(self.openings[at]):
            if self.kinds[k] != "N":
                continue
            words = self.clauses.words(k)
            if words[-1] not in NOUN_CUES or len(words) < 2:
                continue
            first, last = self.clauses.chunks[k].first, self.clauses.chunks[k].last
            tokens = self.clauses.tokens
            if words[0] in _POSSESSIVE:
                return Tie(
                    "noun",
                    (tokens.starts[first], tokens.ends[first]),
                    (tokens.starts[last], tokens.ends[last]),
                )
            owner = next((j for j in range(last - 1, first, -1) if tokens.tags[j] == "g"), None)
            if owner is not None:
                return Tie(
                    "noun",
                    (tokens.starts[first], tokens.ends[owner - 1]),
                    (tokens.starts[last], tokens.ends[last]),
                )
        return None

    def hearer(self, cue: Interval) -> Interval | None:
        """Who was told: the noun phrase right after a form of "tell"."""
        k = self.at.get(cue[0], self.size)
        if k + 1 < self.size and self.clauses.words(k)[-1] in _TELLING and self.kinds[k + 1] == "N":
            last = source_after(self.clauses, k + 1)
            while self.kinds[last + 1 : last + 2] == "N":
                last += 1  # "the website The War Zone"
            return self._interval((k + 1, last))
        return None

    def _share(self, found: list[Tie | None]) -> None:
        """Give a quotation without a tie its neighbour's where only "and", "or" or commas stand between."""
        for at in range(1, len(found)):
            if found[at] is None and found[at - 1] is not None:
                between = self.kinds[self.closings[at - 1] + 1 : self.openings[at]]
                if between and not between.strip(",cbP"):
                    found[at] = found[at - 1]
        for at in range(len(found) - 2, -1, -1):
            if found[at] is None and found[at + 1] is not None:
                between = self.kinds[self.closings[at] + 1 : self.openings[at + 1]]
                if between and not between.strip(",cb"):
                    found[at] = found[at + 1]
        if len(found) == 1 and found[0] is None and (subject := self.main_subject()) is not None:
            found[0] = Tie("subject", subject, None)
