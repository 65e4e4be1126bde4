"""The bare nouns of a line, "the decision" and "these plans": whether the line tells which one is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from summarizer.lexicon.kinds import names_a_group, names_a_person
from summarizer.lexicon.load import word_set
from summarizer.lexicon.stems import word_stem
from summarizer.lexicon.thesaurus import FAMILIES
from summarizer.names.name import Gender
from summarizer.parse.words import ParsedSentence
from summarizer.text.quotation_marks import Quoted

__all__ = ["POINTING", "QUANTITIES", "TIMES", "Definites", "Genders"]

POINTING = word_set("standing", "pointing")
"""The words that show a thing: "this", "such"."""
TIMES = word_set("standing", "times")
"""The nouns for stretches of time."""
QUANTITIES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
"""The kinds of entities that are a number or a time."""
_KNOWN = word_set("standing", "known")
# What somebody who speaks may show without having told of it: "this country".
_AROUND = word_set("standing", "around")
# "The Asian country" names none.
_LANDS = frozenset(("country", "nation"))
# What follows a noun and says which one is meant ("the wall of the harbour").
_TELLING = frozenset(("prep", "relcl", "acl", "appos", "poss", "nummod", "ccomp"))
# Prepositions that say when or with whom something is, and not which.
_BESIDE = word_set("standing", "beside")
# "People familiar with the matter", "with knowledge of the case".
_KNOWING = frozenset(("familiar", "knowledge", "brief", "involve"))
# What stands before it and does so.
_FIRST = frozenset(("JJS", "RBS"))

Genders = Mapping[str, Gender]
"""The gender of people by the last words of their names, in small letters."""


class Definites:
    """One line's tree and its quotations, which speak for themselves."""

    def __init__(self, tree: ParsedSentence, marks: Sequence[Quoted], genders: Genders) -> None:
        self.tree, self.marks, self._genders = tree, marks, genders

    def in_marks(self, at: int) -> bool:
        """Whether a word stands in quotation marks."""
        word = self.tree.words[at]
        start = word.start - self.tree.start
        return word.quoted or any(q.outer.start <= start < q.outer.end for q in self.marks)

    def place_of(self, head: int) -> tuple[int, int]:
        """Where the phrase of a word begins and ends."""
        words = self.tree.subtree(head)
        return self.tree.words[min(words)].start, self.tree.words[max(words)].end

    def unexplained(self) -> Iterator[frozenset[str]]:
        """The stems of each bare "the decision" whose noun the line itself doesn't explain.

        Any one of a noun's stems that a reader knows already explains it.
        """
        for n, word in enumerate(self.tree.words):
            if word.pos != "NOUN" or self.in_marks(n) or word.entity in QUANTITIES:
                continue
            the = next((k for k in self.tree.kids(n, "det") if self.tree.words[k].lower == "the"), None)
            if the is not None and self._is_the_other(n, the):
                # What the first one was, no word explains.
                yield frozenset()
            elif the is not None and not self._is_explained(n, the):
                before = [k for k in self.tree.kids(n, "compound", "amod") if k > the]
                yield frozenset(word_stem(self.tree.words[k].lower) for k in (*before, n)) | _family(
                    word.lower
                )

    def shown(self, pointing: Iterable[int]) -> Iterator[frozenset[str]]:
        """The stems of what each "these plans" of the words that point back stands for."""
        for n in pointing:
            word = self.tree.words[n]
            if word.lower not in POINTING or word.dep != "det":
                continue
            named = [self.tree.words[k] for k in (*self.tree.kids(word.head, "compound", "amod"), word.head)]
            forms = {form for w in named for form in (w.lemma, w.lower)}
            if forms.isdisjoint(_KNOWN | TIMES | _AROUND) and not any(w.entity for w in named):
                yield frozenset(word_stem(w.lower) for w in named) | _family(named[-1].lower)

    def _is_explained(self, noun: int, the: int) -> bool:
        """Whether the line says which one is meant, or there is only one."""
        words = self.tree.words
        word = words[noun]
        if not {word.lemma, word.lower}.isdisjoint(_KNOWN | TIMES) or self._is_what_sources_know(noun):
            return True
        if word.lemma not in _LANDS and self._is_told_apart(noun, the):
            return True
        before = words[:the]
        if any(w.lemma == word.lemma or word_stem(w.lower) in _family(word.lower) for w in before):
            return True
        person = names_a_person(word.lemma) and any(w.entity == "PERSON" for w in before)
        return person or (
            names_a_group(word.lemma) and any(w.entity in ("ORG", "GPE", "NORP") for w in before)
        )

    def _is_the_other(self, noun: int, the: int) -> bool:
        """Whether it is "the other part" of a thing of which the line names no first one."""
        words = self.tree.words
        if words[the + 1].lower != "other" or words[noun].entity or words[noun].lemma in TIMES | {"hand"}:
            return False
        return not any(w.lemma in (words[noun].lemma, "one") or w.tag == "CD" for w in words[:the])

    def _is_what_sources_know(self, noun: int) -> bool:
        """Whether it is the matter with which unnamed people are familiar: the one that is told."""
        word = self.tree.words[noun]
        if word.dep != "pobj":
            return False
        return self.tree.words[self.tree.words[word.head].head].lemma in _KNOWING

    def _is_told_apart(self, noun: int, the: int) -> bool:
        """Whether something before or behind a noun says which one is meant."""
        tree = self.tree
        behind = (k for k in tree.children[noun] if k > noun or tree.words[k].dep == "poss")
        if any(tree.words[k].dep in _TELLING and tree.words[k].lower not in _BESIDE for k in behind):
            return True
        between = tree.words[the + 1 : noun]
        return any(w.pos in ("PROPN", "NUM") or w.tag in _FIRST or w.entity for w in between)


def _family(word: str) -> frozenset[str]:
    """The stems of the words that stand for what a noun does: "the legislation" is a bill told of before."""
    return _families().get(word, frozenset()) | {word_stem(word)}


@cache
def _families() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for words in FAMILIES.values():
        stems = frozenset(map(word_stem, words))
        for word in words:
            found.setdefault(word, stems)
    return found
