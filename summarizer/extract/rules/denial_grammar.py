"""The grammar around a denial: whose verb it is, whether it is asserted, what it is about."""

from __future__ import annotations

from summarizer.lexicon.word_lists import words
from summarizer.parse.clauses import is_negated, is_passive, is_verb, modal_of
from summarizer.parse.words import ParsedSentence

__all__ = ["Tree"]

_CONDITIONS = frozenset({"if", "unless", "whether", "until", "lest"})
# Who does one of these does what follows: "continued to deny", "moved quickly to deny".
_CARRIED_OUT = words(
    "continue go move rush hasten hurry seem appear come take issue begin start keep seek try use"
)
_CIRCUMSTANCES = frozenset({"after", "before", "by", "in", "while", "despite", "since", "besides"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_CLAUSES = ("relcl", "appos", "advcl", "acl", "parataxis")
_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acomp"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
# Tags of the signs that end a phrase.
_PARTING = frozenset({",", ":", ".", "-LRB-", "-RRB-"})
_SHARED_DEPTH = 8


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

    def lemma(self, i: int) -> str:
        """The dictionary form of a word."""
        return self.words[i].lemma

    def lower(self, i: int) -> str:
        """A word in small letters."""
        return self.words[i].lower

    def has(self, i: int, words: frozenset[str] | tuple[str, ...], *deps: str) -> bool:
        """Whether one of the dependents of a word with these labels is one of `words`."""
        return any(self.words[k].lower in words for k in self.kids(i, *deps))

    def under(self, i: int) -> list[int]:
        """A word and all that depends on it, in order."""
        return sorted(self.sentence.subtree(i))

    def is_quoted(self, i: int) -> bool:
        """Whether the word stands in quotation marks."""
        return self.spoken or self.words[i].quoted

    def is_verb(self, i: int) -> bool:
        """Whether the word is a verb, no participle before its noun."""
        return is_verb(self.sentence, i) and self.words[i].dep not in ("amod", "compound")

    def own_subject(self, i: int) -> int | None:
        """The verb's own subject."""
        own = self.kids(i, "nsubj", "nsubjpass", "expl")
        return own[-1] if own else None

    def subject(self, i: int) -> int | None:
        """Whose verb it is: its own subject, a relative pronoun's noun, or the one it shares."""
        for _ in range(_SHARED_DEPTH):
            own = self.kids(i, "nsubj", "nsubjpass")
            if own:
                return self._antecedent(own[-1], i)
            word = self.words[i]
            if word.dep == "acl" and (word.tag == "VBG" or self._is_main(i)):
                if not self.is_verb(self.words[word.head].head):
                    return word.head
                i = self.words[word.head].head
            elif word.dep in _SHARING and word.head != i:
                i = word.head
            else:
                return None
        return None

    def _is_main(self, i: int) -> bool:
        """Whether a participle is the sentence's verb, taken for one ("Kovar, a lawyer, denied …")."""
        word = self.words[i]
        head = self.words[word.head]
        top = self.words[head.head] if head.dep == "appos" else head
        hung = word.dep == "acl" and word.tag == "VBN" and top.dep == "ROOT" and top.pos in _NOMINAL
        return hung and self.agent(i) is None

    def _antecedent(self, subject: int, i: int) -> int:
        if self.words[subject].tag in ("WP", "WDT") and self.lower(subject) in _RELATIVES:
            verb = self._first(i, "conj")
            if self.words[verb].dep in ("relcl", "acl"):
                return self.words[verb].head
        return subject

    def _first(self, i: int, *deps: str) -> int:
        """The word that a chain of these labels hangs on."""
        while self.words[i].dep in deps and self.words[i].head != i:
            i = self.words[i].head
        return i

    def is_passive(self, i: int) -> bool:
        """Whether the verb's subject is what the act is done to."""
        return is_passive(self.sentence, i) and not self.kids(i, "dobj") and not self._is_main(i)

    def is_negated(self, i: int) -> bool:
        """Whether the verb is negated, by itself, by its subject or by what it is joined to with "or"."""
        return is_negated(self.sentence, i)

    def modal(self, i: int) -> str | None:
        """The modal of the verb or of the verb whose auxiliaries it shares."""
        modal = modal_of(self.sentence, i)
        return None if modal is None else self.lower(modal)

    def is_conditional(self, i: int) -> bool:
        """Whether the verb stands under "if", "unless", "whether" or "until"."""
        for k in [i, *self.sentence.ancestors(i)]:
            if self.has(k, _CONDITIONS, "mark", "advmod"):
                return True
            if self.words[k].dep not in ("conj", "xcomp", "ccomp"):
                break
        return False

    def happens(self, i: int) -> bool:
        """Whether the verb's act is told as one that takes place: no modal, condition, question or wish.

        Negation is another question.
        """
        word = self.words[i]
        if self.is_question or self.modal(i) or self.is_conditional(i) or word.dep in ("csubj", "csubjpass"):
            return False
        if word.dep == "pcomp":
            return self.lower(word.head) in _CIRCUMSTANCES
        if word.dep == "xcomp" or self.has(i, ("to",), "aux"):
            return word.dep == "advcl" or self._is_carried_out(i)
        if word.dep == "conj" and word.tag in ("VB", "VBG") and not self.kids(i, "nsubj", "nsubjpass", "aux"):
            return self.happens(word.head)
        return word.tag != "VB" or bool(self.kids(i, "aux"))

    def _is_carried_out(self, i: int) -> bool:
        head = self.words[i].head
        if self.words[i].dep != "xcomp" or not self.is_verb(head):
            return False
        passive = self.is_passive(head)
        carried = self.lemma(head) == "force" if passive else self.lemma(head) in _CARRIED_OUT
        return carried and self.asserted(head)

    def asserted(self, i: int) -> bool:
        """Whether the verb's act takes place and isn't negated."""
        return not self.is_negated(i) and self.happens(i)

    def objects(self, i: int) -> list[int]:
        """The verb's objects behind it."""
        return [k for k in self.kids(i, "dobj", "oprd", "attr") if k > i]

    def clause(self, i: int) -> int | None:
        """The verb of the clause, infinitive or -ing form that a verb has as its object."""
        for k in self.kids(i, "ccomp", "xcomp"):
            if k > i and (self.words[k].pos in ("VERB", "AUX") or self.own_subject(k) is not None):
                return k
        return None

    def opens_with_that(self, clause: int) -> bool:
        """Whether a clause begins with "that"."""
        return self.has(clause, ("that",), "mark", "dobj", "nsubj", "det")

    def relative(self, i: int) -> tuple[int, int] | None:
        """The noun that a relative clause takes up as this verb's object, and the clause's first word."""
        verb = self._first(i, "conj", "xcomp", "ccomp")
        if self.words[verb].dep not in ("relcl", "acl") or self.words[verb].head > i:
            return None
        pronouns = [k for v in (i, verb) for k in self.kids(v, "dobj", "mark") if self.lower(k) in _RELATIVES]
        own = self.own_subject(verb)
        bare = own is not None and self.lower(own) not in _RELATIVES and not self.kids(i, "dobj", "ccomp")
        return (
            (self.words[verb].head, min(self.under(verb))) if bare or any(k < i for k in pronouns) else None
        )

    def pobj(self, i: int, *prepositions: str) -> int | None:
        """The noun behind one of the prepositions that depend on a word."""
        for k in self.kids(i, "prep", "agent"):
            if self.lower(k) in prepositions:
                return next(iter(self.kids(k, "pobj", "pcomp")), None)
        return None

    def agent(self, i: int) -> int | None:
        """Who does it in a passive: the noun behind "by"."""
        return self.pobj(i, "by")

    def is_none(self, i: int) -> bool:
        """Whether the noun phrase is an empty one: "no money", "nothing"."""
        return self.lower(i) in ("nothing", "none") or any(
            self.lower(k) == "no" for k in self.sentence.children[i] if k < i
        )

    def head_noun(self, i: int) -> int:
        """The noun a phrase is about: behind "any of", "some of" and the like what is counted."""
        while self.words[i].pos in ("DET", "PRON", "NUM", "ADJ"):
            inner = self.pobj(i, "of")
            if inner is None:
                break
            i = inner
        return i

    def phrase(self, i: int, *, alone: bool = False) -> list[int]:
        """The noun phrase around `i` without its clauses; `alone` also without what is joined to it."""
        cut = {k for k in self.kids(i, *_CLAUSES) if k != i + 1 or len(self.sentence.subtree(k)) > 1}
        cut |= {k for k in self.kids(i, "punct") if self.words[k].tag in _PARTING}
        if alone:
            cut |= set(self.kids(i, "conj", "cc", "preconj"))
        places = self.sentence.subtree(i, cut)
        first = last = i
        while first and self.lower(first - 1) != "," and (first - 1 in places or self._is_hyphened(first)):
            first -= 1
        while last + 1 in places and self.lower(last + 1) != ",":
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
            if not any(self.words[c].entity for c in self.kids(k, "cc")):
                heads.extend(c for c in self.kids(k, "conj") if self.words[c].pos in _NOMINAL)
        return heads
