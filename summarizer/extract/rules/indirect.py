"""Attribution inside one sentence: cue, source and content, found by its clauses."""

from __future__ import annotations

from summarizer.extract.rules.clauses import Clauses
from summarizer.extract.rules.cue_sentence import Found, Interval
from summarizer.extract.rules.extents import clause_end, fronted_start, phrase_end, source_after
from summarizer.extract.rules.verb_cues import VerbCues
from summarizer.lexicon.cues import ADJECTIVE_CUES, HEDGES, NOUN_CUES, VERB_CUES, Cue
from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words

__all__ = ["Found", "find_attributions"]

_POSSESSIVE = words("his her its their my our your")
_STATES = word_set("attribution", "states")
_IN_DOCUMENT = frozenset((("in",), ("per",)))
_POLLS = words("poll polls survey surveys study report filing filings statement memo")
_ABOUT = words("on about against over of for to")
# So far behind "According to X" its comma may stand.
_SOURCE_REACH = 14


def find_attributions(clauses: Clauses) -> list[Found]:
    """Every attribution in one sentence, in the order of the cues."""
    return _Sentence(clauses).all()


class _Sentence(VerbCues):
    def all(self) -> list[Found]:
        found: list[Found] = []
        for k, kind in enumerate(self.kinds):
            item: Found | None = None
            if kind in "VGIU":
                if self.clauses.words(k)[-1] == "according":
                    item = self._according(k)
                else:
                    item = self._verb(k) or self._adjective(k) or self._hedged(k)
            elif kind == "N":
                item = self._noun(k)
            elif kind == "P":
                item = self._in_document(k)
            if item is not None:
                found.append(item)
        return found

    def _according(self, k: int) -> Found | None:
        n = k + 2
        if self._kind(n) != "N" or self.clauses.words(k + 1)[0] != "to":
            return None
        last = source_after(self.clauses, n)
        entry = Cue("according to", "assert", "c")
        source, cue = self._span(n, last), self._span(k, k + 1)
        opens = all(kind in 'cbs"(' for kind in self.kinds[:k])
        comma = last + 1
        while comma < self.size and comma - last < _SOURCE_REACH and self.kinds[comma] != ",":
            comma += 1
        bracketed = self._kind(k - 1) == "," and self._kind(k - 2) in ("s", "c", "h")
        if (opens or bracketed) and self._kind(comma) == "," and comma + 1 < self.size:
            first = comma + 1
            return Found((self._span(first, clause_end(self.clauses, first, k)),), source, cue, entry)
        if k == 0:
            return None
        parts = self._both_sides(k - 1, self._past_setting(last + 1, entry), k)
        return Found(parts, source, cue, entry) if parts else None

    def _in_document(self, k: int) -> Found | None:
        """ "In a new poll, …": the document speaks."""
        n = k + 1
        if self.clauses.words(k) not in _IN_DOCUMENT or self._kind(n) != "N":
            return None
        if self.clauses.words(n)[-1] not in _POLLS:
            return None
        last = self._nominal_end(n)
        entry = Cue(self.clauses.words(k)[0], "show", "c")
        source, cue = self._span(n, last), self._span(k, k)
        if all(before in 'cb"(' for before in self.kinds[:k]):
            if self._kind(last + 1) != "," or last + 2 >= self.size:
                return None
            rest = self._span(last + 2, clause_end(self.clauses, last + 2, k))
            return Found((rest,), source, cue, entry)
        # "rose to 39 percent in Monday's poll": a number, and the poll at the end of its clause.
        before = self.clauses.chunks[k].first
        if (
            self._kind(last + 1) not in ("", ".", ",")
            or "x" not in self.clauses.tokens.tags[max(0, before - 12) : before]
        ):
            return None
        return Found((self._span(fronted_start(self.clauses, k - 1), k - 1),), source, cue, entry)

    def _adjective(self, k: int) -> Found | None:
        words = self.clauses.words(k)
        subject = self.clauses.subjects[k]
        n = self._skip(k + 1)
        if (
            (words[-1] not in _STATES and not any(w in _STATES for w in words))
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
        if entry is None or n in self.pointed_at:
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
        last = clause_end(self.clauses, r, n)
        if self._kind(r) == "h" and self._lacks_object(last):
            return None
        return Found((self._span(r, last),), source, self._span(n, n), entry)

    def _lacks_object(self, last: int) -> bool:
        """Whether the clause ends in a cue without its object ("a claim that Tehran has denied")."""
        return self.kinds[last] == "V" and any(
            "n" in cue.frames for cue in VERB_CUES.get(self._main(last), ())
        )

    def _hedged(self, k: int) -> Found | None:
        """ "reportedly": the article hands on what it doesn't vouch for, and names nobody."""
        words = self.clauses.words(k)
        hedge = next((at for at, word in enumerate(words) if word in HEDGES), None)
        if hedge is None:
            return None
        subject = self.clauses.subjects[k]
        first = subject[0] if subject is not None else k
        at = self.clauses.chunks[k].first + hedge
        cue = self.clauses.tokens.starts[at], self.clauses.tokens.ends[at]
        entry = Cue(words[hedge], "assert", "c")
        return Found((self._span(first, max(k, clause_end(self.clauses, first, k))),), None, cue, entry)

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
            if subject is not None and self.clauses.words(subject[0]) == ("there",):
                return None
            if subject is not None and not self._is_passive(n - 1, self._main(n - 1)):
                return self._span(*subject)
        return None
