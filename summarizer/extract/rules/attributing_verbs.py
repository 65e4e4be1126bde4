"""Attribution by verbs: "X said …", "…, X said, …", "was criticised by X", "is expected to"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from summarizer.extract.rules.attributing import CueReader, Found
from summarizer.extract.rules.content import (
    GLOSSES,
    after_comma,
    extent,
    intervals,
    resumes,
    trimmed,
)
from summarizer.extract.rules.sources import may_be_source, source_of
from summarizer.lexicon.cues import PASSIVE_CUES, VERB_CUES, Cue, CueClass
from summarizer.lexicon.kinds import is_speaking_verb
from summarizer.parse.clauses import (
    NEGATIVE_ADVERBS,
    agent_of,
    is_finite,
    is_passive,
    is_verb,
    markers_of,
    modal_of,
    negation_of,
    subject_of,
    verb_group,
)

__all__ = ["VerbCues"]

_HYPOTHETICAL = frozenset(("if", "unless", "whether", "until", "lest"))
# Verbs that only sound like a cue before a noun phrase ("realised the gravity", "saw the attack").
_CLAUSE_ONLY: frozenset[CueClass] = frozenset({"learn", "opinion"})
# "Asked not to be named" tells of the source, and nothing of what it says.
_UNNAMED = frozenset(("name", "identify", "quote"))
# Auxiliaries that the past tense of a verb of saying gives to what is said.
_BACKSHIFTED = frozenset(("would", "could", "might", "had"))
# So many words left of ", he said" are a clause although no verb was seen in them.
_LONG_PHRASE = 5
_BEFORE_SPEAKER = frozenset((",", '"', "”", "’", "'", "''", "—", "–", "-"))


class VerbCues(CueReader):
    """Reads what a verb attributes, and to whom."""

    def verb(self, at: int) -> Found | None:
        """What the verb at `at` attributes; None where it attributes nothing."""
        named = self._entry(at)
        if named is None:
            return None
        entry, particle = named
        if self._is_hypothetical(at):
            return None
        if is_passive(self.s, at):
            return self._passive(at, entry, particle)
        subject = self._speaker(at, entry)
        if subject is None:
            return None
        content = self._complement(at, entry, particle) or self._around(at, entry, subject)
        if not content:
            return None
        return self._found(at, entry, particle, subject, content)

    def _entry(self, at: int) -> tuple[Cue, int | None] | None:
        """The cue that a verb is, and the place of its particle."""
        word = self.words[at]
        if word.lower in GLOSSES and after_comma(self.s, at):
            return None
        for entry in VERB_CUES.get(word.lower, ()):
            if " " not in entry.lemma:
                return entry, None
            particle = entry.lemma.split()[1]
            place = next((k for k in self.s.children[at] if self.words[k].lower == particle and k > at), None)
            if place is not None:
                return entry, place
        # A verb no list has, with a clause behind it that somebody says: "quipped that", "moaned that".
        if is_speaking_verb(word.lemma) and word.lower not in VERB_CUES and self.s.kids(at, "ccomp"):
            return Cue(word.lemma, "assert", "c"), None
        return None

    def _is_hypothetical(self, at: int) -> bool:
        """Whether nobody says it: "if he says", "before she could say", a question."""
        marks = {self.words[k].lower for k in markers_of(self.s, at)}
        if marks & _HYPOTHETICAL:
            return True
        modal = modal_of(self.s, at)
        if "before" in marks and modal is not None:
            return True
        root = (self.s.ancestors(at) or [at])[-1]
        last = max(self.s.subtree(root))
        return self.words[last].text == "?" and not self.words[last].quoted

    def _speaker(self, at: int, entry: Cue) -> int | None:
        """The subject of a verb, or of the verb above where its own can't speak ("…, denouncing it as")."""
        subjects: list[int | None] = [subject_of(self.s, at)]
        word = self.words[at]
        if word.dep == "conj":
            resumed = [k for k in self._saying_above(at) if resumes(self.s, at, word.head, k)]
            subjects = [*(subject_of(self.s, k) for k in resumed[:1]), *subjects]
        if word.dep == "advcl" and word.tag == "VBG" and after_comma(self.s, at):
            above = [subject_of(self.s, k) for k in self._saying_above(at)]
            subjects = [*above, *subjects]
        return next((k for k in subjects if k is not None and may_be_source(self.s, k, entry)), None)

    def _saying_above(self, at: int) -> list[int]:
        """The verbs of saying of whose content the clause a participle hangs on is part."""
        chain = [self.words[at].head, *self.s.ancestors(self.words[at].head)]
        return [
            self.words[k].head
            for k in chain
            if self.words[k].dep == "ccomp" and self.words[self.words[k].head].lower in VERB_CUES
        ]

    # --- what is said ------------------------------------------------------------------------------------

    def _complement(self, at: int, entry: Cue, particle: int | None) -> Set[int] | None:
        """The content that the verb governs, by the cue's frames."""
        for found in self._complements(at, entry, particle):
            if found:
                return found
        return None

    def _complements(self, at: int, entry: Cue, particle: int | None) -> Iterator[set[int]]:
        frames = entry.frames
        if particle is not None and self.words[particle].dep == "prep":
            yield self._extents(at, list(self.s.children[particle]))
        if "c" in frames:
            yield self._clauses(at)
        if set(frames) & set("ixg"):
            yield self._infinitive(at, frames)
        if "a" in frames and entry.prepositions:
            yield self._charge(at, entry)
        if "a" in frames:
            yield self._predication(at)
        if "n" in frames and entry.cue_class not in _CLAUSE_ONLY:
            yield self._extents(at, [k for k in self.s.kids(at, "dobj") if k > at])
        if entry.prepositions:
            yield self._prepositional(at, entry)
        if "c" in frames and entry.cue_class == "assert":
            yield self._read_on(at)

    def _extents(self, at: int, places: list[int]) -> set[int]:
        return {k for place in places for k in extent(self.s, place, at)}

    def _clauses(self, at: int) -> set[int]:
        """The clauses said, with a negation that stands behind the verb: "said not all were lowered"."""
        clauses = [k for k in self.s.kids(at, "ccomp") if k > at or self._is_set_off(k)]
        if any(w.quoted for w in self.words[at + 1 :]):
            # "He said X, and when asked, he said “…”": what stands before is another's saying.
            clauses = [k for k in clauses if k > at or self.words[k].quoted or not self._says(k)]
        clauses = [k for k in clauses if not self._is_anothers(k, at, clauses)]
        found = self._extents(at, clauses)
        if found:
            found |= self._subject_behind(at, clauses, found) | self._reported_on(at)
            for k in reversed(self.s.kids(at, "neg", "preconj", "advmod")):
                words = self.s.subtree(k)
                if at < k < min(found) == max(words) + 1 and any(self._negates(m) for m in words):
                    found |= words
        return found

    def _is_anothers(self, k: int, at: int, clauses: list[int]) -> bool:
        """Whether a second clause is another's saying: "X said that …, and Y confirmed that …"."""
        opened = any(self.words[m].lower == "that" for m in self.s.kids(k, "mark"))
        return any(at < m < k for m in clauses) and not opened and self._says(k) and after_comma(self.s, k)

    def _subject_behind(self, at: int, clauses: list[int], found: set[int]) -> set[int]:
        """The words between the verb and a clause that has lost its subject to it."""
        bare = [k for k in clauses if k > at and is_finite(self.s, k) and subject_of(self.s, k) is None]
        behind = set(range(at + 1, min(found)))
        return (
            behind if bare and any(self.words[k].pos in ("NOUN", "PROPN", "PRON") for k in behind) else set()
        )

    def _reported_on(self, at: int) -> set[int]:
        """A clause joined to the saying that goes on with what is said: "he said A, and B would follow"."""
        found: set[int] = set()
        for k in self.s.kids(at, "conj"):
            auxiliaries = {self.words[m].lower for m in self.s.kids(k, "aux")}
            own = self.s.kids(k, "nsubj", "nsubjpass", "expl")
            if own and auxiliaries & _BACKSHIFTED and self.words[k].lower not in VERB_CUES:
                found |= extent(self.s, k, at)
        return found

    def _negates(self, k: int) -> bool:
        word = self.words[k]
        return word.dep in ("neg", "preconj") or word.lower in NEGATIVE_ADVERBS

    def _is_set_off(self, at: int) -> bool:
        """Whether a comma, a dash or a mark closes a clause that stands before who says it."""
        last = max(self.s.subtree(at))
        following = self.words[last + 1].text if last + 1 < len(self.words) else ""
        return self.words[last].quoted or self.words[last].pos == "PUNCT" or following in _BEFORE_SPEAKER

    def _says(self, at: int) -> bool:
        """Whether the clause at `at` has a subject and a verb of saying of its own."""
        cues = VERB_CUES.get(self.words[at].lower, ())
        return bool(self.s.kids(at, "nsubj")) and any("c" in cue.frames for cue in cues)

    def _infinitive(self, at: int, frames: str) -> set[int]:
        for k in self.s.kids(at, "xcomp", "ccomp"):
            if k < at:
                continue
            to = any(self.words[a].lower == "to" for a in self.s.kids(k, "aux"))
            if self.words[k].lemma in _UNNAMED and self.s.kids(k, "auxpass"):
                return set()
            if (to and set(frames) & set("ix")) or (self.words[k].tag == "VBG" and "g" in frames):
                found = extent(self.s, k, at)
                if "x" in frames:
                    for o in self.s.kids(at, "dobj", "dative"):
                        found |= self.s.subtree(o) if at < o < k else set()
                return found
        return set()

    def _predication(self, at: int) -> set[int]:
        """ "Called him a liar", "described it as a trap", "condemned the attack"."""
        things = [k for k in self.s.kids(at, "dobj", "ccomp", "xcomp", "oprd", "attr", "acomp") if k > at]
        as_what = [k for k in self.s.kids(at, "prep", "advcl") if k > at and self.words[k].lower == "as"]
        found = self._extents(at, things + as_what)
        # "Fans call the staff" names nothing; what a thing is called stands beside it.
        named = as_what or len(things) > 1 or any(self.words[k].dep != "dobj" for k in things)
        return found if named or any(self.words[k].quoted for k in found) else set()

    def _charge(self, at: int, entry: Cue) -> set[int]:
        """ "Accused the company of hiding the leak": whom, and of what."""
        whom = [k for k in self.s.kids(at, "dobj") if k > at]
        what = [k for k in self.s.kids(at, "prep") if k > at and self.words[k].lower in entry.prepositions]
        return self._extents(at, whom + what) if whom and what else set()

    def _prepositional(self, at: int, entry: Cue) -> set[int]:
        beside = [k for o in self.s.kids(at, "dobj", "prt") for k in self.s.kids(o, "prep")]
        for k in (*self.s.kids(at, "prep"), *beside):
            if k > at and self.words[k].lower in entry.prepositions:
                found = self._extents(at, list(self.s.children[k]))
                if found:
                    return found
        return set()

    def _read_on(self, at: int) -> set[int]:
        """What follows "said" where the tree has a verb but no clause: "said the moment he saw it he ran"."""
        behind = [k for k in self.s.children[at] if k > at and self.words[k].dep not in ("punct", "prt")]
        clauses = [
            k for k in behind if any(is_verb(self.s, m) and is_finite(self.s, m) for m in self.s.subtree(k))
        ]
        loose = [
            k for k in clauses if self.words[k].dep in ("npadvmod", "dobj", "dep", "acomp", "attr", "nsubj")
        ]
        if not loose or self.words[at].lemma not in ("say", "add", "claim", "insist", "explain"):
            return set()
        return self._extents(at, [k for k in behind if k >= loose[0]])

    def _around(self, at: int, entry: Cue, subject: int) -> Set[int] | None:
        """The content of "…, he said, …" where the tree hangs the saying on what is said."""
        if "c" not in entry.frames:
            return None
        word = self.words[at]
        if word.head == at:
            return self._before(at, subject)
        if word.dep not in ("parataxis", "advcl", "dep", "ccomp"):
            return None
        marks = {self.words[k].lower for k in markers_of(self.s, at)}
        if word.dep == "ccomp" and word.head < at and self._says(word.head):
            return None  # what somebody is said to say, no words beside what is said
        if marks and not (word.dep == "advcl" and "as" in marks):
            return None
        top = word.head
        while self.words[top].dep == "conj" and self.words[top].head != top:
            top = self.words[top].head
        return self.s.subtree(top) - self.s.subtree(at)

    def _before(self, at: int, subject: int) -> Set[int] | None:
        """Words before ", he said" that the tree hangs on the verb in no clear way."""
        mine = self.s.subtree(subject) | {at}
        first = min(mine)
        left = {k for k in self.s.subtree(at) if k < first} - mine
        if not left or not (self.words[first - 1].quoted or self.words[first - 1].text in _BEFORE_SPEAKER):
            return None
        speaks = any(is_verb(self.s, k) or self.words[k].masked for k in left)
        return left if speaks or len(left) > _LONG_PHRASE else None

    # --- passives ----------------------------------------------------------------------------------------

    def _passive(self, at: int, entry: Cue, particle: int | None) -> Found | None:
        agent = agent_of(self.s, at)
        subjects = self._passive_subjects(at)
        if agent is not None:
            return self._by_agent(at, entry, particle, agent, subjects)
        if not subjects:
            return None
        if entry.lemma == "accuse":
            of = [k for k in self.s.kids(at, "prep") if self.words[k].lower == "of"]
            return self._by_nobody(at, entry, subjects[0], self._extents(at, of))
        handed_on = self.words[at].lower in PASSIVE_CUES or entry.cue_class == "order"
        if not handed_on or self.words[at].dep == "acl":
            return None
        return self._handed_on(at, entry, subjects[0])

    def _handed_on(self, at: int, entry: Cue, subject: int) -> Found | None:
        for k in self.s.kids(at, "xcomp", "ccomp"):
            if self.words[k].dep == "xcomp" and k > at:
                return self._by_nobody(at, entry, subject, extent(self.s, k, at))
            if self.words[subject].lower == "it":
                return self._by_nobody(at, entry, None, extent(self.s, k, at))
        return None

    def _passive_subjects(self, at: int) -> list[int]:
        own = self.s.kids(at, "nsubjpass", "nsubj")
        word = self.words[at]
        return own or (self.s.kids(word.head, "nsubjpass", "nsubj") if word.dep == "conj" else [])

    def _by_agent(
        self, at: int, entry: Cue, particle: int | None, agent: int, subjects: list[int]
    ) -> Found | None:
        """ "Was criticised by X", "as reported by X"."""
        if not may_be_source(self.s, agent, entry):
            return None
        marks = {self.words[k].lower for k in markers_of(self.s, at)}
        word = self.words[at]
        if "as" in marks and "c" in entry.frames and word.dep == "advcl":
            return self._found(at, entry, particle, agent, self.s.subtree(word.head) - self.s.subtree(at))
        asked = {m for k in self.s.kids(at, "xcomp") if k > at for m in extent(self.s, k, at)}
        may_hold = set(entry.frames) & set("nax") or (asked and "o" in entry.frames)
        if not may_hold or not subjects or word.dep == "acl":
            return None
        content = self.s.subtree(subjects[0]) | asked
        parts = intervals(self.s, content)
        first, last = verb_group(self.s, at, particle)
        whole = (trimmed(self.s, content | self.s.subtree(agent) | {at}),)
        cue = self.words[first].start, self.words[last].end
        negated = negation_of(self.s, at) is not None
        return Found(parts, source_of(self.s, agent, at), cue, entry, whole, True, negated) if parts else None

    def _by_nobody(self, at: int, entry: Cue, subject: int | None, rest: Set[int]) -> Found | None:
        """What is handed on without anybody named: "X is said to have fled", "it is understood that"."""
        if not rest:
            return None
        about = self.s.subtree(subject) if subject is not None else set()
        parts = (*intervals(self.s, about), *intervals(self.s, rest))
        it = self.s.kids(at, "nsubjpass", "nsubj", "expl")
        opening = about or ({it[0]} if it else {at})
        whole = (trimmed(self.s, opening | {at} | rest),)
        first, last = verb_group(self.s, at)
        cue = self.words[first].start, self.words[last].end
        return Found(parts, None, cue, entry, whole, True, negation_of(self.s, at) is not None)
