"""Which words of a sentence say who speaks its quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.extract.rules.speaking import (
    agent_of,
    can_speak,
    hands_on,
    hearer_of,
    is_cue,
    is_passive,
    is_person_or_body,
    is_strong,
    is_text,
    is_verb,
    means_saying,
    only_learns,
    source_of,
    subject_of,
)
from summarizer.lexicon.cues import NOUN_CUES, VERB_CUES
from summarizer.lexicon.word_lists import words
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted

__all__ = ["Tie", "TieKind", "ties"]

Interval = tuple[int, int]
# after: "…", he said. before: he said "…". around: a later clause of the sentence ("…" and so on, he said).
# colon: X: "…". noun: his claim that "…".
TieKind = Literal["after", "before", "around", "colon", "noun"]

_NOT_INVERTED = words("report read show rank rate issue sound")
_SAID_AFTER = ("nsubj", "dobj", "npadvmod", "attr", "oprd", "dep", "dative", "appos", "conj")
_CLAUSE_ENDS = frozenset(",.?!…—–-;")
_ACCUSATIVE = words("it him her them me us himself herself themselves")
_DASHES = frozenset({",", "-", "–", "—", "--"})
_SHORT = 3
_QUOTATIONS_AFTER = 8
# Words; no sentence made by people needs more.
_REACH = 150
_NEAR = 14


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


def ties(tree: ParsedSentence, quoted: tuple[Quoted, ...]) -> list[Tie | None]:
    """The tie of each quotation of a sentence, None where the sentence doesn't say who speaks."""
    return _Sentence(tree, quoted).all()


class _Sentence:
    def __init__(self, tree: ParsedSentence, quoted: tuple[Quoted, ...]) -> None:
        self.tree = tree
        self.words = tree.words
        self.size = len(tree.words)
        self.quoted = quoted
        self.places = [self._place(q) for q in quoted]

    def all(self) -> list[Tie | None]:
        found = [self._tie(at) if self.places[at] else None for at in range(len(self.quoted))]
        self._share(found)
        return found

    def _tie(self, at: int) -> Tie | None:
        return (
            self._introduced(at)
            or self._after(at)
            or self._governed(at)
            or self._before(at)
            or self._around(at)
            or self._governed(at, weak=True)
            or self._reported(at)
            or self._by_place(at)
        )

    # --- places ------------------------------------------------------------------------------------

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
        """`source`, or the main clause's subject that "she" before it stands for: "Denouncing what she …, Soto left"."""
        if self.words[source].lower not in ("he", "she"):
            return source
        for k in self.tree.ancestors(cue):
            word = self.words[k]
            if word.dep == "advcl" and word.tag == "VBG" and k < word.head:
                subject = subject_of(self.tree, k)
                return subject if subject is not None and subject > cue else source
        return source

    def _name_beside(self, source: int) -> Interval | None:
        if self.words[source].entity == "PERSON":
            return None
        named = [k for k in self.tree.kids(source, "appos") if self.words[k].entity == "PERSON"]
        return source_of(self.tree, named[0]) if named else None

    def _open(self, cue: int) -> Tie:
        return Tie("before", None, self._span(cue))

    def _first(self, k: int) -> int:
        return min(self.tree.subtree(k))

    # --- right before the quotation ----------------------------------------------------------------

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
        if k <= low or not is_verb(self.tree, k) or not means_saying(self.tree, k):
            return None
        return self._said_by(k, at, "before") if is_strong(self.tree, k) else None

    def _colon(self, at: int, low: int, colon: int) -> Tie | None:
        """A name and a colon before the quotation, or a clause that ends in a colon."""
        start = low + 1
        while start < colon and self.words[start].pos in ("PUNCT", "CCONJ", "SYM"):
            start += 1
        participle = next(
            (k for k in range(colon - 1, low, -1) if self.words[k].tag == "VBG" and is_strong(self.tree, k)), None
        )
        if participle is not None and (tie := self._said_by(participle, at, "before")):
            return tie
        verbs = [k for k in range(start, colon) if is_verb(self.tree, k) and self._is_finite(k)]
        if not verbs:
            return self._label(start, colon)
        main = [k for k in verbs if self.words[k].dep not in ("relcl", "acl", "advcl", "csubj")] or verbs
        saying = [k for k in main if means_saying(self.tree, k)]
        for k in sorted(saying, reverse=True):
            tie = self._said_by(k, at, "before")
            if tie is not None:
                return tie
        for k in reversed(main):
            subject = subject_of(self.tree, k)
            if subject is not None and is_person_or_body(self.tree, subject) and not is_passive(self.tree, k):
                return self._made("before", subject, k)
        return None

    def _is_finite(self, k: int) -> bool:
        return self.words[k].tag in ("VBD", "VBZ", "VBP") or bool(self.tree.kids(k, "aux", "auxpass"))

    def _label(self, start: int, colon: int) -> Tie | None:
        """Whose words a label without a verb announces: "Ann Cole:", "Her post in full:"."""
        if start >= colon:
            return None
        inside = range(start, colon)
        if start + 1 < colon and self._is_saying_word(start) and self.words[start + 1].pos in ("PROPN", "DET"):
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

    def _is_saying_word(self, k: int) -> bool:
        return any("c" in cue.frames for cue in VERB_CUES.get(self.words[k].lower, ()))

    def _said_by(self, verb: int, at: int, kind: TieKind) -> Tie | None:
        """The tie by a verb of saying: to its subject, in the passive to its agent or to nobody named."""
        if is_passive(self.tree, verb):
            agent = agent_of(self.tree, verb, self._at(at)[1])
            if not hands_on(self.tree, verb):
                seen_as = any(self.words[k].lower == "as" for k in self.tree.kids(verb, "prep"))
                return self._made(kind, agent, verb) if seen_as and agent is not None else None
            return self._open(verb) if agent is None else self._made(kind, agent, verb)
        subject = subject_of(self.tree, verb)
        if subject is None or not can_speak(self.tree, subject):
            return None
        return self._made(kind, subject, verb)

    # --- right after the quotation -----------------------------------------------------------------

    def _after(self, at: int) -> Tie | None:
        first, last = self._at(at)
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
        if is_verb(self.tree, k) and self.words[k].tag != "VBG":
            return self._interrupted(at, k) or self._inverted(at, k, high)
        return self._subject_first(at, k, high) if parted else None

    def _according(self, k: int) -> Tie | None:
        """"according to" and whom it names."""
        to = k + 1
        if to >= self.size or self.words[to].lower != "to":
            return None
        nouns = [n for n in self.tree.kids(to, "pobj") if can_speak(self.tree, n)]
        if not nouns:
            return None
        return Tie("after", source_of(self.tree, nouns[0]), (self.words[k].start, self.words[to].end))

    def _interrupted(self, at: int, verb: int) -> Tie | None:
        """The subject before a quotation in a parenthesis: "Smith, citing “costs,” said he would go"."""
        first, last = self._at(at)
        own = [k for k in self.tree.kids(verb, "nsubj") if k < first]
        if not own or not means_saying(self.tree, verb) or not can_speak(self.tree, own[-1]):
            return None
        aside = range(own[-1] + 1, first)
        if all(self.words[k].text != "," for k in aside):
            return None
        told = any(is_verb(self.tree, k) and is_passive(self.tree, k) for k in aside)
        return None if told or self._in_relative(at) else self._made("before", own[-1], verb)

    def _in_relative(self, at: int) -> bool:
        """Whether a quotation stands in a relative clause with a subject of its own."""
        first, _ = self._at(at)
        return any(
            self.words[k].dep == "relcl" and not self.words[k].quoted
            for k in self.tree.ancestors(self._top(at))
            if k < first
        )

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

    def _subject_first(self, at: int, k: int, high: int) -> Tie | None:
        """A clause of saying whose subject begins with word `k`."""
        for verb in range(k + 1, min(high, k + _REACH)):
            word = self.words[verb]
            if word.text == ";":
                return None
            if not is_verb(self.tree, verb) or word.dep in ("relcl", "aux", "auxpass", "advcl"):
                continue
            own = [n for n in self.tree.kids(verb, "nsubj", "nsubjpass") if n < verb and not self.words[n].quoted]
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
            return self._said_by(verb, at, "after") if hands_on(self.tree, verb) and self._is_free(at) else None
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
        """Whether the sign between a quotation and the clause behind it says that the clause goes on with it."""
        first = self._opens_at(subject)
        signs = [w.text for w in self.words[max(0, first - 3) : first] if w.pos == "PUNCT"]
        return any(sign in (",", "?", "!", "—", "–", "-") for sign in signs)

    def _is_free(self, at: int) -> bool:
        """Whether nothing of the sentence stands before the quotation, or only another quotation's clause."""
        first, _ = self._at(at)
        return not any(w.pos not in ("PUNCT", "CCONJ", "SYM") for w in self.words[:first] if not w.quoted)

    # --- by the tree -------------------------------------------------------------------------------

    def _top(self, at: int) -> int:
        """The word of a quotation that depends on a word outside it, else its root."""
        first, last = self._at(at)
        inside = range(first, last + 1)
        tops = [k for k in inside if self.words[k].head not in inside and self.words[k].pos != "PUNCT"]
        roots = [k for k in inside if self.words[k].head == k]
        return (tops or roots or [first])[0]

    def _governed(self, at: int, *, weak: bool = False) -> Tie | None:
        """The nearest word of saying that the quotation depends on."""
        first, last = self._at(at)
        for k in self.tree.ancestors(self._top(at)):
            word = self.words[k]
            if word.quoted:
                continue
            if word.lower == "according" and k < first:
                return self._according(k)
            if k < first and word.pos == "NOUN" and (tie := self._noun(k)):
                return tie
            if not is_verb(self.tree, k) or not is_cue(self.tree, k):
                continue
            if not is_strong(self.tree, k) and not (weak and not only_learns(self.tree, k)):
                continue
            if k > last and not (means_saying(self.tree, k) and self._is_trailing(at, k)):
                continue
            tie = self._said_by(k, at, "before" if k < first else "around")
            if tie is not None and not (weak and self._is_aside(k, at)):
                return tie
        return None

    def _reported(self, at: int) -> Tie | None:
        """A verb that no list has, by which a person hands on a clause with the quotation in it."""
        first, _ = self._at(at)
        below = self._top(at)
        for k in self.tree.ancestors(below):
            told = self.words[below].dep == "ccomp" and k < below and "that" in self._marks(below)
            if told and k < first and is_verb(self.tree, k) and not is_cue(self.tree, k):
                subject = subject_of(self.tree, k)
                if (
                    subject is not None
                    and is_person_or_body(self.tree, subject)
                    and not is_passive(self.tree, k)
                ):
                    return self._made("before", subject, k)
            below = k
        return None

    def _marks(self, k: int) -> set[str]:
        return {self.words[m].lower for m in self.tree.kids(k, "mark")}

    def _is_trailing(self, at: int, verb: int) -> bool:
        """Whether a verb behind a quotation has its subject there too."""
        subject = subject_of(self.tree, verb)
        return subject is not None and subject > self._at(at)[1]

    def _is_aside(self, k: int, at: int) -> bool:
        """Whether a short quotation is far from the verb of thinking or showing around it."""
        return len(self.quoted[at].inner.text.split()) < _SHORT and self._at(at)[0] - k > _SHORT

    def _noun(self, k: int) -> Tie | None:
        """A noun of saying with its owner: "his claim that “…”", "Smith's call for “…”"."""
        if self.words[k].lower not in NOUN_CUES:
            return None
        owners = [n for n in self.tree.kids(k, "poss") if not self.words[n].quoted]
        if not owners or not (self.words[owners[0]].tag == "PRP$" or can_speak(self.tree, owners[0])):
            return None
        owner = owners[0]
        start, end = source_of(self.tree, owner)
        case = self.tree.kids(owner, "case")
        return Tie("noun", (start, self.words[case[0] - 1].end if case else end), self._span(k))

    def _before(self, at: int) -> Tie | None:
        """The nearest verb of saying before a quotation that the tree hasn't tied to it."""
        first, _ = self._at(at)
        for k in self._leftwards(first):
            word = self.words[k]
            if word.text == ";":
                return None
            if word.lower == "according":
                return self._according(k)
            if not is_verb(self.tree, k):
                continue
            if is_passive(self.tree, k):
                if max(self.tree.subtree(k)) < first - 2 or not hands_on(self.tree, k):
                    continue
            elif not is_strong(self.tree, k):
                continue
            if word.dep in ("relcl", "acl", "advcl", "csubj") and self._is_closed(k, first):
                continue
            tie = self._said_by(k, at, "before")
            if tie is not None:
                return tie
        return None

    def _is_closed(self, k: int, first: int) -> bool:
        """Whether a clause has ended before the quotation: another verb stands between."""
        end = max(self.tree.subtree(k))
        between = range(end + 1, first)
        return end < first - 2 and any(is_verb(self.tree, n) for n in between)

    def _by_place(self, at: int) -> Tie | None:
        """A noun or name and a verb of saying side by side near the quotation, where the tree ties neither."""
        first, last = self._at(at)
        low, high = self._limits(at)
        for verb in self._said_near(last + 1, min(high, last + _NEAR)):
            noun = self._nominal_before(verb, last) or self._noun_after(verb, high)
            if noun is not None and self._may_follow(noun):
                return self._made("after", noun, verb)
        for verb in reversed(list(self._said_near(max(low + 1, first - _NEAR), first))):
            noun = self._nominal_before(verb, low)
            if noun is not None:
                return self._made("before", noun, verb)
        return None

    def _said_near(self, start: int, end: int) -> Iterator[int]:
        for k in range(start, end):
            if is_verb(self.tree, k) and is_strong(self.tree, k) and means_saying(self.tree, k):
                if self._is_finite(k) and not self.tree.kids(k, "auxpass", "nsubjpass"):
                    yield k

    def _nominal_before(self, verb: int, low: int) -> int | None:
        """The noun, name or pronoun right before a verb, adverbs and auxiliaries between."""
        k = verb - 1
        while k > low and self.words[k].pos in ("ADV", "AUX", "PART"):
            k -= 1
        return k if k > low and self._may_follow(k) and self.words[k].pos in ("NOUN", "PROPN", "PRON") else None

    def _leftwards(self, k: int) -> Iterator[int]:
        """The words before `k` outside quotations, nearest first, as far as a sentence can reach."""
        return (n for n in range(k - 1, max(-1, k - _REACH), -1) if not self.words[n].quoted)

    # --- farther off -------------------------------------------------------------------------------

    def _around(self, at: int) -> Tie | None:
        """A clause at the sentence's end that speaks of all before it: "…", and so on, he said."""
        _, last = self._at(at)
        if len(self.quoted) - at > _QUOTATIONS_AFTER:
            return None
        for k in range(self.size - 1, max(last, self.size - _REACH), -1):
            word = self.words[k]
            if word.lower == "according" and not word.quoted:
                return self._according(k)
            if not is_verb(self.tree, k) or not means_saying(self.tree, k) or is_passive(self.tree, k):
                continue
            if [n for n in self.tree.kids(k, "ccomp") if n > k and not self.words[n].quoted]:
                continue
            subject = subject_of(self.tree, k)
            if subject is not None and last < subject < k and self._parted(self._opens_at(subject)):
                return self._made("around", subject, k) if can_speak(self.tree, subject) else None
            if self._parted(k) and (tie := self._inverted(at, k, self.size)):
                return replace(tie, kind="around")
        return None

    def _parted(self, k: int) -> bool:
        return k > 0 and (self.words[k - 1].text in _DASHES or self.words[k - 1].quoted)

    def _share(self, found: list[Tie | None]) -> None:
        """Give a quotation without a tie its neighbour's where only "and", "or" or commas stand between."""
        for at in range(1, len(found)):
            if found[at] is None and found[at - 1] is not None and self._joined(at - 1):
                found[at] = found[at - 1]
        for at in range(len(found) - 2, -1, -1):
            if found[at] is None and found[at + 1] is not None and self._joined(at):
                found[at] = found[at + 1]

    def _joined(self, at: int) -> bool:
        """Whether only signs and small words stand between a quotation and the next."""
        left, right = self.places[at], self.places[at + 1]
        if left is None or right is None:
            return False
        between = self.words[left[1] + 1 : right[0]]
        return bool(between) and all(w.pos in ("PUNCT", "CCONJ", "ADP") and w.text not in ";:." for w in between)
