"""The clauses of some words of an article: who does what to whom, in forms that two articles share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from summarizer.lexicon.load import word_set
from summarizer.names.name import PRONOUNS, name_parts
from summarizer.parse.assertion import Modality, modality_of
from summarizer.parse.clauses import agent_of, antecedent_of, is_negated, is_passive, is_verb, subject_of
from summarizer.parse.reading import Reading
from summarizer.parse.words import ParsedSentence, Word
from summarizer.text.span import Span

__all__ = ["Clause", "clauses_among", "clauses_on"]

_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "X", "AUX", "INTJ", "NUM"))
# What opens no clause of its own: it says what its governor does ("plans to close", "accused of lying").
_PART_OF_GOVERNOR = frozenset(("aux", "auxpass", "amod", "compound", "xcomp", "prep", "nmod"))
# What is added to a noun or a time, and isn't what the sentence itself asserts.
_ASIDE = frozenset(("relcl", "acl", "advcl", "parataxis"))
_SPEAKER = frozenset(("i", "me", "my", "myself", "we", "us", "our", "ourselves"))
_TITLES = word_set("honorifics", "male") | word_set("honorifics", "female") | word_set("honorifics", "either")
# Abbreviated offices beside a name.
_OFFICES = frozenset(("rep", "sen", "gov", "lt", "col", "gen", "capt", "sgt"))
_UNTELLING = word_set("notions", "stop_words") | _TITLES | _OFFICES
_RELATIVES = frozenset(("WP", "WDT"))
_OPENING = frozenset(("if", "whether", "unless"))
_LONGEST_CHAIN = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; names keep their capital, all other words are in base forms.

    `act` says what is done, the last verb of a chain first ("plans to close": close, plan); `subject` and
    `object` who does it and to whom, a passive turned round and pronouns as the names they stand for; `rest`
    are all other words that tell. `main` says that it is asserted by itself and not only added to a noun or a
    time, `left_open` that it hangs on a condition or is asked or doubted ("whether").
    """

    act: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    rest: tuple[str, ...]
    negated: bool = False
    main: bool = True
    modality: Modality = "happened"
    left_open: bool = False


def clauses_on(reading: Reading, spans: Sequence[Span], speaker: str | None) -> tuple[Clause, ...]:
    """The clauses of the words at `spans`, in order; "I" and "we" in them stand for `speaker`."""
    clauses: dict[Clause, None] = {}
    for tree in dict.fromkeys(t for s in spans for t in reading.trees_on(s.start, s.end)):
        shown = {k for k, w in enumerate(tree.words) if any(s.start <= w.start < s.end for s in spans)}
        clauses |= dict.fromkeys(_InTree(reading, tree, shown, speaker).clauses())
    return tuple(clauses)


def clauses_among(
    reading: Reading, tree: ParsedSentence, places: Set[int], speaker: str | None
) -> tuple[Clause, ...]:
    """The clauses of a sentence's words at `places`, as in `clauses_on`."""
    return tuple(dict.fromkeys(_InTree(reading, tree, places, speaker).clauses()))


class _InTree:
    """One sentence, of which the words `shown` are taken apart."""

    def __init__(self, reading: Reading, tree: ParsedSentence, shown: Set[int], speaker: str | None) -> None:
        self._reading = reading
        self._tree = tree
        self._shown = shown
        self._speaker = speaker
        self._mentions = reading.speakers.mentions_in(tree.start, tree.end)

    def clauses(self) -> Iterator[Clause]:
        heads = [k for k, word in enumerate(self._tree.words) if self._heads_clause(k, word)]
        for head in heads:
            taken = self._tree.subtree(head, but=frozenset(heads) - {head}) & self._shown
            clause = self._clause(head, taken)
            if clause.act or clause.subject or clause.object or clause.rest:
                yield clause

    def _heads_clause(self, at: int, word: Word) -> bool:
        if word.head == at:
            return True
        if not is_verb(self._tree, at) or word.dep in _PART_OF_GOVERNOR:
            return False
        if word.dep == "pcomp":  # "of lying", but not "about whether he lied"
            return word.tag != "VBG"
        return not (word.dep == "ccomp" and self._is_infinitive(at))

    def _is_infinitive(self, verb: int) -> bool:
        return any(self._tree.words[k].tag == "TO" for k in self._tree.kids(verb, "aux"))

    def _clause(self, head: int, taken: Set[int]) -> Clause:
        s = self._tree
        chain = self._chain(head)
        deep = chain[-1]
        subject = subject_of(s, head) if is_verb(s, head) else None
        done_to = next(iter(s.kids(deep, "dobj", "attr", "dative", "oprd")), None)
        if done_to is not None and s.words[done_to].tag in _RELATIVES:
            done_to = antecedent_of(s, head)
        if is_verb(s, deep) and is_passive(s, deep):
            subject, done_to = agent_of(s, deep), subject
        shown = [k for k in chain if k in self._shown and is_verb(s, k)]
        of_subject, of_object = self._phrase(subject, taken), self._phrase(done_to, taken)
        of_object -= of_subject
        rest = set(taken) - of_subject - of_object - set(shown)
        return Clause(
            act=tuple(s.words[k].lemma for k in reversed(shown)),
            subject=self._forms(of_subject) if shown or of_subject & self._shown else (),
            object=self._forms(of_object) if shown or of_object & self._shown else (),
            rest=self._forms(rest),
            negated=any(is_negated(s, k) for k in shown),
            main=all(s.words[k].dep not in _ASIDE for k in (head, *s.ancestors(head))),
            modality=modality_of(s, head, deep) if is_verb(s, head) else "happened",
            left_open=any(self._is_open(k) for k in (head, *s.ancestors(head))),
        )

    def _is_open(self, verb: int) -> bool:
        """Whether a clause begins with "if" or "whether"."""
        return any(self._tree.words[k].lower in _OPENING for k in self._tree.kids(verb, "mark"))

    def _chain(self, head: int) -> list[int]:
        """The verb that opens a clause and those whose act it plans, starts or wants."""
        chain = [head]
        while len(chain) < _LONGEST_CHAIN:
            kids = self._tree.kids(chain[-1], "xcomp", "ccomp")
            inner = next((k for k in kids if self._continues(k)), None)
            if inner is None:
                break
            chain.append(inner)
        return chain

    def _continues(self, at: int) -> bool:
        dep = self._tree.words[at].dep
        return is_verb(self._tree, at) and (dep == "xcomp" or self._is_infinitive(at))

    def _phrase(self, at: int | None, taken: Set[int]) -> set[int]:
        """The words of the phrase that a noun heads, of one outside the shown words its own alone."""
        if at is None:
            return set()
        if at in taken:
            return set(self._tree.subtree(at)) & set(taken)
        return {at, *self._tree.kids(at, "compound", "nmod", "amod", "poss")}

    def _forms(self, places: Set[int]) -> tuple[str, ...]:
        found = dict.fromkeys(form for k in sorted(places) for form in self._form(self._tree.words[k]))
        return tuple(form for form in found if len(form) > 1)

    def _form(self, word: Word) -> tuple[str, ...]:
        low = word.lower
        if low in _SPEAKER or low in PRONOUNS:
            return self._called(self._speaker or "") if low in _SPEAKER else self._antecedent(word)
        if word.masked or word.pos not in _TELLING or not any(map(str.isalpha, word.text)):
            return ()
        if low.strip(".") in _UNTELLING:
            return ()
        mention = next((m for m in self._mentions if m.span.start <= word.start < m.span.end), None)
        if mention is not None and self._reading.speakers.is_person(mention):
            known = self._called(mention.parts.bare)
            return tuple(w for w in _capitals(word.text) if w in known)
        if mention is not None or (word.pos == "PROPN" and word.text[:1].isupper()):
            return _capitals(word.text)
        return (word.lemma.strip("-'.") or low,)

    def _antecedent(self, word: Word) -> tuple[str, ...]:
        """The name that a pronoun stands for; who speaks doesn't call himself "he"."""
        span = Span(word.start, word.end, self._reading.text[word.start : word.end])
        found = self._reading.speakers.resolve(span)
        if not found.resolved or not found.name[:1].isupper():
            return ()
        if found.name == self._speaker and self._reading.quotation_at(word.start) is not None:
            return ()
        return self._called(found.name)

    def _called(self, name: str) -> tuple[str, ...]:
        """The words of a name that tell it from others in the article: of most people the family name."""
        words = _capitals(name)
        if len(words) < 2 or name not in _people(self._reading):
            return words
        family = name_parts(name).family
        alone = sum(name_parts(n).family == family for n in _people(self._reading)) == 1
        return tuple(w for w in words if w.casefold() == family) or words if alone else words


def _people(reading: Reading) -> tuple[str, ...]:
    return tuple(s.name for s in reading.speakers.speakers if s.kind == "person")


def _capitals(name: str) -> tuple[str, ...]:
    """The words of a name with a capital, titles and marks left out."""
    plain = name.replace("’", "'").replace("'s ", " ").removesuffix("'s")
    words = (word.strip(".,'\"()") for word in plain.split())
    return tuple(w for w in words if w[:1].isupper() and w.lower() not in _TITLES | _OFFICES)
