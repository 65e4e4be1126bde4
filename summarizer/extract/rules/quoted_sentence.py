"""A sentence with quotations: where each stands among its words, and the tie that a verb of saying makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.extract.rules.sources import can_speak, source_of
from summarizer.extract.rules.speaking import actor_of, hands_on, hearer_of, speaking_agent
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_passive
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted

__all__ = ["Interval", "QuotedSentence", "Tie", "TieKind"]

Interval = tuple[int, int]
# after: "…", he said. before: he said "…". around: a later clause of the sentence ("…" and so on, he said).
# colon: X: "…". noun: his claim that "…".
TieKind = Literal["after", "before", "around", "colon", "noun"]

_SAID_AFTER = ("nsubj", "dobj", "npadvmod", "attr", "oprd", "dep", "dative", "appos", "conj")
_ACCUSATIVE = words("it him her them me us himself herself themselves")
# Words; no sentence made by people needs more.
_REACH = 150


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a quotation to its source, as offsets into the text; `cue` is None where only place does.

    `source` is None where a verb hands the words on without saying whose they are ("was told “…”"). `name` is
    the name that an office in `source` stands beside ("the defendant, Alan Price").
    """

    kind: TieKind
    source: Interval | None
    cue: Interval | None
    via: Interval | None = None
    name: Interval | None = None


class QuotedSentence:
    """The words of a sentence, its tree, and the places of its quotations."""

    def __init__(self, tree: ParsedSentence, quoted: tuple[Quoted, ...]) -> None:
        self.tree = tree
        self.words = tree.words
        self.size = len(tree.words)
        self.quoted = quoted
        self.places = [self._place(q) for q in quoted]

    def _place(self, q: Quoted) -> Interval | None:
        """The first and the last word of a quotation, marks included."""
        inside = [k for k, w in enumerate(self.words) if q.outer.start <= w.start < q.outer.end]
        return (inside[0], inside[-1]) if inside else None

    def _at(self, at: int) -> Interval:
        place = self.places[at]
        assert place is not None
        return place

    def _limits(self, at: int) -> Interval:
        """The words between which the quotation is alone: the ends of its neighbours, both excluded."""
        before = self.places[at - 1] if at else None
        after = self.places[at + 1] if at + 1 < len(self.places) else None
        return before[1] if before else -1, after[0] if after else self.size

    def _span(self, k: int) -> Interval:
        return self.words[k].start, self.words[k].end

    def _made(self, kind: TieKind, source: int, cue: int) -> Tie:
        source = self._meant(source, cue)
        heard = hearer_of(self.tree, cue)
        via = source_of(self.tree, heard, cue) if heard is not None else None
        return Tie(kind, source_of(self.tree, source, cue), self._span(cue), via, self._name_beside(source))

    def _meant(self, source: int, cue: int) -> int:
        """`source`, or the subject that "she" stands for before it: "Denouncing what she …, Soto left"."""
        if self.words[source].lower not in ("he", "she"):
            return source
        for k in self.tree.ancestors(cue):
            word = self.words[k]
            if word.dep == "advcl" and word.tag == "VBG" and k < word.head:
                subject = actor_of(self.tree, k)
                return subject if subject is not None and subject > cue else source
        return source

    def _name_beside(self, source: int) -> Interval | None:
        if self.words[source].entity == "PERSON":
            return None
        named = [k for k in self.tree.kids(source, "appos") if self.words[k].entity == "PERSON"]
        return source_of(self.tree, named[0]) if named else None

    def _open(self, cue: int) -> Tie:
        return Tie("before", None, self._span(cue))

    def _is_finite(self, k: int) -> bool:
        return self.words[k].tag in ("VBD", "VBZ", "VBP") or bool(self.tree.kids(k, "aux", "auxpass"))

    def _is_saying_word(self, k: int) -> bool:
        return any("c" in cue.frames for cue in VERB_CUES.get(self.words[k].lower, ()))

    def _said_by(self, verb: int, at: int, kind: TieKind) -> Tie | None:
        """The tie by a verb of saying: to its subject, in the passive to its agent or to nobody named."""
        if is_passive(self.tree, verb):
            agent = speaking_agent(self.tree, verb, self._at(at)[1])
            if not hands_on(self.tree, verb):
                seen_as = any(self.words[k].lower == "as" for k in self.tree.kids(verb, "prep"))
                return self._made(kind, agent, verb) if seen_as and agent is not None else None
            return self._open(verb) if agent is None else self._made(kind, agent, verb)
        subject = actor_of(self.tree, verb)
        if subject is None or not can_speak(self.tree, subject):
            return None
        return self._made(kind, subject, verb)

    def _according(self, k: int) -> Tie | None:
        """ "according to" and whom it names."""
        to = k + 1
        if to >= self.size or self.words[to].lower != "to":
            return None
        nouns = [n for n in self.tree.kids(to, "pobj") if can_speak(self.tree, n)]
        if not nouns:
            return None
        return Tie("after", source_of(self.tree, nouns[0]), (self.words[k].start, self.words[to].end))

    def _noun_after(self, verb: int, high: int) -> int | None:
        """The noun whose phrase begins right behind a verb."""
        kids = [
            k
            for k in self.tree.kids(verb, *_SAID_AFTER)
            if verb < k < high and self._may_follow(k) and self._opens_at(k) <= verb + 2
        ]
        if kids:
            return kids[0]
        k = verb + 1
        if k >= high or self.words[k].quoted or self.words[k].pos in ("PUNCT", "ADP", "SCONJ", "VERB", "AUX"):
            return None
        while not can_speak(self.tree, k) or self.words[k].dep in ("compound", "nmod", "poss"):
            head = self.words[k].head
            if not verb < head < high or head == k or self.words[head].quoted:
                return None
            k = head
        return k

    def _may_follow(self, k: int) -> bool:
        return can_speak(self.tree, k) and self.words[k].lower not in _ACCUSATIVE

    def _opens_at(self, k: int) -> int:
        """Where the phrase of a noun begins, the part left of the noun without a break."""
        inside = self.tree.subtree(k)
        while k - 1 in inside:
            k -= 1
        return k

    def _is_free(self, at: int) -> bool:
        """Whether nothing of the sentence stands before the quotation, or only another quotation's clause."""
        first, _ = self._at(at)
        return not any(w.pos not in ("PUNCT", "CCONJ", "SYM") for w in self.words[:first] if not w.quoted)

    def _top(self, at: int) -> int:
        """The word of a quotation that depends on a word outside it, else its root."""
        first, last = self._at(at)
        inside = range(first, last + 1)
        tops = [k for k in inside if self.words[k].head not in inside and self.words[k].pos != "PUNCT"]
        roots = [k for k in inside if self.words[k].head == k]
        return (tops or roots or [first])[0]

    def _in_relative(self, at: int) -> bool:
        """Whether a quotation stands in a relative clause with a subject of its own."""
        first, _ = self._at(at)
        return any(
            self.words[k].dep == "relcl" and not self.words[k].quoted
            for k in self.tree.ancestors(self._top(at))
            if k < first
        )

    def _leftwards(self, k: int) -> Iterator[int]:
        """The words before `k` outside quotations, nearest first, as far as a sentence can reach."""
        return (n for n in range(k - 1, max(-1, k - _REACH), -1) if not self.words[n].quoted)
