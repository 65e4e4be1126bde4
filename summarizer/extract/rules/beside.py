"""Who speaks a quotation by the words right before and right after it."""

from __future__ import annotations

from summarizer.extract.rules.quoted_sentence import QuotedSentence, Tie
from summarizer.extract.rules.sources import can_speak, is_clock, is_person_or_body, is_text, source_of
from summarizer.extract.rules.speaking import actor_of, hands_on, is_outer_verb, is_strong, means_saying
from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_passive

__all__ = ["BesideQuotation"]

_NOT_INVERTED = words("report read show rank rate issue sound")
_CLAUSE_ENDS = frozenset(",.?!…—–-;")
# Words; no sentence made by people needs more.
_REACH = 150


class BesideQuotation(QuotedSentence):
    """Reads what stands next to a quotation: "X said: “…”", "“…,” said X", "“…,” X said"."""

    def _introduced(self, at: int) -> Tie | None:
        """A colon, or a verb of saying that stands right before the quotation."""
        first, _ = self._at(at)
        low, _ = self._limits(at)
        k = first - 1
        if k <= low:
            return None
        if self.words[k].text == ":":
            return self._colon(at, low, k)
        if self.words[k].text == ",":
            k -= 1
        if k <= low or not is_outer_verb(self.tree, k) or not means_saying(self.tree, k):
            return None
        return self._said_by(k, at, "before") if is_strong(self.tree, k) else None

    def _colon(self, at: int, low: int, colon: int) -> Tie | None:
        """A name and a colon before the quotation, or a clause that ends in a colon."""
        start = low + 1
        while start < colon and (
            self.words[start].pos in ("PUNCT", "CCONJ", "SYM") or is_clock(self.words[start])
        ):
            start += 1
        participle = next(
            (k for k in range(colon - 1, low, -1) if self.words[k].tag == "VBG" and is_strong(self.tree, k)),
            None,
        )
        if participle is not None and (tie := self._said_by(participle, at, "before")):
            return tie
        verbs = [k for k in range(start, colon) if is_outer_verb(self.tree, k) and self._is_finite(k)]
        if not verbs:
            return self._label(start, colon)
        main = [k for k in verbs if self.words[k].dep not in ("relcl", "acl", "advcl", "csubj")] or verbs
        saying = [k for k in main if means_saying(self.tree, k)]
        for k in sorted(saying, reverse=True):
            tie = self._said_by(k, at, "before")
            if tie is not None:
                return tie
        for k in reversed(main):
            subject = actor_of(self.tree, k)
            if subject is not None and is_person_or_body(self.tree, subject) and not is_passive(self.tree, k):
                return self._made("before", subject, k)
        return None

    def _label(self, start: int, colon: int) -> Tie | None:
        """Whose words a label without a verb announces: "Ann Cole:", "Her post in full:"."""
        if start >= colon:
            return None
        inside = range(start, colon)
        if (
            start + 1 < colon
            and self._is_saying_word(start)
            and self.words[start + 1].pos in ("PROPN", "DET")
        ):
            return Tie("before", (self.words[start + 1].start, self.words[colon - 1].end), self._span(start))
        read = colon - 1
        if read > start and self.words[read].lower in VERB_CUES and not self.words[read].entity:
            return Tie("before", (self.words[start].start, self.words[read - 1].end), self._span(read))
        owner = next((k for k in inside if self.words[k].dep == "poss"), None)
        owned = self.words[owner].head if owner is not None else None
        if (
            owner is not None
            and owned is not None
            and (is_text(self.words[owned]) or not is_person_or_body(self.tree, owned))
        ):
            return Tie("noun", source_of(self.tree, owner), self._span(self.words[owner].head))
        head = next((k for k in inside if self.words[k].head not in inside or self.words[k].head == k), None)
        if head is None or not (is_person_or_body(self.tree, head) or is_text(self.words[head])):
            return self._open(colon)
        return Tie("colon", (self.words[start].start, self.words[colon - 1].end), self._span(colon))

    def _after(self, at: int) -> Tie | None:
        _, last = self._at(at)
        _, high = self._limits(at)
        k = last + 1
        while k < high and (self.words[k].pos == "PUNCT" and self.words[k].text not in ";:("):
            k += 1
        if k >= high:
            return None
        if self.words[k].lower == "according":
            return self._according(k)
        if self.words[k].lower == "as" and k + 1 < high:
            k += 1
        parted = k > last + 1 or self.quoted[at].inner.text.rstrip("'’\"” ")[-1:] in _CLAUSE_ENDS
        if is_outer_verb(self.tree, k) and self.words[k].tag != "VBG":
            return self._interrupted(at, k) or self._inverted(at, k, high)
        return self._subject_first(at, k, high) if parted else None

    def _interrupted(self, at: int, verb: int) -> Tie | None:
        """The subject before a quotation in a parenthesis: "Smith, citing “costs,” said he would go"."""
        first, _ = self._at(at)
        own = [k for k in self.tree.kids(verb, "nsubj") if k < first]
        if not own or not means_saying(self.tree, verb) or not can_speak(self.tree, own[-1]):
            return None
        aside = range(own[-1] + 1, first)
        if all(self.words[k].text != "," for k in aside):
            return None
        told = any(is_outer_verb(self.tree, k) and is_passive(self.tree, k) for k in aside)
        return None if told or self._in_relative(at) else self._made("before", own[-1], verb)

    def _inverted(self, at: int, verb: int, high: int) -> Tie | None:
        """A verb and then its subject: "said Karl Dorn"; any verb where the subject is a person or body."""
        own = self.tree.kids(verb, "nsubj", "nsubjpass")
        has_subject = any(k < verb and not self.words[k].quoted for k in own)
        if self.words[verb].lemma in _NOT_INVERTED or has_subject or self.tree.kids(verb, "aux", "auxpass"):
            return None
        noun = self._noun_after(verb, high)
        if noun is None or not can_speak(self.tree, noun):
            return None
        if means_saying(self.tree, verb):
            return self._made("after", noun, verb)
        free = self._is_free(at) and self.words[verb].tag in ("VBD", "VBZ", "VBP")
        return self._made("after", noun, verb) if free and self._is_somebody(noun) else None

    def _is_somebody(self, noun: int) -> bool:
        return is_person_or_body(self.tree, noun) or any(
            self.words[k].entity == "PERSON" for k in self.tree.kids(noun, "appos", "compound")
        )

    def _subject_first(self, at: int, k: int, high: int) -> Tie | None:
        """A clause of saying whose subject begins with word `k`."""
        for verb in range(k + 1, min(high, k + _REACH)):
            word = self.words[verb]
            if word.text == ";":
                return None
            if not is_outer_verb(self.tree, verb) or word.dep in ("relcl", "aux", "auxpass", "advcl"):
                continue
            own = [
                n for n in self.tree.kids(verb, "nsubj", "nsubjpass") if n < verb and not self.words[n].quoted
            ]
            if not own and means_saying(self.tree, verb):
                # "Trump barked" taken for a name with a participle
                names = (word.head, *self.tree.kids(verb, "compound"))
                own = [n for n in names if k <= n < verb and can_speak(self.tree, n)]
            if not own or not k >= self._opens_at(own[-1]) - 1 or own[-1] < k:
                continue
            return self._by_clause(at, verb, own[-1], high)
        return self._unseen(k, high)

    def _unseen(self, k: int, high: int) -> Tie | None:
        """The tie by a verb of saying taken for a noun: "“…,” the document states,"."""
        end = k
        while end < high and self.words[end].pos not in ("PUNCT", "VERB", "AUX", "ADP"):
            end += 1
        verb = end - 1
        ends = end >= self.size or self.words[end].pos == "PUNCT"
        if verb <= k or not ends or self.words[verb].tag not in ("NNS", "NN") or self.words[verb].entity:
            return None
        if not self._is_saying_word(verb):
            return None
        return Tie("after", (self.words[k].start, self.words[verb - 1].end), self._span(verb))

    def _by_clause(self, at: int, verb: int, subject: int, high: int) -> Tie | None:
        """The tie by a clause right behind a quotation; a verb no list has must have nothing else to tell."""
        if self._introduces_next(verb, high):
            return None
        if is_passive(self.tree, verb):
            return (
                self._said_by(verb, at, "after") if hands_on(self.tree, verb) and self._is_free(at) else None
            )
        if not can_speak(self.tree, subject):
            return None
        if means_saying(self.tree, verb):
            return self._made("after", subject, verb)
        tells = self.tree.kids(verb, "dobj", "ccomp", "attr", "acomp")
        tells = [n for n in tells if n > verb]
        free = self._is_free(at) and self._comma_before(subject)
        return self._made("after", subject, verb) if free and not tells else None

    def _introduces_next(self, verb: int, high: int) -> bool:
        """Whether a clause between two quotations announces the second: "“No.” Smith said: “…”"."""
        return high < self.size and self.words[high - 1].text == ":" and high - 1 > verb

    def _comma_before(self, subject: int) -> bool:
        """Whether the sign behind a quotation says that the next clause belongs to it."""
        first = self._opens_at(subject)
        signs = [w.text for w in self.words[max(0, first - 3) : first] if w.pos == "PUNCT"]
        return any(sign in (",", "?", "!", "—", "–", "-") for sign in signs)
