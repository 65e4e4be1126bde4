"""Attribution inside one sentence: cue, source and content, found in its tree."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from summarizer.extract.rules.content import Interval, intervals, trimmed
from summarizer.extract.rules.sources import source_of
from summarizer.lexicon.cues import Cue, CueClass
from summarizer.parse.clauses import is_finite, is_verb, modal_of, negation_of, verb_group
from summarizer.parse.scope import governing
from summarizer.parse.words import ParsedSentence

__all__ = ["CueReader", "Found"]


# After these the content alone is what the speaker asserts; after others the cue is part of the assertion.
ASSERTING: frozenset[CueClass] = frozenset({"assert", "concede", "opinion", "learn", "show"})


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as offsets into the text; `source` is None where nobody is named.

    `whole` is the clause with whoever speaks, the cue and what is said, in one stretch or in two. `governed`
    says that the content alone isn't what the source asserts: the cue is negated, asks, wishes or judges, or
    the content is no clause of its own. `negated` says the first of these.
    """

    content: tuple[Interval, ...]
    source: Interval | None
    cue: Interval
    entry: Cue
    whole: tuple[Interval, ...]
    governed: bool
    negated: bool = False


class CueReader:
    """One sentence read for its cues, and what is found at one; numbers are places of its words."""

    def __init__(self, s: ParsedSentence) -> None:
        self.s = s
        self.words = s.words

    def _found(
        self, at: int, entry: Cue, particle: int | None, subject: int, content: Set[int]
    ) -> Found | None:
        parts = intervals(self.s, content)
        if not parts:
            return None
        first, last = verb_group(self.s, at, particle)
        source = source_of(self.s, subject, at)
        negated = self._is_negated(at, content)
        governed = negated or modal_of(self.s, at) is not None or not self._asserts(entry, content)
        whole = self._whole(at, subject, content, (first, last))
        cue = self.words[first].start, self.words[last].end
        return Found(parts, source, cue, entry, whole, governed, negated)

    def _is_negated(self, at: int, content: Set[int]) -> bool:
        """Whether the saying itself is negated, here or above: "didn't say", "stopped short of saying"."""
        inside = content | {at, *(k for k in self.s.children[at] if self.words[k].dep == "mark")}
        operators = governing(self.s, inside - {negation_of(self.s, at)})
        return any(operator.kind in ("negation", "unreal", "denial") for operator in operators)

    def _asserts(self, entry: Cue, content: Set[int]) -> bool:
        """Whether the content alone is what the speaker asserts: a clause with a tense, said."""
        if entry.cue_class not in ASSERTING:
            return False
        tops = [k for k in content if self.words[k].head not in content or self.words[k].head == k]
        return any(
            (is_verb(self.s, k) and is_finite(self.s, k)) or self.words[k].masked for k in tops
        ) or any(self.words[k].masked and self.words[k].head in tops for k in content)

    def _whole(
        self, at: int, subject: int, content: Set[int], group: tuple[int, int]
    ) -> tuple[Interval, ...]:
        """Who speaks, the verb and what is said; two stretches where the verb shares another's subject."""
        free = any(k < at and self.words[k].lower == "what" for k in self.s.children[at])
        if free and (above := self._clause_above(at)) is not None:
            return (trimmed(self.s, self.s.subtree(above)),)
        predicate = {*range(group[0], group[1] + 1), *content}
        negation = negation_of(self.s, at)
        if negation is not None:
            predicate.add(negation)
        verb = at
        while not (is_finite(self.s, verb) or self.s.kids(verb, "nsubj")) and self.words[verb].head != verb:
            verb = self.words[verb].head
        own = self.s.kids(verb, "nsubj", "nsubjpass")
        speaker = own[0] if own and self.words[own[0]].tag not in ("WP", "WDT") else subject
        named = self.s.subtree(speaker, {at, verb, *content} - {speaker})
        if verb != at and at < min(named):  # "Recalling the night, she wiped her eyes"
            return (trimmed(self.s, self.s.subtree(verb)),)
        if (own and speaker == own[0]) or verb != at or self._follows(subject, at):
            return (trimmed(self.s, named | predicate),)
        return trimmed(self.s, named), trimmed(self.s, predicate)

    def _clause_above(self, at: int) -> int | None:
        """The verb with a tense of the clause around "what he called a trap"."""
        return next((k for k in self.s.ancestors(at) if is_verb(self.s, k) and is_finite(self.s, k)), None)

    def _follows(self, subject: int, at: int) -> bool:
        """Whether no other finite verb stands between a subject and its verb."""
        between = range(min(subject, at) + 1, max(subject, at))
        return not any(is_verb(self.s, k) and is_finite(self.s, k) for k in between)
