"""The grammar around a denial: whose verb it is, whether it is asserted, what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.parse.words import ParsedSentence, Word

__all__ = ["PREPOSITIONAL", "Tree"]

PREPOSITIONAL = frozenset({"prep", "agent"})
_NEVER = frozenset({"never", "hardly", "neither", "nor"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "few", "nothing"})
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "lest"})
# Who does one of these does what follows: "continued to deny", "moved quickly to deny".
_CARRIED_OUT = frozenset(
    "continue go move rush hasten hurry seem appear come take issue begin start keep seek try force use".split()
)
_CIRCUMSTANCES = frozenset({"after", "before", "by", "in", "while", "despite", "since", "besides"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_NO_PHRASE = ("relcl", "appos", "advcl", "acl", "parataxis")
_SHARED_DEPTH = 8
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
# Tags of the signs that end a phrase.
_PARTING = frozenset({",", ":", ".", "-LRB-", "-RRB-"})


class Tree:
    """One sentence's tree, asked about verbs; places are indexes into its words.

    `spoken` says that the whole sentence stands inside quotation marks.
    """

    def __init__(self, sentence: ParsedSentence, *, spoken: bool = False) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.spoken = spoken
        self.kids = sentence.kids
        self.is_question = any(w.text == "?" for w in self.words[-3:])

    def is_quoted(self, i: int) -> bool:
        """Whether the word stands in quotation marks."""
        return self.spoken or self.words[i].quoted

    def is_verb(self, i: int) -> bool:
        """Whether the word is a verb, no participle before its noun."""
        word = self.words[i]
        return word.tag.startswith("VB") and word.dep not in ("amod", "compound")

    def is_none(self, i: int) -> bool:
        """Whether the noun phrase is an empty one: "no money", "nothing"."""
        return self.words[i].lower in ("nothing", "none") or any(
            self.words[k].lower == "no" for k in self.sentence.children[i] if k < i
        )

    def lemmas(self, places: Iterable[int]) -> set[str]:
        """The lemmas of the words at `places`."""
        return {self.words[k].lemma for k in places}

    def under(self, i: int) -> list[int]:
        """A word and all that depends on it, in order."""
        return sorted(self.sentence.subtree(i))

    # --- the verb ------------------------------------------------------------------------------------------

    def subject(self, i: int) -> int | None:
        """Whose verb it is: its own subject, a relative pronoun's noun, or the one it shares."""
        for _ in range(_SHARED_DEPTH):
            own = self.kids(i, "nsubj", "nsubjpass")
            if own:
                return self._antecedent(own[-1], i)
            word = self.words[i]
            shares = word.dep in ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acomp") or (
                word.dep == "acl" and (word.tag == "VBG" or self._is_main(i))
            )
            if not shares or word.head == i:
                return None
            if word.dep == "acl" and not self.is_verb(self.words[word.head].head):
                return word.head
            i = self.words[word.head].head if word.dep == "acl" else word.head
        return None

    def _is_main(self, i: int) -> bool:
        """Whether a participle is the sentence's verb, hung on its subject by mistake ("Kovar, a lawyer, denied …")."""
        word = self.words[i]
        head = self.words[word.head]
        top = self.words[head.head] if head.dep == "appos" else head
        hung = word.dep == "acl" and word.tag == "VBN" and top.dep == "ROOT" and top.pos in _NOMINAL
        return hung and self.agent(i) is None

    def own_subject(self, i: int) -> int | None:
        """The verb's own subject."""
        own = self.kids(i, "nsubj", "nsubjpass", "expl")
        return own[-1] if own else None

    def _antecedent(self, subject: int, i: int) -> int:
        if self.words[subject].lower in _RELATIVES and self.words[subject].tag in ("WP", "WDT"):
            verb = i
            while self.words[verb].dep == "conj" and self.words[verb].head != verb:
                verb = self.words[verb].head
            if self.words[verb].dep in ("relcl", "acl"):
                return self.words[verb].head
        return subject

    def is_passive(self, i: int) -> bool:
        """Whether the verb's subject is what the act is done to."""
        if self.kids(i, "auxpass", "nsubjpass"):
            return True
        word = self.words[i]
        if word.tag != "VBN" or self.kids(i, "aux", "nsubj", "dobj") or self._is_main(i):
            return False
        return word.dep in ("acl", "advcl") or (word.dep == "conj" and self.is_passive(word.head))

    def is_negated(self, i: int) -> bool:
        """Whether the verb is negated, by itself, by its subject or by what it is joined to with "or"."""
        if self.kids(i, "neg") or any(
            self.words[k].lower in _NEVER for k in self.kids(i, "advmod", "preconj", "cc") if k < i
        ):
            return True
        own = self.own_subject(i)
        if own is not None:
            return self._is_nobody(own)
        head = self.words[i].head
        if self.words[i].dep == "conj" and head != i:
            joints = {self.words[k].lower for k in self.kids(head, "cc")}
            return self._is_nobody_of(head) or (bool(joints & {"or", "nor"}) and self.is_negated(head))
        return False

    def _is_nobody_of(self, i: int) -> bool:
        own = self.own_subject(i)
        return own is not None and self._is_nobody(own)

    def _is_nobody(self, subject: int) -> bool:
        first = [subject, *self.kids(subject, "det", "preconj", "neg", "amod")]
        return any(self.words[k].lower in _NOBODY for k in first)

    def modal(self, i: int) -> str | None:
        """The modal of the verb or of the verb whose auxiliaries it shares."""
        for k in self.kids(i, "aux"):
            if self.words[k].tag == "MD":
                return self.words[k].lower
        shares = self.words[i].dep == "conj" and not self.kids(i, "aux", "nsubj", "nsubjpass")
        return self.modal(self.words[i].head) if shares and self.words[i].head != i else None

    def is_conditional(self, i: int) -> bool:
        """Whether the verb stands under "if", "unless", "whether" or "until"."""
        for k in [i, *self.sentence.ancestors(i)]:
            if any(self.words[m].lower in _CONDITIONS for m in self.kids(k, "mark", "advmod")):
                return True
            if self.words[k].dep not in ("conj", "xcomp", "ccomp", "aux", "auxpass"):
                break
        return False

    def happens(self, i: int) -> bool:
        """Whether the text tells the verb's act as one that takes place: no modal, condition, question, wish.

        Negation is another question.
        """
        word = self.words[i]
        if self.is_question or self.modal(i) or self.is_conditional(i) or word.dep in ("csubj", "csubjpass"):
            return False
        if word.dep == "pcomp":
            return self.words[word.head].lower in _CIRCUMSTANCES
        to = any(self.words[k].lower == "to" for k in self.kids(i, "aux"))
        if to or word.dep == "xcomp":
            return word.dep == "advcl" or self._is_carried_out(i)
        if word.dep == "conj" and not self.kids(i, "nsubj", "nsubjpass", "aux") and word.tag in ("VB", "VBG"):
            return self.happens(word.head)
        return word.tag != "VB" or bool(self.kids(i, "aux"))

    def _is_carried_out(self, i: int) -> bool:
        head = self.words[i].head
        if self.words[i].dep != "xcomp" or not self.is_verb(head):
            return False
        lemma = self.words[head].lemma
        carried = lemma in _CARRIED_OUT and not self.is_passive(head)
        forced = lemma == "force" and self.is_passive(head)
        return (carried or forced) and not self.is_negated(head) and self.happens(head)

    # --- what it is about ------------------------------------------------------------------------------------

    def objects(self, i: int) -> list[int]:
        """The verb's objects behind it."""
        return [k for k in self.kids(i, "dobj", "oprd", "attr") if k > i]

    def clause(self, i: int) -> int | None:
        """The verb of the clause, infinitive or -ing form that a verb has as its object."""
        for k in self.kids(i, "ccomp", "xcomp"):
            if k > i and (self.words[k].pos in ("VERB", "AUX") or self.own_subject(k) is not None):
                return k
        return None

    def relative(self, i: int) -> tuple[int, int] | None:
        """The noun that a relative clause with this verb takes up as its object, and where the clause begins."""
        verb = i
        while self.words[verb].dep in ("conj", "xcomp", "ccomp") and self.words[verb].head != verb:
            verb = self.words[verb].head
        if self.words[verb].dep not in ("relcl", "acl") or self.words[verb].head > i:
            return None
        pronouns = [
            k
            for k in (*self.kids(i, "dobj", "mark"), *self.kids(verb, "dobj", "mark"))
            if k < i and self.words[k].lower in ("which", "that")
        ]
        bare = not pronouns and self.own_subject(verb) is not None and not self.kids(i, "dobj", "ccomp")
        if bare and self.words[self.own_subject(verb) or 0].lower in _RELATIVES:
            return None
        if not pronouns and not bare:
            return None
        return self.words[verb].head, min(self.under(verb))

    def agent(self, i: int) -> int | None:
        """Who does it in a passive: the noun behind "by"."""
        for k in self.kids(i, "agent", "prep"):
            if self.words[k].lower == "by":
                return next(iter(self.kids(k, "pobj")), None)
        return None

    def head_noun(self, i: int) -> int:
        """The noun a phrase is about: behind "any of", "some of" and the like what is counted."""
        while self.words[i].pos in ("DET", "PRON", "NUM", "ADJ"):
            inner = [p for k in self.kids(i, "prep") if self.words[k].lower == "of" for p in self.kids(k, "pobj")]
            if not inner:
                break
            i = inner[0]
        return i

    def pobj(self, i: int, *prepositions: str) -> int | None:
        """The noun behind one of the prepositions that depend on a word."""
        for k in self.kids(i, *PREPOSITIONAL):
            if self.words[k].lower in prepositions:
                for p in self.kids(k, "pobj", "pcomp"):
                    return p
        return None

    # --- phrases ---------------------------------------------------------------------------------------------

    def phrase(self, i: int, *, alone: bool = False) -> list[int]:
        """The noun phrase around `i` without clauses and appositions; `alone` also without what is joined to it."""
        cut = {k for k in self.kids(i, *_NO_PHRASE) if k != i + 1 or len(self.sentence.subtree(k)) > 1} | {k for k in self.kids(i, "punct") if self.words[k].tag in _PARTING}
        if alone:
            cut |= set(self.kids(i, "conj", "cc", "preconj"))
        places = self.sentence.subtree(i, cut)
        first = last = i
        while first and self.words[first - 1].text != "," and (first - 1 in places or self._is_hyphened(first)):
            first -= 1
        while last + 1 in places and self.words[last + 1].text != ",":
            last += 1
        while last > i and self.words[last].dep == "case":
            last -= 1
        return list(range(first, last + 1))

    def _is_hyphened(self, i: int) -> bool:
        """Whether a hyphen joins the word to the one before it."""
        return "HYPH" in (self.words[i].tag, self.words[i - 1].tag)

    def joined(self, i: int) -> list[int]:
        """The heads of a phrase's parts that are joined by "and", "or", "nor"; inside one name it is one."""
        heads = [i]
        for k in heads:
            inside = [c for c in self.kids(k, "cc") if self.words[c].entity]
            heads.extend(c for c in self.kids(k, "conj") if not inside and self.words[c].pos in _NOMINAL)
        return heads

    def word(self, i: int) -> Word:
        """The word at a place."""
        return self.words[i]
