"""What the pronouns and names of a line stand for: something in the line itself, or told before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import takewhile

from summarizer.lexicon.cues import VERB_CUES
from summarizer.lexicon.first_names import first_name_gender
from summarizer.lexicon.kinds import names_a_group, names_a_person
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import HONORIFICS
from summarizer.lexicon.pronouns import forms_of
from summarizer.lexicon.stems import word_stem
from summarizer.merge.news.definites import POINTING, QUANTITIES, TIMES, Definites, Genders
from summarizer.names.name import PRONOUNS, Gender
from summarizer.parse.clauses import is_verb, subject_of
from summarizer.parse.entities import gender_of_noun
from summarizer.parse.words import Word

__all__ = ["Genders", "References", "goes_on"]

_PERSONAL = forms_of("he", "she")
_PLURAL = forms_of("they")
_THIRD_PERSON = _PERSONAL | _PLURAL | forms_of("it")
_POSSESSIVE = frozenset(("PRP$",))
_NOT_PERSONS = frozenset(("ORG", "NORP", "FAC", "LAW", "PRODUCT", "EVENT", "WORK_OF_ART", "LANGUAGE"))
_PLACES = frozenset(("GPE", "LOC"))
_RELATIVE_TIMES = frozenset(("later", "earlier", "before", "afterward", "afterwards"))
_HOURS = frozenset(("day", "morning", "afternoon", "evening", "night"))
_AFTER = frozenset(("afterward", "afterwards"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_PARTS = word_set("standing", "parts") - {"one", "whose"}
_SEVERAL = frozenset(("these", "those"))
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj"))
_OBJECTS = frozenset(("dobj", "dative", "pobj"))
_CLAUSAL = frozenset(("be", "seem", "appear", "take", "make", "remain"))
# A verb in a tense; and those of saying that have somebody told behind them.
_TENSED = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ADDRESSING = frozenset(("tell", "assure", "inform"))
# So many letters at least begin words of one root, and so many end them.
_KIN, _ENDING = 4, 3
# Words that go on with what was said before them.
_GOES_ON = re.compile(
    r"^(?:\W?[\w.’'-]+\W+){0,9}?(?:(?:also|later|then)\b|(?<=, )too\b|too[,.;])"
    r"|^(?:\W?[\w.’'-]+\W+){1,4}?(?:added|continued|went on)(?: that\b|[,:])"
    r"|^\W?(?!far|much|way|all)\w+\s+too\b",
    re.IGNORECASE,
)


class References(Definites):
    """One line's tree, with the words in it that stand for others."""

    def loose_pronouns(self) -> Iterator[int]:
        """The pronouns with no word before them that they could stand for."""
        for n, word in enumerate(self.tree.words):
            if word.lower not in _THIRD_PERSON or word.dep == "expl":
                continue
            if self.in_marks(n) and (word.lower not in _PERSONAL or word.dep not in _SUBJECTS):
                continue
            if word.lower == "it" and self._stands_for_a_clause(n):
                continue
            others = self._others(n) | self._holders(n)
            meant = any(self._may_be_meant(k, word) for k in range(n) if k not in others)
            if not meant and not self._is_named_behind(n):
                yield n

    def _others(self, pronoun: int) -> Set[int]:
        """The subjects of its verb, for which an object doesn't stand ("Berg called him")."""
        word = self.tree.words[pronoun]
        if word.dep not in _OBJECTS or word.tag in _POSSESSIVE:
            return frozenset()
        found: set[int] = set()
        verb = next((k for k in self.tree.ancestors(pronoun) if is_verb(self.tree, k)), None)
        while verb is not None:
            subject = subject_of(self.tree, verb)
            found |= self.tree.subtree(subject) if subject is not None else set()
            verb = self.tree.words[verb].head if self.tree.words[verb].dep == "xcomp" else None
        return found

    def _holders(self, pronoun: int) -> Set[int]:
        """The nouns in whose phrase it stands, which aren't meant: "no question about it"."""
        words = self.tree.words
        found: set[int] = set()
        at = pronoun
        while words[at].dep in ("pobj", "poss", "prep") and words[at].head != at:
            at = words[at].head
            found.add(at)
        return found

    def _stands_for_a_clause(self, at: int) -> bool:
        """Whether "it" stands for what follows ("it is unclear whether", "made it clear that")."""
        word = self.tree.words[at]
        head = self.tree.words[word.head]
        if word.dep not in {"nsubj", "nsubjpass"} or not self.tree.kids(
            word.head, "ccomp", "xcomp", "advcl", "csubj"
        ):
            return False
        return head.lemma in _CLAUSAL or head.pos == "ADJ"

    def _may_be_meant(self, at: int, pronoun: Word) -> bool:
        word = self.tree.words[at]
        if word.masked or word.pos not in ("NOUN", "PROPN") or word.entity in QUANTITIES:
            return False
        if pronoun.lower in _PERSONAL:
            return self._may_be_a_person(at, PRONOUNS[pronoun.lower].gender)
        if pronoun.lower in _PLURAL:
            several = word.tag in ("NNS", "NNPS") or bool(self.tree.kids(at, "conj"))
            return several or word.pos == "PROPN" or names_a_group(word.lemma)
        head = self.tree.words[word.head]
        part = word.dep == "compound" and (word.pos == "NOUN" or head.entity == "PERSON")
        if word.entity == "PERSON" or part:
            return False
        return word.tag in ("NN", "NNP") and not (word.pos == "NOUN" and _is_only_a_person(word.lemma))

    def _may_be_a_person(self, at: int, gender: Gender | None) -> bool:
        """Whether a word can name or call somebody of that gender."""
        word = self.tree.words[at]
        if word.pos == "NOUN":
            an_office = word.dep == "pobj" and self.tree.words[word.head].lower == "as"
            called = gender_of_noun(word.lemma)
            return (
                word.tag == "NN" and not an_office and names_a_person(word.lemma) and called in (gender, None)
            )
        if word.lower in self._genders and not self._is_part_of_a_name(at):
            # The engine takes many a bare family name for a firm or a place.
            return self._genders[word.lower] in (gender, None)
        given = (k for k in (*self.tree.kids(at, "compound"), at) if self.tree.words[k].entity == "PERSON")
        first = next(given, at)
        shown = (
            first_name_gender(self.tree.words[first].text) if first != at or word.dep == "compound" else None
        )
        fits = shown in (gender, None)
        return fits and word.entity not in _NOT_PERSONS | _PLACES and word.tag != "NNPS"

    def _is_part_of_a_name(self, at: int) -> bool:
        """Whether a word stands before another of one name ("the Berg Foundation")."""
        word = self.tree.words[at]
        return word.dep == "compound" and self.tree.words[word.head].pos == "PROPN"

    def _is_named_behind(self, at: int) -> bool:
        """Whether the pronoun stands before the subject that it means ("In his speech, Berg said")."""
        word = self.tree.words[at]
        root = next((n for n, w in enumerate(self.tree.words) if w.dep == "ROOT"), None)
        subject = None if root is None else subject_of(self.tree, root)
        if root is None or subject is None or at >= min(self.tree.subtree(subject)):
            return False
        named = self.tree.words[subject]
        if named.pos != "PROPN":
            return False
        if word.lower in _PERSONAL:
            return self._may_be_a_person(subject, PRONOUNS[word.lower].gender)
        return named.entity != "PERSON"

    def pointers(self) -> Iterator[int]:
        """The words that point at something told before: "that lawsuit", "such remarks", "there"."""
        for n, word in enumerate(self.tree.words):
            if self.in_marks(n):
                continue
            if (
                (word.lower in POINTING and self._points_back(n))
                or (word.lower == "that" and self._is_told_as_subject(n))
                or (word.lower == "there" and self._is_a_place_before(n))
                or (word.lower == "here" and word.tag == "RB")
                or (word.lower == "things" and word.dep in _SUBJECTS and not self.tree.children[n])
                or (word.lower in _RELATIVE_TIMES and self._counts_from_before(n))
                or (word.lower in _PARTS and self._is_part_of_what_was_told(n))
            ):
                yield n

    def _is_told_as_subject(self, at: int) -> bool:
        """Whether it stands for something where "that" with a subject would open what is said.

        "She said that was untrue", "she told the council that was untrue".
        """
        words = self.tree.words
        if at + 1 >= len(words) or words[at + 1].tag not in _TENSED:
            return False
        before = next((n for n in range(at - 1, -1, -1) if words[n].pos in ("VERB", "AUX")), None)
        if before is None or not VERB_CUES.get(words[before].lower):
            return False
        addressed = words[before].lemma in _ADDRESSING and all(
            w.pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON") for w in words[before + 1 : at]
        )
        return before == at - 1 or addressed

    def _is_a_place_before(self, at: int) -> bool:
        """Whether "there" stands for a place that the line doesn't name before it."""
        word = self.tree.words[at]
        if word.dep != "advmod" or word.tag != "RB":
            return False
        return not any(w.entity in _PLACES | {"FAC"} for w in self.tree.words[:at])

    def _counts_from_before(self, at: int) -> bool:
        """Whether "years later" or "later in the day" counts from a day that isn't named before it."""
        if any(w.entity == "DATE" for w in self.tree.words[: min(self.tree.subtree(at))]):
            return False
        behind = [w.lower for w in self.tree.words[at + 1 : at + 4]]
        if behind[:2] == ["in", "the"] and behind[2:] and behind[2] in _HOURS:
            return True
        measured = self.tree.words[at].lower in _AFTER or self.tree.kids(at, "npadvmod")
        return bool(measured) and not self.tree.kids(at, "prep", "pcomp", "pobj", "mark")

    def _is_part_of_what_was_told(self, at: int) -> bool:
        """Whether "how many" or "some" stands for people or things that the line doesn't name."""
        word = self.tree.words[at]
        if word.dep not in _ARGUMENTS or word.pos in ("NOUN", "PROPN"):
            return False
        if self.tree.kids(at, "prep", "relcl", "acl", "npadvmod") or self._is_of_somebody(at):
            return False
        return not any(w.tag in ("NNS", "NNPS") for w in self.tree.words[:at])

    def _is_of_somebody(self, at: int) -> bool:
        """Whether it is the "five" of "a father of five"."""
        of = self.tree.words[self.tree.words[at].head]
        return of.lower == "of" and names_a_person(self.tree.words[of.head].lemma)

    def _points_back(self, at: int) -> bool:
        words = self.tree.words
        word = words[at]
        if word.tag in ("IN", "WDT") or word.dep in ("mark", "advmod", "quantmod"):
            return False
        if word.dep not in ("det", "predet", "amod") or self.in_marks(word.head):
            several = word.lower in _SEVERAL and any(w.tag in ("NNS", "NNPS") for w in words[:at])
            return word.tag == "DT" and not several and not self.tree.kids(at, "relcl", "prep", "acl")
        noun = words[word.head]
        if noun.lemma in TIMES or noun.entity in ("DATE", "TIME"):
            return word.lower in ("that", "those") and not any(w.entity == "DATE" for w in words[: at - 1])
        such_as = word.lower == "such" and any(w.lower == "as" for w in words[at + 1 : at + 2])
        if such_as or (word.lower in ("those", "that") and self.tree.kids(word.head, "relcl", "acl")):
            return False
        # In "such trophy hunting" the engine may take "trophy" for the noun.
        named = words[word.head : word.head + 2]
        return not any(w.lemma == noun.lemma or _are_kin(w.lower, n.lower) for w in words[:at] for n in named)

    def bare_names(self) -> Iterator[str]:
        """The stems of the family names with nothing beside them that says whose they are."""
        words = self.tree.words
        for n, word in enumerate(words):
            named = word.text[:1].isupper() and (word.pos == "PROPN" or word.lower in self._genders)
            if not named or word.masked or self.in_marks(n) or self._is_part_of_a_name(n):
                continue
            before = words[n - 1] if n else None
            addressed = before is not None and _is_honorific(before.lower)
            # The engine takes many a thing of the web for somebody, but where it acts.
            person = word.entity == "PERSON" and word.dep in _SUBJECTS
            if not person and not addressed and word.lower not in self._genders:
                continue
            titled = before is not None and before.pos in ("PROPN", "NOUN") and not addressed
            told = titled or self.tree.kids(n, "appos") or any(w.lower == word.lower for w in words[:n])
            if not told:
                yield word_stem(word.lower)

    def families(self) -> Iterator[str]:
        """The words that name a person with nothing before them but "Mr.", and no part of another name."""
        words = self.tree.words
        for n, word in enumerate(words):
            if word.pos != "PROPN" and word.lower not in self._genders:
                continue
            if not word.text[:1].isupper() or word.masked or self.in_marks(n) or word.dep == "compound":
                continue
            if any(w.lower == word.lower for w in words[:n]):
                continue
            before = words[n - 1] if n else None
            titled = before is not None and before.text[:1].isupper() and before.pos in ("PROPN", "NOUN")
            behind = words[n + 1] if n + 1 < len(words) else None
            more = behind is not None and behind.pos == "PROPN"
            if not more and (not titled or (before is not None and _is_honorific(before.lower))):
                yield word.text

    def hangs_on(self) -> bool:
        """Whether its main verb has an "also": what it adds to isn't told."""
        root = next((n for n, word in enumerate(self.tree.words) if word.dep == "ROOT"), None)
        if root is None:
            return False
        return any(self.tree.words[k].lower == "also" for k in self.tree.kids(root, "advmod"))


def goes_on(line: str) -> bool:
    """Whether a line goes on with one before it: an "also" or a "too" stands near its beginning."""
    return _GOES_ON.search(line) is not None


def _is_only_a_person(lemma: str) -> bool:
    return names_a_person(lemma) and not names_a_group(lemma)


def _are_kin(left: str, right: str) -> bool:
    """Whether two words begin alike but for a short ending: "hunters" and "hunting"."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))
    return same >= max(_KIN, max(len(left), len(right)) - _ENDING)


def _is_honorific(word: str) -> bool:
    return word.rstrip(".") in HONORIFICS
