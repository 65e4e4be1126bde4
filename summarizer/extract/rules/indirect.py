"""Every attribution inside one sentence: by verbs, "according to", nouns, adjectives and hedges."""

from __future__ import annotations

from collections.abc import Set

from summarizer.extract.rules.attributing import Found
from summarizer.extract.rules.attributing_verbs import VerbCues
from summarizer.extract.rules.content import Interval, extent, intervals, trimmed
from summarizer.extract.rules.sources import may_be_source, source_of
from summarizer.lexicon.cues import ADJECTIVE_CUES, HEDGES, NOUN_CUES, VERB_CUES, Cue
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_finite, is_passive, is_verb, negation_of, subject_of
from summarizer.parse.words import ParsedSentence

__all__ = ["Found", "find_attributions"]

_ABOUT = frozenset(("on", "about", "against", "of", "for", "to"))
_OPENERS = frozenset(("that", "whether", "if"))
_STATES_NOT = frozenset(("it", "there", "this", "that", "what"))
# Who makes a claim speaks; who faces, hears or investigates one, or includes it, doesn't.
_MAKING = words(
    "make repeat reiterate renew raise voice express issue level lodge publish release give offer deliver "
    "spread share have"
)
_IN = frozenset(("in", "under", "per"))
_SPEAKING_DOCUMENTS = words(
    "poll polling survey study report filing statement memo law rule review analysis estimate forecast"
)
_ACCORDING = Cue("according to", "assert", "c")


def find_attributions(s: ParsedSentence) -> list[Found]:
    """The attributions in one sentence whose cue stands outside quotation marks, in the order of cues."""
    return _Sentence(s).all()


class _Sentence(VerbCues):
    def all(self) -> list[Found]:
        found = (self._at(at) for at, word in enumerate(self.words) if not word.quoted)
        return [item for item in found if item is not None]

    def _at(self, at: int) -> Found | None:
        word = self.words[at]
        if word.lower == "according":
            return self._according(at)
        if is_verb(self.s, at) or word.tag.startswith("VB"):
            return self.verb(at) or self._adjective(at)
        if word.pos == "NOUN":
            return self._noun(at)
        if word.lower in _IN:
            return self._in_document(at)
        return self._hedged(at) if word.lower in HEDGES else None

    def _according(self, at: int) -> Found | None:
        to = at + 1
        if to >= len(self.words) or self.words[to].lower != "to":
            return None
        sources = self.s.kids(to, "pobj")
        if not sources or not may_be_source(self.s, sources[0], _ACCORDING):
            return None
        clause = self._clause_of(at)
        if clause is None:
            return None
        mine = self.s.subtree(at) | self.s.subtree(to)
        content = self.s.subtree(clause) - mine
        parts = intervals(self.s, content)
        cue = self.words[at].start, self.words[to].end
        source = source_of(self.s, sources[0], at)
        return (
            Found(parts, source, cue, _ACCORDING, (trimmed(self.s, content | mine),), False)
            if parts
            else None
        )

    def _clause_of(self, at: int) -> int | None:
        """The verb that "according to" speaks of: the sentence's where it ends that after a comma."""
        verbs = [k for k in self.s.ancestors(at) if is_verb(self.s, k)]
        closes = self.words[at - 1].text == "," and max(self.s.subtree(at)) >= len(self.words) - 2
        if closes and verbs:
            return verbs[-1]
        return next((k for k in verbs if is_finite(self.s, k)), verbs[0] if verbs else None)

    def _in_document(self, at: int) -> Found | None:
        """ "In a new poll, …", "under the state's law, …": the document speaks."""
        document = next(
            (k for k in self.s.kids(at, "pobj") if self.words[k].lemma in _SPEAKING_DOCUMENTS), None
        )
        clause = self.words[at].head
        if document is None or not is_verb(self.s, clause) or self.words[clause].lower in VERB_CUES:
            return None
        mine = self.s.subtree(at)
        content = self.s.subtree(clause) - mine
        fronted = min(mine) == min(self.s.subtree(clause))
        counted = any(self.words[k].tag == "CD" for k in content)
        if not (fronted or (counted and max(mine) >= max(content) - 1)) or (
            self.words[at].lower == "in" and not counted
        ):
            return None
        parts = intervals(self.s, content)
        entry = Cue(self.words[at].lower, "show", "c")
        whole = (trimmed(self.s, content | mine),)
        source = source_of(self.s, document, at)
        return (
            Found(parts, source, (self.words[at].start, self.words[at].end), entry, whole, False)
            if parts
            else None
        )

    def _adjective(self, at: int) -> Found | None:
        """ "Is confident that", "was angry about"."""
        for k in self.s.kids(at, "acomp"):
            word = self.words[k]
            entry = ADJECTIVE_CUES.get(word.lower)
            subject = subject_of(self.s, at)
            if entry is None or word.quoted or subject is None or self.words[subject].lower in _STATES_NOT:
                continue
            for c in self.s.kids(k, "ccomp", "xcomp", "prep"):
                content = extent(self.s, c, at) - ({c} if self.words[c].dep == "prep" else set())
                if (
                    c < k
                    or not (parts := intervals(self.s, content))
                    or not may_be_source(self.s, subject, entry)
                ):
                    continue
                whole = (trimmed(self.s, self.s.subtree(subject) | {at, k} | content),)
                cue = self.words[at].start, word.end
                negated = negation_of(self.s, at) is not None
                return Found(parts, source_of(self.s, subject, at), cue, entry, whole, True, negated)
        return None

    def _noun(self, at: int) -> Found | None:
        """ "X's claim that", "his call for", "made the claim that"."""
        word = self.words[at]
        entry = NOUN_CUES.get(word.lower)
        if entry is None:
            return None
        owner = self._owner(at)
        for c in self.s.kids(at, "acl", "ccomp", "relcl"):
            opened = any(self.words[k].lower in _OPENERS for k in self.s.kids(c, "mark"))
            to = any(self.words[k].lower == "to" for k in self.s.kids(c, "aux"))
            source = owner or (self._holder(at) if opened else None)
            if source is not None and (opened or to):
                return self._of_noun(at, entry, source, extent(self.s, c, at), word.end)
        if owner is None:
            return None
        for p in self.s.kids(at, "prep"):
            if self.words[p].lower in _ABOUT:
                content = {k for c in self.s.children[p] for k in extent(self.s, c, at)}
                if content:
                    return self._of_noun(at, entry, owner, content, self.words[p].end)
        return None

    def _of_noun(self, at: int, entry: Cue, source: Interval, content: Set[int], end: int) -> Found | None:
        parts = intervals(self.s, content)
        if not parts:
            return None
        clause = next((k for k in self.s.ancestors(at) if is_verb(self.s, k)), at)
        whole = (trimmed(self.s, self.s.subtree(clause) | content),)
        return Found(parts, source, (self.words[at].start, end), entry, whole, True)

    def _owner(self, at: int) -> Interval | None:
        """The one whose claim it is: "X's claim", "his claim"."""
        owner = next(iter(self.s.kids(at, "poss")), None)
        if owner is None:
            return None
        places = {k for k in self.s.subtree(owner) if self.words[k].dep != "case"}
        return trimmed(self.s, places)

    def _holder(self, at: int) -> Interval | None:
        """The subject of the verb that governs the noun ("made the claim that")."""
        word = self.words[at]
        verb = word.head
        if word.dep != "dobj" or is_passive(self.s, verb) or self.words[verb].lemma not in _MAKING:
            return None
        if negation_of(self.s, verb) is not None:
            return None
        subject = subject_of(self.s, verb)
        if subject is None or not may_be_source(self.s, subject, NOUN_CUES[word.lower]):
            return None
        return source_of(self.s, subject, verb)

    def _hedged(self, at: int) -> Found | None:
        """ "Reportedly": the article hands on what it doesn't vouch for, and names nobody."""
        word = self.words[at]
        if not is_verb(self.s, word.head) or self.words[word.head].quoted:
            return None
        content = self.s.subtree(word.head)
        parts = intervals(self.s, content)
        entry = Cue(word.lower, "assert", "c")
        return (
            Found(parts, None, (word.start, word.end), entry, (trimmed(self.s, content),), False)
            if parts
            else None
        )
