"""The clauses of some words that can be told without the others: each with its own words and its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from summarizer.names.name import PRONOUNS
from summarizer.parse.assertion import Assertion, assertion_of
from summarizer.parse.clauses import is_finite, is_negated, is_verb, modal_of, negation_of, subject_of
from summarizer.parse.propositions import Clause, clauses_among
from summarizer.parse.reading import Reading
from summarizer.parse.scope import governing
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.span import Span, overlap

__all__ = ["Excerpt", "excerpts_on"]

# Fewer words than these tell too little to be compared.
_FEWEST_WORDS = 3
# What stands at the edges of a clause and is none of it.
_EDGES = " \n\t\u00a0,;:—–-"
_EDGE_MARKS = frozenset((",", ";", ":", "—", "–", "-", "--", "."))
_OPENING_MARKS, _CLOSING_MARKS = frozenset(("(", "[")), frozenset((")", "]"))
# What opens a clause that is told beside the one it hangs on: it says what is so, not when or whether.
_TELLING_MARKS = frozenset(
    ("as", "after", "while", "because", "since", "although", "though", "where", "following")
)
# A noun with another part than these is as often part of what "which" takes up: "a paper from Holm, which".
_NEAR_ITS_VERB = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "appos"))
_RELATIVES = frozenset(("WP", "WDT"))
_SPEAKER = frozenset(("i", "we"))
_UNNAMED = frozenset(("it", "you", "this", "that", "these", "those", "there"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One clause of a longer report: `statement` names its subject, `evidence` are the clause's own words.

    `finite` says that it stands as a sentence: it has a verb with a tense. `quoted` is the share of its words
    in quotation marks.
    """

    statement: str
    evidence: tuple[Span, ...]
    clauses: tuple[Clause, ...]
    asserts: Assertion | None
    finite: bool
    quoted: float


def excerpts_on(reading: Reading, spans: Sequence[Span], speaker: str | None) -> tuple[Excerpt, ...]:
    """The clauses of the words at `spans` that mean the same without the words around them, in order.

    None is all of those words. "I" in them is `speaker`.
    """
    whole = sum(len(span) for span in spans)
    found: dict[tuple[Span, ...], Excerpt] = {}
    for tree in dict.fromkeys(t for s in spans for t in reading.trees_on(s.start, s.end)):
        shown = frozenset(
            k for k, w in enumerate(tree.words) if any(s.start <= w.start and w.end <= s.end for s in spans)
        )
        for excerpt in _InTree(reading, tree, shown, speaker).excerpts():
            if sum(len(span) for span in excerpt.evidence) < whole - 2:
                found.setdefault(excerpt.evidence, excerpt)
    return tuple(found.values())


class _InTree:
    """One sentence, of whose words `shown` the clauses are told apart."""

    def __init__(self, reading: Reading, tree: ParsedSentence, shown: Set[int], speaker: str | None) -> None:
        self._reading = reading
        self._tree = tree
        self._shown = shown
        self._speaker = speaker

    def excerpts(self) -> Iterator[Excerpt]:
        for at in sorted(self._shown):
            if is_verb(self._tree, at) and self._is_told(at) and (excerpt := self._excerpt(at)):
                yield excerpt

    def _is_told(self, at: int) -> bool:
        """Whether a verb's clause is asserted: the top one, one joined to it, one that adds a fact."""
        s = self._tree
        word = s.words[at]
        asks = s.words[min(s.subtree(at))].tag.startswith("W") and word.dep != "relcl"
        if word.masked or asks or self._is_of_denied(at):
            return False
        if word.head == at or word.head not in self._shown:
            return word.dep not in ("aux", "auxpass", "xcomp", "amod", "compound")
        if word.dep == "conj":
            return is_verb(s, word.head) and self._is_told(word.head)
        if word.dep == "relcl":
            return is_finite(s, at) and self._adds(at)
        if word.dep == "acl":
            return word.tag in ("VBN", "VBG") and self._is_definite(word.head)
        return word.dep in ("advcl", "parataxis") and self._is_aside(at)

    def _is_aside(self, at: int) -> bool:
        """Whether an adverbial clause tells something beside its main clause, and doesn't limit it."""
        s = self._tree
        word = s.words[at]
        marks = [
            s.words[k].lower
            for k in (*s.kids(at, "mark"), *(k for k in s.kids(at, "advmod") if k < at))
            if s.words[k].tag in ("IN", "WRB")
        ]
        if any(s.words[k].tag == "TO" for k in s.kids(at, "aux")) or not set(marks) <= _TELLING_MARKS:
            return False
        if is_finite(s, at):
            subjects = s.kids(at, "nsubj", "nsubjpass", "expl")
            return bool(marks or word.dep == "parataxis") and bool(subjects) and subjects[0] < at
        return word.tag in ("VBG", "VBN")

    def _adds(self, at: int) -> bool:
        """Whether a relative clause says something of what is named already, and doesn't say which.

        "Which" can take up the whole sentence before it: it is taken for no more than a noun right before it.
        """
        s = self._tree
        first = min(s.subtree(at))
        about = s.words[at].head
        if s.words[first].tag not in (*_RELATIVES, "WP$") and about != first - 1:
            return False  # "in which", "of whom"
        if s.words[first - 1].text == ",":
            near = about == first - 2
            return near and (s.words[first].lower != "which" or s.words[about].dep in _NEAR_ITS_VERB)
        return self._is_definite(about)

    def _is_of_denied(self, at: int) -> bool:
        """Whether a clause is about a noun that something isn't: "It is not the first time that …"."""
        s = self._tree
        noun = s.words[s.words[at].head]
        return s.words[at].dep in ("relcl", "acl") and noun.dep == "attr" and is_negated(s, noun.head)

    def _is_definite(self, noun: int) -> bool:
        s = self._tree
        if s.words[noun].pos == "PROPN":
            return True
        return any(
            s.words[k].lower in _DEFINITE or s.words[k].dep == "poss" for k in s.kids(noun, "det", "poss")
        )

    def _excerpt(self, at: int) -> Excerpt | None:
        s = self._tree
        inside = frozenset(self._own_words(at))
        told = frozenset(k for k in inside if s.words[k].pos != "PUNCT")
        if governing(s, told) or self._cuts_mood(at, inside):
            return None
        subject = subject_of(s, at)
        spans = tuple(self._runs(sorted(inside)))
        if not spans or sum(len(span.text.split()) for span in spans) < _FEWEST_WORDS:
            return None
        if any(self._cuts_quotation(span) for span in spans):
            return None
        of_object = self._is_of_object(at)
        about = self._explained(s.words[at].head if of_object else subject)
        statement = self._statement(about, inside, spans)
        if about is None or statement is None:
            return None
        outside = frozenset() if about in inside else self._phrase(about)
        return Excerpt(
            statement,
            spans,
            clauses_among(self._reading, s, told | outside, self._speaker),
            assertion_of(s, at),
            is_finite(s, at) and not of_object,
            self._quoted(spans),
        )

    def _quoted(self, spans: Sequence[Span]) -> float:
        marked = [q.outer for q in self._reading.quotations]
        return sum(overlap(marked, (span,)) for span in spans) / sum(len(span) for span in spans)

    def _explained(self, noun: int | None) -> int | None:
        """The name that a noun explains: "Lind" in "Lind, a doctor who was elected in 2010"."""
        s = self._tree
        at = noun
        while at is not None and s.words[at].dep in ("appos", "conj") and s.words[at].pos == "NOUN":
            at = s.words[at].head
        named = at is not None and at != noun and s.words[at].pos == "PROPN"
        return at if named else noun

    def _cuts_quotation(self, span: Span) -> bool:
        """Whether one end of a span lies in a quotation that the other end is outside of."""
        first, last = (self._reading.quotation_at(at) for at in (span.start, span.end - 1))
        if first is not None and first is last:
            return False
        return bool((first and first.outer.start < span.start) or (last and last.outer.end > span.end))

    def _is_of_object(self, at: int) -> bool:
        """Whether a relative clause tells what is done to the noun before it: "the bill, which he signed"."""
        s = self._tree
        if s.words[at].dep != "relcl":
            return False
        subjects = s.kids(at, "nsubj", "nsubjpass")
        return bool(subjects) and s.words[subjects[-1]].tag not in _RELATIVES

    def _own_words(self, at: int) -> Set[int]:
        """The words of a clause, less the clauses beside it and those that are told for themselves."""
        s = self._tree
        cut: set[int] = set()
        for k in s.subtree(at):
            if k == at or k not in self._shown or not is_verb(s, k):
                continue
            dep = s.words[k].dep
            if dep == "conj" and s.words[k].head == at:
                cut |= {k, *s.kids(at, "cc", "preconj")}
            elif (dep == "relcl" and self._is_behind_comma(k)) or (
                dep in ("advcl", "parataxis") and self._is_aside(k)
            ):
                cut.add(k)
        cut |= set(s.kids(at, "mark"))
        cut |= {k for k in s.subtree(at, frozenset(cut)) if s.words[k].dep == "appos" and self._is_set_off(k)}
        if s.words[at].dep == "relcl" and not self._is_of_object(at):
            cut |= {k for k in s.kids(at, "nsubj", "nsubjpass") if s.words[k].tag in _RELATIVES}
        return s.subtree(at, frozenset(cut)) & self._shown

    def _is_set_off(self, at: int) -> bool:
        """Whether an apposition stands between commas or brackets, and what it explains stands without it.

        A name is kept beside what explains it: "the governor, Rick Perry".
        """
        s = self._tree
        if not self._is_behind_comma(at) or (
            s.words[at].pos == "PROPN" and s.words[s.words[at].head].pos != "PROPN"
        ):
            return False
        last = max(s.subtree(at))
        return last + 1 < len(s.words) and s.words[last + 1].text in (",", ")", "—", "–", "--", ".")

    def _is_behind_comma(self, at: int) -> bool:
        first = min(self._tree.subtree(at))
        return first > 0 and self._tree.words[first - 1].text in (",", "—", "–", "--", "(")

    def _cuts_mood(self, at: int, inside: Set[int]) -> bool:
        """Whether a modal or a negation that the clause shares with another stands outside of it."""
        modal, negation = modal_of(self._tree, at), negation_of(self._tree, at)
        if modal is not None and modal not in inside:
            return True
        return is_negated(self._tree, at) and (negation is None or negation not in inside)

    def _phrase(self, head: int) -> frozenset[int]:
        """The words of a subject that stands outside the clause, without the clauses in it."""
        s = self._tree
        cut = frozenset(s.kids(head, "relcl", "acl", "appos", "conj", "cc", "punct"))
        return frozenset(s.subtree(head, cut))

    def _statement(self, about: int | None, inside: Set[int], spans: Sequence[Span]) -> str | None:
        """The clause's words with what it is about named in them or before them; None where nobody tells."""
        s = self._tree
        words = " ".join(" ".join(span.text.split()) for span in spans)
        if about is None:
            return None
        word = s.words[about]
        named = word.tag == "PRP" and word.lower not in _SPEAKER
        if self._reading.quotation_at(word.start) is not None and (about in inside or named):
            return words if about in inside else None  # the speaker's own words, and whom "she" means is open
        if named:
            return self._with_name(word, words, spans[0], inside=about in inside)
        if word.tag in _RELATIVES or word.lower in _UNNAMED:
            return None
        return words if about in inside else self._behind(about, words)

    def _with_name(self, pronoun: Word, words: str, first: Span, *, inside: bool) -> str | None:
        """The words with the name that the pronoun stands for in its place, or before them."""
        name = self._name(pronoun)
        if name is None or not inside:
            return None if name is None else f"{name} {words}"
        return name + words[len(pronoun.text) :] if pronoun.start == first.start else words

    def _behind(self, about: int, words: str) -> str | None:
        """The words behind the phrase that they are about."""
        s = self._tree
        phrase = self._phrase(about)
        first, last = s.words[min(phrase)], s.words[max(phrase)]
        span = Span.trimmed(self._reading.text, first.start, last.end, _EDGES)
        return f"{' '.join(span.text.split())} {words}" if span else None

    def _name(self, pronoun: Word) -> str | None:
        if pronoun.lower not in PRONOUNS or pronoun.lower in _UNNAMED:
            return None
        place = Span.of(self._reading.text, pronoun.start, pronoun.end)
        found = self._reading.speakers.resolve(place)
        return found.name if found.resolved and found.name[:1].isupper() else None

    def _runs(self, places: Sequence[int]) -> Iterator[Span]:
        """The words at `places` as spans, those side by side in one, without marks at the edges."""
        s = self._tree
        first = 0
        for k in range(1, len(places) + 1):
            if k < len(places) and places[k] == places[k - 1] + 1:
                continue
            run = list(places[first:k])
            first = k
            while run and s.words[run[-1]].text in _OPENING_MARKS:
                run.pop()
            while run and s.words[run[0]].text in _CLOSING_MARKS:
                run.pop(0)
            while run and s.words[run[0]].text in _EDGE_MARKS:
                run.pop(0)
            while run and s.words[run[-1]].text in _EDGE_MARKS:
                run.pop()
            if run and any(s.words[m].pos != "PUNCT" for m in run):
                span = Span.trimmed(self._reading.text, s.words[run[0]].start, s.words[run[-1]].end, _EDGES)
                if span:
                    yield span
